/** One certificate of the options, in any of its forms, with its key: read, opened, and checked to belong together. */
import { certificates } from '../../native/index.ts';
import { parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { readCertificateSource } from '../../shared/tls/certificate-source.ts';
import { type KeyPair, pairKey } from '../../shared/tls/key-pair.ts';
import { pairOfPkcs12 } from '../../shared/tls/pkcs12-pair.ts';
import { keyBesideCertificate, parsePrivateKey } from '../../shared/tls/private-key.ts';
import { invalid } from '../option-invalid.ts';
import type { CertificateOptions } from '../server-options.ts';

export interface LoadedPair extends KeyPair {
  /** What errors and warnings call it: its path, or the option it came from. */
  readonly name: string;
}

/** `option`: "certificates[0]". Throws what is wrong with it, see CertificateOptions. */
export function loadCertificate(given: CertificateOptions, option: string): LoadedPair {
  checkShape(given, option);
  const password = given.password ?? null;
  if (given.pfx !== undefined) {
    const pfx = readCertificateSource(given.pfx, `${option}.pfx`);
    const opened = certificates.readPkcs12(pfx.bytes, password);
    return { name: pfx.name, ...pairOfPkcs12(pfx, opened, password !== null) };
  }
  const cert = readCertificateSource(given.cert, `${option}.cert`);
  const key = given.key === undefined ? keyBesideCertificate(cert) : readCertificateSource(given.key, `${option}.key`);
  const files = { cert: cert.name, key: key.name };
  return { name: cert.name, ...pairKey(parseCertificateChain(cert), parsePrivateKey(key, password), files) };
}

function checkShape(given: CertificateOptions, option: string): void {
  if (typeof given !== 'object' || given === null) throw wrongShape(option, typeof given);
  const { cert, key, pfx, password } = given;
  if ((cert === undefined) === (pfx === undefined) || (pfx !== undefined && key !== undefined)) {
    throw wrongShape(option, Object.keys(given));
  }
  for (const [name, value] of Object.entries({ cert, key, pfx })) {
    if (value === undefined || value instanceof Uint8Array || (typeof value === 'string' && value !== '')) continue;
    throw invalid(`${option}.${name}`, typeof value, 'give a path, PEM text or bytes');
  }
  if (password !== undefined && (typeof password !== 'string' || password.includes('\0'))) {
    throw invalid(`${option}.password`, typeof password, 'give a text without NUL');
  }
}

function wrongShape(option: string, given: unknown): Error {
  return invalid(option, given, 'give { cert, key }, { cert } with the key in the same file, or { pfx }');
}
