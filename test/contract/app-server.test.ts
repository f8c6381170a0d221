/** The app server's own surface besides endpoints and closing: options, limits, TLS, counters. */
import { once } from 'node:events';
import { connect as tlsConnect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test } from 'vitest';
import { createServer } from '../../server/index.ts';
import { makeServer as make, openClient, portOf, releaseServers } from './app-servers.ts';

afterEach(releaseServers);

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

test('stats counts connections, exchanges, refusals and ends by reason', async () => {
  const server = make();
  const client = await openClient(portOf(await server.listen('127.0.0.1', 0)));
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
  const client = await openClient(portOf(await server.listen('127.0.0.1', 0)));
  const ask = async (): Promise<void> => {
    client.sendHead('GET / HTTP/1.1', 'Host: a');
    await client.readResponse();
  };
  await ask();
  const before = server.stats().counters.callsIntoScript;
  for (let index = 0; index < 10; index++) await ask();
  expect(server.stats().counters.callsIntoScript - before).toBe(10);
});
