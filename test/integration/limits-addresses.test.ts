/**
 * Limits of one client address: who counts as one, who is not counted, which requests are counted together, and what a client
 * that asks too much can still do with its connection.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { RequestRate } from '../../shared/config/generated/config-types.ts';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { LimitedServer, type LimitsSetup, pause, type Side, sides } from './limits-fixture.ts';
import { post, websocket } from './limits-probe.ts';

const servers: LimitedServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** Loopback counts; the edge with two data threads. */
async function serve(side: Side, setup: LimitsSetup): Promise<LimitedServer> {
  const server = await LimitedServer.start(side, { threads: 2, exemptAddresses: [], ...setup });
  servers.push(server);
  return server;
}

const rate = (requestsPerSecond: number, burst: number): RequestRate => ({ requestsPerSecond, burst });
const head = (path: string, ...fields: readonly string[]): string =>
  `${[`GET ${path} HTTP/1.1`, 'Host: plain.test', ...fields].join('\r\n')}\r\n\r\n`;

async function statusOn(client: RawClient, text: string = head('/ok')): Promise<number> {
  client.send(text);
  return (await client.readResponse()).status;
}

/** False: closed without a byte. */
async function isServed(client: RawClient): Promise<boolean> {
  client.send(head('/ok'));
  const response = await client.readResponse().catch(() => null);
  if (response === null) expect(client.received).toBe(0);
  return response !== null;
}

/** How many of so many requests on one connection are answered 200; the others are 429. */
async function admitted(client: RawClient, count: number, text: string = head('/ok')): Promise<number> {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked += 1) statuses.push(await statusOn(client, text));
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  return statuses.filter((status) => status === 200).length;
}

/**
 * A bucket gains a token each second: an attempt that a busy machine stretched beyond that says nothing, and is made again
 * with other addresses.
 */
async function withinASecond(attempt: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 1; turn <= 10; turn += 1) {
    const startedAt = performance.now();
    try {
      await attempt(turn);
      return;
    } catch (error) {
      if (performance.now() - startedAt < 950) throw error;
    }
  }
  throw new Error('this machine is too busy to ask for anything within a second');
}

describe.concurrent.each(sides)('connections of one address at the %s', (side) => {
  test('are counted for each of many addresses', async () => {
    const server = await serve(side, { limits: { maxConnectionsPerAddress: 2 } });
    const addresses = Array.from({ length: 60 }, (_, index) => `127.${index + 1}.${index * 3}.7`);
    const served = await Promise.all(
      addresses.map(async (localAddress) => {
        const clients = await Promise.all([1, 2, 3, 4].map(() => server.open({ localAddress })));
        return (await Promise.all(clients.map(isServed))).filter(Boolean).length;
      }),
    );
    expect(served).toEqual(addresses.map(() => 2));
    expect(server.counts()).toEqual({ too_many_connections_from_address: 120 });
    expect(await server.lineOf('too_many_connections_from_address')).toMatchObject({
      limit: 'maxConnectionsPerAddress',
      value: 2,
      remoteAddress: expect.stringMatching(/^127\./),
    });
    // All places are free again.
    await server.quiet();
    for (const localAddress of addresses.slice(0, 5)) {
      for (const place of [1, 2]) expect(await isServed(await server.open({ localAddress })), `${place}`).toBe(true);
      expect(await isServed(await server.open({ localAddress }))).toBe(false);
    }
  });

  test('are counted over endpoints, and still when they are upgraded', async () => {
    const server = await serve(side, {
      limits: { maxConnectionsPerAddress: 2 },
      endpoints: [{}, { limits: { maxConnectionsPerAddress: 4 } }],
    });
    const localAddress = '127.0.0.77';
    expect(await statusOn(await server.open({ localAddress }), head('/chat', ...websocket))).toBe(101);
    expect(await isServed(await server.open({ localAddress }))).toBe(true);
    expect(await isServed(await server.open({ localAddress }))).toBe(false);
    for (const _place of [3, 4]) expect(await isServed(await server.open({ localAddress, endpoint: 1 }))).toBe(true);
    expect(await isServed(await server.open({ localAddress, endpoint: 1 }))).toBe(false);
  });

  test('are not counted for exempt addresses, by default those of loopback', async () => {
    const limits = { maxConnectionsPerAddress: 1, maxRequestRatePerAddress: rate(1, 1) };
    const ranges = await serve(side, { limits, exemptAddresses: ['127.0.9.0/24', '127.0.8.1'] });
    for (const localAddress of ['127.0.9.1', '127.0.9.254', '127.0.8.1']) {
      const clients = await Promise.all([1, 2, 3].map(() => ranges.open({ localAddress })));
      expect(await Promise.all(clients.map((client) => statusOn(client)))).toEqual([200, 200, 200]);
    }
    expect(await isServed(await ranges.open({ localAddress: '127.0.8.2' }))).toBe(true);
    expect(await isServed(await ranges.open({ localAddress: '127.0.8.2' }))).toBe(false);
    const standard = await LimitedServer.start(side, { limits });
    servers.push(standard);
    for (const _turn of [1, 2, 3]) expect(await statusOn(await standard.open())).toBe(200);
    expect(standard.counts()).toEqual({});
  });
});

