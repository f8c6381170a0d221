import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EdgeStatus } from '../../proxy/model/status.ts';
import { type RunningCommand, runCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';

let directory = '';
const running: RunningCommand[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-up-'));
  await writeFile(
    path.join(directory, 'app.mjs'),
    'export default { fetch: (request) => new Response(`hello from ${new URL(request.url).host}\\n`) };\n',
  );
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(directory, { recursive: true, force: true });
});

const env = (): Record<string, string> => ({
  XDG_RUNTIME_DIR: directory,
  XDG_STATE_HOME: path.join(directory, 'state'),
});
const run = (...args: string[]) => runCommand(args, { directory, env: env() });
const shop = { hosts: ['shop.localhost'], entry: './app.mjs' };

async function write(config: unknown): Promise<void> {
  await writeFile(path.join(directory, 'windhover.json'), JSON.stringify(config, null, 2));
}

function start(...args: string[]): RunningCommand {
  const command = startCommand(args, { directory, env: env() });
  running.push(command);
  return command;
}

/** Running, with every app ready. */
async function up(config: unknown): Promise<RunningCommand> {
  await write(config);
  const command = start('up');
  await waitFor('the edge is ready', () => {
    if (command.child.exitCode !== null) throw new Error(`it ended: ${command.output.stderr}`);
    return command.output.stdout.includes('ready: every app answers');
  });
  return command;
}

const edgePort = ({ output }: RunningCommand): number => Number(/ {2}127\.0\.0\.1:(\d+)/.exec(output.stdout)?.[1]);

async function get(port: number, host: string, ca?: Buffer): Promise<{ status: number | undefined; text: string }> {
  const options = {
    port,
    host: '127.0.0.1',
    servername: host,
    headers: { host },
    // An idle connection would be waited for by a stop.
    agent: false as const,
    ...(ca ? { ca } : { rejectUnauthorized: false }),
  };
  const sent = httpsRequest(options).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  return { status: answer.statusCode, text };
}

const sockets = async (): Promise<string[]> => await readdir(path.join(directory, 'windhover')).catch(() => []);

describe('windhover up', () => {
  test('runs the apps of a file behind a certificate that can be trusted, and ends with 0 on a signal to its group', async () => {
    const edge = await up({ endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } });
    const port = edgePort(edge);
    expect(edge.output.stdout).toContain(`https://shop.localhost:${port}/`);
    const certificate = /certificate {2}(\S+)/.exec(edge.output.stdout)?.[1] ?? '';
    const trusted = await get(port, 'shop.localhost', await readFile(certificate));
    expect(trusted).toEqual({ status: 200, text: 'hello from shop.localhost\n' });
    process.kill(-(edge.child.pid ?? 0), 'SIGINT');
    const { code, stdout, stderr } = await edge.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/stopped\n$/);
    const log = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(log.length).toBeGreaterThan(0);
    for (const line of log) expect(() => JSON.parse(line)).not.toThrow();
    expect(await sockets()).toEqual([]);
  });

  test('is told to stop, and asked what it does, over its control socket', async () => {
    const edge = await up({ endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop: { ...shop, instances: 2 } } });
    await get(edgePort(edge), 'shop.localhost');
    const table = await run('status');
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/shop {2}shop\.1 +ready/);
    const status = JSON.parse((await run('status', '--json')).stdout) as EdgeStatus;
    expect(status.pid).toBe(edge.child.pid);
    expect(status.apps[0]?.instances.map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(status.totals['exchangesTotal']).toBeGreaterThanOrEqual(1);
    expect(await run('stop')).toMatchObject({ code: 0, stdout: 'stopped\n' });
    expect((await edge.ended).code).toBe(0);
    expect(await run('status')).toMatchObject({ code: 1, stderr: expect.stringContaining('no edge runs on') });
  });

  test('takes another app on reload, and keeps what it has when the file has a fault', async () => {
    const config = { endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } };
    const edge = await up(config);
    const port = edgePort(edge);
    expect((await get(port, 'blog.localhost')).status).toBe(404);
    await write({ ...config, apps: { shop, blog: { hosts: ['blog.localhost'], entry: './app.mjs' } } });
    expect(await run('reload')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^(?:[^\n]+\n)*reloaded: generation \d+\n$/),
    });
    await waitFor('the new app answers', async () => (await get(port, 'blog.localhost')).status === 200);
    const certificate = await readFile(/certificate {2}(\S+)/.exec(edge.output.stdout)?.[1] ?? '');
    expect((await get(port, 'blog.localhost', certificate)).status).toBe(200);
    await write({ ...config, apps: { shop: { ...shop, entry: './nowhere.mjs' } } });
    const refused = await run('reload');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/windhover\.json:\d+:\d+ apps\.shop\.entry: cannot read /);
    expect((await get(port, 'blog.localhost')).status).toBe(200);
  });

  test('reads its file again on SIGHUP', async () => {
    const config = { endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } };
    const edge = await up(config);
    await write({ ...config, apps: { other: { ...shop, hosts: ['other.localhost'] } } });
    edge.child.kill('SIGHUP');
    await waitFor('the new app answers', async () => (await get(edgePort(edge), 'other.localhost')).status === 200);
    expect((await get(edgePort(edge), 'shop.localhost')).status).toBe(404);
  });

  test('goes on when nobody reads its output any more', async () => {
    const edge = await up({ endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } });
    edge.child.stdout.destroy();
    edge.child.stderr.destroy();
    for (let count = 0; count < 5; count += 1) {
      expect((await get(edgePort(edge), 'shop.localhost')).status).toBe(200);
    }
    expect((await run('reload')).code).toBe(0);
    expect((await get(edgePort(edge), 'shop.localhost')).status).toBe(200);
    expect((await run('stop')).code).toBe(0);
    expect((await edge.ended).code).toBe(0);
  });

  test('ends at once on a second signal', async () => {
    // Answers its boot check and nothing else.
    const slow =
      "let asked = 0;\nexport default { fetch: () => (asked++ === 0 ? new Response('up') : new Promise(() => {})) };\n";
    await writeFile(path.join(directory, 'slow.mjs'), slow);
    const edge = await up({
      endpoints: [{ url: 'https://127.0.0.1:0' }],
      apps: { shop: { ...shop, entry: './slow.mjs' } },
    });
    const pending = get(edgePort(edge), 'shop.localhost').catch(() => null);
    await waitFor('the request is under way', async () => {
      const { totals } = JSON.parse((await run('status', '--json')).stdout) as EdgeStatus;
      return (totals['exchangesInFlight'] ?? 0) > 0;
    });
    edge.child.kill('SIGTERM');
    await waitFor('it drains', () => edge.output.stderr.includes('draining'));
    // Signals within a second of the first count as the first.
    const again = setInterval(() => edge.child.kill('SIGTERM'), 100);
    expect((await edge.ended).code).toBe(130);
    clearInterval(again);
    await pending;
  });
});

