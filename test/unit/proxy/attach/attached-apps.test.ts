import { chown, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AttachedApps } from '../../../../proxy/attach/attached-apps.ts';
import type { ReadyInstance } from '../../../../proxy/model/destination-model.ts';
import type { EdgeConfig } from '../../../../shared/config/generated/config-types.ts';
import { resolveConfig } from '../../../../shared/config/resolve-config.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

const edgeUid = process.getuid?.() ?? 0;
let directory = '';
let door: Server;
let clock: FakeClock;
let attached: AttachedApps;
let mayRun = true;
/** Who the kernel says the next one is. */
let peer = { uid: edgeUid, pid: 7 };
const published: string[][] = [];
const forgotten: string[] = [];
const open: { destroy?(): void; close?(): void }[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-attach-'));
  clock = new FakeClock();
  published.length = 0;
  forgotten.length = 0;
  mayRun = true;
  peer = { uid: edgeUid, pid: 7 };
  attached = new AttachedApps({
    directory,
    clock,
    logger: silentLogger(),
    traffic: {
      async setApps(_apps, _usersOf, ready: ReadonlyArray<readonly [string, readonly ReadyInstance[]]>) {
        published.push(
          ready.flatMap(([, instances]) => instances.map(({ instance, weight }) => `${instance} ${weight}`)),
        );
      },
      whenQuiet: () => Promise.resolve(),
      forget: (instance) => void forgotten.push(instance),
    },
    inTurn: async (run) => (mayRun ? await run() : null),
  });
  await attached.folder.prepare();
  attached.follow(file(), () => ({}));
  door = createServer({ allowHalfOpen: true }, (socket) => attached.take(socket, peer));
  await new Promise<void>((resolve) => door.listen(path.join(directory, 'door.sock'), resolve));
});
afterEach(async () => {
  attached.close();
  door.close();
  for (const one of open.splice(0)) {
    one.destroy?.();
    one.close?.();
  }
  await rm(directory, { recursive: true, force: true });
});

function file(parts: object = {}): EdgeConfig {
  const apps = { shop: { hosts: ['shop.test'], respond: {} } };
  return resolveConfig({ endpoints: [{ url: 'http://localhost:1' }], apps, ...parts }, '/');
}

class Client {
  readonly socket: Socket;
  readonly said: Array<Record<string, unknown>> = [];
  isOver = false;
  #text = '';

  constructor() {
    this.socket = connect(path.join(directory, 'door.sock'));
    open.push(this.socket);
    this.socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = `${this.#text}${chunk}`.split('\n');
      this.#text = lines.pop() ?? '';
      this.said.push(...lines.map((line) => JSON.parse(line)));
    });
    this.socket.on('close', () => {
      this.isOver = true;
    });
    this.socket.on('error', () => undefined);
  }

  say(message: object | string): void {
    this.socket.write(typeof message === 'string' ? message : `${JSON.stringify(message)}\n`);
  }

  async hear(type: string): Promise<Record<string, unknown>> {
    return await waitFor(`the edge says ${type}`, async () => {
      // What waits for a pause between snapshots goes on.
      await clock.advance(60);
      return this.said.find((message) => message['type'] === type);
    });
  }
}

async function listening(claims: readonly string[], weight = 1, answer = true): Promise<Client> {
  const client = new Client();
  client.say({ type: 'attach', version: 1, claims, weight });
  const { name } = await client.hear('listen');
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (answer) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(path.join(directory, 'attach', name as string), resolve));
  if (peer.uid !== edgeUid) await chown(path.join(directory, 'attach', name as string), peer.uid, -1);
  client.say({ type: 'listening' });
  return client;
}

async function attach(claims: readonly string[], weight = 1): Promise<Client> {
  const client = await listening(claims, weight);
  await client.hear('attached');
  return client;
}

async function refused(message: object | string): Promise<string> {
  const client = new Client();
  client.say(message);
  return String((await client.hear('ended'))['message']);
}

const names = (): string[] => Object.keys(attached.apps);

