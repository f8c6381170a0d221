import { type AddressInfo, createServer } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectFrom, sendPieces, v1, v2, v2Local } from '../helpers/proxy-header.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { balancer, endpoints, ProxiedEdge, request, stranger } from './proxied-edge.ts';

let edge: ProxiedEdge;

beforeAll(async () => {
  edge = await ProxiedEdge.start();
});

afterEach(() => edge.closeClients());

afterAll(() => edge.stop());

describe('an https endpoint that requires a PROXY header', () => {
  /** A TLS client behind a proxy that sends `header` first, cut at `cut`. */
  async function openTlsAfter(header: Buffer, cut = header.length): Promise<RawClient> {
    const socket = await connectFrom(balancer, edge.fixture.port(endpoints.tls));
    await sendPieces(socket, [header.subarray(0, cut), header.subarray(cut)]);
    const secure = connectTls({ socket, ca: edge.certificate.pem, servername: 'app.test' });
    await new Promise<void>((resolve, reject) => {
      secure.once('error', reject);
      secure.once('secureConnect', resolve);
    });
    const client = RawClient.over(secure);
    return client;
  }

  it('takes it in the clear, before the handshake', async () => {
    for (const header of [v1('192.0.2.7', 1), v2('192.0.2.7', 1)]) {
      for (const cut of [1, 5, 6, 12, 13, 16, header.length - 1, header.length]) {
        const client = await openTlsAfter(header, cut);
        client.send(request.repeat(2));
        for (let turn = 0; turn < 2; turn += 1) {
          const { headers } = await edge.readDescribed(client);
          expect([headers['x-forwarded-for'], headers['x-forwarded-proto']]).toEqual(['192.0.2.7', 'https']);
        }
        client.close();
      }
    }
  });

  it('takes the handshake from the segment that brought the header, at whatever byte that was cut', async () => {
    // A client's first flight, as it was written to a socket that went nowhere.
    const hello = await firstFlight();
    const header = v1('192.0.2.7', 1);
    const bytes = Buffer.concat([header, hello]);
    for (const cut of [1, header.length - 1, header.length, header.length + 1, header.length + 5, bytes.length]) {
      const client = await edge.open('tls');
      await sendPieces(client.socket, [bytes.subarray(0, cut), bytes.subarray(cut)]);
      // A handshake record: the server's hello.
      expect((await client.readBytes(3)).subarray(0, 2).toString('hex')).toBe('1603');
      client.close();
    }
  });

  it('answers 400 to a header inside TLS', async () => {
    const client = await openTlsAfter(v1('192.0.2.7', 1));
    client.send(Buffer.concat([v1('6.6.6.6', 1), Buffer.from(request)]));
    expect((await client.readResponse()).status).toBe(400);
  });

  it('closes and counts a handshake without a header', async () => {
    await edge.expectRefused(await firstFlight(), 'tls');
  });

  it('gives header and handshake together the time of a handshake', async () => {
    const ends = (): number => edge.fixture.edge.status().ends['handshake_timeout'] ?? 0;
    for (const header of [Buffer.alloc(0), v1('192.0.2.7', 1).subarray(0, 20), v1('192.0.2.7', 1)]) {
      const before = ends();
      const began = performance.now();
      const client = await edge.open('tls');
      if (header.length > 0) client.send(header);
      await client.waitForEnd();
      const took = performance.now() - began;
      expect(took).toBeGreaterThan(690);
      expect(took).toBeLessThan(2700);
      await waitFor('the end', () => ends() === before + 1);
    }
  });
});

describe('limits behind a PROXY header', () => {
  it('waits requestHeadersTimeout for it', async () => {
    await edge.expectCounted('invalid_proxy_header', async () => {
      const began = performance.now();
      const client = await edge.open('limited');
      client.send('PROXY ');
      expect((await client.readToEnd()).length).toBe(0);
      const took = performance.now() - began;
      expect(took).toBeGreaterThan(590);
      expect(took).toBeLessThan(2600);
    });
  });

  it('counts connections of the client that is named, and gives them back', async () => {
    const header = Buffer.concat([v1('192.0.2.20', 1), Buffer.from(request)]);
    const opened: RawClient[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const client = await edge.open('limited');
      client.send(header);
      await edge.readDescribed(client);
      opened.push(client);
    }
    await edge.expectCounted('too_many_connections_from_address', async () => {
      const third = await edge.open('limited');
      third.send(header);
      expect((await third.readToEnd()).length).toBe(0);
    });
    const other = await edge.open('limited');
    other.send(Buffer.concat([v1('192.0.2.21', 1), Buffer.from(request)]));
    await edge.readDescribed(other);
    for (const client of opened) client.close();
    await waitFor('a place', async () => {
      const next = await edge.open('limited');
      next.send(v1('192.0.2.20', 1));
      next.send('GET /x HTTP/1.1\r\nHost: nobody.test\r\n\r\n');
      return next.readResponse().then(
        ({ status }) => status === 404 || status === 429,
        () => false,
      );
    });
  });

  it('does not count the balancer, nor a client that is exempt', async () => {
    for (const header of [v2Local, v1('192.0.2.200', 1)]) {
      for (let turn = 0; turn < 5; turn += 1) {
        const client = await edge.open('limited');
        client.send(Buffer.concat([header, Buffer.from(request)]));
        await edge.readDescribed(client);
      }
    }
  });

  it('counts requests of the client that is named', async () => {
    const client = await edge.open('limited');
    client.send(Buffer.concat([v1('192.0.2.30', 1), Buffer.from(request.repeat(3))]));
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await client.readResponse()).status);
    expect(statuses).toEqual([200, 200, 429]);
    const other = await edge.open('limited');
    other.send(Buffer.concat([v1('192.0.2.31', 1), Buffer.from(request)]));
    await edge.readDescribed(other);
  });
});

describe('a reload', () => {
  afterAll(() => edge.fixture.reload(edge.config()));

  it('changes who is trusted, and whether a header is required, for the next connections', async () => {
    const kept = await edge.open();
    kept.send(v1('192.0.2.40', 1));
    kept.send(request);
    await edge.readDescribed(kept);
    await edge.fixture.reload(edge.config({ trustedProxies: [stranger, 'unix'] }));
    await edge.expectCounted('untrusted_proxy', async () => (await edge.open()).readToEnd());
    const client = await edge.open('clear', stranger);
    client.send(Buffer.concat([v1('192.0.2.41', 1), Buffer.from(request)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.41');
    kept.send(request);
    expect((await edge.readDescribed(kept)).headers['x-forwarded-for']).toBe('192.0.2.40');

    const config = edge.config();
    const endpoints = (config['endpoints'] as Array<Record<string, unknown>>).map(
      ({ proxyProtocol: _, ...rest }) => rest,
    );
    await edge.fixture.reload({ ...config, endpoints });
    const direct = await edge.open('clear', stranger);
    direct.send(request);
    expect((await edge.readDescribed(direct)).headers['x-forwarded-for']).toBe(stranger);
  });
});

/** The bytes with which a TLS client begins. */
async function firstFlight(): Promise<Buffer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const secure = connectTls({ port, host: '127.0.0.1', servername: 'app.test', rejectUnauthorized: false });
  secure.on('error', () => undefined);
  const bytes = await new Promise<Buffer>((resolve) => {
    server.once('connection', (socket) => socket.once('data', resolve));
  });
  secure.destroy();
  server.close();
  return bytes;
}
