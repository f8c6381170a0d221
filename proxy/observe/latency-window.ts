/**
 * How long exchanges took in the last minute or so, within a tenth: counts in buckets that grow by an eighth of an octave, of
 * the present half minute and the one before. What came earlier is forgotten.
 */

const halfMs = 30_000;
const perOctave = 8;
/** Up to 2^32 microseconds, which is 72 minutes. */
const buckets = 32 * perOctave;

export class LatencyWindow {
  #half = -1;
  #current: Uint32Array = new Uint32Array(buckets);
  #previous: Uint32Array = new Uint32Array(buckets);

  /** `endedAt`: milliseconds since the epoch. */
  add(durationUs: number, endedAt: number): void {
    this.#turnTo(endedAt);
    const bucket = Math.min(buckets - 1, Math.floor(Math.log2(Math.max(1, durationUs)) * perOctave));
    this.#current[bucket] = (this.#current[bucket] as number) + 1;
  }

  /** Milliseconds that so many of the exchanges (0 to 1) took at most; null: there were none. */
  quantile(share: number, now: number): number | null {
    this.#turnTo(now);
    let total = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) total += this.#at(bucket);
    if (total === 0) return null;
    let left = Math.ceil(total * share);
    let bucket = -1;
    while (left > 0) {
      bucket += 1;
      left -= this.#at(bucket);
    }
    return Math.round(2 ** ((bucket + 1) / perOctave)) / 1000;
  }

  #at(bucket: number): number {
    return (this.#current[bucket] as number) + (this.#previous[bucket] as number);
  }

  /** A clock that was set back counts into the present half. */
  #turnTo(now: number): void {
    const half = Math.floor(now / halfMs);
    if (half <= this.#half) return;
    const isNext = half === this.#half + 1;
    this.#half = half;
    [this.#current, this.#previous] = [this.#previous, this.#current];
    this.#current.fill(0);
    if (!isNext) this.#previous.fill(0);
  }
}
