/**
 * Who waits on which thread: of each app how many exchanges, and since when the first of them does. Each thread writes a row of
 * its own, which the others and the control thread read; a dead thread's row is cleared. So a queue is bounded over all
 * threads, and threads let the one go first whose exchange has waited longest.
 */
import { maxPlanIndex } from '../../native/index.ts';

/** Of an app: how many, since when. */
const cells = 2;

/** Bytes of a thread's row. */
export const waitingRowBytes: number = maxPlanIndex * cells * Int32Array.BYTES_PER_ELEMENT;

export interface WaitingRowsOptions {
  /** This thread's; null: only reads. */
  readonly own: SharedArrayBuffer | null;
  /** Of all threads, this one's among them. */
  readonly all: readonly SharedArrayBuffer[];
}

export class WaitingRows {
  readonly #own: Int32Array | null;
  readonly #all: readonly Int32Array[];
  readonly #others: readonly Int32Array[];

  constructor({ own, all }: WaitingRowsOptions) {
    this.#own = own === null ? null : new Int32Array(own);
    this.#all = all.map((row) => new Int32Array(row));
    this.#others = all.filter((row) => row !== own).map((row) => new Int32Array(row));
  }

  /** `app`: its route number. `since` (monotonic) means nothing where `count` is 0. */
  tell(app: number, count: number, since: number): void {
    if (this.#own === null) return;
    Atomics.store(this.#own, app * cells + 1, toCell(since));
    Atomics.store(this.#own, app * cells, count);
  }

  /** On all threads. */
  total(app: number): number {
    let sum = 0;
    for (const row of this.#all) sum += Atomics.load(row, app * cells);
    return sum;
  }

  anyElsewhere(app: number): boolean {
    return this.#others.some((row) => Atomics.load(row, app * cells) > 0);
  }

  /** On another thread an exchange has waited since before `since`. */
  anyLongerElsewhere(app: number, since: number): boolean {
    const own = toCell(since);
    return this.#others.some(
      (row) => Atomics.load(row, app * cells) > 0 && ((own - Atomics.load(row, app * cells + 1)) | 0) > 0,
    );
  }
}

/** Milliseconds that wrap around after 49 days: differences are right all the same. */
function toCell(monotonic: number): number {
  return Math.trunc(monotonic) | 0;
}
