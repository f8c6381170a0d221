/**
 * Notices that files of certificates have changed: looks at all of them every second, since links that are swapped, folders
 * that are renamed and network file systems tell nobody. What is half written is looked at again before it counts as wrong;
 * then it is said once, and what was in use stays in use.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CertificateConfig } from '../../shared/config/generated/config-types.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { Trouble } from './cert-store.ts';
import { findPairs } from './certificate-files.ts';

const periodMs = 1000;
/**
 * A file is read at this many looks after it changed, since the time in its stamp may be as coarse as two seconds and stand
 * for two contents.
 */
const settledLooks = 3;
/** Looks at a wrong pair before it is told: whoever writes certificate and key one after the other is done by then. */
const patience = 4;
/** How often what is known to be wrong is read again: a certificate may become valid without a change of its file. */
const looksBetween = 30;

export interface CertWatchOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whose files are watched. */
  configs(): readonly CertificateConfig[];
  /** Reads them and puts in use what can be used. `mayGo`: files that have been missing for long enough. */
  renew(mayGo: ReadonlySet<string>): Promise<readonly Trouble[]>;
}

export class CertWatch {
  readonly #options: CertWatchOptions;
  #stamp: string | null = null;
  #looksAtStamp = 0;
  /** By what is wrong: at how many looks it was. */
  #troubles = new Map<string, { readonly trouble: Trouble; readonly looks: number }>();
  #timer: Timer | null = null;
  #stopped = false;

  constructor(options: CertWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  /** What is wrong with files in use and has been told. */
  get troubles(): readonly Trouble[] {
    return [...this.#troubles.values()].filter(({ looks }) => looks >= patience).map(({ trouble }) => trouble);
  }

  #schedule(): void {
    if (this.#stopped) return;
    const look = (): void => {
      this.#look()
        .catch((error: unknown) => {
          this.#options.logger.error({ err: error }, `certificates cannot be renewed: ${reasonOf(error)}`);
        })
        .finally(() => this.#schedule());
    };
    this.#timer = this.#options.clock.setTimeout(look, periodMs).unref();
  }

  async #look(): Promise<void> {
    const stamp = await stampOf(this.#options.configs());
    if (stamp !== this.#stamp) {
      this.#stamp = stamp;
      this.#looksAtStamp = 0;
      this.#troubles = new Map();
    }
    this.#looksAtStamp += 1;
    if (!this.#isDue()) return;
    const gone = [...this.#troubles.values()].filter(({ trouble, looks }) => trouble.isGone && looks >= patience);
    this.#judge(await this.#options.renew(new Set(gone.map(({ trouble }) => trouble.file))));
  }

  #isDue(): boolean {
    const looks = this.#looksAtStamp;
    if (looks <= settledLooks) return true;
    return this.#troubles.size > 0 && (looks <= patience + 1 || looks % looksBetween === 0);
  }

  #judge(troubles: readonly Trouble[]): void {
    const { logger } = this.#options;
    const before = this.#troubles;
    this.#troubles = new Map(
      troubles.map((trouble) => [trouble.reason, { trouble, looks: (before.get(trouble.reason)?.looks ?? 0) + 1 }]),
    );
    for (const { trouble, looks } of this.#troubles.values()) {
      const { file, reason, isGone, isNew } = trouble;
      // What is gone for long enough may go, and is no trouble then; unless nothing would be left.
      if (looks !== patience + (isGone ? 1 : 0)) continue;
      logger.error({ file }, `${reason}; ${isNew ? 'it is left out' : 'the certificate that was in use stays in use'}`);
    }
  }
}

/** Differs where a file or what it leads to does. */
async function stampOf(configs: readonly CertificateConfig[]): Promise<string> {
  const files = new Set<string>();
  for (const config of configs) {
    const found = await findPairs(config).catch(() => null);
    for (const { file, keyFile, passwordFile } of found?.pairs ?? []) {
      for (const name of [file, keyFile, passwordFile]) if (name !== null) files.add(name);
    }
    if (found === null) files.add(path.join(config.directory ?? '', 'unreadable'));
  }
  const stamps = await Promise.all([...files].map(async (file) => `${file} ${await stampOfFile(file)}`));
  return stamps.join('\n');
}

async function stampOfFile(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'absent';
  }
}
