/** What an endpoint has of its own, what may change while it is open, and what sees its connections. */
import { once } from 'node:events';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import type { ConnectionInfo } from '../../server/index.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  makeServer as make,
  makeCertificate,
  openClient,
  portOf,
  recordingLogger,
  releaseServers,
} from './app-servers.ts';

afterEach(releaseServers);

const echo = async (request: Request): Promise<Response> => new Response(await request.text());

describe('limits', () => {
  const post = async (client: Awaited<ReturnType<typeof openClient>>, bytes: number): Promise<number> => {
    client.sendHead('POST / HTTP/1.1', 'Host: a', `Content-Length: ${bytes}`);
    client.send('x'.repeat(bytes));
    return (await client.readResponse()).status;
  };

  test('change on open connections, for the next request, without closing any', async () => {
    const server = make(echo);
    const client = await openClient(portOf(await server.listen('127.0.0.1', 0)));
    expect(await post(client, 50)).toBe(200);
    server.setLimits({ maxRequestBodySize: 10 });
    expect(await post(client, 10)).toBe(200);
    expect(await post(client, 11)).toBe(413);
    expect(server.stats().counters.connectionsTotal).toBe(1);
    const later = await openClient(portOf(server.addresses[0] ?? { url: '' }));
    expect(await post(later, 11)).toBe(413);
  });

  test('change for one endpoint, named by its address or its URL, and not for others', async () => {
    const server = make(echo);
    const one = await server.listen('127.0.0.1', 0);
    const two = await server.listen('127.0.0.1', 0);
    server.setLimits({ maxRequestBodySize: 10 }, one);
    server.setLimits({ maxRequestBodySize: 20 }, two.url);
    expect(await post(await openClient(portOf(one)), 15)).toBe(413);
    expect(await post(await openClient(portOf(two)), 15)).toBe(200);
    expect(await post(await openClient(portOf(two)), 25)).toBe(413);
  });

  test('of the server change, and an endpoint keeps what is its own', async () => {
    const server = make(echo);
    const own = await server.listen('127.0.0.1', 0, { limits: { maxRequestBodySize: 100 } });
    const common = await server.listen('127.0.0.1', 0);
    server.setLimits({ maxRequestBodySize: 10, maxRequestHeaderCount: 3 });
    expect(await post(await openClient(portOf(own)), 50)).toBe(200);
    expect(await post(await openClient(portOf(common)), 50)).toBe(413);
    const client = await openClient(portOf(own));
    client.sendHead('GET / HTTP/1.1', 'Host: a', 'A: 1', 'B: 2', 'C: 3');
    expect((await client.readResponse()).status).toBe(431);
    const later = await server.listen('127.0.0.1', 0);
    expect(await post(await openClient(portOf(later)), 50)).toBe(413);
  });

  test('that are wrong, or of no endpoint, are refused and change nothing', async () => {
    const server = make(echo);
    const { url } = await server.listen('127.0.0.1', 0);
    expect(() => server.setLimits({ maxRequestBodySize: -1 })).toThrow('limits.maxRequestBodySize');
    expect(() => server.setLimits({ maxRequestBodySize: -1 }, url)).toThrow('limits.maxRequestBodySize');
    expect(() => server.setLimits({}, 'http://127.0.0.1:1')).toThrow(
      `the option address is "http://127.0.0.1:1"; the server listens on ${url}`,
    );
    expect(await post(await openClient(portOf({ url })), 50)).toBe(200);
    await server.destroy();
    expect(() => server.setLimits({})).toThrow('the server is closed');
  });
});

