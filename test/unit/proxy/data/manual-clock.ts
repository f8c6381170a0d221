/** A clock that stands still until the test moves it. */
import type { Clock, Timer } from '../../../../shared/time/clock.ts';

interface Pending {
  at: number;
  readonly periodMs: number | null;
  readonly run: () => void;
}

export class ManualClock implements Clock {
  #now = 1000;
  readonly #pending = new Set<Pending>();

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delayMs: number): Timer {
    return this.#add({ at: this.#now + delayMs, periodMs: null, run });
  }

  setInterval(run: () => void, periodMs: number): Timer {
    return this.#add({ at: this.#now + periodMs, periodMs, run });
  }

  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.#pending].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#now = Math.max(this.#now, next.at);
      if (next.periodMs === null) this.#pending.delete(next);
      else next.at += next.periodMs;
      next.run();
    }
    this.#now = end;
  }

  #add(pending: Pending): Timer {
    this.#pending.add(pending);
    const timer: Timer = { cancel: () => void this.#pending.delete(pending), unref: () => timer };
    return timer;
  }
}
