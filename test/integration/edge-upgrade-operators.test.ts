/** What operators do in the middle of an upgrade, and what they have changed before it: nothing of it is lost. */
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAnswering } from '../../proxy/control/control-client.ts';
import { commandFile } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeCommand, type EdgeCommandOptions, host } from './edge-command.ts';

let edge: EdgeCommand;
let directory: string;
let socketPath: string;

const other = { other: { hosts: ['other.test'], destinations: ['http://127.0.0.1:1'] } };

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-oper-'));
  socketPath = path.join(directory, 'edge.sock');
});

afterEach(async () => {
  await edge.remove();
});

async function start(options: EdgeCommandOptions = {}): Promise<{ readonly pid: number }> {
  const program = path.join(directory, 'windhover.mjs');
  const saying = `if (process.env.WINDHOVER_HANDOVER) process.stderr.write(JSON.stringify({ pid: process.pid, msg: 'it starts' }) + '\\n');`;
  writeFileSync(program, `${saying} import(${JSON.stringify(commandFile)});`);
  edge = await EdgeCommand.start({ directory, program: [process.execPath, program], ...options });
  return { pid: (await edge.status()).pid };
}

/** An upgrade that waits, since no instance answers: resolves when the new process has all that it needs. */
async function beginUpgrade(): Promise<{
  readonly next: number;
  readonly upgraded: ReturnType<EdgeCommand['run']>;
  readonly goOn: () => Promise<Awaited<ReturnType<EdgeCommand['run']>>>;
}> {
  const { pid, apps } = await edge.status();
  const instances = apps.flatMap(({ name, instances: all }) => (name === 'app' ? all.map((one) => one.pid ?? 0) : []));
  for (const instance of instances) process.kill(instance, 'SIGSTOP');
  const upgraded = edge.run('upgrade');
  await waitFor('the instances are handed over', () =>
    edge.messages.includes(`took over ${instances.length} instances of the edge with pid ${pid}`),
  );
  return {
    upgraded,
    next: Number(edge.log.find(({ msg }) => msg === 'it starts')?.['pid']),
    goOn: async () => {
      for (const instance of instances) process.kill(instance, 'SIGCONT');
      return await upgraded;
    },
  };
}

async function untilOther(): Promise<void> {
  await waitFor('the file as it is now', async () =>
    (await edge.status().catch(() => null))?.apps.some(({ name }) => name === 'other'),
  );
}

it('a SIGHUP in the middle of an upgrade is for the process that is the edge after it', async () => {
  const { pid } = await start();
  const { goOn } = await beginUpgrade();
  edge.configure({ apps: other });
  process.kill(pid, 'SIGHUP');
  expect(await goOn()).toMatchObject({ code: 0 });
  await untilOther();
  expect(edge.messages.filter((text) => text.includes('was not taken'))).toEqual([]);
});

it('a SIGHUP in the middle of an upgrade that fails is for the edge that goes on', async () => {
  const { pid } = await start();
  const { goOn, next } = await beginUpgrade();
  edge.configure({ apps: other });
  process.kill(pid, 'SIGHUP');
  process.kill(next, 'SIGKILL');
  expect(await goOn()).toMatchObject({ code: 1 });
  await untilOther();
  expect((await edge.status()).pid).toBe(pid);
});

it('a SIGTERM for the process that is not the edge yet ends the upgrade, and not what runs', async () => {
  const { pid } = await start();
  const instances = await edge.instancePids();
  const { goOn, next } = await beginUpgrade();
  process.kill(next, 'SIGTERM');
  await waitFor('it has heard it', () => edge.command.output.stderr.includes('draining; once more to end at once'));
  expect(await goOn()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      `the new process did not take over: it was told to end; the edge with pid ${pid} goes on`,
    ),
  });
  expect((await edge.status()).pid).toBe(pid);
  expect(await edge.instancePids()).toEqual(instances);
  expect((await ask({ port: edge.port, host })).status).toBe(200);
});

it('a reload in the middle of an upgrade is refused after it, and takes nothing from the new process', async () => {
  await start();
  const { goOn } = await beginUpgrade();
  edge.configure({ attach: null });
  const reload = edge.run('reload');
  // It has asked: the edge answers what comes after it.
  expect((await edge.run('status')).code).toBe(0);
  expect(await goOn()).toMatchObject({ code: 0 });
  expect(await reload).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("another process is about to take this edge's place; ask again in a moment"),
  });
  await edge.untilExit();
  const control = /control +(\S+)/.exec(edge.command.output.stdout)?.[1] ?? '';
  expect(await isAnswering(path.join(path.dirname(control), 'attach.sock'))).toBe(true);
  expect(await edge.run('reload')).toMatchObject({ code: 0 });
  await waitFor('nobody may attach', async () => !(await isAnswering(path.join(path.dirname(control), 'attach.sock'))));
});

it('a watched file that changes in the middle of an upgrade is taken after it', async () => {
  await start({ flags: ['--watch'] });
  const { goOn } = await beginUpgrade();
  edge.configure({ apps: other });
  expect(await goOn()).toMatchObject({ code: 0 });
  await untilOther();
});

it('an upgrade that fails leaves the file of a Unix socket with the permissions that it had', async () => {
  const endpoint = (socketMode: string): object => ({
    endpoints: [{ url: 'http://127.0.0.1:0' }, { url: `http://unix:${socketPath}`, socketMode }],
  });
  await start({ config: { ...endpoint('600') } });
  edge.configure({ ...endpoint('666') });
  const { goOn, next } = await beginUpgrade();
  process.kill(next, 'SIGKILL');
  expect(await goOn()).toMatchObject({ code: 1 });
  expect(statSync(socketPath).mode & 0o777).toBe(0o600);
  expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
  expect(statSync(socketPath).mode & 0o777).toBe(0o666);
});

it('an endpoint that the file has no more goes with the former edge, and the file of its Unix socket', async () => {
  const endpoints = [{ url: 'http://127.0.0.1:0' }, { url: `http://unix:${socketPath}` }];
  await start({ config: { endpoints } });
  edge.configure({ endpoints: endpoints.slice(0, 1) });
  expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
  await edge.untilExit();
  await waitFor('the file is gone', () => !existsSync(socketPath));
  expect((await ask({ port: edge.port, host })).status).toBe(200);
});

it('an upgrade that fails takes nothing from attached servers', async () => {
  await start({ app: { boot: { timeout: '1s' } } });
  const served = edge.run(
    'serve',
    path.join(import.meta.dirname, '../fixtures/apps/attached.mjs'),
    '--attach',
    'b.test',
  );
  const server = await waitFor('it is attached', async () =>
    (await edge.status()).apps.find(({ name }) => name === 'b.test')?.instances.at(0),
  );
  const socket = server.address.replace(/^unix:/, '');
  try {
    // The new process gives up by itself, as no instance answers, and has known of the server by then.
    const { upgraded } = await beginUpgrade();
    expect(await upgraded).toMatchObject({ code: 1, stderr: expect.stringContaining('gave no HTTP answer') });
    expect(existsSync(socket)).toBe(true);
    expect((await ask({ port: edge.port, host: 'b.test' })).status).toBe(200);
  } finally {
    process.kill(server.pid ?? 0, 'SIGTERM');
  }
  expect(await served).toMatchObject({ code: 0 });
});
