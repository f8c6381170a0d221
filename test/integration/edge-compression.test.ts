import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { Agent, request as undiciRequest } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

const run = promisify(execFile);
const hasZstd = 'createZstdCompress' in zlib;
let destination: Destination;
let fixture: EdgeFixture;
/** Of /slow and /cut: what they wait for, by their query. */
const release = new Map<string, () => void>();
let left = 0;

/** Text that shrinks, and whose places can be told apart. */
function textOf(length: number): Buffer {
  const lines = Buffer.alloc(length);
  for (let at = 0, line = 0; at < length; line += 1) at += lines.write(`line ${line} of the text\n`, at);
  return lines;
}

const heads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/encoded': { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
  '/no-transform': { 'content-type': 'text/plain', 'cache-control': 'public, No-Transform' },
  '/image': { 'content-type': 'image/png' },
  '/untyped': {},
  '/digest': { 'content-type': 'text/plain', 'content-digest': 'sha-256=:AAAA:' },
  '/tagged': { 'content-type': 'text/html; charset=utf-8', etag: '"v1"', 'accept-ranges': 'bytes', vary: 'Cookie' },
  '/weak': { 'content-type': 'application/ld+json', etag: 'W/"v1"', vary: 'accept-encoding' },
  '/starred': { 'content-type': 'text/css', vary: '*' },
  '/identity': { 'content-type': 'text/css', 'content-encoding': 'identity' },
  '/error': { 'content-type': 'text/html' },
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://app.test');
  const size = Number(searchParams.get('size') ?? 5000);
  const body = textOf(size);
  const end = (): void => void (request.method === 'HEAD' ? response.end() : response.end(body));
  request.resume();
  response.once('close', () => {
    if (!response.writableFinished) left += 1;
  });
  switch (pathname) {
    case '/sized':
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': size });
      end();
      return;
    case '/chunked':
      response.writeHead(200, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' });
      for (let at = 0; at < size; at += 7000) response.write(body.subarray(at, at + 7000));
      response.end();
      return;
    case '/part':
      response.writeHead(206, { 'content-type': 'text/plain', 'content-range': `bytes 0-${size - 1}/99999` });
      end();
      return;
    case '/empty':
      response.writeHead(204, { etag: '"v1"' }).end();
      return;
    case '/same':
      response.writeHead(304, { etag: '"v1"' }).end();
      return;
    case '/slow':
      response.writeHead(200, { 'content-type': searchParams.get('type') ?? 'text/plain' });
      response.write('first event\n');
      release.set(searchParams.get('id') ?? '', () => response.end('second event\n'));
      return;
    case '/cut':
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write(body);
      release.set(searchParams.get('id') ?? '', () => response.socket?.destroy());
      return;
    case '/trailers':
      response.writeHead(200, { 'content-type': 'text/plain', trailer: 'x-sum' });
      response.write(body);
      response.addTrailers({ 'x-sum': '42' });
      response.end();
      return;
    default:
      response.writeHead(pathname === '/error' ? 500 : 200, { ...heads[pathname], 'content-length': size });
      end();
  }
}

beforeAll(async () => {
  destination = await startDestination('app', answer);
  const common = { destinations: [destination.url] };
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    apps: {
      on: { ...common, hosts: ['on.test'], compression: true },
      gzip: { ...common, hosts: ['gzip.test'], compression: { encodings: ['gzip'], minSize: 0 } },
      off: { ...common, hosts: ['off.test'], routes: { '/chunked': { compression: true } } },
      but: { ...common, hosts: ['but.test'], compression: true, routes: { '/chunked': { compression: false } } },
      events: { ...common, hosts: ['events.test'], compression: { types: ['text/*', 'text/event-stream'] } },
    },
  });
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
});

interface Bytes {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly raw: Buffer;
  readonly trailers: Readonly<Record<string, string | undefined>>;
}

async function get(
  path: string,
  { host = 'on.test', method = 'GET', ...headers }: Readonly<Record<string, string>> = {},
): Promise<Bytes> {
  const request = startRequest({ port: fixture.port(), host, path, method, headers });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode = 0, headers: fields, trailers } = response;
  return { status: statusCode, headers: fields, raw: Buffer.concat(chunks), trailers };
}

