import { describe, expect, it } from 'vitest';
import { Autoscaler, type AutoscalerOptions } from '../../../../proxy/supervisor/autoscaler.ts';
import type { InstancesConfig } from '../../../../shared/config/generated/config-types.ts';
import type { InstanceReport } from '../../../../shared/lifecycle/instance-report.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly load: { inFlight: number; waiting: number; exchanges: number };
  readonly rules: { -readonly [Name in keyof InstancesConfig]: InstancesConfig[Name] };
  /** Of every instance that serves. */
  loop: Pick<InstanceReport, 'loopLagMs' | 'loopBusy'> | null;
  /** As told. */
  count: number;
  /** How many of those serve; null: all. */
  serving: number | null;
  isChanging: boolean;
  /** There are new reports at each look. */
  saysMore: boolean;
  readonly reasons: string[];
  readonly scaler: Autoscaler;
}

const idleMs = 60_000;

function begin(rules: Partial<InstancesConfig> = {}, count = rules.min ?? 1): Scene {
  const clock = new FakeClock();
  const scene: Omit<Scene, 'scaler'> = {
    clock,
    load: { inFlight: 0, waiting: 0, exchanges: 0 },
    rules: { min: 1, max: 4, idle: idleMs, inFlight: 10, loopLag: 50, ...rules },
    loop: { loopLagMs: 1, loopBusy: 0.01 },
    count,
    serving: null,
    isChanging: false,
    saysMore: true,
    reasons: [],
  };
  let said: ReturnType<AutoscalerOptions['reports']> = [];
  const serving = (): number => scene.serving ?? scene.count;
  const scaler = new Autoscaler({
    clock,
    rules: () => scene.rules,
    load: () => scene.load,
    reports: () => {
      const { loop } = scene;
      if (scene.saysMore) said = loop === null ? [] : Array.from({ length: serving() }, () => ({ ...loop }));
      return said;
    },
    isComplete: () => serving() === scene.count,
    isChanging: () => scene.isChanging,
    count: () => scene.count,
    onChange: (next, why) => {
      scene.count = next;
      scene.reasons.push(why);
    },
  });
  scaler.adjust();
  return Object.assign(scene, { scaler });
}

describe('the number of instances grows', () => {
  it('to what exchanges in flight and waiting need, all at once, and not above max', async () => {
    const scene = begin();
    scene.load.inFlight = 10;
    await scene.clock.advance(1000);
    expect(scene.count).toBe(1);
    Object.assign(scene.load, { inFlight: 15, waiting: 6 });
    await scene.clock.advance(500);
    expect([scene.count, scene.reasons]).toEqual([3, ['15 in flight, 6 waiting']]);
    scene.load.inFlight = 1000;
    await scene.clock.advance(500);
    expect(scene.count).toBe(4);
  });

  it('by one when loops are late twice in a row, not when they are once', async () => {
    const scene = begin();
    scene.load.inFlight = 1;
    await scene.clock.advance(5000);
    scene.loop = { loopLagMs: 80, loopBusy: 1 };
    await scene.clock.advance(500);
    scene.loop = { loopLagMs: 50, loopBusy: 1 };
    await scene.clock.advance(500);
    scene.loop = { loopLagMs: 80, loopBusy: 1 };
    await scene.clock.advance(500);
    expect(scene.count).toBe(1);
    await scene.clock.advance(500);
    expect([scene.count, scene.reasons]).toEqual([2, ['loops are late by 80 ms']]);
  });

  it('by no late loop that was told of once and looked at twice', async () => {
    const scene = begin();
    scene.load.inFlight = 1;
    await scene.clock.advance(5000);
    scene.loop = { loopLagMs: 80, loopBusy: 1 };
    await scene.clock.advance(500);
    scene.saysMore = false;
    await scene.clock.advance(5000);
    expect(scene.count).toBe(1);
    scene.saysMore = true;
    await scene.clock.advance(500);
    expect(scene.count).toBe(2);
  });

  it('by late loops no further before what was started has served for five seconds', async () => {
    const scene = begin();
    scene.load.inFlight = 1;
    scene.loop = { loopLagMs: 80, loopBusy: 1 };
    await scene.clock.advance(5500);
    expect(scene.count).toBe(2);
    scene.serving = 1;
    await scene.clock.advance(20_000);
    expect(scene.count).toBe(2);
    scene.serving = null;
    await scene.clock.advance(4000);
    expect(scene.count).toBe(2);
    await scene.clock.advance(1500);
    expect(scene.count).toBe(3);
  });

  it('by no late loop that nobody asks anything of, and by none where loopLag is null', async () => {
    const calm = begin();
    calm.loop = { loopLagMs: 500, loopBusy: 1 };
    await calm.clock.advance(30_000);
    const told = begin({ loopLag: null });
    told.load.inFlight = 1;
    told.loop = { loopLagMs: 500, loopBusy: 1 };
    await told.clock.advance(30_000);
    expect([calm.count, told.count]).toEqual([1, 1]);
  });

  it('by nothing that instances do not tell', async () => {
    const scene = begin();
    scene.load.inFlight = 1;
    scene.loop = null;
    await scene.clock.advance(30_000);
    expect(scene.count).toBe(1);
  });

  it('while what there is is being replaced', async () => {
    const scene = begin();
    scene.isChanging = true;
    scene.load.inFlight = 25;
    await scene.clock.advance(500);
    expect(scene.count).toBe(3);
  });
});

