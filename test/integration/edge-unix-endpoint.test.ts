import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, readAnswer } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;
let directory: string;
let socketPath: string;
let config: ConfigFile;

beforeAll(async () => {
  destination = await startDestination('app');
  directory = temporaryDirectory();
  socketPath = path.join(directory, 'edge.sock');
  config = {
    endpoints: [{ url: `http://unix:${socketPath}` }],
    threads: 2,
    trustedProxies: ['unix'],
    apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
  };
});

afterAll(() => {
  destination.close();
  rmSync(directory, { recursive: true, force: true });
});

function askOverSocket(headers: Readonly<Record<string, string>> = {}, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, headers: { host: 'app.test', ...headers }, agent: agent ?? false });
    asked.once('response', (response) => resolve(readAnswer(response)));
    asked.once('error', reject);
    asked.end();
  });
}

describe('an endpoint on a Unix socket', () => {
  it('serves, believes its peers where "unix" is trusted, and goes with the edge', async () => {
    const fixture = await EdgeFixture.start(config, directory);
    expect(fixture.edge.addresses[0]?.addresses).toEqual([`unix:${socketPath}`]);
    const answer = await askOverSocket({ 'x-forwarded-for': '203.0.113.7' });
    expect(JSON.parse(answer.body).headers['x-forwarded-for']).toBe('203.0.113.7');
    await fixture.edge.stop();
    expect(existsSync(socketPath)).toBe(false);
  });

  it('is not taken from another edge that answers on it', async () => {
    const first = await EdgeFixture.start(config, directory);
    const second = await EdgeFixture.create(config, directory);
    await expect(second.edge.start()).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect((await askOverSocket()).status).toBe(200);
    await first.edge.stop();
  });

  it('takes the place of a socket whose owner died', async () => {
    const { spawnSync } = await import('node:child_process');
    const script = `require('node:net').createServer().listen(${JSON.stringify(socketPath)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', script]);
    expect(existsSync(socketPath)).toBe(true);
    const fixture = await EdgeFixture.start(config, directory);
    expect((await askOverSocket()).status).toBe(200);
    await fixture.edge.stop();
  });

  it('leaves alone what is no socket, and says so', async () => {
    writeFileSync(socketPath, 'precious');
    const fixture = await EdgeFixture.create(config, directory);
    await expect(fixture.edge.start()).rejects.toThrow('there is a file that is no socket');
    expect(readFileSync(socketPath, 'utf8')).toBe('precious');
    rmSync(socketPath);
  });

  it('leaves the file of another that has taken its place', async () => {
    const fixture = await EdgeFixture.start(config, directory);
    renameSync(socketPath, `${socketPath}.old`);
    const other = createServer((_request, response) => response.end('other'));
    await new Promise<void>((resolve) => other.listen(socketPath, resolve));
    await fixture.edge.stop();
    expect((await askOverSocket()).body).toBe('other');
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    rmSync(`${socketPath}.old`);
  });

  it('has mode 0666 unless socketMode says otherwise, and takes another one on reload', async () => {
    const modeOf = (): number => statSync(socketPath).mode & 0o777;
    const withMode = (more: object): ConfigFile => ({
      ...config,
      endpoints: [{ url: `http://unix:${socketPath}`, ...more }],
    });
    const fixture = await EdgeFixture.start(config, directory);
    expect(modeOf()).toBe(0o666);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await askOverSocket({}, agent)).status).toBe(200);
    await fixture.reload(withMode({ socketMode: '0660', backlog: 100 }));
    expect(modeOf()).toBe(0o660);
    expect((await askOverSocket({}, agent)).status).toBe(200);
    expect(fixture.edge.status().totals['connectionsTotal']).toBe(1);
    const unknown = fixture.reload(withMode({ socketMode: '0600', socketOwner: 'no-such-user' }));
    await expect(unknown).rejects.toThrow('the option socketOwner is "no-such-user"; this system knows no such name');
    expect(modeOf()).toBe(0o660);
    agent.destroy();
    await fixture.edge.stop();
  });

  it.runIf(process.getuid?.() === 0)('is given to socketOwner and socketGroup, also on reload, and back', async () => {
    const withOwner = (more: object): ConfigFile => ({
      ...config,
      endpoints: [{ url: `http://unix:${socketPath}`, ...more }],
    });
    const ownerOf = (): number[] => [statSync(socketPath).uid, statSync(socketPath).gid];
    const fixture = await EdgeFixture.start(withOwner({ socketOwner: '12345', socketGroup: '23456' }), directory);
    expect(ownerOf()).toEqual([12_345, 23_456]);
    await fixture.reload(withOwner({ socketGroup: '34567' }));
    expect(ownerOf()).toEqual([process.getuid?.(), 34_567]);
    await fixture.reload(config);
    expect(ownerOf()).toEqual([process.getuid?.(), process.getgid?.()]);
    await fixture.edge.stop();
  });
});
