import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { askDescribed } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

let destination: Destination;

beforeAll(async () => {
  destination = await startDestination('app');
});

afterAll(() => destination.close());

function configFor(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
    ...more,
  };
}

const spoofed = {
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.test',
  'x-forwarded-port': '444',
  'x-forwarded-prefix': '/evil',
  'x-forwarded-client-cert': 'Hash=1',
  'x-original-url': '/admin',
  'x-rewrite-url': '/admin',
  'x-real-ip': '6.6.6.6',
  'x-request-id': 'mine',
  forwarded: 'for=6.6.6.6;proto=https',
};

describe('an edge that trusts nobody', () => {
  let fixture: EdgeFixture;

  beforeAll(async () => {
    fixture = await EdgeFixture.start(configFor({}));
  });

  afterAll(() => fixture.stop());

  it('replaces every forwarded field that the client made up', async () => {
    const { headers } = await askDescribed({ port: fixture.port(), host: 'app.test', headers: spoofed });
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers['x-forwarded-host']).toBe('app.test');
    expect(headers['x-forwarded-port']).toBe(String(fixture.port()));
    for (const name of ['x-forwarded-prefix', 'x-forwarded-client-cert', 'x-original-url', 'x-rewrite-url'])
      expect(headers[name]).toBeUndefined();
    expect(headers['x-real-ip']).toBe('127.0.0.1');
    expect(headers['forwarded']).toBe('for=127.0.0.1;host=app.test;proto=http');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not let Connection take away what it says itself', async () => {
    const { headers } = await askDescribed({
      port: fixture.port(),
      host: 'app.test',
      headers: { connection: 'close, x-forwarded-for, x-request-id, x-hop', 'x-hop': '1', cookie: 'a=b' },
    });
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
    expect(headers['x-hop']).toBeUndefined();
    expect(headers['cookie']).toBe('a=b');
  });
});

describe('an edge that trusts loopback', () => {
  let fixture: EdgeFixture;

  beforeAll(async () => {
    const half = [`unix:${path.join(tmpdir(), `nobody-${process.pid}.sock`)}`, destination.url];
    fixture = await EdgeFixture.start(
      configFor({
        trustedProxies: ['loopback'],
        apps: {
          app: { hosts: ['app.test'], destinations: [destination.url] },
          half: { hosts: ['half.test'], destinations: half, balancing: 'round-robin' },
        },
      }),
    );
  });

  afterAll(() => fixture.stop());

  it('tells the client that its peer names to the instance of a second attempt, too', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { headers } = await askDescribed({
        port: fixture.port(),
        host: 'half.test',
        headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
      });
      expect([headers['x-forwarded-for'], headers['x-forwarded-proto']]).toEqual(['203.0.113.7', 'https']);
    }
    const retried = await waitFor('a second attempt', () => fixture.access.find(({ attempt }) => attempt === 2));
    expect(retried).toMatchObject({ client: '203.0.113.7', instance: 'half.2' });
  });

  it('takes the client, scheme, host, port and request id that its peer names', async () => {
    const { headers } = await askDescribed({
      port: fixture.port(),
      host: 'app.test',
      headers: { ...spoofed, 'x-forwarded-for': '1.1.1.1, 203.0.113.7, 127.0.0.2' },
    });
    expect(headers['x-forwarded-for']).toBe('203.0.113.7');
    expect(headers['x-forwarded-proto']).toBe('https');
    expect(headers['x-forwarded-host']).toBe('evil.test');
    expect(headers['x-forwarded-port']).toBe('444');
    expect(headers['x-request-id']).toBe('mine');
    expect(headers['x-forwarded-prefix']).toBeUndefined();
  });

  it('asks anew for each request of a connection', async () => {
    for (const address of ['203.0.113.1', '203.0.113.2']) {
      const { headers } = await askDescribed({
        port: fixture.port(),
        host: 'app.test',
        headers: { 'x-forwarded-for': address },
      });
      expect(headers['x-forwarded-for']).toBe(address);
    }
  });

  it('says what the connection says where the peer names nobody', async () => {
    const { headers } = await askDescribed({ port: fixture.port(), host: 'app.test' });
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-proto']).toBe('http');
  });
});

