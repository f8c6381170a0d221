/** One certificate of the options, in any of its forms, with its key: read, opened, and checked to belong together. */
import { createPrivateKey } from 'node:crypto';
import { certificates, type Pkcs12Fault } from '../../native/index.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { type CertificateChain, parseCertificateChain } from '../../shared/tls/certificate-chain.ts';
import { type CertificateSource, readCertificateSource } from '../../shared/tls/certificate-source.ts';
import { type KeyPair, pairKey } from '../../shared/tls/key-pair.ts';
import { isCertificate, isPrivateKey, splitPem } from '../../shared/tls/pem-blocks.ts';
import { parsePrivateKey } from '../../shared/tls/private-key.ts';
import { type CertificateOptions, invalid } from '../server-options.ts';

export interface LoadedPair extends KeyPair {
  /** What errors and warnings call it: its path, or the option it came from. */
  readonly name: string;
}

/** `option`: "certificates[0]". Throws what is wrong with it, see CertificateOptions. */
export function loadCertificate(given: CertificateOptions, option: string): LoadedPair {
  checkShape(given, option);
  const password = given.password ?? null;
  if (given.pfx !== undefined) return loadPfx(readCertificateSource(given.pfx, `${option}.pfx`), password);
  const cert = readCertificateSource(given.cert, `${option}.cert`);
  const key = given.key === undefined ? bundleOf(cert) : readCertificateSource(given.key, `${option}.key`);
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

function bundleOf(source: CertificateSource): CertificateSource {
  const { blocks } = splitPem(source.bytes);
  if (!blocks.some(isCertificate) || blocks.some(isPrivateKey)) return source;
  const reason = 'holds no key beside the certificate; give the key too, as key';
  throw createError('WINDHOVER_CERTIFICATE_KEY_INVALID', { file: source.name, reason });
}

const pkcs12Reasons: Readonly<Record<Exclude<Pkcs12Fault, 'wrong password'>, string>> = {
  malformed: 'is not a PKCS#12 file, or it is damaged',
  unsupported:
    'is encrypted with an algorithm that OpenSSL 3 has given up (RC2, RC4); export it again: ' +
    'openssl pkcs12 -legacy -in OLD -out NEW.pem, and give NEW.pem as cert',
  'too costly': 'asks for more than 10 000 000 rounds of hashing; it is damaged, or was made to do harm',
  'no key': 'holds no private key; export it again together with its key',
  'no certificate': 'holds no certificate that belongs to its private key',
};

function loadPfx(source: CertificateSource, password: string | null): LoadedPair {
  const { name } = source;
  const content = certificates.readPkcs12(source.bytes, password);
  if (content === 'wrong password') {
    const reason = password === null ? 'no password is given; give it' : 'the password does not open it';
    throw createError('WINDHOVER_CERTIFICATE_PASSWORD_WRONG', { file: name, reason });
  }
  if (typeof content === 'string') {
    const reason = source.bytes.includes('-----BEGIN ') ? 'is PEM; give it as cert' : pkcs12Reasons[content];
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: name, reason });
  }
  const chain = chainOf(parseCertificateChain({ name, bytes: Buffer.from(content.certificates) }));
  return { name, ...pairKey(chain, createPrivateKey(content.key), { cert: name, key: name }) };
}

/**
 * The first certificate and those that vouch for it, one after the other, up to the root, which clients have themselves: the
 * others of a PKCS#12 file stand in any order.
 */
function chainOf([leaf, ...others]: CertificateChain): CertificateChain {
  const chain: [(typeof others)[number], ...typeof others] = [leaf];
  let last = leaf;
  for (;;) {
    const issuer = others.find((other) => !chain.includes(other) && last.checkIssued(other));
    if (issuer === undefined || issuer.checkIssued(issuer)) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
