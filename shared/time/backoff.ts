/**
 * How long to wait before the next attempt: exponential, capped, with jitter, so that many that failed together do not come
 * back together. Keeps no timer of its own.
 */
import type { Random } from './random.ts';

export interface BackoffOptions {
  /** Milliseconds before the second attempt. */
  readonly firstMs: number;
  /** Never longer than this, jitter included. */
  readonly maxMs: number;
  /** Each wait is this many times the last; default 2. */
  readonly factor?: number;
  /** Share of a wait that is left to chance, 0 to 1; default 0.2 (a wait of 1000 ms is 800 to 1000 ms). */
  readonly jitter?: number;
}

export interface Backoff {
  /** Attempts that failed since the last reset. */
  readonly failures: number;
  /** Counts one more failure and returns the milliseconds to wait. */
  next(): number;
  reset(): void;
}

export function createBackoff(options: BackoffOptions, random: Random): Backoff {
  const { firstMs, maxMs, factor = 2, jitter = 0.2 } = options;
  let failures = 0;
  return {
    get failures() {
      return failures;
    },
    next() {
      const wait = Math.min(maxMs, firstMs * factor ** failures);
      failures += 1;
      return Math.round(wait * (1 - jitter * random()));
    },
    reset() {
      failures = 0;
    },
  };
}
