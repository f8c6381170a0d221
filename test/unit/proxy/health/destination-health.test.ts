import { describe, expect, it } from 'vitest';
import { createDestinationMemory, DestinationCells } from '../../../../native/index.ts';
import { DestinationHealth } from '../../../../proxy/health/destination-health.ts';
import type { ProbeResult } from '../../../../proxy/health/probe.ts';
import { AppDirectory } from '../../../../proxy/model/app-directory.ts';
import type { ReadyReport } from '../../../../proxy/supervisor/instance-slots.ts';
import { endReasons } from '../../../../shared/errors/reject-reasons.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { appConfig } from '../../../helpers/app-config.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const completed = endReasons.indexOf('completed');
const rejected = endReasons.indexOf('rejected');
const health = { path: '/health', status: '200-399', interval: 1000, timeout: 500, rise: 2, fall: 3 };

function setUp(instances = 4, changes: Parameters<typeof appConfig>[0] = {}) {
  const clock = new FakeClock();
  const directory = new AppDirectory();
  const cells = new DestinationCells(createDestinationMemory());
  const apps = { shop: appConfig(changes) };
  /** By socket. */
  const answers = new Map<string, ProbeResult>();
  /** By instance: milliseconds by which its loop is late. */
  const lags = new Map<string, number>();
  let changesTold = 0;
  const watch = new DestinationHealth({
    directory,
    cells,
    clock,
    random: () => 0,
    logger: silentLogger(),
    probe: ({ address }) => Promise.resolve(answers.get('path' in address ? address.path : '') ?? 200),
    reportsOf: () =>
      [...lags].map(([instance, loopLagMs]) => ({
        instance,
        address: { path: instance },
        report: { loopLagMs, loopBusy: 1, memoryBytes: 1 } as ReadyReport['report'],
      })),
    onChange: () => {
      changesTold += 1;
    },
  });
  const setReady = (names: readonly string[]): void => {
    const ready = names.map((name) => ({ app: 'shop', instance: name, address: { path: name }, paired: false }));
    directory.setReady('shop', ready, 1, clock.monotonic());
    watch.update(apps);
  };
  directory.setApps(apps, 1);
  setReady(Array.from({ length: instances }, (_, index) => `shop.${index + 1}`));
  const leftOut = (): string[] =>
    (directory.models()[0]?.destinations ?? []).filter((one) => one.leftOut).map(({ instance }) => instance);
  return { clock, directory, cells, answers, lags, watch, apps, setReady, leftOut, changesTold: () => changesTold };
}

describe('an instance whose requests fail', () => {
  it('is left out after five failures in a row, and comes back after ten seconds as a new one', async () => {
    const { clock, directory, watch, leftOut, changesTold } = setUp();
    watch.noteFailures(1, 4, 'closed');
    expect(leftOut()).toEqual([]);
    watch.noteFailures(1, 5, 'closed');
    expect(leftOut()).toEqual(['shop.2']);
    expect(watch.problemOf(1)).toBe('5 failures in a row: closed');
    await clock.advance(10_000);
    expect([leftOut(), watch.problemOf(1), changesTold()]).toEqual([[], null, 2]);
    expect(directory.destinationsOf('shop')[1]?.newSince).toBe(clock.monotonic());
  });

  it('is not left out for what the middle answers, which is no instance', () => {
    const hooks = { module: '/hooks.mjs', timeout: 1000 };
    const strict = { outliers: { failures: 1, errorShare: 1, ejection: 10_000 } };
    const { directory, watch, leftOut, changesTold } = setUp(2, { hooks, ...strict });
    directory.setMiddle({ path: '/run/middle-1.sock' }, 1);
    const middle = directory.models()[1]?.destinations[0]?.index ?? -1;
    expect(directory.isMiddle(middle)).toBe(true);
    watch.noteFailures(middle, 100, 'closed');
    for (let turn = 0; turn < 100; turn += 1) {
      watch.noteRecord({ destination: middle, status: 502, endReason: completed });
    }
    expect([leftOut(), watch.problemOf(middle), changesTold()]).toEqual([[], null, 0]);
  });

  it('stays when half of them are left out', () => {
    const { watch, leftOut } = setUp(4);
    for (const destination of [0, 1, 2, 3]) watch.noteFailures(destination, 5, 'closed');
    expect(leftOut()).toEqual(['shop.1', 'shop.2']);
  });

  it('stays when it is the only one', () => {
    const { watch, leftOut } = setUp(1);
    watch.noteFailures(0, 5, 'closed');
    expect(leftOut()).toEqual([]);
  });

  it('stays where failures are not counted', () => {
    const { watch, leftOut } = setUp(4, { outliers: { failures: 0, errorShare: null, ejection: 10_000 } });
    watch.noteFailures(1, 500, 'closed');
    expect(leftOut()).toEqual([]);
  });

  it('is not what came in its place', async () => {
    const { clock, cells, watch, setReady, leftOut } = setUp(2);
    watch.noteFailures(0, 5, 'closed');
    cells.countFailure(0);
    setReady(['shop.2']);
    setReady(['shop.1', 'shop.2']);
    expect(leftOut()).toEqual([]);
    expect(cells.countFailure(0)).toBe(1);
    await clock.advance(20_000);
    expect(clock.pendingTimers).toBe(0);
  });

  it('means nothing for a number that nobody has', () => {
    const { watch, changesTold } = setUp();
    watch.noteFailures(77, 5, 'closed');
    watch.noteRecord({ destination: -1, status: 500, endReason: completed });
    expect(changesTold()).toBe(0);
  });
});

