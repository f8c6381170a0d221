/**
 * How many requests of an app may be sent again: a share of those that came in the last ten seconds, over all data threads, and
 * three a second in any case, which a burst may take at once: what an instance had in hand when it died comes back in one moment.
 * So retries heal what fails now and then, and add little to a load under which everything fails.
 * Each thread counts in a row of its own by plain writes; whoever asks adds the rows up. Two threads that ask at the same
 * moment may both get the last one: a budget need not be exact.
 */
import { maxPlanIndex } from '../../native/index.ts';
import type { Clock } from '../../shared/time/clock.ts';

const windowSeconds = 10;
/** Three a second. */
const freeInWindow = 3 * windowSeconds;

/** A power of two above the window. */
const slots = 16;
/** Of a slot: the second it counts, requests, retries. */
const cells = 3;

/** Bytes of a thread's row. */
export const retryRowBytes: number = maxPlanIndex * slots * cells * Int32Array.BYTES_PER_ELEMENT;

export interface RetryBudgetOptions {
  readonly clock: Clock;
  /** This thread's row. */
  readonly own: SharedArrayBuffer;
  /** The rows of all threads, this one's among them. */
  readonly all: readonly SharedArrayBuffer[];
}

export class RetryBudget {
  readonly #own: Int32Array;
  readonly #all: readonly Int32Array[];
  /** Of the clock that all threads share. Kept by a timer: asking on every request would cost a hundredth of it. */
  #second = 0;

  constructor({ clock, own, all }: RetryBudgetOptions) {
    this.#own = new Int32Array(own);
    this.#all = all.map((row) => new Int32Array(row));
    const turn = (): void => {
      this.#second = Math.trunc(clock.monotonic() / 1000) | 0;
    };
    turn();
    clock.setInterval(turn, 1000).unref();
  }

  /** `app`: its route number. */
  countRequest(app: number): void {
    const at = this.#slot(app);
    this.#own[at + 1] = (this.#own[at + 1] as number) + 1;
  }

  /** True: one of its requests may be sent again, and that is counted. `share`: in percent. */
  take(app: number, share: number): boolean {
    const at = this.#slot(app);
    if (!this.#hasRoom(app, share)) return false;
    this.#own[at + 2] = (this.#own[at + 2] as number) + 1;
    return true;
  }

  #hasRoom(app: number, share: number): boolean {
    let requests = 0;
    let retries = 0;
    for (const row of this.#all) {
      for (let at = app * slots * cells, end = at + slots * cells; at < end; at += cells) {
        const age = this.#second - (row[at] as number);
        // A thread whose timer came first may be a second ahead.
        if (age < -1 || age >= windowSeconds) continue;
        requests += row[at + 1] as number;
        retries += row[at + 2] as number;
      }
    }
    return retries < freeInWindow || (retries + 1) * 100 <= requests * share;
  }

  /** The cells of this second; what they counted sixteen seconds ago is over. */
  #slot(app: number): number {
    const at = (app * slots + (this.#second & (slots - 1))) * cells;
    if (this.#own[at] !== this.#second) {
      this.#own[at] = this.#second;
      this.#own[at + 1] = 0;
      this.#own[at + 2] = 0;
    }
    return at;
  }
}
