/** The pair in a PKCS#12 file that was opened, or why there is none, in words that say what to do. */
import { createPrivateKey } from 'node:crypto';
import { createError } from '../errors/windhover-error.ts';
import { type CertificateChain, parseCertificateChain } from './certificate-chain.ts';
import type { CertificateSource } from './certificate-source.ts';
import { type KeyPair, pairKey } from './key-pair.ts';

/** PEM both, the key's own certificate first; or the reason, as the engine names it. */
export type OpenedPkcs12 = { readonly certificates: string; readonly key: string } | Pkcs12Reason | 'wrong password';

type Pkcs12Reason = 'malformed' | 'unsupported' | 'too costly' | 'no key' | 'no certificate';

const reasons: Readonly<Record<Pkcs12Reason, string>> = {
  malformed: 'is not a PKCS#12 file, or it is damaged',
  unsupported:
    'is encrypted with an algorithm that OpenSSL 3 has given up (RC2, RC4); export it again: ' +
    'openssl pkcs12 -legacy -in OLD -out NEW.pem, and give NEW.pem as cert',
  'too costly': 'asks for more than 10 000 000 rounds of hashing; it is damaged, or was made to do harm',
  'no key': 'holds no private key; export it again together with its key',
  'no certificate': 'holds no certificate that belongs to its private key',
};

/** Throws WINDHOVER_CERTIFICATE_PASSWORD_WRONG, WINDHOVER_CERTIFICATE_INVALID. */
export function pairOfPkcs12(source: CertificateSource, opened: OpenedPkcs12, hasPassword: boolean): KeyPair {
  const { name, bytes } = source;
  if (opened === 'wrong password') {
    const reason = hasPassword ? 'the password does not open it' : 'no password is given; give it';
    throw createError('WINDHOVER_CERTIFICATE_PASSWORD_WRONG', { file: name, reason });
  }
  if (typeof opened === 'string') {
    const reason = bytes.includes('-----BEGIN ') ? 'is PEM; give it as cert' : reasons[opened];
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: name, reason });
  }
  const chain = chainOf(parseCertificateChain({ name, bytes: Buffer.from(opened.certificates) }));
  return pairKey(chain, createPrivateKey(opened.key), { cert: name, key: name });
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
