/** An edge that is killed: with a parent, with a next start in time, and with neither. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandFile } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeCommand, host } from './edge-command.ts';
import { isRunning } from './supervisor-fixture.ts';

let edge: EdgeCommand;
let listener: Server | null = null;

afterEach(async () => {
  await edge.remove();
  listener?.close();
  listener = null;
});

async function kill(): Promise<number> {
  const { pid } = await edge.status();
  process.kill(pid, 'SIGKILL');
  return pid;
}

function controlSocket(): string {
  return /control +(\S+)/.exec(edge.command.output.stdout)?.[1] ?? '';
}

/** Everything under the runtime directory of the edge that is a socket or tells of an instance. */
function files(): string[] {
  const base = path.join(edge.directory, 'windhover');
  const found = readdirSync(base, { recursive: true, encoding: 'utf8' });
  return found.filter((name) => /\.(sock|run|json|link)$/.test(name)).map((name) => path.basename(name));
}

describe('an edge that is killed', () => {
  it('leaves instances to the next start within their lease, which takes them over as they are', async () => {
    edge = await EdgeCommand.start();
    const instances = await edge.instancePids();
    const pid = await kill();
    await edge.command.ended;
    await edge.startAgain();
    const status = await edge.status();
    expect(status.pid).not.toBe(pid);
    expect(await edge.instancePids()).toEqual(instances);
    expect(edge.messages).toContain('took over 2 instances of an edge that ended');
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    // One link and what it leads to: nothing of the edge that was killed.
    expect(files().filter((name) => name.startsWith('control'))).toHaveLength(2);
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    expect(instances.map(isRunning)).toEqual([false, false]);
  });

  it('has no instance left after the lease, and the next start needs no help', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'wh-death-'));
    const socketPath = path.join(directory, 'edge.sock');
    edge = await EdgeCommand.start({
      directory,
      config: { endpoints: [{ url: 'http://127.0.0.1:0' }, { url: `http://unix:${socketPath}` }] },
    });
    const instances = await edge.instancePids();
    await kill();
    const begun = performance.now();
    await waitFor('no instance is left', () => !instances.some(isRunning));
    const tookMs = performance.now() - begun;
    expect(tookMs).toBeGreaterThanOrEqual(4900);
    expect(tookMs).toBeLessThan(7000);
    expect(existsSync(socketPath)).toBe(true);
    await edge.startAgain();
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    await waitFor('both are ready', async () => (await edge.instancePids()).length === 2);
    expect(files().filter((name) => name.startsWith('control'))).toHaveLength(2);
    await waitFor('three files for each', () => files().filter((name) => name.startsWith('app.')).length === 6);
  });

  it('starts beside records that are damaged, of another version or of nobody', async () => {
    edge = await EdgeCommand.start();
    const instances = await edge.instancePids();
    await kill();
    const folder = path.join(
      edge.directory,
      'windhover',
      readdirSync(path.join(edge.directory, 'windhover'))[0] ?? '',
      'instances',
    );
    const records = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
    writeFileSync(path.join(folder, records[0] ?? ''), '{"version":1,"app":"app","numb');
    writeFileSync(path.join(folder, 'app.7-9.json'), '{"version":99}');
    writeFileSync(path.join(folder, 'app.8-9.run'), '');
    mkdirSync(path.join(folder, 'app.d'));
    await edge.command.ended;
    await edge.startAgain();
    const now = await edge.instancePids();
    expect(now).toHaveLength(2);
    expect(now[0]).not.toBe(instances[0]);
    expect(now[1]).toBe(instances[1]);
    await waitFor('what has no record is stopped', () => !isRunning(instances[0] ?? 0));
    expect(edge.messages).toContain('took over 1 instances of an edge that ended');
    await waitFor('nothing else is left', () => files().filter((name) => name.startsWith('app.')).length === 6);
  });
});

describe('an edge that was told to stop', () => {
  it('ends whoever holds its control socket open, and takes nothing of the next one with it', async () => {
    edge = await EdgeCommand.start({ app: { trial: { duration: '100ms' } } });
    const held = connect(controlSocket()).on('error', () => undefined);
    await once(held, 'connect');
    const { child: former, ended } = edge.command;
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    const begun = performance.now();
    await edge.startAgain();
    held.destroy();
    await ended;
    expect(former.exitCode).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await edge.status()).pid).toBe(edge.command.child.pid);
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    expect(await edge.run('restart', 'app')).toMatchObject({ code: 0 });
  });
});

