/** Deploys that turn a link to the next release: the edge that was started through it is found, and serves what is there now. */
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningCommand, runCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';

const app = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'versions.mjs');

let directory: string;
let current: string;
let env: Record<string, string>;
let command: RunningCommand;
let port: number;

const run = (...args: readonly string[]) => runCommand(args, { directory, env });

async function release(version: string): Promise<void> {
  const folder = path.join(directory, version);
  await mkdir(folder);
  await cp(app, path.join(folder, 'app.mjs'));
  await writeFile(path.join(folder, 'version'), version);
  const config = {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    apps: { a: { hosts: ['a.test'], entry: './app.mjs', env: { VERSION_FILE: path.join(folder, 'version') } } },
  };
  await writeFile(path.join(folder, 'windhover.json'), JSON.stringify(config));
  await symlink(folder, `${current}.next`);
  await rename(`${current}.next`, current);
}

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-cur-'));
  current = path.join(directory, 'current');
  env = { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: path.join(directory, 'state') };
  await release('one');
  command = startCommand(['up', 'current/windhover.json'], { directory, env });
  const { output, child } = command;
  await waitFor('the edge is ready', () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${output.stderr}`);
    return output.stdout.includes('ready: every app answers');
  });
  port = Number(/http:\/\/127\.0\.0\.1:0 +\S+:(\d+)/.exec(output.stdout)?.[1]);
});

afterEach(async () => {
  await run('stop', 'current/windhover.json');
  await command.ended;
  await rm(directory, { recursive: true, force: true });
});

const version = async (): Promise<string> => (await ask({ port, host: 'a.test', path: '/version' })).body;

it('a reload after the link was turned brings the next release', async () => {
  expect(await version()).toMatch(/^one /);
  await release('two');
  expect(await run('reload', 'current/windhover.json')).toMatchObject({ code: 0 });
  expect(await version()).toMatch(/^two /);
});

it('an upgrade after the link was turned goes on with what runs, and then brings the next release', async () => {
  await release('two');
  expect(await run('upgrade', path.join(current, 'windhover.json'))).toMatchObject({ code: 0 });
  await waitFor('the next release', async () => (await version()).startsWith('two '));
  expect((await run('status', 'current/windhover.json')).stdout).toContain('a.1');
});

it('it is found under the path that the link leads to only where it was started so', async () => {
  expect(await run('status', 'one/windhover.json')).toMatchObject({ code: 1 });
  expect(await run('status', 'current/windhover.json')).toMatchObject({ code: 0 });
});
