import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed, startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

const module = path.join(import.meta.dirname, '..', 'fixtures', 'hooks', 'well-behaved.mjs');
let destination: Destination;
let sockets: WebSocketServer;
let fixture: EdgeFixture;
let left = 0;
const seen: string[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '', headers } = request;
  seen.push(url);
  if (url === '/early') {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.end('{}');
    return;
  }
  if (url === '/refuses') {
    response.writeHead(403).end('not yours');
    return;
  }
  if (url === '/replaced') {
    response.once('close', () => left++);
    response.write('never read');
    return;
  }
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  request.on('end', () => {
    response.setHeader('set-cookie', ['app=1', 'app=2']);
    response.setHeader('x-powered-by', 'secret');
    const raw = request.rawHeaders.filter((_text, index, all) => all[index - (index % 2)]?.toLowerCase() === 'x-twice');
    response.end(JSON.stringify({ name: 'app', method, url, headers, length, twice: raw, trailers: request.trailers }));
  });
}

beforeAll(async () => {
  destination = await startDestination('app', answer);
  sockets = new WebSocketServer({ server: destination.server });
  sockets.on('connection', (peer, request) => {
    peer.send(JSON.stringify({ url: request.url, headers: request.headers }));
    peer.on('message', (data, isBinary) => peer.send(data, { binary: isBinary }));
  });
  const common = { destinations: [destination.url] };
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    apps: {
      all: { ...common, hosts: ['all.test'], hooks: module, routes: { '/plain': { hooks: null } } },
      some: { ...common, hosts: ['some.test'], routes: { '/api': { hooks: { module, timeout: '2s' } } } },
      both: {
        ...common,
        hosts: ['both.test'],
        hooks: module,
        compression: { minSize: 0, types: ['text/*', '*+json'] },
      },
    },
  });
});

afterAll(async () => {
  for (const peer of sockets?.clients ?? []) peer.terminate();
  await fixture?.stop();
  destination?.close();
});

const get = (target: string, headers: Record<string, string> = {}, host = 'all.test') =>
  ask({ port: fixture.port(), host, path: target, headers });

describe('onRequest', () => {
  it('changes fields and the path; all else reaches the app as it was', async () => {
    const headers = { 'x-secret': 'no', 'x-twice': ['a', 'b'], 'x-forwarded-for': '6.6.6.6', 'x-windhover-lane': 'x' };
    const asked = await askDescribed({ port: fixture.port(), host: 'all.test', path: '/old//a?b=%2F', headers });
    expect(asked).toMatchObject({ method: 'GET', url: '/new//a?b=%2F', twice: ['x-twice', 'a', 'x-twice', 'b'] });
    expect(asked.headers).toMatchObject({ host: 'all.test', 'x-hooked': 'all /', 'x-forwarded-for': '127.0.0.1' });
    expect(asked.headers['via']).toMatch(/^1\.1 windhover-[0-9a-f]{12}$/);
    expect(Object.keys(asked.headers).filter((name) => /^x-(?:secret|windhover)/.test(name))).toEqual([]);
  });

  it('leaves bodies of any framing and length whole, and their trailers', async () => {
    const post = async (headers: Record<string, string>, body: string): Promise<{ length: number }> =>
      JSON.parse((await ask({ port: fixture.port(), host: 'all.test', method: 'POST', headers, body })).body);
    expect((await post({ 'transfer-encoding': 'chunked' }, 'x'.repeat(1_000_000))).length).toBe(1_000_000);
    expect((await post({ 'content-length': '5' }, 'hello')).length).toBe(5);
    expect((await post({ 'content-length': '0' }, '')).length).toBe(0);
    const request = startRequest({
      port: fixture.port(),
      host: 'all.test',
      method: 'POST',
      headers: { trailer: 'x-sum' },
    });
    request.write('body');
    request.addTrailers({ 'x-sum': '42' });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of response) text += String(chunk);
    expect(JSON.parse(text)).toMatchObject({ length: 4, trailers: { 'x-sum': '42' } });
  });

  it.each([
    ['/refuses', 403],
    ['/answered', 403],
  ])('does not hold up an answer that comes before the body has: %s', async (target, status) => {
    const request = startRequest({ port: fixture.port(), host: 'all.test', method: 'POST', path: target });
    request.on('error', () => undefined);
    const answered = once(request, 'response') as Promise<[IncomingMessage]>;
    for (let sent = 0; sent < 64; sent += 1) request.write(Buffer.alloc(65_536));
    const [response] = await answered;
    expect(response.statusCode).toBe(status);
    response.resume();
    request.destroy();
    await waitFor('nothing under way', () => fixture.edge.status().totals['exchangesInFlight'] === 0);
  });

  it('answers itself, and the app is not asked', async () => {
    const before = seen.length;
    const refused = await get('/answered');
    expect(refused).toMatchObject({ status: 403, body: 'by the hook' });
    expect(refused.headers).toMatchObject({
      'x-from': 'hook',
      'set-cookie': ['a=1'],
      'content-type': 'text/plain;charset=UTF-8',
    });
    expect(refused.headers['x-began']).toBeUndefined();
    expect((await get('/streamed')).body).toBe('piece ');
    expect(await get('/redirected')).toMatchObject({ status: 302, headers: { location: 'https://elsewhere.test/' } });
    expect(seen.length).toBe(before);
  });

  it('is told the client, the route and the id of the request, and has a place in the log', async () => {
    const told = await get('/client');
    expect(JSON.parse(told.body)).toMatchObject({
      address: '127.0.0.1',
      protocol: 'http',
      host: 'all.test',
      app: 'all',
      route: '/',
    });
    const id: string = JSON.parse(told.body).id;
    const line = await waitFor('its access line', () => fixture.access.find(({ requestId }) => requestId === id));
    expect(line).toMatchObject({ app: 'all', instance: null, status: 200 });
    await get('/logged');
    await waitFor('its log line', () =>
      fixture.log.some(({ msg, app }) => msg === 'seen by the hook' && app === 'all'),
    );
  });

  it('learns that the client left', async () => {
    const request = startRequest({ port: fixture.port(), host: 'all.test', path: '/waits' });
    request.on('error', () => undefined);
    request.end();
    await waitFor('the request under way', () => fixture.edge.status().totals['exchangesInFlight'] === 1);
    request.destroy();
    await waitFor('the hook to learn it', () => fixture.log.some(({ msg }) => msg === 'the client left'));
  });
});

