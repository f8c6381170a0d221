/**
 * Nobody's request meets the closing of an idle connection: the edge closes first where a destination states its time, keeps
 * what cannot be sent twice off connections of which nothing is known, and has an agreement with our own server.
 */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from '../../dist/server/node.js';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeFixture } from './edge-fixture.ts';
import { NativeLane, post } from './native-lane-fixture.ts';

const timeouts = [1000, 2000, 5000];
const offsets = [-50, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50];
const rounds = 3;

interface Watched {
  readonly server: Server;
  /** Connections that it closed because they were idle. */
  closed: number;
  /** How long the connection of each POST had been idle, in milliseconds. */
  readonly idle: number[];
}

const servers: Server[] = [];

/** A node:http server that closes idle connections after `timeout`, and says so unless it is `silent`. */
async function watch(timeout: number, silent: boolean): Promise<Watched> {
  const answeredAt = new WeakMap<Socket, number>();
  const server = createHttpServer((request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const last = answeredAt.get(socket);
    if (request.method === 'POST' && last !== undefined) watched.idle.push(performance.now() - last);
    if (silent) response.setHeader('connection', 'keep-alive');
    request.resume();
    request.on('end', () => {
      response.end('ok');
      answeredAt.set(socket, performance.now());
    });
  });
  const watched: Watched = { server, closed: 0, idle: [] };
  server.keepAliveTimeout = timeout;
  server.on('timeout', (socket: Socket) => {
    watched.closed += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(server);
  return watched;
}

const urlOf = ({ server }: Watched): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

const stating = new Map<string, Watched>();
const silent = new Map<string, Watched>();
let fixture: EdgeFixture;

beforeAll(async () => {
  for (const timeout of timeouts) {
    for (const offset of offsets) stating.set(`t${timeout}o${offset + 50}`, await watch(timeout, false));
  }
  for (const offset of offsets) silent.set(`s5000o${offset + 50}`, await watch(5000, true));
  const apps = [...stating, ...silent].map(
    ([name, watched]) => [name, { hosts: [`${name}.test`], destinations: [urlOf(watched)] }] as const,
  );
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: Object.fromEntries(apps),
  });
});

afterAll(async () => {
  await fixture?.stop();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** A GET and a POST at the same moment, then again after `pause`, and again; the statuses. */
async function askAtIntervals(app: string, pause: number): Promise<number[]> {
  const statuses: number[] = [];
  const host = `${app}.test`;
  const port = fixture.port();
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await sleep(pause);
    const answers = await Promise.all([
      ask({ port, host }),
      ask({ port, host, method: 'POST', body: 'x' }),
      ask({ port, host, method: 'PUT', body: 'x' }),
    ]);
    statuses.push(...answers.map(({ status }) => status));
  }
  return statuses;
}

it('requests at and around every time-out of node:http are answered, and the edge has closed first', async () => {
  const asked = timeouts.flatMap((timeout) =>
    offsets.map((offset) => askAtIntervals(`t${timeout}o${offset + 50}`, timeout + offset)),
  );
  for (const statuses of await Promise.all(asked)) expect(statuses).toEqual(new Array(3 * rounds).fill(200));
  expect([...stating.values()].map(({ closed }) => closed)).toEqual(new Array(stating.size).fill(0));
  expect(fixture.edge.status().totals['forwardRetries']).toBe(0);
});

it('a POST takes no connection that a silent destination could be about to close', async () => {
  const asked = offsets.map((offset) => askAtIntervals(`s5000o${offset + 50}`, 5000 + offset));
  for (const statuses of await Promise.all(asked)) expect(statuses).toEqual(new Array(3 * rounds).fill(200));
  for (const { idle } of silent.values()) for (const ms of idle) expect(ms).toBeLessThan(4100);
  // It takes a younger one.
  const host = 's5000o0.test';
  const before = silent.get('s5000o0')?.idle.length ?? 0;
  await ask({ port: fixture.port(), host });
  await ask({ port: fixture.port(), host, method: 'POST', body: 'x' });
  expect(silent.get('s5000o0')?.idle.length).toBe(before + 1);
});

it('our own server never closes an idle connection of the edge, whatever its time-out', async () => {
  const lane = new NativeLane();
  const server = createServer({ paired: true, limits: { keepAliveTimeout: 1000 } }, (_request, response) => {
    response.end('ok');
  });
  await new Promise<void>((resolve) => {
    server.listen({ path: path.join(lane.directory, '0.sock'), mode: 0o600 }, () => resolve());
  });
  lane.setDestination(0, { paired: true, idleTimeoutMs: 0 });
  expect(await lane.ask(post('x'))).toContain('200 OK');
  await waitFor('an idle connection', () => lane.counter('upstreamConnectionsIdle') === 1);
  // Beyond its time and two ticks of its clock.
  await sleep(2000);
  expect(lane.counter('upstreamConnectionsIdle')).toBe(1);
  expect(await lane.ask(post('x'))).toContain('200 OK');
  expect(lane.counter('upstreamConnectionsTotal')).toBe(1);
  await lane.close();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
});
