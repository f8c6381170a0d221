import { describe, expect, it } from 'vitest';
import { createConsistentHash } from '../../../../proxy/balancing/consistent-hash.ts';
import { countPicks, inputs, requestOf, weighing } from './policy-inputs.ts';

const all = [0, 1, 2, 3, 4];

describe('consistent-hash', () => {
  it('takes the same for the same client, on every thread', () => {
    const one = createConsistentHash(inputs());
    const other = createConsistentHash(inputs({ random: () => 0.5 }));
    for (let client = 0; client < 500; client += 1) {
      const picked = one.pick(all, requestOf(`192.0.2.${client}`));
      expect(one.pick(all, requestOf(`192.0.2.${client}`))).toBe(picked);
      expect(other.pick([...all].reverse(), requestOf(`192.0.2.${client}`))).toBe(picked);
    }
  });

  it('spreads clients evenly', () => {
    const policy = createConsistentHash(inputs());
    const counts = countPicks(5, 10_000, (turn) => policy.pick(all, requestOf(`10.0.${turn >> 8}.${turn & 255}`)));
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('moves nothing but what the one that left had', () => {
    const policy = createConsistentHash(inputs());
    const without2 = all.filter((index) => index !== 2);
    let moved = 0;
    for (let client = 0; client < 2000; client += 1) {
      const before = policy.pick(all, requestOf(`client ${client}`));
      const after = policy.pick(without2, requestOf(`client ${client}`));
      if (before === 2) moved += 1;
      else expect(after).toBe(before);
    }
    expect(moved).toBeGreaterThan(300);
  });

  it('spreads what the one that left had over all others', () => {
    const policy = createConsistentHash(inputs());
    const without2 = all.filter((index) => index !== 2);
    const heirs = new Set<number>();
    for (let client = 0; client < 500; client += 1) {
      const request = requestOf(`client ${client}`);
      if (policy.pick(all, request) === 2) heirs.add(policy.pick(without2, request));
    }
    expect([...heirs].sort()).toEqual(without2);
  });

  it('goes by what a destination is called, not by its number', () => {
    const numbers = createConsistentHash(inputs({ nameOf: (index) => ['a', 'b', 'c'][index] ?? '' }));
    const others = createConsistentHash(inputs({ nameOf: (index) => ['c', 'a', 'b'][index] ?? '' }));
    for (let client = 0; client < 100; client += 1) {
      const [one, other] = [numbers, others].map((policy) => policy.pick([0, 1, 2], requestOf(`client ${client}`)));
      expect(['c', 'a', 'b'][other ?? 0]).toBe(['a', 'b', 'c'][one ?? 0]);
    }
  });

  it('gives one of weight 3 three times the clients of one of weight 1', () => {
    const policy = createConsistentHash(inputs({ weights: weighing([1, 3]) }));
    const counts = countPicks(2, 8000, (turn) => policy.pick([0, 1], requestOf(`client ${turn}`)));
    expect(Math.abs((counts[1] ?? 0) - 6000)).toBeLessThan(300);
  });

  it.each([
    ['header:X-Tenant', { 'x-tenant': 'blue' }, { 'x-tenant': 'blue', cookie: 'sid=other' }],
    ['cookie:sid', { cookie: 'a=1; sid=blue' }, { cookie: 'sid=blue; b=2' }],
  ])('takes the same for the same %s, whoever the client is', (hashBy, fields, sameFields) => {
    const policy = createConsistentHash(inputs({ hashBy }));
    const picked = policy.pick(all, requestOf('192.0.2.1', fields));
    for (let client = 0; client < 50; client += 1) {
      expect(policy.pick(all, requestOf(`192.0.2.${client}`, sameFields))).toBe(picked);
    }
  });

  it.each(['header:x-tenant', 'cookie:sid'])('spreads requests without %s', (hashBy) => {
    const policy = createConsistentHash(inputs({ hashBy }));
    const counts = countPicks(5, 2000, () => policy.pick(all, requestOf('192.0.2.1', { cookie: 'xsid=1; sid=' })));
    for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(120);
  });
});
