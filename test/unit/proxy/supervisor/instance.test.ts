import { describe, expect, it } from 'vitest';
import { Instance, type InstanceOptions } from '../../../../proxy/supervisor/instance.ts';
import { createError } from '../../../../shared/errors/windhover-error.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock, settlePromises } from '../../../helpers/fake-clock.ts';
import { FakePrograms } from './fake-programs.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly programs: FakePrograms;
  readonly instance: Instance;
  /** What the app heard, in order: "ready /run/...", "not ready", and codes of failures. */
  readonly heard: string[];
}

async function begin(changes: Partial<InstanceOptions> = {}): Promise<Scene> {
  const clock = new FakeClock();
  const programs = new FakePrograms();
  const heard: string[] = [];
  const instance: Instance = new Instance({
    name: 'shop.1',
    generation: 1,
    logger: silentLogger(),
    clock,
    random: () => 0,
    prepare: () => programs.prepare(),
    launch: programs.launch,
    checkBoot: programs.checkBoot,
    settings: () => ({
      bootTimeoutMs: 5000,
      bootPath: '/',
      bootHost: 'shop.localhost',
      drainTimeoutMs: 3000,
      hangTimeoutMs: 10_000,
    }),
    onReadiness: () => {
      const address = instance.readyAddress;
      heard.push(address !== null && 'path' in address ? `ready ${address.path}` : 'not ready');
    },
    onFailure: (error) => heard.push(error.code),
    ...changes,
  });
  await settlePromises();
  return { clock, programs, instance, heard };
}

async function beginReady(changes: Partial<InstanceOptions> = {}): Promise<Scene> {
  const scene = await begin(changes);
  scene.programs.answerBoot();
  await settlePromises();
  return scene;
}

