import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comeBackMs, LeftServer, readServerNotes, withinBounds } from '../../../../proxy/attach/left-server.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const note = { uid: 7, pid: 8, claims: ['a.test'], weight: 1, name: '0123456789abcdef.sock' };
let directory = '';
let server: Server;
let left: LeftServer;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-left-'));
  const held = path.join(directory, note.name);
  server = createServer((socket) => void socket.on('error', () => undefined).resume());
  await new Promise<void>((resolve) => server.listen(held, resolve));
  left = new LeftServer(note, { name: note.name, drop: path.join(directory, 'drop'), held });
});
afterEach(async () => {
  server.close();
  await rm(directory, { recursive: true });
});

/** The time of the clock that passes until it is over. */
async function untilOver(): Promise<number> {
  const clock = new FakeClock();
  const begun = clock.monotonic();
  let isOver = false;
  const over = left.untilOver(clock).then(() => {
    isOver = true;
  });
  // Each look at the socket takes a moment that is not this clock's.
  while (!isOver) {
    await clock.advance(50);
    await new Promise(setImmediate);
  }
  await over;
  return clock.monotonic() - begun;
}

describe('a server that another edge has left', () => {
  test('is sent to for 10 s where it does not come', async () => {
    const lasted = await untilOver();
    expect(lasted).toBeGreaterThanOrEqual(comeBackMs);
    expect(lasted).toBeLessThan(comeBackMs + 2000);
  });

  test('is nobody to send to when nobody listens there any more', async () => {
    server.close();
    expect(await untilOver()).toBeLessThan(2000);
  });

  test('is nobody to send to when it has come', async () => {
    left.end();
    expect(await untilOver()).toBeLessThan(2000);
  });
});

describe('what an edge tells of its servers', () => {
  test('is no longer than a message may be', () => {
    const claims = Array.from({ length: 8 }, (_, index) => `a.test/${index}${'x'.repeat(1000)}`);
    const notes = Array.from({ length: 128 }, () => ({ ...note, claims }));
    const told = withinBounds(notes);
    expect(told.length).toBeGreaterThan(50);
    expect(JSON.stringify(told).length).toBeLessThan((1 << 19) + 1000);
  });

  test('is read with care', () => {
    expect(readServerNotes([note, { ...note, name: '../attach.sock' }, { ...note, weight: '1' }, 7])).toEqual([note]);
    expect(readServerNotes('all')).toEqual([]);
  });
});
