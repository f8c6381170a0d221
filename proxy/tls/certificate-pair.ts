/** A certificate and its key, read from files and checked before anything uses them: they parse and belong together. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { certificates } from '../../native/index.ts';
import { parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { type CertificateConcern, certificateConcerns } from '../../shared/tls/certificate-concerns.ts';
import { type CertificateSource, unreadable } from '../../shared/tls/certificate-source.ts';
import { type KeyPair, pairKey } from '../../shared/tls/key-pair.ts';
import { keyTypeOf } from '../../shared/tls/key-type.ts';
import { pairOfPkcs12 } from '../../shared/tls/pkcs12-pair.ts';
import { keyBesideCertificate, parsePrivateKey } from '../../shared/tls/private-key.ts';
import type { PairFiles } from './certificate-files.ts';

export interface CertificatePair {
  readonly files: PairFiles;
  readonly certPem: string;
  readonly keyPem: string;
  /** The same for the same certificate, chain and key. */
  readonly content: string;
  /** Lower case, from the subject alternative names (or the common name where there are none): "*.example.com" too. */
  readonly names: readonly string[];
  /** "ECDSA P-256" */
  readonly keyType: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly expiresAt: number;
  /** `now`: milliseconds since 1970. */
  concernsAt(now: number): CertificateConcern[];
}

/** @throws WindhoverError of the WINDHOVER_CERTIFICATE family, naming the file. */
export async function readCertificatePair(files: PairFiles): Promise<CertificatePair> {
  const { leaf, certPem, keyPem, names } = files.isPkcs12 ? await readPkcs12(files) : await readPem(files);
  return {
    files,
    certPem,
    keyPem,
    content: createHash('sha256').update(certPem).update('\0').update(keyPem).digest('hex'),
    names,
    keyType: keyTypeOf(leaf.publicKey),
    validFrom: Date.parse(leaf.validFrom),
    expiresAt: Date.parse(leaf.validTo),
    concernsAt: (now) => certificateConcerns(leaf, now),
  };
}

async function readPem({ file, keyFile, ...others }: PairFiles): Promise<KeyPair> {
  const cert = await readSource(file);
  const key = keyFile === null ? keyBesideCertificate(cert) : await readSource(keyFile);
  const password = await passwordOf(others);
  return pairKey(parseCertificateChain(cert), parsePrivateKey(key, password), { cert: cert.name, key: key.name });
}

async function readPkcs12({ file, ...others }: PairFiles): Promise<KeyPair> {
  const source = await readSource(file);
  const password = await passwordOf(others);
  return pairOfPkcs12(source, certificates.readPkcs12(source.bytes, password), password !== null);
}

async function passwordOf({
  password,
  passwordFile,
}: Pick<PairFiles, 'password' | 'passwordFile'>): Promise<string | null> {
  if (passwordFile === null) return password;
  return passwordIn(await readSource(passwordFile));
}

/** Its first line: editors end a file with one more. */
export function passwordIn({ bytes }: CertificateSource): string {
  return bytes.toString('utf8').replace(/\r?\n.*$/s, '');
}

async function readSource(file: string): Promise<CertificateSource> {
  try {
    return { name: file, bytes: await readFile(file) };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
