import { expect, it } from 'vitest';
import { fieldsOfSameHop } from '../../../../proxy/middle/fields.ts';

const same = (fields: Readonly<Record<string, readonly string[]>>, method = 'GET') =>
  Object.fromEntries(fieldsOfSameHop(new Map(Object.entries(fields)), method));

it.each([
  [['1.1 windhover-a'], undefined],
  [['1.0 fred, 1.1 windhover-a'], ['1.0 fred']],
  [['1.0 fred (a, b)', '1.1 x', '1.1 windhover-a'], ['1.0 fred (a, b), 1.1 x']],
])('Via %j goes on as %j: its last member is this edge', (before, after) => {
  expect(same({ via: before })['via']).toEqual(after);
});

it('Max-Forwards stands as it did before the edge counted it down, where it counts', () => {
  expect(same({ 'max-forwards': ['4'] }, 'OPTIONS')['max-forwards']).toEqual(['5']);
  expect(same({ 'max-forwards': ['0'] }, 'TRACE')['max-forwards']).toEqual(['1']);
  expect(same({ 'max-forwards': ['4'] }, 'GET')['max-forwards']).toEqual(['4']);
  expect(same({ 'max-forwards': ['x'] }, 'TRACE')['max-forwards']).toEqual(['x']);
});
