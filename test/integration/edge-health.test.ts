import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination, temporaryDirectory } from './edge-fixture.ts';

let fixture: EdgeFixture;
const destinations: Destination[] = [];

afterEach(async () => {
  await fixture?.stop();
  for (const destination of destinations.splice(0)) destination.close();
});

/** Servers that fail as tests say; the others answer with their name. */
interface Server {
  readonly name: string;
  /** What it does with a request. */
  does: 'answer' | 'hang up' | 'hang up now and then' | 'say 500' | 'stay silent';
  requests: number;
  probes: number;
}

async function startServers(names: readonly string[], more: Readonly<Record<string, unknown>> = {}): Promise<Server[]> {
  const servers = names.map((name): Server => ({ name, does: 'answer', requests: 0, probes: 0 }));
  for (const server of servers) {
    destinations.push(
      await startDestination(server.name, (request, response) => {
        if (request.headers['user-agent'] === 'windhover-health-check') server.probes += 1;
        else server.requests += 1;
        const isThird = server.requests % 3 === 0;
        if (server.does === 'hang up' || (server.does === 'hang up now and then' && !isThird)) request.socket.destroy();
        else if (server.does === 'say 500') response.writeHead(500).end(server.name);
        else if (server.does !== 'stay silent') response.end(JSON.stringify({ name: server.name }));
      }),
    );
  }
  fixture = await EdgeFixture.start(configuration(more));
  return servers;
}

function configuration(more: Readonly<Record<string, unknown>> = {}) {
  const urls = destinations.map(({ url }) => url);
  return {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    apps: { shop: { hosts: ['shop.test'], destinations: urls, balancing: 'round-robin', slowStart: 0, ...more } },
  };
}

const get = (method = 'GET') => ask({ port: fixture.port(), host: 'shop.test', method });
const instances = () => fixture.edge.status().apps[0]?.instances ?? [];
const problems = (): Array<string | null> => instances().map(({ problem }) => problem);

describe('an instance that breaks connections', () => {
  it('is left out on all threads after five failures in a row, and comes back', async () => {
    const [bad, good] = (await startServers(['a', 'b'], { outliers: { ejection: '1500ms' } })) as [Server, Server];
    bad.does = 'hang up';
    // What cannot be sent twice fails, and shows when nothing fails any more.
    let failed = 0;
    await waitFor('it to be left out', async () => {
      if ((await get('POST')).status === 502) failed += 1;
      return problems()[0] !== null;
    });
    expect(problems()).toEqual([expect.stringMatching(/^5 failures in a row: /), null]);
    expect(failed).toBeGreaterThanOrEqual(5);
    expect(failed).toBeLessThan(20);
    const before = bad.requests;
    for (let turn = 0; turn < 40; turn += 1) expect((await get('POST')).status).toBe(200);
    expect(bad.requests).toBe(before);
    expect(good.requests).toBeGreaterThanOrEqual(40);
    expect(fixture.log.some(({ msg }) => /^shop\.1 is left out for 1500 ms: /.test(String(msg)))).toBe(true);
    bad.does = 'answer';
    await waitFor(
      'it to be back',
      async () => (await askDescribed({ port: fixture.port(), host: 'shop.test' })).name === 'a',
    );
    expect(problems()).toEqual([null, null]);
  });

  it('stays in use where it answers in between', async () => {
    const [flaky] = (await startServers(['a', 'b'])) as [Server, Server];
    flaky.does = 'hang up now and then';
    for (let turn = 0; turn < 60; turn += 1) await get('POST');
    expect(flaky.requests).toBeGreaterThanOrEqual(20);
    expect(problems()).toEqual([null, null]);
  });

  it('stays in use with the other half when all do it', async () => {
    const servers = await startServers(['a', 'b', 'c', 'd']);
    for (const server of servers) server.does = 'hang up';
    for (let turn = 0; turn < 80; turn += 1) await get('POST');
    await waitFor('half of them to be left out', () => problems().filter((problem) => problem !== null).length === 2);
    for (let turn = 0; turn < 40; turn += 1) await get('POST');
    expect(problems().filter((problem) => problem !== null)).toHaveLength(2);
  });

  it('is left out when it stays silent', async () => {
    const [silent] = (await startServers(['a', 'b'], { timeouts: { firstByte: '200ms' } })) as [Server, Server];
    silent.does = 'stay silent';
    await waitFor('it to be left out', async () => {
      await Promise.all(Array.from({ length: 10 }, () => get('POST')));
      return problems()[0] !== null;
    });
    expect((await get('POST')).status).toBe(200);
  });
});

