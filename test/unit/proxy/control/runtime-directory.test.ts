import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkSocketRoom,
  clearEdgeFolder,
  controlSocketPath,
  type DirectoryCandidate,
  edgeFolderName,
  edgeFolderNames,
  openEdgeDirectory,
  removeStaleFolders,
  removeStaleSockets,
  runtimeCandidates,
  stateCandidates,
} from '../../../../proxy/control/runtime-directory.ts';

const uid = process.getuid?.() ?? 0;
let place = '';
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'wh-dir-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;
const privately = (file: string): DirectoryCandidate => ({ path: file, setting: 'runtimeDirectory', shared: false });
const openIn = (candidate: DirectoryCandidate): Promise<string> =>
  openEdgeDirectory([candidate], '/a.json', { env: {}, uid });

describe('where sockets live', () => {
  const pathsOf = (configured: string | null, env: Record<string, string>): string[] =>
    runtimeCandidates(configured, { env, uid: 7 }).map((candidate) => candidate.path);

  test('the configured directory comes first, then that of systemd, of the user, of the system', () => {
    const env = { RUNTIME_DIRECTORY: '/run/a:/run/b', XDG_RUNTIME_DIR: '/run/user/7' };
    expect(pathsOf('/mine', env)).toEqual([
      '/mine',
      '/run/a',
      '/run/user/7/windhover',
      path.join(tmpdir(), 'windhover-7'),
    ]);
  });

  test('what is empty or relative is no directory', () => {
    expect(pathsOf(null, { RUNTIME_DIRECTORY: '', XDG_RUNTIME_DIR: 'run' })).toEqual([
      path.join(tmpdir(), 'windhover-7'),
    ]);
  });

  test('a directory that leaves no room for socket names is refused', () => {
    expect(() => checkSocketRoom(privately('/run/windhover'))).not.toThrow();
    expect(() => checkSocketRoom(privately(`/run/${'x'.repeat(60)}`))).toThrow(/socket paths leave room for 38/);
  });
});

test('state lives where the configuration, systemd or the user says', () => {
  const pathsOf = (configured: string | null, env: Record<string, string>): string[] =>
    stateCandidates(configured, { env, uid }).map((candidate) => candidate.path);
  const env = { STATE_DIRECTORY: '/var/lib/windhover', XDG_STATE_HOME: '/xdg', HOME: '/home/a' };
  expect(pathsOf('/mine', env)).toEqual(['/mine']);
  expect(pathsOf(null, env)).toEqual(['/var/lib/windhover']);
  expect(pathsOf(null, { XDG_STATE_HOME: '/xdg', HOME: '/home/a' })).toEqual(['/xdg/windhover']);
  expect(pathsOf(null, { HOME: '/home/a' })).toEqual(['/home/a/.local/state/windhover']);
});

