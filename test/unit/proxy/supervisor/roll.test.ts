import { describe, expect, it } from 'vitest';
import { settlePromises } from '../../../helpers/fake-clock.ts';
import type { FakePrograms } from './fake-programs.ts';
import { begin, beginReady, recipe, type Scene } from './supervised-scene.ts';

const trial = { duration: 10_000, maxErrorShare: 5, minRequests: 20 };

/** The newest program answers its boot check. */
async function comeUp(programs: FakePrograms): Promise<void> {
  programs.answerBoot();
  await settlePromises();
}

/** So many programs, by their number from 0, end as they were told. */
async function leave(programs: FakePrograms, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) programs.started[number]?.end(0);
  await settlePromises();
}

describe('restart', () => {
  it('replaces all instances one after the other though nothing of the configuration changed', async () => {
    const { app, programs, taking } = await beginReady();
    const restarted = app.restart();
    await settlePromises();
    await comeUp(programs);
    expect([programs.started.length, programs.started[0]?.told.length]).toEqual([3, 1]);
    await leave(programs, 0);
    await comeUp(programs);
    await leave(programs, 1);
    expect(await restarted).toEqual({ result: 'done' });
    expect(taking()).toEqual(['/run/shop.1-3.sock', '/run/shop.2-4.sock']);
    expect(app.status().map(({ generation }) => generation)).toEqual([2, 2]);
  });

  it('starts as many at a time as maxSurge says, and no more', async () => {
    const { app, programs } = await beginReady(recipe({ instances: 5, maxSurge: 2 }));
    const restarted = app.restart();
    await settlePromises();
    expect(programs.started).toHaveLength(7);
    programs.answerBoot('answered', 5);
    programs.answerBoot('answered', 6);
    await settlePromises();
    expect([programs.started.length, programs.started.slice(0, 2).map(({ told }) => told.length)]).toEqual([7, [1, 1]]);
    await leave(programs, 0, 1);
    programs.answerBoot('answered', 7);
    programs.answerBoot('answered', 8);
    await settlePromises();
    await leave(programs, 2, 3);
    expect(programs.started).toHaveLength(10);
    await comeUp(programs);
    await leave(programs, 4);
    expect(await restarted).toEqual({ result: 'done' });
  });

  it('gives up nothing when the first successor ends at its start, and says why with its last words', async () => {
    const { app, programs, clock, states } = await beginReady();
    const restarted = app.restart();
    await settlePromises();
    programs.last.writeError('SyntaxError: no\n');
    programs.last.end(1);
    expect(await restarted).toEqual({
      result: 'rolled-back',
      reason: 'shop.1 ended (exit code 1) before it gave an answer',
      lastStderr: ['SyntaxError: no'],
    });
    await clock.advance(60_000);
    expect([states(), programs.started.length]).toEqual([['shop.1 ready', 'shop.2 ready'], 3]);
    expect(app.rollout().refused).toMatchObject({
      generation: 2,
      isConfigured: false,
      lastStderr: ['SyntaxError: no'],
    });
  });

  it('gives up nothing when the first successor never answers', async () => {
    const { app, programs, taking } = await beginReady();
    const restarted = app.restart();
    await settlePromises();
    programs.answerBoot('timeout');
    await settlePromises();
    programs.last.end(null, 'SIGKILL');
    expect(await restarted).toMatchObject({ result: 'rolled-back', reason: expect.stringContaining('boot.timeout') });
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
  });

  it('goes on alone when another restart takes its place', async () => {
    const { app, programs, states } = await beginReady();
    const first = app.restart();
    await settlePromises();
    const second = app.restart();
    expect(await first).toEqual({ result: 'superseded' });
    await settlePromises();
    expect(programs.started.map(({ told }) => told.length)).toEqual([0, 0, 1, 0]);
    await leave(programs, 2);
    await comeUp(programs);
    await leave(programs, 0);
    await comeUp(programs);
    await leave(programs, 1);
    expect(await second).toEqual({ result: 'done' });
    expect(states()).toEqual(['shop.1 ready', 'shop.2 ready']);
  });

  it('replaces an app that never came up at once, and fails while it does not', async () => {
    const { app, programs } = await begin();
    const restarted = app.restart();
    await settlePromises();
    expect(programs.started.map(({ told }) => told.length)).toEqual([1, 1, 0, 0]);
    programs.last.end(1);
    expect(await restarted).toMatchObject({ result: 'failed', reason: expect.stringContaining('exit code 1') });
    expect(app.rollout().refused).toBeNull();
  });

  it('ends with the app', async () => {
    const { app, programs } = await beginReady();
    const restarted = app.restart();
    await settlePromises();
    const killed = app.kill();
    for (const program of programs.started) program.end(null, 'SIGKILL');
    await killed;
    expect(await restarted).toEqual({ result: 'ended' });
  });
});

