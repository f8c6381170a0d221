/**
 * Exchanges that pass the middle are forwarded as all others: by the rules of one hop, to instances that the edge supervises, to
 * https, to folders; believed, limited, counted and logged once.
 */
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate as makeClientCertificate } from '../helpers/certificates.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { openTls } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed, askEarly, startRequest } from './edge-client.ts';
import {
  type CertificateFiles,
  type DescribedRequest,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

const text = 'a line of text\n'.repeat(500);
const entryApp = `
import { appendFileSync } from 'node:fs';
export default (request, response) => {
  if (request.url === '/die') process.exit(1);
  response.setHeader('content-type', 'text/plain');
  response.setHeader('x-pid', process.pid);
  response.setHeader('x-client', \`\${request.socket.remoteAddress} \${request.socket.encrypted === true}\`);
  response.end(${JSON.stringify(text)});
};
`;

let destination: Destination;
let secure: Server;
let inner: CertificateFiles;
let fixture: EdgeFixture;
let directory: string;
const hooks = path.join(import.meta.dirname, '..', 'fixtures', 'hooks', 'well-behaved.mjs');

beforeAll(async () => {
  directory = temporaryDirectory();
  destination = await startDestination('app');
  inner = await makeCertificate(directory, 'inner', ['inner.test', 'outer.test']);
  secure = createServer({ cert: inner.pem, key: readFileSync(inner.key) }, (_request, response) => {
    response.setHeader('content-type', 'text/plain');
    response.end(text);
  });
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const authority = await makeClientCertificate({ commonName: 'authority', isAuthority: true });
  const client = await makeClientCertificate({ commonName: 'alice', authority, usage: 'client' });
  writeFileSync(path.join(directory, 'authority.pem'), authority.cert);
  writeFileSync(path.join(directory, 'alice.pem'), client.cert);
  writeFileSync(path.join(directory, 'alice.key'), client.key);
  writeFileSync(path.join(directory, 'app.mjs'), entryApp);
  mkdirSync(path.join(directory, 'site'));
  writeFileSync(path.join(directory, 'site', 'page.txt'), text);
  const looping = `unix:${path.join(directory, 'loop.sock')}`;
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }, { url: `http://${looping}` }],
      certificates: [{ cert: inner.cert, key: inner.key }],
      clientCertificates: 'request',
      clientCertificateAuthorities: ['authority.pem'],
      threads: 2,
      trustedProxies: ['127.0.0.9'],
      exemptAddresses: [],
      apps: {
        entry: {
          hosts: ['entry.test'],
          entry: 'app.mjs',
          instances: 2,
          balancing: 'round-robin',
          hooks,
          compression: true,
          drainTimeout: '2s',
        },
        https: {
          hosts: ['https.test'],
          destinations: [`https://127.0.0.1:${(secure.address() as AddressInfo).port}`],
          tls: { ca: inner.cert, serverName: 'inner.test' },
          hooks,
          compression: true,
        },
        files: { hosts: ['files.test'], files: 'site', hooks, compression: true },
        plain: { hosts: ['plain.test', 'outer.test'], destinations: [destination.url], hooks },
        loop: { hosts: ['loop.test'], destinations: [looping], hooks },
        limited: {
          hosts: ['limited.test'],
          destinations: [destination.url],
          hooks,
          limits: { maxRequestRatePerAddress: { requestsPerSecond: 1, burst: 3 }, maxRequestBodySize: 10 },
        },
        gone: { hosts: ['gone.test'], destinations: ['http://127.0.0.1:9'], hooks },
      },
    },
    directory,
  );
  await waitFor('both instances', () =>
    fixture.edge.status().apps[0]?.instances.every(({ state }) => state === 'ready'),
  );
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
  secure?.closeAllConnections();
  secure?.close();
});

/** Of this process, which is the edge's. */
function openSockets(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
    } catch {
      return false;
    }
  }).length;
}

async function unzipped(host: string, target: string): Promise<{ headers: Record<string, unknown>; body: string }> {
  const request = startRequest({ port: fixture.port(), host, path: target, headers: { 'accept-encoding': 'gzip' } });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  expect(response.headers['content-encoding']).toBe('gzip');
  return { headers: response.headers, body: gunzipSync(Buffer.concat(chunks)).toString() };
}

