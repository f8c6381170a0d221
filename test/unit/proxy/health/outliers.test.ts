import { describe, expect, it } from 'vitest';
import { Outliers } from '../../../../proxy/health/outliers.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

function setUp() {
  const clock = new FakeClock();
  const returned: number[] = [];
  const outliers = new Outliers({ clock, onReturn: (destination) => returned.push(destination) });
  const eject = (destination: number, leftOut = 0, instances = 4): number | null =>
    outliers.eject(destination, { firstMs: 10_000, instances, leftOut });
  return { clock, returned, outliers, eject };
}

describe('an outlier', () => {
  it('comes back after ten seconds, not before', async () => {
    const { clock, returned, outliers, eject } = setUp();
    expect(eject(5)).toBe(10_000);
    await clock.advance(9999);
    expect([returned, outliers.isOut(5)]).toEqual([[], true]);
    await clock.advance(1);
    expect([returned, outliers.isOut(5)]).toEqual([[5], false]);
  });

  it('is left out twice as long each time, up to five minutes', async () => {
    const { clock, eject } = setUp();
    const durations: Array<number | null> = [];
    for (let time = 0; time < 8; time += 1) {
      const duration = eject(5);
      durations.push(duration);
      await clock.advance((duration ?? 0) + 1000);
    }
    expect(durations).toEqual([10, 20, 40, 80, 160, 300, 300, 300].map((seconds) => seconds * 1000));
  });

  it('begins anew after five minutes in which it was well', async () => {
    const { clock, eject } = setUp();
    eject(5);
    await clock.advance(10_000 + 300_000);
    expect(eject(5)).toBe(20_000);
    await clock.advance(20_000 + 300_001);
    expect(eject(5)).toBe(10_000);
  });

  it('is not ejected twice at a time', () => {
    const { eject } = setUp();
    eject(5);
    expect(eject(5, 1)).toBeNull();
  });

  it.each([
    [1, 0, false],
    [2, 0, true],
    [2, 1, false],
    [3, 0, true],
    [3, 1, false],
    [4, 1, true],
    [4, 2, false],
  ])('of %i instances with %i left out: is one %s', (instances, leftOut, isAllowed) => {
    expect(setUp().eject(5, leftOut, instances) !== null).toBe(isAllowed);
  });

  it('is forgotten with its timer when it is gone', async () => {
    const { clock, returned, outliers, eject } = setUp();
    eject(5);
    outliers.forget(5);
    expect(clock.pendingTimers).toBe(0);
    await clock.advance(20_000);
    expect(returned).toEqual([]);
    expect(eject(5)).toBe(10_000);
    outliers.stop();
    expect(clock.pendingTimers).toBe(0);
  });
});
