import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

const fetchApp = `
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/who') return Response.json({ pid: process.pid, url: request.url });
    return new Response(await request.text());
  },
};
`;

const nodeApp = `
export default (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({
    pid: process.pid,
    address: request.socket.remoteAddress,
    encrypted: request.socket.encrypted === true,
    forwardedFor: request.headers['x-forwarded-for'],
  }));
};
`;

let fixture: EdgeFixture;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const fetchEntry = path.join(directory, 'fetch-app.mjs');
  const nodeEntry = path.join(directory, 'node-app.mjs');
  writeFileSync(fetchEntry, fetchApp);
  writeFileSync(nodeEntry, nodeApp);
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      trustedProxies: ['loopback'],
      drainTimeout: '5s',
      apps: {
        shop: { hosts: ['shop.test'], entry: fetchEntry, instances: 2, drainTimeout: '2s' },
        blog: { hosts: ['blog.test'], entry: nodeEntry, instances: 2, balancing: 'round-robin', drainTimeout: '2s' },
        broken: { hosts: ['broken.test'], entry: path.join(directory, 'missing.mjs'), boot: { timeout: '1s' } },
      },
    },
    directory,
  );
  await expect(fixture.edge.whenReady()).rejects.toThrow(/broken/);
  await waitFor('two instances of each app', () => readyOf('shop') === 2 && readyOf('blog') === 2);
});

afterAll(async () => {
  await fixture?.stop();
});

function readyOf(app: string): number {
  const found = fixture.edge.status().apps.find(({ name }) => name === app);
  return found?.instances.filter(({ state }) => state === 'ready').length ?? 0;
}

describe('supervised apps behind the edge', () => {
  it('are reached by host, on all their instances', async () => {
    const pids = new Set<number>();
    await waitFor('answers of both instances', async () => {
      const answer = await ask({ port: fixture.port(), host: 'blog.test' });
      expect(answer.status).toBe(200);
      pids.add(JSON.parse(answer.body).pid);
      return pids.size === 2;
    });
  });

  it('see the client that the edge saw', async () => {
    const answer = await ask({
      port: fixture.port(),
      host: 'blog.test',
      headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    });
    expect(JSON.parse(answer.body)).toMatchObject({
      address: '203.0.113.7',
      encrypted: true,
      forwardedFor: '203.0.113.7',
    });
    const shop = await ask({ port: fixture.port(), host: 'shop.test:8443', path: '/who' });
    expect(JSON.parse(shop.body).url).toBe('http://shop.test:8443/who');
  });

  it('get bodies of a megabyte and give them back', async () => {
    const body = 'windhover '.repeat(100_000);
    const answer = await ask({ port: fixture.port(), host: 'shop.test', method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(answer.body === body).toBe(true);
  });

  it('have their requests counted by instance', () => {
    const blog = fixture.edge.status().apps.find(({ name }) => name === 'blog');
    for (const { requests } of blog?.instances ?? []) expect(requests).toBeGreaterThan(0);
  });

  it('answer 503 where no instance ever comes up, in the end', async () => {
    const answer = await ask({ port: fixture.port(), host: 'broken.test' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
  });

  it('lose no GET while their instances are killed one after the other', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const statuses = new Map<number, number>();
    let kills = 0;
    let running = true;
    const clients = Array.from({ length: 16 }, async (_, index) => {
      while (running) {
        const host = index % 2 === 0 ? 'shop.test' : 'blog.test';
        const { status } = await ask({ port: fixture.port(), host, path: '/who', agent });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    while (kills < 8) {
      for (const app of ['shop', 'blog']) {
        await waitFor(`two instances of ${app}`, () => readyOf(app) === 2);
        const instances = fixture.edge.status().apps.find(({ name }) => name === app)?.instances ?? [];
        const { pid } = instances[(kills >> 1) % 2] ?? {};
        if (typeof pid !== 'number') throw new Error(`no process of ${app}`);
        process.kill(pid, 'SIGKILL');
        kills += 1;
        await waitFor('the death is noticed', () => readyOf(app) < 2);
      }
    }
    running = false;
    await Promise.all(clients);
    agent.destroy();
    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(50);
  });

  it('keep answering while a reload replaces every instance', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const before = JSON.parse((await ask({ port: fixture.port(), host: 'shop.test', path: '/who' })).body).pid;
    let running = true;
    const statuses = new Set<number>();
    const clients = Array.from({ length: 8 }, async () => {
      while (running)
        statuses.add((await ask({ port: fixture.port(), host: 'shop.test', path: '/who', agent })).status);
    });
    await fixture.reload({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      drainTimeout: '5s',
      apps: {
        shop: {
          hosts: ['shop.test'],
          entry: path.join(fixture.directory, 'fetch-app.mjs'),
          instances: 2,
          drainTimeout: '2s',
          env: { GREETING: 'changed' },
        },
      },
    });
    await waitFor('an answer of a new process alone', async () => {
      const pids = await Promise.all(
        Array.from(
          { length: 6 },
          async () => JSON.parse((await ask({ port: fixture.port(), host: 'shop.test', path: '/who' })).body).pid,
        ),
      );
      return !pids.includes(before);
    });
    running = false;
    await Promise.all(clients);
    agent.destroy();
    expect([...statuses]).toEqual([200]);
    expect((await ask({ port: fixture.port(), host: 'blog.test' })).status).toBe(404);
  });
});
