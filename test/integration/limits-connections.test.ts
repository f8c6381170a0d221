/**
 * Connections and upgraded connections are counted exactly: over endpoints, over the edge's data threads, when one of these
 * dies, when the value changes, and however an upgrade ends.
 */
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { edgeConfig, LimitedServer, type LimitsSetup, type Side, sides } from './limits-fixture.ts';
import { websocket } from './limits-probe.ts';

let running: LimitedServer[] = [];
/** Data threads, in the order of their start. */
const workers: Worker[] = [];
const noteWorker = (worker: Worker): void => void workers.push(worker);

beforeAll(() => void process.on('worker', noteWorker));
afterAll(() => void process.off('worker', noteWorker));
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
});

/** The edge with two data threads. */
async function serve(side: Side, setup: LimitsSetup): Promise<LimitedServer> {
  const server = await LimitedServer.start(side, { threads: 2, ...setup });
  running.push(server);
  return server;
}

const head = (action: string, ...fields: readonly string[]): string =>
  `${[`GET /${action} HTTP/1.1`, 'Host: plain.test', ...fields].join('\r\n')}\r\n\r\n`;

/** The status of a request on a connection; null: the connection ended without a byte. */
async function statusOn(client: RawClient, text: string = head('ok')): Promise<number | null> {
  client.send(text);
  try {
    return (await client.readResponse()).status;
  } catch {
    expect(client.received).toBe(0);
    return null;
  }
}

/** Opens so many at once, spread over endpoints; gives those that are served and stay open. */
async function openAtOnce(server: LimitedServer, count: number, endpoints = 1): Promise<RawClient[]> {
  const opened = await Promise.all(
    Array.from({ length: count }, (_, index) => server.open({ endpoint: index % endpoints })),
  );
  const statuses = await Promise.all(opened.map((client) => statusOn(client)));
  for (const status of statuses) expect([200, null]).toContain(status);
  return opened.filter((_, index) => statuses[index] === 200);
}

async function closeAll(server: LimitedServer, clients: readonly RawClient[]): Promise<void> {
  const wanted = server.counter('connectionsOpen') - clients.length;
  for (const client of clients) client.close();
  await waitFor('the connections to be closed', () => server.counter('connectionsOpen') === wanted);
}

async function upgrade(server: LimitedServer, action = 'chat'): Promise<{ client: RawClient; status: number | null }> {
  const client = await server.open();
  return { client, status: await statusOn(client, head(action, ...websocket)) };
}

