import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPortOwner } from '../../dist/proxy/supervisor/port-owner.js';
import { appConfig } from '../helpers/app-config.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { fixtureApp, nodeCommand, parentOf, startSupervisor, temporaryDirectory } from './supervisor-fixture.ts';

describe('what goes wrong with an instance', () => {
  it('is a crash loop after five ends in a row, told with the last lines of stderr', async () => {
    const { supervisor, only, log } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('dies-at-once.mjs') });
    await expect(supervisor.whenReady()).rejects.toThrow(
      'shop.1 is in a crash loop: 5 starts in a row came to nothing (exit code 3); last lines of its stderr: ' +
        'first line | second line | cannot reach the database',
    );
    expect(only('shop')).toMatchObject({ state: 'crash-loop', lastExit: 'exit code 3', pid: null, restarts: 4 });
    expect(only('shop').lastStderr).toEqual(['first line', 'second line', 'cannot reach the database']);
    const told = log.filter(({ code }) => code === 'WINDHOVER_INSTANCE_CRASH_LOOP');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ level: 50, app: 'shop', instance: 'shop.1' });
  });

  it('is a boot timeout when it gives no HTTP answer in time, not before and not much later', async () => {
    const { supervisor, only, ready } = startSupervisor();
    const begin = performance.now();
    await supervisor.apply({ shop: nodeCommand('never-answers.mjs', { boot: { timeout: 900, path: '/' } }) });
    await expect(supervisor.whenReady()).rejects.toThrow(
      /shop\.1 gave no HTTP answer on unix:.* within boot\.timeout \(900 ms\)/,
    );
    const tookMs = performance.now() - begin;
    expect(tookMs).toBeGreaterThanOrEqual(900);
    expect(tookMs).toBeLessThan(2900);
    expect(only('shop')).toMatchObject({ lastExit: 'signal SIGKILL', lastStderr: ['still loading'] });
    expect(ready('shop')).toEqual([]);
  });

  it.each([
    [
      'a program that is not in PATH',
      { command: ['no-such-program'] },
      'cannot run "no-such-program": not found in PATH',
    ],
    ['a file that is not there', { command: ['./no-such-file'] }, 'cannot run "./no-such-file": file not found'],
    [
      'a file that is no program',
      { command: [fixtureApp('plain-server.mjs')] },
      'permission denied (is it executable?)',
    ],
    ['a directory that is not there', { cwd: '/no/such/directory' }, 'cannot enter the directory /no/such/directory'],
    ['a user who is not there', { user: 'no-such-user' }, 'there is no user "no-such-user" on this machine'],
    ['an environment file that is not there', { envFile: '/no/such.env' }, 'its envFile /no/such.env cannot be read'],
  ])('is told in one sentence: %s', async (_what, changes, sentence) => {
    const { supervisor, directory } = startSupervisor();
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs', changes) });
    await expect(supervisor.whenReady()).rejects.toThrow(sentence);
    await supervisor.stop();
    expect(readdirSync(path.join(directory, 'instances'))).toEqual([]);
  });

  it('is told with the stack when a module fails while it is loaded', async () => {
    const { supervisor } = startSupervisor();
    await supervisor.apply({
      shop: appConfig({ kind: 'entry', command: null, entry: fixtureApp('no-such-module.mjs') }),
    });
    await expect(supervisor.whenReady()).rejects.toThrow(/the app module .*no-such-module\.mjs does not exist/);
  });

  it('leaves other apps alone', async () => {
    const { supervisor, ready } = startSupervisor();
    await supervisor.apply({ bad: nodeCommand('dies-at-once.mjs'), good: nodeCommand('plain-server.mjs') });
    await expect(supervisor.whenReady()).rejects.toThrow('bad.1');
    await supervisor.whenReady(['good']);
    expect(ready('good')).toHaveLength(1);
  });

  it('is a path that is too long for a socket, told with what to change', async () => {
    const directory = path.join(temporaryDirectory(), 'd'.repeat(90));
    mkdirSync(directory);
    const { supervisor } = startSupervisor({}, directory);
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs') });
    await expect(supervisor.whenReady()).rejects.toThrow('choose a shorter runtimeDirectory');
  });

  it('is healed when what was missing comes back', async () => {
    const { supervisor, ready, directory } = startSupervisor();
    const cwd = path.join(directory, 'late');
    await supervisor.apply({ shop: nodeCommand('plain-server.mjs', { cwd }) });
    await expect(supervisor.whenReady()).rejects.toThrow('cannot enter the directory');
    mkdirSync(cwd);
    await waitFor('a ready instance', () => ready('shop').length === 1);
  });
});

describe('whose port it is', () => {
  it('is seen from the processes that listen on it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => {
      server.once('listening', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const other = startSupervisor();
    await other.supervisor.apply({ shop: nodeCommand('plain-server.mjs', { transport: 'port' }) });
    await other.supervisor.whenReady();
    const runner = parentOf(other.only('shop').pid ?? 0);
    const known = process.platform === 'linux';
    expect(await findPortOwner(port, runner)).toBe(known ? 'stranger' : 'unknown');
    expect(await findPortOwner(port, process.ppid)).toBe(known ? 'instance' : 'unknown');
    expect(await findPortOwner(1, process.ppid)).toBe('unknown');
  });
});
