/**
 * What all threads know of destinations in common, by index: how many places are taken at one that has a bound, and how many
 * attempts in a row ended without a response. Script takes places and counts failures; the engine gives places back when the
 * exchange has left, and a response ends a row of failures. Of the places each thread has a row that says which are its own,
 * so that a dead thread's can be given back. The layout is binding/server_wrap.cc's.
 */
import { maxPlanIndex } from './plan.ts';

export interface DestinationMemory {
  /** The same for all threads. */
  readonly shared: SharedArrayBuffer;
  /** This thread's. */
  readonly row: SharedArrayBuffer;
}

const rowBytes = maxPlanIndex * Int32Array.BYTES_PER_ELEMENT;

/** `shared`: that of another thread; without it the first one's. */
export function createDestinationMemory(
  shared: SharedArrayBuffer = new SharedArrayBuffer(2 * rowBytes),
): DestinationMemory {
  return { shared, row: new SharedArrayBuffer(rowBytes) };
}

export class DestinationCells {
  readonly #taken: Int32Array;
  readonly #failures: Int32Array;
  readonly #own: Int32Array;

  constructor({ shared, row }: DestinationMemory) {
    this.#taken = new Int32Array(shared, 0, maxPlanIndex);
    this.#failures = new Int32Array(shared, rowBytes, maxPlanIndex);
    this.#own = new Int32Array(row);
  }

  hasPlace(destination: number, bound: number): boolean {
    return Atomics.load(this.#taken, destination) < bound;
  }

  /** False: `bound` are taken. Never more are, however many threads ask at once. */
  takePlace(destination: number, bound: number): boolean {
    for (let taken = Atomics.load(this.#taken, destination); taken < bound; ) {
      const found = Atomics.compareExchange(this.#taken, destination, taken, taken + 1);
      if (found === taken) {
        // Nothing can come between: a thread is ended where a function begins or a loop turns.
        Atomics.add(this.#own, destination, 1);
        return true;
      }
      taken = found;
    }
    return false;
  }

  /** The thread of this row is dead, its exchanges are over. */
  giveBackAll(): void {
    this.#own.forEach((own, destination) => {
      if (own !== 0) Atomics.sub(this.#taken, destination, own);
    });
    this.#own.fill(0);
  }

  /** How many there were in a row, this one included. */
  countFailure(destination: number): number {
    return Atomics.add(this.#failures, destination, 1) + 1;
  }

  forgetFailures(destination: number): void {
    Atomics.store(this.#failures, destination, 0);
  }
}
