import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';
import type { RawClient, RawResponse } from '../helpers/raw-client.ts';
import { openTls } from '../helpers/tls-client.ts';
import { ask } from './edge-client.ts';
import {
  type ConfigFile,
  type DescribedRequest,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;
let files: string;
let authority: MadeCertificate;
let alice: MadeCertificate;
let mallory: MadeCertificate;
let fixture: EdgeFixture | null = null;

const authorityFile = (): string => path.join(files, 'authority.pem');

beforeAll(async () => {
  destination = await startDestination('app', ({ method, url, headers }, response) => {
    response.setHeader('strict-transport-security', 'max-age=1');
    response.end(JSON.stringify({ name: 'app', method, url, headers }));
  });
  files = temporaryDirectory();
  authority = await makeCertificate({ commonName: 'authority', isAuthority: true });
  alice = await makeCertificate({ commonName: 'alice', authority, usage: 'client' });
  const stranger = await makeCertificate({ commonName: 'stranger', isAuthority: true });
  mallory = await makeCertificate({ commonName: 'mallory', authority: stranger, usage: 'client' });
  const own = await makeCertificate({ names: ['a.test', '*.wild.test', '127.0.0.1'] });
  const other = await makeCertificate({ names: ['b.test'] });
  writeFileSync(path.join(files, 'own.pem'), own.cert + own.key);
  writeFileSync(path.join(files, 'other.pem'), other.cert + other.key);
  writeFileSync(authorityFile(), authority.cert);
});

afterEach(async () => {
  await fixture?.stop();
  fixture = null;
});

afterAll(() => destination.close());

function configWith(more: ConfigFile): ConfigFile {
  return {
    endpoints: [{ url: 'https://127.0.0.1:0' }],
    certificates: [{ cert: path.join(files, 'own.pem') }, { cert: path.join(files, 'other.pem') }],
    threads: 1,
    apps: { app: { hosts: ['*'], paths: ['/'], destinations: [destination.url] } },
    ...more,
  };
}

async function start(more: ConfigFile = {}): Promise<EdgeFixture> {
  fixture = await EdgeFixture.start(configWith(more));
  return fixture;
}

async function over(options: ConnectionOptions, endpoint = 0): Promise<RawClient> {
  return (await openTls(fixture?.port(endpoint) ?? 0, { servername: 'a.test', ...options })).raw;
}

async function askOn(raw: RawClient, host: string, ...fields: readonly string[]): Promise<RawResponse> {
  raw.sendHead('GET / HTTP/1.1', `Host: ${host}`, ...fields);
  return await raw.readResponse();
}

function described({ body }: RawResponse): DescribedRequest {
  return JSON.parse(body.toString()) as DescribedRequest;
}

describe('Strict-Transport-Security', () => {
  it("is the app's own where the edge has none", async () => {
    await start();
    const response = await askOn(await over({}), 'a.test');
    expect(response.getAll('strict-transport-security')).toEqual(['max-age=1']);
  });

  it("is the edge's on every response over https, in the place of the app's, and changes with a reload", async () => {
    const both = [{ url: 'https://127.0.0.1:0' }, { url: 'http://127.0.0.1:0' }];
    const hsts = { maxAge: 31_536_000, includeSubDomains: true, preload: true };
    const { edge } = await start({
      endpoints: both,
      hsts,
      apps: { app: { hosts: ['a.test'], destinations: [destination.url] } },
    });
    const raw = await over({});
    const text = 'max-age=31536000; includeSubDomains; preload';
    expect((await askOn(raw, 'a.test')).getAll('strict-transport-security')).toEqual([text]);
    const missing = await askOn(await over({ servername: 'b.test' }), 'b.test');
    expect(missing.status).toBe(404);
    expect(missing.getAll('strict-transport-security')).toEqual([text]);
    const clear = await ask({ port: fixture?.port(1) ?? 0, host: 'a.test' });
    expect(clear.headers['strict-transport-security']).toBe('max-age=1');
    await fixture?.reload(configWith({ endpoints: [{ ...both[0], hsts: { maxAge: 0 } }, both[1]] }));
    expect((await askOn(raw, 'a.test')).getAll('strict-transport-security')).toEqual(['max-age=0']);
    expect(edge.status().totals['connectionsTotal']).toBe(3);
  });
});

describe('a redirect to https', () => {
  it('leads to the port of the https endpoint, or to the one that is chosen; ACME challenges do not go there', async () => {
    await start({
      endpoints: [
        { url: 'https://127.0.0.1:0' },
        { url: 'http://127.0.0.1:0', redirectToHttps: true },
        { url: 'http://127.0.0.2:0', redirectToHttps: { port: 443 } },
      ],
    });
    const go = (endpoint: number, url: string, method = 'GET') =>
      ask({ port: fixture?.port(endpoint) ?? 0, address: `127.0.0.${endpoint}`, host: 'a.test', path: url, method });
    expect(await go(1, '/x?y', 'POST')).toMatchObject({
      status: 308,
      headers: { location: `https://a.test:${fixture?.port(0)}/x?y` },
    });
    expect(await go(2, '/x?y')).toMatchObject({ status: 308, headers: { location: 'https://a.test/x?y' } });
    expect((await go(2, '/.well-known/acme-challenge/token')).status).toBe(200);
  });
});

describe('client certificates at the edge', () => {
  const required = { clientCertificates: 'require' };

  it('are demanded where the endpoint says so, verified, and told to the app in Client-Cert alone', async () => {
    await start({
      endpoints: [{ url: 'https://127.0.0.1:0', ...required }],
      clientCertificateAuthorities: [authorityFile()],
    });
    for (const credentials of [{}, mallory]) {
      // In TLS 1.3 the client learns of it after its handshake.
      const refused = over(credentials).then((raw) => askOn(raw, 'a.test'));
      await expect(refused).rejects.toThrow();
    }
    const spoof = [
      'Client-Cert: :AAAA:',
      'Client-Cert-Chain: :AAAA:',
      'Client_Cert: :AAAA:',
      'X-Forwarded-Client-Cert: x',
    ];
    const raw = await over(alice);
    for (let turn = 0; turn < 2; turn += 1) {
      const { headers } = described(await askOn(raw, 'a.test', ...spoof, 'Connection: client-cert'));
      const der = Buffer.from(alice.cert.replace(/-----.*?-----|\s/g, ''), 'base64');
      expect(headers['client-cert']).toBe(`:${der.toString('base64')}:`);
      const names = Object.keys(headers).filter((name) => /client.?cert/.test(name));
      expect(names).toEqual(['client-cert']);
    }
  });

  it('are wished for where it says so, and what clients send of them themselves never arrives', async () => {
    await start({
      endpoints: [{ url: 'https://127.0.0.1:0' }, { url: 'http://127.0.0.1:0' }],
      clientCertificates: 'request',
      clientCertificateAuthorities: [authorityFile()],
    });
    const headers = { 'client-cert': ':AAAA:', 'client-cert-chain': ':AAAA:' };
    const anonymous = described(
      await askOn(await over({}), 'a.test', ...Object.entries(headers).map((pair) => pair.join(': '))),
    );
    const clear = JSON.parse(
      (await ask({ port: fixture?.port(1) ?? 0, host: 'a.test', headers })).body,
    ) as DescribedRequest;
    for (const request of [anonymous, clear]) {
      expect(Object.keys(request.headers).filter((name) => name.startsWith('client-'))).toEqual([]);
    }
    expect(described(await askOn(await over(alice), 'a.test')).headers['client-cert']).toMatch(/^:MII/);
    await expect(over(mallory).then((raw) => askOn(raw, 'a.test'))).rejects.toThrow();
  });

  it('are asked for from a reload on', async () => {
    await start();
    expect(described(await askOn(await over(alice), 'a.test')).headers['client-cert']).toBeUndefined();
    await fixture?.reload(configWith({ ...required, clientCertificateAuthorities: [authorityFile()] }));
    expect(described(await askOn(await over(alice), 'a.test')).headers['client-cert']).toMatch(/^:MII/);
    await expect(over({}).then((raw) => askOn(raw, 'a.test'))).rejects.toThrow();
    await fixture?.reload(configWith({}));
    expect(described(await askOn(await over({}), 'a.test')).headers['client-cert']).toBeUndefined();
  });
});

describe('a request for another host than its connection is for', () => {
  it.each([
    [200, 'a.test', 'A.Test.:8443'],
    [200, 'a.test', 'x.wild.test'],
    [200, 'a.test', '127.0.0.1:8443'],
    [421, 'a.test', 'b.test'],
    [421, 'a.test', 'x.y.wild.test'],
    [421, 'a.test', 'wild.test'],
    [421, 'a.test', 'a.test.evil'],
    [421, 'a.test', '127.0.0.2'],
    [421, 'a.test', '[::1]:443'],
    [421, 'b.test', 'a.test'],
    [200, 'unknown.test', 'unknown.test'],
    [200, 'unknown.test', 'a.test'],
    [421, 'unknown.test', 'b.test'],
    [200, '', 'b.test'],
  ])('is answered %i where the client asked TLS for "%s" and HTTP for "%s"', async (status, servername, host) => {
    await start();
    const raw = await over({ servername });
    expect((await askOn(raw, host)).status).toBe(status);
    // The connection goes on.
    expect((await askOn(raw, servername === '' ? host : servername)).status).toBe(200);
  });

  it('is answered all the same where a trusted proxy sends it', async () => {
    await start({ trustedProxies: ['loopback'] });
    const raw = await over({});
    expect((await askOn(raw, 'b.test')).status).toBe(200);
    expect((await askOn(raw, 'a.test')).status).toBe(200);
  });
});
