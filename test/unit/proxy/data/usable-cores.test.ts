import { describe, expect, it } from 'vitest';
import { usableCores } from '../../../../proxy/data/usable-cores.ts';

describe('usableCores', () => {
  it.each([
    [8, 'max 100000\n', 8],
    [8, '200000 100000\n', 2],
    [8, '150000 100000\n', 2],
    [8, '20000 100000\n', 1],
    [2, '800000 100000\n', 2],
    [4, 'nonsense', 4],
    [4, '', 4],
  ])('of %i cores with the quota %j is %i', (available, quota, expected) => {
    expect(usableCores(available, () => quota)).toBe(expected);
  });

  it('is all of them where there is no control group', () => {
    const missing = (): string => {
      throw new Error('ENOENT');
    };
    expect(usableCores(3, missing)).toBe(3);
  });
});
