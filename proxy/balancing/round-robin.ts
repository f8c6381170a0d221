/**
 * One after the other. Each data thread starts at a place of its own, so that threads do not walk in step. By weight: turns
 * are multiples of the golden ratio, which fall evenly into parts of whatever size, however few turns there were.
 */
import type { BalancingPolicy, Candidates, PolicyInputs } from './policy.ts';
import { drawByWeight } from './weights.ts';

const goldenRatio = (Math.sqrt(5) - 1) / 2;

export function createRoundRobin({ random, weights }: PolicyInputs): BalancingPolicy {
  let turn = Math.floor(random() * 0x10000);
  return {
    pick(candidates: Candidates): number {
      turn = (turn + 1) & 0x3fffffff;
      if (weights.areEven) return candidates[turn % candidates.length] as number;
      return candidates[drawByWeight(candidates, weights, (turn * goldenRatio) % 1)] as number;
    },
  };
}
