import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { InstanceFolder } from '../../../../proxy/supervisor/instance-folder.ts';

function makeEdgeDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe('folder of instances', () => {
  it('gives every start names that were never used before', () => {
    const folder = new InstanceFolder('/run/edge');
    expect(folder.nextPaths('shop', 1, false)).toEqual({
      control: '/run/edge/instances/shop.1-1.run',
      record: '/run/edge/instances/shop.1-1.json',
      socket: '/run/edge/instances/shop.1-1.sock',
      socketDirectory: null,
    });
    expect(folder.nextPaths('shop', 1, false).socket).toBe('/run/edge/instances/shop.1-2.sock');
  });

  it('gives no name that another edge has given in this folder meanwhile', async () => {
    const directory = makeEdgeDirectory();
    const [own, other] = [new InstanceFolder(directory), new InstanceFolder(directory)];
    await own.findLeft();
    const theirs = other.nextPaths('shop', 1, false);
    await other.record(theirs, {
      app: 'shop',
      number: 1,
      fingerprint: 'f',
      address: { path: theirs.socket },
      paired: true,
      socketDirectory: null,
    });
    expect(path.basename(own.nextPaths('shop', 1, false).control)).toBe('shop.1-2.run');
    expect(path.basename(own.nextPaths('shop', 2, false).control)).toBe('shop.2-3.run');
  });

  it('keeps what belongs to somebody who is there and says nothing, as a windhover-run that is stopped', async () => {
    const directory = makeEdgeDirectory();
    mkdirSync(path.join(directory, 'instances'));
    const [stopped, gone] = ['shop.1-1', 'shop.2-2'].map((name) => path.join(directory, 'instances', name)) as [
      string,
      string,
    ];
    for (const file of [`${stopped}.json`, `${stopped}.sock`, `${gone}.json`, `${gone}.sock`, `${gone}.run`])
      writeFileSync(file, '');
    const runner = createServer((socket) => void socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => runner.listen(`${stopped}.run`, resolve));
    onTestFinished(() => void runner.close());
    expect(await new InstanceFolder(directory).findLeft()).toEqual([]);
    const names = readdirSync(path.join(directory, 'instances')).sort();
    expect(names).toEqual(['shop.1-1.json', 'shop.1-1.run', 'shop.1-1.sock']);
  });

  it('has a folder within for the sockets of an app that runs as another user', () => {
    expect(new InstanceFolder('/run/edge').nextPaths('shop', 2, true)).toEqual({
      control: '/run/edge/instances/shop.2-1.run',
      record: '/run/edge/instances/shop.2-1.json',
      socket: '/run/edge/instances/shop.d/2-1.sock',
      socketDirectory: '/run/edge/instances/shop.d',
    });
  });

  it('shortens a long or odd name of an app, and keeps two of them apart', () => {
    const folder = new InstanceFolder('/run/edge');
    const first = path.basename(folder.nextPaths(`${'a'.repeat(60)}1`, 1, false).control);
    const second = path.basename(folder.nextPaths(`${'a'.repeat(60)}2`, 1, false).control);
    expect(first.length).toBeLessThan(40);
    expect(first.split('.')[0]).not.toBe(second.split('.')[0]);
    expect(path.basename(folder.nextPaths('../../etc', 1, false).control)).toMatch(/^______etc-[0-9a-f]{8}\.1-3\.run$/);
  });

  it('refuses paths that do not fit into a socket address', () => {
    const folder = new InstanceFolder(`/run/${'d'.repeat(90)}`);
    expect(() => folder.nextPaths('shop', 1, false)).toThrow('choose a shorter runtimeDirectory');
  });

  it('is made for its owner alone, and cleaned of everything an earlier edge left', async () => {
    const directory = makeEdgeDirectory();
    const folder = new InstanceFolder(directory);
    expect(await folder.findLeft()).toEqual([]);
    const inside = path.join(directory, 'instances');
    expect(statSync(inside).mode & 0o777).toBe(0o700);
    mkdirSync(path.join(inside, 'shop.d'));
    for (const name of ['shop.1-1.run', 'shop.1-1.sock', 'shop.d/1-1.sock']) writeFileSync(path.join(inside, name), '');
    expect(await new InstanceFolder(directory).findLeft()).toEqual([]);
    expect(readdirSync(inside)).toEqual([]);
  });

  it('does not count what listens on a control socket and is no windhover-run', async () => {
    const directory = makeEdgeDirectory();
    await new InstanceFolder(directory).findLeft();
    const server = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    server.listen(path.join(directory, 'instances', 'shop.1-1.run'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => {
      server.once('listening', resolve);
    });
    expect(await new InstanceFolder(directory).findLeft()).toEqual([]);
  });

  it('lets users pass through to their own folders, and list nothing', async () => {
    const directory = makeEdgeDirectory();
    const folder = new InstanceFolder(directory);
    await folder.findLeft();
    await folder.letUsersPass();
    for (const one of [directory, path.join(directory, 'instances')]) expect(statSync(one).mode & 0o777).toBe(0o711);
  });
});
