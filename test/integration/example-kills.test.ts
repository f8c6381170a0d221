import { Agent } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, type Example, isAlive, startExample } from './example-fixture.ts';

const connections = 64;
const wantedGets = 20_000;
const longestMs = 20_000;
const betweenKillsMs = 1000;

/** Every so many requests of a connection one is a POST, which nobody may send twice: counted apart. */
const postEvery = 16;

interface Tally {
  done: number;
  readonly failures: string[];
}

let example: Example;
beforeAll(async () => {
  example = await startExample();
});
afterAll(async () => {
  await example.remove();
});

test('no GET fails while a ready instance of each app is killed every second', { timeout: 90_000 }, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const gets: Tally = { done: 0, failures: [] };
  const posts: Tally = { done: 0, failures: [] };
  const startedAt = performance.now();
  const isOver = (): boolean => gets.done >= wantedGets || performance.now() - startedAt >= longestMs;
  const killing = killInstances(isOver);
  await Promise.all(Array.from({ length: connections }, (_, index) => keepAsking(index, agent, gets, posts, isOver)));
  const kills = await killing;
  agent.destroy();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.info(
    `${gets.done} GETs (${gets.failures.length} failed), ${posts.done} POSTs (${posts.failures.length} failed), ` +
      `${kills} instances killed, in ${seconds} s`,
  );
  expect(kills).toBeGreaterThanOrEqual(4);
  expect(gets.done).toBeGreaterThan(1000);
  expect(gets.failures).toEqual([]);
  await waitFor('both instances of each app are back', async () =>
    (await example.status()).apps.every(({ instances }) => instances.every(({ state }) => state === 'ready')),
  );
});

async function keepAsking(
  index: number,
  agent: Agent,
  gets: Tally,
  posts: Tally,
  isOver: () => boolean,
): Promise<void> {
  const host = index % 2 === 0 ? 'shop.localhost' : 'blog.localhost';
  for (let count = 1; !isOver(); count += 1) {
    if (count % postEvery === 0) await askOnce(posts, 'shop.localhost', agent, 'product=notebook&count=2');
    else await askOnce(gets, host, agent);
  }
}

async function askOnce(tally: Tally, host: string, agent: Agent, form?: string): Promise<void> {
  const headers = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const body = form === undefined ? {} : { body: form };
  try {
    const { status } = await ask(example, host, {
      agent,
      headers,
      path: form === undefined ? '/' : '/orders',
      method: form === undefined ? 'GET' : 'POST',
      ...body,
    });
    if (status !== (form === undefined ? 200 : 201)) tally.failures.push(`${host}: ${status}`);
  } catch (error) {
    tally.failures.push(`${host}: ${error}`);
  }
  tally.done += 1;
}

/** One ready instance of each app, every second; resolves with how many were killed. */
async function killInstances(isOver: () => boolean): Promise<number> {
  let kills = 0;
  for (let round = 0; !isOver(); round += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, betweenKillsMs);
    });
    for (const { instances } of (await example.status()).apps) {
      const ready = instances.filter(({ state, pid }) => state === 'ready' && pid !== null);
      const chosen = ready[round % Math.max(1, ready.length)]?.pid;
      if (typeof chosen !== 'number' || !isAlive(chosen)) continue;
      process.kill(chosen, 'SIGKILL');
      kills += 1;
    }
  }
  return kills;
}
