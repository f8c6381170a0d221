import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { edgeLimits } from '../../dist/shared/config/generated/limit-defaults.js';
import { appConfig } from '../helpers/app-config.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  addressOf,
  fixtureApp,
  isRunning,
  nodeCommand,
  parentOf,
  read,
  startSupervisor,
} from './supervisor-fixture.ts';

function entryApp(changes: Parameters<typeof appConfig>[0] = {}): ReturnType<typeof appConfig> {
  return appConfig({ kind: 'entry', command: null, entry: fixtureApp('fetch-app.mjs'), ...changes });
}

describe('instances of a module', () => {
  it('answer on Unix sockets of their own that nobody else can open', async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({ shop: entryApp({ instances: 2 }) });
    const both = await waitFor('two ready instances', () => ready('shop').length === 2 && ready('shop'));
    const answers = await Promise.all(
      both.map(async ({ address }) => JSON.parse(await read(address)) as { instance: string }),
    );
    expect(answers.map(({ instance }) => instance).sort()).toEqual(['shop.1', 'shop.2']);
    expect(both.map(({ paired }) => paired)).toEqual([true, true]);
    for (const { address } of both) {
      const file = 'path' in address ? address.path : '';
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    }
  });

  it('answer on a port when the configuration asks for one', async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({ shop: entryApp({ transport: 'port' }) });
    await supervisor.whenReady();
    const [instance] = ready('shop');
    expect(instance).toMatchObject({ paired: false, address: { host: '127.0.0.1' } });
    expect(await read(addressOf(instance))).toContain('shop.1');
  });

  it("are told the edge's size limits and none of its times", async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({ shop: entryApp() }, { ...edgeLimits, maxRequestBodySize: 12_345 });
    await supervisor.whenReady();
    const { limits } = JSON.parse(await read(addressOf(ready('shop')[0]))) as { limits: string };
    expect(JSON.parse(limits)).toMatchObject({ maxRequestBodySize: 12_345 });
    expect(limits).not.toContain('Timeout');
  });

  it('finish what is in flight when they are stopped, and end with code 0', async () => {
    const { supervisor, ready, log } = startSupervisor();
    await supervisor.apply({ shop: entryApp() });
    await supervisor.whenReady();
    const slow = read(addressOf(ready('shop')[0]), '/slow');
    // The request is with the app once a second one, sent later, was answered.
    await read(addressOf(ready('shop')[0]));
    await supervisor.stop();
    expect(await slow).toContain('shop.1');
    expect(log.find(({ msg }) => msg.includes('has stopped'))?.msg).toBe('shop.1 has stopped (exit code 0)');
  });

  it('end by an error that nobody catches, with its stack kept, and come back', async () => {
    const { supervisor, ready, log } = startSupervisor();
    await supervisor.apply({ shop: entryApp() });
    await supervisor.whenReady();
    const first = addressOf(ready('shop')[0]);
    await read(first, '/boom');
    const second = await waitFor(
      'another address',
      () => ready('shop')[0] && addressOf(ready('shop')[0]) !== first && ready('shop')[0],
    );
    expect(await read(addressOf(second))).toContain('shop.1');
    const end = log.find(({ code }) => code === 'WINDHOVER_INSTANCE_EXITED');
    expect(end?.msg).toMatch(/^shop\.1 ended \(exit code 1\); it is started again in \d+ ms$/);
    expect(end?.lastStderr?.join('\n')).toMatch(/Error: nobody catches this[\s\S]*fetch-app\.mjs/);
  });
});

