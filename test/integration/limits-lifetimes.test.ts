/**
 * What a connection may live through: deadlines that nothing extends, deadlines that do not run, the last request of an old
 * connection, and that all of it is enforced while a server drains.
 */
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createServer as createNodeServer } from '../../dist/server/node.js';
import { waitFor } from '../helpers/wait-for.ts';
import { LimitedServer, type LimitsSetup, pause, type Side, sides } from './limits-fixture.ts';
import { expectAt, post } from './limits-probe.ts';

// They wait for most of their time.
vi.setConfig({ maxConcurrency: 8 });

const servers: LimitedServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function serve(side: Side, setup: LimitsSetup): Promise<LimitedServer> {
  const server = await LimitedServer.start(side, setup);
  servers.push(server);
  return server;
}

const head = (action: string): string => `GET /${action} HTTP/1.1\r\nHost: plain.test\r\n\r\n`;

describe.concurrent.each(sides)('a head at the %s', (side) => {
  test('that trickles in is refused at the same fixed time', async () => {
    const server = await serve(side, { limits: { requestHeadersTimeout: 1000, keepAliveTimeout: 500 } });
    const client = await server.open();
    const startedAt = performance.now();
    const trickle = setInterval(() => client.send('G'), 100);
    const response = await client.readResponse();
    clearInterval(trickle);
    expect(response.status).toBe(408);
    expectAt(performance.now() - startedAt, 1000);
    expect(server.counts()).toEqual({ request_headers_timeout: 1 });
  });

  test('that is complete may be followed by its body as late as the rate allows', async () => {
    const server = await serve(side, { limits: { requestHeadersTimeout: 500, keepAliveTimeout: 500 } });
    const client = await server.open();
    client.send(post('/read', 1, ''));
    await pause(1500);
    client.send('b');
    expect((await client.readResponse()).status).toBe(200);
    expect(server.counts()).toEqual({});
  });

  test('of a request that is pipelined behind another has its time from its own first byte', async () => {
    const server = await serve(side, { limits: { requestHeadersTimeout: 700 } });
    const client = await server.open();
    client.send(`${head('hold')}GET`);
    await pause(1500);
    expect(server.counts()).toEqual({});
    const startedAt = performance.now();
    server.app.release();
    expect((await client.readResponse()).status).toBe(200);
    expect((await client.readResponse()).status).toBe(408);
    expectAt(performance.now() - startedAt, 700);
  });
});

describe.concurrent.each(sides)('a connection at the %s', (side) => {
  test('that is busy for ten times keepAliveTimeout is not idle', async () => {
    const server = await serve(side, { limits: { keepAliveTimeout: 250 } });
    const client = await server.open();
    client.send(head('hold'));
    await pause(2500);
    server.app.release();
    const startedAt = performance.now();
    expect((await client.readResponse()).status).toBe(200);
    expect((await client.readToEnd()).length).toBe(0);
    expect(performance.now() - startedAt).toBeLessThanOrEqual(2250);
    expect(server.counts()).toEqual({ keep_alive_timeout: 1 });
  });

  test('that is as old as it may be is told so by the next response, and counted once', async () => {
    const server = await serve(side, { limits: { maxConnectionAge: 700 } });
    const client = await server.open();
    client.send(head('hold') + head('ok') + head('ok'));
    await pause(1000);
    server.app.release();
    // The first began when it was young.
    expect((await client.readResponse()).get('connection')).toBe(null);
    expect((await client.readResponse()).get('connection')).toBe('close');
    expect((await client.readToEnd()).length).toBe(0);
    expect(server.counts()).toEqual({ max_connection_age: 1 });
  });

  test('that brought its last request by whatever is nearer is counted for that alone', async () => {
    const server = await serve(side, { limits: { maxRequestsPerConnection: 1, maxConnectionAge: 1 } });
    const client = await server.open();
    client.send(head('ok'));
    expect((await client.readResponse()).get('connection')).toBe('close');
    await client.waitForEnd();
    expect(server.counts()).toEqual({ max_requests_per_connection: 1 });
  });

  test('that is shaking hands is cut at the same fixed time, whatever trickles in', async () => {
    const server = await serve(side, { limits: { handshakeTimeout: 1000 }, endpoints: [{ secure: true }] });
    const client = await server.open();
    const startedAt = performance.now();
    // The head of a record, whose bytes come one by one.
    client.send(Buffer.from('1603010200', 'hex'));
    const trickle = setInterval(() => client.send(Buffer.from([1])), 100);
    await client.waitForEnd();
    clearInterval(trickle);
    expectAt(performance.now() - startedAt, 1000);
    expect(server.counts()).toEqual({ handshake_timeout: 1 });
  });
});

describe('windhover/node', () => {
  test('takes a time of 0 for none, as node:http', async () => {
    const server = createNodeServer({ headersTimeout: 0, limits: { keepAliveTimeout: null } }, (_request, response) => {
      response.end('ok');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${address.port}/`)).status).toBe(200);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});

describe.concurrent.each(sides)('limits at the %s that drains', (side) => {
  test('are enforced as before', async () => {
    const server = await serve(side, {
      limits: {
        keepAliveTimeout: 1500,
        requestHeadersTimeout: 1500,
        minRequestBodyDataRate: { bytesPerSecond: 1000, gracePeriod: 1500 },
        minResponseDataRate: { bytesPerSecond: 1_000_000, gracePeriod: 1500 },
        maxRequestBodySize: 10,
      },
    });
    const [held, idle, slowHead, slowBody, stalled, large] = await Promise.all(
      Array.from({ length: 6 }, () => server.open()),
    );
    if (!held || !idle || !slowHead || !slowBody || !stalled || !large) throw new Error('six were opened');
    held.send(head('hold'));
    large.send(post('/read', 11, '').slice(0, 20));
    await waitFor('what is held', () => server.app.heldRequests === 1);
    const startedAt = performance.now();
    stalled.socket.pause();
    stalled.send(head(`flow?bytes=${32 * 1_048_576}`));
    slowHead.send('G');
    slowBody.send(post('/read', 1, ''));
    idle.send(head('ok'));
    expect((await idle.readResponse()).status).toBe(200);
    await waitFor('the stalled response', () => server.counter('exchangesInFlight') === 3);
    // The one that is held keeps the server from closing idle connections.
    const closed = side === 'edge' ? server.edge.edge.stop() : server.server.close({ timeout: 20_000 });
    large.send(post('/read', 11, '').slice(20));
    expect((await large.readResponse()).status).toBe(413);
    const elapsedAtEnd = async (wait: Promise<unknown>): Promise<number> => {
      await wait;
      return performance.now() - startedAt;
    };
    const elapsed = await Promise.all([
      elapsedAtEnd(idle.waitForEnd()),
      elapsedAtEnd(slowHead.readResponse()),
      elapsedAtEnd(slowBody.readResponse()),
      elapsedAtEnd(waitFor('the cut', () => server.counts()['min_response_data_rate'] === 1)),
    ]);
    for (const ms of elapsed) expectAt(ms, 1500);
    expect(server.counts()).toEqual({
      keep_alive_timeout: 1,
      request_headers_timeout: 1,
      request_body_too_slow: 1,
      min_response_data_rate: 1,
      body_too_large: 1,
    });
    server.app.release();
    const response = await held.readResponse();
    expect([response.status, response.get('connection')]).toEqual([200, 'close']);
    await closed;
  });
});
