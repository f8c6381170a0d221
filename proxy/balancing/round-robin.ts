/** One after the other. Each data thread starts at a place of its own, so that threads do not walk in step. */
import type { BalancingPolicy, Candidates, PolicyInputs } from './policy.ts';

export function createRoundRobin({ random }: PolicyInputs): BalancingPolicy {
  let turn = Math.floor(random() * 0x10000);
  return {
    pick(candidates: Candidates): number {
      turn = (turn + 1) & 0x3fffffff;
      return candidates[turn % candidates.length] as number;
    },
  };
}
