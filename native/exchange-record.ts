/**
 * The ring of finished-exchange records: one thread's engine writes it, the control thread reads it here. The layout is
 * engine/stats/record_ring.h's, word for word. Reading never waits, and a reader that falls behind loses records (which the
 * counter recordsDropped tells), never order. One reader per ring.
 */

/** One object for all records of a ring: it says something else when the visit is over, so copy what is to be kept. */
export interface ExchangeRecord {
  readonly status: number;
  /** Index into endReasons. */
  readonly endReason: number;
  /** Index into rejectReasons; 0: not rejected. */
  readonly rejectReason: number;
  /** Milliseconds since the epoch, with a fraction. */
  readonly startedAt: number;
  readonly durationUs: number;
  /** Until the response's head was written; 0: there was none. */
  readonly firstByteUs: number;
  /** Until a destination was connected; 0: a pooled connection, or none. */
  readonly connectUs: number;
  /** Of the configuration that routed it. */
  readonly generation: number;
  readonly bytesReceived: number;
  readonly bytesSent: number;
  /** -1: no route. */
  readonly route: number;
  /** -1: no destination. */
  readonly destination: number;
  readonly attempts: number;
  readonly minorVersion: number;
  /** 0: clear. */
  readonly tlsVersion: 0 | 12 | 13;
  readonly upgraded: boolean;
  readonly clientPort: number;
  readonly endpoint: number;
  /** Empty for a Unix socket's peer. This and the following are latin1 and cut to a bounded length. */
  readonly clientAddress: string;
  readonly method: string;
  readonly host: string;
  readonly target: string;
  readonly requestId: string;
  readonly userAgent: string;
}

const headerSize = 64;
const stringsOffset = 64;
const writeCell = 0;
const readCell = 1;
const capacityCell = 2;
const skipMark = 0xffff_ffff;
const none = 0xffff;

/** A ring whose data area is `bytes`, a power of two of at least 16 KiB (the longest record is under 2 KiB). */
export function createRecordRing(bytes: number): SharedArrayBuffer {
  if (!Number.isInteger(bytes) || bytes < 16_384 || bytes > 2 ** 30 || (bytes & (bytes - 1)) !== 0) {
    throw new RangeError(`A record ring's size is a power of two from 16384 to 2^30, not ${bytes}.`);
  }
  const ring = new SharedArrayBuffer(headerSize + bytes);
  new Uint32Array(ring)[capacityCell] = bytes;
  return ring;
}

/** Visits all records that are complete, oldest first, and frees their room. Returns how many there were. */
export function readRecords(ring: SharedArrayBuffer, visit: (record: ExchangeRecord) => void): number {
  const reader = readerOf(ring);
  const end = Atomics.load(reader.words, writeCell) >>> 0;
  let position = Atomics.load(reader.words, readCell) >>> 0;
  let count = 0;
  try {
    while (position !== end) {
      const size = reader.moveTo(position);
      // Moved on before the visit, so that a record whose visit throws is not met again.
      position = (position + size) >>> 0;
      if (reader.isRecord) {
        count += 1;
        visit(reader);
      }
    }
  } finally {
    Atomics.store(reader.words, readCell, position | 0);
  }
  return count;
}

/** Bytes that wait to be read, for whoever drains by fill level. */
export function recordRingFill(ring: SharedArrayBuffer): number {
  const { words } = readerOf(ring);
  return (Atomics.load(words, writeCell) - Atomics.load(words, readCell)) >>> 0;
}

// The views cost more than reading a few records, so each ring keeps its own.
const readers = new WeakMap<SharedArrayBuffer, RingReader>();

function readerOf(ring: SharedArrayBuffer): RingReader {
  const known = readers.get(ring);
  if (known !== undefined) return known;
  const reader = new RingReader(ring);
  readers.set(ring, reader);
  return reader;
}

/** A window on one record after the other: nothing is decoded but what a visitor asks for. */
class RingReader implements ExchangeRecord {
  readonly words: Int32Array;
  readonly #bytes: Buffer;
  /** Numbers stand at multiples of their size; lengths of strings stand anywhere. */
  readonly #u32: Uint32Array;
  readonly #u16: Uint16Array;
  readonly #u8: Uint8Array;
  readonly #f64: Float64Array;
  readonly #view: DataView;
  readonly #mask: number;
  #at = 0;

  constructor(ring: SharedArrayBuffer) {
    this.words = new Int32Array(ring, 0, headerSize / Int32Array.BYTES_PER_ELEMENT);
    this.#bytes = Buffer.from(ring, headerSize);
    this.#u32 = new Uint32Array(ring, headerSize);
    this.#u16 = new Uint16Array(ring, headerSize);
    this.#u8 = new Uint8Array(ring, headerSize);
    this.#f64 = new Float64Array(ring, headerSize);
    this.#view = new DataView(ring, headerSize);
    this.#mask = ring.byteLength - headerSize - 1;
  }

  /** Returns how far the next one is. */
  moveTo(position: number): number {
    this.#at = position & this.#mask;
    return this.isRecord ? this.#word(0) : this.#mask + 1 - this.#at;
  }

  /** False: what is left up to the ring's end was too short for a record. */
  get isRecord(): boolean {
    return this.#word(0) !== skipMark;
  }

  get status(): number {
    return this.#half(4);
  }
  get endReason(): number {
    return this.#byte(6);
  }
  get rejectReason(): number {
    return this.#byte(7);
  }
  get startedAt(): number {
    return this.#double(8);
  }
  get durationUs(): number {
    return this.#word(16);
  }
  get firstByteUs(): number {
    return this.#word(20);
  }
  get connectUs(): number {
    return this.#word(24);
  }
  get generation(): number {
    return this.#word(28);
  }
  get bytesReceived(): number {
    return this.#double(32);
  }
  get bytesSent(): number {
    return this.#double(40);
  }
  get route(): number {
    return this.#index(48);
  }
  get destination(): number {
    return this.#index(50);
  }
  get attempts(): number {
    return this.#byte(52);
  }
  get minorVersion(): number {
    return this.#byte(53);
  }
  get tlsVersion(): 0 | 12 | 13 {
    return this.#byte(54) as 0 | 12 | 13;
  }
  get upgraded(): boolean {
    return (this.#byte(55) & 1) !== 0;
  }
  get clientPort(): number {
    return this.#half(56);
  }
  get endpoint(): number {
    return this.#half(58);
  }
  get clientAddress(): string {
    return this.#text(0);
  }
  get method(): string {
    return this.#text(1);
  }
  get host(): string {
    return this.#text(2);
  }
  get target(): string {
    return this.#text(3);
  }
  get requestId(): string {
    return this.#text(4);
  }
  get userAgent(): string {
    return this.#text(5);
  }

  #byte(offset: number): number {
    return this.#u8[this.#at + offset] as number;
  }
  #half(offset: number): number {
    return this.#u16[(this.#at + offset) >> 1] as number;
  }
  #word(offset: number): number {
    return this.#u32[(this.#at + offset) >> 2] as number;
  }
  #double(offset: number): number {
    return this.#f64[(this.#at + offset) >> 3] as number;
  }
  #index(offset: number): number {
    const value = this.#half(offset);
    return value === none ? -1 : value;
  }
  /** Strings stand one after the other, each behind its length. */
  #text(index: number): string {
    let offset = stringsOffset;
    for (let before = 0; before < index; before += 1) offset += 2 + this.#length(offset);
    const start = this.#at + offset + 2;
    return this.#bytes.toString('latin1', start, start + this.#length(offset));
  }
  #length(offset: number): number {
    return this.#view.getUint16(this.#at + offset, true);
  }
}
