/** setCertificates: other certificates for live endpoints, with no connection closed and none left behind. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AppServer, type CertificateOptions, createServer } from '../../server/index.ts';
import { createServer as createNodeServer } from '../../server/node.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { encryptKey, type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';
import { openTls, visit } from '../helpers/tls-client.ts';

const servers: AppServer[] = [];
let old: MadeCertificate;
let fresh: MadeCertificate;
let authority: MadeCertificate;

beforeAll(async () => {
  old = await makeCertificate({ names: ['old.test'] });
  fresh = await makeCertificate({ names: ['fresh.test'] });
  authority = await makeCertificate({ commonName: 'authority', isAuthority: true });
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.destroy()));
});

function start(certificates: readonly CertificateOptions[] = [old]): AppServer {
  const server = createServer({
    fetch: (request) => new Response(new URL(request.url).pathname),
    certificates,
    logger: silentLogger(),
  });
  servers.push(server);
  return server;
}

async function listen(server: AppServer): Promise<number> {
  return ((await server.listen('127.0.0.1', 0, { secure: true })) as { port: number }).port;
}

describe('a live swap', () => {
  test('under 32 connections with requests going on fails none of them, and new ones see the new certificate', async () => {
    const server = start();
    const port = await listen(server);
    const clients = await Promise.all(Array.from({ length: 32 }, () => openTls(port)));
    let isSwapping = true;
    let answered = 0;
    const ask = async (index: number): Promise<void> => {
      const { socket, raw } = clients[index] as (typeof clients)[number];
      for (let turn = 0; isSwapping || turn < 20; turn += 1) {
        raw.sendHead(`GET /${index}/${turn} HTTP/1.1`, 'Host: a.test');
        const response = await raw.readResponse();
        expect([response.status, response.body.toString()]).toEqual([200, `/${index}/${turn}`]);
        answered += 1;
      }
      expect(socket.getPeerCertificate().subject.CN).toBe('old.test');
    };
    const asking = Promise.all(clients.map((_, index) => ask(index)));
    const shown: string[] = [];
    for (let swap = 0; swap < 20; swap += 1) {
      const [next, name] = swap % 2 === 0 ? [fresh, 'fresh.test'] : [old, 'old.test'];
      const before = answered;
      server.setCertificates([next]);
      shown.push((await visit(port)).server);
      expect(shown.at(-1)).toBe(name);
      expect(answered).toBeGreaterThan(before);
    }
    isSwapping = false;
    await asking;
    expect(answered).toBeGreaterThanOrEqual(32 * 20);
    expect(server.stats().counters).toMatchObject({ connectionsTotal: 32 + 20, tlsFailures: 0 });
    for (const { raw } of clients) raw.close();
  });

  test('changes every https endpoint, those that come later too, and leaves clear ones alone', async () => {
    const server = start();
    const [one, two] = [await listen(server), await listen(server)];
    const clear = await server.listen('127.0.0.1', 0);
    server.setCertificates([fresh]);
    for (const port of [one, two, await listen(server)]) expect((await visit(port)).server).toBe('fresh.test');
    expect((await fetch(clear.url)).status).toBe(200);
  });

  test('takes every form, and several by name', async () => {
    const server = start();
    const port = await listen(server);
    server.setCertificates([{ cert: fresh.cert, key: encryptKey(fresh.key, 'x', 'pkcs8'), password: 'x' }, old]);
    for (const name of ['fresh.test', 'old.test']) expect((await visit(port, { servername: name })).server).toBe(name);
    expect((await visit(port, { servername: 'else.test' })).server).toBe('fresh.test');
  });

  test('leaves what is asked of clients as it is', async () => {
    const server = start();
    const guarded = (await server.listen('127.0.0.1', 0, {
      secure: true,
      clientCertificates: 'require',
      clientCertificateAuthorities: authority.cert,
    })) as { port: number };
    server.setCertificates([fresh]);
    const client = await makeCertificate({ commonName: 'client', authority });
    expect((await visit(guarded.port)).status).toBe(null);
    expect(await visit(guarded.port, client)).toMatchObject({ status: 200, server: 'fresh.test' });
  });

  test('lets a session of before resume', async () => {
    const server = start();
    const port = await listen(server);
    const { session } = await visit(port);
    server.setCertificates([fresh]);
    expect(await visit(port, session === null ? {} : { session })).toMatchObject({ status: 200, resumed: true });
  });
});

describe('certificates that cannot be used', () => {
  test('throw, and those in use stay in use', async () => {
    const server = start();
    const port = await listen(server);
    const bad: readonly [readonly CertificateOptions[], string][] = [
      [[fresh, { cert: fresh.cert, key: old.key }], 'WINDHOVER_CERTIFICATE_KEY_MISMATCH'],
      [[fresh, { cert: '/none.pem' }], 'WINDHOVER_CERTIFICATE_UNREADABLE'],
      [[{ pfx: Buffer.from('nothing') }], 'WINDHOVER_CERTIFICATE_INVALID'],
      [[], 'WINDHOVER_OPTION_INVALID'],
    ];
    for (const [certificates, code] of bad) {
      expect(() => server.setCertificates(certificates)).toThrow(expect.objectContaining({ code }));
      expect((await visit(port)).server).toBe('old.test');
    }
  });

  test('are refused for a server that listens nowhere yet, or no more', async () => {
    const server = start([{ cert: '/none.pem' }]);
    expect(() => server.setCertificates([{ cert: '/none.pem' }])).toThrow('/none.pem');
    server.setCertificates([fresh]);
    expect((await visit(await listen(server))).server).toBe('fresh.test');
    await server.close();
    expect(() => server.setCertificates([old])).toThrow(expect.objectContaining({ code: 'WINDHOVER_SERVER_CLOSED' }));
  });
});

test('hundreds of swaps leave no memory behind', async () => {
  const server = start();
  const { raw } = await openTls(await listen(server));
  const ask = async (): Promise<void> => {
    raw.sendHead('GET /on HTTP/1.1', 'Host: a.test');
    expect((await raw.readResponse()).status).toBe(200);
  };
  const swap = (times: number): void => {
    for (let index = 0; index < times; index += 1) server.setCertificates([fresh, old]);
  };
  await ask();
  swap(100);
  const before = process.memoryUsage().rss;
  swap(400);
  // A context costs 20 KiB or more: eight hundred would be 16 MiB. (Sanitizers keep 8 of what is freed.)
  expect(process.memoryUsage().rss - before).toBeLessThan(12 * 1024 * 1024);
  await ask();
  raw.close();
});

test('a Node server swaps its certificates too, before and while it listens', async () => {
  const server = createNodeServer({ certificates: [old], logger: silentLogger() }, (_request, response) => {
    response.end('x');
  });
  const listening = async (): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as { port: number }).port;
  };
  server.setCertificates([fresh]);
  const port = await listening();
  expect((await visit(port)).server).toBe('fresh.test');
  server.setCertificates([old]);
  expect((await visit(port)).server).toBe('old.test');
  expect(() => server.setCertificates([{ cert: '/none.pem' }])).toThrow('/none.pem');
  expect((await visit(port)).server).toBe('old.test');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const clear = createNodeServer({ logger: silentLogger() });
  expect(() => clear.setCertificates([old])).toThrow('speaks clear HTTP');
});
