import { describe, expect, it } from 'vitest';
import { LeftOut } from '../../../../proxy/data/left-out.ts';
import type { DestinationModel } from '../../../../proxy/model/destination-model.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const destination = (index: number, leftOut = false): DestinationModel => ({
  index,
  instance: `shop.${index}`,
  address: { path: `/run/${index}` },
  paired: true,
  leftOut,
});

function setUp(destinations: readonly DestinationModel[], isSupervised = false) {
  const clock = new FakeClock();
  let returns = 0;
  const left = new LeftOut({
    clock,
    onReturn: () => {
      returns += 1;
    },
  });
  left.update(destinations, isSupervised);
  return { clock, left, returns: () => returns };
}

describe('what is left out', () => {
  it('is what could not be connected to, for a second', async () => {
    const { clock, left, returns } = setUp([destination(1), destination(2)]);
    left.add(1);
    expect([left.available, left.has(1), left.has(2)]).toEqual([[2], true, false]);
    await clock.advance(1000);
    expect([left.available, left.has(1), returns()]).toEqual([[1, 2], false, 1]);
  });

  it('is what is not well, unless no other can be reached', () => {
    const { left } = setUp([destination(1, true), destination(2)]);
    expect([left.available, left.has(1)]).toEqual([[2], true]);
    left.add(2);
    expect(left.available).toEqual([1]);
    left.add(1);
    expect(left.available).toEqual([1, 2]);
  });

  it('is used for what failed elsewhere, when no other is well', () => {
    const { left } = setUp([destination(1, true), destination(2), destination(3)]);
    expect(left.othersThan(2)).toEqual([3]);
    left.add(3);
    expect([left.othersThan(2), left.othersThan(1)]).toEqual([[1], [2]]);
    left.add(1);
    expect(left.othersThan(2)).toEqual([]);
  });

  it('is nothing when nobody is well', () => {
    expect(setUp([destination(1, true), destination(2, true)]).left.available).toEqual([1, 2]);
  });

  it('is all of a supervised app when none can be reached', () => {
    const { left } = setUp([destination(1), destination(2, true)], true);
    left.add(1);
    left.add(2);
    expect(left.available).toEqual([]);
  });

  it('is not what came back as another', () => {
    const { left } = setUp([destination(1), destination(2)]);
    left.add(1);
    left.update([destination(2)], false);
    left.update([destination(1), destination(2)], false);
    expect(left.available).toEqual([1, 2]);
    left.add(7);
    expect(left.available).toEqual([1, 2]);
  });
});
