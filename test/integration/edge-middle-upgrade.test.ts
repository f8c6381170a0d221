/** Requests for a WebSocket through the middle that the app does not switch for: they are answered as all others are. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

const hooks = path.join(import.meta.dirname, '..', 'fixtures', 'hooks', 'well-behaved.mjs');
const mebibyte = Buffer.alloc(1_048_576, 'a refusal that is a download ');
const text = 'not here, and this is why\n'.repeat(200);

let destination: Destination;
let fixture: EdgeFixture;
/** The app's side of the last request. */
let answering: ServerResponse;

beforeAll(async () => {
  destination = await startDestination('app', ({ url }, response) => {
    answering = response;
    switch (url) {
      case '/long':
        response.writeHead(403, { 'content-type': 'application/octet-stream' });
        for (let part = 0; part < 5; part += 1) response.write(mebibyte);
        response.end();
        break;
      case '/text':
        response.writeHead(404, { 'content-type': 'text/plain', etag: '"one"' }).end(text);
        break;
      case '/unchanged':
        response.writeHead(304, { etag: '"one"' }).end();
        break;
      case '/empty':
        response.writeHead(204).end();
        break;
      case '/head':
        response.writeHead(200, { 'content-length': '1234' }).end();
        break;
      default:
        // The test says what follows.
        response.writeHead(403, { 'content-type': 'application/octet-stream' }).flushHeaders();
    }
  });
  const common = { destinations: [destination.url] };
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: {
      hooked: { ...common, hosts: ['hooked.test'], hooks },
      packed: { ...common, hosts: ['packed.test'], compression: true },
    },
  });
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
});

function startUpgrade(target: string, host = 'hooked.test', more: Record<string, string> = {}): ClientRequest {
  const headers = { connection: 'Upgrade', upgrade: 'websocket', ...more };
  const request = startRequest({ port: fixture.port(), host, path: target, headers });
  request.on('error', () => undefined);
  request.end();
  return request;
}

async function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return (await once(request, 'response'))[0] as IncomingMessage;
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const inFlight = (): number => fixture.edge.status().totals['exchangesInFlight'] ?? 0;

describe('an app that does not switch', () => {
  it('is answered for with all of its body, however long', async () => {
    const response = await answerOf(startUpgrade('/long'));
    expect(response.statusCode).toBe(403);
    const body = await bodyOf(response);
    expect([body.length, digest(body)]).toEqual([5 * mebibyte.length, digest(Buffer.concat(Array(5).fill(mebibyte)))]);
  });

  it('is answered for while it goes on', async () => {
    const response = await answerOf(startUpgrade('/slow'));
    answering.write('first');
    expect(String((await once(response, 'data'))[0])).toBe('first');
    const rest = bodyOf(response);
    answering.end('last');
    expect(String(await rest)).toBe('last');
  });

  it('is held back by a client that does not read', async () => {
    const response = await answerOf(startUpgrade('/large'));
    let written = 0;
    const write = (): void => {
      while (written < 100 && !answering.destroyed) {
        written += 1;
        if (!answering.write(mebibyte)) return;
      }
      answering.end();
    };
    answering.on('drain', write);
    write();
    let [seen, turns] = [0, 0];
    // As long as something moves, that is not the end of it.
    await waitFor('an app that is held back', () => {
      turns = written === seen ? turns + 1 : 0;
      seen = written;
      return turns === 20;
    });
    expect(written).toBeLessThan(50);
    const body = await bodyOf(response);
    expect(body.length).toBe(100 * mebibyte.length);
  });

  it('and ends in the middle of its answer cuts the client', async () => {
    const response = await answerOf(startUpgrade('/short'));
    answering.write('first');
    await once(response, 'data');
    const failed = once(response, 'error');
    answering.destroy();
    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
    expect(response.complete).toBe(false);
  });

  it('is told of a client that leaves', async () => {
    const request = startUpgrade('/left');
    await answerOf(request);
    const { length } = fixture.access;
    const left = once(answering, 'close');
    request.destroy();
    await left;
    expect(answering.writableFinished).toBe(false);
    await waitFor('nothing in flight', () => inFlight() === 0);
    const line = await waitFor('its line', () => fixture.access.slice(length).find(({ path: at }) => at === '/left'));
    expect(String(line['end'])).toMatch(/^client_/);
  });

  it.each([
    ['/unchanged', 304, 'GET', undefined],
    ['/empty', 204, 'GET', undefined],
    ['/head', 200, 'HEAD', '1234'],
  ])(
    'and has no body to send, says nothing of a length that it did not say: %s',
    async (target, status, method, length) => {
      const client = await RawClient.open(fixture.port());
      client.sendHead(`${method} ${target} HTTP/1.1`, 'Host: hooked.test', 'Connection: Upgrade', 'Upgrade: websocket');
      const answer = await client.readResponse(method);
      const fields = new Map(answer.fields);
      expect([answer.status, fields.get('content-length'), answer.body.length]).toEqual([status, length, 0]);
      client.close();
    },
  );

  it.each(['/text', '/unchanged'])('has what compression says of a response: %s', async (target) => {
    const response = await answerOf(startUpgrade(target, 'packed.test', { 'accept-encoding': 'gzip' }));
    expect(response.headers).toMatchObject({ vary: 'Accept-Encoding', etag: 'W/"one"' });
    const body = await bodyOf(response);
    if (target === '/unchanged') expect(response.headers['content-encoding']).toBeUndefined();
    else expect([response.headers['content-encoding'], String(gunzipSync(body))]).toEqual(['gzip', text]);
  });

  it('leaves nothing behind', async () => {
    await waitFor('nothing in flight', () => inFlight() === 0);
    expect(fixture.edge.status().apps.map(({ instances }) => instances[0]?.inFlight)).toEqual([0, 0]);
    expect(fixture.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
