import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '../../../../proxy/files/byte-range.ts';

describe('a range of a file of 100 bytes', () => {
  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-9', 0, 10],
    ['bytes=90-', 90, 10],
    ['bytes=90-1000', 90, 10],
    ['bytes=-10', 90, 10],
    ['bytes=-1000', 0, 100],
    ['BYTES=5-5', 5, 1],
    ['bytes= 5-6 ', 5, 2],
    ['bytes=0-99999999999999999999999', 0, 100],
  ])('%s begins at %i and has %i bytes', (value, start, length) => {
    expect(readRange(value, 100)).toEqual({ start, length });
  });

  test.each([['bytes=100-'], ['bytes=100-200'], ['bytes=-0'], ['bytes=99999999999999999999-']])(
    '%s cannot be satisfied',
    (value) => {
      expect(readRange(value, 100)).toBe('unsatisfiable');
    },
  );

  test.each([
    [undefined],
    [''],
    ['bytes'],
    ['bytes='],
    ['bytes=-'],
    ['bytes=a-b'],
    ['bytes=1e1-20'],
    ['bytes=0x0-9'],
    ['bytes=5-4'],
    ['bytes=--5'],
    ['bytes=0-9,20-29'],
    ['bytes=0-9,'],
    ['bytes=0-9;x'],
    ['items=0-9'],
    ['bytes 0-9'],
    ['bytes=0 - 9'],
  ])('%s is passed over', (value) => {
    expect(readRange(value, 100)).toBe('whole');
  });
});

test('an empty file has no range', () => {
  expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(readRange('bytes=-5', 0)).toBe('unsatisfiable');
});

test('a range never leaves its file', () => {
  const bound = fc.option(fc.nat(2000), { nil: '' });
  fc.assert(
    fc.property(bound, bound, fc.nat(1000), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size);
      if (typeof range === 'string') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.length).toBeGreaterThan(0);
      expect(range.start + range.length).toBeLessThanOrEqual(size);
    }),
  );
});
