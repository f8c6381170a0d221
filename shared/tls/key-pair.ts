/** A certificate with its chain and the key that belongs to it, ready for the engine. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { createError } from '../errors/windhover-error.ts';
import type { CertificateChain } from './certificate-chain.ts';
import { certificateNames } from './certificate-names.ts';

export interface KeyPair {
  readonly leaf: X509Certificate;
  /** The leaf first, then its chain. */
  readonly certPem: string;
  /** PKCS#8, not encrypted. */
  readonly keyPem: string;
  /** See certificateNames. */
  readonly names: readonly string[];
}

export interface PairedFiles {
  readonly cert: string;
  readonly key: string;
}

/** Throws WINDHOVER_CERTIFICATE_KEY_MISMATCH; `details.advice` is what to do. */
export function pairKey(chain: CertificateChain, key: KeyObject, files: PairedFiles): KeyPair {
  const [leaf] = chain;
  const index = chain.findIndex((certificate) => belongsTo(key, certificate));
  if (index !== 0) {
    const advice =
      index < 0
        ? 'give the key that the certificate was made with'
        : `it belongs to certificate number ${index + 1} of that file: put that one first`;
    throw createError('WINDHOVER_CERTIFICATE_KEY_MISMATCH', { ...files, advice });
  }
  return {
    leaf,
    certPem: chain.map(String).join(''),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    names: certificateNames(leaf),
  };
}

function belongsTo(key: KeyObject, certificate: X509Certificate): boolean {
  try {
    return certificate.checkPrivateKey(key);
  } catch {
    return false; // A kind of key that this OpenSSL does not know.
  }
}