describe.each(sides)('connections at the %s', (side) => {
  test('are counted over all endpoints, however many come at once', async () => {
    const server = await serve(side, { limits: { maxConcurrentConnections: 7 }, endpoints: [{}, {}, {}] });
    for (let round = 1; round <= 3; round += 1) {
      const served = await openAtOnce(server, 40, 3);
      expect(served.length).toBe(7);
      expect(server.counts()).toEqual({ too_many_connections: 33 * round });
      await closeAll(server, served);
    }
  });

  test('of an endpoint with a limit of its own are counted for it and for the server', async () => {
    const server = await serve(side, {
      limits: { maxConcurrentConnections: 5 },
      endpoints: [{}, { limits: { maxConcurrentConnections: 2 } }],
    });
    const own = await Promise.all([1, 2, 3].map(() => server.open({ endpoint: 1 })));
    expect((await Promise.all(own.map((client) => statusOn(client)))).filter((status) => status === 200).length).toBe(
      2,
    );
    expect(await server.lineOf('too_many_connections')).toMatchObject({ value: 2 });
    expect((await openAtOnce(server, 6)).length).toBe(3);
    const last = await waitFor('the line', () => server.lines.findLast(({ value }) => value === 5));
    expect(last).toMatchObject({ limit: 'maxConcurrentConnections' });
  });

  test('that were upgraded leave the count, and what was refused upgrades works on', async () => {
    const server = await serve(side, {
      limits: { maxConcurrentConnections: 3, maxConcurrentUpgradedConnections: 2 },
    });
    const first = await upgrade(server);
    const second = await upgrade(server);
    expect([first.status, second.status]).toEqual([101, 101]);
    const refused = await upgrade(server);
    expect(refused.status).toBe(503);
    expect(await statusOn(refused.client)).toBe(200);
    // The one that was refused is a plain one: two more fit.
    expect((await openAtOnce(server, 5)).length).toBe(2);
    await closeAll(server, [first.client]);
    expect(await statusOn(refused.client, head('chat', ...websocket))).toBe(101);
    const third = await upgrade(server);
    expect(third.status).toBe(503);
    expect(await statusOn(third.client)).toBe(200);
    expect(server.counts()['too_many_upgrades']).toBe(2);
  });

  test('that ask for an upgrade and do not get it give its place back', async () => {
    const server = await serve(side, { limits: { maxConcurrentUpgradedConnections: 1 } });
    for (let turn = 0; turn < 3; turn += 1) expect((await upgrade(server, 'unwilling')).status).toBe(403);
    const upgraded = await upgrade(server);
    expect(upgraded.status).toBe(101);
    expect((await upgrade(server)).status).toBe(503);
    await closeAll(server, [upgraded.client]);
    expect((await upgrade(server)).status).toBe(101);
    expect(server.counts()).toEqual({ too_many_upgrades: 1 });
  });

  test('upgraded at once are as many as the limit', async () => {
    const server = await serve(side, { limits: { maxConcurrentUpgradedConnections: 4 } });
    for (let round = 1; round <= 2; round += 1) {
      const all = await Promise.all(Array.from({ length: 16 }, () => upgrade(server)));
      const upgraded = all.filter(({ status }) => status === 101);
      expect(upgraded.length).toBe(4);
      expect(all.filter(({ status }) => status === 503).length).toBe(12);
      await closeAll(
        server,
        all.map(({ client }) => client),
      );
    }
    expect(server.counts()).toEqual({ too_many_upgrades: 24 });
  });

  test('beyond the limit that are answered hear 503 and when to come again, but not over TLS', async () => {
    const server = await serve(side, {
      limits: { maxConcurrentConnections: 1, connectionLimitAction: 'answer' },
      endpoints: [{}, { secure: true }],
    });
    expect((await openAtOnce(server, 1)).length).toBe(1);
    const many = await Promise.all(Array.from({ length: 20 }, () => server.open()));
    for (const client of many) {
      client.send(head('ok'));
      const response = await client.readResponse();
      expect([response.status, response.get('retry-after'), response.get('connection')]).toEqual([503, '1', 'close']);
      expect((await client.readToEnd()).length).toBe(0);
    }
    await expect(server.openTls(1)).rejects.toThrow();
    expect(server.counts()).toEqual({ too_many_connections: 21 });
    // Those that were told take no place.
    await server.quiet();
    expect((await openAtOnce(server, 1)).length).toBe(1);
  });

  test('beyond the limit are answered to 128 at a time', async () => {
    const server = await serve(side, {
      limits: { maxConcurrentConnections: 1, connectionLimitAction: 'answer' },
      threads: 1,
    });
    expect((await openAtOnce(server, 1)).length).toBe(1);
    // They read their answer and stay.
    const many = await Promise.all(Array.from({ length: 140 }, () => server.open({ allowHalfOpen: true })));
    const received = await Promise.all(many.map((client) => client.readToEnd()));
    expect(received.filter((bytes) => bytes.toString().startsWith('HTTP/1.1 503 ')).length).toBe(128);
    expect(received.filter((bytes) => bytes.length === 0).length).toBe(12);
    expect(server.counts()).toEqual({ too_many_connections: 140 });
  });

  test('to both addresses of localhost are counted together', async () => {
    const port = await freePort();
    const server = await serve(side, {
      endpoints: [{ host: 'localhost', port, limits: { maxConcurrentConnections: 2 } }, {}],
    });
    const [v4, v6] = [await server.open({ port, host: '127.0.0.1' }), await server.open({ port, host: '::1' })];
    expect([await statusOn(v4), await statusOn(v6)]).toEqual([200, 200]);
    for (const host of ['127.0.0.1', '::1']) expect(await statusOn(await server.open({ port, host }))).toBe(null);
    expect(await statusOn(await server.open({ endpoint: 1 }))).toBe(200);
    await closeAll(server, [v6]);
    expect(await statusOn(await server.open({ port, host: '127.0.0.1' }))).toBe(200);
  });
});

/** Of both families; taken again at once, so that hardly anybody comes between. */
async function freePort(): Promise<number> {
  const server = await LimitedServer.start('app server', { endpoints: [{ host: '[::1]' }] });
  const port = server.port();
  await server.stop();
  return port;
}

