/** An edge as a process of its own that sends a file much larger than what it may hold. */
import { createHash, randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFilesTree, type FilesTree } from '../helpers/files-tree.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { type RunningCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { startRequest } from './edge-client.ts';
import { temporaryDirectory } from './edge-fixture.ts';

const size = 100 * 1024 * 1024;
let tree: FilesTree;
let command: RunningCommand;
let port: number;
let digest: string;
let directory: string;

beforeAll(async () => {
  tree = createFilesTree();
  const content = randomFillSync(Buffer.alloc(size));
  digest = createHash('sha256').update(content).digest('hex');
  tree.write('large.bin', content);
  directory = temporaryDirectory();
  const config = {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    runtimeDirectory: path.join(directory, 'run'),
    stateDirectory: path.join(directory, 'state'),
    apps: { site: { hosts: ['*'], files: tree.root } },
  };
  writeFileSync(path.join(directory, 'windhover.json'), JSON.stringify(config));
  command = startCommand(['up'], { directory });
  const { output } = command;
  await waitFor('the edge to be ready', () => output.stdout.includes('ready: every app answers'));
  port = Number(/127\.0\.0\.1:0 +127\.0\.0\.1:(\d+)/.exec(output.stdout)?.[1]);
});

afterAll(async () => {
  command?.child.kill('SIGTERM');
  await command?.ended;
  tree?.remove();
  rmSync(directory, { recursive: true, force: true });
});

function residentMiB(): number {
  const status = readFileSync(`/proc/${command.child.pid}/status`, 'latin1');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function download(): Promise<string> {
  const request = startRequest({ port, host: 'site.test', path: '/large.bin' });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const hash = createHash('sha256');
  for await (const chunk of response) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

test('100 MiB arrive unchanged, at constant memory, also to many at once and past clients that do not read', async () => {
  expect(await download()).toBe(digest);
  const before = residentMiB();
  const stalled = await Promise.all(Array.from({ length: 40 }, () => RawClient.open(port)));
  for (const client of stalled) {
    client.socket.pause();
    client.sendHead('GET /large.bin HTTP/1.1', 'Host: site.test');
  }
  for (let round = 0; round < 3; round += 1) {
    const digests = await Promise.all(Array.from({ length: 4 }, download));
    expect(digests).toEqual([digest, digest, digest, digest]);
    // Less than one of the files, though 44 are under way.
    expect(residentMiB() - before).toBeLessThan(64);
  }
  for (const client of stalled) client.close();
});
