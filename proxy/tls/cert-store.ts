/**
 * The certificates of the edge: the pairs that its configuration names, and the contexts made of them, which all threads
 * share. What did not change keeps its context, so neither a reload nor a renewal touches a session. A new configuration is
 * prepared as a whole: when one pair cannot be used, everything stays as it is. A renewal replaces what can be used and keeps
 * the old of what cannot.
 */
import { type Certificates, certificates as nativeCertificates, type PemPair } from '../../native/index.ts';
import type { CertificateConfig, EndpointConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { EndpointModel } from '../model/snapshot.ts';
import { findPairs, type PairFiles } from './certificate-files.ts';
import { type CertificatePair, makeCertificatePair, readCertificatePair, readPairSources } from './certificate-pair.ts';
import { type Group, groupNames } from './name-groups.ts';

export type TlsVersion = EndpointConfig['minVersion'] & string;

export interface NamesOptions {
  readonly fallback: 'first' | 'refuse';
  readonly minVersion: TlsVersion;
}

/** What a new configuration needs, loaded but not in use yet. */
export interface PreparedCertificates {
  /**
   * Names and contexts for an endpoint with these certificates, in this order.
   * @throws WINDHOVER_CERTIFICATE_INVALID
   */
  namesFor(configs: readonly CertificateConfig[], options: NamesOptions): NonNullable<EndpointModel['tls']>;
  readonly pairs: readonly CertificatePair[];
  /** What looks like a part of a pair and is none, in sentences. */
  readonly oddities: readonly string[];
  /** They are in use now; what is not needed any more goes, its connections live on. */
  commit(): void;
  /** They will not be used. */
  discard(): void;
}

/** Why something that is in use was not replaced. */
export interface Trouble {
  readonly file: string;
  /** A sentence. */
  readonly reason: string;
  /** A pair that its directory has no more. */
  readonly isGone: boolean;
  /** A pair that was not in use. */
  readonly isNew: boolean;
}

export interface Renewal extends PreparedCertificates {
  /** Read from files that are in use or new in their directory, with another content than before. */
  readonly renewed: ReadonlyArray<{ readonly pair: CertificatePair; readonly before: CertificatePair | null }>;
  readonly dropped: readonly CertificatePair[];
  readonly troubles: readonly Trouble[];
}

interface Changes {
  readonly renewed: Array<Renewal['renewed'][number]>;
  readonly dropped: CertificatePair[];
  readonly troubles: Trouble[];
}

export interface RenewOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Files of pairs that may go where their directory has them no more. */
  readonly mayGo: ReadonlySet<string>;
}

interface Context {
  readonly context: number;
  readonly pairs: Group;
}

/** By what the configuration says. */
type PairsByConfig = Map<string, readonly CertificatePair[]>;

export class CertStore {
  readonly #native: Pick<Certificates, 'create' | 'release'>;
  #inUse: PairsByConfig = new Map();
  /** By the content of their pairs. */
  #contexts: ReadonlyMap<string, Context> = new Map();

  constructor(native: Pick<Certificates, 'create' | 'release'> = nativeCertificates) {
    this.#native = native;
  }

  /** @throws WindhoverError of the WINDHOVER_CERTIFICATE family. */
  async prepare(configs: readonly CertificateConfig[]): Promise<PreparedCertificates> {
    const next: PairsByConfig = new Map();
    const oddities: string[] = [];
    for (const config of configs) {
      if (next.has(keyOf(config))) continue;
      const found = await findPairs(config);
      oddities.push(...found.oddities);
      next.set(keyOf(config), await Promise.all(found.pairs.map(readCertificatePair)));
    }
    return this.#prepared(next, oddities);
  }

