/**
 * The lazy Request: reads the exchange directly where it can, makes node's own once where it must, and is taken for one by
 * everything that takes a Request.
 */
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MetaFlag, type NativeServer } from '../../../../native/index.ts';
import { Exchange } from '../../../../server/exchange/exchange.ts';
import { installGlobals, uninstallGlobals } from '../../../../server/fetch/install-globals.ts';
import { isLazyRequest, LazyRequest } from '../../../../server/fetch/lazy-request.ts';

const made = vi.hoisted(() => ({ requests: 0, headers: 0 }));

vi.mock('../../../../server/fetch/native-globals.ts', () => {
  const counting = <Class extends object>(target: Class, count: () => void): Class => {
    const proxy: Class = new Proxy(target, {
      construct(Base, parameters, newTarget) {
        count();
        return Reflect.construct(Base as never, parameters, newTarget === proxy ? (Base as never) : newTarget);
      },
    });
    return proxy;
  };
  return {
    NativeRequest: counting(globalThis.Request, () => {
      made.requests += 1;
    }),
    NativeHeaders: counting(globalThis.Headers, () => {
      made.headers += 1;
    }),
    NativeResponse: globalThis.Response,
    nativeFetch: globalThis.fetch,
  };
});

interface Options {
  readonly method?: string;
  readonly target?: string;
  readonly fields?: readonly string[];
  /** What arrives, chunk by chunk, each when it is asked for. */
  readonly body?: readonly string[];
  readonly flags?: number;
  /** The client leaves after the chunks. */
  readonly leaves?: boolean;
}

function request(options: Options = {}): { request: LazyRequest; exchange: Exchange; resumed: () => number } {
  const { method = 'GET', target = '/', fields = ['host', 'example.com'], body, flags = 0, leaves = false } = options;
  let resumed = 0;
  const rest = [...(body ?? [])];
  const native = {
    resumeRequest(): void {
      resumed += 1;
      queueMicrotask(() => {
        const chunk = rest.shift();
        if (chunk !== undefined) exchange.sink?.onRequestData(Buffer.from(new Uint8Array(Buffer.from(chunk)).buffer));
        else if (leaves) exchange.end('client_closed');
        else {
          exchange.requestEnded = true;
          exchange.sink?.onRequestEnd('');
        }
        // A consumer that reads everything asks once.
        if (chunk !== undefined && !paused) native.resumeRequest();
      });
    },
    pauseRequest(): void {
      paused = true;
      queueMicrotask(() => {
        paused = false;
      });
    },
  };
  let paused = false;
  const text = [method, target, ...fields].join('\n');
  const bits = flags | (body === undefined ? 0 : MetaFlag.hasBody);
  const owner = { native: native as unknown as NativeServer, release: (): void => undefined };
  const exchange = new Exchange(owner, 1, `${text}\n`, bits, 1);
  return { request: new LazyRequest(exchange), exchange, resumed: () => resumed };
}

beforeAll(installGlobals);
afterAll(uninstallGlobals);
beforeEach(() => {
  made.requests = 0;
  made.headers = 0;
});

