import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CertificateFiles,
  type ConfigFile,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;
let certificate: CertificateFiles;
let config: ConfigFile;
let directory: string;

beforeAll(async () => {
  destination = await startDestination('app');
  directory = temporaryDirectory();
  certificate = await makeCertificate(directory, 'app', ['app.test', '*.app.test']);
  config = {
    endpoints: [{ url: 'https://127.0.0.1:0' }],
    certificates: [{ cert: certificate.cert, key: certificate.key }],
    threads: 2,
    apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
  };
});

afterAll(() => {
  destination.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Visit {
  readonly socket: TLSSocket;
  /** The newest that the server gave; else the one that was offered. */
  readonly session: Buffer | undefined;
  readonly resumed: boolean;
}

/** One request over a connection of its own; a ticket comes with the answer at the latest. */
async function visit(port: number, session?: Buffer): Promise<Visit> {
  const socket = connect({
    port,
    host: '127.0.0.1',
    servername: 'app.test',
    ca: certificate.pem,
    ALPNProtocols: ['http/1.1'],
    ...(session === undefined ? {} : { session }),
  });
  let kept = session;
  socket.on('session', (ticket: Buffer) => {
    kept = ticket;
  });
  await once(socket, 'secureConnect');
  const resumed = socket.isSessionReused();
  socket.write('GET / HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n');
  socket.resume();
  await once(socket, 'close');
  return { socket, session: kept, resumed };
}

describe('TLS sessions', () => {
  it('resume on every thread, and after the edge was started again', async () => {
    const fixture = await EdgeFixture.start(config, directory);
    const first = await visit(fixture.port());
    expect(first.resumed).toBe(false);
    expect(first.socket.alpnProtocol).toBe('http/1.1');
    let { session } = first;
    for (let turn = 0; turn < 8; turn += 1) {
      const next = await visit(fixture.port(), session);
      expect(next.resumed).toBe(true);
      session = next.session;
    }
    expect(fixture.edge.status().totals['tlsResumptions']).toBe(8);
    const handshakes = fixture.edge.status().threads.map(({ counters }) => counters['tlsHandshakes'] ?? 0);
    expect(handshakes.reduce((sum, count) => sum + count, 0)).toBe(9);
    await fixture.edge.stop();
    const successor = await EdgeFixture.start(config, directory);
    expect((await visit(successor.port(), session)).resumed).toBe(true);
    await successor.edge.stop();
  });
});

describe('an edge that refuses unknown server names', () => {
  it('ends the handshake of a client that asks for another name, or for none', async () => {
    const own = temporaryDirectory();
    const fixture = await EdgeFixture.start({ ...config, defaultCertificate: 'refuse' }, own);
    const port = fixture.port();
    for (const servername of ['other.test', 'a.b.app.test', '']) {
      const socket = connect({ port, host: '127.0.0.1', servername, rejectUnauthorized: false });
      const [error] = await once(socket, 'error');
      expect(error, servername).toBeInstanceOf(Error);
    }
    const socket = connect({ port, host: '127.0.0.1', servername: 'x.app.test', ca: certificate.pem });
    await once(socket, 'secureConnect');
    socket.destroy();
    await fixture.stop();
  });
});
