/**
 * Each guard around http-proxy, twice: with all guards the fault does not show; with that guard left out it does. So a guard
 * that is no longer needed, or no longer works, is noticed. The destinations are raw sockets, which keep what they read.
 */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { HttpProxyEngine, type LaneGuard } from '../../proxy/lane/http-proxy-engine.ts';
import type { LaneApp } from '../../proxy/lane/lane-app.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Destination {
  readonly port: number;
  readonly sockets: Socket[];
  received(): string;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A destination that answers by `onData`, given all bytes of that connection so far. */
async function destination(onData: (socket: Socket, received: string) => void): Promise<Destination> {
  const sockets: Socket[] = [];
  let all = '';
  const server = createServer((socket) => {
    let received = '';
    sockets.push(socket);
    closers.push(() => socket.destroy());
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      all += chunk.toString('latin1');
      onData(socket, received);
    });
  });
  return { port: await listen(server), sockets, received: () => all };
}

/** An HTTP server that hands everything to the engine. */
async function lane(port: number, without: readonly LaneGuard[]): Promise<number> {
  const engine = new HttpProxyEngine({ without });
  closers.push(() => engine.close());
  const there = { kind: 'tcp', host: '127.0.0.1', port, secure: false } as const;
  const app: LaneApp = {
    name: 'app',
    destinations: [there],
    tls: { ca: null, cert: null, key: null, serverName: null, verify: true },
    timeouts: { connect: 2000, firstByte: 2000, betweenBytes: 2000, upgradedIdle: 5000 },
    balancing: 'round-robin',
    hashBy: 'client',
    weights: [],
  };
  const target = { app, destination: there };
  const server = createHttpServer((request, response) => {
    engine.forward(request, response, target, ({ status }) => response.writeHead(status).end());
  });
  server.on('upgrade', (request, socket, head) => engine.upgrade(request, socket, head, target));
  closers.push(() => server.closeAllConnections());
  return listen(server);
}

interface Client {
  readonly socket: Socket;
  received(): string;
  /** True once `text` has come; false after a while. */
  until(text: string): Promise<boolean>;
  closed(): Promise<boolean>;
}

function client(port: number, bytes: string): Client {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  let ended = false;
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  socket.on('close', () => {
    ended = true;
  });
  socket.write(bytes, 'latin1');
  closers.push(() => socket.destroy());
  return {
    socket,
    received: () => received,
    until: (text) => eventually(() => received.includes(text)),
    closed: () => eventually(() => ended),
  };
}

async function eventually(condition: () => boolean, ms = 1500): Promise<boolean> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) return false;
    await delay(10);
  }
  return true;
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

const answerEach = (socket: Socket, received: string): void => {
  if (received.endsWith('\r\n\r\n')) socket.write(OK);
};

/** What is thrown outside of any caller during `action`. */
async function thrownDuring(action: () => Promise<void>): Promise<boolean> {
  let thrown = false;
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const onThrown = (): void => {
    thrown = true;
  };
  process.on('uncaughtException', onThrown);
  await action();
  await eventually(() => thrown, 500);
  process.removeListener('uncaughtException', onThrown);
  for (const listener of others) process.on('uncaughtException', listener);
  return thrown;
}

interface Case {
  readonly guard: LaneGuard;
  readonly title: string;
  /** Does the fault show? */
  readonly shows: (without: readonly LaneGuard[]) => Promise<boolean>;
}

const cases: Case[] = [
  {
    guard: 'framing',
    title: 'the body of a chunked DELETE reaches the destination as a body, not as a request of its own',
    async shows(without) {
      const { port, received } = await destination(answerEach);
      const body = 'GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n';
      const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
      const head = 'DELETE /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
      const { until } = client(await lane(port, without), head + chunked);
      await until('ok');
      expect(await eventually(() => received().includes('/hidden'))).toBe(true);
      return !/transfer-encoding: chunked/i.test(received());
    },
  },
  {
    guard: 'client-leaves',
    title: 'the connection to the destination ends when the client leaves in the middle of a stream',
    async shows(without) {
      const { port, sockets } = await destination((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n');
      });
      const { socket, until } = client(await lane(port, without), GET);
      expect(await until('first')).toBe(true);
      socket.destroy();
      return !(await eventually(() => sockets.every(({ destroyed }) => destroyed)));
    },
  },
  {
    guard: 'destination-dies',
    title: 'the client sees a cut when the destination dies in the middle of a body',
    async shows(without) {
      const { port } = await destination((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', () => socket.destroy());
      });
      const { until, closed } = client(await lane(port, without), GET);
      expect(await until('short')).toBe(true);
      return !(await closed());
    },
  },
  {
    guard: 'socket-errors',
    title: 'a WebSocket client that resets its connection while the destination thinks does no harm',
    async shows(without) {
      const { port, received } = await destination(() => {});
      const { socket } = client(
        await lane(port, without),
        'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
      );
      expect(await eventually(() => received().includes('Sec-WebSocket') || received().includes('sec-websocket'))).toBe(
        true,
      );
      return thrownDuring(async () => {
        socket.resetAndDestroy();
      });
    },
  },
  {
    guard: 'hop-by-hop',
    title: 'fields that belong to one connection, or that Connection names, stop in both directions',
    async shows(without) {
      const { port, received } = await destination((socket) => {
        socket.write(
          'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: X-Inner\r\nX-Inner: 1\r\nAlt-Svc: h3\r\n\r\nok',
        );
      });
      const spoiled = 'Connection: X-Secret\r\nX-Secret: 1\r\nKeep-Alive: timeout=9\r\nProxy-Connection: x\r\n\r\n';
      const { until, received: answer } = client(await lane(port, without), `GET / HTTP/1.1\r\nHost: a\r\n${spoiled}`);
      expect(await until('ok')).toBe(true);
      return /x-secret|keep-alive: timeout=9|proxy-connection/i.test(received()) || /x-inner|alt-svc/i.test(answer());
    },
  },
  {
    guard: 'exact-path',
    title: 'the path reaches the destination byte for byte',
    async shows(without) {
      const { port, received } = await destination(answerEach);
      const { until } = client(await lane(port, without), 'GET /a//b///c?y=//z HTTP/1.1\r\nHost: a\r\n\r\n');
      expect(await until('ok')).toBe(true);
      return !received().startsWith('GET /a//b///c?y=//z HTTP/1.1');
    },
  },
  {
    guard: 'invalid-fields',
    title: 'an invalid status phrase throws nothing and the client is answered',
    async shows(without) {
      const { port } = await destination((socket) => {
        socket.write('HTTP/1.1 200 \x07bell\r\nContent-Length: 2\r\n\r\nok');
      });
      let answered = '';
      const front = await lane(port, without);
      const thrown = await thrownDuring(async () => {
        const { until, received } = client(front, GET);
        await until('HTTP/1.1');
        answered = received();
      });
      return thrown || !/^HTTP\/1\.1 (200|502)/.test(answered);
    },
  },
];

describe('the guards around http-proxy', () => {
  for (const { guard, title, shows } of cases) {
    test(`with the guard "${guard}": ${title}`, async () => {
      expect(await shows([])).toBe(false);
    });
    test(`without the guard "${guard}" the library fails at it`, async () => {
      expect(await shows([guard])).toBe(true);
    });
  }
});