  /** What the files in use hold now. Throws nothing: what cannot be used is in `troubles`. */
  async renew(options: RenewOptions): Promise<Renewal> {
    const next: PairsByConfig = new Map();
    const changes: Changes = { renewed: [], dropped: [], troubles: [] };
    for (const [key, old] of this.#inUse) {
      const found = await listAgain(JSON.parse(key) as CertificateConfig, changes.troubles);
      next.set(key, found === null ? old : await this.#renewPairs(found, old, options, changes));
    }
    return { ...this.#prepared(next, []), ...changes };
  }

  get pairs(): readonly CertificatePair[] {
    return pairsOf(this.#inUse);
  }

  /** Whether a client can get it: others may have all its names. */
  isServed(pair: CertificatePair): boolean {
    return [...this.#contexts.values()].some(({ pairs }) => pairs.some(({ content }) => content === pair.content));
  }

  /** Whose files may change. */
  get configs(): readonly CertificateConfig[] {
    return [...this.#inUse.keys()].map((key) => JSON.parse(key) as CertificateConfig);
  }

  releaseAll(): void {
    for (const { context } of this.#contexts.values()) this.#native.release(context);
    this.#contexts = new Map();
    this.#inUse = new Map();
  }

  #prepared(next: PairsByConfig, oddities: readonly string[]): PreparedCertificates {
    const needed = new Map<string, Context>();
    const fresh: number[] = [];
    const contextFor = (group: Group, minVersion: TlsVersion): number => {
      const key = JSON.stringify([minVersion, ...group.map(({ content }) => content)]);
      let found = needed.get(key) ?? this.#contexts.get(key);
      if (found === undefined) {
        found = { context: this.#createContext(group, minVersion), pairs: group };
        fresh.push(found.context);
      }
      needed.set(key, found);
      return found.context;
    };
    return {
      pairs: pairsOf(next),
      oddities,
      namesFor: (configs, { fallback, minVersion }) => {
        const pairs = configs.flatMap((config) => next.get(keyOf(config)) ?? []);
        return groupNames(pairs, fallback).map(([name, group]) => [name, contextFor(group, minVersion)] as const);
      },
      commit: () => {
        for (const [key, { context }] of this.#contexts) if (!needed.has(key)) this.#native.release(context);
        this.#inUse = next;
        this.#contexts = needed;
      },
      discard: () => {
        for (const context of fresh.splice(0)) this.#native.release(context);
      },
    };
  }

  async #renewPairs(
    found: readonly PairFiles[],
    old: readonly CertificatePair[],
    { now, mayGo }: RenewOptions,
    { renewed, dropped, troubles }: Changes,
  ): Promise<CertificatePair[]> {
    const pairs: CertificatePair[] = [];
    const lost = new Map(old.map((pair) => [keyOf(pair.files), pair]));
    for (const files of found) {
      const before = lost.get(keyOf(files)) ?? null;
      lost.delete(keyOf(files));
      const pair = await this.#readAgain(files, before, now, troubles);
      if (pair === null) continue;
      pairs.push(pair);
      if (pair !== before) renewed.push({ pair, before });
    }
    for (const pair of lost.values()) {
      const { file } = pair.files;
      if (mayGo.has(file) && pairs.length > 0) {
        dropped.push(pair);
        continue;
      }
      pairs.push(pair);
      troubles.push({ file, reason: `${file} is not in its directory any more`, isGone: true, isNew: false });
    }
    return pairs;
  }

  async #readAgain(
    files: PairFiles,
    before: CertificatePair | null,
    now: number,
    troubles: Trouble[],
  ): Promise<CertificatePair | null> {
    try {
      const sources = await readPairSources(files);
      if (sources.digest === before?.source) return before;
      const pair = makeCertificatePair(sources);
      if (pair.content === before?.content) return before;
      // What OpenSSL refuses is found out alone, so that it holds up no other.
      this.#native.release(this.#createContext([pair], '1.2'));
      const reason = reasonAgainst(pair, now);
      if (reason === null) return pair;
      troubles.push(troubleOf(files, `${files.file} ${reason}`, before));
    } catch (error) {
      troubles.push(troubleOf(files, reasonOf(error), before));
    }
    return before;
  }

  #createContext(group: readonly CertificatePair[], minVersion: TlsVersion): number {
    const pems: readonly PemPair[] = group.map(({ certPem, keyPem }) => ({ certPem, keyPem }));
    try {
      return this.#native.create(pems, { minVersion: minVersion === '1.3' ? 13 : 12 });
    } catch (cause) {
      const reason = `is refused (${reasonOf(cause)})`;
      throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: group[0]?.files.file ?? '', reason }, { cause });
    }
  }
}

/** null: it cannot be told, and all stays as it is. */
async function listAgain(config: CertificateConfig, troubles: Trouble[]): Promise<readonly PairFiles[] | null> {
  try {
    return (await findPairs(config)).pairs;
  } catch (error) {
    troubles.push({ file: config.directory ?? '', reason: reasonOf(error), isGone: false, isNew: false });
    return null;
  }
}

function troubleOf({ file }: PairFiles, reason: string, before: CertificatePair | null): Trouble {
  return { file, reason, isGone: false, isNew: before === null };
}

/** Why clients would refuse it, though it is a pair. */
function reasonAgainst(pair: CertificatePair, now: number): string | null {
  if (pair.expiresAt <= now) return `expired on ${new Date(pair.expiresAt).toISOString()}`;
  if (pair.validFrom > now) return `is not valid before ${new Date(pair.validFrom).toISOString()}`;
  return pair.concernsAt(now).find(({ level }) => level === 'fault')?.text ?? null;
}

function pairsOf(byConfig: PairsByConfig): CertificatePair[] {
  const byFiles = new Map([...byConfig.values()].flat().map((pair) => [keyOf(pair.files), pair]));
  return [...byFiles.values()];
}

function keyOf(settings: CertificateConfig | PairFiles): string {
  return JSON.stringify(settings);
}
