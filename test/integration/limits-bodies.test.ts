/** How a body that is too large is refused, whatever was announced, read and answered before. */
import { afterAll, describe, expect, test } from 'vitest';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { LimitedServer, type LimitsSetup, type Side, sides } from './limits-fixture.ts';
import { chunked, post } from './limits-probe.ts';

const servers: LimitedServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function serve(side: Side, setup: LimitsSetup): Promise<LimitedServer> {
  const server = await LimitedServer.start(side, setup);
  servers.push(server);
  return server;
}

async function send(server: LimitedServer, text: string): Promise<[status: number, body: string]> {
  const client = await server.open();
  client.send(text);
  const { status, body } = await client.readResponse();
  return [status, body.toString()];
}

describe.concurrent.each(sides)('a body at the %s', (side) => {
  test('of nothing is all that a limit of 0 lets through', async () => {
    const server = await serve(side, { limits: { maxRequestBodySize: 0 } });
    expect(await send(server, 'GET /read HTTP/1.1\r\nHost: plain.test\r\n\r\n')).toEqual([200, '0']);
    expect(await send(server, post('/read', 0))).toEqual([200, '0']);
    expect(await send(server, chunked('/read', 0))).toEqual([200, '0']);
    expect((await send(server, post('/read', 1)))[0]).toBe(413);
    expect((await send(server, chunked('/read', 1)))[0]).toBe(413);
    expect(server.counts()).toEqual({ body_too_large: 2 });
  });

  test('counts its decoded bytes, not chunk sizes, extensions and trailers', async () => {
    const server = await serve(side, { limits: { maxRequestBodySize: 11 } });
    const head = 'POST /read HTTP/1.1\r\nHost: plain.test\r\nTransfer-Encoding: chunked\r\n\r\n';
    const body = '5;extension\r\nHello\r\n006\r\n World\r\n0\r\nX-Trailer: abcdefghijkl\r\n\r\n';
    expect(await send(server, head + body)).toEqual([200, '11']);
  });

  test('that is refused takes with it what was pipelined behind', async () => {
    const server = await serve(side, { limits: { maxRequestBodySize: 10 } });
    for (const refused of [post('/read', 11), chunked('/read', 11)]) {
      const client = await server.open();
      client.send(`${refused}GET /ok HTTP/1.1\r\nHost: plain.test\r\n\r\n`);
      expect((await client.readResponse()).status).toBe(413);
      expect((await client.readToEnd()).toString()).toBe('');
    }
    expect(server.counts()).toEqual({ body_too_large: 2 });
  });

  test('that is announced over a limit of its path is answered 413 in the place of 100', async () => {
    const server = await serve(side, { routes: { '/own': { limits: { maxRequestBodySize: 10 } } } });
    const ask = async (path: string, length: number): Promise<RawClient> => {
      const client = await server.open();
      client.sendHead(`POST ${path} HTTP/1.1`, 'Host: plain.test', `Content-Length: ${length}`, 'Expect: 100-continue');
      return client;
    };
    const refused = await ask('/own/read', 11);
    const response = await refused.readResponse();
    expect([response.status, response.get('connection')]).toEqual([413, 'close']);
    expect((await refused.readToEnd()).toString()).toBe('');
    // Nobody was asked.
    if (side === 'edge') expect(server.counter('forwardedTotal')).toBe(0);
    const taken = await ask('/own/read', 10);
    expect((await taken.readResponse()).status).toBe(100);
    taken.send('0123456789');
    expect((await taken.readResponse()).body.toString()).toBe('10');
    expect(server.counts()).toEqual({ body_too_large: 1 });
  });

  test('that nobody reads leaves the connection usable where it is small, and ends it where it is large', async () => {
    const server = await serve(side, { limits: { maxRequestBodySize: 1_000_000 } });
    for (const [method, path] of [
      ['GET', '/ok'],
      ['HEAD', '/ok'],
      ['POST', '/ok'],
      ['DELETE', '/empty'],
    ] as const) {
      const client = await server.open();
      client.send(post(path, 5).replace('POST', method));
      expect((await client.readResponse(method)).get('connection')).toBe(null);
      client.send(post('/read', 3));
      expect((await client.readResponse()).body.toString()).toBe('3');
    }
    const client = await server.open();
    client.send(post('/ok', 1_000_000, ''));
    expect((await client.readResponse()).status).toBe(200);
    await client.waitForEnd();
    expect(server.counts()).toEqual({});
  });
});

describe.concurrent('a body at the app server', () => {
  test("that is announced over the server's limit is refused when it is read, not before", async () => {
    const server = await serve('app server', {
      limits: { maxRequestBodySize: 10 },
      // Settings of a path say nothing of the limit that they do not set.
      routes: { '/own': { limits: { minRequestBodyDataRate: null } } },
    });
    for (const prefix of ['', '/own']) {
      const unread = await server.open();
      unread.send(post(`${prefix}/ok`, 11));
      expect((await unread.readResponse()).status).toBe(200);
      await unread.waitForEnd();
      const waiting = await server.open();
      waiting.sendHead(
        `POST ${prefix}/read HTTP/1.1`,
        'Host: plain.test',
        'Content-Length: 11',
        'Expect: 100-continue',
      );
      expect((await waiting.readResponse()).status).toBe(413);
    }
    expect(server.counts()).toEqual({ body_too_large: 2 });
  });

  test('that passes its limit after the response began cuts the connection', async () => {
    const server = await serve('app server', {
      limits: { maxRequestBodySize: 10 },
      fetch: (request) => new Response(request.body),
    });
    const client = await server.open();
    client.send('POST / HTTP/1.1\r\nHost: plain.test\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n');
    await waitFor('the echo', () => client.received > 10 && client.pending.includes('0123456789'));
    client.send('1\r\nx\r\n');
    const received = (await client.readToEnd()).toString();
    expect(received).toContain('0123456789');
    expect(received.endsWith('0\r\n\r\n')).toBe(false);
    expect(server.counts()).toEqual({ body_too_large: 1 });
  });

  test('that is refused rejects the read, and what the handler answers then is dropped', async () => {
    const failures: unknown[] = [];
    const server = await serve('app server', {
      limits: { maxRequestBodySize: 10 },
      fetch: async (request) => {
        const failure: unknown = await request.text().catch((error: unknown) => error);
        failures.push(failure);
        return new Response('anyway');
      },
    });
    const client = await server.open();
    client.send(post('/', 11));
    expect((await client.readResponse()).status).toBe(413);
    expect((await client.readToEnd()).toString()).toBe('');
    await waitFor('the failure', () => failures.length === 1);
    expect(failures[0]).toMatchObject({ code: 'WINDHOVER_REQUEST_REJECTED' });
  });
});
