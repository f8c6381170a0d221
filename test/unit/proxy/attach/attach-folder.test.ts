import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AttachFolder } from '../../../../proxy/attach/attach-folder.ts';
import { emptyFolder } from '../../../../proxy/attach/empty-folder.ts';
import { isAnswering } from '../../../../proxy/control/control-client.ts';

const uid = process.getuid?.() ?? 0;
const peer = { uid, pid: 42 };
let directory = '';
let folder: AttachFolder;
const servers: Server[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-attach-'));
  folder = new AttachFolder(directory, uid);
  await folder.prepare();
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(directory, { recursive: true, force: true });
});

async function listen(file: string): Promise<void> {
  const server = createServer((socket) => socket.destroy());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(file, resolve));
}

test('a socket is moved to where its server cannot reach it, and answers there', async () => {
  const place = folder.next();
  await listen(place.drop);
  await folder.take(place, peer);
  expect(await isAnswering(place.drop)).toBe(false);
  expect(await isAnswering(place.held)).toBe(true);
  expect((await stat(path.dirname(place.held))).mode & 0o777).toBe(0o700);
});

describe('refused is', () => {
  test('nothing at all', async () => {
    await expect(folder.take(folder.next(), peer)).rejects.toThrow('it does not exist');
  });

  test('a link to the socket of another program', async () => {
    const other = path.join(directory, 'other.sock');
    await listen(other);
    const place = folder.next();
    await symlink(other, place.drop);
    await expect(folder.take(place, peer)).rejects.toThrow('it is a symbolic link');
    await folder.remove(place);
    expect(await isAnswering(other)).toBe(true);
  });

  test('the socket of another program under a second name', async () => {
    const other = path.join(directory, 'other.sock');
    await listen(other);
    const place = folder.next();
    await link(other, place.drop);
    await expect(folder.take(place, peer)).rejects.toThrow('it has another name');
  });

  test('a file', async () => {
    const place = folder.next();
    await writeFile(place.drop, '');
    await expect(folder.take(place, peer)).rejects.toThrow('it is no socket');
  });

  test('a folder, which goes when the edge ends', async () => {
    const place = folder.next();
    await mkdir(place.drop);
    await expect(folder.take(place, peer)).rejects.toThrow('it is no socket');
    await folder.remove(place);
    await folder.clear();
    expect(await readdir(path.dirname(place.held))).toEqual([]);
  });

  test('the socket of another user', async () => {
    const place = folder.next();
    await listen(place.drop);
    await expect(folder.take(place, { uid: uid + 1, pid: 42 })).rejects.toThrow(
      `the socket of the attached server of pid 42 cannot be used: it belongs to the user ${uid}, not to ${uid + 1}; it is refused`,
    );
  });
});

test('of an earlier edge what nobody answers on goes, and what somebody does stays while it drains', async () => {
  const [dead, alive] = [folder.next(), folder.next()];
  for (const place of [dead, alive]) {
    await listen(place.drop);
    await folder.take(place, peer);
  }
  await new Promise((resolve) => servers[0]?.close(resolve));
  // Node has looked for the file where it was made.
  expect(await isAnswering(dead.held)).toBe(false);
  const next = new AttachFolder(directory, uid);
  await next.prepare();
  expect(await readdir(path.dirname(alive.held))).toEqual([path.basename(alive.held)]);
  await next.clear();
  expect(await isAnswering(alive.held)).toBe(true);
  await folder.clear();
  expect(await readdir(path.dirname(alive.held))).toEqual([]);
});

test('members of a group may put sockets there, and neither list nor take away what others have put', async () => {
  await folder.letIn(process.getgid?.() ?? 0);
  expect((await stat(path.dirname(folder.next().drop))).mode & 0o7777).toBe(0o3730);
  await folder.letIn(null);
  expect((await stat(path.dirname(folder.next().drop))).mode & 0o777).toBe(0o700);
});

test('a socket is open to the edge, and to nobody else', () => {
  expect(new AttachFolder(directory, 1000).modeFor(1000)).toBe(0o600);
  expect(new AttachFolder(directory, 0).modeFor(1000)).toBe(0o600);
  expect(new AttachFolder(directory, 1000).modeFor(1001)).toBe(0o660);
});

test('what is emptied takes nothing with it that links lead to', async () => {
  const kept = path.join(directory, 'kept');
  const emptied = path.join(directory, 'emptied');
  await mkdir(kept);
  await writeFile(path.join(kept, 'file'), 'here');
  await mkdir(path.join(emptied, 'deep', 'deeper'), { recursive: true });
  await writeFile(path.join(emptied, 'deep', 'deeper', 'file'), '');
  await symlink(kept, path.join(emptied, 'deep', 'link'));
  await symlink(kept, path.join(emptied, 'link'));
  await chmod(path.join(emptied, 'deep'), 0o500);
  await emptyFolder(emptied, uid);
  expect(await readdir(emptied)).toEqual([]);
  expect(await readFile(path.join(kept, 'file'), 'utf8')).toBe('here');
});
