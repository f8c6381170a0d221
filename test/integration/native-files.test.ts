/** What the door to files promises to the rooms above it. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { files, type OpenWish } from '../../native/index.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'wh-native-files-'));
  writeFileSync(path.join(root, 'file'), 'x'.repeat(100_000));
  writeFileSync(path.join(root, 'file.gz'), 'compressed');
  for (const [name, seconds] of [
    ['file', 1_700_000_000.5],
    ['file.gz', 1_700_000_000.1],
  ] as const) {
    utimesSync(path.join(root, name), seconds, seconds);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const wishFor = (changes: Partial<OpenWish> = {}): OpenWish => ({
  root,
  path: 'file',
  suffixes: [],
  buffer: Buffer.alloc(0),
  ...changes,
});

function openOnFile(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
    } catch {
      return false; // The descriptor that the folder was read with.
    }
  }).length;
}

test('each wish has its own result, in the order of the wishes', async () => {
  const buffer = Buffer.alloc(100_000);
  const results = await files.openBeneath([
    wishFor({ path: 'nothing' }),
    wishFor({ buffer }),
    wishFor({ root: `${root}/nowhere` }),
    wishFor({ suffixes: ['.br', '.gz'], buffer: Buffer.alloc(10) }),
    wishFor({ path: '../file' }),
    wishFor(),
  ]);
  const facts = { modifiedSeconds: 1_700_000_000, modifiedNanoseconds: expect.any(Number) };
  expect(results).toEqual([
    { code: 'ENOENT', isRoot: false },
    { fd: null, size: 100_000, variant: null, ...facts },
    { code: 'ENOENT', isRoot: true },
    { fd: null, size: 10, variant: 1, ...facts },
    { code: 'EXDEV', isRoot: false },
    { fd: expect.any(Number), size: 100_000, variant: null, ...facts },
  ]);
  expect(buffer.equals(readFileSync(path.join(root, 'file')))).toBe(true);
  const { fd } = results[5] as { fd: number };
  const part = Buffer.alloc(10);
  expect(await files.read(fd, part, 10, 99_995)).toBe(5);
  expect(part.toString('latin1', 0, 5)).toBe('xxxxx');
  expect(openOnFile()).toBe(1);
  files.close(fd);
  expect(openOnFile()).toBe(0);
});

test('a thread that ends, whatever it has under way, leaves no file open', async () => {
  for (let round = 0; round < 20; round += 1) {
    const worker = new Worker(new URL('../fixtures/worker-exit/files-worker.mjs', import.meta.url), {
      workerData: { root },
    });
    const [held] = (await once(worker, 'message')) as [number[]];
    expect(new Set(held).size).toBe(20);
    expect(openOnFile()).toBeGreaterThanOrEqual(20);
    await new Promise((resolve) => setImmediate(resolve));
    await worker.terminate();
    expect(openOnFile()).toBe(0);
  }
});

test('a thread that is ended while it hands a list over ends alone', async () => {
  for (let round = 0; round < 20; round += 1) {
    const worker = new Worker(new URL('../fixtures/worker-exit/many-wishes-worker.mjs', import.meta.url), {
      workerData: { root },
    });
    await once(worker, 'message');
    // At any moment of a call, which takes some milliseconds.
    await delay(10 * Math.random());
    expect(await worker.terminate()).toBe(1);
  }
});