describe.concurrent.each(sides)('requests of one address at the %s', (side) => {
  test('may come as a burst, then at the rate, on whichever connections', async () => {
    const server = await serve(side, { limits: { maxRequestRatePerAddress: rate(4, 6) } });
    const localAddress = '127.0.0.31';
    const startedAt = performance.now();
    const clients = await Promise.all(Array.from({ length: 12 }, () => server.open({ localAddress })));
    const statuses = await Promise.all(clients.map((client) => statusOn(client)));
    const most = 6 + Math.floor(((performance.now() - startedAt) / 1000) * 4);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(6);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(most);
    const [client] = clients;
    await pause(1500);
    const later = await admitted(client as RawClient, 12);
    const passed = (performance.now() - startedAt) / 1000;
    expect(later).toBeGreaterThanOrEqual(5);
    expect(later).toBeLessThanOrEqual(Math.ceil(passed * 4));
  });

  test('are answered 429 with Retry-After, whatever they are, and the connection can be used on', async () => {
    const server = await serve(side, { limits: { maxRequestRatePerAddress: rate(1, 1) } });
    await withinASecond(async (turn) => {
      const before = server.counts();
      const client = await server.open({ localAddress: `127.${turn}.0.32` });
      expect(await statusOn(client)).toBe(200);
      for (const method of ['GET', 'HEAD', 'DELETE']) {
        client.send(head('/ok').replace('GET', method));
        const response = await client.readResponse(method);
        expect([response.status, response.get('retry-after'), response.get('connection')]).toEqual([429, '1', null]);
      }
      // Its body is read and dropped.
      client.send(post('/read', 20_000));
      expect((await client.readResponse()).get('connection')).toBe(null);
      client.send(head('/ok'));
      expect((await client.readResponse()).status).toBe(429);
      expect(server.countsSince(before)).toEqual({ too_many_requests: 5 });
    });
  });

  test('that cannot be drained end their connection, and nobody is told to go on', async () => {
    const server = await serve(side, { limits: { maxRequestRatePerAddress: rate(1, 1) } });
    await withinASecond(async (turn) => {
      const localAddress = `127.${turn}.0.33`;
      expect(await statusOn(await server.open({ localAddress }))).toBe(200);
      for (const fields of [['Content-Length: 1000000'], ['Content-Length: 5', 'Expect: 100-continue']]) {
        const client = await server.open({ localAddress });
        client.send(head('/read', ...fields).replace('GET', 'POST'));
        const response = await client.readResponse();
        expect([response.status, response.get('connection')]).toEqual([429, 'close']);
        expect((await client.readToEnd()).length).toBe(0);
      }
    });
  });

  test('are counted together where the value is one, and apart where a path or an endpoint has its own', async () => {
    const server = await serve(side, {
      limits: { maxRequestRatePerAddress: rate(1, 2) },
      endpoints: [{}, {}, { limits: { maxRequestRatePerAddress: rate(1, 3) } }],
      routes: {
        '/own': { limits: { maxRequestRatePerAddress: rate(1, 4) } },
        '/other': { limits: { maxRequestRatePerAddress: rate(1, 5) } },
        '/free': { limits: { maxRequestRatePerAddress: null } },
      },
    });
    await withinASecond(async (turn) => {
      const localAddress = `127.${turn}.0.34`;
      const open = (endpoint = 0): Promise<RawClient> => server.open({ localAddress, endpoint });
      const first = await open();
      expect(await statusOn(first)).toBe(200);
      expect(await admitted(await open(1), 3)).toBe(1);
      expect(await admitted(first, 1)).toBe(0);
      expect(await admitted(await open(2), 5)).toBe(3);
      expect(await admitted(first, 6, head('/own/ok'))).toBe(4);
      expect(await admitted(await open(1), 2, head('/own/ok'))).toBe(0);
      expect(await admitted(first, 7, head('/other/ok'))).toBe(5);
      expect(await admitted(first, 20, head('/free/ok'))).toBe(20);
      // Another address has all of it.
      expect(await admitted(await server.open({ localAddress: `127.${turn}.0.35` }), 3)).toBe(2);
    });
  });
});

