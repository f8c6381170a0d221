import { existsSync } from 'node:fs';
import { request } from 'node:http';
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

afterAll(() => destination.close());

function askOverSocket(headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, headers: { host: 'app.test', ...headers }, agent: false });
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
    await fixture.stop();
  });
});
