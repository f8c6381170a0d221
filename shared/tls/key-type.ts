/** What kind of key a certificate has, in the words of those who make them. */
import type { KeyObject } from 'node:crypto';

const curves: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

/** "ECDSA P-256", "RSA 2048", "ED25519". */
export function keyTypeOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  switch (asymmetricKeyType) {
    case 'ec': {
      const curve = asymmetricKeyDetails?.namedCurve ?? '';
      return `ECDSA ${curves[curve] ?? curve}`;
    }
    case 'rsa':
    case 'rsa-pss':
      return `${asymmetricKeyType.toUpperCase()} ${asymmetricKeyDetails?.modulusLength ?? ''}`;
    default:
      return (asymmetricKeyType ?? 'unknown').toUpperCase();
  }
}
