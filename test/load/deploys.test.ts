/**
 * What operators and fate do to a running edge, as often as it takes to believe it: under 64 connections no request fails and
 * no response is cut, but for what was at an instance that was killed. Prints what it counted; see CONTRIBUTING.md.
 */
import { afterEach, expect, test } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { kindsWithStreams, type LoadResult, type RequestKind, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';

const reloads = 1000;
const requestsBetween = 20;
const restarts = 50;
const scalings = 20;
const kills = 60;
const killEveryMs = 1000;
const drainTimeout = '5s';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

async function begin(shop: Readonly<Record<string, unknown>>, kinds: readonly RequestKind[]): Promise<RunningEdge> {
  const started = await startEdge({ drainTimeout, ...shop });
  edge = started;
  await waitFor('all instances are ready', async () => (await started.ready()).length === (shop['instances'] ?? 1));
  load = new SteadyLoad({ port: started.port, host: shopHost, kinds });
  return started;
}

async function end(what: string, details = ''): Promise<LoadResult> {
  if (load === null) throw new Error('there is no load to end');
  const result = await load.stop();
  const { requests, failed, failures, p99, longest } = result;
  const kinds = failed === 0 ? '' : ` ${JSON.stringify(failures)}`;
  console.info(
    `${what}: ${requests} requests, ${failed} failed${kinds}, p99 ${p99} ms, longest ${longest} ms${details}`,
  );
  return result;
}

test(`${reloads} reloads, with which another app comes and goes and a rule of the shop changes`, async () => {
  const instances = 2;
  const running = await begin({ instances }, kindsWithStreams);
  const before = (await running.ready()).map(({ pid }) => pid);
  const first = (await running.status()).generation;
  for (let round = 1; round <= reloads; round += 1) {
    const rules = { instances, drainTimeout, responseHeaders: { set: { 'x-round': `${round}` } } };
    await running.configure(
      rules,
      round % 2 === 0 ? {} : { page: { hosts: ['page.test'], respond: { status: 200, body: 'hello' } } },
    );
    const { generation } = await running.reload();
    expect(generation).toBeGreaterThan(first);
    const asked = load?.requests ?? 0;
    await waitFor('requests meet this generation', () => (load?.requests ?? 0) >= asked + requestsBetween);
  }
  expect((await running.ready()).map(({ pid }) => pid)).toEqual(before);
  expect((await end(`${reloads} reloads`)).failures).toEqual({});
});

test(`${restarts} rolling restarts`, async () => {
  const running = await begin({ instances: 2, trial: { duration: '300ms' } }, kindsWithStreams);
  for (let round = 0; round < restarts; round += 1) {
    expect(await running.run('restart', 'shop')).toMatchObject({ code: 0, stderr: '' });
  }
  const generations = (await running.ready()).map(({ generation }) => generation);
  expect(generations).toEqual([restarts + 1, restarts + 1]);
  expect((await end(`${restarts} rolling restarts`)).failures).toEqual({});
});

test(`${scalings} times from one instance to four and back`, async () => {
  const running = await begin({ instances: 1 }, kindsWithStreams);
  for (let round = 0; round < scalings; round += 1) {
    expect(await running.run('scale', 'shop', '4')).toMatchObject({ code: 0, stderr: '' });
    expect(await running.ready()).toHaveLength(4);
    expect(await running.run('scale', 'shop', '1')).toMatchObject({ code: 0, stderr: '' });
    expect((await running.shop()).instances).toHaveLength(1);
  }
  expect((await end(`scaled 1 -> 4 -> 1, ${scalings} times`)).failures).toEqual({});
});

test(`an instance killed every second, ${kills} times`, async () => {
  const running = await begin({ instances: 4 }, [{ method: 'GET', path: '/', bodyBytes: 0 }]);
  const startedAt = performance.now();
  let killed = 0;
  for (let round = 0; round < kills; round += 1) {
    const due = startedAt + round * killEveryMs;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const alive = await running.ready();
    const { pid } = alive[Math.floor(Math.random() * alive.length)] ?? {};
    if (typeof pid === 'number') killed += Number(process.kill(pid, 'SIGKILL'));
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  await waitFor('all instances are back', async () => (await running.ready()).length === 4);
  const result = await end(`an instance killed every second`, `; ${killed} killed in ${seconds} s`);
  expect(killed).toBeGreaterThan(kills / 2);
  expect(result.failures).toEqual({});
});
