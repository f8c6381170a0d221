/**
 * Bodies that are far larger than what the edge may hold: its memory stays where it was, both ways, also while the slower side
 * makes the other one wait. The edge is a process of its own, so that what is measured is its own.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline, Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';

const flow = promisify(pipeline);
const mebibyte = 1024 * 1024;
const size = Number(process.env['WINDHOVER_TEST_BODY_MIB'] ?? 256) * mebibyte;
/** What buffers on the way may take, however large the body is. */
const mostGrowth = 16 * mebibyte;

let destination: Server;
let edge: RunningCommand;
let directory: string;
let port = 0;

function* blocks(bytes: number): Generator<Buffer> {
  const block = Buffer.alloc(65_536, 0x61);
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}

/** Counts, and stands still for two seconds in the middle. */
class SlowSink extends Writable {
  received = 0;
  #paused = false;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.received += chunk.length;
    if (this.#paused || this.received < size / 2) {
      done();
      return;
    }
    this.#paused = true;
    void delay(2000).then(done);
  }
}

beforeAll(async () => {
  destination = createServer((incoming, response) => {
    if (incoming.method === 'POST') {
      const sink = new SlowSink();
      void flow(incoming, sink).then(() => response.end(String(sink.received)));
      return;
    }
    if (incoming.url === '/sized') response.setHeader('content-length', size);
    void flow(Readable.from(blocks(size)), response).catch(() => undefined);
  });
  await new Promise<void>((resolve) => destination.listen(0, '127.0.0.1', resolve));
  directory = mkdtempSync(path.join(tmpdir(), 'wh-large-'));
  const { port: upstream } = destination.address() as AddressInfo;
  writeFileSync(
    path.join(directory, 'windhover.json'),
    JSON.stringify({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      limits: { maxRequestBodySize: null },
      apps: { large: { hosts: ['*'], destinations: [`http://127.0.0.1:${upstream}`] } },
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
  destination?.close();
  rmSync(directory, { recursive: true, force: true });
});

async function download(target: string): Promise<number> {
  const sink = new SlowSink();
  await new Promise<void>((resolve, reject) => {
    request({ port, path: target, agent: false }, (response) => void flow(response, sink).then(resolve, reject)).end();
  });
  return sink.received;
}

async function upload(headers: Readonly<Record<string, string>>): Promise<number> {
  let answer = '';
  await new Promise<void>((resolve, reject) => {
    const outgoing = request({ port, method: 'POST', headers, agent: false }, (response) => {
      response.on('data', (chunk: Buffer) => {
        answer += chunk.toString();
      });
      response.on('end', resolve);
    });
    outgoing.on('error', reject);
    void flow(Readable.from(blocks(size)), outgoing).catch(reject);
  });
  return Number(answer);
}

function statusOf(pid: number, name: string): number {
  const text = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) * 1024;
}

/** The most memory that the edge had during `action`, beyond what it had before. */
async function growthDuring(action: () => Promise<number>): Promise<number> {
  const pid = edge.child.pid ?? 0;
  // Peaks are counted from here on.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = statusOf(pid, 'VmRSS');
  expect(await action()).toBe(size);
  return statusOf(pid, 'VmHWM') - before;
}

describe.skipIf(process.platform !== 'linux')('memory of the edge', () => {
  const transfers: ReadonlyArray<readonly [what: string, action: () => Promise<number>]> = [
    ['a download with a length', () => download('/sized')],
    ['a download in chunks', () => download('/chunked')],
    ['an upload with a length', () => upload({ 'content-length': String(size) })],
    ['an upload in chunks', () => upload({})],
  ];

  it.each(transfers)('stays where it was during %s', async (_what, action) => {
    expect(await growthDuring(action)).toBeLessThan(mostGrowth);
  });

  it('stays where it was when all of them run at the same time', async () => {
    const growth = await growthDuring(async () => {
      const sizes = await Promise.all(transfers.map(([, action]) => action()));
      return sizes.every((bytes) => bytes === size) ? size : 0;
    });
    expect(growth).toBeLessThan(mostGrowth);
  });
});