describe('an instance that answers 5xx', () => {
  it('is left out where the configuration says from which share on, and not otherwise', async () => {
    const [bad] = (await startServers(['a', 'b'])) as [Server, Server];
    bad.does = 'say 500';
    for (let turn = 0; turn < 60; turn += 1) await get();
    await waitFor('all to be counted', () => instances().reduce((sum, { requests }) => sum + requests, 0) === 60);
    expect(problems()).toEqual([null, null]);
    await fixture.reload(configuration({ outliers: { errorShare: 50 } }));
    await waitFor('it to be left out', async () => {
      await get();
      return problems()[0] !== null;
    });
    expect(problems()[0]).toMatch(/^\d+ % of its responses were 5xx$/);
    for (let turn = 0; turn < 20; turn += 1) expect((await get()).status).toBe(200);
  });
});

describe('health checks', () => {
  const health = { path: '/health', interval: '100ms', timeout: '200ms', rise: 2, fall: 2 };

  it('take an instance out of rotation before a request fails at it, and back in', async () => {
    const [bad] = (await startServers(['a', 'b'], { health })) as [Server, Server];
    await waitFor('both to be probed', () => bad.probes > 0);
    bad.does = 'stay silent';
    await waitFor('it to be left out', () => problems()[0] !== null);
    expect(problems()).toEqual(['no answer to /health within 200 ms', null]);
    for (let turn = 0; turn < 20; turn += 1) expect((await get()).status).toBe(200);
    expect(bad.requests).toBe(0);
    bad.does = 'answer';
    await waitFor('it to be back', () => problems()[0] === null);
    await waitFor('requests to it', async () => (await get()) && bad.requests > 0);
  });

  it('have the edge say that it is not ready when nobody is well, and use them all the same', async () => {
    const servers = await startServers(['a', 'b'], { health: { ...health, status: '204' } });
    await waitFor('both to be left out', () => problems().every((problem) => problem !== null));
    expect(fixture.edge.status().readiness).toBe('not-ready');
    expect((await get()).status).toBe(200);
    await fixture.reload(configuration());
    expect(problems()).toEqual([null, null]);
    expect(fixture.edge.status().readiness).toBe('ready');
    const asked = servers.map(({ probes }) => probes);
    await get();
    expect(servers.map(({ probes }) => probes)).toEqual(asked);
  });

  it('ask instances of our own app server too', async () => {
    const directory = temporaryDirectory();
    const entry = path.join(directory, 'app.mjs');
    writeFileSync(
      entry,
      `let sick = false;
       export default (request) => {
         const { pathname } = new URL(request.url);
         if (pathname === '/sick') sick = true;
         return new Response(String(process.pid), { status: pathname === '/health' && sick ? 503 : 200 });
       };`,
    );
    fixture = await EdgeFixture.start(
      {
        endpoints: [{ url: 'http://127.0.0.1:0' }],
        threads: 1,
        apps: { shop: { hosts: ['shop.test'], entry, instances: 2, health, drainTimeout: '1s' } },
      },
      directory,
    );
    await waitFor('two instances', () => instances().filter(({ state }) => state === 'ready').length === 2);
    const sick = await ask({ port: fixture.port(), host: 'shop.test', path: '/sick' });
    await waitFor('it to be left out', () => problems().some((problem) => problem === 'answered 503 to /health'));
    for (let turn = 0; turn < 20; turn += 1) expect((await get()).body).not.toBe(sick.body);
  });
});
