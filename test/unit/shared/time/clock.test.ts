import { expect, test } from 'vitest';
import { sleep, systemClock } from '../../../../shared/time/clock.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

test('sleep ends when the clock says so, and not before', async () => {
  const clock = new FakeClock();
  let isOver = false;
  const slept = sleep(clock, 100).then(() => {
    isOver = true;
  });
  await clock.advance(99);
  expect(isOver).toBe(false);
  await clock.advance(1);
  await slept;
  expect(isOver).toBe(true);
});

test('sleep ends at once when its signal aborts, before or during', async () => {
  const clock = new FakeClock();
  await sleep(clock, 1000, AbortSignal.abort());
  const controller = new AbortController();
  const slept = sleep(clock, 1000, controller.signal);
  controller.abort();
  await slept;
});

test('the system clock runs forward and its timers can be taken back', async () => {
  const before = systemClock.monotonic();
  const never: string[] = [];
  systemClock.setTimeout(() => never.push('timeout'), 1).cancel();
  systemClock.setInterval(() => never.push('interval'), 1).cancel();
  await new Promise<void>((resolve) => {
    systemClock.setTimeout(resolve, 5);
  });
  expect(never).toEqual([]);
  expect(systemClock.monotonic()).toBeGreaterThan(before);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  const periodic = systemClock.setInterval(() => undefined, 1).unref();
  expect(systemClock.setTimeout(() => undefined, 100_000).unref()).toBeDefined();
  periodic.cancel();
});

test("monotonic time is the same for all threads: it is the system's", () => {
  const system = (): number => Number(process.hrtime.bigint()) / 1e6;
  const before = system();
  const now = systemClock.monotonic();
  // Each is rounded to a fraction of a microsecond.
  expect(now).toBeGreaterThanOrEqual(before - 0.01);
  expect(now).toBeLessThanOrEqual(system() + 0.01);
});