describe.concurrent('the client that is counted at the edge', () => {
  const forwarded = (address: string): string => head('/ok', `X-Forwarded-For: ${address}`);

  test('is the one that a trusted proxy names, and an IPv6 host is its /64', async () => {
    const server = await serve('edge', {
      limits: { maxRequestRatePerAddress: rate(1, 2) },
      trustedProxies: ['127.0.0.1'],
    });
    const proxy = await server.open({ localAddress: '127.0.0.1' });
    await withinASecond(async (turn) => {
      expect(await admitted(proxy, 3, forwarded(`198.51.${turn}.1`))).toBe(2);
      expect(await admitted(proxy, 3, forwarded(`198.51.${turn}.2`))).toBe(2);
      // What the client itself wrote in front is not believed.
      expect(await admitted(proxy, 2, forwarded(`203.0.113.9, 198.51.${turn}.2`))).toBe(0);
      expect(await admitted(proxy, 1, forwarded(`2001:db8:${turn}::1`))).toBe(1);
      expect(await admitted(proxy, 2, forwarded(`2001:db8:${turn}::ffff:2`))).toBe(1);
      expect(await admitted(proxy, 1, forwarded(`2001:db8:${turn}:0:1:2:3:4`))).toBe(0);
      expect(await admitted(proxy, 3, forwarded(`2001:db8:${turn}:1::1`))).toBe(2);
      // The proxy's own requests are not counted.
      expect(await admitted(proxy, 5)).toBe(5);
    });
    expect(await server.lineOf('too_many_requests')).toMatchObject({ limit: 'maxRequestRatePerAddress', value: 1 });
  });

  test('is the peer where that is not trusted, whatever it says', async () => {
    const server = await serve('edge', {
      limits: { maxRequestRatePerAddress: rate(1, 2) },
      trustedProxies: ['127.0.0.1'],
    });
    await withinASecond(async (turn) => {
      const stranger = await server.open({ localAddress: `127.${turn}.0.50` });
      expect(await admitted(stranger, 3, forwarded('198.51.100.1'))).toBe(2);
      expect(await admitted(stranger, 1, forwarded('198.51.100.77'))).toBe(0);
    });
  });

  test('is not counted by its connections where a trusted proxy brings it', async () => {
    const server = await serve('edge', { limits: { maxConnectionsPerAddress: 2 }, trustedProxies: ['127.0.0.1'] });
    const clients = await Promise.all(Array.from({ length: 5 }, () => server.open({ localAddress: '127.0.0.1' })));
    expect(await Promise.all(clients.map(isServed))).toEqual([true, true, true, true, true]);
    const others = await Promise.all(Array.from({ length: 5 }, () => server.open({ localAddress: '127.0.0.2' })));
    expect((await Promise.all(others.map(isServed))).filter(Boolean).length).toBe(2);
    await waitFor('the lines', () => server.lines.filter(({ reason }) => reason !== undefined).length === 3);
  });
});
