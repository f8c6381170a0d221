/** The app server's own surface: where it listens, what it refuses, TLS, what closing keeps and what it cuts. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect as tlsConnect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test } from 'vitest';
import { sockets } from '../../native/index.ts';
import {
  type AppServer,
  type CloseOptions,
  createServer,
  type FetchHandler,
  type ServerOptions,
} from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';

const servers: AppServer[] = [];
const clients: RawClient[] = [];
const directories: string[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await Promise.all(servers.splice(0).map((server) => server.destroy()));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function make(
  fetch: FetchHandler = (request) => new Response(request.url),
  options: Partial<ServerOptions> = {},
): AppServer {
  const server = createServer({ fetch, logger: silentLogger(), ...options });
  servers.push(server);
  return server;
}

async function open(target: number | string): Promise<RawClient> {
  const client = await RawClient.open(target);
  clients.push(client);
  return client;
}

function temporary(name: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'windhover-'));
  directories.push(directory);
  return path.join(directory, name);
}

const portOf = ({ url }: { url: string }): number => Number(new URL(url).port);

describe('listening', () => {
  test('port 0 takes a free port, which is read back', async () => {
    const server = make();
    const address = await server.listen('127.0.0.1', 0);
    expect(address).toMatchObject({ kind: 'tcp', host: '127.0.0.1', secure: false });
    expect(portOf(address)).toBeGreaterThan(0);
    expect(server.addresses).toEqual([address]);
    expect(await (await fetch(address.url)).text()).toBe(`${address.url}/`);
  });

  test('several endpoints are served by one server', async () => {
    const server = make();
    const one = await server.listen('127.0.0.1', 0);
    const two = await server.listen('::1', 0);
    expect(two.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    for (const { url } of [one, two]) expect((await fetch(url)).status).toBe(200);
  });

  test('localhost is both loopback addresses, and any IP is every address', async () => {
    const probe = make();
    const port = portOf(await probe.listen('127.0.0.1', 0));
    await probe.destroy();
    const server = make();
    expect((await server.listenLocalhost(port)).map(({ url }) => url)).toEqual([
      `http://127.0.0.1:${port}`,
      `http://[::1]:${port}`,
    ]);
    const any = await make().listenAnyIP(0);
    expect(await (await fetch(`http://127.0.0.1:${portOf(any)}`)).text()).toBe(`http://127.0.0.1:${portOf(any)}/`);
    await expect(make().listenLocalhost(0)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST' });
  });

  test('a Unix socket has the mode that was asked for and is removed on close', async () => {
    const file = temporary('app.sock');
    const server = make();
    const address = await server.listenUnixSocket(file, { mode: 0o660 });
    expect(address).toMatchObject({ kind: 'unix', path: file, url: `http://unix:${file}` });
    expect(statSync(file).mode & 0o777).toBe(0o660);
    const client = await open(file);
    client.sendHead('GET /a HTTP/1.1', 'Host: example.com');
    expect((await client.readResponse()).body.toString()).toBe('http://example.com/a');
    client.close();
    await server.close({ idleTimeout: 0 });
    expect(() => statSync(file)).toThrow('ENOENT');
  });

  test('a socket that is bound and listening already is taken over', async () => {
    const fd = sockets.bindTcp('127.0.0.1', 0, 16, { reusePort: false, ipv6Only: false });
    const { url } = await make().listenHandle(fd);
    expect((await fetch(url)).status).toBe(200);
  });

  test('start listens on the urls of the options', async () => {
    const server = make(undefined, { urls: ['http://127.0.0.1:0', 'http://[::1]:0'] });
    expect((await server.start()).map(({ url }) => url.replace(/\d+$/, 'PORT'))).toEqual([
      'http://127.0.0.1:PORT',
      'http://[::1]:PORT',
    ]);
  });

  test('an address in use, a bad one and a path too long are one sentence each', async () => {
    const port = portOf(await make().listen('127.0.0.1', 0));
    await expect(make().listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    await expect(make().listen('203.0.113.7', 0)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_UNAVAILABLE' });
    await expect(make().listenUrl('ftp://localhost')).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_INVALID_URL' });
    await expect(make().listenUnixSocket(`/tmp/${'x'.repeat(120)}`)).rejects.toThrow('107');
    await expect(make().listenHandle(-1)).rejects.toMatchObject({ code: 'WINDHOVER_OPTION_INVALID' });
  });

  test('a closed server listens no more', async () => {
    const server = make();
    await server.close();
    await expect(server.listen('127.0.0.1', 0)).rejects.toMatchObject({ code: 'WINDHOVER_SERVER_CLOSED' });
  });
});

describe('options', () => {
  test('exactly one handler is given', () => {
    expect(() => createServer({})).toThrow('give exactly one function');
    expect(() => createServer({ fetch: () => new Response(), node: () => undefined })).toThrow(
      'give exactly one function',
    );
  });

  test.each([
    [{ maxRequestLine: 1 }, 'limits.maxRequestLine'],
    [{ maxRequestLineSize: -1 }, 'limits.maxRequestLineSize'],
    [{ keepAliveTimeout: 'soon' }, 'limits.keepAliveTimeout'],
    [{ maxRequestHeaderCount: null }, 'limits.maxRequestHeaderCount'],
  ])('a limit that is wrong is named: %o', (limits, name) => {
    expect(() => make(undefined, { limits: limits as never })).toThrow(name);
  });

  test('limits hold, for the server and for one endpoint', async () => {
    const server = make((request) => request.text().then((text) => new Response(text)), {
      limits: { maxRequestBodySize: 10 },
    });
    const strict = await server.listen('127.0.0.1', 0);
    const wide = await server.listen('127.0.0.1', 0, { limits: { maxRequestBodySize: 100 } });
    const post = async (url: string): Promise<number> =>
      (await fetch(url, { method: 'POST', body: 'x'.repeat(50) })).status;
    expect(await post(strict.url)).toBe(413);
    expect(await post(wide.url)).toBe(200);
  });
});

describe('TLS', () => {
  const certificate = async (name: string): Promise<{ cert: string; key: string }> => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
      keyType: 'ec',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
    });
    return { cert, key };
  };

  test('serves the certificate of the name that was asked for, and the first for any other', async () => {
    const certificates = [await certificate('one.example'), await certificate('two.example')];
    const server = make((request, info) => new Response(`${request.url} ${info.secure} ${info.tls?.version}`), {
      certificates,
    });
    const { port } = (await server.listen('127.0.0.1', 0, { secure: true })) as { port: number };
    for (const [servername, subject] of [
      ['two.example', 'two.example'],
      ['other.example', 'one.example'],
    ] as const) {
      const socket = tlsConnect({
        port,
        host: '127.0.0.1',
        servername,
        rejectUnauthorized: false,
        ALPNProtocols: ['http/1.1'],
      });
      await once(socket, 'secureConnect');
      expect(socket.getPeerCertificate().subject.CN).toBe(subject);
      socket.write(`GET / HTTP/1.1\r\nHost: ${servername}\r\nConnection: close\r\n\r\n`);
      let text = '';
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      await once(socket, 'close');
      expect(text).toContain(`https://${servername}/ true TLSv1.3`);
    }
  });

  test('an https endpoint without a certificate, or with a bad one, is refused before anything is bound', async () => {
    await expect(make().listen('127.0.0.1', 0, { secure: true })).rejects.toMatchObject({
      code: 'WINDHOVER_OPTION_INVALID',
    });
    const { cert, key } = await certificate('one.example');
    const other = await certificate('two.example');
    const attempt = async (certificates: { cert: string; key: string }[]): Promise<unknown> =>
      make(undefined, { certificates }).listen('127.0.0.1', 0, { secure: true });
    await expect(attempt([{ cert: '/none.pem', key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_UNREADABLE',
    });
    await expect(attempt([{ cert, key: other.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_KEY_MISMATCH',
    });
    await expect(attempt([{ cert: cert.replace('MII', 'XXX'), key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_INVALID',
    });
  });
});

describe('closing', () => {
  /** A server whose answers wait for `release`. */
  async function waiting(): Promise<{ server: AppServer; client: RawClient; release: () => void }> {
    let release = (): void => undefined;
    let started = false;
    const server = make(
      () =>
        new Promise((resolve) => {
          started = true;
          release = (): void => resolve(new Response('answered'));
        }),
    );
    const client = await open(portOf(await server.listen('127.0.0.1', 0)));
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    await waitFor('the handler to run', () => started);
    return { server, client, release: () => release() };
  }

  const close = (server: AppServer, options: CloseOptions = {}): { closed: Promise<void>; isClosed: () => boolean } => {
    let isDone = false;
    const closed = server.close(options).then(() => {
      isDone = true;
    });
    return { closed, isClosed: () => isDone };
  };

  test('lets what is in flight finish, and says that the connection ends', async () => {
    const { server, client, release } = await waiting();
    const { closed, isClosed } = close(server);
    await expect(RawClient.open(portOf(server.addresses[0] ?? { url: 'http://127.0.0.1:1' }))).rejects.toThrow();
    expect(isClosed()).toBe(false);
    release();
    const response = await client.readResponse();
    expect(response.body.toString()).toBe('answered');
    expect(response.get('connection')).toBe('close');
    await closed;
  });

  test('cuts what is left at the deadline, and not before', async () => {
    const { server, client } = await waiting();
    const before = performance.now();
    const { closed } = close(server, { timeout: 300 });
    await client.waitForEnd();
    await closed;
    const took = performance.now() - before;
    expect(took).toBeGreaterThanOrEqual(300);
    expect(took).toBeLessThan(2300);
  });

  test('an idle connection may still send one request, whose answer ends it', async () => {
    const server = make();
    const client = await open(portOf(await server.listen('127.0.0.1', 0)));
    client.sendHead('GET /one HTTP/1.1', 'Host: a');
    await client.readResponse();
    const { closed } = close(server, { idleTimeout: 10_000 });
    client.sendHead('GET /two HTTP/1.1', 'Host: a');
    const response = await client.readResponse();
    expect(response.status).toBe(200);
    expect(response.get('connection')).toBe('close');
    await closed;
  });

  test('an idle connection that stays idle is closed after idleTimeout', async () => {
    const server = make();
    const client = await open(portOf(await server.listen('127.0.0.1', 0)));
    client.sendHead('GET /one HTTP/1.1', 'Host: a');
    await client.readResponse();
    const before = performance.now();
    const { closed } = close(server, { idleTimeout: 200 });
    await client.waitForEnd();
    expect(performance.now() - before).toBeGreaterThanOrEqual(200);
    await closed;
  });

  test('twice is once', async () => {
    const server = make();
    await server.listen('127.0.0.1', 0);
    expect(server.close()).toBe(server.close());
    await server.close();
    server.closeIdleConnections();
    await server.destroy();
  });
});

test('stats counts connections, exchanges, refusals and ends by reason', async () => {
  const server = make();
  const client = await open(portOf(await server.listen('127.0.0.1', 0)));
  client.sendHead('GET / HTTP/1.1', 'Host: a');
  await client.readResponse();
  client.send('GET / HTTP/1.1\r\n\r\n');
  expect((await client.readResponse()).status).toBe(400);
  const { counters, rejects, ends } = server.stats();
  expect(counters).toMatchObject({ connectionsTotal: 1, exchangesInFlight: 0 });
  expect(rejects).toEqual({ missing_host: 1 });
  expect(ends.completed).toBe(1);
});

test('a plain exchange costs one call from the engine and one back', async () => {
  const server = make(() => new Response('x'));
  const client = await open(portOf(await server.listen('127.0.0.1', 0)));
  const ask = async (): Promise<void> => {
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    await client.readResponse();
  };
  await ask();
  const before = server.stats().counters.callsIntoScript;
  for (let index = 0; index < 10; index++) await ask();
  expect(server.stats().counters.callsIntoScript - before).toBe(10);
});
