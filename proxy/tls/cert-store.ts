/**
 * The certificates of the edge: reads the configured pairs, makes one context for each that all threads share, and tells which
 * server name gets which. A pair whose files did not change keeps its context, so a reload touches no session. New pairs are
 * prepared as a whole: when one of them cannot be used, everything stays as it is.
 */
import { createHash } from 'node:crypto';
import { type Certificates, certificates as nativeCertificates } from '../../native/index.ts';
import type { CertificateConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { EndpointModel } from '../model/snapshot.ts';
import type { CertificateStatus } from '../model/status.ts';
import { type CertificatePair, readCertificatePair } from './certificate-pair.ts';

export interface LoadedCertificate {
  readonly pair: CertificatePair;
  readonly context: number;
}

/** What a new configuration needs, loaded but not in use yet. */
export interface PreparedCertificates {
  /** Names and contexts for an endpoint with these pairs, in this order. */
  namesFor(pairs: readonly CertificateConfig[], fallback: 'first' | 'refuse'): NonNullable<EndpointModel['tls']>;
  readonly loaded: readonly LoadedCertificate[];
  /** They are in use now; what is not needed any more goes, its connections live on. */
  commit(): void;
  /** They will not be used. */
  discard(): void;
}

type ServerContexts = Pick<Certificates, 'create' | 'release'>;

export class CertStore {
  readonly #native: ServerContexts;
  /** By content. */
  #inUse = new Map<string, LoadedCertificate>();

  constructor(native: ServerContexts = nativeCertificates) {
    this.#native = native;
  }

  /** @throws WindhoverError of the WINDHOVER_CERTIFICATE family. */
  async prepare(pairs: readonly CertificateConfig[]): Promise<PreparedCertificates> {
    const next = new Map<string, LoadedCertificate>();
    const byFiles = new Map<string, LoadedCertificate>();
    const fresh: LoadedCertificate[] = [];
    const discard = (): void => {
      for (const { context } of fresh.splice(0)) this.#native.release(context);
    };
    try {
      for (const { cert, key } of pairs) {
        if (byFiles.has(filesKey(cert, key))) continue;
        const pair = await readCertificatePair(cert, key);
        const content = contentKey(pair);
        let loaded = next.get(content) ?? this.#inUse.get(content);
        if (loaded === undefined) {
          loaded = { pair, context: this.#createContext(pair) };
          fresh.push(loaded);
        }
        next.set(content, loaded);
        byFiles.set(filesKey(cert, key), loaded);
      }
    } catch (error) {
      discard();
      throw error;
    }
    return {
      loaded: [...next.values()],
      namesFor: (wanted, fallback) =>
        collectNames(
          wanted.flatMap(({ cert, key }) => byFiles.get(filesKey(cert, key)) ?? []),
          fallback,
        ),
      commit: () => {
        for (const [content, { context }] of this.#inUse) if (!next.has(content)) this.#native.release(context);
        this.#inUse = next;
      },
      discard,
    };
  }

  status(): CertificateStatus[] {
    return [...this.#inUse.values()].map(({ pair }) => ({
      file: pair.certFile,
      names: pair.names,
      expiresAt: new Date(pair.expiresAt).toISOString(),
    }));
  }

  releaseAll(): void {
    for (const { context } of this.#inUse.values()) this.#native.release(context);
    this.#inUse = new Map();
  }

  #createContext({ certFile, certPem, keyPem }: CertificatePair): number {
    try {
      return this.#native.create(certPem, keyPem, { minVersion: 12 });
    } catch (cause) {
      const reason = `is refused (${reasonOf(cause)})`;
      throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: certFile, reason }, { cause });
    }
  }
}

/** The first certificate that has a name gets it. */
function collectNames(
  loaded: readonly LoadedCertificate[],
  fallback: 'first' | 'refuse',
): NonNullable<EndpointModel['tls']> {
  const names = new Map<string, number>();
  for (const { pair, context } of loaded) {
    for (const name of pair.names) if (!names.has(name)) names.set(name, context);
  }
  const first = loaded[0];
  if (fallback === 'first' && first !== undefined) names.set('', first.context);
  return [...names];
}

function filesKey(cert: string, key: string): string {
  return JSON.stringify([cert, key]);
}

function contentKey({ certPem, keyPem }: CertificatePair): string {
  return createHash('sha256').update(certPem).update('\0').update(keyPem).digest('hex');
}
