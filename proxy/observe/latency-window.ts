/**
 * How long exchanges took in the last minute or so, within a tenth: counts in buckets of a sixteenth of an octave's first
 * value, of the present half minute and the one before. What came earlier is forgotten. Every exchange of the edge is counted
 * here, by a few operations on integers: a logarithm costs more than all the rest of it.
 */

const halfMs = 30_000;
/** What has no more than these bits has a bucket of its own; of what is longer the first five count. */
const exactBits = 5;
const perOctave = 16;
/** Up to 2^32 microseconds, which is 72 minutes. */
const buckets = (32 - exactBits + 2) * perOctave;

export class LatencyWindow {
  /** The present half's end. */
  #endsAt = 0;
  #current: Uint32Array = new Uint32Array(buckets);
  #previous: Uint32Array = new Uint32Array(buckets);

  /** `endedAt`: milliseconds since the epoch. */
  add(durationUs: number, endedAt: number): void {
    this.#turnTo(endedAt);
    const bucket = bucketOf(durationUs);
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
    return longestIn(bucket) / 1000;
  }

  #at(bucket: number): number {
    return (this.#current[bucket] as number) + (this.#previous[bucket] as number);
  }

  /** A clock that was set back counts into the present half. */
  #turnTo(now: number): void {
    if (now < this.#endsAt) return;
    const isNext = now < this.#endsAt + halfMs;
    this.#endsAt = (Math.floor(now / halfMs) + 1) * halfMs;
    [this.#current, this.#previous] = [this.#previous, this.#current];
    this.#current.fill(0);
    if (!isNext) this.#previous.fill(0);
  }
}

function bucketOf(us: number): number {
  const cut = Math.max(0, 32 - Math.clz32(us) - exactBits);
  return cut * perOctave + (us >>> cut);
}

/** In microseconds. */
function longestIn(bucket: number): number {
  const cut = Math.max(0, Math.floor(bucket / perOctave) - 1);
  return (bucket - cut * perOctave + 1) * 2 ** cut - 1;
}