describe('a data thread that dies', () => {
  test('gives back what it held of connections, upgraded ones and addresses', async () => {
    const server = await serve('edge', {
      limits: {
        maxConcurrentConnections: 6,
        maxConcurrentUpgradedConnections: 3,
        maxConnectionsPerAddress: 9,
      },
      exemptAddresses: [],
    });
    const plain = await openAtOnce(server, 6);
    expect(plain.length).toBe(6);
    const upgraded = plain.slice(0, 3);
    for (const client of upgraded) expect(await statusOn(client, head('chat', ...websocket))).toBe(101);
    expect((await openAtOnce(server, 3)).length).toBe(3);
    expect((await openAtOnce(server, 2)).length).toBe(0);
    const started = workers.length;
    // One after the other: whoever holds what, all of it comes back.
    for (const [index, worker] of workers.slice(-2).entries()) {
      await worker.terminate();
      await waitFor('the replacement', () => workers.length === started + index + 1);
      await server.edge.edge.whenReady();
    }
    await waitFor('no open connection', () => server.counter('connectionsOpen') === 0);
    const again = await waitFor('both threads to listen', async () => {
      const served = await openAtOnce(server, 6);
      if (served.length === 6) return served;
      for (const client of served) client.close();
      return null;
    });
    expect((await openAtOnce(server, 3)).length).toBe(0);
    for (const client of again.slice(0, 3)) expect(await statusOn(client, head('chat', ...websocket))).toBe(101);
    expect(await statusOn(again[3] as RawClient, head('chat', ...websocket))).toBe(503);
    expect((await openAtOnce(server, 4)).length).toBe(3);
  });
});

describe('a value that a reload changes', () => {
  test('is in force for the next request of a connection that is open', async () => {
    const setup = (count: number, body: number, rate: number): LimitsSetup => ({
      limits: { maxRequestHeaderCount: count, maxRequestRatePerAddress: { requestsPerSecond: 1, burst: rate } },
      routes: { '/own': { limits: { maxRequestBodySize: body } } },
      exemptAddresses: [],
    });
    const server = await serve('edge', setup(9, 10, 1000));
    const { edge } = server;
    const [first, second, third] = await openAtOnce(server, 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were opened');
    const fields = Array.from({ length: 6 }, (_, index) => `X-${index}: 1`);
    const body = 'POST /own/read HTTP/1.1\r\nHost: plain.test\r\nContent-Length: 11\r\n\r\n01234567890';
    expect(await statusOn(first, head('ok', ...fields))).toBe(200);
    await edge.reload(await edgeConfig(setup(9, 11, 1000), edge.directory));
    expect(await statusOn(second, body)).toBe(200);
    await edge.reload(await edgeConfig(setup(6, 10, 1000), edge.directory));
    expect(await statusOn(first, head('ok', ...fields))).toBe(431);
    expect(await statusOn(second, body)).toBe(413);
    await edge.reload(await edgeConfig(setup(6, 10, 1), edge.directory));
    const statuses = [await statusOn(third), await statusOn(third), await statusOn(third)];
    expect(statuses).toContain(429);
  });

  test('is in force at once, and closes no connection', async () => {
    const setup = (limit: number, own: number): LimitsSetup => ({
      limits: { maxConcurrentConnections: limit },
      endpoints: [{}, { limits: { maxConcurrentConnections: own } }],
      threads: 2,
    });
    const server = await serve('edge', setup(2, 1));
    const reload = async (limit: number, own: number): Promise<void> => {
      const { edge } = server;
      await edge.reload(await edgeConfig(setup(limit, own), edge.directory));
    };
    const held = await openAtOnce(server, 4);
    expect(held.length).toBe(2);
    await reload(4, 1);
    held.push(...(await openAtOnce(server, 4)));
    expect(held.length).toBe(4);
    await reload(1, 1);
    for (const client of held) expect(await statusOn(client)).toBe(200);
    expect((await openAtOnce(server, 1)).length).toBe(0);
    await closeAll(server, held.splice(0, 3));
    expect((await openAtOnce(server, 1)).length).toBe(0);
    await closeAll(server, held.splice(0));
    // Of the endpoint, too.
    await reload(9, 2);
    const own = await Promise.all(Array.from({ length: 4 }, () => server.open({ endpoint: 1 })));
    const statuses = await Promise.all(own.map((client) => statusOn(client)));
    expect(statuses.filter((status) => status === 200).length).toBe(2);
  });
});
