/** Apps whose number of instances follows their load, down to none. */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { describeLoad, mixedKinds, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeCommand, host } from './edge-command.ts';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

const idleMs = 1500;
const sleeper = { instances: { min: 0, max: 2, idle: idleMs } };

async function untilAsleep({ shop }: RunningEdge): Promise<void> {
  await waitFor('it is asleep', async () => (await shop()).instances.length === 0);
}

describe('an app that may have no instance', () => {
  it('has none before somebody asks, and everybody who then asks waits for the first one', async () => {
    edge = await startEdge(sleeper);
    const { port, run, shop, status } = edge;
    expect(await status()).toMatchObject({ readiness: 'ready' });
    expect((await shop()).rollout).toMatchObject({ wanted: 0, configured: { min: 0, max: 2 } });
    expect((await run('status')).stdout).toMatch(/shop +- +asleep/);
    const body = 'x'.repeat(50_000);
    const asked = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? ask({ port, host: shopHost })
        : ask({ port, host: shopHost, method: 'POST', path: '/echo', body, headers: { 'content-length': '50000' } }),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(answers.map((answer) => answer.body)).toEqual(answers.map((_, index) => (index % 2 === 0 ? 'one' : body)));
    expect((await shop()).instances).toHaveLength(1);
    await untilAsleep(edge);
    expect(await status()).toMatchObject({ readiness: 'ready' });
  });

  it('loses no request at the moments when it falls asleep', async () => {
    edge = await startEdge(sleeper);
    const { port, shop } = edge;
    const pids = new Set<number | null>();
    const failed: unknown[] = [];
    // Over the whole of the time in which it may notice that nobody asks, and stop, and be started again.
    for (let times = 0; times < 12; times += 1) {
      const answer = await ask({ port, host: shopHost, path: '/version' });
      if (answer.status !== 200) failed.push(answer);
      for (const { pid } of (await shop()).instances) pids.add(pid);
      await sleep(idleMs + times * 60);
    }
    expect(failed).toEqual([]);
    expect(pids.size).toBeGreaterThan(1);
  });

  it('wakes for requests that come through the middle', async () => {
    edge = await startEdge({ ...sleeper, compression: true });
    const answer = await ask({ port: edge.port, host: shopHost });
    expect([answer.status, answer.body]).toEqual([200, 'one']);
  });

  it('answers 503 when none comes up, tries again while it is asked, and sleeps when it is not', async () => {
    edge = await startEdge({ ...sleeper, boot: { timeout: '2s' }, queue: { timeout: '1s' } });
    await edge.deploy('dies');
    const { port } = edge;
    const begin = performance.now();
    const answer = await ask({ port, host: shopHost });
    expect(answer.status).toBe(503);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(1900);
    await untilAsleep(edge);
    await edge.deploy('two');
    expect((await ask({ port, host: shopHost })).body).toBe('two');
  });

  it('goes on after an upgrade as it was: asleep, or with the same instances', async () => {
    const upgraded = await EdgeCommand.start({ app: { instances: { min: 0, max: 2, idle: '1h' } } });
    try {
      expect(await upgraded.run('upgrade')).toMatchObject({ code: 0 });
      expect((await upgraded.status()).apps.map(({ rollout }) => rollout?.wanted)).toEqual([0]);
      expect((await ask({ port: upgraded.port, host })).status).toBe(200);
      const before = await upgraded.instancePids();
      expect(before).toHaveLength(1);
      expect(await upgraded.run('upgrade')).toMatchObject({ code: 0 });
      expect(await upgraded.instancePids()).toEqual(before);
      expect((await ask({ port: upgraded.port, host })).status).toBe(200);
    } finally {
      await upgraded.remove();
    }
  });
});

describe('an edge that drains after an upgrade', () => {
  it('has an instance started by the next one for a client of its own, and sends to what that has started anew', async () => {
    const upgraded = await EdgeCommand.start({ app: { instances: { min: 0, max: 2, idle: idleMs } } });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const other = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const { port } = upgraded;
      for (const each of [agent, other]) expect((await ask({ port, host, agent: each })).status).toBe(200);
      await waitFor('it is asleep', async () => (await upgraded.instancePids()).length === 0);
      const { pid } = await upgraded.status();
      expect(await upgraded.run('upgrade')).toMatchObject({ code: 0 });
      expect(await upgraded.status()).toMatchObject({ drainingPid: pid });
      const woken = await ask({ port, host, agent });
      expect([woken.status, woken.headers['connection']]).toEqual([200, 'close']);
      const [instance] = await upgraded.instancePids();
      process.kill(instance as number, 'SIGKILL');
      const again = await ask({ port, host, agent: other });
      expect([again.status, again.headers['connection']]).toEqual([200, 'close']);
      await upgraded.untilExit();
    } finally {
      agent.destroy();
      other.destroy();
      await upgraded.remove();
    }
  });
});

describe('an app with a range of instances', () => {
  it('grows with what is in flight and shrinks when that is over, without a failed request', async () => {
    edge = await startEdge({ instances: { min: 1, max: 3, idle: '2s', inFlight: 8 }, slowStart: 0 });
    const { port, ready, run, shop } = edge;
    load = new SteadyLoad({ port, host: shopHost, connections: 32, pauseMs: 1, kinds: [...mixedKinds, slow, slow] });
    await waitFor('it has all three', async () => (await ready()).length === 3);
    expect((await run('status')).stdout).toContain('shop has 3 of 1 to 3 instances, as its load asks for');
    const result = await load.stop();
    await waitFor('it has one', async () => (await shop()).instances.length === 1);
    console.info(describeLoad('from one to three', result));
    expect(result.failures).toEqual({});
  });

  it('grows when the loops of its instances are late', async () => {
    edge = await startEdge({ instances: { min: 1, max: 2, loopLag: '20ms' } });
    const { port, ready } = edge;
    const kinds = [{ method: 'GET', path: '/hang?ms=40', bodyBytes: 0 }] as const;
    load = new SteadyLoad({ port, host: shopHost, connections: 4, pauseMs: 1, kinds });
    await waitFor('it has two', async () => (await ready()).length === 2);
    const result = await load.stop();
    expect(result.failures).toEqual({});
    expect(edge.command.output.stderr).toMatch(/shop has 2 instances in place of 1: loops are late by \d+ ms/);
  });

  it('has as many as an operator says, until its number is its own again', async () => {
    edge = await startEdge(sleeper);
    const { run, shop } = edge;
    expect((await run('scale', 'shop', '2')).stdout).toContain('shop has 2 instances');
    expect((await run('status')).stdout).toContain('shop was scaled to 2; the file says 0 to 2');
    const auto = await run('scale', 'shop', 'auto');
    expect([auto.code, auto.stdout]).toEqual([0, expect.stringContaining('as many instances as the file says')]);
    await untilAsleep(edge);
    expect((await shop()).rollout).toMatchObject({ wanted: 0, isScaled: false });
  });
});

const slow = { method: 'GET', path: '/stream?ms=100', bodyBytes: 0, isStream: true } as const;
