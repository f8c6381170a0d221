import { describe, expect, it } from 'vitest';
import { untilQuiet } from '../../../../proxy/data/until-quiet.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

describe('untilQuiet', () => {
  it('resolves at once where it is quiet and no time is asked for', async () => {
    expect(await untilQuiet(new FakeClock(), () => true, { maxMs: 1000 })).toBe(true);
  });

  it('waits until it was quiet for the whole time', async () => {
    const clock = new FakeClock();
    const begun = clock.monotonic();
    const busyUntil = begun + 200;
    const result = untilQuiet(clock, () => clock.monotonic() > busyUntil, { quietMs: 100, maxMs: 5000 });
    let endedAt = 0;
    void result.then(() => {
      endedAt = clock.monotonic() - begun;
    });
    await clock.advance(2000);
    expect(await result).toBe(true);
    expect(endedAt).toBeGreaterThanOrEqual(300);
    expect(endedAt).toBeLessThan(400);
  });

  it('gives up when the time is over', async () => {
    const clock = new FakeClock();
    const result = untilQuiet(clock, () => false, { maxMs: 300 });
    await clock.advance(299);
    await clock.advance(1);
    expect(await result).toBe(false);
  });
});
