/**
 * A thread's row of counters, as that thread and any other may read it. The cells are 64-bit integers that C++ writes; one
 * is never seen half written, but a snapshot is not one moment: two cells may differ by an exchange that was under way.
 */
import { type EndReason, endReasons, rejectReasons } from '../shared/errors/reject-reasons.ts';
import { type CounterName, counters } from '../shared/metrics/counters.ts';

const counterIndex = new Map<string, number>(counters.map((name, index) => [name, index]));
const rejectBase = counters.length;
const endBase = rejectBase + rejectReasons.length;
const cellCount = endBase + endReasons.length;

/** Bytes of one row. */
export const counterBytes: number = cellCount * BigInt64Array.BYTES_PER_ELEMENT;

export interface CounterSnapshot {
  readonly counters: Record<CounterName, number>;
  /** By reject reason; reasons that never happened are left out. */
  readonly rejects: Record<string, number>;
  /** By end reason; likewise. */
  readonly ends: Partial<Record<EndReason, number>>;
}

export class CounterReader {
  readonly memory: SharedArrayBuffer;
  readonly cells: BigInt64Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(counterBytes)) {
    if (memory.byteLength < counterBytes) {
      throw new RangeError(`A row of counters needs ${counterBytes} bytes, not ${memory.byteLength}.`);
    }
    this.memory = memory;
    this.cells = new BigInt64Array(memory, 0, cellCount);
  }

  get(name: CounterName): number {
    return this.#cell(counterIndex.get(name) ?? 0);
  }

  /** On the thread of the engine that counts here, and no other: C++ adds without a lock. */
  add(name: CounterName): void {
    Atomics.add(this.cells, counterIndex.get(name) ?? 0, 1n);
  }

  rejected(reason: number): number {
    return this.#cell(rejectBase + reason);
  }

  ended(reason: number): number {
    return this.#cell(endBase + reason);
  }

  snapshot(): CounterSnapshot {
    const values = {} as Record<CounterName, number>;
    for (const [index, name] of counters.entries()) values[name] = this.#cell(index);
    const rejects: Record<string, number> = {};
    for (const [index, reason] of rejectReasons.entries()) {
      const count = this.rejected(index);
      if (count > 0) rejects[reason.name] = count;
    }
    const ends: Partial<Record<EndReason, number>> = {};
    for (const [index, reason] of endReasons.entries()) {
      const count = this.ended(index);
      if (count > 0) ends[reason] = count;
    }
    return { counters: values, rejects, ends };
  }

  #cell(index: number): number {
    return Number(Atomics.load(this.cells, index));
  }
}
