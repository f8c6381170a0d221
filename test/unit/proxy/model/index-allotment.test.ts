import { describe, expect, it } from 'vitest';
import { IndexAllotment } from '../../../../proxy/model/index-allotment.ts';

describe('IndexAllotment', () => {
  it('gives each thing a number of its own and keeps it', () => {
    const indices = new IndexAllotment(4);
    expect(indices.claim('a')).toBe(0);
    expect(indices.claim('b')).toBe(1);
    expect(indices.claim('a')).toBe(0);
  });

  it('gives a number to another thing only when all threads dropped it and it is idle', () => {
    const indices = new IndexAllotment(1);
    indices.claim('a');
    indices.giveUp('a', 5);
    expect(indices.claim('b')).toBeNull();
    indices.reclaim(4, () => true);
    expect(indices.claim('b')).toBeNull();
    indices.reclaim(5, () => false);
    expect(indices.claim('b')).toBeNull();
    indices.reclaim(5, () => true);
    expect(indices.claim('b')).toBe(0);
  });

  it('gives a thing that comes back in the meantime its old number', () => {
    const indices = new IndexAllotment(2);
    indices.claim('a');
    indices.giveUp('a', 5);
    expect(indices.leaving()).toEqual([0]);
    expect(indices.claim('a')).toBe(0);
    expect(indices.leaving()).toEqual([]);
    indices.reclaim(9, () => true);
    expect(indices.claim('b')).toBe(1);
  });

  it('ignores what was never claimed', () => {
    const indices = new IndexAllotment(1);
    indices.giveUp('a', 1);
    indices.reclaim(9, () => true);
    expect(indices.claim('b')).toBe(0);
  });
});
