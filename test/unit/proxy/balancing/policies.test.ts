import { describe, expect, it } from 'vitest';
import { policies } from '../../../../proxy/balancing/policies.ts';

/** A generator with a seed: the same draws on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('least-in-flight', () => {
  it('takes the less busy of the two that were drawn', () => {
    const busy = [5, 0];
    const policy = policies['least-in-flight']({ random: seeded(1), inFlight: (index) => busy[index] ?? 0 });
    for (let turn = 0; turn < 100; turn += 1) expect(policy.pick([0, 1])).toBe(1);
  });

  it('never takes the busiest of three', () => {
    const busy = [1, 9, 1];
    const policy = policies['least-in-flight']({ random: seeded(2), inFlight: (index) => busy[index] ?? 0 });
    for (let turn = 0; turn < 200; turn += 1) expect(policy.pick([0, 1, 2])).not.toBe(1);
  });

  it('spreads evenly over destinations that are equally busy', () => {
    const policy = policies['least-in-flight']({ random: seeded(3), inFlight: () => 0 });
    const counts = [0, 0, 0, 0];
    for (let turn = 0; turn < 8000; turn += 1) {
      const index = policy.pick([0, 1, 2, 3]);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('needs no draw to find the only one', () => {
    const policy = policies['least-in-flight']({ random: () => 0.999999, inFlight: () => 0 });
    expect(policy.pick([7])).toBe(7);
  });
});

describe('round-robin', () => {
  it('takes one after the other, wherever it begins', () => {
    const policy = policies['round-robin']({ random: seeded(4), inFlight: () => 0 });
    const first = policy.pick([10, 11, 12]);
    const turns = [policy.pick([10, 11, 12]), policy.pick([10, 11, 12]), policy.pick([10, 11, 12])];
    expect([...turns].sort()).toEqual([10, 11, 12]);
    expect(turns[2]).toBe(first);
  });

  it('stays within a list that became shorter', () => {
    const policy = policies['round-robin']({ random: seeded(5), inFlight: () => 0 });
    for (let turn = 0; turn < 10; turn += 1) policy.pick([1, 2, 3]);
    expect([1, 2]).toContain(policy.pick([1, 2]));
  });
});
