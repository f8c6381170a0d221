/** A private key out of PEM: PKCS#8, PKCS#1 or SEC 1, encrypted or not. The key itself is in no error. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { createError, reasonOf } from '../errors/windhover-error.ts';
import { openSslReason } from './certificate-chain.ts';
import type { CertificateSource } from './certificate-source.ts';
import { isCertificate, isPrivateKey, type PemBlock, splitPem } from './pem-blocks.ts';

/** Types that no cipher suite of TLS 1.2 and 1.3 can sign with. */
const unusable: ReadonlySet<string | undefined> = new Set(['dsa', 'dh', 'x25519', 'x448']);

/**
 * The first key of the file. Throws WINDHOVER_CERTIFICATE_KEY_INVALID and WINDHOVER_CERTIFICATE_PASSWORD_WRONG;
 * `details.reason` of the first goes with "it".
 */
export function parsePrivateKey(source: CertificateSource, password: string | null): KeyObject {
  const { blocks, cut } = splitPem(source.bytes);
  const block = blocks.find(isPrivateKey);
  if (block === undefined) throw invalid(source, whatElse(source.bytes, blocks, cut));
  const key = isEncrypted(block) ? decrypt(source, block, password) : parse(source, block);
  if (!unusable.has(key.asymmetricKeyType)) return key;
  throw invalid(source, `is a ${key.asymmetricKeyType} key, which TLS cannot use; make an ECDSA or RSA one`);
}

/** The same file, where the key stands beside its certificate. Throws WINDHOVER_CERTIFICATE_KEY_INVALID where it does not. */
export function keyBesideCertificate(source: CertificateSource): CertificateSource {
  const { blocks } = splitPem(source.bytes);
  if (!blocks.some(isCertificate) || blocks.some(isPrivateKey)) return source;
  const reason = 'holds no key beside the certificate; give the key too, as key';
  throw createError('WINDHOVER_CERTIFICATE_KEY_INVALID', { file: source.name, reason });
}

function isEncrypted({ label, text }: PemBlock): boolean {
  return label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(text);
}

function parse(source: CertificateSource, { label, text }: PemBlock): KeyObject {
  if (label === 'OPENSSH PRIVATE KEY') {
    throw invalid(source, 'is a key of OpenSSH; convert a copy of it: ssh-keygen -p -m PEM -f COPY');
  }
  try {
    return createPrivateKey(text);
  } catch (cause) {
    throw invalid(source, `is not a private key in PEM form (${openSslReason(cause)})`, cause);
  }
}

function decrypt(source: CertificateSource, { text }: PemBlock, password: string | null): KeyObject {
  const refused = (reason: string, cause?: unknown): Error =>
    createError('WINDHOVER_CERTIFICATE_PASSWORD_WRONG', { file: source.name, reason }, { cause });
  if (password === null) throw refused('no password is given; give it, or a key without one');
  try {
    return createPrivateKey({ key: text, passphrase: password });
  } catch (cause) {
    if (!lacksAlgorithm(cause)) throw refused('the password does not open it', cause);
    const convert = 'openssl pkey -provider legacy -provider default -in OLD -aes256 -out NEW';
    throw invalid(source, `is encrypted with an algorithm that OpenSSL 3 has given up; convert it: ${convert}`, cause);
  }
}

/** Not "DECODER routines::unsupported": that is what a wrong password makes of one key in two hundred. */
function lacksAlgorithm(error: unknown): boolean {
  return reasonOf(error).includes('digital envelope routines::unsupported');
}

function whatElse(bytes: Buffer, blocks: readonly PemBlock[], cut: string | null): string {
  if (cut !== null) return `is cut off: a block "${cut}" has no end; copy the whole file`;
  if (blocks.some(isCertificate)) return 'is a certificate, not a private key';
  if (blocks.some(({ label }) => label.endsWith('PUBLIC KEY'))) return 'is a public key, not a private one';
  const derSequence = 0x30;
  if (bytes[0] === derSequence) return 'is binary, not PEM; convert it: openssl pkey -inform der -in FILE -out PEM';
  return 'is not a private key in PEM form (no start line)';
}

function invalid({ name }: CertificateSource, reason: string, cause?: unknown): Error {
  return createError('WINDHOVER_CERTIFICATE_KEY_INVALID', { file: name, reason }, { cause });
}
