/**
 * Small numbers for things that come and go. A number that was given up is not given to another thing until nobody can
 * still mean the old one by it: until every data thread has dropped it, nothing is in flight under it, and the records that
 * carry it have been read. The same thing coming back meanwhile gets its old number.
 */

interface Leaving {
  readonly key: string;
  readonly index: number;
  /** The first generation without it. */
  readonly generation: number;
}

export class IndexAllotment {
  readonly #size: number;
  readonly #byKey = new Map<string, number>();
  readonly #leaving = new Map<string, Leaving>();
  readonly #free: number[] = [];
  #next = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The number of `key`, which stays its own until `giveUp`; null when all are taken. */
  claim(key: string): number | null {
    const held = this.#byKey.get(key);
    if (held !== undefined) return held;
    const index = this.#leaving.get(key)?.index ?? this.#free.shift() ?? this.#fresh();
    if (index === null) return null;
    this.#leaving.delete(key);
    this.#byKey.set(key, index);
    return index;
  }

  /** The number that `key` has or had, until it is freed. */
  find(key: string): number | null {
    return this.#byKey.get(key) ?? this.#leaving.get(key)?.index ?? null;
  }

  /** From `generation` on, snapshots are without it. */
  giveUp(key: string, generation: number): void {
    const index = this.#byKey.get(key);
    if (index === undefined) return;
    this.#byKey.delete(key);
    this.#leaving.set(key, { key, index, generation });
  }

  /** Frees the numbers that all threads dropped (they follow `generation` or a later one) and that are `idle`. */
  reclaim(generation: number, idle: (index: number) => boolean): void {
    for (const { key, index, generation: dropped } of this.#leaving.values()) {
      if (dropped > generation || !idle(index)) continue;
      this.#leaving.delete(key);
      this.#free.push(index);
    }
  }

  /** Numbers that were given up and are not free yet. */
  leaving(): number[] {
    return [...this.#leaving.values()].map(({ index }) => index);
  }

  #fresh(): number | null {
    if (this.#next >= this.#size) return null;
    this.#next += 1;
    return this.#next - 1;
  }
}
