import { describe, expect, it } from 'vitest';
import { settlePromises } from '../../../helpers/fake-clock.ts';
import { begin, beginReady, recipe } from './supervised-scene.ts';

describe('supervised app', () => {
  it('runs as many instances as its configuration says, each under its number', async () => {
    const { app, taking } = await beginReady();
    expect(app.status().map(({ name, state }) => `${name} ${state}`)).toEqual(['shop.1 ready', 'shop.2 ready']);
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
  });

  it('touches no process when only what the edge does has changed', async () => {
    const { app, programs } = await beginReady();
    void app.apply(
      recipe({
        hosts: ['other.localhost'],
        balancing: 'round-robin',
        drainTimeout: 9,
        boot: { timeout: 1, path: '/x' },
      }),
    );
    void app.apply(recipe({ env: {} }));
    await settlePromises();
    expect([programs.started.length, programs.started.flatMap(({ told }) => told)]).toEqual([2, []]);
  });

  it('starts what is more and stops what is less, highest numbers first to go', async () => {
    const { app, programs, taking } = await beginReady();
    void app.apply(recipe({ instances: 3 }));
    await settlePromises();
    programs.answerBoot();
    await settlePromises();
    expect(taking()).toHaveLength(3);
    void app.apply(recipe({ instances: 1 }));
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-1.sock']);
    expect(programs.started.map(({ told }) => told.length)).toEqual([0, 1, 1]);
    programs.started[1]?.end(0);
    programs.started[2]?.end(0);
    await settlePromises();
    expect(app.status().map(({ name }) => name)).toEqual(['shop.1']);
  });

  it.each([
    ['environment', recipe({ env: { A: '1' } })],
    ['environment file', recipe({}, { environment: { A: '1' } })],
    ['command', recipe({ command: ['node', 'other.mjs'] })],
    ['user', recipe({ user: 'nobody' })],
  ])('replaces its instances one by one when the %s changes, each once its successor is ready', async (_what, next) => {
    const { app, programs, taking } = await beginReady();
    void app.apply(next);
    await settlePromises();
    expect([programs.started.length, taking().length]).toEqual([3, 2]);
    expect(programs.started[0]?.told).toEqual([]);
    programs.answerBoot();
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-3.sock', '/run/shop.2-2.sock']);
    expect(programs.started[0]?.told).toHaveLength(1);
    expect([programs.started.length, programs.started[1]?.told]).toEqual([3, []]);
    programs.started[0]?.end(0);
    await settlePromises();
    programs.answerBoot();
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-3.sock', '/run/shop.2-4.sock']);
    expect(programs.started[1]?.told).toHaveLength(1);
  });

  it('keeps what serves when the successor does not come up, and goes on with the next configuration', async () => {
    const { app, programs, clock, taking } = await beginReady();
    void app.apply(recipe({ env: { BAD: '1' } }));
    await settlePromises();
    programs.last.end(1);
    await clock.advance(100);
    expect(taking()).toEqual(['/run/shop.1-1.sock', '/run/shop.2-2.sock']);
    await app.whenReady();
    void app.apply(recipe({ env: { GOOD: '1' } }));
    await settlePromises();
    programs.answerBoot();
    await settlePromises();
    programs.started[0]?.end(0);
    await settlePromises();
    programs.answerBoot();
    await settlePromises();
    expect(taking()).toEqual(['/run/shop.1-4.sock', '/run/shop.2-5.sock']);
  });

  it('keeps its processes when a change is taken back before a successor was ready', async () => {
    const { app, programs, taking } = await beginReady();
    void app.apply(recipe({ env: { A: '1' } }));
    await settlePromises();
    void app.apply(recipe());
    await settlePromises();
    expect(programs.last.told).toHaveLength(1);
    expect([programs.started.length, taking()]).toEqual([3, ['/run/shop.1-1.sock', '/run/shop.2-2.sock']]);
  });

  it('replaces instances that serve nobody without waiting', async () => {
    const { app, programs } = await begin();
    void app.apply(recipe({ env: { A: '1' } }));
    await settlePromises();
    expect(programs.started).toHaveLength(4);
    expect(programs.started.map(({ told }) => told.length)).toEqual([1, 1, 0, 0]);
  });

  it('is ready with its first instance, and fails with the first failure while it has none', async () => {
    const first = await begin();
    const ready = first.app.whenReady();
    first.programs.answerBoot('answered', 1);
    await expect(ready).resolves.toBeUndefined();

    const second = await begin();
    const failed = expect(second.app.whenReady()).rejects.toThrow(
      'shop.2 gave no HTTP answer on unix:/run/shop.2-2.sock',
    );
    second.programs.answerBoot('timeout', 1);
    await settlePromises();
    second.programs.started[1]?.end(null, 'SIGKILL');
    await failed;
    await expect(second.app.whenReady()).rejects.toThrow('gave no HTTP answer');
    second.programs.answerBoot('answered', 0);
    await settlePromises();
    await expect(second.app.whenReady()).resolves.toBeUndefined();
  });

  it('leaves nothing when it is stopped in the middle of a replacement', async () => {
    const { app, programs, clock, taking } = await beginReady();
    void app.apply(recipe({ env: { A: '1' } }));
    await settlePromises();
    const stopped = app.stop();
    await settlePromises();
    expect(programs.started.map(({ told }) => told.length)).toEqual([1, 1, 1]);
    for (const program of programs.started) program.end(0);
    await stopped;
    expect([taking(), programs.released.length, clock.pendingTimers]).toEqual([[], 3, 0]);
  });

  it('tells the pairing of an entry app behind a Unix socket, and of no other', async () => {
    const entry = await beginReady(recipe({ kind: 'entry', entry: '/srv/a.mjs', command: null }));
    expect(entry.app.ready().map(({ paired }) => paired)).toEqual([true, true]);
    const command = await beginReady();
    expect(command.app.ready().map(({ paired }) => paired)).toEqual([false, false]);
  });

  it('tells the pairing of what runs while an app becomes another kind', async () => {
    const { app, programs } = await beginReady();
    void app.apply(recipe({ kind: 'entry', entry: '/srv/a.mjs', command: null }));
    await settlePromises();
    expect(app.ready().map(({ paired }) => paired)).toEqual([false, false]);
    programs.answerBoot('answered', 2);
    await settlePromises();
    expect(app.ready().map(({ paired }) => paired)).toEqual([true, false]);
  });
});