describe('onResponse', () => {
  it('changes fields, and adds to cookies line by line', async () => {
    const { headers } = await get('/a');
    expect(headers).toMatchObject({ 'x-began': '/a', 'set-cookie': ['app=1', 'app=2', 'hook=1'] });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('changes the status, also to one without a body', async () => {
    expect(await get('/hidden')).toMatchObject({ status: 404, body: expect.stringContaining('"url":"/hidden"') });
    expect(await get('/emptied')).toMatchObject({ status: 204, body: '' });
    // The connection can be used on.
    expect((await get('/a')).status).toBe(200);
  });

  it('replaces the answer, and the app is told that its own is not heard', async () => {
    const before = left;
    const replaced = await get('/replaced');
    expect(replaced).toMatchObject({ status: 203, body: 'instead' });
    await waitFor('the app to learn it', () => left > before);
  });

  it('is given the page of an app that does not answer', async () => {
    const broken = await startDestination('broken', (request) => request.socket.destroy());
    const alone = await EdgeFixture.start({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: { broken: { hosts: ['*'], destinations: [broken.url], hooks: module } },
    });
    try {
      const answered = await ask({ port: alone.port(), host: 'any.test', path: '/a' });
      expect(answered).toMatchObject({ status: 502, headers: { 'x-began': '/a' } });
      const line = await waitFor('its line', () => alone.access[0]);
      expect(line).toMatchObject({ status: 502, app: 'broken', end: 'destination_closed' });
    } finally {
      await alone.stop();
      broken.close();
    }
  });
});

describe('hooks', () => {
  it('are those of the longest prefix that has settings; others are reached without', async () => {
    const hooked = async (host: string, target: string): Promise<unknown> =>
      (await askDescribed({ port: fixture.port(), host, path: target })).headers['x-hooked'];
    expect(await hooked('all.test', '/plain/a')).toBeUndefined();
    expect(await hooked('all.test', '/other')).toBe('all /');
    expect(await hooked('some.test', '/a')).toBeUndefined();
    expect(await hooked('some.test', '/api/a')).toBe('some /api');
  });

  it('go together with compression, which comes last', async () => {
    const answered = await get('/answered', { 'accept-encoding': 'gzip' }, 'both.test');
    expect(answered).toMatchObject({ status: 403, headers: { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } });
  });

  it('let 103 pass', async () => {
    const request = startRequest({ port: fixture.port(), host: 'all.test', path: '/early' });
    const hints = once(request, 'information');
    const answered = once(request, 'response');
    request.end();
    expect((await hints)[0]).toMatchObject({ statusCode: 103, headers: { link: '</style.css>; rel=preload' } });
    const [response] = (await answered) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
  });

  it('see a request for a WebSocket, whose messages then pass both ways', async () => {
    const peer = new WebSocket(`ws://127.0.0.1:${fixture.port()}/old/socket`, {
      headers: { host: 'all.test', 'x-secret': '1' },
    });
    const first = JSON.parse(String((await once(peer, 'message'))[0]));
    expect(first).toMatchObject({
      url: '/new/socket',
      headers: { 'x-hooked': 'all /', 'x-forwarded-for': '127.0.0.1' },
    });
    expect(first.headers['x-secret']).toBeUndefined();
    for (const size of [0, 1, 70_000, 1_000_000]) {
      const message = Buffer.alloc(size, 0x61);
      peer.send(message);
      const [echoed, isBinary] = (await once(peer, 'message')) as [Buffer, boolean];
      expect(echoed.equals(message)).toBe(true);
      expect(isBinary).toBe(true);
    }
    const closed = once(peer, 'close');
    peer.close(4000, 'done');
    expect((await closed)[0]).toBe(4000);
    await waitFor('nothing under way', () => fixture.edge.status().apps[0]?.instances[0]?.inFlight === 0);
  });

  it('refuse a WebSocket with an answer of their own', async () => {
    const peer = new WebSocket(`ws://127.0.0.1:${fixture.port()}/answered`, { headers: { host: 'all.test' } });
    peer.on('error', () => undefined);
    const [, response] = (await once(peer, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(response.statusCode).toBe(403);
    expect(response.headers['x-from']).toBe('hook');
    response.destroy();
  });
});
