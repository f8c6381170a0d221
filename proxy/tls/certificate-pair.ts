/** A certificate and its key, read from files and checked before anything uses them: they parse, belong together, are valid. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';

export interface CertificatePair {
  readonly certFile: string;
  readonly keyFile: string;
  readonly certPem: string;
  readonly keyPem: string;
  /** Lower case, from the subject alternative names (or the common name where there are none): "*.example.com" too. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly expiresAt: number;
}

/** @throws WindhoverError of the WINDHOVER_CERTIFICATE family, naming the file. */
export async function readCertificatePair(certFile: string, keyFile: string): Promise<CertificatePair> {
  const [certPem, keyPem] = await Promise.all([readText(certFile), readText(keyFile)]);
  const certificate = parseCertificate(certFile, certPem);
  const key = parseKey(keyFile, keyPem);
  if (!certificate.checkPrivateKey(key)) {
    throw createError('WINDHOVER_CERTIFICATE_KEY_MISMATCH', { cert: certFile, key: keyFile });
  }
  return {
    certFile,
    keyFile,
    certPem,
    keyPem,
    names: certificateNames(certificate),
    notBefore: Date.parse(certificate.validFrom),
    expiresAt: Date.parse(certificate.validTo),
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_UNREADABLE', { file, reason: reasonOf(cause) }, { cause });
  }
}

function parseCertificate(file: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file, reason: reasonOf(cause) }, { cause });
  }
}

function parseKey(file: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_KEY_INVALID', { file, reason: reasonOf(cause) }, { cause });
  }
}

/** DNS names and addresses of "DNS:a.example, IP Address:127.0.0.1"; values that need quotes are no host names. */
export function certificateNames(certificate: Pick<X509Certificate, 'subjectAltName' | 'subject'>): string[] {
  const names: string[] = [];
  for (const entry of (certificate.subjectAltName ?? '').split(', ')) {
    const match = /^(?:DNS|IP Address):([^"]+)$/.exec(entry);
    if (match?.[1] !== undefined) names.push(match[1].toLowerCase());
  }
  if (names.length > 0) return names;
  const common = /^CN=(.+)$/m.exec(certificate.subject);
  return common?.[1] === undefined ? [] : [common[1].toLowerCase()];
}
