import { describe, expect, it } from 'vitest';
import { settlePromises } from '../../../helpers/fake-clock.ts';
import { begin, recipe, type Scene } from './supervised-scene.ts';

const sleeper = { instances: { min: 0, max: 3, idle: 60_000, inFlight: 10 } };

/** The newest instances, from 0, answer their boot checks. */
async function comeUp({ programs }: Scene, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) programs.answerBoot('answered', number);
  await settlePromises();
}

/** Somebody asks, and goes on asking. */
async function wake(scene: Scene): Promise<void> {
  scene.load.waiting = 1;
  scene.app.wake();
  await settlePromises();
  await comeUp(scene, scene.programs.started.length - 1);
  Object.assign(scene.load, { waiting: 0, exchanges: scene.load.exchanges + 1 });
}

describe('an app with min 0', () => {
  it('starts nothing before somebody asks, and is ready all the same', async () => {
    const { app, programs } = await begin(recipe(sleeper));
    await expect(app.whenReady()).resolves.toBeUndefined();
    expect([programs.started.length, app.rollout()]).toEqual([
      0,
      { wanted: 0, configured: { min: 0, max: 3 }, isScaled: false, underWay: null, refused: null },
    ]);
  });

  it('starts an instance when somebody asks, and drains it when nobody has asked for as long as idle', async () => {
    const scene = await begin(recipe(sleeper));
    const { app, clock, programs, taking } = scene;
    await wake(scene);
    expect(taking()).toEqual(['/run/shop.1-1.sock']);
    await clock.advance(60_000);
    expect([taking().length, programs.last.told]).toEqual([1, []]);
    await clock.advance(1000);
    expect([taking(), programs.last.told.length]).toEqual([[], 1]);
    programs.last.end(0);
    await settlePromises();
    expect([app.status(), app.rollout().wanted]).toEqual([[], 0]);
  });

  it('starts another one while the last is still draining', async () => {
    const scene = await begin(recipe(sleeper));
    await wake(scene);
    await scene.clock.advance(61_000);
    expect(scene.programs.last.told.length).toBe(1);
    await wake(scene);
    expect(scene.taking()).toEqual(['/run/shop.1-2.sock']);
    expect(scene.states()).toEqual(['shop.1 ready', 'shop.1 draining']);
  });

  it('runs what the file says now when it is woken, though it said something else when it fell asleep', async () => {
    const scene = await begin(recipe(sleeper));
    await wake(scene);
    await scene.clock.advance(61_000);
    void scene.app.apply(recipe({ ...sleeper, env: { NEW: '1' } }));
    await settlePromises();
    expect(scene.app.rollout()).toMatchObject({ wanted: 0, underWay: null });
    await wake(scene);
    expect(scene.app.status()[0]).toMatchObject({ state: 'ready', generation: 2 });
  });

  it('is restarted while it sleeps by doing nothing', async () => {
    const { app, programs } = await begin(recipe(sleeper));
    expect(await app.restart()).toEqual({ result: 'done' });
    expect(programs.started).toEqual([]);
  });

  it('goes to sleep though what was started never came up, once nobody asks any more', async () => {
    const scene = await begin(recipe(sleeper));
    const { app, clock, load, programs } = scene;
    load.waiting = 1;
    app.wake();
    await settlePromises();
    load.waiting = 0;
    for (let seconds = 0; seconds < 61; seconds += 1) {
      if (app.status()[0]?.pid != null) programs.last.end(1);
      await clock.advance(1000);
    }
    expect(programs.started.length).toBeGreaterThan(2);
    programs.last.end(1);
    await settlePromises();
    expect([app.rollout().wanted, app.status()]).toEqual([0, []]);
  });

  it('is not woken once it is told to stop, nor while another edge may take over', async () => {
    const { app, clock, load, programs } = await begin(recipe(sleeper));
    app.watch('off');
    load.waiting = 1;
    app.wake();
    await clock.advance(10_000);
    expect(programs.started).toEqual([]);
    app.watch('on');
    await clock.advance(500);
    expect(programs.started.length).toBe(1);
    const stopped = app.stop();
    programs.last.end(0);
    await stopped;
    app.wake();
    await clock.advance(10_000);
    expect(programs.started.length).toBe(1);
  });
});

describe('an app with a range', () => {
  it('goes on with as many instances as another edge had running, within the range', async () => {
    const running = new Map([1, 2, 3, 4, 5].map((number) => [number, 'other'] as const));
    const { app } = await begin(recipe({ instances: { min: 1, max: 3 } }), { running, scaled: null });
    expect(app.rollout()).toMatchObject({ wanted: 3, isScaled: false });
  });

  it('has its number from the operator, until the file says something else or its word counts again', async () => {
    const scene = await begin(recipe(sleeper));
    const { app, clock, load } = scene;
    const up = app.scale(2);
    await settlePromises();
    await comeUp(scene, 0, 1);
    expect(await up).toEqual({ result: 'done' });
    load.inFlight = 30;
    await clock.advance(600_000);
    expect(app.rollout()).toMatchObject({ wanted: 2, isScaled: true });
    const auto = app.scale(null);
    expect(await auto).toEqual({ result: 'done' });
    expect(app.rollout()).toMatchObject({ wanted: 2, isScaled: false });
    await clock.advance(500);
    expect(app.rollout().wanted).toBe(3);
    void app.apply(recipe({ instances: { min: 0, max: 1, idle: 60_000 } }));
    expect(app.rollout()).toMatchObject({ wanted: 1, configured: { min: 0, max: 1 } });
  });

  it('has as many as before when those that an operator asked for do not come up', async () => {
    const scene = await begin(recipe({ instances: { min: 1, max: 4 } }));
    const { app, programs, states } = scene;
    await comeUp(scene, 0);
    const up = app.scale(3);
    await settlePromises();
    programs.last.end(1);
    expect(await up).toMatchObject({ result: 'rolled-back' });
    expect(app.rollout()).toMatchObject({ wanted: 1, isScaled: false });
    await settlePromises();
    expect(states().filter((state) => state.endsWith('ready'))).toEqual(['shop.1 ready']);
  });

  it('keeps what an operator gave it, as far as may be, when a reload says another range', async () => {
    const scene = await begin(recipe({ instances: { min: 1, max: 4 } }));
    const { app } = scene;
    await comeUp(scene, 0);
    const up = app.scale(4);
    await settlePromises();
    await comeUp(scene, 1, 2, 3);
    await up;
    void app.apply(recipe({ instances: { min: 1, max: 3 } }));
    expect(app.rollout()).toMatchObject({ wanted: 3, isScaled: false });
  });
});
