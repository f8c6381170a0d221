/** An edge as a process of its own that compresses bodies much larger than what it may hold, also for clients that do not read. */
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { type RunningCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { startRequest } from './edge-client.ts';
import { temporaryDirectory } from './edge-fixture.ts';

const mebibyte = 1024 * 1024;
const size = 100 * mebibyte;
/** Text that shrinks by a quarter: what a slow client leaves waiting is large, compressed or not. */
const block = Buffer.from(randomBytes((mebibyte * 3) / 4).toString('base64'));

let destination: Server;
let edge: RunningCommand;
let directory: string;
let port = 0;
let sent = 0;
let open = 0;

function* blocks(): Generator<Buffer> {
  for (let left = size; left > 0; left -= block.length) {
    sent += block.length;
    yield block;
  }
}

const digest = ((): string => {
  const hash: Hash = createHash('sha256');
  for (let left = size; left > 0; left -= block.length) hash.update(block);
  return hash.digest('hex');
})();

beforeAll(async () => {
  destination = createServer((_request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    response.setHeader('content-type', 'text/plain');
    pipeline(Readable.from(blocks(), { highWaterMark: 1 }), response).catch(() => undefined);
  });
  await new Promise<void>((resolve) => destination.listen(0, '127.0.0.1', resolve));
  directory = temporaryDirectory();
  const app = { hosts: ['*'], compression: true };
  writeFileSync(
    path.join(directory, 'windhover.json'),
    JSON.stringify({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: { app: { ...app, destinations: [`http://127.0.0.1:${(destination.address() as AddressInfo).port}`] } },
    }),
  );
  edge = startCommand(['up'], { directory, env: { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: directory } });
  port = await waitFor('the edge listens', () => {
    if (edge.child.exitCode !== null) throw new Error(edge.output.stderr);
    return Number(/http:\/\/127\.0\.0\.1:0 +\S+:(\d+)/.exec(edge.output.stdout)?.[1] ?? 0) || null;
  });
});

afterAll(async () => {
  edge?.child.kill('SIGTERM');
  await edge?.ended;
  destination?.closeAllConnections();
  destination?.close();
  rmSync(directory, { recursive: true, force: true });
});

function residentMiB(): number {
  const status = readFileSync(`/proc/${edge.child.pid}/status`, 'latin1');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function download(encoding: 'gzip' | 'br'): Promise<string> {
  const request = startRequest({ port, host: 'app.test', path: '/', headers: { 'accept-encoding': encoding } });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  expect(response.headers['content-encoding']).toBe(encoding);
  const hash = createHash('sha256');
  await pipeline(response, encoding === 'gzip' ? createGunzip() : createBrotliDecompress(), hash);
  return hash.digest('hex');
}

describe.skipIf(process.platform !== 'linux')('compressing 100 MiB', () => {
  it.each(['gzip', 'br'] as const)('in %s gives them whole', async (encoding) => {
    expect(await download(encoding)).toBe(digest);
  });

  it('for clients that do not read holds back the app, and takes no memory to speak of', async () => {
    const before = residentMiB();
    sent = 0;
    const stalled = await Promise.all(Array.from({ length: 20 }, () => RawClient.open(port)));
    for (const [index, client] of stalled.entries()) {
      client.socket.pause();
      client.sendHead('GET / HTTP/1.1', 'Host: app.test', `Accept-Encoding: ${index % 2 === 0 ? 'gzip' : 'br'}`);
    }
    await waitFor('all of them under way', () => open === 20);
    let last = -1;
    let stills = 0;
    await waitFor('the app to be held back', () => {
      stills = sent === last ? stills + 1 : 0;
      last = sent;
      return stills === 25;
    });
    // Kernel buffers of three connections for each, and what the edge holds itself.
    expect(sent / mebibyte).toBeLessThan(20 * 24);
    expect(residentMiB() - before).toBeLessThan(96);
    for (const client of stalled) client.close();
    await waitFor('the app to learn that they left', () => open === 0);
    expect(await download('gzip')).toBe(digest);
    expect(residentMiB() - before).toBeLessThan(96);
  });
});
