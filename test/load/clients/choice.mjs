/** Choices that a seed repeats, whatever else happens. */
import { createHash } from 'node:crypto';

export class Choice {
  #state;

  constructor(seed) {
    this.#state = createHash('sha256').update(String(seed)).digest().readUInt32LE(0);
  }

  /** A whole number from 0 to below `count`: mulberry32. */
  below(count) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}
