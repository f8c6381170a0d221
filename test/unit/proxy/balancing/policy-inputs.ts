/** What a policy is given, with what a test changes, and requests to choose for. */
import type { BalancedRequest, PolicyInputs } from '../../../../proxy/balancing/policy.ts';

/** A generator with a seed: the same draws on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function inputs(changes: Partial<PolicyInputs> = {}): PolicyInputs {
  return {
    random: seeded(1),
    inFlight: () => 0,
    weights: { areEven: true, of: () => 1 },
    nameOf: (destination) => `shop.${destination}`,
    hashBy: 'client',
    ...changes,
  };
}

export function weighing(weights: readonly number[]): PolicyInputs['weights'] {
  return { areEven: false, of: (destination) => weights[destination] ?? 1 };
}

export function requestOf(client: string, fields: Readonly<Record<string, string>> = {}): BalancedRequest {
  return { client, field: (name) => fields[name] };
}

/** Fails the test that has a policy look at the request. */
export const unseenRequest: BalancedRequest = {
  get client(): string {
    throw new Error('the policy asked for the client');
  },
  field: () => {
    throw new Error('the policy asked for a field');
  },
};

/** How often each of `count` destinations was chosen. */
export function countPicks(count: number, turns: number, pick: (turn: number) => number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (let turn = 0; turn < turns; turn += 1) {
    const picked = pick(turn);
    counts[picked] = (counts[picked] ?? 0) + 1;
  }
  return counts;
}
