/**
 * Exchanges of one app on one data thread that wait until an instance is ready: for a restart's moment, bounded in number and
 * time. Who waits keeps nothing but its place; its request is held back by the engine.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface WaitingLineOptions {
  readonly clock: Clock;
  /** Milliseconds that an exchange waits at most. */
  readonly maxWaitMs: number;
  readonly maxWaiting: number;
  /** The time is over. */
  onTimeout(waiter: Waiter): void;
}

export interface Waiter {
  readonly id: ExchangeId;
  /** Where it was to go. */
  readonly route: number;
  /** See client-key.ts. */
  readonly client: string;
}

interface Place extends Waiter {
  readonly deadline: number;
}

export class WaitingLine {
  readonly #options: WaitingLineOptions;
  /** In the order of arrival, so the first is the first to run out of time. */
  readonly #places = new Map<ExchangeId, Place>();
  #timer: Timer | null = null;

  constructor(options: WaitingLineOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#places.size;
  }

  /** False: the line is full. */
  join(id: ExchangeId, route: number, client: string): boolean {
    const { clock, maxWaitMs, maxWaiting } = this.#options;
    if (this.#places.size >= maxWaiting) return false;
    this.#places.set(id, { id, route, client, deadline: clock.monotonic() + maxWaitMs });
    this.#timer ??= clock.setTimeout(() => this.#expire(), maxWaitMs);
    return true;
  }

  /** The client left. */
  leave(id: ExchangeId): boolean {
    return this.#places.delete(id);
  }

  /** Everyone, in the order of arrival; the line is empty then. */
  takeAll(): Waiter[] {
    const waiters = [...this.#places.values()];
    this.#places.clear();
    this.#timer?.cancel();
    this.#timer = null;
    return waiters;
  }

  #expire(): void {
    const { clock, onTimeout } = this.#options;
    const now = clock.monotonic();
    this.#timer = null;
    for (const place of this.#places.values()) {
      const { id, deadline } = place;
      // Timers may fire a fraction of a millisecond early.
      if (deadline > now + 1) {
        this.#timer = clock.setTimeout(() => this.#expire(), deadline - now);
        return;
      }
      this.#places.delete(id);
      onTimeout(place);
    }
  }
}
