/** Rules of certificates: files that can be read, keys that belong to them, validity, names that the apps' hosts need. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import { certificateNames } from '../tls/certificate-pair.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const soonMs = 14 * 24 * 3_600_000;

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
    const cert = await readPem(context, pair.at('cert'));
    const key = await readPem(context, pair.at('key'));
    const certificate = cert === null ? null : parseCertificate(context, pair.at('cert'), cert);
    if (certificate) names.push(...certificateNames(certificate));
    if (key !== null) checkKey(pair.at('key'), key, certificate);
  }
  return names;
}

async function readPem(context: CheckContext, file: ConfigCursor): Promise<string | null> {
  if (file.text === null) return null;
  const path = resolve(context.directory, file.text);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    file.report(`cannot read ${path}: ${fileReason(error)}`);
    return null;
  }
}

function parseCertificate(context: CheckContext, cursor: ConfigCursor, pem: string): X509Certificate | null {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch (error) {
    const isKey = pem.includes('PRIVATE KEY');
    cursor.report(
      isKey ? 'is a private key, not a certificate' : `is not a certificate in PEM form (${openSslReason(error)})`,
    );
    return null;
  }
  checkUse(context, cursor, certificate);
  return certificate;
}

function checkUse(context: CheckContext, cursor: ConfigCursor, certificate: X509Certificate): void {
  const usages: readonly string[] = certificate.keyUsage ?? [];
  if (usages.length > 0 && !usages.includes(serverAuthentication)) {
    cursor.report('is not a certificate for servers: its extended key usage lacks serverAuth');
  }
  if (certificate.subjectAltName === undefined) {
    context.warnings.push(cursor.faultAt('has no subject alternative name; clients will not accept it'));
  }
  const day = (text: string): string => new Date(text).toISOString().slice(0, 10);
  const expiresIn = Date.parse(certificate.validTo) - context.now;
  if (expiresIn <= 0) {
    context.warnings.push(
      cursor.faultAt(`expired on ${day(certificate.validTo)}; clients will not accept it; renew it`),
    );
  } else if (Date.parse(certificate.validFrom) > context.now) {
    context.warnings.push(cursor.faultAt(`is not valid before ${day(certificate.validFrom)}`));
  } else if (expiresIn < soonMs) {
    context.notes.push(cursor.faultAt(`expires on ${day(certificate.validTo)}`));
  }
}

function checkKey(cursor: ConfigCursor, pem: string, certificate: X509Certificate | null): void {
  if (/BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    cursor.report('is encrypted; give a key without a password (openssl pkey -in KEY -out PLAIN)');
    return;
  }
  try {
    const key = createPrivateKey(pem);
    if (certificate && !certificate.checkPrivateKey(key)) {
      cursor.report('does not belong to the certificate; give the key that the certificate was made with');
    }
  } catch (error) {
    const isCertificate = pem.includes('BEGIN CERTIFICATE') && !pem.includes('PRIVATE KEY');
    cursor.report(
      isCertificate
        ? 'is a certificate, not a private key'
        : `is not a private key in PEM form (${openSslReason(error)})`,
    );
  }
}

/** "error:0480006C:PEM routines::no start line" without its numbers. */
function openSslReason(error: unknown): string {
  return reasonOf(error).replace(/^error:.*:/, '');
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
