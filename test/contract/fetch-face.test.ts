/** What the web face alone promises: any standard Response, what is refused, AsyncLocalStorage, the second argument. */
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Headers as OtherHeaders, Response as OtherResponse } from 'undici';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NativeResponse } from '../../server/fetch/native-globals.ts';
import { type AppServer, createServer, type FetchHandler, installGlobals } from '../../server/index.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';

beforeAll(installGlobals);

const servers: AppServer[] = [];
const upstreams: HttpServer[] = [];
const log: { msg: string; err?: { message: string; code?: string } }[] = [];

afterEach(async () => {
  log.length = 0;
  await Promise.all(servers.splice(0).map((server) => server.destroy()));
  for (const upstream of upstreams.splice(0)) upstream.closeAllConnections();
});

async function start(handler: FetchHandler): Promise<string> {
  const logger = createLogger({ destination: { write: (line: string) => void log.push(JSON.parse(line)) } });
  const server = createServer({ fetch: handler, logger });
  servers.push(server);
  return (await server.listen('127.0.0.1', 0)).url;
}

async function statusAndText(handler: FetchHandler): Promise<[number, string]> {
  const response = await fetch(await start(handler));
  return [response.status, await response.text()];
}

describe('any standard Response is sent', () => {
  test.each<[string, () => unknown, string]>([
    ['a lazy one', () => new Response('x'), 'x'],
    ['one of node itself', () => new NativeResponse('x'), 'x'],
    ['one of another implementation', () => new OtherResponse('x', { headers: new OtherHeaders({ a: 'b' }) }), 'x'],
    ['a promise', async () => new Response('x'), 'x'],
    ['a Blob as body', () => new Response(new Blob(['a', 'b'])), 'ab'],
    ['a URLSearchParams as body', () => new Response(new URLSearchParams({ a: '1' })), 'a=1'],
    ['a generator as body', () => new Response(generate() as never), 'onetwo'],
    ['a clone', () => new Response('x').clone(), 'x'],
    ['a subclass', () => new (class extends Response {})('x'), 'x'],
    ['a fetched one', () => fetch('data:text/plain,fetched'), 'fetched'],
  ])('%s', async (_title, make, text) => {
    expect(await statusAndText(make as FetchHandler)).toEqual([200, text]);
    expect(log).toEqual([]);
  });

  async function* generate(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('one');
    await sleep(1);
    yield new TextEncoder().encode('two');
  }

  test('one that was fetched and decoded loses the fields of its encoding', async () => {
    const upstream = createHttpServer((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('plain text'));
    });
    upstreams.push(upstream);
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const { port } = upstream.address() as AddressInfo;
    const response = await fetch(await start(() => fetch(`http://127.0.0.1:${port}`)));
    expect(await response.text()).toBe('plain text');
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('HEAD with a length that only the app knows', async () => {
    const url = await start(() => new Response(null, { headers: { 'content-length': '1234' } }));
    const response = await fetch(url, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('1234');
  });

  test('form data of a request is read', async () => {
    const url = await start(async (request) => new Response(String((await request.formData()).get('name'))));
    const body = new FormData();
    body.set('name', 'Turmfalke');
    expect(await (await fetch(url, { method: 'POST', body })).text()).toBe('Turmfalke');
  });
});

describe('a handler that gives what cannot be sent is answered with 500 and logged', () => {
  test.each<[string, () => unknown, string]>([
    ['nothing', () => undefined, 'the handler returned undefined instead of a Response'],
    ['a string', () => 'text', 'the handler returned a string instead of a Response'],
    ['an object', () => ({ a: 1 }), 'the handler returned a value of Object instead of a Response'],
    ['Response.error()', () => Response.error(), 'the response status 0 is not an integer from 200 to 599'],
    [
      'a Response that was read',
      async () => {
        const response = new Response('x');
        await response.text();
        return response;
      },
      'The body of the Response was already read',
    ],
    ['a rejected promise', () => Promise.reject(new Error('on purpose')), 'on purpose'],
    [
      'a value with a control character',
      () => new Response('x', { headers: { a: 'b\x01' } }),
      'the value of the response field a holds',
    ],
  ])('%s', async (_title, make, message) => {
    expect(await statusAndText(make as FetchHandler)).toEqual([500, 'Internal Server Error']);
    expect(log).toHaveLength(1);
    expect(log[0]?.err?.message).toContain(message);
  });

  test.each([
    ['fewer', 20, '10 bytes of body but its Content-Length says 20'],
    ['more', 5, '10 bytes of body but its Content-Length says 5'],
  ])('%s bytes than were declared break the response off', async (_title, length, message) => {
    const headers = { 'content-length': String(length) };
    const url = await start(() => new Response(new Blob(['0123456789']).stream(), { headers }));
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
    await waitFor('a log line', () => log.length > 0);
    expect(log[0]?.err?.message).toContain(message);
  });

  test('a body that fails on its way names its cause', async () => {
    const pull = (): never => {
      throw new Error('broken on purpose');
    };
    const url = await start(() => new Response(new ReadableStream({ pull })));
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
    await waitFor('a log line', () => log.length > 0);
    expect(JSON.stringify(log[0]?.err)).toContain('broken on purpose');
  });
});

test('the body of a response is cancelled when its client leaves', async () => {
  let reason: unknown = null;
  const url = await start(() => {
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
      controller.enqueue(new Uint8Array(1000));
      await sleep(1);
    };
    const cancel = (why: unknown): void => {
      reason = why;
    };
    return new Response(new ReadableStream({ pull, cancel }));
  });
  const client = await RawClient.open(Number(new URL(url).port));
  client.sendHead('GET / HTTP/1.1', 'Host: a');
  await waitFor('some of the body', () => client.pending.length > 5000);
  client.close();
  expect(await waitFor('the cancel', () => reason)).toMatchObject({ name: 'AbortError' });
  expect(log).toEqual([]);
});

describe('AsyncLocalStorage', () => {
  test('what a request enters ends with it', async () => {
    const storage = new AsyncLocalStorage<string>();
    const url = await start(async (request) => {
      const before = storage.getStore();
      storage.enterWith(request.url);
      await sleep(1);
      return new Response(`${before} ${storage.getStore() === request.url}`);
    });
    for (const path of ['/one', '/two']) expect(await (await fetch(url + path)).text()).toBe('undefined true');
  });

  test('what a handler runs in is kept through the reading of a body', async () => {
    const storage = new AsyncLocalStorage<string>();
    const url = await start((request) =>
      storage.run('inside', async () => {
        await request.text();
        return new Response(storage.getStore());
      }),
    );
    expect(await (await fetch(url, { method: 'POST', body: 'x' })).text()).toBe('inside');
  });

  test('each request is an async resource of its own', async () => {
    const ids = new Set<number>();
    const url = await start(() => {
      ids.add(new AsyncResource('Probe').triggerAsyncId());
      return new Response('x');
    });
    for (let index = 0; index < 3; index++) await (await fetch(url)).text();
    expect(ids.size).toBe(3);
  });
});

test('the second argument tells the addresses of both ends and an id', async () => {
  const url = await start((_request, info) => {
    const { remoteAddress, remotePort, localAddress, localPort, secure, tls, requestId } = info;
    return Response.json({ remoteAddress, remotePort, localAddress, localPort, secure, tls, requestId });
  });
  const told = (await (await fetch(url)).json()) as Record<string, unknown>;
  expect(told).toMatchObject({ remoteAddress: '127.0.0.1', localAddress: '127.0.0.1', secure: false, tls: null });
  expect(told['localPort']).toBe(Number(new URL(url).port));
  expect(told['remotePort']).toBeGreaterThan(0);
  expect(told['requestId']).toMatch(/^[0-9a-f]{32}$/);
});
