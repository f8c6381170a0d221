/** Rules of certificates: files that can be read, keys that belong to them, validity, names that the apps' hosts need. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { certificates } from '../../native/index.ts';
import type { CertificateConfig } from '../../shared/config/generated/config-types.ts';
import { fileReason } from '../../shared/config/load-config.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { isWindhoverError, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { type CertificateConcern, certificateConcerns } from '../../shared/tls/certificate-concerns.ts';
import { certificateNames } from '../../shared/tls/certificate-names.ts';
import type { CertificateSource } from '../../shared/tls/certificate-source.ts';
import { pairKey } from '../../shared/tls/key-pair.ts';
import { pairOfPkcs12 } from '../../shared/tls/pkcs12-pair.ts';
import { keyBesideCertificate, parsePrivateKey } from '../../shared/tls/private-key.ts';
import { faultOfForm, findPairs } from '../tls/certificate-files.ts';
import { passwordIn, readCertificatePair } from '../tls/certificate-pair.ts';
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
  for (const certificate of list.items) {
    if (typeof certificate.value !== 'object' || certificate.value === null) continue;
    const config = resolved(context, certificate);
    const fault = faultOfForm(config);
    if (fault !== null) {
      if (fault.at === null) certificate.report(fault.text);
      else certificate.at(fault.at).report(fault.text, { at: 'key' });
      continue;
    }
    const password = certificate.at('password');
    if (password.isWritten && !password.hasVariable) {
      password.report('stands in the file for everybody to read; write ${NAME}, or "passwordFile"');
    }
    if (config.directory !== null) names.push(...(await checkDirectory(context, certificate.at('directory'), config)));
    else if (config.pfx !== null) names.push(...(await checkPkcs12(context, certificate, config)));
    else names.push(...(await checkPair(context, certificate, config)));
  }
  return names;
}

/** As resolving makes it, of what may be invalid. */
function resolved({ directory }: CheckContext, certificate: ConfigCursor): CertificateConfig {
  const path = (name: string): string | null => {
    const { text } = certificate.at(name);
    return text === null ? null : resolve(directory, text);
  };
  return {
    cert: path('cert'),
    key: path('key'),
    pfx: path('pfx'),
    directory: path('directory'),
    password: certificate.at('password').text,
    passwordFile: path('passwordFile'),
  };
}

/** Certificate and key are told apart: each has its place in the file. */
async function checkPair(context: CheckContext, at: ConfigCursor, config: CertificateConfig): Promise<string[]> {
  const cert = await readSource(at.at('cert'), config.cert);
  const keyAt = config.key === null ? at.at('cert') : at.at('key');
  const beside = cert !== null && config.key === null ? attempt(keyAt, () => keyBesideCertificate(cert)) : null;
  const key = config.key === null ? beside : await readSource(keyAt, config.key);
  const password = await readPassword(at, config);
  const chain = cert && attempt(at.at('cert'), () => parseCertificateChain(cert));
  const privateKey = key && attempt(keyAt, () => parsePrivateKey(key, password));
  if (!chain) return [];
  reportConcerns(context, at.at('cert'), certificateConcerns(chain[0], context.now));
  if (cert && key && privateKey) attempt(keyAt, () => pairKey(chain, privateKey, { cert: cert.name, key: key.name }));
  return certificateNames(chain[0]);
}

async function checkPkcs12(context: CheckContext, at: ConfigCursor, config: CertificateConfig): Promise<string[]> {
  const pfx = await readSource(at.at('pfx'), config.pfx);
  const password = await readPassword(at, config);
  if (pfx === null) return [];
  const opened = certificates.readPkcs12(pfx.bytes, password);
  const pair = attempt(at.at('pfx'), () => pairOfPkcs12(pfx, opened, password !== null));
  if (pair === null) return [];
  reportConcerns(context, at.at('pfx'), certificateConcerns(pair.leaf, context.now));
  return [...pair.names];
}

async function checkDirectory(context: CheckContext, at: ConfigCursor, config: CertificateConfig): Promise<string[]> {
  const names: string[] = [];
  try {
    const { pairs, oddities } = await findPairs(config);
    context.warnings.push(...oddities.map((oddity) => at.faultAt(oddity)));
    for (const files of pairs) {
      const pair = await readCertificatePair(files);
      const concerns = pair.concernsAt(context.now);
      reportConcerns(
        context,
        at,
        concerns.map(({ level, text }) => ({ level, text: `${files.file} ${text}` })),
      );
      names.push(...pair.names);
    }
  } catch (error) {
    if (!isWindhoverError(error)) throw error;
    at.report(error.message);
  }
  return names;
}

async function readPassword(at: ConfigCursor, { password, passwordFile }: CertificateConfig): Promise<string | null> {
  if (passwordFile === null) return password;
  const source = await readSource(at.at('passwordFile'), passwordFile);
  return source === null ? null : passwordIn(source);
}

async function readSource(at: ConfigCursor, path: string | null): Promise<CertificateSource | null> {
  if (path === null) return null;
  try {
    return { name: path, bytes: await readFile(path) };
  } catch (error) {
    at.report(`cannot read ${path}: ${fileReason(error)}`);
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
      return `is encrypted, and ${details['reason']}`;
    case 'WINDHOVER_CERTIFICATE_KEY_MISMATCH':
      return `does not belong to the certificate; ${details['advice']}`;
    default:
      return String(details['reason'] ?? message);
  }
}

function reportConcerns(context: CheckContext, at: ConfigCursor, concerns: readonly CertificateConcern[]): void {
  const { warnings, notes } = context;
  for (const { level, text } of concerns) {
    if (level === 'fault') at.report(text);
    else (level === 'warning' ? warnings : notes).push(at.faultAt(text));
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
