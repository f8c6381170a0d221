import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendPieces, tlv, v1, v2, v2Local, v2Raw } from '../helpers/proxy-header.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { balancer, ProxiedEdge, request, stranger } from './proxied-edge.ts';

let edge: ProxiedEdge;

beforeAll(async () => {
  edge = await ProxiedEdge.start();
});

afterEach(() => edge.closeClients());

afterAll(() => edge.stop());

describe('an endpoint that requires a PROXY header', () => {
  it('takes the client of either version for log, destination and the port that was asked', async () => {
    for (const [header, address, port] of [
      [v1('192.0.2.7', 56_324), '192.0.2.7', '443'],
      [v1('2001:db8::7', 1, '2001:db8::1', 8443), '2001:db8::7', '8443'],
      [v2('192.0.2.8', 4711), '192.0.2.8', '443'],
    ] as const) {
      const client = await edge.open();
      client.send(Buffer.concat([header, Buffer.from(request)]));
      const { headers } = await edge.readDescribed(client);
      expect(headers['x-forwarded-for']).toBe(address);
      expect(headers['x-real-ip']).toBe(address);
      expect(headers['x-forwarded-port']).toBe(port);
      await waitFor('the line', () => edge.fixture.access.some(({ client: logged }) => logged === address));
    }
  });

  it('takes it once: later requests on the connection are the same client', async () => {
    const client = await edge.open();
    client.send(Buffer.concat([v2('192.0.2.9', 1), Buffer.from(request.repeat(3))]));
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.9');
    }
    client.send(request);
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.9');
  });

  it('replaces the X-Forwarded-For of a client that is no trusted proxy', async () => {
    const client = await edge.open();
    const spoof = 'GET / HTTP/1.1\r\nHost: app.test\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n';
    client.send(Buffer.concat([v1('192.0.2.7', 1), Buffer.from(spoof)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.7');
  });

  it('believes the X-Forwarded-For of a client that is one', async () => {
    const client = await edge.open();
    const told = 'GET / HTTP/1.1\r\nHost: app.test\r\nX-Forwarded-For: 6.6.6.6, 192.0.2.77\r\n\r\n';
    client.send(Buffer.concat([v1('203.0.113.1', 1), Buffer.from(told)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.77');
  });

  it('takes LOCAL for the balancer itself', async () => {
    const client = await edge.open();
    client.send(Buffer.concat([v2Local, Buffer.from(request)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe(balancer);
  });

  it('names nobody where the balancer cannot, and believes nothing that such a client says', async () => {
    const told = 'GET / HTTP/1.1\r\nHost: app.test\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n';
    for (const header of [
      Buffer.from('PROXY UNKNOWN\r\n'),
      v2Raw(0x21, 0x00, Buffer.alloc(0)),
      v2Raw(0x21, 0x31, Buffer.alloc(216)),
    ]) {
      const client = await edge.open();
      client.send(Buffer.concat([header, Buffer.from(told)]));
      const { headers } = await edge.readDescribed(client);
      expect(headers['x-forwarded-for']).toBeUndefined();
      expect(headers['x-real-ip']).toBeUndefined();
      expect(headers['forwarded']).toBe('for=unknown;host=app.test;proto=http');
    }
  });

  it('passes over TLVs that it does not know', async () => {
    const client = await edge.open();
    const tlvs = Buffer.concat([
      tlv(0x02, Buffer.from('evil.test')),
      tlv(0x20, Buffer.alloc(5)),
      tlv(0xee, Buffer.alloc(900)),
    ]);
    client.send(Buffer.concat([v2('192.0.2.10', 1, tlvs), Buffer.from(request)]));
    const { headers } = await edge.readDescribed(client);
    expect(headers['x-forwarded-for']).toBe('192.0.2.10');
    expect(headers['x-forwarded-host']).toBe('app.test');
    expect(headers['x-forwarded-proto']).toBe('http');
  });

  it.each([
    ['version 1', v1('192.0.2.7', 1)],
    ['version 2', v2('192.0.2.7', 1, tlv(0x04, Buffer.alloc(3)))],
  ])('reads a header of %s that comes in two pieces, wherever it is cut', async (_name, header) => {
    const bytes = Buffer.concat([header, Buffer.from(request)]);
    for (let cut = 1; cut <= header.length + 1; cut += 1) {
      const client = await edge.open();
      await sendPieces(client.socket, [bytes.subarray(0, cut), bytes.subarray(cut)]);
      expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.7');
      client.close();
    }
  });

  it('reads a header that comes byte by byte', async () => {
    const client = await edge.open();
    await sendPieces(
      client.socket,
      [...v2('192.0.2.11', 1)].map((byte) => Buffer.from([byte])),
    );
    client.send(request);
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.11');
  });

  it.each([
    ['no header', request],
    ['a TLS record', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])],
    ['an HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a line in lower case', 'proxy TCP4 192.0.2.7 198.51.100.1 1 2\r\n'],
    ['a line that ends in LF', 'PROXY TCP4 192.0.2.7 198.51.100.1 1 2\n'],
    ['a line that ends in CR CR LF', 'PROXY TCP4 192.0.2.7 198.51.100.1 1 2\r\r\n'],
    ['a CRLF inside a line', 'PROXY TCP4 192.0.2.7\r\n198.51.100.1 1 2\r\n'],
    ['a line of 108 bytes', `PROXY UNKNOWN ${'x'.repeat(92)}\r\n`],
    ['a line without an end', `PROXY UNKNOWN ${'x'.repeat(1000)}`],
    ['an address of the other family', 'PROXY TCP4 ::1 ::1 1 2\r\n'],
    ['a port beyond 65535', 'PROXY TCP4 192.0.2.7 198.51.100.1 65536 2\r\n'],
    ['a space before the header', ` ${v1('192.0.2.7', 1)}`],
    ['a header of version 2 that is shorter than its addresses', v2Raw(0x21, 0x11, Buffer.alloc(11))],
    ['one that says that it is longer than is read', v2Raw(0x21, 0x11, Buffer.alloc(20), 4097)],
    ['one that says 65535', v2Raw(0x21, 0x11, Buffer.alloc(20), 65_535)],
    ['one of version 1 in binary', v2Raw(0x11, 0x11, Buffer.alloc(12))],
    ['one with an unknown command', v2Raw(0x22, 0x11, Buffer.alloc(12))],
    ['one for datagrams', v2Raw(0x21, 0x12, Buffer.alloc(12))],
    ['one with a TLV that is cut', v2('192.0.2.7', 1, Buffer.from([4, 0, 9, 1]))],
    ['one with a wrong checksum', v2('192.0.2.7', 1, tlv(0x03, Buffer.from([1, 2, 3, 4])))],
  ])('closes and counts %s', async (_name, bytes) => {
    await edge.expectRefused(bytes);
  });

  it('answers 400 to a second header: it is no request', async () => {
    for (const second of [v1('6.6.6.6', 1), v2('6.6.6.6', 1)]) {
      const client = await edge.open();
      client.send(Buffer.concat([v1('192.0.2.7', 1), second, Buffer.from(request)]));
      expect((await client.readResponse()).status).toBe(400);
      await client.waitForEnd();
    }
  });

  it('answers 400 to a header between two requests', async () => {
    const client = await edge.open();
    client.send(Buffer.concat([v1('192.0.2.7', 1), Buffer.from(request), v1('6.6.6.6', 1), Buffer.from(request)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.7');
    expect((await client.readResponse()).status).toBe(400);
    await client.waitForEnd();
  });

  it('closes and counts a stranger, whatever it sends', async () => {
    for (const bytes of [v1('192.0.2.7', 1), v2('192.0.2.7', 1), v2Local, request]) {
      await edge.expectCounted('untrusted_proxy', async () => {
        const client = await edge.open('clear', stranger);
        client.send(Buffer.concat([Buffer.from(bytes), Buffer.from(request)]));
        expect((await client.readToEnd()).length).toBe(0);
      });
    }
  });

  it('does not count a look whether somebody listens', async () => {
    const before = edge.rejects('invalid_proxy_header');
    const open0 = edge.fixture.edge.status().totals['connectionsTotal'] ?? 0;
    (await edge.open()).socket.end();
    await waitFor('the connection', () => (edge.fixture.edge.status().totals['connectionsTotal'] ?? 0) > open0);
    await waitFor('its end', () => edge.fixture.edge.status().totals['connectionsOpen'] === 0);
    expect(edge.rejects('invalid_proxy_header')).toBe(before);
  });

  it('counts a header that was broken off', async () => {
    await edge.expectCounted('invalid_proxy_header', async () => {
      const client = await edge.open();
      client.send('PROXY TCP4 192.0');
      client.socket.end();
      await client.waitForEnd();
    });
  });
});

describe('an endpoint that requires none', () => {
  it('takes a header for a request that it is not, also from a trusted peer', async () => {
    for (const header of [v1('6.6.6.6', 1), v2('6.6.6.6', 1)]) {
      const client = await edge.open('open');
      client.send(Buffer.concat([header, Buffer.from(request)]));
      expect((await client.readResponse()).status).toBe(400);
      await client.waitForEnd();
    }
  });
});

describe('a Unix socket that requires a PROXY header', () => {
  it('takes the client that its peer names, and refuses one that names none', async () => {
    const client = await edge.open('unix');
    client.send(Buffer.concat([v1('192.0.2.7', 1), Buffer.from(request)]));
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBe('192.0.2.7');
    await edge.expectCounted('invalid_proxy_header', async () => {
      const other = await edge.open('unix');
      other.send(request);
      expect((await other.readToEnd()).length).toBe(0);
    });
  });

  it('believes no X-Forwarded-For of a client that has no address', async () => {
    const client = await edge.open('unix');
    const told = 'GET / HTTP/1.1\r\nHost: app.test\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n';
    client.send(`PROXY UNKNOWN\r\n${told}`);
    expect((await edge.readDescribed(client)).headers['x-forwarded-for']).toBeUndefined();
  });
});
