/** What routes decide before a request is forwarded, and what they answer themselves: through a whole edge. */
import { Agent } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectFrom, v1 } from '../helpers/proxy-header.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, type AskOptions, ask } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;

beforeAll(async () => {
  destination = await startDestination('app');
});

afterAll(() => destination.close());

const configFor = (apps: Readonly<Record<string, unknown>>, more: ConfigFile = {}): ConfigFile => ({
  endpoints: [{ url: 'http://127.0.0.1:0' }],
  threads: 1,
  apps,
  ...more,
});

describe('routes with methods, addresses and answers of their own', () => {
  let fixture: EdgeFixture;

  beforeAll(async () => {
    fixture = await EdgeFixture.start(
      configFor({
        shop: {
          hosts: ['shop.test'],
          destinations: [destination.url],
          methods: ['GET', 'POST'],
          routes: {
            '/admin': { allow: ['127.0.0.2/32'], methods: ['GET', 'DELETE'] },
            '/old': { redirect: { to: '/new/*', status: 301 } },
            '/open': { methods: ['TRACE', 'OPTIONS', 'GET', 'PROPFIND'] },
          },
        },
        www: { hosts: ['example.test'], redirect: 'https://www.example.test/*' },
        gone: {
          hosts: ['gone.test'],
          respond: { status: 410, body: 'Gön\n', headers: { 'Cache-Control': 'max-age=60' } },
          routes: {
            '/empty': { respond: { status: 204, headers: { 'X-A': 'b' } } },
            '/same': { respond: { status: 304, headers: { etag: '"a"' } } },
            '/page': { respond: { body: '<p>', contentType: 'text/html' } },
            '/moved': { redirect: 'https://elsewhere.test/' },
          },
        },
      }),
    );
  });

  afterAll(() => fixture.stop());

  const from = (host: string, target: string, more: Partial<AskOptions> = {}): Promise<Answer> =>
    ask({ port: fixture.port(), host, path: target, ...more });

  it('serves the methods of the app, with HEAD for GET, and says them to others', async () => {
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'PURGE'];
    const answers = await Promise.all(methods.map((method) => from('shop.test', '/', { method })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 405, 405, 405]);
    expect(answers[3]?.headers.allow).toBe('GET, HEAD, POST');
    const other = await Promise.all(['PROPFIND', 'POST'].map((method) => from('shop.test', '/open', { method })));
    expect(other.map(({ status }) => status)).toEqual([200, 405]);
  });

  it('looks at the address first: who may not come in learns no methods', async () => {
    const answer = await from('shop.test', '/admin', { method: 'PUT' });
    expect([answer.status, answer.headers.allow]).toEqual([403, undefined]);
  });

  it('counts refusals by reason, and says app and reason in the access log', async () => {
    const before = fixture.edge.status().rejects;
    await from('shop.test', '/admin/x?y=1');
    await from('shop.test', '/', { method: 'PUT' });
    const line = await waitFor('its line', () => fixture.access.find(({ path: target }) => target === '/admin/x?y=1'));
    expect(line).toMatchObject({ status: 403, app: 'shop', end: 'rejected', reject: 'address_refused', attempt: 0 });
    const { rejects } = fixture.edge.status();
    const more = (name: string): number => (rejects[name] ?? 0) - (before[name] ?? 0);
    expect([more('address_refused'), more('method_not_allowed')]).toEqual([1, 1]);
  });

  it('redirects with the rest of the path and the query', async () => {
    const old = await from('shop.test', '/old/a//b?c=d', { method: 'POST', body: 'x' });
    expect([old.status, old.headers.location, old.body]).toEqual([301, '/new/a//b?c=d', '']);
    const www = await from('example.test', '/a/%e4?b', { method: 'DELETE' });
    expect([www.status, www.headers.location]).toEqual([308, 'https://www.example.test/a/%e4?b']);
    const moved = await from('gone.test', '/moved/a?b');
    expect([moved.status, moved.headers.location]).toEqual([308, 'https://elsewhere.test/']);
  });

  it('answers with what is written, by the rules of its status and of HEAD', async () => {
    const gone = await from('gone.test', '/any');
    expect(gone).toMatchObject({ status: 410, body: 'Gön\n' });
    expect(gone.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '5',
      'cache-control': 'max-age=60',
    });
    const head = await from('gone.test', '/any', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body]).toEqual([410, '5', '']);
    const empty = await from('gone.test', '/empty', { method: 'POST', body: 'x' });
    expect([empty.status, empty.headers['content-length'], empty.headers['x-a']]).toEqual([204, undefined, 'b']);
    expect(empty.headers['content-type']).toBeUndefined();
    const same = await from('gone.test', '/same');
    expect([same.status, same.headers.etag, same.body]).toEqual([304, '"a"', '']);
    expect((await from('gone.test', '/page')).headers['content-type']).toBe('text/html');
  });

  it('keeps the connection of a request that it refused or answered, body and all', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const targets = ['/old/kept', '/kept', '/admin/kept', '/open/kept'];
    const hosts = ['shop.test', 'gone.test', 'shop.test', 'shop.test'];
    const statuses: number[] = [];
    for (const [index, target] of targets.entries()) {
      const asked = { agent, method: 'POST', body: 'x'.repeat(10_000) };
      statuses.push((await from(hosts[index] ?? '', target, asked)).status);
    }
    expect(statuses).toEqual([301, 410, 403, 405]);
    const lines = await waitFor('four lines', () => {
      const found = fixture.access.filter(({ path: target }) => targets.includes(String(target)));
      return found.length === 4 && found;
    });
    expect(new Set(lines.map(({ port }) => port)).size).toBe(1);
    agent.destroy();
  });

  it('is ready with apps that it answers for itself, and says what they are', () => {
    const { readiness, apps } = fixture.edge.status();
    expect(readiness).toBe('ready');
    expect(apps.map(({ name, kind }) => [name, kind])).toEqual([
      ['shop', 'destinations'],
      ['www', 'redirect'],
      ['gone', 'respond'],
    ]);
  });

  it('tells refusals at level debug alone', () => {
    expect(fixture.log.filter(({ reason }) => reason === 'address_refused')).toEqual([]);
  });
});