describe('an instance that answers 5xx', () => {
  const strict = { outliers: { failures: 5, errorShare: 50, ejection: 10_000 } };
  const answer = (watch: DestinationHealth, times: number, endReason = completed): void => {
    for (let turn = 0; turn < times; turn += 1) watch.noteRecord({ destination: 1, status: 500, endReason });
  };

  it('is left out where the configuration says from which share on', () => {
    const { watch, leftOut } = setUp(4, strict);
    answer(watch, 19);
    expect(leftOut()).toEqual([]);
    answer(watch, 1);
    expect(leftOut()).toEqual(['shop.2']);
    expect(watch.problemOf(1)).toBe('100 % of its responses were 5xx');
  });

  it('is judged by the share that a reload brings, from then on', () => {
    const { watch, apps, leftOut } = setUp(4, strict);
    watch.update({ shop: { ...apps.shop, outliers: { failures: 5, errorShare: null, ejection: 10_000 } } });
    answer(watch, 100);
    expect(leftOut()).toEqual([]);
    watch.update(apps);
    answer(watch, 20);
    expect(leftOut()).toEqual(['shop.2']);
  });

  it('stays otherwise, and what the edge answered is not counted', () => {
    const lax = setUp(4);
    answer(lax.watch, 100);
    expect(lax.leftOut()).toEqual([]);
    const { watch, leftOut } = setUp(4, strict);
    answer(watch, 100, rejected);
    expect(leftOut()).toEqual([]);
  });
});

describe('an instance that is probed', () => {
  it('is left out while it is not well, also when it is more than half of them', async () => {
    const { clock, answers, watch, leftOut } = setUp(2, { health });
    answers.set('shop.1', 503);
    answers.set('shop.2', 'timeout');
    await clock.advance(2000);
    expect(leftOut()).toEqual(['shop.1', 'shop.2']);
    expect(watch.problemOf(0)).toBe('answered 503 to /health');
    answers.clear();
    await clock.advance(2000);
    expect([leftOut(), watch.problemOf(0)]).toEqual([[], null]);
    watch.stop();
  });

  it('is judged anew when a reload changes how', async () => {
    const { clock, answers, watch, apps, leftOut } = setUp(2, { health });
    answers.set('shop.1', 503);
    await clock.advance(2000);
    expect(leftOut()).toEqual(['shop.1']);
    watch.update({ shop: { ...apps.shop, health: { ...health, status: '500-599' } } });
    expect(leftOut()).toEqual([]);
    watch.update({ shop: { ...apps.shop, health: null } });
    await clock.advance(10_000);
    expect([leftOut(), clock.pendingTimers]).toEqual([[], 0]);
  });

  it('is asked no more when it has left', async () => {
    const { clock, watch, setReady } = setUp(2, { health });
    setReady(['shop.1']);
    await clock.advance(100);
    expect(clock.pendingTimers).toBe(1);
    watch.stop();
    await clock.advance(100);
    expect(clock.pendingTimers).toBe(0);
  });
});

describe('an instance whose loop is late', () => {
  const loopLag = { leaveOut: 500, shed: null };

  it.each([
    ['leaves nobody out any more', { kind: 'entry', loopLag: { leaveOut: null, shed: null } }],
    ['leaves nobody out any more, and refuses requests', { kind: 'entry', loopLag: { leaveOut: null, shed: 500 } }],
    ['makes the app one whose instances tell nothing', { kind: 'command', loopLag }],
  ] as const)('gets requests again when a reload %s', async (_what, changes) => {
    const { clock, lags, watch, apps, leftOut, changesTold } = setUp(2, { kind: 'entry', loopLag });
    lags.set('shop.1', 700).set('shop.2', 10);
    await clock.advance(1000);
    expect([leftOut(), changesTold()]).toEqual([['shop.1'], 1]);
    watch.update({ shop: { ...apps.shop, ...changes } });
    // In the snapshot that is being made, not in another one meanwhile.
    expect([leftOut(), watch.problemOf(0), changesTold()]).toEqual([[], null, 1]);
  });
});
