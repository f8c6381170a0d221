/** How an app server ends: what is kept and for how long, what is cut, what holds meanwhile. One test for each rule. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AppServer, CloseOptions } from '../../server/index.ts';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { makeServer as make, openClient, portOf, recordingLogger, releaseServers } from './app-servers.ts';

afterEach(releaseServers);

/** A server whose answers wait for `release`, and a client that waits for one. */
async function waiting(
  options: Parameters<typeof make>[1] = {},
): Promise<{ server: AppServer; port: number; client: RawClient; release: () => void }> {
  let release = (): void => undefined;
  let started = false;
  const server = make(
    () =>
      new Promise((resolve) => {
        started = true;
        release = (): void => resolve(new Response('answered'));
      }),
    options,
  );
  const port = portOf(await server.listen('127.0.0.1', 0));
  const client = await openClient(port);
  client.sendHead('GET / HTTP/1.1', 'Host: a');
  await waitFor('the handler to run', () => started);
  return { server, port, client, release: () => release() };
}

/** A server and a connection that has had one answer. */
async function idle(
  options: Parameters<typeof make>[1] = {},
): Promise<{ server: AppServer; port: number; client: RawClient }> {
  const server = make(undefined, options);
  const port = portOf(await server.listen('127.0.0.1', 0));
  const client = await openClient(port);
  client.sendHead('GET /one HTTP/1.1', 'Host: a');
  expect((await client.readResponse()).get('connection')).toBe(null);
  return { server, port, client };
}

function close(server: AppServer, options: CloseOptions = {}): { closed: Promise<void>; isClosed: () => boolean } {
  let isDone = false;
  const closed = server.close(options).then(() => {
    isDone = true;
  });
  return { closed, isClosed: () => isDone };
}

/** Not before `ms`, and not after that and two seconds. */
async function expectAfter(ms: number, end: Promise<unknown>): Promise<void> {
  const before = performance.now();
  await end;
  const took = performance.now() - before;
  expect(took).toBeGreaterThanOrEqual(ms - 1);
  expect(took).toBeLessThan(ms + 2000);
}

