/** Limits of one request: what a handler sees of them and may change (`limitsOf`, in both faces). */
import type { IncomingMessage } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import {
  createAppServer,
  createServer,
  limitsOf,
  type RequestLimits,
  type ServerOptions,
} from '../../dist/server/index.js';
import { silentLogger } from '../../dist/shared/logging/logger.js';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { LimitedServer, pause } from './limits-fixture.ts';
import { chunked, expectAt, post, websocket } from './limits-probe.ts';

/** A request as both faces have it. */
interface Asked {
  readonly limits: RequestLimits;
  readonly path: string;
  /** Reads the body to its end and gives its length. */
  read(): Promise<number>;
}

type Handler = (asked: Asked) => string | Promise<string>;
type Options = Omit<ServerOptions, 'fetch' | 'node'>;

const faces = {
  fetch: (handler: Handler, options: Options): ReturnType<typeof createServer> =>
    createServer({
      ...options,
      fetch: async (request) => {
        const read = async (): Promise<number> => (await request.arrayBuffer()).byteLength;
        return new Response(await handler({ limits: limitsOf(request), path: new URL(request.url).pathname, read }));
      },
    }),
  node: (handler: Handler, options: Options): ReturnType<typeof createServer> =>
    createServer({
      ...options,
      node: async (request, response) => {
        const read = (): Promise<number> => lengthOf(request);
        response.end(await handler({ limits: limitsOf(request), path: request.url ?? '', read }));
      },
    }),
};

async function lengthOf(request: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const chunk of request) length += (chunk as Buffer).length;
  return length;
}

const stops: Array<() => void | Promise<void>> = [];
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop();
});

type Open = () => Promise<RawClient>;

async function start(face: keyof typeof faces, handler: Handler, options: Options = {}): Promise<Open> {
  return (await startServer(face, handler, options)).open;
}

async function startServer(
  face: keyof typeof faces,
  handler: Handler,
  options: Options = {},
): Promise<{ readonly open: Open; readonly server: ReturnType<typeof createServer> }> {
  const server = faces[face](handler, { logger: silentLogger(), ...options });
  const address = await server.listen('127.0.0.1', 0);
  stops.push(() => server.destroy());
  const open = async (): Promise<RawClient> => {
    const client = await RawClient.open(Number(new URL(address.url).port));
    stops.unshift(() => client.close());
    return client;
  };
  return { open, server };
}

