import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearStaleSocket, ownerIds, SocketFile, sockets } from '../../../native/index.ts';

let file = '';
const listening: Server[] = [];

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'wh-file-')), 'a.sock');
});
afterEach(async () => {
  for (const server of listening.splice(0)) await new Promise((resolve) => server.close(resolve));
  rmSync(path.dirname(file), { recursive: true });
});

async function listen(at: string): Promise<void> {
  const server = createServer((socket) => socket.destroy());
  listening.push(server);
  await new Promise<void>((resolve) => server.listen(at, resolve));
}

const makeStale = (): void => sockets.closeFd(sockets.bindUnix(file, 1, { mode: 0o600 }));

describe('a stale socket', () => {
  test('is removed', async () => {
    makeStale();
    await clearStaleSocket(file);
    expect(existsSync(file)).toBe(false);
  });

  test('that is not there is no fault', async () => {
    await clearStaleSocket(file);
    await clearStaleSocket('/nowhere/at/all.sock');
  });

  test('is none where somebody answers', async () => {
    await listen(file);
    await clearStaleSocket(file);
    expect(existsSync(file)).toBe(true);
  });

  test('that another process replaced while it was looked at is not touched', async () => {
    makeStale();
    const clearing = clearStaleSocket(file);
    // Before the probe's answer is heard.
    renameSync(file, `${file}.old`);
    const fd = sockets.bindUnix(file, 1, { mode: 0o600 });
    await clearing;
    expect(existsSync(file)).toBe(true);
    sockets.closeFd(fd);
  });
});

describe('a socket file', () => {
  test('is there until it is removed, and is removed once', () => {
    const fd = sockets.bindUnix(file, 1, { mode: 0o600 });
    const made = SocketFile.at(file);
    expect(made?.isThere).toBe(true);
    made?.remove();
    expect(existsSync(file)).toBe(false);
    expect(made?.isThere).toBe(false);
    made?.remove();
    sockets.closeFd(fd);
  });

  test('that is another one by now is left alone', () => {
    const fd = sockets.bindUnix(file, 1, { mode: 0o600 });
    const made = SocketFile.at(file);
    renameSync(file, `${file}.old`);
    writeFileSync(file, 'of somebody else');
    expect(made?.isThere).toBe(false);
    made?.remove();
    expect(existsSync(file)).toBe(true);
    sockets.closeFd(fd);
  });

  test('that is gone at once is none', () => {
    expect(SocketFile.at(file)).toBe(null);
  });
});

describe('an owner', () => {
  const settings = { user: 'owner.user', group: 'owner.group' };

  test.each([
    [{}, { uid: undefined, gid: undefined }],
    [{ user: 5 }, { uid: 5, gid: undefined }],
    [
      { user: '5', group: 0 },
      { uid: 5, gid: 0 },
    ],
    [{ user: 'root', group: 'no-such-group' }, 'the option owner.group is "no-such-group"'],
    [{ user: 'no-such-user' }, 'the option owner.user is "no-such-user"; this system knows no such name'],
    [{ user: '' }, 'the option owner.user is ""'],
    [{ group: 4_294_967_295 }, 'the option owner.group is 4294967295'],
  ])('%o', (owner, expected) => {
    if (typeof expected === 'string') expect(() => ownerIds(owner, settings, sockets)).toThrow(expected);
    else expect(ownerIds(owner, settings, sockets)).toEqual(expected);
  });

  test('root has the number 0', () => {
    expect(sockets.userId('root')).toBe(0);
    expect(ownerIds({ user: 'root' }, settings, sockets).uid).toBe(0);
  });
});
