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
  /** PairSources.digest */
  readonly source: string;
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

/** What is in the files of a pair, not looked at yet. */
export interface PairSources {
  readonly files: PairFiles;
  readonly cert: CertificateSource;
  /** null: beside the certificate. */
  readonly key: CertificateSource | null;
  readonly password: string | null;
  /** The same for the same files with the same content. */
  readonly digest: string;
}

/** @throws WINDHOVER_CERTIFICATE_UNREADABLE */
export async function readPairSources(files: PairFiles): Promise<PairSources> {
  const { file, keyFile, password: given, passwordFile } = files;
  const cert = await readSource(file);
  const key = keyFile === null ? null : await readSource(keyFile);
  const password = passwordFile === null ? given : passwordIn(await readSource(passwordFile));
  return { files, cert, key, password, digest: digestOf([cert.bytes, key?.bytes ?? '', password ?? '']) };
}

/** @throws WindhoverError of the WINDHOVER_CERTIFICATE family, naming the file. */
export function makeCertificatePair(sources: PairSources): CertificatePair {
  const { files, digest } = sources;
  const { leaf, certPem, keyPem, names } = files.isPkcs12 ? pairInPkcs12(sources) : pairInPem(sources);
  return {
    files,
    source: digest,
    certPem,
    keyPem,
    content: digestOf([certPem, keyPem]),
    names,
    keyType: keyTypeOf(leaf.publicKey),
    validFrom: Date.parse(leaf.validFrom),
    expiresAt: Date.parse(leaf.validTo),
    concernsAt: (now) => certificateConcerns(leaf, now),
  };
}

/** Both at once. */
export async function readCertificatePair(files: PairFiles): Promise<CertificatePair> {
  return makeCertificatePair(await readPairSources(files));
}

function pairInPem({ cert, key: separate, password }: PairSources): KeyPair {
  const key = separate ?? keyBesideCertificate(cert);
  return pairKey(parseCertificateChain(cert), parsePrivateKey(key, password), { cert: cert.name, key: key.name });
}

function pairInPkcs12({ cert, password }: PairSources): KeyPair {
  return pairOfPkcs12(cert, certificates.readPkcs12(cert.bytes, password), password !== null);
}

function digestOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex');
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