async function send(open: Open, text: string): Promise<[status: number, body: string]> {
  const client = await open();
  client.send(text);
  const { status, body } = await client.readResponse();
  return [status, body.toString()];
}

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'nothing was thrown';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe.concurrent.each(['fetch', 'node'] as const)('limitsOf in the %s face', (face) => {
  test('shows what is in force for the endpoint and for the path', async () => {
    const seen: unknown[] = [];
    const open = await start(
      face,
      ({ limits }) => {
        const { maxRequestBodySize, isReadOnly, minRequestBodyDataRate, minResponseDataRate } = limits;
        seen.push({ maxRequestBodySize, isReadOnly, minRequestBodyDataRate, minResponseDataRate });
        return 'seen';
      },
      {
        limits: { maxRequestBodySize: 7, minResponseDataRate: null },
        routes: { '/own': { limits: { maxRequestBodySize: null, minResponseDataRate: { bytesPerSecond: 9 } } } },
      },
    );
    await send(open, post('/', 1));
    await send(open, post('/own/x', 1));
    const minRequestBodyDataRate = { bytesPerSecond: 240, gracePeriod: 5000 };
    expect(seen).toEqual([
      { maxRequestBodySize: 7, isReadOnly: false, minRequestBodyDataRate, minResponseDataRate: null },
      {
        maxRequestBodySize: null,
        isReadOnly: false,
        minRequestBodyDataRate,
        minResponseDataRate: { bytesPerSecond: 9, gracePeriod: 5000 },
      },
    ]);
  });

  test('lets a handler raise, lower and lift the limit of the body, for this request alone', async () => {
    const sizes: Record<string, number | null> = { '/raised': 100, '/lowered': 5, '/lifted': null };
    const open = await start(
      face,
      async ({ limits, path, read }) => {
        if (path in sizes) limits.maxRequestBodySize = sizes[path] as number | null;
        return String(await read());
      },
      { limits: { maxRequestBodySize: 10 } },
    );
    for (const request of [post, chunked]) {
      expect(await send(open, request('/raised', 100))).toEqual([200, '100']);
      expect((await send(open, request('/raised', 101)))[0]).toBe(413);
      expect(await send(open, request('/lowered', 5))).toEqual([200, '5']);
      expect((await send(open, request('/lowered', 6)))[0]).toBe(413);
      expect(await send(open, request('/lifted', 10_000))).toEqual([200, '10000']);
    }
    const client = await open();
    client.send(post('/raised', 50) + post('/', 11));
    expect((await client.readResponse()).status).toBe(200);
    expect((await client.readResponse()).status).toBe(413);
  });

  test('refuses to change limits of the body from the first read on', async () => {
    const codes: string[] = [];
    const readOnly: boolean[] = [];
    const open = await start(face, async ({ limits, read }) => {
      readOnly.push(limits.isReadOnly);
      const length = read();
      // The Node face begins to read in the next turn, as node:http does.
      if (face === 'node') await pause(0);
      readOnly.push(limits.isReadOnly);
      codes.push(codeOf(() => Object.assign(limits, { maxRequestBodySize: 1 })));
      codes.push(codeOf(() => Object.assign(limits, { minRequestBodyDataRate: null })));
      codes.push(codeOf(() => Object.assign(limits, { minResponseDataRate: null })));
      await length;
      readOnly.push(limits.isReadOnly);
      codes.push(codeOf(() => Object.assign(limits, { maxRequestBodySize: 1 })));
      return `${limits.maxRequestBodySize} ${limits.minResponseDataRate}`;
    });
    expect(await send(open, post('/', 9))).toEqual([200, '30000000 null']);
    expect(readOnly).toEqual([false, true, true]);
    const refused = 'WINDHOVER_LIMIT_READ_ONLY';
    expect(codes).toEqual([refused, refused, 'nothing was thrown', refused]);
  });

  test('throws WINDHOVER_EXCHANGE_ENDED once the exchange is over, and also when the server is', async () => {
    const kept: RequestLimits[] = [];
    const { open, server } = await startServer(face, ({ limits }) => {
      kept.push(limits);
      return 'kept';
    });
    const client = await open();
    client.send(post('/', 0));
    await client.readResponse();
    const [limits] = kept;
    const uses = [
      () => limits?.maxRequestBodySize,
      () => limits?.isReadOnly,
      () => limits?.minRequestBodyDataRate,
      () => limits?.minResponseDataRate,
      () => Object.assign(limits ?? {}, { maxRequestBodySize: 1 }),
      () => Object.assign(limits ?? {}, { minResponseDataRate: null }),
    ];
    const ended = uses.map(() => 'WINDHOVER_EXCHANGE_ENDED');
    expect(uses.map(codeOf)).toEqual(ended);
    await server.destroy();
    expect(uses.map(codeOf)).toEqual(ended);
  });

  test('refuses values that the schema of limits refuses, and leaves what was', async () => {
    const wrong: ReadonlyArray<readonly [string, unknown]> = [
      ['maxRequestBodySize', -1],
      ['maxRequestBodySize', '10'],
      ['maxRequestBodySize', 1.5],
      ['minRequestBodyDataRate', { bytesPerSecond: 0 }],
      ['minRequestBodyDataRate', { gracePeriod: '5s' }],
      ['minResponseDataRate', { bytesPerSecond: 240, gracePeriod: '999ms' }],
      ['minResponseDataRate', 240],
    ];
    const codes: string[] = [];
    const open = await start(face, ({ limits }) => {
      for (const [name, value] of wrong) codes.push(codeOf(() => Object.assign(limits, { [name]: value })));
      return String(limits.maxRequestBodySize);
    });
    expect(await send(open, post('/', 1))).toEqual([200, '30000000']);
    expect(codes).toEqual(wrong.map(() => 'WINDHOVER_OPTION_INVALID'));
  });

  test('lets a handler ask for a rate of the body, and do without one', async () => {
    const rate = { bytesPerSecond: 1000, gracePeriod: '1s' };
    const strict = await start(
      face,
      async ({ limits, read }) => {
        limits.minRequestBodyDataRate = rate;
        return String(await read());
      },
      { limits: { minRequestBodyDataRate: null } },
    );
    const lenient = await start(
      face,
      async ({ limits, read }) => {
        limits.minRequestBodyDataRate = null;
        return String(await read());
      },
      { limits: { minRequestBodyDataRate: rate } },
    );
    const slow = await lenient();
    slow.send(post('/', 1, ''));
    const startedAt = performance.now();
    expect((await send(strict, post('/', 1, '')))[0]).toBe(408);
    expectAt(performance.now() - startedAt, 1000);
    await pause(startedAt + 3500 - performance.now());
    slow.send('b');
    expect((await slow.readResponse()).status).toBe(200);
  });

  test('lets a handler ask for a rate of the response, and do without one', async () => {
    const large = 'x'.repeat(32 * 1_048_576);
    const rate = { bytesPerSecond: 100_000, gracePeriod: '1s' };
    const open = await start(
      face,
      ({ limits, path }) => {
        limits.minResponseDataRate = path === '/strict' ? rate : null;
        return large;
      },
      { limits: { minResponseDataRate: { bytesPerSecond: 100_000, gracePeriod: '2s' } } },
    );
    const [strict, lenient] = [await open(), await open()];
    for (const client of [strict, lenient]) client.socket.pause();
    strict.send(post('/strict', 0));
    lenient.send(post('/lenient', 0));
    await pause(4500);
    for (const client of [strict, lenient]) client.socket.resume();
    await expect(strict.readResponse()).rejects.toThrow('ended');
    expect((await lenient.readResponse()).body.length).toBe(large.length);
  });
});

describe('limitsOf', () => {
  test("refuses a request that is not the server's", () => {
    expect(codeOf(() => limitsOf(new Request('http://a.test/')))).toBe('WINDHOVER_OPTION_INVALID');
  });

  test('says that an upgraded connection is read', async () => {
    const server = await LimitedServer.start('app server');
    stops.push(() => server.stop());
    const app = server.app.asLoaded();
    const seen: boolean[] = [];
    if (app.face === 'node') {
      app.events?.prependListener('upgrade', (request: IncomingMessage) => {
        seen.push(limitsOf(request).isReadOnly);
        setImmediate(() => seen.push(limitsOf(request).isReadOnly));
      });
    }
    const own = createAppServer(app, { logger: silentLogger() });
    stops.unshift(() => own.destroy());
    const client = await RawClient.open(Number(new URL((await own.listen('127.0.0.1', 0)).url).port));
    client.sendHead('GET / HTTP/1.1', 'Host: a', ...websocket);
    expect((await client.readResponse()).status).toBe(101);
    await waitFor('both looks', () => seen.length === 2);
    expect(seen).toEqual([false, true]);
    client.close();
  });
});
