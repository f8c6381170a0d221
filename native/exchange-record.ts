/**
 * The ring of finished-exchange records: one thread's engine writes it, the control thread reads it here. The layout is
 * engine/stats/record_ring.h's, word for word. Reading never waits, and a reader that falls behind loses records (which the
 * counter recordsDropped tells), never order. One reader per ring.
 */

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

interface RingViews {
  readonly words: Int32Array;
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly capacity: number;
}

// Views cost more than reading a few records, so each ring keeps its own.
const viewsOf = new WeakMap<SharedArrayBuffer, RingViews>();

function ringViews(ring: SharedArrayBuffer): RingViews {
  const known = viewsOf.get(ring);
  if (known !== undefined) return known;
  const views: RingViews = {
    words: new Int32Array(ring, 0, headerSize / 4),
    bytes: Buffer.from(ring, headerSize),
    view: new DataView(ring, headerSize),
    capacity: ring.byteLength - headerSize,
  };
  viewsOf.set(ring, views);
  return views;
}

/** Visits all records that are complete, oldest first, and frees their room. Returns how many there were. */
export function readRecords(ring: SharedArrayBuffer, visit: (record: ExchangeRecord) => void): number {
  const views = ringViews(ring);
  const end = Atomics.load(views.words, writeCell) >>> 0;
  let position = Atomics.load(views.words, readCell) >>> 0;
  let count = 0;
  while (position !== end) {
    const offset = position & (views.capacity - 1);
    const size = views.view.getUint32(offset, true);
    if (size === skipMark) {
      position = (position + views.capacity - offset) >>> 0;
    } else {
      const record = decodeRecord(views, offset);
      position = (position + size) >>> 0;
      count += 1;
      // Freed before the visit, so that one that throws is not met again.
      Atomics.store(views.words, readCell, position | 0);
      visit(record);
    }
  }
  Atomics.store(views.words, readCell, position | 0);
  return count;
}

/** Bytes that wait to be read, for whoever drains by fill level. */
export function recordRingFill(ring: SharedArrayBuffer): number {
  const { words } = ringViews(ring);
  return (Atomics.load(words, writeCell) - Atomics.load(words, readCell)) >>> 0;
}

function decodeRecord({ view, bytes }: RingViews, at: number): ExchangeRecord {
  let cursor = at + 64;
  const text = (): string => {
    const start = cursor + 2;
    cursor = start + view.getUint16(cursor, true);
    return bytes.latin1Slice(start, cursor);
  };
  const index = (offset: number): number => {
    const value = view.getUint16(at + offset, true);
    return value === none ? -1 : value;
  };
  return {
    status: view.getUint16(at + 4, true),
    endReason: view.getUint8(at + 6),
    rejectReason: view.getUint8(at + 7),
    startedAt: view.getFloat64(at + 8, true),
    durationUs: view.getUint32(at + 16, true),
    firstByteUs: view.getUint32(at + 20, true),
    connectUs: view.getUint32(at + 24, true),
    generation: view.getUint32(at + 28, true),
    bytesReceived: view.getFloat64(at + 32, true),
    bytesSent: view.getFloat64(at + 40, true),
    route: index(48),
    destination: index(50),
    attempts: view.getUint8(at + 52),
    minorVersion: view.getUint8(at + 53),
    tlsVersion: view.getUint8(at + 54) as 0 | 12 | 13,
    upgraded: (view.getUint8(at + 55) & 1) !== 0,
    clientPort: view.getUint16(at + 56, true),
    endpoint: view.getUint16(at + 58, true),
    clientAddress: text(),
    method: text(),
    host: text(),
    target: text(),
    requestId: text(),
    userAgent: text(),
  };
}