describe('the folder of an edge', () => {
  test('is named after the path of its file, wherever links on it lead', async () => {
    const [first, second] = ['1', '2'].map((release) => path.join(place, release)) as [string, string];
    for (const release of [first, second]) {
      await mkdir(release);
      await writeFile(path.join(release, 'windhover.json'), '{}');
    }
    const current = path.join(place, 'current');
    const file = path.join(current, 'windhover.json');
    await symlink(first, current);
    const name = edgeFolderName(file);
    expect(name).toMatch(/^[0-9a-f]{8}$/);
    expect(edgeFolderNames(file)).toEqual([name, edgeFolderName(path.join(first, 'windhover.json'))]);
    await rm(current);
    await symlink(second, current);
    expect(edgeFolderNames(file)).toEqual([name, edgeFolderName(path.join(second, 'windhover.json'))]);
    expect(edgeFolderNames('/nowhere/a.json')).toEqual([edgeFolderName('/nowhere/a.json')]);
    expect(edgeFolderName('/nowhere/a.json')).not.toBe(edgeFolderName('/nowhere/b.json'));
  });

  test('is made with its parents, for nobody else to look into', async () => {
    const folder = await openIn(privately(path.join(place, 'a', 'windhover')));
    expect((await modeOf(folder)) & 0o066).toBe(0);
    expect((await modeOf(path.dirname(folder))) & 0o066).toBe(0);
    await expect(openIn(privately(path.join(place, 'a', 'windhover')))).resolves.toBe(folder);
  });

  test('is refused in a directory that others can look into', async () => {
    await mkdir(path.join(place, 'open'));
    await chmod(path.join(place, 'open'), 0o755);
    await expect(openIn(privately(path.join(place, 'open')))).rejects.toThrow(
      /has mode 0755, so that other users could look into it/,
    );
  });

  test('is accepted in a directory of the operator that others can look into but not write to', async () => {
    const shared = { path: path.join(place, 'shared'), setting: 'RUNTIME_DIRECTORY', shared: true };
    await mkdir(shared.path);
    await chmod(shared.path, 0o755);
    expect((await modeOf(await openIn(shared))) & 0o066).toBe(0);
    await chmod(shared.path, 0o777);
    await expect(openIn(shared)).rejects.toThrow(
      /other users could write to it; remove it or name another with RUNTIME_DIRECTORY/,
    );
  });

  test('is refused behind a link and in what is no directory', async () => {
    await mkdir(path.join(place, 'real'), { mode: 0o700 });
    await symlink(path.join(place, 'real'), path.join(place, 'link'));
    await expect(openIn(privately(path.join(place, 'link')))).rejects.toThrow(/is a symbolic link/);
    await writeFile(path.join(place, 'file'), '');
    await expect(openIn(privately(path.join(place, 'file')))).rejects.toThrow(/cannot use the directory/);
  });

  test('is refused in a directory of another user', async () => {
    const folder = path.join(place, 'theirs');
    await mkdir(folder, { mode: 0o700 });
    const opened = openEdgeDirectory([privately(folder)], '/a.json', { env: {}, uid: uid + 1 });
    await expect(opened).rejects.toThrow(/belongs to/);
  });
});

describe('stale folders', () => {
  test('go when they are old and nobody answers in them', async () => {
    const now = Date.now();
    const old = new Date(now - 2 * 3_600_000);
    const make = async (name: string, time: Date): Promise<string> => {
      const folder = path.join(place, name);
      await mkdir(folder);
      await utimes(folder, time, time);
      return folder;
    };
    const own = await make('00000001', old);
    await make('00000002', old);
    await make('00000003', new Date(now));
    await make('not-ours', old);
    const alive = await make('00000004', old);
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(controlSocketPath(alive), resolve);
    });
    await utimes(alive, old, old);
    await removeStaleFolders(place, own, now);
    expect((await readdir(place)).sort()).toEqual(['00000001', '00000003', '00000004', 'not-ours']);
    await removeStaleFolders(path.join(place, 'nowhere'), own, now);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  });
});

describe('what an edge that was killed left', () => {
  test('goes at the next start, and sockets on which somebody answers stay', async () => {
    const control = controlSocketPath(place);
    await symlink('control.1-a.sock', control);
    for (const name of ['control.1-a.sock', 'control.2-b.sock', 'lane.2.sock', 'other.txt'])
      await writeFile(path.join(place, name), '');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(place, 'control.3-c.sock'), resolve));
    await removeStaleSockets(place, control);
    expect((await readdir(place)).sort()).toEqual([
      'control.1-a.sock',
      'control.3-c.sock',
      'control.sock',
      'other.txt',
    ]);
    await new Promise((resolve) => server.close(resolve));
  });

  test('goes with the next edge, but for the control socket of that one', async () => {
    const control = controlSocketPath(place);
    await symlink('control.2-b.sock', control);
    await mkdir(`${control}.lock`);
    await mkdir(path.join(place, 'instances'));
    for (const name of ['control.1-a.sock', 'control.2-b.sock', 'attach.sock', 'instances/app.1-1.run'])
      await writeFile(path.join(place, name), '');
    await clearEdgeFolder(place, control);
    expect((await readdir(place)).sort()).toEqual(['control.2-b.sock', 'control.sock', 'control.sock.lock']);
  });
});
