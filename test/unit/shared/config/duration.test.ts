import { expect, test } from 'vitest';
import { durationPattern, parseDuration } from '../../../../shared/config/duration.ts';

test.each([
  ['250ms', 250],
  ['30s', 30_000],
  ['1.5s', 1500],
  ['10m', 600_000],
  ['1h', 3_600_000],
  [0, 0],
  [1500, 1500],
])('%s is %i ms', (written, ms) => {
  expect(parseDuration(written)).toBe(ms);
  if (typeof written === 'string') expect(written).toMatch(new RegExp(durationPattern));
});

test.each(['', '30', '30 s', 's', '-1s', '1d', '1e3s', -1, Number.NaN, Number.POSITIVE_INFINITY])(
  '%s is none',
  (written) => {
    expect(parseDuration(written)).toBeNull();
  },
);