describe('rules on addresses', () => {
  const statusFrom = async (fixture: EdgeFixture, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
    (await ask({ port: fixture.port(), host: 'app.test', headers })).status;
  const app = (more: ConfigFile): ConfigFile => ({
    app: { hosts: ['app.test'], destinations: [destination.url], ...more },
  });
  const spoofed = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' };

  it('believe nobody who is not trusted', async () => {
    const fixture = await EdgeFixture.start(
      configFor(app({ allow: ['203.0.113.0/24'] }), { logging: { level: 'debug' } }),
    );
    expect([await statusFrom(fixture), await statusFrom(fixture, spoofed)]).toEqual([403, 403]);
    const told = await waitFor('a line of level debug', () =>
      fixture.log.find(({ reason }) => reason === 'address_refused'),
    );
    expect(told).toMatchObject({ level: 20, status: 403 });
    await fixture.stop();
  });

  it('go by the client that a trusted proxy names, and follow a reload', async () => {
    const trust = { trustedProxies: ['loopback'] };
    const fixture = await EdgeFixture.start(configFor(app({ allow: ['203.0.113.0/24'] }), trust));
    const behind = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
    const spoofer = { 'x-forwarded-for': '203.0.113.7, 198.51.100.1' };
    expect([await statusFrom(fixture, behind), await statusFrom(fixture, spoofer)]).toEqual([200, 403]);
    expect([await statusFrom(fixture), await statusFrom(fixture, { 'x-forwarded-for': 'unknown' })]).toEqual([
      403, 403,
    ]);
    await fixture.reload(configFor(app({ deny: ['203.0.113.7'] }), trust));
    expect([await statusFrom(fixture, behind), await statusFrom(fixture, spoofer)]).toEqual([403, 200]);
    await fixture.stop();
  });

  it('go by the client that a PROXY header names', async () => {
    const fixture = await EdgeFixture.start(
      configFor(app({ allow: ['203.0.113.0/24', '2001:db8::/32'] }), {
        endpoints: [{ url: 'http://127.0.0.1:0', proxyProtocol: 'required' }],
        trustedProxies: ['loopback'],
      }),
    );
    const statusOf = async (header: Buffer): Promise<string> => {
      const socket = await connectFrom('127.0.0.1', fixture.port());
      socket.write(
        Buffer.concat([header, Buffer.from('GET / HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n')]),
      );
      let text = '';
      for await (const chunk of socket) text += chunk;
      return text.slice(9, 12);
    };
    expect(await statusOf(v1('203.0.113.9', 1))).toBe('200');
    expect(await statusOf(v1('198.51.100.9', 1))).toBe('403');
    expect(await statusOf(v1('2001:db8::1', 1, '2001:db8::2'))).toBe('200');
    expect(await statusOf(v1('::ffff:203.0.113.9', 1, '::1'))).toBe('200');
    expect(await statusOf(Buffer.from('PROXY UNKNOWN\r\n'))).toBe('403');
    await fixture.stop();
  });

  it('see a client of IPv4 on a socket of IPv6 as what it is', async () => {
    const fixture = await EdgeFixture.start(
      configFor(app({ allow: ['127.0.0.0/8'], deny: ['127.0.0.9'] }), { endpoints: [{ url: 'http://*:0' }] }),
    );
    expect(await statusFrom(fixture)).toBe(200);
    const socket = await connectFrom('127.0.0.9', fixture.port());
    socket.write('GET / HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1\.1 403 /);
    await fixture.stop();
  });

  it('refuse a client on a Unix socket, who has no address, unless "unix" is allowed', async () => {
    const directory = temporaryDirectory();
    const socketPath = path.join(directory, 'edge.sock');
    const fixture = await EdgeFixture.start(
      configFor(
        {
          ...app({ allow: ['loopback', 'private', '0.0.0.0/0'] }),
          denied: { hosts: ['denied.test'], destinations: [destination.url], deny: ['203.0.113.7'] },
          local: { hosts: ['local.test'], destinations: [destination.url], allow: ['unix'] },
        },
        { endpoints: [{ url: `http://unix:${socketPath}` }] },
      ),
      directory,
    );
    const { request } = await import('node:http');
    const statusOf = (host: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = request({ socketPath, headers: { host, 'x-forwarded-for': '127.0.0.1' }, agent: false });
        asked.once('error', reject);
        asked.once('response', (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        asked.end();
      });
    expect([await statusOf('app.test'), await statusOf('denied.test'), await statusOf('local.test')]).toEqual([
      403, 403, 200,
    ]);
    await fixture.stop();
  });
});
