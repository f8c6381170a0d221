/**
 * What the way back from the middle recorded of an exchange, for the one access line that its client's side makes: which
 * instance answered, after how many attempts, and why it ended where only that side knows. Found by the request's id.
 */
import { type ExchangeRecord, readRecords } from '../../native/index.ts';
import { endReasons } from '../../shared/errors/reject-reasons.ts';
import type { AccessLabels } from './access-line.ts';

export interface ReturnedRecordsOptions {
  readonly ring: SharedArrayBuffer;
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

/** Of exchanges whose clients still read the answer. */
const maxWaiting = 16_384;
const completed = endReasons.indexOf('completed');

export class ReturnedRecords {
  readonly #options: ReturnedRecordsOptions;
  /** The oldest first. */
  readonly #waiting = new Map<string, Returned>();

  constructor(options: ReturnedRecordsOptions) {
    this.#options = options;
  }

  drain(): void {
    readRecords(this.#options.ring, (record) => this.#take(record));
  }

  /** null: it did not pass the middle, or did not come back from it. */
  find(record: ExchangeRecord): FullRecord | null {
    if (!this.#options.wentThroughMiddle(record)) return null;
    // It may have been written since this round began.
    if (!this.#waiting.has(record.requestId)) this.drain();
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
