/** Instances that stop turning, or hold too much memory, while they are under load. */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { describeLoad, mixedKinds, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { isRunning, parentOf } from './supervisor-fixture.ts';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

const idempotent = mixedKinds.filter(({ method }) => method === 'GET');

describe('an instance that hangs', () => {
  it('is out of rotation within 3 s, replaced after hangTimeout, and what it had in hand is answered elsewhere', async () => {
    edge = await startEdge({ instances: 3, hangTimeout: '6s' });
    const { port, ready, shop } = edge;
    await waitFor('all are ready', async () => (await ready()).length === 3);
    const before = new Map((await ready()).map(({ name, pid }) => [name, pid]));
    const scene = new SteadyLoad({ port, host: shopHost, connections: 32, pauseMs: 40, kinds: idempotent });
    load = scene;
    await waitFor('a load', () => scene.requests > 2000);
    const calm = scene.lap();
    const begin = performance.now();
    // Not idempotent: the request that hangs an instance is not tried on another.
    const caught = ask({ port, host: shopHost, path: '/hang', method: 'POST' });
    const hung = await waitFor('it is noticed', async () =>
      (await shop()).instances.find(({ state }) => state === 'hung'),
    );
    const noticedMs = performance.now() - begin;
    expect(noticedMs).toBeLessThan(3000);
    const inHand = (await shop()).instances.find(({ name }) => name === hung.name)?.inFlight ?? 0;
    expect(inHand).toBeGreaterThan(1);
    const untilNoticed = scene.lap();
    expect(untilNoticed.failures).toEqual({});
    expect((await caught).status).toBe(502);
    const replacedMs = performance.now() - begin;
    expect(replacedMs).toBeGreaterThanOrEqual(6000);
    expect(replacedMs).toBeLessThan(8000);
    const meanwhile = scene.lap();
    expect(meanwhile.requests).toBeGreaterThan(200);
    const next = await waitFor('it is replaced', async () =>
      (await ready()).find(({ name, pid }) => name === hung.name && pid !== before.get(name)),
    );
    expect(next).toMatchObject({ restarts: 1, lastExit: 'it hung, signal SIGKILL' });
    const result = await scene.stop();
    console.info(
      [
        `out of rotation after ${Math.round(noticedMs)} ms with ${inHand} requests in hand, killed after ${Math.round(replacedMs)} ms`,
        describeLoad('before', calm),
        describeLoad('begun between that and its end', meanwhile),
        describeLoad('begun after its end', result),
        `p99 is ${(meanwhile.p99 / Math.max(1, calm.p99)).toFixed(1)} times what it was`,
      ].join('\n'),
    );
    expect([meanwhile.failures, result.failures]).toEqual([{}, {}]);
    const kept = (await ready()).filter(({ name }) => name !== hung.name);
    expect(kept.every(({ name, pid }) => before.get(name) === pid)).toBe(true);
    expect(edge.command.output.stderr).toContain('WINDHOVER_INSTANCE_HUNG');
  });

  it('serves on, if late, while there is no other', async () => {
    edge = await startEdge({ instances: 1, hangTimeout: '10s' });
    const { port, shop } = edge;
    const slow = ask({ port, host: shopHost, path: '/hang?ms=3500', method: 'POST' });
    await waitFor('it is noticed', async () => (await shop()).instances[0]?.state === 'hung');
    expect((await ask({ port, host: shopHost })).status).toBe(200);
    expect((await slow).status).toBe(200);
    await waitFor('it is back', async () => (await shop()).instances[0]?.state === 'ready');
    expect((await shop()).instances[0]).toMatchObject({ restarts: 0 });
  });

  it('is replaced also when all do, and what is idempotent waits for the first that is back', async () => {
    edge = await startEdge({ instances: 2, hangTimeout: '4s' });
    const { port, ready, shop } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const before = (await ready()).map(({ pid }) => pid);
    const begin = performance.now();
    const caught = [1, 2].map(() => ask({ port, host: shopHost, path: '/hang', method: 'POST' }));
    await waitFor('both are noticed', async () => (await shop()).instances.every(({ state }) => state === 'hung'));
    const waiting = Array.from({ length: 10 }, () => ask({ port, host: shopHost }));
    expect((await Promise.all(caught)).map(({ status }) => status)).toEqual([502, 502]);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    console.info(`all hung: answered again after ${Math.round(performance.now() - begin)} ms`);
    await waitFor('both are replaced', async () => (await ready()).length === 2);
    expect((await ready()).filter(({ pid }) => before.includes(pid))).toEqual([]);
  });

  it('is replaced by a restart, too', async () => {
    edge = await startEdge({ instances: 2, trial: null, drainTimeout: '3s' });
    const { port, ready, run, shop } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const caught = ask({ port, host: shopHost, path: '/hang', method: 'POST' });
    await waitFor('it is noticed', async () => (await shop()).instances.some(({ state }) => state === 'hung'));
    expect(await run('restart', 'shop')).toMatchObject({ code: 0, stderr: '' });
    expect((await caught).status).toBe(502);
    const after = (await shop()).instances.map(({ state, generation }) => `${state} ${generation}`);
    expect(after).toEqual(['ready 2', 'ready 2']);
  });

  it('is replaced when a signal has stopped it', async () => {
    edge = await startEdge({ instances: 2, hangTimeout: '4s' });
    const { ready } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const [stopped] = await ready();
    process.kill(stopped?.pid ?? 0, 'SIGSTOP');
    const next = await waitFor('it is replaced', async () =>
      (await ready()).find(({ name, pid }) => name === stopped?.name && pid !== stopped.pid),
    );
    expect(next.lastExit).toBe('it hung, signal SIGKILL');
  });
});

describe('an instance whose windhover-run is stopped', () => {
  it('is replaced, too, though nobody there obeys', async () => {
    edge = await startEdge({ instances: 2, hangTimeout: '3s' });
    const { ready } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const [orphaned] = await ready();
    const pid = orphaned?.pid ?? 0;
    process.kill(parentOf(pid), 'SIGSTOP');
    await waitFor('it is replaced', async () =>
      (await ready()).find((one) => one.name === orphaned?.name && one.pid !== pid),
    );
    await waitFor('the former is gone', () => !isRunning(pid));
  });
});

describe('a new version that hangs', () => {
  it('on trial is rolled back', async () => {
    edge = await startEdge({ trial: { duration: '20s' }, hangTimeout: '4s' });
    const { port, deploy, run, shop } = edge;
    await deploy('two');
    const restarted = run('restart', 'shop');
    await waitFor('it is on trial', async () => (await ask({ port, host: shopHost })).body === 'two');
    const caught = ask({ port, host: shopHost, path: '/hang', method: 'POST' });
    expect(await restarted).toMatchObject({ code: 1, stderr: expect.stringContaining('did not turn any more') });
    expect((await ask({ port, host: shopHost })).body).toBe('one');
    expect((await caught).status).toBe(502);
    await waitFor('the former serves alone', async () => (await shop()).instances.length === 1);
  });

  it('before its first answer is rolled back after boot.timeout', async () => {
    edge = await startEdge({ boot: { timeout: '3s' } });
    const { port, deploy, run } = edge;
    await deploy('hangs');
    const begin = performance.now();
    expect(await run('restart', 'shop')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no HTTP answer'),
    });
    const tookMs = performance.now() - begin;
    expect(tookMs).toBeGreaterThanOrEqual(3000);
    expect(tookMs).toBeLessThan(5000);
    expect((await ask({ port, host: shopHost })).body).toBe('one');
  });
});

