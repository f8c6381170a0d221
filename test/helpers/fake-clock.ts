/**
 * A clock that stands until a test moves it. `advance` runs what is due in order, and lets promises settle in between, so that
 * what a timer sets off may set further timers.
 */
import type { Clock, Timer } from '../../shared/time/clock.ts';

interface Entry {
  at: number;
  readonly order: number;
  readonly periodMs: number | null;
  readonly run: () => void;
}

export class FakeClock implements Clock {
  #now = 1_000_000;
  #order = 0;
  readonly #entries = new Set<Entry>();

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delayMs: number): Timer {
    return this.#add(run, delayMs, null);
  }

  setInterval(run: () => void, periodMs: number): Timer {
    return this.#add(run, periodMs, periodMs);
  }

  get pendingTimers(): number {
    return this.#entries.size;
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settlePromises();
    for (let next = this.#nextDue(end); next !== null; next = this.#nextDue(end)) {
      this.#now = Math.max(this.#now, next.at);
      if (next.periodMs === null) this.#entries.delete(next);
      else next.at += next.periodMs;
      next.run();
      await settlePromises();
    }
    this.#now = end;
  }

  #add(run: () => void, delayMs: number, periodMs: number | null): Timer {
    const entry: Entry = { at: this.#now + delayMs, order: this.#order++, periodMs, run };
    this.#entries.add(entry);
    const timer: Timer = { cancel: () => void this.#entries.delete(entry), unref: () => timer };
    return timer;
  }

  #nextDue(end: number): Entry | null {
    let next: Entry | null = null;
    for (const entry of this.#entries) {
      if (entry.at > end) continue;
      if (next === null || entry.at < next.at || (entry.at === next.at && entry.order < next.order)) next = entry;
    }
    return next;
  }
}

/** Everything that only waits for promises has run. */
export async function settlePromises(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