function decode({ headers, raw }: Bytes): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'gzip') return zlib.gunzipSync(raw);
  return encoding === 'br' ? zlib.brotliDecompressSync(raw) : raw;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a route with compression', () => {
  const sizes = [1023, 1024, 1025, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 262_144, 1_000_003];

  it.each(['gzip', 'br'])('gives every size whole in %s, with a length and without', async (encoding) => {
    for (const size of sizes) {
      for (const path of [`/sized?size=${size}`, `/chunked?size=${size}`]) {
        const answered = await get(path, { 'accept-encoding': encoding });
        // What comes as a whole has a known length, whatever its framing was.
        const isSmall = size < 1024;
        expect([path, answered.headers['content-encoding']]).toEqual([path, isSmall ? undefined : encoding]);
        const { 'content-length': length = String(answered.raw.length) } = answered.headers;
        expect(length).toBe(String(answered.raw.length));
        expect(sha256(decode(answered))).toBe(sha256(textOf(size)));
        if (!isSmall) expect(answered.raw.length).toBeLessThan(size / 2);
      }
    }
  });

  it.each([0, 1, 2, 1023])('takes %i bytes where it has no lower limit', async (size) => {
    const answered = await get(`/sized?size=${size}`, { host: 'gzip.test', 'accept-encoding': 'gzip' });
    expect(answered.headers['content-encoding']).toBe('gzip');
    expect(decode(answered)).toEqual(textOf(size));
  });

  it('is read by curl and undici as what the app sent', async () => {
    const size = 3_000_001;
    const url = `http://127.0.0.1:${fixture.port()}/chunked?size=${size}`;
    for (const encoding of hasZstd ? ['gzip', 'br', 'zstd'] : ['gzip', 'br']) {
      const args = ['-s', '--compressed', '-H', `Accept-Encoding: ${encoding}`, '-H', 'Host: on.test', url];
      const { stdout } = await run('curl', args, { encoding: 'buffer', maxBuffer: 2 * size });
      expect(sha256(stdout)).toBe(sha256(textOf(size)));
    }
    const agent = new Agent();
    const { body, headers } = await undiciRequest(url, {
      dispatcher: agent,
      headers: { host: 'on.test', 'accept-encoding': 'gzip' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(sha256(zlib.gunzipSync(Buffer.from(await body.arrayBuffer())))).toBe(sha256(textOf(size)));
    await agent.close();
  });

  it.each([
    ['br;q=0.5, gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0.2, br;q=0', hasZstd ? 'zstd' : 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate', undefined],
    ['gzip;q=0', undefined],
    ['identity;q=1, gzip;q=0.5', undefined],
    ['identity;q=0, gzip', 'gzip'],
    ['gzip;q=nonsense', undefined],
    ['', undefined],
  ])('answers Accept-Encoding: %s with %s', async (accepted, encoding) => {
    const answered = await get('/sized', { 'accept-encoding': accepted });
    expect(answered.headers['content-encoding']).toBe(encoding);
    expect(answered.headers['vary']).toBe('Accept-Encoding');
    expect(decode(answered).length > 0).toBe(true);
  });

  it('says that it varies also where it sends the content as it is', async () => {
    const answered = await get('/tagged');
    expect(answered.headers).toMatchObject({ vary: 'Cookie, Accept-Encoding', etag: '"v1"', 'accept-ranges': 'bytes' });
    expect(answered.headers['content-length']).toBe('5000');
    expect(answered.headers['content-encoding']).toBeUndefined();
  });

  it('weakens the tag, drops length and ranges, and keeps what varies already', async () => {
    const accepted = { 'accept-encoding': 'gzip' };
    const tagged = await get('/tagged', accepted);
    expect(tagged.headers).toMatchObject({
      etag: 'W/"v1"',
      vary: 'Cookie, Accept-Encoding',
      'content-encoding': 'gzip',
    });
    expect(tagged.headers['accept-ranges']).toBeUndefined();
    // Where all of it is there before the head is written, its own.
    expect([undefined, String(tagged.raw.length)]).toContain(tagged.headers['content-length']);
    expect((await get('/weak', accepted)).headers).toMatchObject({ etag: 'W/"v1"', vary: 'accept-encoding' });
    expect((await get('/starred', accepted)).headers).toMatchObject({ vary: '*', 'content-encoding': 'gzip' });
    expect((await get('/identity', accepted)).headers['content-encoding']).toBe('gzip');
    expect(await get('/error', accepted)).toMatchObject({ status: 500, headers: { 'content-encoding': 'gzip' } });
  });

  it.each(['/encoded', '/no-transform', '/image', '/untyped', '/digest', '/part', '/sized?size=100'])(
    'leaves %s as it is, and says nothing of Accept-Encoding',
    async (path) => {
      const asked = await get(path, { 'accept-encoding': 'gzip' });
      const { 'content-encoding': encoding, vary } = asked.headers;
      expect([encoding, vary]).toEqual([path === '/encoded' ? 'gzip' : undefined, undefined]);
      expect(asked.raw.length).toBe(path.endsWith('=100') ? 100 : 5000);
    },
  );

  it('leaves the whole as it is where a range was asked for', async () => {
    const asked = await get('/sized', { 'accept-encoding': 'gzip', range: 'bytes=0-9' });
    expect(asked).toMatchObject({ status: 200, headers: { 'content-length': '5000', vary: 'Accept-Encoding' } });
    expect(asked.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD as GET, without a body; 204 and 304 have none', async () => {
    const accepted = { 'accept-encoding': 'gzip', method: 'HEAD' };
    const head = await get('/tagged', accepted);
    expect(head).toMatchObject({
      status: 200,
      raw: Buffer.alloc(0),
      headers: { 'content-encoding': 'gzip', etag: 'W/"v1"' },
    });
    expect(head.headers['content-length']).toBeUndefined();
    expect((await get('/image', accepted)).headers['content-length']).toBe('5000');
    const empty = await get('/empty', { 'accept-encoding': 'gzip' });
    expect(empty).toMatchObject({ status: 204, raw: Buffer.alloc(0), headers: { etag: '"v1"' } });
    expect(empty.headers['content-encoding']).toBeUndefined();
    const same = await get('/same', { 'accept-encoding': 'gzip' });
    expect(same).toMatchObject({
      status: 304,
      raw: Buffer.alloc(0),
      headers: { etag: 'W/"v1"', vary: 'Accept-Encoding' },
    });
  });

  it('passes trailers on', async () => {
    const answered = await get('/trailers', { 'accept-encoding': 'gzip' });
    expect(answered.trailers['x-sum']).toBe('42');
    expect(decode(answered)).toEqual(textOf(5000));
  });

  it('is where it is written: of an app, of a path, and not of a path that says so', async () => {
    const encodingOf = async (host: string, path: string): Promise<unknown> =>
      (await get(path, { host, 'accept-encoding': 'gzip' })).headers['content-encoding'];
    expect(await encodingOf('off.test', '/sized')).toBeUndefined();
    expect(await encodingOf('off.test', '/chunked')).toBe('gzip');
    expect(await encodingOf('but.test', '/sized')).toBe('gzip');
    expect(await encodingOf('but.test', '/chunked')).toBeUndefined();
  });
});

describe('a compressed stream', () => {
  it.each([
    ['gzip', 'on.test', 'text/plain'],
    ['br', 'on.test', 'text/plain'],
    ['gzip', 'events.test', 'text/event-stream'],
  ])('in %s at %s brings each piece of %s at once', async (encoding, host, type) => {
    const id = `${encoding}-${host}`;
    const path = `/slow?id=${id}&type=${type}`;
    const request = startRequest({ port: fixture.port(), host, path, headers: { 'accept-encoding': encoding } });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.headers['content-encoding']).toBe(encoding);
    const decoder = encoding === 'gzip' ? zlib.createGunzip() : zlib.createBrotliDecompress();
    let text = '';
    response.pipe(decoder).on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    await waitFor('the first piece, while the app waits', () => text === 'first event\n');
    release.get(id)?.();
    await once(decoder, 'end');
    expect(text).toBe('first event\nsecond event\n');
  });

  it('of events is none where text/event-stream is not listed', async () => {
    const path = '/slow?id=events&type=text/event-stream';
    const request = startRequest({
      port: fixture.port(),
      host: 'on.test',
      path,
      headers: { 'accept-encoding': 'gzip' },
    });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(String((await once(response, 'data'))[0])).toBe('first event\n');
    release.get('events')?.();
    response.resume();
    await once(response, 'end');
  });

  it('whose app dies in its middle is cut, and does not look whole', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const request = startRequest({ port: fixture.port(), host: 'on.test', path: '/cut?id=cut&size=20000', headers });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = once(response, 'error');
    await waitFor('what came before', () => Buffer.concat(chunks).length > 50);
    release.get('cut')?.();
    expect((await ended)[0]).toMatchObject({ code: 'ECONNRESET' });
    expect(response.complete).toBe(false);
    expect(() => zlib.gunzipSync(Buffer.concat(chunks))).toThrow('unexpected end of file');
  });

  it('whose client leaves ends at the app at once', async () => {
    const before = left;
    const headers = { 'accept-encoding': 'gzip' };
    const request = startRequest({ port: fixture.port(), host: 'on.test', path: '/slow?id=leaves', headers });
    request.on('error', () => undefined);
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => undefined);
    await once(response, 'data');
    request.destroy();
    await waitFor('the app to learn it', () => left > before);
  });
});

it('counts and logs each exchange once, with the instance that answered it', async () => {
  const before = fixture.edge.status();
  const lines = fixture.access.length;
  for (let round = 0; round < 5; round += 1) await get('/sized?once', { host: 'but.test', 'accept-encoding': 'gzip' });
  await waitFor('their lines', () => fixture.access.length >= lines + 5);
  const after = fixture.edge.status();
  const own = fixture.access.filter((line) => line['path'] === '/sized?once');
  expect(own).toHaveLength(5);
  for (const line of own) expect(line).toMatchObject({ app: 'but', instance: 'but.1', status: 200, end: 'completed' });
  expect((after.totals['exchangesTotal'] ?? 0) - (before.totals['exchangesTotal'] ?? 0)).toBe(5);
  const instanceOf = (status: typeof after) => status.apps.find(({ name }) => name === 'but')?.instances[0];
  const requests = (status: typeof after): number => instanceOf(status)?.requests ?? 0;
  expect(requests(after) - requests(before)).toBe(5);
  expect(instanceOf(after)?.inFlight).toBe(0);
});
