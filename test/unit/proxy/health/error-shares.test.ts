import { describe, expect, it } from 'vitest';
import { ErrorShares } from '../../../../proxy/health/error-shares.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const count = (shares: ErrorShares, statuses: readonly number[], destination = 5): Array<number | null> =>
  statuses.map((status) => shares.count(destination, status, 50));

describe('the share of 5xx', () => {
  it('is told once it is over the limit among twenty responses', () => {
    const shares = new ErrorShares(new FakeClock());
    expect(count(shares, new Array(19).fill(503)).every((share) => share === null)).toBe(true);
    expect(count(shares, [200])).toEqual([95]);
    expect(count(shares, [500])).toEqual([null]);
  });

  it('may be as high as the limit', () => {
    const shares = new ErrorShares(new FakeClock());
    const even = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? 200 : 500));
    expect(count(shares, even).every((share) => share === null)).toBe(true);
    expect(count(shares, [500])).toEqual([50]);
  });

  it('is that of ten seconds, and of one destination', async () => {
    const clock = new FakeClock();
    const shares = new ErrorShares(clock);
    count(shares, new Array(15).fill(500));
    count(shares, new Array(15).fill(500), 6);
    await clock.advance(10_000);
    expect(count(shares, new Array(19).fill(500)).every((share) => share === null)).toBe(true);
    expect(count(shares, [404])).toEqual([95]);
  });

  it('takes 4xx for no error', () => {
    const shares = new ErrorShares(new FakeClock());
    expect(count(shares, new Array(100).fill(404)).every((share) => share === null)).toBe(true);
  });
});
