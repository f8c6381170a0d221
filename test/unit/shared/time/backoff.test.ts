import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBackoff } from '../../../../shared/time/backoff.ts';

test('each wait is twice the last, up to the longest', () => {
  const backoff = createBackoff({ firstMs: 100, maxMs: 1000, jitter: 0 }, () => 0);
  expect([1, 2, 3, 4, 5, 6].map(() => backoff.next())).toEqual([100, 200, 400, 800, 1000, 1000]);
  expect(backoff.failures).toBe(6);
});

test('a reset begins anew', () => {
  const backoff = createBackoff({ firstMs: 100, maxMs: 1000, factor: 10, jitter: 0 }, () => 0);
  backoff.next();
  backoff.reset();
  expect(backoff.failures).toBe(0);
  expect(backoff.next()).toBe(100);
});

test('chance shortens a wait by at most the jitter', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.integer({ min: 0, max: 30 }),
      (chance, before) => {
        const backoff = createBackoff({ firstMs: 100, maxMs: 5000, jitter: 0.5 }, () => chance);
        for (let count = 0; count < before; count += 1) backoff.next();
        const full = Math.min(5000, 100 * 2 ** before);
        const wait = backoff.next();
        expect(wait).toBeLessThanOrEqual(full);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(full / 2));
      },
    ),
  );
});