describe('a server that attaches', () => {
  test('is an app of its host beside those of the file, for as long as its connection is there', async () => {
    const client = await attach(['Blog.test.', 'blog.test/api'], 3);
    expect(client.said.at(-1)).toEqual({ type: 'attached', apps: ['blog.test', 'blog.test/api'] });
    expect(names()).toEqual(['shop', 'blog.test', 'blog.test/api']);
    expect(attached.apps['blog.test']).toMatchObject({ hosts: ['blog.test'], paths: ['/'], kind: 'destinations' });
    expect(attached.instancesOf('blog.test')).toMatchObject([
      { name: 'blog.test.1', pid: 7, uid: edgeUid, state: 'ready' },
    ]);
    expect(attached.instancesOf('shop')).toBeNull();
    expect(published.at(-1)).toEqual(['blog.test.1 3', 'blog.test/api.1 3']);
    client.socket.destroy();
    await waitFor('it is gone', async () => {
      await clock.advance(60);
      return published.at(-1)?.length === 0;
    });
    expect(names()).toEqual(['shop']);
    await waitFor('nothing is kept of it', () => forgotten.includes('blog.test.1'));
  });

  test('is one of several of an app, by the lowest number that is free', async () => {
    const first = await attach(['blog.test'], 1);
    await attach(['blog.test'], 5);
    expect(published.at(-1)).toEqual(['blog.test.1 1', 'blog.test.2 5']);
    first.say({ type: 'detach' });
    await first.hear('detached');
    expect(published.at(-1)).toEqual(['blog.test.2 5']);
    await attach(['blog.test'], 2);
    expect(published.at(-1)).toEqual(['blog.test.2 5', 'blog.test.1 2']);
  });

  test('is told that it is detached only when requests go elsewhere, or the edge has ended', async () => {
    const client = await attach(['blog.test']);
    mayRun = false;
    client.say({ type: 'detach' });
    await clock.advance(1000);
    expect(client.said.map(({ type }) => type)).not.toContain('detached');
    attached.close();
    await waitFor('its connection ends', () => client.isOver);
  });

  test('gets nothing before it has given an HTTP answer, and is refused when it gives none', async () => {
    const silent = await listening(['blog.test'], 1, false);
    await waitFor('time passes', async () => {
      await clock.advance(1000);
      return silent.said.find(({ type }) => type === 'ended');
    });
    expect(silent.said.at(-1)).toMatchObject({
      message: 'the server of pid 7 that wants to attach blog.test gave no HTTP answer within 30000 ms; it is refused',
      retry: true,
    });
    expect(published).toEqual([]);
  });

  test('keeps its host from others while it has not answered yet', async () => {
    await listening(['blog.test'], 1, false);
    peer = { uid: edgeUid + 1, pid: 8 };
    expect(await refused({ type: 'attach', version: 1, claims: ['blog.test/x'], weight: 1 })).toContain(
      'a server of the user',
    );
  });
});

describe('a file that changes', () => {
  test('takes a host for itself, and says why when no thread sends there any more', async () => {
    const client = await attach(['blog.test']);
    const other = await attach(['news.test']);
    attached.follow(file({ apps: { own: { hosts: ['*.test', 'Blog.Test'], respond: {} } } }), () => ({}));
    expect(names()).toEqual(['own']);
    await clock.advance(100);
    expect(client.said.at(-1)).toMatchObject({ type: 'attached' });
    attached.settle();
    for (const one of [client, other]) {
      expect(await one.hear('ended')).toMatchObject({
        retry: false,
        message: expect.stringContaining('the app "own" of'),
      });
      await waitFor('its connection ends', () => one.isOver);
    }
  });

  // Another user's socket takes root.
  test.skipIf(edgeUid !== 0)(
    'leaves servers as they are to each other: also one whose host the wildcard of another covers by now',
    async () => {
      attached.follow(file({ attach: { group: 'staff' } }), () => ({}));
      peer = { uid: edgeUid + 1, pid: 8 };
      const first = await attach(['a.blog.test']);
      peer = { uid: edgeUid, pid: 7 };
      await attach(['*.blog.test']);
      attached.follow(file({ attach: { group: 'staff' } }), () => ({}));
      attached.settle();
      expect(names()).toEqual(['shop', 'a.blog.test', '*.blog.test']);
      first.socket.destroy();
      await waitFor('it is gone', async () => {
        await clock.advance(60);
        return !names().includes('a.blog.test');
      });
      peer = { uid: edgeUid + 1, pid: 8 };
      expect(await refused({ type: 'attach', version: 1, claims: ['a.blog.test'], weight: 1 })).toContain(
        'has *.blog.test',
      );
    },
  );

  test('lets nobody attach, when it says so', async () => {
    const client = await attach(['blog.test']);
    attached.follow(file({ attach: null }), () => ({}));
    attached.settle();
    expect((await client.hear('ended'))['message']).toContain('`attach` of its file is null now');
  });

  test('lets other users go with their group, and keeps its own', async () => {
    attached.follow(file({ attach: { group: 'staff' } }), () => ({}));
    const own = await attach(['blog.test']);
    attached.follow(file({ attach: { group: 'others' } }), () => ({}));
    attached.settle();
    expect(own.said.at(-1)).toMatchObject({ type: 'attached' });
    expect(names()).toContain('blog.test');
  });

  test('tells servers the sizes that it lets through now', async () => {
    const client = await attach(['blog.test']);
    attached.follow(file({ limits: { maxRequestBodySize: 5 } }), () => ({}));
    attached.settle();
    expect(await client.hear('limits')).toMatchObject({ limits: { maxRequestBodySize: 5 } });
  });
});

