/** Exchanges by their ids: an index in the lower 20 bits, a generation above them. */
import { expect, test } from 'vitest';
import { OpenExchanges } from '../../../../server/exchange/open-exchanges.ts';

const idOf = (index: number, generation: number): number => (generation << 20) | index;
const exchange = (index: number, generation: number): { readonly id: number } => ({ id: idOf(index, generation) });

test('finds what was added by its id, whatever the order of the indexes', () => {
  const open = new OpenExchanges();
  const kept = [exchange(5000, 1), exchange(0, 2047), exchange(17, 3)];
  for (const each of kept) open.add(each);
  for (const each of kept) expect(open.find(each.id)).toBe(each);
  expect(open.all()).toEqual([kept[1], kept[2], kept[0]]);
});

test('finds nothing under an id that was never added, or is removed', () => {
  const open = new OpenExchanges();
  const kept = exchange(3, 1);
  expect(open.find(kept.id)).toBeUndefined();
  open.add(kept);
  open.remove(kept.id);
  expect(open.find(kept.id)).toBeUndefined();
  expect(open.all()).toEqual([]);
});

test('tells the generations of an index apart', () => {
  const open = new OpenExchanges();
  const earlier = exchange(3, 1);
  const later = exchange(3, 2);
  open.add(later);
  expect(open.find(earlier.id)).toBeUndefined();
  open.remove(earlier.id);
  expect(open.find(later.id)).toBe(later);
});
