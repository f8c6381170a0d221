/** The first that can take it, in the order in which they are written: the others stand by. */
import type { BalancingPolicy, Candidates } from './policy.ts';

export function createFirst(): BalancingPolicy {
  return { pick: (candidates: Candidates): number => candidates[0] as number };
}