describe('whatever is sent to the socket', () => {
  test.each([
    ['a line that is not JSON', 'GET / HTTP/1.1\r\n\r\n', 'not JSON'],
    ['no attach', { type: 'listening' }, 'no "attach" at first'],
    ['another version', { type: 'attach', version: 99, claims: ['a.test'], weight: 1 }, 'version 99'],
    ['no list', { type: 'attach', version: 1, claims: 'a.test', weight: 1 }, 'no list of texts'],
    [
      'things that are no texts',
      { type: 'attach', version: 1, claims: [{ host: 'a' }], weight: 1 },
      'no list of texts',
    ],
    ['no host', { type: 'attach', version: 1, claims: [], weight: 1 }, '1 to 8 hosts, and not 0'],
    [
      'too many hosts',
      { type: 'attach', version: 1, claims: Array.from({ length: 9 }, (_, n) => `a${n}.test`), weight: 1 },
      'not 9',
    ],
    ['a weight of nothing', { type: 'attach', version: 1, claims: ['a.test'], weight: 0 }, 'a weight that is not'],
    ['a weight beyond all', { type: 'attach', version: 1, claims: ['a.test'], weight: 1e9 }, 'a weight that is not'],
    ['a host with a line break', { type: 'attach', version: 1, claims: ['a.test\r\nx'], weight: 1 }, 'not a host name'],
    ['a host of the file', { type: 'attach', version: 1, claims: ['SHOP.test./x'], weight: 1 }, 'the app "shop"'],
    [
      'a false identity',
      { type: 'attach', version: 1, claims: ['*.x.test'], weight: 1, uid: 0, pid: 1 },
      'user 4242 may not',
    ],
  ])('%s is refused in a sentence', async (_what, message, reason) => {
    peer = { uid: edgeUid === 4242 ? 4243 : 4242, pid: 9 };
    expect(await refused(message)).toContain(reason);
    expect(names()).toEqual(['shop']);
  });

  test('a line without an end is cut off', async () => {
    const client = new Client();
    client.say('x'.repeat(40_000));
    await waitFor('it is cut', () => client.isOver);
  });

  test('silence is cut off after ten seconds', async () => {
    const client = new Client();
    await waitFor('it is cut', async () => {
      await clock.advance(500);
      return client.isOver;
    });
    expect(client.said).toMatchObject([{ type: 'ended', message: expect.stringContaining('nothing for 10000 ms') }]);
  });

  test('a flood of one user leaves room for others, and all of them together have a bound', async () => {
    attached.follow(file({ attach: { group: 'staff', max: 8 } }), () => ({}));
    peer = { uid: edgeUid + 1, pid: 9 };
    const flood = Array.from({ length: 30 }, () => new Client());
    await waitFor('all but a quarter are refused', () => flood.filter(({ isOver }) => isOver).length === 28);
    expect(flood.find(({ isOver }) => isOver)?.said.at(-1)).toMatchObject({
      message: `the user ${edgeUid + 1} has 2 attached servers, which is as many as attach.max allows; raise it, or stop one`,
    });
    peer = { uid: edgeUid, pid: 7 };
    await attach(['blog.test']);
    const own = Array.from({ length: 30 }, () => new Client());
    await waitFor('eight are there', () => own.filter(({ isOver }) => isOver).length === 25);
  });
});

test('an edge that ends takes nobody, and they may come again', async () => {
  mayRun = false;
  const client = await listening(['blog.test']);
  expect(await client.hear('ended')).toMatchObject({ retry: true, message: expect.stringContaining('about to end') });
});
