/**
 * Which destinations of an app a request is chosen from, on one data thread. One that a connection to just failed is left out
 * for a second at once: having nothing in flight, it would draw every exchange otherwise. One that keeps failing, or is not
 * well, is left out by the control thread, on all threads. Those that are not well are used all the same when nobody else is
 * there. When connections to all just failed, servers that run elsewhere are tried all the same; of a supervised app none is
 * there for the moment, since its supervisor is about to put another in the place of what died; so it is with the middle.
 */
import type { Clock } from '../../shared/time/clock.ts';
import { type DestinationModel, leftOutMs } from '../model/destination-model.ts';

export interface LeftOutOptions {
  readonly clock: Clock;
  /** One that was left out may be chosen again. */
  onReturn(): void;
}

export class LeftOut {
  readonly #options: LeftOutOptions;
  #destinations: readonly DestinationModel[] = [];
  #isSupervised = false;
  /** Until when (monotonic) one is left out whose connection failed. */
  readonly #failed = new Map<number, number>();
  #available: readonly number[] = [];
  /** The same, and those that are not well. */
  #reached: readonly number[] = [];

  constructor(options: LeftOutOptions) {
    this.#options = options;
  }

  update(destinations: readonly DestinationModel[], isSupervised: boolean): void {
    const before = new Set(this.#destinations.map(({ index }) => index));
    const now = new Set(destinations.map(({ index }) => index));
    for (const index of [...this.#failed.keys()]) {
      // One that left and came back is another: whatever failed was the one before.
      if (!before.has(index) || !now.has(index)) this.#failed.delete(index);
    }
    this.#destinations = destinations;
    this.#isSupervised = isSupervised;
    this.#refresh();
  }

  /** What a request is chosen from. */
  get available(): readonly number[] {
    return this.#available;
  }

  /** What can be used in the place of `destination`. */
  othersThan(destination: number): readonly number[] {
    const others = this.#available.filter((index) => index !== destination);
    return others.length > 0 ? others : this.#reached.filter((index) => index !== destination);
  }

  /** A connection to it failed a moment ago, or it is not well. */
  has(destination: number): boolean {
    return this.#failed.has(destination) || this.#destinations.some((one) => one.index === destination && one.leftOut);
  }

  /** A connection to it failed. */
  add(destination: number): void {
    if (!this.#destinations.some(({ index }) => index === destination)) return;
    const { clock } = this.#options;
    this.#failed.set(destination, clock.monotonic() + leftOutMs);
    this.#refresh();
    clock.setTimeout(() => this.#expire(), leftOutMs).unref();
  }

  #expire(): void {
    const now = this.#options.clock.monotonic();
    for (const [index, until] of this.#failed) {
      // Timers may fire a fraction of a millisecond early.
      if (until <= now + 1) this.#failed.delete(index);
    }
    this.#refresh();
    if (this.#available.length > 0) this.#options.onReturn();
  }

  #refresh(): void {
    const all = this.#destinations;
    const reached = all.filter(({ index }) => !this.#failed.has(index));
    const well = reached.filter(({ leftOut = false }) => !leftOut);
    const chosen = well.length > 0 ? well : reached.length > 0 || this.#isSupervised ? reached : all;
    this.#reached = reached.map(({ index }) => index);
    this.#available = chosen.map(({ index }) => index);
  }
}