describe('instances of a command', () => {
  it('answer on the port that they are given, in whatever language', async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({
      blog: appConfig({ command: ['python3', fixtureApp('port_app.py')], transport: 'port', instances: 2 }),
    });
    const both = await waitFor('two ready instances', () => ready('blog').length === 2 && ready('blog'));
    expect((await Promise.all(both.map(({ address }) => read(address)))).sort()).toEqual([
      'python blog.1',
      'python blog.2',
    ]);
  });

  it('get a small environment: nothing of the edge but what every program needs', async () => {
    const { supervisor, ready, directory } = startSupervisor({
      PATH: process.env['PATH'],
      HOME: '/home/me',
      TOKEN: 'secret',
      NODE_OPTIONS: '--no-warnings',
    });
    const envFile = path.join(directory, 'shop.env');
    writeFileSync(envFile, 'FROM_FILE=1\nGREETING=file\n');
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs', { env: { GREETING: 'hello' }, envFile }) });
    await supervisor.whenReady();
    const env = JSON.parse(await read(addressOf(ready('shop')[0]), '/env')) as Record<string, string>;
    expect(Object.keys(env).sort()).toEqual([
      'FROM_FILE',
      'GREETING',
      'HOME',
      'NODE_ENV',
      'PATH',
      'SOCKET_PATH',
      'WINDHOVER_APP',
      'WINDHOVER_INSTANCE',
    ]);
    expect(env).toMatchObject({ GREETING: 'hello', NODE_ENV: 'production', WINDHOVER_INSTANCE: 'shop.1' });
  });

  it('write into the log of the edge under the names of app and instance', async () => {
    const { supervisor, log } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs') });
    const line = (text: string) => waitFor(`the line "${text}"`, () => log.find(({ msg }) => msg === text));
    expect(await line('it listens')).toMatchObject({ level: 30, app: 'shop', instance: 'shop.1', stream: 'stdout' });
    expect(await line('a word on stderr')).toMatchObject({ app: 'shop', instance: 'shop.1', stream: 'stderr' });
  });

  it('come back at another address when they are killed, and take no traffic meanwhile', async () => {
    const { supervisor, ready, only } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs') });
    await supervisor.whenReady();
    const first = addressOf(ready('shop')[0]);
    process.kill(only('shop').pid ?? 0, 'SIGKILL');
    await waitFor('no ready instance', () => ready('shop').length === 0);
    const again = await waitFor('a ready instance', () => ready('shop')[0]);
    expect(again.address).not.toEqual(first);
    expect(await read(again.address)).toContain('shop.1');
    expect(only('shop')).toMatchObject({ state: 'ready', restarts: 1, lastExit: 'signal SIGKILL' });
  });

  it('are killed with their whole family when they ignore SIGTERM for the drain time', async () => {
    const { supervisor, ready, directory } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('stubborn-family.mjs', { drainTimeout: 600 }) });
    await supervisor.whenReady();
    const pids = JSON.parse(await read(addressOf(ready('shop')[0]))) as number[];
    expect(pids.filter(isRunning)).toHaveLength(3);
    const begin = performance.now();
    await supervisor.stop();
    expect(performance.now() - begin).toBeGreaterThanOrEqual(600);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(readdirSync(path.join(directory, 'instances'))).toEqual([]);
  });

  it('leave no family behind when their windhover-run is killed', async () => {
    const { supervisor, ready, only } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('family.mjs') });
    await supervisor.whenReady();
    const pids = JSON.parse(await read(addressOf(ready('shop')[0]))) as number[];
    process.kill(parentOf(pids[0] ?? 0), 'SIGKILL');
    await waitFor('the family has ended', () => !pids.some(isRunning));
    await waitFor('another one is ready', () => only('shop').state === 'ready');
    expect(only('shop').lastExit).toBe('windhover-run was lost');
  });

  it('are replaced one by one when their environment changes, and the app answers all the time', async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs', { instances: 2 }) });
    await waitFor('two ready instances', () => ready('shop').length === 2);
    const before = ready('shop').map(({ address }) => address);
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs', { instances: 2, env: { GREETING: 'new' } }) });
    await waitFor('two new instances', () => {
      expect(ready('shop')).toHaveLength(2);
      return ready('shop').every(({ address }) => !before.includes(address));
    });
    for (const { address } of ready('shop')) expect(await read(address)).toContain('new');
    for (const address of before)
      await waitFor('the old socket is gone', () => 'path' in address && !existsSync(address.path));
  });
});
