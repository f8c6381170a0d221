/** Instances that stop turning, or hold too much memory, while they are under load. */
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { mixedKinds, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';

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
    edge = await startEdge({ instances: 3, hangTimeout: '4s' });
    const { port, ready, shop } = edge;
    await waitFor('all are ready', async () => (await ready()).length === 3);
    const before = new Map((await ready()).map(({ name, pid }) => [name, pid]));
    load = new SteadyLoad({ port, host: shopHost, connections: 32, kinds: idempotent });
    await waitFor('a load', () => load !== null && load.requests > 2000);
    const calm = load.lap();
    const begin = performance.now();
    // Not idempotent: the request that hangs an instance is not tried on another.
    const caught = ask({ port, host: shopHost, path: '/hang', method: 'POST' });
    const hung = await waitFor('it is noticed', async () =>
      (await shop()).instances.find(({ state }) => state === 'hung'),
    );
    const noticedMs = performance.now() - begin;
    expect(noticedMs).toBeLessThan(3000);
    // Requests that began before may still be in its hands; those of now are not.
    const inHand = (await shop()).instances.find(({ name }) => name === hung.name)?.inFlight;
    const untilNoticed = load.lap();
    expect(untilNoticed.failures).toEqual({});
    expect((await caught).status).toBe(502);
    const replacedMs = performance.now() - begin;
    expect(replacedMs).toBeGreaterThanOrEqual(4000);
    expect(replacedMs).toBeLessThan(6000);
    const meanwhile = load.lap();
    const next = await waitFor('it is replaced', async () =>
      (await ready()).find(({ name, pid }) => name === hung.name && pid !== before.get(name)),
    );
    expect(next).toMatchObject({ restarts: 1, lastExit: 'it hung, signal SIGKILL' });
    const result = await load.stop();
    console.info(
      `out of rotation after ${Math.round(noticedMs)} ms with ${inHand} requests in hand, killed after ${Math.round(replacedMs)} ms; p99 before ${calm.p99} ms, of requests begun after that ${meanwhile.p99} ms; failed ${meanwhile.failed + result.failed} of ${meanwhile.requests + result.requests}`,
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
});

describe('an instance that holds more memory than maxMemory', () => {
  it('is replaced without a failed request', async () => {
    edge = await startEdge({ instances: 2, maxMemory: 180 * 1024 * 1024 });
    const { port, ready } = edge;
    await waitFor('both are ready', async () => (await ready()).length === 2);
    const before = (await ready()).map(({ pid }) => pid);
    load = new SteadyLoad({ port, host: shopHost, connections: 8, kinds: idempotent });
    const leaked = Number(/\d+$/.exec((await ask({ port, host: shopHost, path: '/leak?mib=150' })).body)?.[0]);
    await waitFor('it is replaced', async () => {
      const pids = (await ready()).map(({ pid }) => pid);
      return pids.length === 2 && !pids.includes(leaked);
    });
    const kept = (await ready()).filter(({ pid }) => before.includes(pid));
    expect(kept).toHaveLength(1);
    const result = await load.stop();
    console.info(`replaced for its memory: ${result.requests} requests, ${result.failed} failed`);
    expect(result.failures).toEqual({});
    expect(edge.command.output.stderr).toContain('WINDHOVER_INSTANCE_MEMORY');
  });
});
