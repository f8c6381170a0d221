/** How many of an app's requests are refused while it has more to do than it can: the control thread says it, all threads read it. */
import { maxPlanIndex } from '../../native/index.ts';
import type { Random } from '../../shared/time/random.ts';

/** For all threads. */
export const shedBytes: number = maxPlanIndex;

export class ShedShares {
  readonly #percent: Uint8Array;

  constructor(memory: SharedArrayBuffer) {
    this.#percent = new Uint8Array(memory);
  }

  /** `app`: its route number. */
  set(app: number, percent: number): void {
    this.#percent[app] = percent;
  }

  /** Whether this one is. */
  hits(app: number, random: Random): boolean {
    const percent = this.#percent[app] as number;
    return percent !== 0 && random() * 100 < percent;
  }
}
