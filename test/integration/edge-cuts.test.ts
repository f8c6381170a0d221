/**
 * A destination that dies in the middle of its answer: the client sees a cut, however the answer is framed on either side, and
 * never a short answer that looks whole.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { type CertificateFiles, EdgeFixture, makeCertificate, temporaryDirectory } from './edge-fixture.ts';

/** Host: what its destination says before it dies. */
const answers: Readonly<Record<string, string>> = {
  'length.test': 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello',
  'chunks.test': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
  'chunk.test': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello',
  'trailers.test': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nx-sum: 1\r\n',
  'close.test': 'HTTP/1.1 200 OK\r\n\r\nhello',
  'old.test': 'HTTP/1.0 200 OK\r\n\r\nhello',
};

/** How it dies: of a body that ends with the connection, a FIN would be the end. */
const onlyReset = new Set(['close.test', 'old.test']);

let destination: Server;
let fixture: EdgeFixture;
let certificate: CertificateFiles;

beforeAll(async () => {
  destination = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (data: Buffer) => {
      const head = data.toString('latin1');
      const host = /\r\nhost: (.*)\r\n/.exec(head)?.[1] ?? '';
      socket.write(answers[host] ?? '');
      const die = (): void => void (head.includes('/fin') ? socket.end() : socket.resetAndDestroy());
      dying.set(/\?(\d+) HTTP/.exec(head)?.[1] ?? '', die);
    });
  });
  destination.listen(0, '127.0.0.1');
  await once(destination, 'listening');
  const { port } = destination.address() as AddressInfo;
  const directory = temporaryDirectory();
  certificate = await makeCertificate(directory, 'cuts', Object.keys(answers));
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert: certificate.cert, key: certificate.key }],
      threads: 1,
      apps: { app: { hosts: Object.keys(answers), destinations: [`http://127.0.0.1:${port}`] } },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
});

/** By number of the request: ends its destination's connection. */
const dying = new Map<string, () => void>();
let requests = 0;

interface Seen {
  readonly text: string;
  /** The connection ended in order: FIN, and over TLS close_notify. */
  readonly inOrder: boolean;
}

function open(secure: boolean, host: string): Socket {
  if (!secure) return connect(fixture.port(0), '127.0.0.1');
  return connectTls({ port: fixture.port(1), host: '127.0.0.1', ca: certificate.pem, servername: host });
}

async function askAndCut(host: string, version: string, secure: boolean, how: 'fin' | 'reset'): Promise<Seen> {
  const number = String(requests++);
  const socket = open(secure, host);
  let text = '';
  let inOrder = false;
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  socket.on('end', () => {
    inOrder = true;
  });
  socket.on('error', () => {
    inOrder = false;
  });
  socket.write(`GET /${how}?${number} HTTP/${version}\r\nHost: ${host}\r\nConnection: keep-alive\r\n\r\n`);
  await waitFor('the first part', () => text.includes('hello'));
  dying.get(number)?.();
  await waitFor('the cut', () => socket.destroyed || socket.readableEnded);
  socket.destroy();
  return { text, inOrder };
}

function isWhole({ text, inOrder }: Seen): boolean {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).toLowerCase();
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  if (head.includes('\r\ntransfer-encoding: chunked')) return body.includes('\r\n0\r\n');
  return inOrder;
}

const cases = Object.keys(answers).flatMap((host) =>
  (['fin', 'reset'] as const)
    .filter((how) => how === 'reset' || !onlyReset.has(host))
    .flatMap((how) =>
      ['1.1', '1.0'].flatMap((version) => [false, true].map((secure) => ({ host, how, version, secure }))),
    ),
);

describe('a client of a destination that dies', () => {
  it.each(cases)('sees a cut: $host by $how, HTTP/$version, over TLS: $secure', async (one) => {
    const seen = await askAndCut(one.host, one.version, one.secure, one.how);
    expect(seen.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(isWhole(seen)).toBe(false);
  });

  it('is told apart in the access log from one that got everything', async () => {
    await waitFor('all lines', () => fixture.access.length === cases.length);
    const ends = new Set(fixture.access.map(({ end }) => end));
    expect([...ends].sort()).toEqual(['destination_closed', 'destination_reset']);
  });
});
