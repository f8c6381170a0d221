/**
 * The less busy of two destinations drawn at random: nearly as even as asking all of them, and without the herd that "least
 * of all" makes when several threads see the same idle one.
 */
import type { BalancingPolicy, Candidates, PolicyInputs } from './policy.ts';

export function createLeastInFlight({ random, inFlight }: PolicyInputs): BalancingPolicy {
  return {
    pick(candidates: Candidates): number {
      const count = candidates.length;
      const first = (random() * count) | 0;
      const one = candidates[first] as number;
      if (count === 1) return one;
      // The second is drawn from the others, so two different ones are always compared.
      const step = 1 + ((random() * (count - 1)) | 0);
      const other = candidates[(first + step) % count] as number;
      return inFlight(other) < inFlight(one) ? other : one;
    },
  };
}
