import { describe, expect, it } from 'vitest';
import { LoopWatch, type ReportOfInstance } from '../../../../proxy/health/loop-watch.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

type Told = readonly [what: 'judged' | 'shed', whom: number | string, how: string | number | null];

function begin(loopLag: { leaveOut: number | null; shed: number | null }, kind: 'entry' | 'command' = 'entry') {
  const clock = new FakeClock();
  const apps: Record<string, { kind: 'entry' | 'command'; loopLag: typeof loopLag }> = { shop: { kind, loopLag } };
  const told: Told[] = [];
  let reports: readonly ReportOfInstance[] = [];
  const watch = new LoopWatch({
    clock,
    apps: () => apps,
    reportsOf: () => reports,
    onJudged: (destination, problem) => told.push(['judged', destination, problem]),
    onShed: (app, percent) => told.push(['shed', app, percent]),
  });
  watch.adjust();
  /** Instances 0, 1, ... report so much, and half a second goes by. */
  const report = async (...lags: readonly number[]): Promise<void> => {
    reports = lags.map((loopLagMs, destination) => ({ destination, report: { loopLagMs } }));
    await clock.advance(500);
  };
  return { clock, apps, told, watch, report };
}

const leaveOut = { leaveOut: 500, shed: null };
const shed = { leaveOut: null, shed: 100 };

describe('an instance that is later than the others', () => {
  it('is left out after two reports in a row, and comes back with the first that is in time', async () => {
    const { told, report } = begin(leaveOut);
    await report(600, 10, 10);
    await report(20, 10, 10);
    await report(600, 10, 10);
    expect(told).toEqual([]);
    await report(700, 10, 10);
    await report(800, 10, 10);
    expect(told).toEqual([['judged', 0, 'its event loop is late by 700 ms']]);
    await report(500, 10, 10);
    expect(told.at(-1)).toEqual(['judged', 0, null]);
  });

  it('is not left out for being only a little later', async () => {
    const { told, report } = begin(leaveOut);
    for (let times = 0; times < 5; times += 1) await report(800, 201, 900);
    expect(told).toEqual([]);
  });

  it('is not left out when there is no other', async () => {
    const { told, report } = begin(leaveOut);
    for (let times = 0; times < 5; times += 1) await report(5000);
    expect(told).toEqual([]);
  });

  it('is not judged twice by one report', async () => {
    const { told, clock, report } = begin(leaveOut);
    await report(600, 10);
    await clock.advance(5000);
    expect(told).toEqual([]);
  });

  it('is another one when its number is', async () => {
    const { told, watch, report } = begin(leaveOut);
    await report(600, 10);
    watch.forget(0);
    await report(600, 10);
    expect(told).toEqual([]);
  });
});

describe('an app all of whose instances are late', () => {
  it('has more and more of its requests refused, up to nine in ten, and then fewer and fewer', async () => {
    const { told, report } = begin(shed);
    await report(101, 200);
    expect(told).toEqual([]);
    for (let times = 0; times < 6; times += 1) await report(101, 200);
    const percents = (): unknown[] => told.map(([, , percent]) => percent);
    expect(percents()).toEqual([20, 40, 60, 80, 90]);
    await report(101, 100);
    await report(101, 200);
    expect(percents().slice(5)).toEqual([80]);
    for (let times = 0; times < 10; times += 1) await report(1, 1);
    expect(percents().slice(6)).toEqual([70, 60, 50, 40, 30, 20, 10, 0]);
  });

  it('has none refused while one of them is in time', async () => {
    const { told, report } = begin(shed);
    for (let times = 0; times < 5; times += 1) await report(5000, 10);
    expect(told).toEqual([]);
  });

  it('has none refused any more when it is gone, or has no instance, or nobody looks', async () => {
    const gone = begin(shed);
    const none = begin(shed);
    const ended = begin(shed);
    for (const { report } of [gone, none, ended]) {
      await report(200);
      await report(200);
    }
    delete gone.apps['shop'];
    await gone.clock.advance(500);
    await none.report();
    await none.report();
    ended.watch.stop();
    expect([gone, none, ended].map(({ told }) => told.at(-1))).toEqual([
      ['shed', 'shop', 0],
      ['shed', 'shop', 0],
      ['shed', 'shop', 0],
    ]);
  });

  it('has none refused any more as soon as it is gone, or is another kind, or nothing is to be refused', async () => {
    const [gone, command, off] = [begin(shed), begin(shed), begin(shed)];
    for (const { apps, report } of [gone, command, off]) {
      apps['other'] = { kind: 'entry', loopLag: shed };
      await report(200);
      await report(200);
    }
    delete gone.apps['shop'];
    command.apps['shop'] = { kind: 'command', loopLag: shed };
    off.apps['shop'] = { kind: 'entry', loopLag: { leaveOut: null, shed: null } };
    for (const { watch, told } of [gone, command, off]) {
      watch.adjust();
      expect(told.filter(([, app]) => app === 'shop').at(-1)).toEqual(['shed', 'shop', 0]);
    }
  });
});

describe('nobody looks', () => {
  it('at apps that ask for nothing of it, or whose instances tell nothing', () => {
    const asksNothing = begin({ leaveOut: null, shed: null });
    const tellsNothing = begin(leaveOut, 'command');
    expect([asksNothing.clock.pendingTimers, tellsNothing.clock.pendingTimers]).toEqual([0, 0]);
  });

  it('any more when a reload asks for nothing any more', () => {
    const { apps, clock, watch } = begin(leaveOut);
    expect(clock.pendingTimers).toBe(1);
    apps['shop'] = { kind: 'entry', loopLag: { leaveOut: null, shed: null } };
    watch.adjust();
    expect(clock.pendingTimers).toBe(0);
  });
});
