/** What several users of one machine may do at one edge: their processes are started by root, by the numbers of users. */
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { AttachScene, type User } from './attach-fixture.ts';

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
if (!isRoot) console.log('skipped: only root can start processes of several users (setpriv)');

const group = 4711;
const ann: User = { uid: 4711, gid: group };
const bob: User = { uid: 4712, gid: group };
const eve: User = { uid: 4713, gid: 4713 };
const edgeUser: User = { uid: 4720, gid: group };

const scenes: AttachScene[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

async function start(config: object = {}, user?: User): Promise<AttachScene> {
  const scene = await AttachScene.create(config, user);
  scenes.push(scene);
  return scene;
}

const withGroup = { attach: { group: String(group) } };

describe.skipIf(!isRoot)('an edge of root', () => {
  test('is open to nobody else by itself', async () => {
    const scene = await start();
    const { code, stderr } = await scene.serve(['--attach', 'a.test'], { user: ann }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^windhover: (no edge that takes servers runs on|the edge did not attach this server)[^\n]+\n$/,
    );
    expect((await scene.status()).apps).toHaveLength(1);
  });

  test('takes servers of a group, each host for one user, and tells others whom to ask', async () => {
    const scene = await start(withGroup);
    await scene.attach(['--attach', 'ann.test'], { user: ann, name: 'ann' });
    await scene.attach(['--attach', 'ann.test'], { user: ann, name: 'ann' });
    await scene.attach(['--attach', 'bob.test'], { user: bob, name: 'bob' });
    expect((await scene.ask('ann.test')).body).toBe('ann');
    expect((await scene.ask('bob.test')).body).toBe('bob');
    expect((await scene.app('ann.test'))?.instances.map(({ uid }) => uid)).toEqual([ann.uid, ann.uid]);
    const refusals = [
      [bob, 'ann.test/below', `a server of the user ${ann.uid} has ann.test`],
      [bob, '*.test', 'wildcards are for the user of the edge'],
      [bob, '*', 'wildcards are for the user of the edge'],
      [bob, 'file.test', 'the app "shop" of the edge\'s file has file.test'],
      [eve, 'eve.test', 'this user may not open'],
    ] as const;
    for (const [user, claim, reason] of refusals) {
      const { code, stderr } = await scene.serve(['--attach', claim], { user }).ended;
      expect(stderr).toMatch(/^windhover: the edge did not attach this server: [^\n]+\n$/);
      expect(stderr).toContain(reason);
      expect(code).toBe(1);
    }
    // The client is the one that the edge saw: its word counts, and nobody else's.
    const { body } = await scene.ask('ann.test', '/who', { 'x-forwarded-for': '203.0.113.9' });
    expect(JSON.parse(body)).toMatchObject({ remoteAddress: '127.0.0.1', forwarded: '127.0.0.1' });
  });

  test('gives a group no more than a place for its servers', async () => {
    const scene = await start(withGroup);
    await scene.attach(['--attach', 'ann.test'], { user: ann });
    expect((await stat(path.join(scene.folder, 'control.sock'))).mode & 0o777).toBe(0o600);
    expect(await lstat(path.join(scene.folder, 'attach.sock'))).toMatchObject({ uid: 0, gid: group });
    const held = path.join(scene.folder, 'attached');
    expect((await lstat(held)).mode & 0o777).toBe(0o700);
    const [name = ''] = await readdir(held);
    const socket = await lstat(path.join(held, name));
    expect({ uid: socket.uid, mode: socket.mode & 0o777 }).toEqual({ uid: ann.uid, mode: 0o600 });
  });

  test('connects to no socket that a member has only pointed to, and not to what takes the place of one', async () => {
    const scene = await start(withGroup);
    const control = path.join(scene.folder, 'control.sock');
    const linked = await scene.attack(ann, 'link', control).ended;
    expect(JSON.parse(linked.stdout)).toMatchObject({
      type: 'ended',
      message: expect.stringContaining('it is a symbolic link'),
    });
    const swapped = scene.attack(ann, 'swap', control);
    const said = await waitFor('it has tried', () => /\{.*\}/.exec(swapped.output.stdout));
    expect(JSON.parse(said[0])).toMatchObject({ type: 'attached' });
    // Its own claim to be root is not believed.
    expect((await scene.app('ann.test'))?.instances[0]?.uid).toBe(ann.uid);
    // What is connected to is the server that was looked at, which does not know how to pair.
    const connections = (): number => swapped.output.stdout.split('connected').length - 1;
    const before = connections();
    expect((await scene.ask('ann.test')).status).toBe(502);
    await waitFor('it was connected to', () => connections() > before);
  });

  test('has a bound for one user, who cannot crowd out others', async () => {
    const scene = await start(withGroup);
    const flood = scene.attack(ann, 'flood', '300');
    const kept = await waitFor('it has tried', () => flood.output.stdout || null);
    expect(Number(kept)).toBe(16);
    await scene.attach(['--attach', 'bob.test'], { user: bob, name: 'bob' });
    await scene.attach(['--attach', 'root.test'], { name: 'root' });
    expect((await scene.ask('bob.test')).body).toBe('bob');
    expect((await scene.ask('file.test')).body).toBe('the file\n');
  });

  test('lets servers of a group go when the file has another group', async () => {
    const scene = await start(withGroup);
    const server = await scene.attach(['--attach', 'ann.test'], { user: ann });
    const own = await scene.attach(['--attach', 'root.test'], { name: 'root' });
    await scene.configure();
    expect((await scene.run('reload')).code).toBe(0);
    expect(await server.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('attach.group of its file is another now'),
    });
    expect((await scene.ask('root.test')).body).toBe('root');
    expect(own.child.exitCode).toBeNull();
    const { stderr } = await scene.serve(['--attach', 'ann.test'], { user: ann }).ended;
    expect(stderr).toContain('this user may not open');
  });
});

describe.skipIf(!isRoot)('an edge of a user', () => {
  test('takes servers of its group and of root, and pairs with them', async () => {
    const scene = await start(withGroup, edgeUser);
    for (const [host, user] of [
      ['bob.test', bob],
      ['own.test', edgeUser],
      ['root.test', undefined],
    ] as const) {
      await scene.attach(['--attach', host], { name: host, ...(user && { user }) });
      const { body } = await scene.ask(host, '/who', { 'x-forwarded-for': '203.0.113.9' });
      expect(JSON.parse(body)).toMatchObject({ name: host, remoteAddress: '127.0.0.1', forwarded: '127.0.0.1' });
    }
    const bobs = (await scene.app('bob.test'))?.instances[0];
    expect(bobs?.uid).toBe(bob.uid);
    const stopped = await scene.serve(['--attach', 'eve.test'], { user: eve }).ended;
    expect(stopped.stderr).toContain('this user may not open');
  });

  test('lets a server of its group come back to its successor', async () => {
    const scene = await start(withGroup, edgeUser);
    const server = await scene.attach(['--attach', 'bob.test'], { name: 'bob', user: bob });
    scene.edge.child.kill('SIGKILL');
    await scene.edge.ended;
    await scene.up(edgeUser);
    await waitFor('it is back', async () => (await scene.ask('bob.test')).body === 'bob');
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });
});
