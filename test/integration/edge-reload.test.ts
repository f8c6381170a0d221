import { existsSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let one: Destination;
let two: Destination;
let fixture: EdgeFixture | null = null;

beforeAll(async () => {
  one = await startDestination('one');
  two = await startDestination('two');
});

afterEach(async () => {
  await fixture?.stop();
  fixture = null;
});

afterAll(() => {
  one.close();
  two.close();
});

function configFor(hosts: Readonly<Record<string, string>>, more: ConfigFile = {}): ConfigFile {
  const apps = Object.fromEntries(
    Object.entries(hosts).map(([host, url], index) => [`app${index}`, { hosts: [host], destinations: [url] }]),
  );
  return { endpoints: [{ url: 'http://127.0.0.1:0' }], threads: 2, apps, ...more };
}

/** Answers /hold once the file `go` is beside it; without a word on SIGTERM it ends at once, as most programs do. */
const diesOfSigterm = `
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const beside = (name) => new URL(name, import.meta.url);
createServer((request, response) => {
  if (request.url !== '/hold') return response.end('here');
  writeFileSync(beside('held'), '');
  const timer = setInterval(() => {
    if (!existsSync(beside('go'))) return;
    clearInterval(timer);
    response.end('held');
  }, 50);
}).listen(Number(process.env.PORT), process.env.HOST);
`;

describe('reload', () => {
  it('changes routes without dropping keep-alive connections', async () => {
    fixture = await EdgeFixture.start(configFor({ 'a.test': one.url }));
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const port = fixture.port();
    const round = (host: string): Promise<string[]> =>
      Promise.all(
        Array.from({ length: 4 }, async () => {
          const answer = await ask({ port, host, agent });
          return answer.status === 200 ? (JSON.parse(answer.body).name as string) : String(answer.status);
        }),
      );
    expect(await round('a.test')).toEqual(['one', 'one', 'one', 'one']);
    const { generation } = await fixture.reload(configFor({ 'a.test': two.url, 'b.test': one.url }));
    expect(generation).toBeGreaterThan(1);
    expect(await round('a.test')).toEqual(['two', 'two', 'two', 'two']);
    expect(await round('b.test')).toEqual(['one', 'one', 'one', 'one']);
    await fixture.reload(configFor({ 'b.test': one.url }));
    expect(await round('a.test')).toEqual(['404', '404', '404', '404']);
    expect(fixture.edge.status().totals['connectionsTotal']).toBe(4);
    agent.destroy();
  });

  it('lets what is under way end where it began', async () => {
    const slow = await startDestination('slow', (request, response) => {
      response.write('begin,');
      request.resume();
      slow.server.once('continue-now', () => response.end('end'));
    });
    fixture = await EdgeFixture.start(configFor({ 'a.test': slow.url }));
    const answer = ask({ port: fixture.port(), host: 'a.test' });
    const arrived = new Promise((resolve) => slow.server.once('request', resolve));
    await arrived;
    await fixture.reload(configFor({ 'a.test': two.url }));
    expect((await askDescribed({ port: fixture.port(), host: 'a.test' })).name).toBe('two');
    slow.server.emit('continue-now');
    expect((await answer).body).toBe('begin,end');
    slow.close();
  });

  it('knows the servers of a new app in the moment in which it knows the app', async () => {
    fixture = await EdgeFixture.start(configFor({ 'a.test': one.url }));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const port = fixture.port();
    const statuses = new Set<number>();
    const next = configFor({ 'a.test': one.url, 'b.test': two.url });
    const reloading = { done: false };
    const reloaded = fixture.reload(next).finally(() => {
      reloading.done = true;
    });
    while (!reloading.done) statuses.add((await ask({ port, host: 'b.test', agent })).status);
    await reloaded;
    expect((await ask({ port, host: 'b.test', agent })).status).toBe(200);
    statuses.delete(404);
    statuses.delete(200);
    expect([...statuses]).toEqual([]);
    agent.destroy();
  });

  it('stops a program of a removed app only when what is under way there is over', async () => {
    const directory = temporaryDirectory();
    const program = path.join(directory, 'dies-of-sigterm.mjs');
    writeFileSync(program, diesOfSigterm);
    const shop = { hosts: ['shop.test'], command: [process.execPath, program], drainTimeout: '20s' };
    const config = configFor({ 'a.test': one.url });
    fixture = await EdgeFixture.start({ ...config, apps: { ...(config['apps'] as object), shop } }, directory);
    await fixture.edge.whenReady();
    const port = fixture.port();
    const held = ask({ port, host: 'shop.test', path: '/hold' });
    await waitFor('the request to arrive', () => existsSync(path.join(directory, 'held')));
    await fixture.reload(config);
    expect((await ask({ port, host: 'shop.test' })).status).toBe(404);
    writeFileSync(path.join(directory, 'go'), '');
    expect(await held).toMatchObject({ status: 200, body: 'held' });
  });

  it('opens new endpoints, closes removed ones and leaves the others alone', async () => {
    fixture = await EdgeFixture.start(configFor({ 'a.test': one.url }));
    const first = fixture.port();
    await fixture.reload({
      ...configFor({ 'a.test': one.url }),
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'http://[::1]:0' }],
    });
    expect(fixture.port(0)).toBe(first);
    const second = fixture.port(1);
    expect((await ask({ address: '::1', port: second, host: 'a.test' })).status).toBe(200);
    await fixture.reload(configFor({ 'a.test': one.url }));
    expect(fixture.port(0)).toBe(first);
    await expect(ask({ address: '::1', port: second, host: 'a.test' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect((await askDescribed({ port: first, host: 'a.test' })).name).toBe('one');
  });

  it('changes limits and backlog of an endpoint without closing a connection', async () => {
    fixture = await EdgeFixture.start(configFor({ 'a.test': one.url }));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const port = fixture.port();
    const post = async (): Promise<number> =>
      (await ask({ port, host: 'a.test', agent, method: 'POST', body: 'x'.repeat(50) })).status;
    expect(await post()).toBe(200);
    const changed = { url: 'http://127.0.0.1:0', backlog: 100, limits: { maxRequestBodySize: 50 } };
    await fixture.reload({ ...configFor({ 'a.test': one.url }), endpoints: [changed] });
    expect(fixture.port()).toBe(port);
    expect(await post()).toBe(200);
    await fixture.reload({
      ...configFor({ 'a.test': one.url }),
      endpoints: [{ ...changed, limits: { maxRequestBodySize: 49 } }],
    });
    expect(await post()).toBe(413);
    expect(fixture.edge.status().totals['connectionsTotal']).toBe(1);
    agent.destroy();
  });

  it('changes nothing when a socket or a certificate cannot be had', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    fixture = await EdgeFixture.start(configFor({ 'a.test': one.url }));
    const before = fixture.edge.status().generation;
    const inUse = {
      ...configFor({ 'a.test': two.url }),
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: `http://127.0.0.1:${port}` }],
    };
    await expect(fixture.reload(inUse)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    const noCertificate = {
      ...configFor({ 'a.test': two.url }),
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert: '/nonexistent/cert.pem', key: '/nonexistent/key.pem' }],
    };
    await expect(fixture.reload(noCertificate)).rejects.toMatchObject({ code: 'WINDHOVER_CERTIFICATE_UNREADABLE' });
    expect((await askDescribed({ port: fixture.port(), host: 'a.test' })).name).toBe('one');
    expect(fixture.edge.status().generation).toBe(before);
    taken.close();
  });

  it('brings a renewed certificate to new connections, and open ones live on', async () => {
    const directory = temporaryDirectory();
    const old = await makeCertificate(directory, 'a', ['a.test']);
    const config = configFor(
      { 'a.test': one.url },
      { endpoints: [{ url: 'https://127.0.0.1:0' }], certificates: [{ cert: old.cert, key: old.key }] },
    );
    fixture = await EdgeFixture.start(config, directory);
    const { Agent: SecureAgent } = await import('node:https');
    const agent = new SecureAgent({ keepAlive: true, maxSockets: 1 });
    const port = fixture.port();
    await askDescribed({ port, host: 'a.test', ca: old.pem, agent });
    const renewed = await makeCertificate(directory, 'a', ['a.test']);
    await fixture.reload(config);
    await askDescribed({ port, host: 'a.test', ca: old.pem, agent });
    expect(fixture.edge.status().totals['tlsHandshakes']).toBe(1);
    expect((await askDescribed({ port, host: 'a.test', ca: renewed.pem })).name).toBe('one');
    const seen = await new Promise<string>((resolve, reject) => {
      const socket = connectTls({ port, host: '127.0.0.1', servername: 'a.test', ca: renewed.pem }, () => {
        resolve(socket.getPeerX509Certificate()?.toString() ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(seen.trim()).toBe(renewed.pem.trim().replaceAll('\r', ''));
    agent.destroy();
  });
});