describe('instance', () => {
  it('is ready only once its process has answered', async () => {
    const { programs, instance, heard } = await begin();
    expect([instance.state, instance.readyAddress]).toEqual(['starting', null]);
    programs.answerBoot();
    await settlePromises();
    expect(instance.state).toBe('ready');
    expect(heard).toEqual(['ready /run/shop.1-1.sock']);
    expect(instance.status()).toMatchObject({ pid: 4001, restarts: 0, address: 'unix:/run/shop.1-1.sock' });
  });

  it('leaves traffic at once when its process ends, and comes back at another address after the delay', async () => {
    const { clock, programs, instance, heard } = await beginReady();
    programs.last.end(1);
    await settlePromises();
    expect(instance.state).toBe('backing-off');
    expect(heard.at(-1)).toBe('not ready');
    await clock.advance(99);
    expect(programs.started).toHaveLength(1);
    await clock.advance(1);
    programs.answerBoot();
    await settlePromises();
    expect(heard.at(-1)).toBe('ready /run/shop.1-2.sock');
    expect(instance.status()).toMatchObject({ restarts: 1, lastExit: 'exit code 1' });
  });

  it('does not start again while others of its process group still run', async () => {
    const { clock, programs, instance } = await beginReady();
    programs.last.exit(1);
    await clock.advance(900);
    expect([instance.state, programs.started.length, programs.released.length]).toEqual(['backing-off', 1, 0]);
    programs.last.vanish();
    await clock.advance(100);
    expect([programs.started.length, programs.released]).toEqual([2, ['/run/shop.1-1.sock']]);
  });

  it('says crash loop after five starts that came to nothing, with the last lines of stderr', async () => {
    const failures: string[] = [];
    const { clock, programs, instance } = await begin({ onFailure: (error) => failures.push(error.message) });
    for (let round = 0; round < 5; round += 1) {
      programs.last.writeError('connecting\nno database\n');
      programs.last.end(3);
      if (round < 4) await clock.advance(2000);
    }
    await settlePromises();
    expect(instance.state).toBe('crash-loop');
    expect(instance.status().lastStderr).toEqual(['connecting', 'no database']);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/shop\.1 is in a crash loop: 5 starts .*exit code 3.*connecting \| no database/);
    await clock.advance(1600);
    expect([instance.state, programs.started.length]).toEqual(['starting', 6]);
  });

  it('kills a process that gives no answer in time, says so, and tries again', async () => {
    const { clock, programs, instance, heard } = await begin();
    programs.answerBoot('timeout');
    await settlePromises();
    expect(programs.last.told).toEqual(['kill']);
    programs.last.end(null, 'SIGKILL');
    await settlePromises();
    expect([instance.state, heard]).toEqual(['backing-off', ['WINDHOVER_INSTANCE_BOOT_TIMEOUT']]);
    await clock.advance(100);
    expect(programs.started).toHaveLength(2);
  });

  it('does not take the answer of a stranger on its port for its own', async () => {
    const { programs, instance, heard } = await begin();
    programs.answerBoot('stranger');
    await settlePromises();
    programs.last.end(null, 'SIGKILL');
    await settlePromises();
    expect([instance.state, heard]).toEqual(['backing-off', ['WINDHOVER_INSTANCE_SPAWN_FAILED']]);
  });

  it('reports a program that cannot be started, and tries again', async () => {
    const { clock, programs, instance, heard } = await beginReady();
    programs.failure = createError('WINDHOVER_INSTANCE_SPAWN_FAILED', { instance: 'shop.1', reason: 'not found' });
    programs.last.end(0);
    await clock.advance(150);
    expect(heard.at(-1)).toBe('WINDHOVER_INSTANCE_SPAWN_FAILED');
    expect(instance.status()).toMatchObject({ pid: null, lastExit: 'cannot start shop.1: not found' });
    programs.failure = null;
    await clock.advance(200);
    expect(programs.started).toHaveLength(2);
  });

  it('counts a lost windhover-run as an end', async () => {
    const { programs, instance, heard } = await beginReady();
    programs.last.vanish();
    await settlePromises();
    expect([instance.state, heard.at(-1)]).toEqual(['backing-off', 'not ready']);
    expect(instance.status().lastExit).toBe('windhover-run was lost');
  });
});

describe('an instance that hangs', () => {
  async function fallSilent(timeoutMs: number): Promise<Scene> {
    const scene = await beginReady();
    scene.programs.last.report(3, 1024);
    await scene.clock.advance(timeoutMs);
    return scene;
  }

  it('is not ready any more, and is again when it reports', async () => {
    const { clock, programs, instance, heard } = await fallSilent(2250);
    expect([instance.state, instance.readyAddress, heard.at(-1)]).toEqual(['hung', null, 'not ready']);
    expect(instance.lateAddress).toEqual({ path: '/run/shop.1-1.sock' });
    programs.last.report();
    expect([instance.state, heard.at(-1)]).toEqual(['ready', 'ready /run/shop.1-1.sock']);
    await clock.advance(500);
    expect(programs.last.told).toEqual([]);
  });

  it('is killed after hangTimeout, said to have hung, and started again', async () => {
    const { clock, programs, instance, heard } = await fallSilent(10_750);
    expect(programs.last.told).toEqual(['kill']);
    programs.last.end(null, 'SIGKILL');
    await settlePromises();
    expect([instance.state, heard.at(-1)]).toEqual(['backing-off', 'WINDHOVER_INSTANCE_HUNG']);
    await clock.advance(100);
    programs.answerBoot();
    await settlePromises();
    expect(instance.status()).toMatchObject({ state: 'ready', restarts: 1, lastExit: 'it hung, signal SIGKILL' });
  });

  it('gets nothing more from hangTimeout on, before it is killed, unless it reports', async () => {
    const { clock, programs, instance } = await fallSilent(9750);
    expect([instance.lateAddress !== null, instance.isComing]).toEqual([true, false]);
    await clock.advance(250);
    expect([instance.lateAddress, instance.isComing, programs.last.told]).toEqual([null, true, []]);
    programs.last.report();
    expect([instance.state, instance.isComing]).toEqual(['ready', false]);
  });

  it('is left to its drain time when it was told to stop', async () => {
    const { clock, programs, instance } = await fallSilent(2250);
    const stopped = instance.stop();
    await clock.advance(20_000);
    expect([instance.state, programs.last.told]).toEqual(['draining', ['terminate 3000']]);
    programs.last.end(null, 'SIGKILL');
    await stopped;
  });

  it('tells what it reported last', async () => {
    const { programs, instance } = await beginReady();
    expect(instance.status()).toMatchObject({ loopLagMs: null, memoryBytes: null });
    programs.last.report(7, 2048);
    expect(instance.status()).toMatchObject({ loopLagMs: 7, memoryBytes: 2048 });
  });
});