describe('what is in flight', () => {
  test('is finished, its answer says Connection: close, and nobody new is let in', async () => {
    const { server, port, client, release } = await waiting();
    const { closed, isClosed } = close(server);
    await expect(openClient(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(isClosed()).toBe(false);
    release();
    const response = await client.readResponse();
    expect(response.body.toString()).toBe('answered');
    expect(response.get('connection')).toBe('close');
    await client.waitForEnd();
    await closed;
  });

  test('is cut at the timeout and not before, with one warning', async () => {
    const { logger, lines } = recordingLogger();
    const { server, client } = await waiting({ logger });
    await expectAfter(300, Promise.all([server.close({ timeout: 300 }), client.waitForEnd()]));
    expect(lines.filter(({ level }) => level === 40)).toEqual([
      expect.objectContaining({ msg: 'the time to close is over; exchanges are cut', inFlight: 1 }),
    ]);
    expect(server.stats().counters.connectionsOpen).toBe(0);
  });

  test('has as long as it takes where the timeout is infinite', async () => {
    const { server, client, release } = await waiting();
    const { closed } = close(server, { timeout: Number.POSITIVE_INFINITY });
    release();
    expect((await client.readResponse()).body.toString()).toBe('answered');
    await closed;
  });

  test('is cut at once by destroy, also while close waits for it', async () => {
    const { server, client } = await waiting();
    const { closed } = close(server);
    await server.destroy();
    await client.waitForEnd();
    await closed;
  });
});

describe('a connection without a request', () => {
  test('may still send one, whose answer says Connection: close and ends it', async () => {
    const { server, client } = await idle();
    const { closed, isClosed } = close(server);
    await waitFor('the server to accept no more', () => server.addresses.length === 0);
    expect(isClosed()).toBe(false);
    client.sendHead('GET /two HTTP/1.1', 'Host: a');
    const response = await client.readResponse();
    expect(response.status).toBe(200);
    expect(response.get('connection')).toBe('close');
    await client.waitForEnd();
    await closed;
  });

  test('may be one that has never sent any', async () => {
    const server = make();
    const client = await openClient(portOf(await server.listen('127.0.0.1', 0)));
    const { closed } = close(server);
    client.sendHead('GET /first HTTP/1.1', 'Host: a');
    expect((await client.readResponse()).get('connection')).toBe('close');
    await closed;
  });

  test('is kept until the timeout and not longer', async () => {
    const { logger, lines } = recordingLogger();
    const { server, client } = await idle({ logger });
    await expectAfter(300, Promise.all([server.close({ timeout: '300ms' }), client.waitForEnd()]));
    expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  test('is closed at once where idle is "close", while what is in flight is finished', async () => {
    const { server, port, client: busy, release } = await waiting();
    const client = await openClient(port);
    await waitFor('both connections', () => server.stats().counters.connectionsOpen === 2);
    const { closed, isClosed } = close(server, { idle: 'close' });
    await client.waitForEnd();
    expect(isClosed()).toBe(false);
    release();
    expect((await busy.readResponse()).body.toString()).toBe('answered');
    await closed;
  });

  test('is closed where idle is "close" also when its answer had begun without saying so', async () => {
    let finish = (): void => undefined;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('begun, '));
        finish = (): void => {
          controller.enqueue(new TextEncoder().encode('ended'));
          controller.close();
        };
      },
    });
    const server = make(() => new Response(body));
    const client = await openClient(portOf(await server.listen('127.0.0.1', 0)));
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    await waitFor('the answer to begin', () => client.pending.includes('begun'));
    const { closed } = close(server, { idle: 'close' });
    finish();
    const response = await client.readResponse();
    expect(response.get('connection')).toBe(null);
    expect(response.body.toString()).toBe('begun, ended');
    await client.waitForEnd();
    await closed;
  });

  test('is closed by closeIdleConnections, also while close keeps it', async () => {
    const { server, client } = await idle();
    const { closed } = close(server);
    server.closeIdleConnections();
    await client.waitForEnd();
    await closed;
  });

  test('there is none of: the server is closed at once', async () => {
    const server = make();
    await server.listen('127.0.0.1', 0);
    const before = performance.now();
    await server.close();
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('limits hold while the server closes', () => {
  test('an idle connection is closed after keepAliveTimeout', async () => {
    const { server, client } = await idle({ limits: { keepAliveTimeout: 1000 } });
    const before = performance.now();
    const { closed } = close(server, { timeout: 20_000 });
    await client.waitForEnd();
    await closed;
    // It runs since the last answer, which was a moment before.
    expect(performance.now() - before).toBeGreaterThanOrEqual(500);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(server.stats().ends.keep_alive_timeout).toBe(1);
  });

  test('a head that does not end is answered 408 after requestHeadersTimeout', async () => {
    const { server, client } = await idle({ limits: { requestHeadersTimeout: 1000 } });
    const { closed } = close(server, { timeout: 20_000 });
    client.send('GET / HTTP/1.1\r\n');
    const before = performance.now();
    expect((await client.readResponse()).status).toBe(408);
    expect(performance.now() - before).toBeGreaterThanOrEqual(999);
    expect(performance.now() - before).toBeLessThan(3000);
    client.close();
    await closed;
  });

  test('a head that is too large is refused', async () => {
    const { server, client } = await idle({ limits: { maxRequestHeaderCount: 2 } });
    const { closed } = close(server);
    client.sendHead('GET / HTTP/1.1', 'Host: a', 'A: 1', 'B: 2');
    expect((await client.readResponse()).status).toBe(431);
    client.close();
    await closed;
  });
});

describe('a lame duck', () => {
  test('serves what comes, on new connections too, without a word of closing, and is not ready', async () => {
    const server = make();
    const port = portOf(await server.listen('127.0.0.1', 0));
    expect(server.isReady).toBe(true);
    const { closed, isClosed } = close(server, { lameDuck: '1s' });
    expect(server.isReady).toBe(false);
    const client = await openClient(port);
    for (let round = 0; round < 2; round++) {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      const response = await client.readResponse();
      expect(response.status).toBe(200);
      expect(response.get('connection')).toBe(null);
    }
    expect(isClosed()).toBe(false);
    await waitFor('the server to accept no more', () => server.addresses.length === 0);
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    expect((await client.readResponse()).get('connection')).toBe('close');
    await closed;
  });

  test('lasts as long as it was told to, also where nobody is connected', async () => {
    const server = make();
    await server.listen('127.0.0.1', 0);
    await expectAfter(300, server.close({ lameDuck: 300 }));
  });

  test('comes before the timeout begins', async () => {
    const { server, client } = await waiting();
    await expectAfter(600, Promise.all([server.close({ lameDuck: 300, timeout: 300 }), client.waitForEnd()]));
  });

  test('is ended by destroy', async () => {
    const server = make();
    await server.listen('127.0.0.1', 0);
    const { closed } = close(server, { lameDuck: '1h' });
    await server.destroy();
    await closed;
  });
});

describe('close', () => {
  test('twice is once', async () => {
    const server = make();
    await server.listen('127.0.0.1', 0);
    expect(server.close()).toBe(server.close({ timeout: 1 }));
    await server.close();
    server.closeIdleConnections();
    await server.destroy();
  });

  test.each([
    [{ timeout: 'soon' }, 'the option timeout is "soon"'],
    [{ timeout: -1 }, 'the option timeout is -1'],
    [{ lameDuck: Number.POSITIVE_INFINITY }, 'the option lameDuck is null'],
    [{ lameDuck: '1000h' }, 'the option lameDuck is "1000h"'],
    [{ idle: 'never' as never }, 'the option idle is "never"; give "keep" or "close"'],
  ])('with %o is refused, and nothing is closed', async (options, sentence) => {
    const server = make();
    const { url } = await server.listen('127.0.0.1', 0);
    expect(() => server.close(options)).toThrow(sentence);
    expect((await fetch(url)).status).toBe(200);
  });
});