describe('the trial of a new version', () => {
  async function onTrial(changes: Parameters<typeof recipe>[0] = {}): Promise<Scene & { over: Promise<unknown> }> {
    const scene = await beginReady(recipe({ trial, ...changes }));
    const over = scene.app.restart();
    await settlePromises();
    await comeUp(scene.programs);
    return { ...scene, over };
  }

  it('keeps what was replaced ready, and lets no other instance be replaced until it is over', async () => {
    const { programs, clock, states, taking, over } = await onTrial();
    expect(states()).toEqual(['shop.1 ready', 'shop.2 ready', 'shop.1 standby']);
    expect(taking()).toEqual(['/run/shop.1-3.sock', '/run/shop.2-2.sock']);
    await clock.advance(9_900);
    expect([programs.started.length, programs.started[0]?.told]).toEqual([3, []]);
    await clock.advance(200);
    expect(programs.started[0]?.told).toHaveLength(1);
    await leave(programs, 0);
    await comeUp(programs);
    // What has proved itself is not tried again.
    expect(programs.started[1]?.told).toHaveLength(1);
    await leave(programs, 1);
    expect(await over).toEqual({ result: 'done' });
  });

  it('is failed by more failures than their share, at once', async () => {
    const { app, programs, clock, outcomes, states, taking, over } = await onTrial();
    outcomes.set('/run/shop.1-3.sock', { responses: 19, failures: 19 });
    await clock.advance(1000);
    expect(states()).toContain('shop.1 standby');
    outcomes.set('/run/shop.1-3.sock', { responses: 20, failures: 2 });
    await clock.advance(50);
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
    expect(programs.started.map(({ told }) => told.length)).toEqual([0, 0, 1]);
    await leave(programs, 2);
    expect(await over).toMatchObject({
      result: 'rolled-back',
      reason: '2 of the first 20 answers of shop.1 were 5xx (10 %; trial.maxErrorShare is 5 %)',
    });
    expect(states()).toEqual(['shop.1 ready', 'shop.2 ready']);
    expect(app.rollout()).toMatchObject({ underWay: null, refused: { generation: 2 } });
  });

  it('is passed with as many failures as their share', async () => {
    const { programs, clock, outcomes, over } = await onTrial({ instances: 1 });
    outcomes.set('/run/shop.1-2.sock', { responses: 20, failures: 1 });
    await clock.advance(10_100);
    await leave(programs, 0);
    expect(await over).toEqual({ result: 'done' });
  });

  it('is failed by an instance that ends, and what it replaced serves at once', async () => {
    const { programs, clock, taking, over } = await onTrial();
    programs.last.writeError('boom\n');
    programs.last.end(1);
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
    await clock.advance(100);
    expect(await over).toEqual({
      result: 'rolled-back',
      reason: 'shop.1 ended (exit code 1) during its trial',
      lastStderr: ['boom'],
    });
  });

  it('is over when the change is taken back, and what was replaced serves again', async () => {
    const { app, programs, taking } = await beginReady(recipe({ trial }));
    const changed = app.apply(recipe({ trial, env: { A: '1' } }));
    await settlePromises();
    await comeUp(programs);
    expect(taking()).toEqual(['/run/shop.1-3.sock', '/run/shop.2-2.sock']);
    const takenBack = app.apply(recipe({ trial }));
    expect([await changed, await takenBack]).toEqual([{ result: 'superseded' }, { result: 'done' }]);
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
    expect(programs.started.map(({ told }) => told.length)).toEqual([0, 0, 1]);
  });
});

