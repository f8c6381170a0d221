/**
 * What each destination of an app weighs: what the configuration says, and less while it is new, so that an instance whose
 * caches are empty is not given its whole share at once. A new one begins with a tenth and has all of it after `slowStart`.
 */
import type { DestinationModel } from '../model/destination-model.ts';
import type { Candidates, DestinationWeights } from './policy.ts';

/** Of its weight that a new destination begins with. */
const firstShare = 0.1;

export class Weights implements DestinationWeights {
  readonly #byDestination = new Map<number, number>();
  #areEven = true;
  #isRising = false;

  get areEven(): boolean {
    return this.#areEven;
  }

  /** Some are new: ask for an update soon. */
  get isRising(): boolean {
    return this.#isRising;
  }

  of(destination: number): number {
    return this.#byDestination.get(destination) ?? 1;
  }

  /** `now` is monotonic, as is DestinationModel.newSince. */
  update(destinations: readonly DestinationModel[], slowStartMs: number, now: number): void {
    this.#byDestination.clear();
    this.#isRising = false;
    for (const { index, weight = 1, newSince } of destinations) {
      const share = newSince === undefined || slowStartMs === 0 ? 1 : Math.max(0, now - newSince) / slowStartMs;
      if (share < 1) this.#isRising = true;
      this.#byDestination.set(index, weight * Math.min(1, Math.max(firstShare, share)));
    }
    const [one, ...others] = this.#byDestination.values();
    this.#areEven = others.every((weight) => weight === one);
    // Alone, a new one gets everything anyway.
    if (others.length === 0) this.#isRising = false;
  }
}

/** The place among `candidates` of that in whose part `point`, from 0 to 1, falls. */
export function drawByWeight(candidates: Candidates, weights: DestinationWeights, point: number): number {
  let total = 0;
  for (const candidate of candidates) total += weights.of(candidate);
  let left = point * total;
  for (let place = 0; place < candidates.length - 1; place += 1) {
    left -= weights.of(candidates[place] as number);
    if (left < 0) return place;
  }
  return candidates.length - 1;
}
