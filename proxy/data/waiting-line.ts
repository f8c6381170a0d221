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
  onTimeout(id: ExchangeId): void;
}

export class WaitingLine {
  readonly #options: WaitingLineOptions;
  /** In the order of arrival, so the first is the first to run out of time. */
  readonly #deadlines = new Map<ExchangeId, number>();
  #timer: Timer | null = null;

  constructor(options: WaitingLineOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#deadlines.size;
  }

  /** False: the line is full. */
  join(id: ExchangeId): boolean {
    const { clock, maxWaitMs, maxWaiting } = this.#options;
    if (this.#deadlines.size >= maxWaiting) return false;
    this.#deadlines.set(id, clock.monotonic() + maxWaitMs);
    this.#timer ??= clock.setTimeout(() => this.#expire(), maxWaitMs);
    return true;
  }

  /** The client left. */
  leave(id: ExchangeId): boolean {
    return this.#deadlines.delete(id);
  }

  /** Everyone, in the order of arrival; the line is empty then. */
  takeAll(): ExchangeId[] {
    const ids = [...this.#deadlines.keys()];
    this.#deadlines.clear();
    this.#timer?.cancel();
    this.#timer = null;
    return ids;
  }

  #expire(): void {
    const { clock, onTimeout } = this.#options;
    const now = clock.monotonic();
    this.#timer = null;
    for (const [id, deadline] of this.#deadlines) {
      // Timers may fire a fraction of a millisecond early.
      if (deadline > now + 1) {
        this.#timer = clock.setTimeout(() => this.#expire(), deadline - now);
        return;
      }
      this.#deadlines.delete(id);
      onTimeout(id);
    }
  }
}
