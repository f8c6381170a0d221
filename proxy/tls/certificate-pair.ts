/** A certificate and its key, read from files and checked before anything uses them: they parse and belong together. */
import { readFile } from 'node:fs/promises';
import { parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { type CertificateSource, unreadable } from '../../shared/tls/certificate-source.ts';
import { pairKey } from '../../shared/tls/key-pair.ts';
import { parsePrivateKey } from '../../shared/tls/private-key.ts';

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
  const [cert, key] = await Promise.all([readSource(certFile), readSource(keyFile)]);
  const { leaf, certPem, keyPem, names } = pairKey(parseCertificateChain(cert), parsePrivateKey(key, null), {
    cert: certFile,
    key: keyFile,
  });
  return {
    certFile,
    keyFile,
    certPem,
    keyPem,
    names,
    notBefore: Date.parse(leaf.validFrom),
    expiresAt: Date.parse(leaf.validTo),
  };
}

async function readSource(file: string): Promise<CertificateSource> {
  try {
    return { name: file, bytes: await readFile(file) };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
