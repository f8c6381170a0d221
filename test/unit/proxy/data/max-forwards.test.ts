import { expect, test } from 'vitest';
import { methodNames } from '../../../../native/index.ts';
import { countsForwards, readMaxForwards } from '../../../../proxy/data/max-forwards.ts';

test('Max-Forwards means something in OPTIONS and TRACE alone', () => {
  expect(methodNames.filter((_, method) => countsForwards(method))).toEqual(['OPTIONS', 'TRACE']);
});

test.each([
  [undefined, null],
  ['0', 0],
  ['000', 0],
  ['10', 10],
  ['', 'invalid'],
  ['-1', 'invalid'],
  ['+1', 'invalid'],
  ['1.5', 'invalid'],
  ['1e3', 'invalid'],
  ['0x1', 'invalid'],
  ['1, 2', 'invalid'],
  ['x', 'invalid'],
])('of %j the value is %j', (text, value) => {
  expect(readMaxForwards(text)).toBe(value);
});