describe('stopping an instance', () => {
  it('takes it out of traffic first, waits until nobody sends to it, then sends SIGTERM', async () => {
    let letGo: () => void = () => {};
    const quiet = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { clock, programs, instance } = await beginReady({ onReadiness: () => quiet });
    const stopped = instance.stop();
    await clock.advance(500);
    expect([instance.state, instance.readyAddress, programs.last.told]).toEqual(['draining', null, []]);
    letGo();
    await settlePromises();
    expect(programs.last.told).toEqual(['terminate 2500']);
    programs.last.end(0);
    await stopped;
    expect([instance.state, programs.released]).toEqual(['stopped', ['/run/shop.1-1.sock']]);
  });

  it('does not wait longer than the drain time for traffic to go elsewhere', async () => {
    const { clock, programs, instance } = await beginReady({ onReadiness: () => new Promise(() => {}) });
    void instance.stop();
    await clock.advance(2999);
    expect(programs.last.told).toEqual([]);
    await clock.advance(1);
    expect(programs.last.told).toEqual(['terminate 2000']);
  });

  it('ends a process that is still starting, without its ever getting traffic', async () => {
    const { programs, instance, heard } = await begin();
    const stopped = instance.stop();
    await settlePromises();
    expect(programs.last.told).toEqual(['terminate 3000']);
    programs.last.end(null, 'SIGTERM');
    await stopped;
    expect([instance.state, heard]).toEqual(['stopped', []]);
    expect(await instance.firstStart()).toEqual({ result: 'stopped' });
  });

  it('starts nothing when it is stopped before its process is there', async () => {
    const programs = new FakePrograms();
    let proceed: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const { instance } = await begin({
      prepare: async () => {
        await gate;
        return programs.prepare();
      },
      launch: programs.launch,
    });
    const stopped = instance.stop();
    proceed();
    await stopped;
    expect([instance.state, programs.started, programs.released.length]).toEqual(['stopped', [], 1]);
  });

  it('is over at once while it waits for its next start', async () => {
    const { clock, programs, instance } = await beginReady();
    programs.last.end(1);
    await settlePromises();
    await instance.stop();
    expect(instance.state).toBe('stopped');
    await clock.advance(60_000);
    expect(programs.started).toHaveLength(1);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not start again when the process ends by itself meanwhile', async () => {
    const { clock, programs, instance } = await beginReady({ onReadiness: () => new Promise(() => {}) });
    const stopped = instance.stop();
    programs.last.end(0);
    await stopped;
    await clock.advance(60_000);
    expect([instance.state, programs.started.length]).toEqual(['stopped', 1]);
  });

  it('sends SIGKILL without waiting when told so', async () => {
    const { programs, instance } = await beginReady({ onReadiness: () => new Promise(() => {}) });
    void instance.stop();
    const killed = instance.kill();
    expect(programs.last.told).toEqual(['kill']);
    programs.last.end(null, 'SIGKILL');
    await killed;
    expect(instance.state).toBe('stopped');
  });
});
