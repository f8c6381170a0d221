/** Rules of certificates: files that can be read, keys that belong to them, validity, names that the apps' hosts need. */
import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { isWindhoverError, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { certificateConcerns } from '../../shared/tls/certificate-concerns.ts';
import { certificateNames } from '../../shared/tls/certificate-names.ts';
import type { CertificateSource } from '../../shared/tls/certificate-source.ts';
import { pairKey } from '../../shared/tls/key-pair.ts';
import { parsePrivateKey } from '../../shared/tls/private-key.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

export async function checkCertificates(context: CheckContext): Promise<void> {
  const covered = new Set(await checkList(context, context.root.at('certificates')));
  for (const endpoint of context.root.at('endpoints').items) {
    for (const name of await checkList(context, endpoint.at('certificates'))) covered.add(name);
    const hasSome = endpoint.at('certificates').items.length > 0 || context.root.at('certificates').items.length > 0;
    if (hasSome || !isHttps(endpoint)) continue;
    context.notes.push(endpoint.at('url').faultAt('has no certificate; a development certificate is used'));
  }
  if (covered.size > 0) noteUncoveredHosts(context, covered);
}

function isHttps(endpoint: ConfigCursor): boolean {
  try {
    return parseUrlPrefix(endpoint.at('url').text ?? '').secure;
  } catch {
    return false; // Reported by the rules of endpoints.
  }
}

/** Returns the names that the certificates of a list have. */
async function checkList(context: CheckContext, list: ConfigCursor): Promise<string[]> {
  const names: string[] = [];
  for (const pair of list.items) {
    const [cert, key] = [await readSource(context, pair.at('cert')), await readSource(context, pair.at('key'))];
    const chain = cert && attempt(pair.at('cert'), () => parseCertificateChain(cert));
    const privateKey = key && attempt(pair.at('key'), () => parsePrivateKey(key, null));
    if (!chain) continue;
    names.push(...certificateNames(chain[0]));
    reportConcerns(context, pair.at('cert'), chain[0]);
    if (cert && key && privateKey) {
      attempt(pair.at('key'), () => pairKey(chain, privateKey, { cert: cert.name, key: key.name }));
    }
  }
  return names;
}

async function readSource(context: CheckContext, file: ConfigCursor): Promise<CertificateSource | null> {
  if (file.text === null) return null;
  const path = resolve(context.directory, file.text);
  try {
    return { name: path, bytes: await readFile(path) };
  } catch (error) {
    file.report(`cannot read ${path}: ${fileReason(error)}`);
    return null;
  }
}

/** What parses, or null and a fault at its place. */
function attempt<T>(cursor: ConfigCursor, parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (!isWindhoverError(error)) throw error;
    cursor.report(faultOf(error));
    return null;
  }
}

function faultOf({ code, details, message }: WindhoverError): string {
  switch (code) {
    case 'WINDHOVER_CERTIFICATE_PASSWORD_WRONG':
      return 'is encrypted; give a key without a password (openssl pkey -in KEY -out PLAIN)';
    case 'WINDHOVER_CERTIFICATE_KEY_MISMATCH':
      return `does not belong to the certificate; ${details['advice']}`;
    default:
      return String(details['reason'] ?? message);
  }
}

function reportConcerns(context: CheckContext, cursor: ConfigCursor, certificate: X509Certificate): void {
  const { warnings, notes } = context;
  for (const { level, text } of certificateConcerns(certificate, context.now)) {
    if (level === 'fault') cursor.report(text);
    else (level === 'warning' ? warnings : notes).push(cursor.faultAt(text));
  }
}

function noteUncoveredHosts(context: CheckContext, covered: ReadonlySet<string>): void {
  for (const [, app] of context.root.at('apps').entries) {
    for (const host of app.at('hosts').items) {
      const name = host.text?.toLowerCase() ?? '*';
      if (name === '*' || covered.has(name) || covered.has(name.replace(/^[^.]+/, '*'))) continue;
      context.notes.push(host.faultAt('is a name that no certificate has; see defaultCertificate'));
    }
  }
}
