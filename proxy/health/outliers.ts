/**
 * Which instances are left out for a while because requests to them kept failing. How long doubles each time, and who was well
 * for long begins anew. At least half of an app's instances stay: when most of them fail, it is hardly they that are at fault,
 * and the others could not carry it all.
 */
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface OutliersOptions {
  readonly clock: Clock;
  onReturn(destination: number): void;
}

export interface Ejection {
  /** Milliseconds. */
  readonly firstMs: number;
  /** The app's instances, and how many of them are left out for whatever reason. */
  readonly instances: number;
  readonly leftOut: number;
}

const longestMs = 300_000;

interface Outlier {
  /** In a row. */
  times: number;
  returnsAt: number;
  /** Null: it is back. */
  timer: Timer | null;
}

export class Outliers {
  readonly #options: OutliersOptions;
  readonly #known = new Map<number, Outlier>();

  constructor(options: OutliersOptions) {
    this.#options = options;
  }

  /** How many milliseconds it is left out; null: it is already, or must not be. */
  eject(destination: number, { firstMs, instances, leftOut }: Ejection): number | null {
    const { clock, onReturn } = this.#options;
    const now = clock.monotonic();
    const known = this.#known.get(destination);
    if (known?.timer || leftOut + 1 > instances / 2) return null;
    const times = known === undefined || now - known.returnsAt > longestMs ? 0 : known.times;
    const durationMs = Math.min(firstMs * 2 ** times, longestMs);
    const outlier: Outlier = { times: times + 1, returnsAt: now + durationMs, timer: null };
    outlier.timer = clock
      .setTimeout(() => {
        outlier.timer = null;
        onReturn(destination);
      }, durationMs)
      .unref();
    this.#known.set(destination, outlier);
    return durationMs;
  }

  isOut(destination: number): boolean {
    return (this.#known.get(destination)?.timer ?? null) !== null;
  }

  /** It is gone; its number may be another's. */
  forget(destination: number): void {
    this.#known.get(destination)?.timer?.cancel();
    this.#known.delete(destination);
  }

  stop(): void {
    for (const destination of [...this.#known.keys()]) this.forget(destination);
  }
}
