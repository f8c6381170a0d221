import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFilesTree, type FilesTree } from '../helpers/files-tree.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { type ConfigFile, EdgeFixture, startDestination, temporaryDirectory } from './edge-fixture.ts';

let tree: FilesTree;
let fixture: EdgeFixture;

function configFor(apps: Readonly<Record<string, unknown>>): ConfigFile {
  return { endpoints: [{ url: 'http://127.0.0.1:0' }], threads: 2, apps };
}

beforeEach(async () => {
  tree = createFilesTree();
  fixture = await EdgeFixture.start(configFor({ site: { hosts: ['site.test'], files: tree.root } }));
});

afterEach(async () => {
  await fixture.stop();
  tree.remove();
});

const statusOf = async (host: string, target = '/hello.txt'): Promise<number> =>
  (await ask({ port: fixture.port(), host, path: target })).status;

/** Descriptors of this process that are open on files of the tree. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      return target.startsWith(tree.root) && !target.endsWith('/socket') ? [target] : [];
    } catch {
      return []; // The descriptor that the folder was read with.
    }
  });
}

describe('an app that is a folder', () => {
  it('answers request after request on one connection, whole, in part, by its head and not at all', async () => {
    const client = await RawClient.open(fixture.port());
    const get = async (target: string, ...fields: string[]) => {
      client.sendHead(`GET ${target} HTTP/1.1`, 'Host: site.test', ...fields);
      return client.readResponse();
    };
    const whole = await get('/hello.txt');
    expect([whole.status, whole.body.toString(), whole.getAll('content-length')]).toEqual([200, 'hello', ['5']]);
    expect(whole.get('content-type')).toBe('text/plain; charset=utf-8');
    const part = await get('/hello.txt', 'Range: bytes=1-2');
    expect([part.status, part.body.toString(), part.get('content-range')]).toEqual([206, 'el', 'bytes 1-2/5']);
    const known = await get('/hello.txt', `If-None-Match: ${whole.get('etag')}`);
    expect([known.status, known.get('etag'), known.body.length]).toEqual([304, whole.get('etag'), 0]);
    expect((await get('/hello.txt', 'Range: bytes=9-')).status).toBe(416);
    expect((await get('/hello.txt', 'If-Match: "other"')).status).toBe(412);
    expect((await get('/app.js', 'Accept-Encoding: gzip, br')).get('content-encoding')).toBe('br');
    expect((await get('/docs')).get('location')).toBe('./docs/');
    expect((await get('/empty.txt')).body.length).toBe(0);
    expect((await get('/nothing')).status).toBe(404);
    client.sendHead('HEAD /hello.txt HTTP/1.1', 'Host: site.test');
    const head = await client.readResponse('HEAD');
    expect([head.status, head.get('content-length'), head.get('etag')]).toEqual([200, '5', whole.get('etag')]);
    client.sendHead('POST /hello.txt HTTP/1.1', 'Host: site.test', 'Content-Length: 3');
    client.send('abc');
    expect((await client.readResponse()).get('allow')).toBe('GET, HEAD');
    expect((await get('/hello.txt')).body.toString()).toBe('hello');
    client.close();
  });

  it('answers what does not exist with a page that has the id of the log', async () => {
    const { body } = await ask({ port: fixture.port(), host: 'site.test', path: '/nothing' });
    const id = /Request id: (\S+)/.exec(body)?.[1];
    const entry = await waitFor('the access line', () => fixture.access.find(({ path }) => path === '/nothing'));
    expect(entry).toMatchObject({ status: 404, app: 'site', requestId: id });
  });

  it('is what status says it is', async () => {
    await statusOf('site.test');
    await waitFor('the request to be counted', () => fixture.edge.status().apps[0]?.instances[0]?.requests === 1);
    const [app] = fixture.edge.status().apps;
    expect(app).toMatchObject({ name: 'site', kind: 'files' });
    expect(app?.instances).toMatchObject([{ name: 'site.1', state: 'ready', address: tree.root, inFlight: 0 }]);
  });

  it('whose folder is a link is another folder as soon as the link is, without a reload', async () => {
    const releases = temporaryDirectory();
    for (const name of ['one', 'two']) writeFileSync(path.join(releases, name), name);
    const link = path.join(releases, 'current');
    const swapTo = (target: string): void => {
      symlinkSync(target, `${link}.next`);
      renameSync(`${link}.next`, link);
    };
    swapTo(tree.root);
    await fixture.reload(configFor({ site: { hosts: ['site.test'], files: link } }));
    expect(await statusOf('site.test')).toBe(200);
    swapTo('.');
    expect((await ask({ port: fixture.port(), host: 'site.test', path: '/one' })).body).toBe('one');
    expect(await statusOf('site.test')).toBe(404);
    rmSync(link);
    expect(await statusOf('site.test', '/one')).toBe(503);
    await waitFor('the log to say so', () =>
      fixture.log.some(({ code }) => code === 'WINDHOVER_FILES_ROOT_UNREADABLE'),
    );
    rmSync(releases, { recursive: true });
  });
});

describe('a download', () => {
  it('that its client leaves closes its file, a thousand times over', async () => {
    tree.write('large.bin', '');
    truncateSync(path.join(tree.root, 'large.bin'), 100 * 1024 * 1024);
    const leave = async (): Promise<void> => {
      const client = await RawClient.open(fixture.port());
      client.sendHead('GET /large.bin HTTP/1.1', 'Host: site.test');
      await client.readBytes(1000);
      client.close();
    };
    for (let i = 0; i < 50; i += 1) await Promise.all(Array.from({ length: 20 }, leave));
    await waitFor('every file to be closed', () => openFiles().length === 0);
    expect(await statusOf('site.test')).toBe(200);
    await waitFor('every exchange to be over', () => fixture.edge.status().totals['exchangesInFlight'] === 0);
  });

  it('of a file that is shortened is cut, and not a short success', async () => {
    const file = path.join(tree.root, 'large.bin');
    tree.write('large.bin', '');
    truncateSync(file, 50 * 1024 * 1024);
    const client = await RawClient.open(fixture.port());
    client.sendHead('GET /large.bin HTTP/1.1', 'Host: site.test');
    await client.readBytes(1000);
    client.socket.pause();
    truncateSync(file, 1000);
    client.socket.resume();
    await expect(client.readBytes(50 * 1024 * 1024)).rejects.toThrow(/ended before/);
    await waitFor('the log to say so', () => fixture.log.some(({ code }) => code === 'WINDHOVER_FILES_CUT'));
    expect(openFiles()).toEqual([]);
  });

  it('of a file that is replaced goes on with the file it began with', async () => {
    const file = path.join(tree.root, 'large.bin');
    tree.write('large.bin', Buffer.alloc(20 * 1024 * 1024, 1));
    const client = await RawClient.open(fixture.port());
    client.sendHead('GET /large.bin HTTP/1.1', 'Host: site.test');
    await client.readBytes(1000);
    client.socket.pause();
    tree.write('next.bin', Buffer.alloc(20 * 1024 * 1024, 2));
    renameSync(path.join(tree.root, 'next.bin'), file);
    client.socket.resume();
    const rest = await client.readBytes(20 * 1024 * 1024 - 1000);
    expect(rest.subarray(1000).every((byte) => byte === 1)).toBe(true);
    client.close();
  });
});

describe('a reload', () => {
  it('adds, changes and removes folders; no request meets one that is not known yet', async () => {
    const other = createFilesTree();
    other.write('hello.txt', 'other');
    const destination = await startDestination('server');
    const apps = (site: object): ConfigFile => configFor({ site: { hosts: ['site.test'], ...site } });
    const seen = new Set<string>();
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        const { status, body } = await ask({ port: fixture.port(), host: 'site.test', path: '/hello.txt' });
        seen.add(`${status} ${body.length > 10 ? 'server' : body}`);
      }
    })();
    for (let i = 0; i < 3; i += 1) {
      await fixture.reload(apps({ files: other.root }));
      await fixture.reload(apps({ destinations: [destination.url] }));
      await fixture.reload(apps({ files: { root: tree.root, index: null } }));
    }
    isOver = true;
    await watch;
    expect([...seen].sort()).toEqual(['200 hello', '200 other', '200 server']);
    await fixture.reload(configFor({ other: { hosts: ['other.test'], files: other.root } }));
    expect(await statusOf('site.test')).toBe(404);
    expect(await statusOf('other.test')).toBe(200);
    await fixture.reload(configFor({ elsewhere: { hosts: ['site.test'], destinations: [destination.url] } }));
    expect(await statusOf('other.test')).toBe(404);
    destination.close();
    other.remove();
  });

  it('starts the server of files when the first folder comes', async () => {
    const destination = await startDestination('server');
    const later = await EdgeFixture.start(configFor({ a: { hosts: ['a.test'], destinations: [destination.url] } }));
    await later.reload(configFor({ a: { hosts: ['a.test'], files: tree.root } }));
    expect((await ask({ port: later.port(), host: 'a.test', path: '/hello.txt' })).body).toBe('hello');
    await later.stop();
    destination.close();
  });
});