describe('an edge that believes a field of one address', () => {
  let fixture: EdgeFixture;

  beforeAll(async () => {
    fixture = await EdgeFixture.start(
      configFor({
        trustedProxies: ['127.0.0.9'],
        forwardedHeader: 'CF-Connecting-IP',
        apps: {
          app: { hosts: ['app.test'], destinations: [destination.url], underscoreHeaders: 'keep' },
          strict: { hosts: ['strict.test'], destinations: [destination.url], methodOverrideHeaders: 'drop' },
        },
      }),
    );
  });

  afterAll(() => fixture.stop());

  const askFrom = (localAddress: string, headers: Readonly<Record<string, string | string[]>>, host = 'app.test') =>
    askDescribed({ port: fixture.port(), host, headers, agent: new Agent({ localAddress }) });

  it('takes the address from it, and no more than that from anything else', async () => {
    const { headers } = await askFrom('127.0.0.9', { ...spoofed, 'cf-connecting-ip': '203.0.113.7' });
    for (const name of ['cf-connecting-ip', 'x-forwarded-for', 'x-real-ip']) expect(headers[name]).toBe('203.0.113.7');
    expect(headers['forwarded']).toBe('for=203.0.113.7;host=app.test;proto=http');
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers['x-forwarded-host']).toBe('app.test');
    expect(headers['x-forwarded-port']).toBe(String(fixture.port()));
  });

  it('makes it anew for a stranger, however the stranger spells it', async () => {
    const spellings = ['cf-connecting-ip', 'CF_Connecting_IP', 'cf_connecting-ip'];
    for (const name of spellings) {
      const { headers } = await askFrom('127.0.0.8', { [name]: '6.6.6.6' });
      expect(headers['cf-connecting-ip']).toBe('127.0.0.8');
      expect(Object.values(headers).join()).not.toContain('6.6.6.6');
    }
  });

  it('believes it not where it came twice', async () => {
    const { headers } = await askFrom('127.0.0.9', { 'cf-connecting-ip': ['6.6.6.6', '203.0.113.7'] });
    expect(headers['cf-connecting-ip']).toBe('127.0.0.9');
  });

  it('does not let Connection take it away', async () => {
    const { headers } = await askFrom('127.0.0.9', {
      connection: 'close, cf-connecting-ip',
      'cf-connecting-ip': '203.0.113.7',
    });
    expect(headers['cf-connecting-ip']).toBe('203.0.113.7');
  });

  it('passes fields that override the method, unless the app has them dropped', async () => {
    const override = { 'x-http-method-override': 'DELETE', 'x-method-override': 'PUT', 'x-http-method': 'PATCH' };
    expect((await askFrom('127.0.0.8', override)).headers).toMatchObject(override);
    const { headers } = await askFrom('127.0.0.8', override, 'strict.test');
    for (const name of Object.keys(override)) expect(headers[name]).toBeUndefined();
  });
});

describe('an edge that believes Forwarded', () => {
  let fixture: EdgeFixture;

  beforeAll(async () => {
    fixture = await EdgeFixture.start(configFor({ trustedProxies: ['127.0.0.1'], forwardedHeader: 'forwarded' }));
  });

  afterAll(() => fixture.stop());

  it('reads that field and drops the other', async () => {
    const { headers } = await askDescribed({
      port: fixture.port(),
      host: 'app.test',
      headers: { ...spoofed, forwarded: 'for="[2001:db8::7]:4711";proto=https;host=shop.test' },
    });
    expect(headers['x-forwarded-for']).toBe('2001:db8::7');
    expect(headers['x-forwarded-proto']).toBe('https');
    expect(headers['x-forwarded-host']).toBe('shop.test');
  });
});