describe('a lazy Request', () => {
  test('gives url, method, headers and whole bodies without node own classes', async () => {
    const { request: get } = request({ target: '/a?b=c', fields: ['host', 'example.com', 'x-one', '1'] });
    expect(get.url).toBe('http://example.com/a?b=c');
    expect(get.method).toBe('GET');
    expect(get.headers.get('x-one')).toBe('1');
    expect(get.headers.get('X-One')).toBe('1');
    expect(get.headers.get('x-none')).toBeNull();
    expect(get.headers.has('host')).toBe(true);
    expect(get.body).toBeNull();
    expect(get.bodyUsed).toBe(false);
    expect(await get.text()).toBe('');
    const post = request({ method: 'POST', body: ['{"a":', '1}'] }).request;
    expect(await post.json()).toEqual({ a: 1 });
    expect(post.bodyUsed).toBe(true);
    expect(Buffer.from(await request({ method: 'POST', body: ['ab', 'c'] }).request.arrayBuffer()).toString()).toBe(
      'abc',
    );
    expect(made).toEqual({ requests: 0, headers: 0 });
  });

  test('asks for nothing of the body until it is read', () => {
    const { request: post, resumed } = request({ method: 'POST', body: ['x'] });
    void post.headers.get('a');
    void post.body;
    expect(resumed()).toBe(0);
  });

  test('decodes text as the standard says', async () => {
    expect(await request({ method: 'POST', body: ['\ufeffwith a mark'] }).request.text()).toBe('with a mark');
    expect(await request({ method: 'POST', body: ['Gr', 'üße'] }).request.text()).toBe('Grüße');
  });

  test('rejects a second reading, of whatever kind', async () => {
    const { request: post } = request({ method: 'POST', body: ['x'] });
    await post.text();
    await expect(post.text()).rejects.toThrow(TypeError);
    await expect(post.arrayBuffer()).rejects.toThrow(TypeError);
    expect(() => post.clone()).toThrow(TypeError);
  });

  test('streams the body chunk by chunk', async () => {
    const { request: post } = request({ method: 'POST', body: ['one', 'two', 'three'] });
    const chunks: string[] = [];
    for await (const chunk of post.body ?? []) chunks.push(Buffer.from(chunk).toString());
    expect(chunks).toEqual(['one', 'two', 'three']);
    expect(post.bodyUsed).toBe(true);
  });

  test('reads into a buffer of the reader', async () => {
    const reader = request({ method: 'POST', body: ['Windhover'] }).request.body?.getReader({ mode: 'byob' });
    const first = await reader?.read(new Uint8Array(4));
    expect(Buffer.from(first?.value ?? []).toString()).toBe('Wind');
    const second = await reader?.read(new Uint8Array(40));
    expect(Buffer.from(second?.value ?? []).toString()).toBe('hover');
    expect((await reader?.read(new Uint8Array(4)))?.done).toBe(true);
  });

  test('rejects a read with an AbortError when the client leaves in the middle', async () => {
    const whole = request({ method: 'POST', body: ['part'], leaves: true }).request;
    await expect(whole.text()).rejects.toMatchObject({ name: 'AbortError' });
    const streamed = request({ method: 'POST', body: ['part'], leaves: true }).request;
    const read = async (): Promise<void> => {
      for await (const chunk of streamed.body ?? []) expect(chunk.byteLength).toBe(4);
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('has a signal that is aborted when the client leaves, and not when all went well', () => {
    const left = request();
    const { signal } = left.request;
    expect(signal.aborted).toBe(false);
    expect(left.request.signal).toBe(signal);
    left.exchange.end('client_reset');
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toMatchObject({ name: 'AbortError' });
    const late = request();
    late.exchange.end('client_closed');
    expect(late.request.signal.aborted).toBe(true);
    const well = request();
    const calm = well.request.signal;
    well.exchange.end('completed');
    expect(calm.aborted).toBe(false);
  });

  test('can be cloned, and both are read', async () => {
    const { request: post } = request({ method: 'PUT', body: ['x', 'y'] });
    const clone = post.clone();
    expect(clone.method).toBe('PUT');
    expect(await Promise.all([post.text(), clone.text()])).toEqual(['xy', 'xy']);
  });

  test('is taken by new Request, with changes, and its body goes along', async () => {
    const { request: post } = request({
      method: 'POST',
      target: '/a',
      fields: ['host', 'example.com', 'x-one', '1'],
      body: ['x'],
    });
    const copy = new Request(post, { headers: { 'x-two': '2' } });
    expect(isLazyRequest(copy)).toBe(false);
    expect([copy.method, copy.url, copy.headers.get('x-one'), copy.headers.get('x-two')]).toEqual([
      'POST',
      'http://example.com/a',
      null,
      '2',
    ]);
    expect(await copy.text()).toBe('x');
    expect(post.bodyUsed).toBe(true);
    const moved = new Request(
      'http://other.example/b',
      request({ target: '/a', fields: ['host', 'h', 'x-one', '1'] }).request,
    );
    expect([moved.url, moved.headers.get('x-one')]).toEqual(['http://other.example/b', '1']);
  });

  test('is taken by fetch, body included', async () => {
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      outgoing.end(`${incoming.method} ${incoming.headers['x-one']} ${Buffer.concat(chunks).toString()}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const fields = ['host', `127.0.0.1:${port}`, 'x-one', '1'];
    const response = await fetch(request({ method: 'POST', fields, body: ['Wind', 'hover'] }).request);
    expect(await response.text()).toBe('POST 1 Windhover');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('is an instance of Request, as are those that new Request gives, and subclasses work', () => {
    expect(request().request instanceof Request).toBe(true);
    expect(new Request('http://localhost/') instanceof Request).toBe(true);
    class Special extends Request {
      get isSpecial(): boolean {
        return true;
      }
    }
    const special = new Special(request({ target: '/s' }).request);
    expect(special instanceof Special && special instanceof Request).toBe(true);
    expect([special.isSpecial, special.url]).toEqual([true, 'http://example.com/s']);
    expect(request().request instanceof Special).toBe(false);
    expect(() => (Request as unknown as (url: string) => unknown)('http://localhost/')).toThrow(TypeError);
  });

  test('has every other property that node gives', () => {
    const { request: get } = request();
    const real = new Request('http://example.com/');
    for (const key of [
      'cache',
      'credentials',
      'destination',
      'integrity',
      'keepalive',
      'mode',
      'redirect',
      'referrer',
    ] as const) {
      expect(get[key], key).toBe(real[key]);
    }
    expect(get.referrerPolicy).toBe(real.referrerPolicy);
  });

  test('has headers that can be iterated, changed and given to others', () => {
    const fields = ['host', 'example.com', 'cookie', 'a=1', 'cookie', 'b=2', 'accept', 'x', 'accept', 'y'];
    const { headers } = request({ fields }).request;
    expect(headers instanceof Headers).toBe(true);
    expect([...headers]).toEqual([
      ['accept', 'x, y'],
      ['cookie', 'a=1; b=2'],
      ['host', 'example.com'],
    ]);
    headers.set('x-new', 'yes');
    headers.delete('accept');
    expect([headers.get('x-new'), headers.get('accept')]).toEqual(['yes', null]);
    expect([...new Headers(headers).keys()]).toEqual(['cookie', 'host', 'x-new']);
    const seen: string[] = [];
    headers.forEach((value, name) => {
      seen.push(`${name}=${value}`);
    });
    expect(seen).toEqual(['cookie=a=1; b=2', 'host=example.com', 'x-new=yes']);
    expect(() => request().request.headers.get('not a name')).toThrow(TypeError);
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('shows changed headers to a clone', () => {
    const { request: get } = request();
    get.headers.set('x-new', 'yes');
    expect(get.clone().headers.get('x-new')).toBe('yes');
  });
});

describe('the url of a request', () => {
  const url = (target: string, fields: readonly string[] = ['host', 'example.com'], flags = 0): string =>
    request({ target, fields, flags }).request.url;

  test.each([
    '/',
    '/a/b.txt',
    '/a?b=c&d=%20',
    '//other.example/a',
    '/a/../b',
    '/a/./b',
    '/a/%2e%2e/b',
    "/a'b?c'd",
    '/a"b',
    '/[x]{y}|z^',
    '/a\\b',
    '/ü',
    '/a?b#c',
    '/a;b=c',
    '/.hidden',
  ])('is what the URL standard makes of %s', (target) => {
    expect(url(target)).toBe(new URL(`http://example.com${target}`).href);
  });

  test('has the host in normal form', () => {
    expect(url('/', ['host', 'EXAMPLE.com:80'])).toBe('http://example.com/');
    expect(url('/', ['host', 'example.com:8080'])).toBe('http://example.com:8080/');
    expect(url('/', ['host', '[::1]:3000'])).toBe('http://[::1]:3000/');
    expect(url('/', [])).toBe('http://localhost/');
    expect(url('/', ['host', ''])).toBe('http://localhost/');
  });

  test('has the scheme that the client used', () => {
    expect(url('/', ['host', 'example.com:443'], MetaFlag.secure)).toBe('https://example.com/');
  });

  test('believes the forwarded host of a paired edge alone', () => {
    const fields = ['host', 'inner', 'x-forwarded-host', 'shop.example'];
    expect(url('/', fields, MetaFlag.paired | MetaFlag.secure)).toBe('https://shop.example/');
    expect(url('/', fields)).toBe('http://inner/');
  });

  test('is taken from an absolute target, with the scheme of the connection and without credentials', () => {
    expect(url('http://Other.example/a')).toBe('http://other.example/a');
    expect(url('http://other.example/a', ['host', 'other.example'], MetaFlag.secure)).toBe('https://other.example/a');
    expect(url('http://user:pass@other.example/a')).toBe('http://other.example/a');
  });

  test('of OPTIONS * is the server itself', () => {
    expect(url('*')).toBe('http://example.com/*');
  });
});
