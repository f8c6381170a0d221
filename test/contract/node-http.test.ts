/**
 * windhover/node beside node:http: each scenario runs the same listener on both and compares what the program observed and
 * what the client got. Differences that are meant stand at the end, as tests of their own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import * as nodeHttp from 'node:http';
import type { PassThrough } from 'node:stream';
import fastify from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import * as windhover from '../../server/node.ts';
import type { RawClient } from '../helpers/raw-client.ts';
import { closeAll, get, type Listener, listen, makers, observe, open } from './both-servers.ts';
import { connectionScenarios } from './node-http-connections.ts';
import { messageScenarios } from './node-http-messages.ts';

afterEach(closeAll);

describe('windhover/node behaves as node:http', () => {
  test.each(Object.entries({ ...messageScenarios, ...connectionScenarios }))('%s', async (_title, scenario) => {
    const wanted = await observe(scenario, makers.node);
    expect(await observe(scenario, makers.windhover)).toEqual(wanted);
  });

  test('a port in use is an error event with code EADDRINUSE', async () => {
    const port = await listen(makers.windhover());
    for (const make of [makers.node, makers.windhover]) {
      const error = await new Promise((resolve) => make().on('error', resolve).listen(port, '127.0.0.1'));
      expect(error).toMatchObject({ code: 'EADDRINUSE', syscall: 'listen', address: '127.0.0.1', port });
    }
  });

  test('a framework that brings its own server takes ours instead', async () => {
    const app = fastify({
      serverFactory: (handler) => windhover.createServer({}, handler) as unknown as nodeHttp.Server,
    });
    app.get('/', async (request) => request.ip);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await (await fetch(url)).text()).toBe('127.0.0.1');
    await app.close();
  });

  test('classes of node:http are those of its objects', async () => {
    const kinds: unknown[] = [];
    const server = makers.windhover((request, response) => {
      kinds.push(request instanceof nodeHttp.IncomingMessage, response instanceof windhover.ServerResponse);
      response.end();
    });
    await get(await open(await listen(server)));
    expect(kinds).toEqual([true, true]);
  });
});

describe('windhover/node differs from node:http', () => {
  test('what a request enters into an AsyncLocalStorage ends with it, also on the same connection', async () => {
    const storage = new AsyncLocalStorage<string>();
    const listener: Listener = (request, response) => {
      const before = storage.getStore();
      storage.enterWith(request.url ?? '');
      request.resume();
      request.on('end', () => setTimeout(() => response.end(`${before} ${storage.getStore()}`), 1));
    };
    const post = async (client: RawClient, path: string): Promise<string> => {
      client.sendHead(`POST ${path} HTTP/1.1`, 'Host: a', 'Content-Length: 4');
      client.send('body');
      return (await client.readResponse()).body.toString();
    };
    const nodePort = await listen(makers.node(listener));
    const kept = await open(await listen(makers.windhover(listener)));
    for (const path of ['/one', '/two']) {
      // What events after the listener see is each version's own: up to Node 22 what it entered, from Node 24 on nothing.
      const onFreshConnection = await post(await open(nodePort), path);
      expect(onFreshConnection).toMatch(/^undefined /);
      expect(await post(kept, path)).toBe(onFreshConnection);
    }
  });

  test('a listener that throws is a 500, and the server lives on', async () => {
    const client = await open(
      await listen(
        makers.windhover(() => {
          throw new Error('thrown on purpose');
        }),
      ),
    );
    expect(await get(client)).toMatchObject({ status: 500, body: 'Internal Server Error' });
    expect(await get(client)).toMatchObject({ status: 500 });
  });

  test('clientError is told of a request that was refused, after it was answered', async () => {
    const server = makers.windhover((_request, response) => void response.end());
    const told = new Promise((resolve) => server.on('clientError', (error, socket) => resolve([error, socket])));
    const client = await open(await listen(server));
    client.send('GET / HTTP/1.1\r\nBad Header: x\r\n\r\n');
    expect((await client.readResponse()).status).toBe(400);
    const [error, socket] = (await told) as [Error & { code: string }, PassThrough];
    expect(error.code).toMatch(/^HPE_/);
    expect(socket.writable).toBe(false);
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
});
