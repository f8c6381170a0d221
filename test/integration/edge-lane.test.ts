import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askEarly, startRequest } from './edge-client.ts';
import { type CertificateFiles, EdgeFixture, makeCertificate, temporaryDirectory } from './edge-fixture.ts';

/** A destination over https that says what it was asked. */
let server: Server;
let sockets: WebSocketServer;
let fixture: EdgeFixture;
let authority: CertificateFiles;
let leftStreams = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/stream') {
    response.write('first');
    response.once('close', () => leftStreams++);
    return;
  }
  if (request.url === '/early') {
    request.resume();
    response.end('early');
    return;
  }
  if (request.url === '/dies') {
    response.writeHead(200, { 'content-length': '100' });
    response.write('short', () => response.socket?.destroy());
    return;
  }
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  request.on('end', () => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.setHeader('connection', 'x-inner');
    response.setHeader('x-inner', 'secret');
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, length }));
  });
}

beforeAll(async () => {
  const directory = temporaryDirectory();
  authority = await makeCertificate(directory, 'inner', ['inner.test']);
  server = createServer({ cert: authority.pem, key: readFileSync(authority.key) }, answer);
  // What is left behind stays.
  server.keepAliveTimeout = 0;
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (peer) => {
    peer.on('message', (data, isBinary) => peer.send(data, { binary: isBinary }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tls = { ca: authority.cert, serverName: 'inner.test' };
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: {
        inner: { hosts: ['inner.test'], destinations: [url], tls },
        doubted: { hosts: ['doubted.test'], destinations: [url] },
        misnamed: { hosts: ['misnamed.test'], destinations: [url], tls: { ...tls, serverName: 'other.test' } },
        trusting: { hosts: ['trusting.test'], destinations: [url], tls: { verify: false } },
        half: { hosts: ['half.test'], destinations: ['https://127.0.0.1:9', url], tls },
      },
    },
    directory,
  );
});

afterAll(async () => {
  for (const peer of sockets?.clients ?? []) peer.terminate();
  await fixture?.stop();
  server?.closeAllConnections();
  server?.close();
});

describe('an app with https destinations', () => {
  it('is left with no connection of a client that was answered early and went', async () => {
    let open = 0;
    const count = (socket: Socket): void => {
      open += 1;
      socket.once('close', () => {
        open -= 1;
      });
    };
    server.on('connection', count);
    const answers = await askEarly({ port: fixture.port(), host: 'inner.test', path: '/early' }, 20);
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['early']));
    await waitFor('the connections to end', () => open === 0);
    server.off('connection', count);
  });

  it('gets requests with their exact path and the edge’s forwarding fields, and answers field by field', async () => {
    const response = await ask({
      port: fixture.port(),
      host: 'inner.test',
      path: '/a//b?c=//d',
      headers: { 'x-forwarded-for': '6.6.6.6', 'x-windhover-lane': 'trusting' },
    });
    const asked = JSON.parse(response.body);
    expect(response.status).toBe(200);
    expect(asked.url).toBe('/a//b?c=//d');
    expect(asked.headers.host).toBe('inner.test');
    expect(asked.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('x-windhover'))).toEqual([]);
    expect(response.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(response.headers['x-inner']).toBeUndefined();
  });

  it('gets bodies of any framing and length whole', async () => {
    const lengthOf = async (headers: Record<string, string>, body: string): Promise<number> =>
      JSON.parse((await ask({ port: fixture.port(), host: 'inner.test', method: 'POST', headers, body })).body).length;
    expect(await lengthOf({ 'transfer-encoding': 'chunked' }, 'x'.repeat(1_000_000))).toBe(1_000_000);
    expect(await lengthOf({ 'content-length': '5' }, 'hello')).toBe(5);
    expect(await lengthOf({ 'content-length': '0' }, '')).toBe(0);
  });

  it('is not believed when its certificate does not hold or names another, unless told so', async () => {
    const statusOf = async (host: string): Promise<number> => (await ask({ port: fixture.port(), host })).status;
    expect(await statusOf('doubted.test')).toBe(502);
    expect(await statusOf('misnamed.test')).toBe(502);
    expect(await statusOf('trusting.test')).toBe(200);
  });

  it('is reached at another destination when no connection can be made', async () => {
    for (let i = 0; i < 8; i++) {
      expect((await ask({ port: fixture.port(), host: 'half.test', method: 'POST', body: 'kept' })).status).toBe(200);
    }
  });

  it('learns that the client left', async () => {
    const before = leftStreams;
    const request = startRequest({ port: fixture.port(), host: 'inner.test', path: '/stream' });
    request.on('error', () => {});
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    await once(response, 'data');
    request.destroy();
    await waitFor('the destination to learn it', () => leftStreams > before);
  });

  it('that dies in the middle of a body leaves a cut and not a short answer', async () => {
    await expect(ask({ port: fixture.port(), host: 'inner.test', path: '/dies' })).rejects.toThrow();
  });

  it('carries WebSocket messages both ways', async () => {
    const peer = new WebSocket(`ws://127.0.0.1:${fixture.port()}/`, { headers: { host: 'inner.test' } });
    await once(peer, 'open');
    const message = 'x'.repeat(200_000);
    peer.send(message);
    const [echoed] = await once(peer, 'message');
    expect(String(echoed)).toBe(message);
    peer.terminate();
  });
});
