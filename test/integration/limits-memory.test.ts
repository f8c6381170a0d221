/**
 * The buffer limits really bound memory: fifty clients that send what nobody reads, or read nothing of what is sent to them,
 * are held up by their sockets, and the process that serves them stays as large as the limits say.
 */
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type ChildServer, startChildServer, stopChildServers } from '../helpers/child-server.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type Side, sides } from './limits-fixture.ts';
import { post } from './limits-probe.ts';

const mebibyte = 1_048_576;
const connections = 50;
/** Of each connection, in both directions. */
const limit = 262_144;
const limits = {
  maxRequestBufferSize: limit,
  maxResponseBufferSize: limit,
  minRequestBodyDataRate: null,
  minResponseDataRate: null,
};
/**
 * MiB. Twice the limit for each (a buffer doubles when it grows), a read of 64 KiB, and what a process grows by anyway. Without
 * limits it would be 400 and more.
 */
const mostGrowth = (process.env['LD_PRELOAD']?.includes('asan') ? 3 : 1) * (connections * (2 * 0.25 + 0.0625) + 24);
const offered = 8 * mebibyte;

const clients: RawClient[] = [];
const accepted = new Set<Socket>();
let destination: Server | null = null;
let directory: string | null = null;

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const socket of accepted) socket.destroy();
  accepted.clear();
  destination?.close();
  await stopChildServers();
  if (directory !== null) rmSync(directory, { recursive: true, force: true });
});

/** The edge is in front of a destination in this process, so that what that one holds is not the edge's. */
async function start(side: Side, behave: (socket: Socket) => void): Promise<ChildServer> {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-memory-'));
  const socketPath = path.join(directory, 'app.sock');
  destination = createServer((socket) => {
    accepted.add(socket);
    socket.on('error', () => socket.destroy());
    behave(socket);
  });
  await new Promise<void>((resolve) => destination?.listen(socketPath, resolve));
  writeFileSync(
    path.join(directory, 'windhover.json'),
    JSON.stringify({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      limits,
      apps: { app: { hosts: ['plain.test'], destinations: [`unix:${socketPath}`] } },
    }),
  );
  const script = path.join(import.meta.dirname, '..', 'fixtures', 'limits', 'memory-server.mjs');
  return startChildServer(script, side, directory, JSON.stringify(limits));
}

async function openAll(server: ChildServer): Promise<RawClient[]> {
  for (let opened = 0; opened < connections; opened += 1) clients.push(await RawClient.open(server.port));
  return clients;
}

/** Until a number stands still for half a second. */
async function settled(what: string, read: () => number): Promise<number> {
  let before = -1;
  let since = performance.now();
  return waitFor(what, () => {
    const now = read();
    if (now !== before) since = performance.now();
    before = now;
    return performance.now() - since > 500 && now;
  });
}

/** Writes a body piece by piece, each when the one before was taken; `bytes` says how many were. */
function sendAsTaken({ socket }: RawClient): { readonly bytes: number } {
  const taken = { bytes: 0 };
  const piece = Buffer.alloc(65_536);
  const next = (error?: Error | null): void => {
    if (error || taken.bytes === offered) return;
    socket.write(piece, (failure) => {
      if (!failure) taken.bytes += piece.length;
      next(failure);
    });
  };
  next();
  return taken;
}

/** Has answered once: what a process loads for its first request is no growth. */
async function residentOnceWarm(server: ChildServer): Promise<number> {
  const client = await RawClient.open(server.port);
  client.send(post('/hold', 100_000));
  await waitFor('the request', () => client.socket.writableLength === 0);
  client.close();
  return server.residentMiB();
}

describe.each(sides)('the memory of the %s', (side) => {
  test('stays bounded when fifty clients send what nobody reads, and they are held up', async () => {
    const server = await start(side, (socket) => socket.pause());
    const before = await residentOnceWarm(server);
    const taken = (await openAll(server)).map((client) => {
      client.send(post('/hold', offered, ''));
      return sendAsTaken(client);
    });
    await settled('the writes to stall', () => taken.reduce((sum, { bytes }) => sum + bytes, 0));
    for (const { bytes } of taken) {
      expect(bytes).toBeGreaterThan(limit);
      // The rest is held up in the client.
      expect(bytes).toBeLessThan(offered);
    }
    expect(server.residentMiB() - before).toBeLessThan(mostGrowth);
  });

  test('stays bounded when fifty clients read nothing of what is sent to them', async () => {
    const server = await start(side, (socket) => {
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${2 ** 40}\r\n\r\n`);
        const piece = Buffer.alloc(65_536);
        const pump = (): void => {
          while (!socket.destroyed && socket.write(piece));
        };
        socket.on('drain', pump);
        pump();
      });
    });
    const before = await residentOnceWarm(server);
    for (const client of await openAll(server)) {
      client.socket.pause();
      client.sendHead('GET /flow HTTP/1.1', 'Host: plain.test');
    }
    const grown = await settled('its memory to stand still', () => Math.round(server.residentMiB()));
    expect(grown - before).toBeLessThan(mostGrowth);
  });
});