describe('certificates of an endpoint', () => {
  const subjectAt = async (port: number): Promise<string> => {
    const socket = tlsConnect({ port, host: '127.0.0.1', servername: 'any.example', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return String(subject.CN);
  };

  test('are used instead of the server’s', async () => {
    const server = make(echo, { certificates: [await makeCertificate('server.example')] });
    const own = await server.listen('127.0.0.1', 0, {
      secure: true,
      certificates: [await makeCertificate('endpoint.example')],
    });
    const common = await server.listen('127.0.0.1', 0, { secure: true });
    expect(await subjectAt(portOf(own))).toBe('endpoint.example');
    expect(await subjectAt(portOf(common))).toBe('server.example');
  });

  test('are refused where the endpoint is clear, and where there are none', async () => {
    const certificates = [await makeCertificate('a.example')];
    await expect(make().listen('127.0.0.1', 0, { certificates })).rejects.toThrow('they are for https endpoints');
    const listening = make(echo, { certificates }).listen('127.0.0.1', 0, { secure: true, certificates: [] });
    await expect(listening).rejects.toThrow('an https endpoint needs a certificate');
  });
});

describe('onConnection', () => {
  test('sees each connection once, before its first request, with its addresses', async () => {
    const seen: ConnectionInfo[] = [];
    const server = make(() => new Response(String(seen.length)));
    const { url } = await server.listen('127.0.0.1', 0, {
      onConnection: (info) => {
        seen.push(info);
        return undefined;
      },
    });
    const client = await openClient(portOf({ url }));
    await waitFor('the connection to be seen', () => seen.length === 1);
    expect(seen[0]).toMatchObject({
      remoteAddress: '127.0.0.1',
      remotePort: client.socket.localPort,
      remoteFamily: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: portOf({ url }),
      secure: false,
      paired: false,
      tls: null,
    });
    for (let round = 0; round < 2; round++) {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      expect((await client.readResponse()).body.toString()).toBe('1');
    }
  });

  test('refuses with "close": not a byte is sent, no request is read', async () => {
    let requests = 0;
    const server = make(() => {
      requests += 1;
      return new Response();
    });
    const refused = await server.listen('127.0.0.1', 0, { onConnection: () => 'close' });
    const open = await server.listen('127.0.0.1', 0);
    const client = await openClient(portOf(refused));
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    expect((await client.readToEnd()).length).toBe(0);
    expect((await fetch(open.url)).status).toBe(200);
    expect(requests).toBe(1);
    expect(server.stats().ends.app_aborted).toBe(1);
    await waitFor('the refused one to be gone', () => server.stats().counters.connectionsOpen === 1);
  });

  test('of a TLS endpoint comes after the handshake and knows the name that was asked for', async () => {
    const seen: ConnectionInfo[] = [];
    const server = make(() => new Response('served'), { certificates: [await makeCertificate('a.example')] });
    const { url } = await server.listen('127.0.0.1', 0, {
      secure: true,
      onConnection: (info) => {
        seen.push(info);
        return info.tls?.serverName === 'bad.example' ? 'close' : undefined;
      },
    });
    const answerTo = async (servername: string): Promise<string> => {
      const socket = tlsConnect({ port: portOf({ url }), host: '127.0.0.1', servername, rejectUnauthorized: false });
      let text = '';
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
      await once(socket, 'close');
      return text;
    };
    expect(await answerTo('good.example')).toContain('served');
    expect(await answerTo('bad.example')).toBe('');
    expect(seen.map(({ secure, tls }) => [secure, tls?.version, tls?.serverName])).toEqual([
      [true, 'TLSv1.3', 'good.example'],
      [true, 'TLSv1.3', 'bad.example'],
    ]);
  });

  test('is not called for a handshake that fails', async () => {
    let calls = 0;
    const server = make(undefined, { certificates: [await makeCertificate('a.example')] });
    const { url } = await server.listen('127.0.0.1', 0, {
      secure: true,
      onConnection: () => {
        calls += 1;
        return undefined;
      },
    });
    const client = await openClient(portOf({ url }));
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    await client.waitForEnd();
    expect(server.stats().counters.tlsFailures).toBe(1);
    expect(calls).toBe(0);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('no judgement');
      },
    ],
    ['returns a promise', async () => 'close'],
    ['returns something else', () => true],
  ])('that %s refuses the connection, and the log says why', async (_, hook) => {
    const { logger, lines } = recordingLogger();
    const server = make(undefined, { logger });
    const { url } = await server.listen('127.0.0.1', 0, { onConnection: hook as never });
    const client = await openClient(portOf({ url }));
    expect((await client.readToEnd()).length).toBe(0);
    const errors = lines.filter(({ level }) => level === 50);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.err?.message).toMatch(/no judgement|return "close" or nothing, and at once/);
  });

  test('may close the server', async () => {
    const server = make();
    const { url } = await server.listen('127.0.0.1', 0, {
      onConnection: () => {
        void server.destroy();
        return undefined;
      },
    });
    const client = await openClient(portOf({ url }));
    await client.waitForEnd();
    await server.destroy();
    expect(server.stats().counters.connectionsOpen).toBe(0);
  });

  test('costs a call for each connection of its endpoint, and nothing at the others', async () => {
    const server = make();
    const plain = await server.listen('127.0.0.1', 0);
    const seen = await server.listen('127.0.0.1', 0, { onConnection: () => undefined });
    const callsFor = async (target: { url: string }): Promise<number> => {
      const before = server.stats().counters;
      for (let count = 0; count < 5; count++) await openClient(portOf(target));
      await waitFor('the connections', () => server.stats().counters.connectionsTotal === before.connectionsTotal + 5);
      return server.stats().counters.callsIntoScript - before.callsIntoScript;
    };
    expect(await callsFor(plain)).toBe(0);
    expect(await callsFor(seen)).toBe(5);
  });

  test('that is no function is refused', async () => {
    await expect(make().listen('127.0.0.1', 0, { onConnection: 'close' as never })).rejects.toThrow('give a function');
  });
});
