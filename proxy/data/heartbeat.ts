/** Tells a data thread that hangs from one that works: its beat in shared memory must move. */

/** Longer than anything a thread may do at once; a machine that was suspended is not taken for a hung thread. */
const hungMs = 10_000;
const suspendedMs = 5000;

export class Heartbeat {
  readonly #cell: Int32Array;
  #beat = -1;
  #movedAt = 0;
  #checkedAt = 0;

  constructor(memory: SharedArrayBuffer) {
    this.#cell = new Int32Array(memory);
  }

  /** A new thread begins. `now` is monotonic, in milliseconds. */
  reset(now: number): void {
    this.#beat = Atomics.load(this.#cell, 0);
    this.#movedAt = now;
    this.#checkedAt = now;
  }

  /** To be asked every two seconds or so. */
  isHung(now: number): boolean {
    const beat = Atomics.load(this.#cell, 0);
    // Whoever asks was away as well: nothing is known about the time between.
    const wasAway = now - this.#checkedAt > suspendedMs;
    this.#checkedAt = now;
    if (beat !== this.#beat || wasAway) {
      this.#beat = beat;
      this.#movedAt = now;
      return false;
    }
    return now - this.#movedAt > hungMs;
  }
}
