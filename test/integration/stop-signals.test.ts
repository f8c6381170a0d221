/** What SIGTERM, SIGINT and a second signal do to `windhover serve` and `windhover up` while browsers are connected. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EdgeStatus } from '../../proxy/model/status.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { type RunningCommand, runCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';

let directory = '';
const running: RunningCommand[] = [];
const clients: RawClient[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-stop-'));
  const app =
    "const wait = () => new Promise(() => {});\nexport default { fetch: ({ url }) => (url.endsWith('/hang') ? wait() : new Response('here')) };\n";
  await writeFile(path.join(directory, 'app.mjs'), app);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(directory, { recursive: true, force: true });
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const command = startCommand(args, { directory, env: { ...runtime(), ...env } });
  running.push(command);
  return command;
}

const runtime = (): Record<string, string> => ({
  XDG_RUNTIME_DIR: directory,
  XDG_STATE_HOME: path.join(directory, 'state'),
});

async function printedBy(command: RunningCommand, pattern: RegExp): Promise<number> {
  const found = await waitFor(`it prints ${pattern}`, () => {
    if (command.child.exitCode !== null) throw new Error(`it ended: ${command.output.stderr}`);
    return pattern.exec(command.output.stdout);
  });
  return Number(found[1]);
}

async function serve(...more: string[]): Promise<{ command: RunningCommand; port: number }> {
  const command = start(['serve', 'app.mjs', '--urls', 'http://127.0.0.1:0', ...more]);
  return { command, port: await printedBy(command, /listening on http:\/\/127\.0\.0\.1:(\d+)/) };
}

async function up(more: object = {}): Promise<{ command: RunningCommand; port: number }> {
  const config = {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: { app: { hosts: ['*'], entry: './app.mjs' } },
    ...more,
  };
  await writeFile(path.join(directory, 'windhover.json'), JSON.stringify(config));
  const command = start(['up']);
  await printedBy(command, /ready: every app answers/);
  return { command, port: await printedBy(command, / {2}127\.0\.0\.1:(\d+)/) };
}

/** Has had one answer, and sends nothing. */
async function idleClient(port: number): Promise<RawClient> {
  const client = await RawClient.open(port);
  clients.push(client);
  client.sendHead('GET / HTTP/1.1', 'Host: a');
  expect((await client.readResponse()).status).toBe(200);
  return client;
}

async function acceptsNoMore(port: number): Promise<void> {
  await waitFor('no more connections', () =>
    RawClient.open(port).then(
      (probe) => probe.close(),
      () => true,
    ),
  );
}

describe.each([
  ['serve', serve],
  ['up', up],
])('windhover %s', (_, begin) => {
  test('keeps an idle connection on SIGTERM until its next answer, which says close', async () => {
    const { command, port } = await begin();
    const client = await idleClient(port);
    command.child.kill('SIGTERM');
    await acceptsNoMore(port);
    expect(command.child.exitCode).toBe(null);
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    expect((await client.readResponse()).get('connection')).toBe('close');
    expect(await command.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/stopped\n$/) });
  });

  test('closes an idle connection on SIGINT, and ends', async () => {
    const { command, port } = await begin();
    const client = await idleClient(port);
    const before = performance.now();
    command.child.kill('SIGINT');
    await client.waitForEnd();
    expect((await command.ended).code).toBe(0);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('ends on SIGTERM at once when nobody is connected', async () => {
    const { command } = await begin();
    const before = performance.now();
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(0);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('cuts everything on a second signal', async () => {
    const { command, port } = await begin();
    const client = await idleClient(port);
    client.sendHead('GET /hang HTTP/1.1', 'Host: a');
    command.child.kill('SIGTERM');
    await waitFor('it drains', () => command.output.stderr.includes('draining'));
    // Signals within a second of the first count as the first.
    const again = setInterval(() => command.child.kill('SIGTERM'), 100);
    expect((await command.ended).code).toBe(130);
    clearInterval(again);
    await client.waitForEnd();
  });
});

describe('windhover serve', () => {
  test('goes on for --lame-duck after SIGTERM, and not after SIGINT', async () => {
    const { command, port } = await serve('--lame-duck', '1s');
    command.child.kill('SIGTERM');
    await waitFor('it drains', () => command.output.stderr.includes('draining'));
    const before = performance.now();
    const client = await idleClient(port);
    client.close();
    expect((await command.ended).code).toBe(0);
    expect(performance.now() - before).toBeGreaterThanOrEqual(500);
    const hurried = await serve('--lame-duck', '1h');
    hurried.command.child.kill('SIGINT');
    expect((await hurried.command.ended).code).toBe(0);
  });

  test('listens where WINDHOVER_URLS says, and warns that PORT is overridden', async () => {
    const command = start(['serve', 'app.mjs'], { WINDHOVER_URLS: 'http://127.0.0.1:0', PORT: '80' });
    const port = await printedBy(command, /listening on http:\/\/127\.0\.0\.1:(\d+)/);
    await idleClient(port);
    expect(command.output.stderr).toContain('PORT (80) is overridden by WINDHOVER_URLS (http://127.0.0.1:0)');
    command.child.kill('SIGINT');
    expect((await command.ended).code).toBe(0);
  });
});

describe('windhover up', () => {
  test('says "draining" through a lame duck, in which it serves all the same', async () => {
    const { command, port } = await up({ lameDuck: '2s' });
    const readiness = async (): Promise<string> =>
      (JSON.parse((await runCommand(['status', '--json'], { directory, env: runtime() })).stdout) as EdgeStatus)
        .readiness;
    expect(await readiness()).toBe('ready');
    command.child.kill('SIGTERM');
    await waitFor('it drains', () => command.output.stderr.includes('draining'));
    expect(await readiness()).toBe('draining');
    (await idleClient(port)).close();
    expect((await command.ended).code).toBe(0);
  });

  test('is stopped by `windhover stop` as by SIGTERM', async () => {
    const { command, port } = await up();
    const client = await idleClient(port);
    const stopped = runCommand(['stop'], { directory, env: runtime() });
    await acceptsNoMore(port);
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    expect((await client.readResponse()).get('connection')).toBe('close');
    expect(await stopped).toMatchObject({ code: 0, stdout: 'stopped\n' });
    expect((await command.ended).code).toBe(0);
  });
});
