/** Certificates made on the spot: of a server, a client, an authority, with what a test wants to be odd about them. */
import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { generate } from 'selfsigned';

export interface MadeCertificate {
  /** PEM both. */
  readonly cert: string;
  readonly key: string;
}

export interface CertificateWish {
  readonly commonName?: string;
  /** Alternative names: host names, and addresses where they look like one. Empty: there is no such extension. */
  readonly names?: readonly string[];
  /** Who signs it. Default: itself. */
  readonly authority?: MadeCertificate;
  /** It may sign others. */
  readonly isAuthority?: boolean;
  readonly usage?: 'server' | 'client';
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly keyType?: 'ec' | 'rsa';
}

export async function makeCertificate(wish: CertificateWish = {}): Promise<MadeCertificate> {
  const { names = [], authority, isAuthority = false, usage, notBefore, notAfter, keyType = 'ec' } = wish;
  const made = await generate([{ name: 'commonName', value: wish.commonName ?? names[0] ?? 'test' }], {
    keyType,
    algorithm: 'sha256',
    notBeforeDate: notBefore ?? new Date(Date.now() - 3_600_000),
    notAfterDate: notAfter ?? new Date(Date.now() + 30 * 24 * 3_600_000),
    ...(authority === undefined ? {} : { ca: authority }),
    extensions: [
      { name: 'basicConstraints', cA: isAuthority, critical: true },
      ...(usage === undefined
        ? []
        : [{ name: 'extKeyUsage' as const, [usage === 'server' ? 'serverAuth' : 'clientAuth']: true }]),
      ...(names.length === 0 ? [] : [{ name: 'subjectAltName' as const, altNames: names.map(alternativeName) }]),
    ],
  });
  return { cert: `${made.cert.trim()}\n`, key: `${made.private.trim()}\n` };
}

function alternativeName(name: string): { type: 2; value: string } | { type: 7; ip: string } {
  return isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name };
}

/** pkcs8: as openssl 3 writes it. legacy: with Proc-Type and DEK-Info, as openssl 1 did. */
export function encryptKey(key: string, password: string, form: 'pkcs8' | 'legacy'): string {
  const options = { format: 'pem', cipher: 'aes-256-cbc', passphrase: password } as const;
  const keyObject = createPrivateKey(key);
  if (form === 'pkcs8') return keyObject.export({ type: 'pkcs8', ...options }).toString();
  const type = keyObject.asymmetricKeyType === 'ec' ? 'sec1' : 'pkcs1';
  return keyObject.export({ type, ...options }).toString();
}
