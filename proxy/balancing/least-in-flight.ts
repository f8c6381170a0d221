/**
 * The less busy of two destinations drawn at random: nearly as even as asking all of them, and without the herd that "least
 * of all" makes when several threads see the same idle one. Where they weigh differently, who weighs more is drawn more often
 * and may have more in flight; of two that are equally busy for their weight the first drawn is taken, so that shares are
 * right while there is hardly any load.
 */
import type { BalancingPolicy, Candidates, PolicyInputs } from './policy.ts';
import { drawByWeight } from './weights.ts';

export function createLeastInFlight({ random, inFlight, weights }: PolicyInputs): BalancingPolicy {
  // Two different ones are always compared: one that does not answer would else draw everything, a little at a time.
  const anotherThan = (first: number, count: number): number => (first + 1 + ((random() * (count - 1)) | 0)) % count;
  const pickByWeight = (candidates: Candidates): number => {
    const first = drawByWeight(candidates, weights, random());
    const one = candidates[first] as number;
    const other = candidates[anotherThan(first, candidates.length)] as number;
    return inFlight(other) * weights.of(one) < inFlight(one) * weights.of(other) ? other : one;
  };
  return {
    pick(candidates: Candidates): number {
      const count = candidates.length;
      if (count > 1 && !weights.areEven) return pickByWeight(candidates);
      const first = (random() * count) | 0;
      const one = candidates[first] as number;
      if (count === 1) return one;
      const other = candidates[anotherThan(first, count)] as number;
      return inFlight(other) < inFlight(one) ? other : one;
    },
  };
}