describe('the middle leads to', () => {
  it('instances, which know the client by their pairing; each has its share and its count', async () => {
    const pids = new Set<unknown>();
    for (let turn = 0; turn < 20; turn += 1) {
      const { headers, body } = await unzipped('entry.test', '/');
      expect(body).toBe(text);
      expect(headers).toMatchObject({ 'x-client': '127.0.0.1 false', 'x-began': '/' });
      pids.add(headers['x-pid']);
    }
    expect(pids.size).toBe(2);
    await waitFor('their lines', () => fixture.access.filter(({ app }) => app === 'entry').length >= 20);
    const named = new Set(fixture.access.filter(({ app }) => app === 'entry').map(({ instance }) => instance));
    expect(named).toEqual(new Set(['entry.1', 'entry.2']));
    const [entry] = fixture.edge.status().apps;
    expect(entry?.instances.reduce((sum, { requests }) => sum + requests, 0)).toBe(20);
    expect(entry?.instances.every(({ inFlight }) => inFlight === 0)).toBe(true);
  });

  it('another instance where one dies: what can be sent again is', async () => {
    const statuses: number[] = [];
    const load = Array.from({ length: 24 }, async (_nothing, index) => {
      if (index === 8) await ask({ port: fixture.port(), host: 'entry.test', path: '/die', method: 'POST', body: 'x' });
      else statuses.push((await ask({ port: fixture.port(), host: 'entry.test' })).status);
    });
    await Promise.all(load);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('https destinations', async () => {
    expect(await unzipped('https.test', '/a')).toMatchObject({ body: text, headers: { 'x-began': '/a' } });
  });

  it('folders', async () => {
    const { headers, body } = await unzipped('files.test', '/page.txt');
    expect(body).toBe(text);
    expect(headers).toMatchObject({ 'x-began': '/page.txt', etag: expect.stringMatching(/^W\//) });
  });

  it('no connection that outlives a client that was answered early and went', async () => {
    const request = { port: fixture.port(), host: 'plain.test', path: '/early' };
    await askEarly(request, 1);
    const before = openSockets();
    const answers = await askEarly(request, 100);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await waitFor('as few sockets as before', () => openSockets() <= before);
  });

  it('nobody where there is nobody: 502, told and counted once, as without it', async () => {
    expect((await ask({ port: fixture.port(), host: 'gone.test' })).status).toBe(502);
    const line = await waitFor('its line', () => fixture.access.find(({ app }) => app === 'gone'));
    expect(line).toMatchObject({ status: 502, instance: 'gone.1', end: 'connect_failed' });
    await waitFor('its log line', () =>
      fixture.log.some(({ msg }) => String(msg).startsWith('cannot connect to 127.0.0.1:9 of gone')),
    );
  });
});

describe('what passes the middle', () => {
  it('has passed one hop: one name in Via, one step of Max-Forwards', async () => {
    const options = { port: fixture.port(), host: 'plain.test', method: 'OPTIONS' };
    const { headers } = await askDescribed({ ...options, headers: { via: '1.0 fred, 1.1 x', 'max-forwards': '5' } });
    expect(headers['via']).toMatch(/^1\.0 fred, 1\.1 x, 1\.1 windhover-[0-9a-f]{12}$/);
    expect(headers['max-forwards']).toBe('4');
    expect((await ask({ ...options, headers: { 'max-forwards': '0' } })).headers['allow']).toContain('OPTIONS');
    const last = await askDescribed({ ...options, headers: { 'max-forwards': '1' } });
    expect(last.headers['max-forwards']).toBe('0');
  });

  it('is known when it comes back', async () => {
    expect((await ask({ port: fixture.port(), host: 'loop.test' })).status).toBe(508);
  });

  it('says of the client what the edge believes', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https', 'x-request-id': 'mine-1' };
    const options = { port: fixture.port(), host: 'plain.test', headers };
    const { headers: doubted } = await askDescribed(options);
    expect(doubted).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    expect(doubted['x-request-id']).not.toBe('mine-1');
    const client = await RawClient.open({ host: '127.0.0.1', port: fixture.port(), localAddress: '127.0.0.9' });
    const lines = Object.entries(headers).map((pair) => pair.join(': '));
    client.sendHead('GET / HTTP/1.1', 'Host: plain.test', ...lines);
    const asked = JSON.parse((await client.readResponse()).body.toString()) as DescribedRequest;
    client.close();
    expect(asked.headers).toMatchObject({ ...headers, 'x-real-ip': '198.51.100.7', 'x-forwarded-host': 'plain.test' });
    const line = await waitFor('its line', () => fixture.access.find(({ requestId }) => requestId === 'mine-1'));
    expect(line).toMatchObject({ client: '198.51.100.7', app: 'plain', instance: 'plain.1' });
  });

  it('keeps the certificate that a client has shown, and no other', async () => {
    const file = (name: string): string => readFileSync(path.join(directory, name), 'utf8');
    const der = Buffer.from(file('alice.pem').replace(/-----.*?-----|\s/g, ''), 'base64');
    const spoof = ['Client-Cert: :AAAA:', 'Client-Cert-Chain: :AAAA:'];
    for (const [credentials, shown] of [
      [{ cert: file('alice.pem'), key: file('alice.key') }, `:${der.toString('base64')}:`],
      [{}, undefined],
    ] as const) {
      const { raw } = await openTls(fixture.port(1), { servername: 'outer.test', ...credentials });
      raw.sendHead('GET / HTTP/1.1', 'Host: outer.test', ...spoof);
      const { headers } = JSON.parse((await raw.readResponse()).body.toString()) as DescribedRequest;
      raw.close();
      expect(headers['client-cert']).toBe(shown);
      expect(headers['client-cert-chain']).toBeUndefined();
      expect(headers['x-forwarded-proto']).toBe('https');
    }
  });

  it('is limited once, where the client is', async () => {
    const options = { port: fixture.port(), host: 'limited.test' };
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask(options)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const tooLarge = await RawClient.open({ host: '127.0.0.1', port: fixture.port(), localAddress: '127.0.0.3' });
    tooLarge.sendHead('POST / HTTP/1.1', 'Host: limited.test', 'Content-Length: 11');
    expect((await tooLarge.readResponse()).status).toBe(413);
    tooLarge.close();
  });
});
