/**
 * The same for the same: of all destinations the one that scores highest with what the request is known by (rendezvous
 * hashing). When one leaves, what it had is spread over the others and nothing else moves; when one comes, it takes its share
 * from all. All threads come to the same result, and so does the edge after a restart. A request that is not known by anything
 * (it has no such field) goes where least is in flight.
 */
import { readCookie } from './cookie.ts';
import { createLeastInFlight } from './least-in-flight.ts';
import type { BalancedRequest, BalancingPolicy, Candidates, PolicyInputs } from './policy.ts';

type KeyOf = (request: BalancedRequest) => string | undefined;

export function createConsistentHash(inputs: PolicyInputs): BalancingPolicy {
  const { weights, nameOf, hashBy } = inputs;
  const keyOf = readKeyOf(hashBy);
  const fallback = createLeastInFlight(inputs);
  return {
    pick(candidates: Candidates, request: BalancedRequest): number {
      const key = keyOf(request);
      if (key === undefined || key === '') return fallback.pick(candidates, request);
      const keyHash = hashText(key);
      let best = candidates[0] as number;
      let bestScore = -1;
      for (const candidate of candidates) {
        const score = scoreOf(mix(keyHash ^ hashText(nameOf(candidate))), weights.of(candidate));
        if (score <= bestScore) continue;
        best = candidate;
        bestScore = score;
      }
      return best;
    },
  };
}

function readKeyOf(hashBy: string): KeyOf {
  const [kind, name = ''] = hashBy.split(':', 2);
  if (kind === 'header') {
    const field = name.toLowerCase();
    return (request) => request.field(field);
  }
  if (kind === 'cookie') return (request) => readCookie(request.field('cookie'), name);
  return (request) => request.client;
}

/** The higher of two wins as often as it weighs more (weighted rendezvous hashing). */
function scoreOf(hash: number, weight: number): number {
  return -weight / Math.log((hash + 0.5) / 0x1_0000_0000);
}

/** FNV-1a: quick for short texts; `mix` makes up for how alike it leaves texts that are alike. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** The last steps of MurmurHash3: every bit of the result depends on every bit of `hash`. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