describe('up --supervise', () => {
  it('starts a killed edge again within the lease, also one that has taken the place of another', async () => {
    edge = await EdgeCommand.start({ flags: ['--supervise'] });
    const instances = await edge.instancePids();
    let pid = await kill();
    for (const _ of [1, 2]) {
      const former = pid;
      const now = await waitFor('the next edge', async () => {
        const status = await edge.status().catch(() => null);
        return status === null || status.pid === former ? null : status;
      });
      await waitFor('what happened is told', () =>
        edge.messages.some((text) =>
          new RegExp(`^the edge \\(pid ${former}\\) ended \\(.*\\); it is started again in \\d+ ms$`).test(text),
        ),
      );
      expect(await edge.instancePids()).toEqual(instances);
      expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
      expect((await edge.status()).pid).not.toBe(now.pid);
      pid = await kill();
    }
    await waitFor('the next edge', async () => ((await edge.status().catch(() => null))?.pid ?? pid) !== pid);
    expect(await edge.instancePids()).toEqual(instances);
    edge.command.child.kill('SIGTERM');
    expect(await edge.command.ended).toMatchObject({ code: 0 });
    expect(instances.map(isRunning)).toEqual([false, false]);
  });

  it('leaves the edge serving when it is killed itself, and nothing is said where it was heard', async () => {
    edge = await EdgeCommand.start({ flags: ['--supervise'] });
    const { pid } = await edge.status();
    const instances = await edge.instancePids();
    const parent = once(edge.command.child, 'exit');
    edge.command.child.kill('SIGKILL');
    await parent;
    // The number of the descriptor is free from here on: the next connection gets it, as this one and the next command's.
    const held = connect(controlSocket());
    await once(held, 'connect');
    const heard: string[] = [];
    held.on('data', (text: Buffer) => heard.push(text.toString()));
    expect(await edge.run('upgrade')).toMatchObject({ code: 0, stderr: '' });
    expect((await edge.status()).pid).not.toBe(pid);
    expect(await edge.instancePids()).toEqual(instances);
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    expect(await edge.run('stop')).toMatchObject({ code: 0, stderr: '' });
    held.destroy();
    expect(heard).toEqual([]);
    await edge.command.ended;
    expect(instances.map(isRunning)).toEqual([false, false]);
  });

  it('does not start again what ends by itself, or never came up', async () => {
    edge = await EdgeCommand.start({ flags: ['--supervise'] });
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    expect(await edge.command.ended).toMatchObject({ code: 0 });
    writeFileSync(path.join(edge.directory, 'windhover.json'), '{ "endpoints": 7 }');
    expect(await edge.run('up', '--supervise')).toMatchObject({ code: 2 });
  });
});

describe('up --supervise, where the edge cannot come up any more', () => {
  it('ends after five attempts with the reason, and no instance is left', async () => {
    edge = await EdgeCommand.start({ flags: ['--supervise'] });
    const instances = await edge.instancePids();
    writeFileSync(path.join(edge.directory, 'windhover.json'), '{ "endpoints": 7 }');
    await kill();
    const { code, stderr } = await edge.command.ended;
    expect(code).toBe(1);
    expect(stderr).toContain(
      'the edge was started 5 times and never served (the last time: exit code 2); it is not started again',
    );
    await waitFor('no instance is left', () => !instances.some(isRunning));
  });
});

describe('sockets of a service manager (LISTEN_FDS)', () => {
  it('are used by the endpoint of their address, through upgrades and deaths, without one refused connection', async () => {
    listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const { fd } = (listener as unknown as { readonly _handle: { readonly fd: number } })._handle;
    edge = await EdgeCommand.start({
      flags: ['--supervise'],
      config: { endpoints: [{ url: `http://127.0.0.1:${port}` }] },
      // As a service manager does it: LISTEN_PID is the process that is executed.
      program: ['/bin/sh', '-c', `LISTEN_PID=$$ exec "${process.execPath}" "${commandFile}" "$@"`, 'sh'],
      env: { LISTEN_FDS: '1', LISTEN_FDNAMES: 'web' },
      fds: [fd],
    });
    // From here on it is the edge's alone.
    listener.close();
    listener = null;
    expect(edge.port).toBe(port);
    expect((await ask({ port, host })).status).toBe(200);
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    expect((await ask({ port, host })).status).toBe(200);
    const instances = await edge.instancePids();
    const pid = await kill();
    await waitFor('it is gone', () => edge.messages.some((text) => text.startsWith(`the edge (pid ${pid}) ended`)));
    // The socket is held by the parent: the connection waits there for the next edge.
    expect((await ask({ port, host })).status).toBe(200);
    expect(await edge.instancePids()).toEqual(instances);
  });

  it('that are none are refused with their number and name', async () => {
    edge = await EdgeCommand.start();
    const child = spawn('/bin/sh', ['-c', `LISTEN_PID=$$ exec "${process.execPath}" "${commandFile}" up`], {
      cwd: edge.directory,
      env: {
        PATH: process.env['PATH'],
        LISTEN_FDS: '1',
        LISTEN_FDNAMES: 'web',
        XDG_RUNTIME_DIR: `${edge.directory}/x`,
        XDG_STATE_HOME: `${edge.directory}/x`,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (text: Buffer) => {
      stderr += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(stderr).toContain('descriptor 3 of systemd (web) is');
  });
});
