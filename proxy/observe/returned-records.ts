/**
 * What the way back from the middle recorded of an exchange, for the one access line that its client's side makes: which
 * instance answered, after how many attempts, and why it ended where only that side knows. Found by the request's id.
 */
import { type ExchangeRecord, readRecords } from '../../native/index.ts';
import { endReasons } from '../../shared/errors/reject-reasons.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AccessLabels } from './access-line.ts';

export interface ReturnedRecordsOptions {
  readonly ring: SharedArrayBuffer;
  readonly clock: Clock;
  labelsOf(record: ExchangeRecord): AccessLabels;
  count(record: ExchangeRecord): void;
  /** Its destination is the middle. */
  wentThroughMiddle(record: ExchangeRecord): boolean;
}

export interface FullRecord {
  readonly record: ExchangeRecord;
  readonly labels: AccessLabels;
}

interface Returned {
  readonly labels: AccessLabels;
  readonly endReason: number;
  readonly attempts: number;
}

interface Postponed extends FullRecord {
  readonly since: number;
}

/** Of exchanges whose clients still read the answer. */
const maxWaiting = 16_384;
/** A thread that has sent the last byte may be put aside before it writes its record. */
const graceMs = 200;
const completed = endReasons.indexOf('completed');

export class ReturnedRecords {
  readonly #options: ReturnedRecordsOptions;
  /** The oldest first. */
  readonly #waiting = new Map<string, Returned>();
  #postponed: Postponed[] = [];

  constructor(options: ReturnedRecordsOptions) {
    this.#options = options;
  }

  drain(): void {
    readRecords(this.#options.ring, (record) => this.#take(record));
  }

  concerns(record: ExchangeRecord): boolean {
    return this.#options.wentThroughMiddle(record);
  }

  /** null: what is missing may still come, and `due` gives it then. */
  complete(record: ExchangeRecord): FullRecord | null {
    // It may have been written since this round began.
    if (!this.#waiting.has(record.requestId)) this.drain();
    const full = this.#join(record);
    if (full !== null) return full;
    const { clock, labelsOf } = this.#options;
    this.#postponed.push({ record: copyOf(record), labels: labelsOf(record), since: clock.monotonic() });
    return null;
  }

  /** Those that were postponed: complete by now, or never, such as what a hook answered. `all`: whatever is left. */
  due(which: 'ripe' | 'all'): FullRecord[] {
    if (this.#postponed.length === 0) return [];
    const oldest = which === 'all' ? Number.POSITIVE_INFINITY : this.#options.clock.monotonic() - graceMs;
    const due: FullRecord[] = [];
    this.#postponed = this.#postponed.filter((postponed) => {
      const full = this.#join(postponed.record) ?? (postponed.since <= oldest ? postponed : null);
      if (full !== null) due.push(full);
      return full === null;
    });
    return due;
  }

  #join(record: ExchangeRecord): FullRecord | null {
    const found = this.#waiting.get(record.requestId);
    if (found === undefined) return null;
    this.#waiting.delete(record.requestId);
    const { labels, attempts } = found;
    const endReason = record.endReason === completed ? found.endReason : record.endReason;
    return { record: { ...copyOf(record), attempts, endReason }, labels };
  }

  #take(record: ExchangeRecord): void {
    const { labelsOf, count } = this.#options;
    count(record);
    this.#waiting.delete(record.requestId);
    const { endReason, attempts } = record;
    this.#waiting.set(record.requestId, { labels: labelsOf(record), endReason, attempts });
    if (this.#waiting.size <= maxWaiting) return;
    for (const oldest of this.#waiting.keys()) {
      this.#waiting.delete(oldest);
      return;
    }
  }
}

/** A record is a window that moves on: its fields are read one by one. */
function copyOf(record: ExchangeRecord): ExchangeRecord {
  return Object.fromEntries(fields.map((name) => [name, record[name]])) as unknown as ExchangeRecord;
}

const fields: readonly (keyof ExchangeRecord)[] = [
  'status',
  'endReason',
  'rejectReason',
  'startedAt',
  'durationUs',
  'firstByteUs',
  'connectUs',
  'generation',
  'bytesReceived',
  'bytesSent',
  'route',
  'destination',
  'attempts',
  'minorVersion',
  'tlsVersion',
  'upgraded',
  'clientPort',
  'endpoint',
  'clientAddress',
  'method',
  'host',
  'target',
  'requestId',
  'userAgent',
];
