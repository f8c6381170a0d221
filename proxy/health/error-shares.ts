/** How many responses of an instance are errors of its own: 5xx among those of the last ten seconds, and one like it. */
import type { Clock } from '../../shared/time/clock.ts';

const windowMs = 10_000;
/** Fewer say nothing. */
const fewest = 20;

interface Counted {
  since: number;
  responses: number;
  errors: number;
}

export class ErrorShares {
  readonly #clock: Clock;
  readonly #counted = new Map<number, Counted>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The share in percent, once it is over `limit` among enough of them; it is counted anew then. Else null. */
  count(destination: number, status: number, limit: number): number | null {
    const now = this.#clock.monotonic();
    let counted = this.#counted.get(destination);
    if (counted === undefined || now - counted.since >= windowMs) {
      counted = { since: now, responses: 0, errors: 0 };
      this.#counted.set(destination, counted);
    }
    counted.responses += 1;
    if (status >= 500) counted.errors += 1;
    const share = (counted.errors * 100) / counted.responses;
    if (counted.responses < fewest || share <= limit) return null;
    this.#counted.delete(destination);
    return Math.round(share);
  }

  forget(destination: number): void {
    this.#counted.delete(destination);
  }
}
