import { describe, expect, it } from 'vitest';
import { policies } from '../../../../proxy/balancing/policies.ts';
import { countPicks, inputs, seeded, unseenRequest, weighing } from './policy-inputs.ts';

describe('least-in-flight', () => {
  const create = policies['least-in-flight'];

  it('takes the less busy of the two that were drawn', () => {
    const busy = [5, 0];
    const policy = create(inputs({ inFlight: (index) => busy[index] ?? 0 }));
    for (let turn = 0; turn < 100; turn += 1) expect(policy.pick([0, 1], unseenRequest)).toBe(1);
  });

  it('never takes the busiest of three', () => {
    const busy = [1, 9, 1];
    const policy = create(inputs({ random: seeded(2), inFlight: (index) => busy[index] ?? 0 }));
    for (let turn = 0; turn < 200; turn += 1) expect(policy.pick([0, 1, 2], unseenRequest)).not.toBe(1);
  });

  it('spreads evenly over destinations that are equally busy', () => {
    const policy = create(inputs({ random: seeded(3) }));
    const counts = countPicks(4, 8000, () => policy.pick([0, 1, 2, 3], unseenRequest));
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('needs no draw to find the only one', () => {
    const policy = create(inputs({ random: () => 0.999999 }));
    expect(policy.pick([7], unseenRequest)).toBe(7);
  });

  it('gives one of weight 3 three times the requests of others while nothing is in flight', () => {
    const policy = create(inputs({ random: seeded(4), weights: weighing([1, 3, 1]) }));
    const counts = countPicks(3, 10_000, () => policy.pick([0, 1, 2], unseenRequest));
    for (const [place, share] of [2000, 6000, 2000].entries()) {
      expect(Math.abs((counts[place] ?? 0) - share)).toBeLessThan(300);
    }
  });

  it('takes what is the less busy for its weight', () => {
    const busy = [4, 8];
    const policy = create(
      inputs({ random: seeded(5), inFlight: (index) => busy[index] ?? 0, weights: weighing([1, 4]) }),
    );
    for (let turn = 0; turn < 200; turn += 1) expect(policy.pick([0, 1], unseenRequest)).toBe(1);
  });

  it('never takes the busiest for its weight, so that one which does not answer draws no more', () => {
    const busy = [1, 30, 1];
    const weights = weighing([0.4, 0.6, 0.5]);
    const policy = create(inputs({ random: seeded(6), inFlight: (index) => busy[index] ?? 0, weights }));
    for (let turn = 0; turn < 200; turn += 1) expect(policy.pick([0, 1, 2], unseenRequest)).not.toBe(1);
  });
});

describe('round-robin', () => {
  const create = policies['round-robin'];

  it('takes one after the other, wherever it begins', () => {
    const policy = create(inputs({ random: seeded(4) }));
    const turns = Array.from({ length: 4 }, () => policy.pick([10, 11, 12], unseenRequest));
    expect(turns.slice(1).sort()).toEqual([10, 11, 12]);
    expect(turns[3]).toBe(turns[0]);
  });

  it('stays within a list that became shorter', () => {
    const policy = create(inputs({ random: seeded(5) }));
    for (let turn = 0; turn < 10; turn += 1) policy.pick([1, 2, 3], unseenRequest);
    expect([1, 2]).toContain(policy.pick([1, 2], unseenRequest));
  });

  it('gives each its weight within few turns', () => {
    const policy = create(inputs({ random: () => 0, weights: weighing([5, 1, 2]) }));
    const counts = countPicks(3, 80, () => policy.pick([0, 1, 2], unseenRequest));
    for (const [place, share] of [50, 10, 20].entries()) {
      expect(Math.abs((counts[place] ?? 0) - share)).toBeLessThanOrEqual(2);
    }
  });

  it('gives each its weight in the long run', () => {
    const policy = create(inputs({ random: () => 0.99, weights: weighing([0.1, 1]) }));
    const counts = countPicks(2, 11_000, () => policy.pick([0, 1], unseenRequest));
    expect(Math.abs((counts[0] ?? 0) - 1000)).toBeLessThanOrEqual(10);
  });
});

describe('first', () => {
  it('takes the first that there is', () => {
    const policy = policies.first(inputs());
    expect(policy.pick([4, 2, 9], unseenRequest)).toBe(4);
    expect(policy.pick([2, 9], unseenRequest)).toBe(2);
  });
});
