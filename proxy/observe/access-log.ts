/**
 * Drains the record rings of all data threads, has each exchange counted and writes access lines, many at a time. Runs on the
 * control thread a few times a second; a data thread never waits for it, and a ring that overflows loses records, which are
 * counted there.
 */
import { type ExchangeRecord, readRecords } from '../../native/index.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { AccessFormat, AccessLabels } from './access-line.ts';

/** Where lines go. */
export interface AccessSink {
  write(text: string): void;
  /** Read by a person: short lines instead of JSON. */
  readonly readable: boolean;
}

export const stdoutSink: AccessSink = {
  write: (text) => void process.stdout.write(text),
  readable: process.stdout.isTTY === true,
};

export interface AccessLogOptions {
  readonly clock: Clock;
  readonly rings: readonly SharedArrayBuffer[];
  readonly sink: AccessSink;
  /** Null: no lines are written; the rings are drained all the same. */
  readonly format: AccessFormat | null;
  labelsOf(record: ExchangeRecord): AccessLabels;
  count(record: ExchangeRecord): void;
}

const periodMs = 100;
/** One write, not more than a pipe or a terminal takes at once without stalling the rest for long. */
const batchLength = 65_536;

export class AccessLog {
  readonly #options: AccessLogOptions;
  #format: AccessFormat | null;
  #timer: Timer | null = null;
  #batch = '';

  constructor(options: AccessLogOptions) {
    this.#options = options;
    this.#format = options.format;
  }

  start(): void {
    this.#timer ??= this.#options.clock.setInterval(() => this.drain(), periodMs).unref();
  }

  /** Null: no lines from here on. */
  setFormat(format: AccessFormat | null): void {
    this.drain();
    this.#format = format;
  }

  drain(): void {
    for (const ring of this.#options.rings) readRecords(ring, (record) => this.#take(record));
    this.#flush();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.drain();
  }

  #take(record: ExchangeRecord): void {
    this.#options.count(record);
    if (this.#format === null) return;
    this.#batch += this.#format(record, this.#options.labelsOf(record));
    if (this.#batch.length >= batchLength) this.#flush();
  }

  #flush(): void {
    if (this.#batch === '') return;
    const text = this.#batch;
    this.#batch = '';
    this.#options.sink.write(text);
  }
}
