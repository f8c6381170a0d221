/**
 * The keys that session tickets are sealed with: the same for all threads and certificates, kept in the state directory
 * (0600) so that sessions resume across restarts. Every 12 hours a new key seals and the one before still opens: who gets hold
 * of the file can read the recorded sessions of one day (TLS 1.2 has no other secret in a resumed session), not of all time.
 * A file that holds no keys is replaced; sessions then start anew.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Certificates, certificates as nativeCertificates, ticketKeySize } from '../../native/index.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface TicketKeysOptions {
  readonly stateDirectory: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly native?: Pick<Certificates, 'setTicketKeys'>;
}

interface DatedKey {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly key: Buffer;
}

const fileName = 'ticket.keys';
const lifetimeMs = 12 * 3_600_000;
const checkMs = 3_600_000;
/** One that seals, one that opens. */
const mostKeys = 2;
const dateSize = 8;
const entrySize = dateSize + ticketKeySize;

export class TicketKeys {
  readonly #options: TicketKeysOptions;
  readonly #native: Pick<Certificates, 'setTicketKeys'>;
  #timer: Timer | null = null;

  constructor(options: TicketKeysOptions) {
    this.#options = options;
    this.#native = options.native ?? nativeCertificates;
  }

  /** Resolves when tickets are sealed with a key of the last 12 hours; rejects when the keys cannot be kept. */
  async start(): Promise<void> {
    await this.#renew();
    const { clock, logger } = this.#options;
    const renew = (): void => {
      this.#renew().catch((error: unknown) => {
        logger.warn({ err: error }, `the key of TLS session tickets cannot be renewed: ${reasonOf(error)}`);
      });
    };
    this.#timer = clock.setInterval(renew, checkMs).unref();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  async #renew(): Promise<void> {
    const { stateDirectory, clock } = this.#options;
    const file = path.join(stateDirectory, fileName);
    const now = clock.now();
    const kept = (await readKeys(file)).filter(({ madeAt }) => madeAt <= now && now - madeAt < mostKeys * lifetimeMs);
    const [newest] = kept;
    const isFresh = newest !== undefined && now - newest.madeAt < lifetimeMs;
    const keys = isFresh ? kept : [{ madeAt: now, key: randomBytes(ticketKeySize) }, ...kept].slice(0, mostKeys);
    if (!isFresh) await writeKeys(file, keys);
    this.#native.setTicketKeys(keys.map(({ key }) => key));
  }
}

async function readKeys(file: string): Promise<DatedKey[]> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  if (bytes.length === 0 || bytes.length % entrySize !== 0 || bytes.length > mostKeys * entrySize) return [];
  return Array.from({ length: bytes.length / entrySize }, (_, index) => {
    const entry = bytes.subarray(index * entrySize, (index + 1) * entrySize);
    return { madeAt: entry.readDoubleBE(0), key: Buffer.from(entry.subarray(dateSize)) };
  });
}

async function writeKeys(file: string, keys: readonly DatedKey[]): Promise<void> {
  const entries = keys.map(({ madeAt, key }) => {
    const date = Buffer.alloc(dateSize);
    date.writeDoubleBE(madeAt);
    return Buffer.concat([date, key]);
  });
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  await writeFile(fresh, Buffer.concat(entries), { mode: 0o600 });
  await rename(fresh, file);
}
