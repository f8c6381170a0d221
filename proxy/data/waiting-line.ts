/**
 * Exchanges of one app on one data thread that wait, until an instance is there or one of those that are busy has a place again.
 * Clients take turns: who sends much waits behind oneself. When there is no room for one more, who has the most in line gives
 * up the last of them. Bounded in time; who waits keeps nothing but its place, its request is held back by the engine.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface Waiter {
  readonly id: ExchangeId;
  /** Where it was to go. */
  readonly route: number;
  /** See client-key.ts. */
  readonly client: string;
}

export interface WaitingLineOptions {
  readonly clock: Clock;
  /** The time is over. */
  onTimeout(waiter: Waiter): void;
}

interface Place extends Waiter {
  readonly since: number;
  readonly deadline: number;
}

export class WaitingLine {
  readonly #options: WaitingLineOptions;
  /** In the order of arrival. */
  readonly #places = new Map<ExchangeId, Place>();
  /** By client, in the order of turns; those of one client in the order of arrival. None is empty. */
  readonly #turns = new Map<string, Set<Place>>();
  #timer: Timer | null = null;
  #timerAt = 0;

  constructor(options: WaitingLineOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#places.size;
  }

  /** When the one that has waited longest came (monotonic); 0: nobody waits. */
  get since(): number {
    for (const { since } of this.#places.values()) return since;
    return 0;
  }

  join(waiter: Waiter, maxWaitMs: number): void {
    const since = this.#options.clock.monotonic();
    const place = { ...waiter, since, deadline: since + maxWaitMs };
    this.#places.set(waiter.id, place);
    const same = this.#turns.get(waiter.client);
    if (same === undefined) this.#turns.set(waiter.client, new Set([place]));
    else same.add(place);
    this.#wakeAt(place.deadline);
  }

  /** Whose turn it is. */
  get next(): Waiter | null {
    for (const same of this.#turns.values()) for (const place of same) return place;
    return null;
  }

  /** Takes out whose turn it is; the next one is another client's. */
  takeNext(): void {
    const place = this.next;
    if (place === null) return;
    this.leave(place.id);
    this.endTurn(place.client);
  }

  /** All others who wait come before this client's next one. */
  endTurn(client: string): void {
    const same = this.#turns.get(client);
    if (same === undefined) return;
    this.#turns.delete(client);
    this.#turns.set(client, same);
  }

  /** False: it did not wait here. */
  leave(id: ExchangeId): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    this.#places.delete(id);
    const same = this.#turns.get(place.client);
    same?.delete(place);
    if (same?.size === 0) this.#turns.delete(place.client);
    if (this.#places.size === 0) this.#sleep();
    return true;
  }

  /** Takes out the last of the client that has most, where that is more than `client` would have with one more; else null. */
  takeExcess(client: string): Waiter | null {
    let most: Set<Place> | undefined;
    for (const same of this.#turns.values()) if (same.size > (most?.size ?? 0)) most = same;
    if (most === undefined || most.size <= (this.#turns.get(client)?.size ?? 0) + 1) return null;
    const last = [...most].at(-1) as Place;
    this.leave(last.id);
    return last;
  }

  /** Everyone, in the order of arrival; the line is empty then. */
  takeAll(): Waiter[] {
    const waiters = [...this.#places.values()];
    this.#places.clear();
    this.#turns.clear();
    this.#sleep();
    return waiters;
  }

  #wakeAt(deadline: number): void {
    if (this.#timer !== null && this.#timerAt <= deadline) return;
    const { clock } = this.#options;
    this.#timer?.cancel();
    this.#timerAt = deadline;
    this.#timer = clock.setTimeout(() => this.#expire(), Math.max(1, deadline - clock.monotonic()));
  }

  #sleep(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  #expire(): void {
    const { clock, onTimeout } = this.#options;
    const now = clock.monotonic();
    this.#timer = null;
    let next = Number.POSITIVE_INFINITY;
    // Times differ where a reload came between: the first is not always the first to run out.
    for (const place of [...this.#places.values()]) {
      // Timers may fire a fraction of a millisecond early.
      if (place.deadline > now + 1) {
        next = Math.min(next, place.deadline);
        continue;
      }
      this.leave(place.id);
      onTimeout(place);
    }
    if (next < Number.POSITIVE_INFINITY && this.#places.size > 0) this.#wakeAt(next);
  }
}