describe('a change of the configuration that is rolled back', () => {
  it('leaves the app as it was, with what starts later, and is tried again by the next reload', async () => {
    const { app, programs, clock } = await beginReady();
    const changed = app.apply(recipe({ env: { BAD: '1' } }));
    await settlePromises();
    programs.last.end(1);
    expect(await changed).toMatchObject({ result: 'rolled-back' });
    expect(app.rollout().refused).toMatchObject({ generation: 2, isConfigured: true });
    programs.started[0]?.end(1);
    await clock.advance(100);
    expect(app.status().map(({ generation }) => generation)).toEqual([1, 1]);
    await comeUp(programs);
    const again = app.apply(recipe({ env: { BAD: '1' } }));
    await settlePromises();
    await comeUp(programs);
    await leave(programs, 3);
    await comeUp(programs);
    await leave(programs, 1);
    expect(await again).toEqual({ result: 'done' });
    expect(app.rollout().refused).toBeNull();
  });

  it('brings back instances that had gone over already', async () => {
    const { app, programs } = await beginReady();
    const changed = app.apply(recipe({ env: { LATE: '1' } }));
    await settlePromises();
    await comeUp(programs);
    await leave(programs, 0);
    programs.last.end(1);
    await settlePromises();
    await comeUp(programs);
    await leave(programs, 2);
    expect(await changed).toMatchObject({ result: 'rolled-back' });
    expect(app.status().map(({ name, generation }) => [name, generation])).toEqual([
      ['shop.1', 1],
      ['shop.2', 1],
    ]);
  });

  it('is forgotten when the file takes it back', async () => {
    const { app, programs } = await beginReady();
    const changed = app.apply(recipe({ env: { BAD: '1' } }));
    await settlePromises();
    programs.last.end(1);
    await changed;
    expect(app.apply(recipe())).toBeNull();
    expect(app.rollout().refused).toBeNull();
  });
});

describe('scale', () => {
  it('goes up and down, and is done when all is as wanted', async () => {
    const { app, programs, states } = await beginReady();
    const up = app.scale(4);
    await settlePromises();
    programs.answerBoot('answered', 2);
    programs.answerBoot('answered', 3);
    expect(await up).toEqual({ result: 'done' });
    expect(app.rollout()).toMatchObject({ wanted: 4, configured: { min: 2, max: 2 } });
    const down = app.scale(1);
    await settlePromises();
    expect(programs.started.map(({ told }) => told.length)).toEqual([0, 1, 1, 1]);
    await leave(programs, 1, 2, 3);
    expect(await down).toEqual({ result: 'done' });
    expect(states()).toEqual(['shop.1 ready']);
  });

  it('lasts until a reload changes the number in the file', async () => {
    const { app, programs } = await beginReady();
    const up = app.scale(3);
    await settlePromises();
    await comeUp(programs);
    await up;
    void app.apply(recipe({ drainTimeout: 5 }));
    expect(app.rollout()).toMatchObject({ wanted: 3, configured: { min: 2, max: 2 } });
    void app.apply(recipe({ instances: 1 }));
    expect(app.rollout()).toMatchObject({ wanted: 1, configured: { min: 1, max: 1 } });
  });

  it('goes back to the number before when an instance does not come up', async () => {
    const { app, programs, states } = await beginReady();
    const up = app.scale(3);
    await settlePromises();
    programs.last.end(1);
    expect(await up).toMatchObject({ result: 'rolled-back', reason: expect.stringContaining('shop.3 ended') });
    await settlePromises();
    expect([app.rollout().wanted, states()]).toEqual([2, ['shop.1 ready', 'shop.2 ready']]);
  });
});
