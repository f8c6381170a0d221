import { describe, expect, it } from 'vitest';
import { createDestinationMemory, DestinationCells } from '../../../native/index.ts';

/** Two threads, which share what all share. */
function twoThreads(): readonly [DestinationCells, DestinationCells] {
  const first = createDestinationMemory();
  return [new DestinationCells(first), new DestinationCells(createDestinationMemory(first.shared))];
}

describe('places at a destination', () => {
  it('are as many as the bound says, over all threads', () => {
    const [one, other] = twoThreads();
    expect([one.takePlace(5, 2), other.takePlace(5, 2), one.takePlace(5, 2)]).toEqual([true, true, false]);
    expect([other.hasPlace(5, 2), other.hasPlace(6, 2), other.hasPlace(5, 3)]).toEqual([false, true, true]);
  });

  it('come back when their thread is dead, and only its own do', () => {
    const [one, other] = twoThreads();
    for (let turn = 0; turn < 3; turn += 1) one.takePlace(5, 10);
    other.takePlace(5, 10);
    one.giveBackAll();
    expect([other.hasPlace(5, 1), other.hasPlace(5, 2)]).toEqual([false, true]);
    one.giveBackAll();
    expect(other.hasPlace(5, 1)).toBe(false);
  });
});

describe('failures at a destination', () => {
  it('are counted in a row over all threads, until they are forgotten', () => {
    const [one, other] = twoThreads();
    expect([one.countFailure(5), other.countFailure(5), one.countFailure(6)]).toEqual([1, 2, 1]);
    other.forgetFailures(5);
    expect([one.countFailure(5), one.countFailure(6)]).toEqual([1, 2]);
  });
});