describe('the number of instances shrinks', () => {
  it('to what was enough for all of the idle time, and not before', async () => {
    const scene = begin({}, 4);
    scene.load.inFlight = 25;
    await scene.clock.advance(1000);
    scene.load.inFlight = 12;
    await scene.clock.advance(idleMs - 2000);
    expect(scene.count).toBe(4);
    // The fourth has not been needed since the beginning, the third since a second later.
    await scene.clock.advance(1500);
    expect([scene.count, scene.reasons]).toEqual([3, ['no more were needed for 60 s']]);
    await scene.clock.advance(1000);
    expect(scene.count).toBe(2);
    await scene.clock.advance(10 * idleMs);
    expect(scene.count).toBe(2);
  });

  it('not below min', async () => {
    const scene = begin({ min: 2 }, 4);
    await scene.clock.advance(10 * idleMs);
    expect(scene.count).toBe(2);
  });

  it('to none when nothing was asked, and an exchange that came and went between two looks was asked', async () => {
    const scene = begin({ min: 0 }, 1);
    for (let times = 0; times < 5; times += 1) {
      await scene.clock.advance(idleMs / 2);
      scene.load.exchanges += 1;
    }
    expect(scene.count).toBe(1);
    await scene.clock.advance(idleMs);
    expect(scene.count).toBe(1);
    await scene.clock.advance(1000);
    expect(scene.count).toBe(0);
  });

  it('to none while nothing is in flight', async () => {
    const scene = begin({ min: 0 }, 1);
    scene.load.inFlight = 1;
    await scene.clock.advance(10 * idleMs);
    expect(scene.count).toBe(1);
  });

  it('not to fewer than busy loops fill', async () => {
    const scene = begin({}, 3);
    scene.load.inFlight = 1;
    scene.loop = { loopLagMs: 1, loopBusy: 0.5 };
    await scene.clock.advance(10 * idleMs);
    expect(scene.count).toBe(3);
    scene.loop = { loopLagMs: 1, loopBusy: 0.4 };
    await scene.clock.advance(idleMs + 500);
    expect(scene.count).toBe(2);
  });

  it('not while what there is is being replaced', async () => {
    const scene = begin({}, 4);
    scene.isChanging = true;
    await scene.clock.advance(10 * idleMs);
    expect(scene.count).toBe(4);
    scene.isChanging = false;
    await scene.clock.advance(500);
    expect(scene.count).toBe(1);
  });

  it('when what it has does not come up, and nobody asks for it', async () => {
    const scene = begin({ min: 0 }, 1);
    scene.serving = 0;
    await scene.clock.advance(idleMs + 500);
    expect(scene.count).toBe(0);
  });
});

describe('an app that sleeps', () => {
  it('is woken at once, with as many instances as wait for', () => {
    const scene = begin({ min: 0 });
    scene.load.waiting = 1;
    scene.scaler.wake();
    expect([scene.count, scene.reasons]).toEqual([1, ['somebody asks for it']]);
    const other = begin({ min: 0 });
    other.load.waiting = 25;
    other.scaler.wake();
    expect(other.count).toBe(3);
  });

  it('wakes by itself when word of it was lost', async () => {
    const scene = begin({ min: 0 });
    scene.load.waiting = 1;
    await scene.clock.advance(500);
    expect(scene.count).toBe(1);
  });
});

describe('whose number', () => {
  it('is fixed: nothing is looked at', () => {
    const { clock, scaler } = begin({ min: 2, max: 2 });
    expect(clock.pendingTimers).toBe(0);
    scaler.wake();
  });

  it('is no longer to be changed: nothing changes it before it may be again', async () => {
    const scene = begin({ min: 0 }, 1);
    scene.scaler.stop();
    scene.load.inFlight = 40;
    await scene.clock.advance(idleMs);
    scene.scaler.wake();
    expect([scene.count, scene.clock.pendingTimers]).toEqual([1, 0]);
    scene.scaler.adjust();
    await scene.clock.advance(500);
    expect(scene.count).toBe(4);
  });
});