describe('windhover up refuses in one sentence', () => {
  const sentence = (stderr: string): string =>
    stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'))
      .at(-1) ?? '';

  test('a second edge on the same file', async () => {
    const edge = await up({ endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } });
    const { code, stderr } = await run('up');
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      `windhover: an edge already runs on ${path.join(directory, 'windhover.json')} (pid ${edge.child.pid}); ` +
        '`windhover reload` changes it, `windhover stop` ends it',
    );
  });

  test('a port that another program has, and leaves nothing behind', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await write({ endpoints: [{ url: `http://127.0.0.1:${port}` }], apps: { shop } });
    const { code, stderr } = await run('up');
    server.close();
    expect(code).toBe(1);
    expect(sentence(stderr)).toMatch(
      new RegExp(`^windhover: cannot listen on 127\\.0\\.0\\.1:${port}: another program`),
    );
    expect(await sockets()).toEqual([]);
  });

  test('a port that another Windhover has', async () => {
    const edge = await up({ endpoints: [{ url: 'https://127.0.0.1:0' }], apps: { shop } });
    const other = { endpoints: [{ url: `https://127.0.0.1:${edgePort(edge)}` }], apps: { shop } };
    await writeFile(path.join(directory, 'other.json'), JSON.stringify(other));
    const { code, stderr } = await run('up', 'other.json');
    expect(code).toBe(1);
    expect(sentence(stderr)).toContain('another program (or another Windhover) already does');
  });

  test('a file that does not exist', async () => {
    const { code, stderr } = await run('up', 'nowhere.json');
    expect(code).toBe(2);
    expect(stderr).toBe(
      `windhover: cannot read the configuration file ${path.join(directory, 'nowhere.json')}: it does not exist\n`,
    );
  });

  test('a file with faults, each with its place', async () => {
    await write({ endpoints: [{ url: 'ftp://a' }], apps: { shop } });
    const { code, stderr } = await run('up');
    expect(code).toBe(2);
    expect(stderr).toMatch(/windhover\.json:\d+:\d+ endpoints\[0\]\.url: is not an endpoint: the scheme ftp/);
    expect(stderr).toMatch(/windhover: the configuration file \S+ has 1 fault\n$/);
  });
});

describe('windhover serve', () => {
  test('runs one app, says where, and ends with 0 on a signal', async () => {
    const served = start('serve', 'app.mjs', '--urls', 'http://127.0.0.1:0');
    const url = await waitFor('it listens', () => /listening on (http:\S+)/.exec(served.output.stdout)?.[1]);
    const answer = await fetch(url, { headers: { connection: 'close' } });
    expect(await answer.text()).toBe(`hello from ${new URL(url).host}\n`);
    served.child.kill('SIGTERM');
    expect(await served.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/stopped\n$/) });
  });

  test.each([
    [['serve', 'nowhere.mjs'], 1, /^windhover: .*nowhere\.mjs does not exist\n$/],
    [
      ['serve', 'app.mjs', '--urls', 'ftp://a'],
      1,
      /^windhover: ftp:\/\/a is not an endpoint: the scheme ftp is not http or https\n$/,
    ],
    [
      ['serve', 'app.mjs', '--urls', 'https://127.0.0.1:0'],
      2,
      /^windhover: an https URL needs a certificate: --cert FILE with --key FILE, or --pfx FILE; see `windhover help`\n$/,
    ],
  ])('%j is refused in one sentence', async (args, expected, sentence) => {
    const { code, stderr } = await run(...args);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(expected);
  });
});
