/** What the app sees of a client's certificate, in both faces. */
import type { IncomingMessage } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PeerCertificate } from '../../server/index.ts';
import { createServer as createNodeServer } from '../../server/node.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { openTls, visit } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  closeServers,
  keep,
  listen,
  makePeople,
  type People,
  required,
  start,
  versions,
} from './client-certificate-fixture.ts';

let people: People;

beforeAll(async () => {
  people = await makePeople();
});

afterEach(closeServers);

describe('the app sees the client', () => {
  test('in the fetch face, as X509Certificate tells it', async () => {
    const seen: (PeerCertificate | null | undefined)[] = [];
    const server = start(people, {
      fetch: (_request, info) => {
        seen.push(info.tls?.peerCertificate, info.tls?.peerCertificate);
        return new Response('x');
      },
    });
    const { socket, raw } = await openTls(await listen(server, required(people)), people.alice);
    raw.sendHead('GET / HTTP/1.1', 'Host: a.test');
    await raw.readResponse();
    const x509 = socket.getX509Certificate();
    raw.close();
    const { subject, issuer, subjectAltName, serialNumber, fingerprint256, validFrom, validTo, raw: der } = x509 ?? {};
    expect(seen[0]).toEqual({
      subject,
      issuer,
      subjectAltName,
      serialNumber,
      fingerprint256,
      validFrom,
      validTo,
      raw: der,
      authorized: true,
    });
    expect(seen[0]).toMatchObject({ subject: 'CN=alice', subjectAltName: 'DNS:alice.test', issuer: 'CN=authority' });
    expect(seen[1]).toBe(seen[0]);
  });

  test('and still does after the response, where it had looked at TLS before', async () => {
    let look = (): string | undefined => undefined;
    const server = start(people, {
      fetch: (_request, info) => {
        const { tls } = info;
        look = () => tls?.peerCertificate?.subject;
        return new Response('answered');
      },
    });
    expect((await visit(await listen(server, required(people)), people.alice)).status).toBe(200);
    expect(look()).toBe('CN=alice');
  });

  test('on a clear connection as nobody', async () => {
    const server = start(people, { fetch: (_request, info) => new Response(String(info.tls)) });
    const { url } = await server.listen('127.0.0.1', 0);
    expect(await (await fetch(url)).text()).toBe('null');
  });
});

/** What a program written for node:https asks its sockets. */
function tell(request: IncomingMessage): Readonly<Record<string, unknown>> {
  const socket = request.socket as TLSSocket;
  return {
    peer: socket.getPeerCertificate(),
    x509: socket.getPeerX509Certificate()?.subject,
    authorized: socket.authorized,
    authorizationError: socket.authorizationError,
    encrypted: socket.encrypted,
    cipher: socket.getCipher(),
    protocol: socket.getProtocol(),
    servername: socket.servername,
    resumed: socket.isSessionReused(),
  };
}

async function portOf(server: Pick<HttpsServer, 'listen' | 'address'>): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('req.socket of the Node face tells what that of node:https does', () => {
  const cases = versions.flatMap((version) => [
    { version, mode: 'none' as const },
    { version, mode: 'request' as const },
  ]);

  test.each(cases)('over $version with clientCertificates $mode', async ({ version, mode }) => {
    const { own, authority, alice } = people;
    const [ours, theirs]: [unknown[], unknown[]] = [[], []];
    const asking = mode === 'none' ? {} : { clientCertificateAuthorities: authority.cert };
    const options = { logger: silentLogger(), certificates: [own], clientCertificates: mode, ...asking };
    const server = keep(
      createNodeServer(options, (request, response) => {
        ours.push(tell(request));
        response.end('ours');
      }),
    );
    const node = createHttpsServer(
      { ...own, requestCert: mode === 'request', ca: authority.cert, rejectUnauthorized: false },
      (request, response) => {
        theirs.push(tell(request));
        response.end('theirs');
      },
    );
    const ports = [await portOf(server as unknown as HttpsServer), await portOf(node)];
    // A cipher that both choose: node prefers others than we do.
    const ciphers = 'ECDHE-ECDSA-AES128-GCM-SHA256:TLS_AES_128_GCM_SHA256';
    for (const client of [{}, alice]) {
      for (const port of ports) await visit(port, { maxVersion: version, servername: 'own.test', ciphers, ...client });
    }
    node.close();
    expect(theirs).toHaveLength(2);
    expect(ours).toEqual(theirs);
    expect(ours[1]).toMatchObject({ authorized: mode === 'request' });
  });

  test('for as long as the connection lives, and at its end', async () => {
    const seen: unknown[] = [];
    const server = keep(
      createNodeServer(
        { logger: silentLogger(), certificates: [people.own], ...required(people) },
        (request, response) => {
          const socket = request.socket as TLSSocket;
          if (seen.length === 0) socket.on('close', () => seen.push(socket.getPeerCertificate().subject.CN));
          seen.push(socket.authorized);
          response.end('x');
        },
      ),
    );
    const { raw } = await openTls(await portOf(server as unknown as HttpsServer), people.alice);
    for (let index = 0; index < 2; index += 1) {
      raw.sendHead('GET / HTTP/1.1', 'Host: a.test');
      await raw.readResponse();
    }
    raw.close();
    await waitFor('the connection to be closed', () => seen.length === 3);
    expect(seen).toEqual([true, true, 'alice']);
  });
});

test('a Node server without certificates cannot ask its clients for one', () => {
  expect(() => createNodeServer(required(people))).toThrow(
    'only an https endpoint can ask its clients for certificates',
  );
});
