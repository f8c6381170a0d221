import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { runCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;
let sockets: WebSocketServer;
let fixture: EdgeFixture;
let directory: string;
const release: Array<() => void> = [];

beforeAll(async () => {
  destination = await startDestination('app', ({ url }, response) => {
    if (url === '/slow') release.push(() => response.end('slow'));
    else response.end('app');
  });
  sockets = new WebSocketServer({ server: destination.server });
  sockets.on('connection', (peer) => peer.on('message', (data) => peer.send(String(data))));
});

afterAll(() => destination?.close());

beforeEach(async () => {
  directory = temporaryDirectory();
  writeHooks('one');
  fixture = await EdgeFixture.start(config(), directory);
});

afterEach(async () => {
  await fixture.stop();
  release.length = 0;
});

/** What they say of themselves stands in a module that they import. */
function writeHooks(version: string, code = ''): void {
  writeFileSync(path.join(directory, 'version.mjs'), `export const version = '${version}';`);
  writeFileSync(
    path.join(directory, 'hooks.mjs'),
    `import { version } from './version.mjs';
     export const onResponse = (response) => response.headers.set('x-version', version);
     export const onRequest = (request) => request.headers.set('x-version', version);
     ${code}`,
  );
}

const config = (more: ConfigFile = {}): ConfigFile => ({
  endpoints: [{ url: 'http://127.0.0.1:0' }],
  threads: 2,
  apps: { app: { hosts: ['*'], destinations: [destination.url], hooks: 'hooks.mjs', ...more } },
});

const versionOf = async (): Promise<unknown> =>
  (await ask({ port: fixture.port(), host: 'any.test' })).headers['x-version'];

describe('a reload', () => {
  it('takes hooks that changed, with what they import; what is under way ends with those it began with', async () => {
    expect(await versionOf()).toBe('one');
    const slow = startRequest({ port: fixture.port(), host: 'any.test', path: '/slow' });
    slow.end();
    const answered = once(slow, 'response').then(([response]) => readAnswer(response as IncomingMessage));
    await waitFor('the slow request at the app', () => release.length > 0);
    const peer = new WebSocket(`ws://127.0.0.1:${fixture.port()}/`, { headers: { host: 'any.test' } });
    await once(peer, 'open');
    writeHooks('two');
    await fixture.reload(config());
    expect(await versionOf()).toBe('two');
    peer.send('still there');
    expect(String((await once(peer, 'message'))[0])).toBe('still there');
    release[0]?.();
    expect((await answered).headers['x-version']).toBe('one');
    peer.terminate();
  });

  it('loses nothing of what comes meanwhile', async () => {
    let isOver = false;
    const statuses: number[] = [];
    const ask1 = async (): Promise<void> => {
      while (!isOver) statuses.push((await ask({ port: fixture.port(), host: 'any.test' })).status);
    };
    const askers = Array.from({ length: 4 }, ask1);
    for (let round = 0; round < 5; round += 1) {
      writeHooks(`round ${round}`);
      await fixture.reload(config());
      expect(await versionOf()).toBe(`round ${round}`);
    }
    isOver = true;
    await Promise.all(askers);
    expect(statuses.length).toBeGreaterThan(10);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('begins to use hooks, and ends it', async () => {
    await fixture.reload(config({ hooks: null }));
    expect(await versionOf()).toBeUndefined();
    await fixture.reload(config({ routes: { '/api': { compression: true } } }));
    expect(await versionOf()).toBe('one');
    await fixture.reload(config({ hooks: null }));
    expect(await versionOf()).toBeUndefined();
    await fixture.reload(config());
    expect(await versionOf()).toBe('one');
  });

  it.each([
    ['that throw', 'throw new Error("not today");', 'not today'],
    ['that do not parse', 'export const = 1;', 'Unexpected token'],
    ['that import what is not there', 'import "./nowhere.mjs";', 'Cannot find module'],
    ['that wait for ever', 'await new Promise(() => setInterval(() => 0, 1000));', 'it was not loaded within 5 s'],
    ['that end their thread', 'process.exit(3);', 'ended while it started'],
  ])('refuses hooks %s, with a sentence that says so, and keeps those it has', async (_what, code, reason) => {
    writeHooks('two', code);
    const failure = await fixture.reload(config()).catch((error: unknown) => error as Error & { code?: string });
    expect(failure).toBeInstanceOf(Error);
    expect(String((failure as Error).message)).toContain(reason);
    expect(String((failure as Error).message)).toContain(path.join(directory, 'hooks.mjs'));
    expect(await versionOf()).toBe('one');
    writeHooks('three');
    await fixture.reload(config());
    expect(await versionOf()).toBe('three');
  });
});

describe('hooks that cannot be loaded', () => {
  it.each([
    ['no hook', 'export const other = 1;', 'it exports neither onRequest nor onResponse'],
    ['no function', 'export const onRequest = 1;', 'its export onRequest is not a function'],
    ['a fault', 'throw new Error("not today");', 'not today'],
    ['an end', 'process.exit(0);', 'it ended the thread that loaded it'],
  ])('since they export %s are a fault of the file for check, and of a start', async (_what, code, reason) => {
    const other = path.join(directory, 'other.mjs');
    writeFileSync(other, code);
    writeFileSync(path.join(directory, 'faulty.json'), JSON.stringify(config({ hooks: 'other.mjs' })));
    const { code: exitCode, stdout } = await runCommand(['check', 'faulty.json'], { directory });
    expect(stdout).toContain(`apps.app.hooks: cannot be used: ${reason}`);
    expect(exitCode).toBe(2);
    const started = await EdgeFixture.create(config({ hooks: other }));
    const failure = await started.edge.start().catch((error: unknown) => error as Error);
    expect(String((failure as Error).message)).toContain(other);
    await started.stop();
  });
});