describe('what does not hang', () => {
  it('is let alone: a second of work in one piece, and a heap under pressure', async () => {
    edge = await startEdge({ instances: 1 });
    const { port, shop } = edge;
    const [before] = (await shop()).instances;
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await ask({ port, host: shopHost, path: '/hang?ms=1000' })).status).toBe(200);
      expect((await ask({ port, host: shopHost, path: '/garbage?ms=2000' })).status).toBe(200);
    }
    expect((await shop()).instances).toMatchObject([{ pid: before?.pid, restarts: 0, state: 'ready' }]);
    expect(edge.command.output.stderr).not.toContain('does not turn');
  });

  it.each([
    ['--inspect=127.0.0.1:0 among nodeArgs', { nodeArgs: ['--inspect=127.0.0.1:0'] }],
    ['--inspect=127.0.0.1:0 in NODE_OPTIONS', { env: { NODE_OPTIONS: '--inspect=127.0.0.1:0' } }],
    ['hangTimeout null', { hangTimeout: null }],
  ])('is never ended with %s', async (_what, settings) => {
    edge = await startEdge({ hangTimeout: '1s', ...settings });
    const { port, shop } = edge;
    const [before] = (await shop()).instances;
    expect((await ask({ port, host: shopHost, path: '/hang?ms=4000', method: 'POST' })).status).toBe(200);
    expect((await shop()).instances).toMatchObject([{ pid: before?.pid, restarts: 0, state: 'ready' }]);
  });

  it('is not judged where it gives no reports: a program that is no app of ours', async () => {
    const program = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'plain-server.mjs');
    edge = await startEdge({ entry: undefined, command: [process.execPath, program] });
    const { port, shop } = edge;
    const [before] = (await shop()).instances;
    expect((await ask({ port, host: shopHost })).status).toBe(200);
    process.kill(before?.pid ?? 0, 'SIGSTOP');
    const waiting = ask({ port, host: shopHost });
    await waitFor('longer than reports may be missing', async () => {
      const [one] = (await shop()).instances;
      return one !== undefined && before !== undefined && one.uptimeMs > before.uptimeMs + 3000;
    });
    process.kill(before?.pid ?? 0, 'SIGCONT');
    expect((await waiting).status).toBe(200);
    const [after] = (await shop()).instances;
    expect(after).toMatchObject({ pid: before?.pid, restarts: 0, state: 'ready', loopLagMs: null });
  });
});

describe('an instance that holds more memory than maxMemory', () => {
  it('is replaced without a failed request', async () => {
    edge = await startEdge({ instances: 2, maxMemory: 180 * 1024 * 1024 });
    const { port, ready } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const before = (await ready()).map(({ pid }) => pid);
    load = new SteadyLoad({ port, host: shopHost, connections: 8, pauseMs: 10 });
    const leaked = Number(/\d+$/.exec((await ask({ port, host: shopHost, path: '/leak?mib=150' })).body)?.[0]);
    await waitFor('it is replaced', async () => {
      const pids = (await ready()).map(({ pid }) => pid);
      return pids.length === 2 && !pids.includes(leaked);
    });
    const kept = (await ready()).filter(({ pid }) => before.includes(pid));
    expect(kept).toHaveLength(1);
    const result = await load.stop();
    console.info(describeLoad('replaced for its memory', result));
    expect(result.failures).toEqual({});
    expect(edge.command.output.stderr).toContain('WINDHOVER_INSTANCE_MEMORY');
  });
});
