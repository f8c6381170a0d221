import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectFrom, v1 } from '../helpers/proxy-header.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type ConfigFile, EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

interface Connection {
  /** Everything that came, a byte a character. */
  bytes: string;
  isOpen: boolean;
}

/** A server that keeps what it is sent, and answers every head that is complete with 200, keeping the connection. */
class Recorder {
  readonly connections: Connection[] = [];
  readonly #server: Server = createServer((socket) => this.#record(socket));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #record(socket: Socket): void {
    const connection: Connection = { bytes: '', isOpen: true };
    this.connections.push(connection);
    let answered = 0;
    socket.on('data', (data: Buffer) => {
      connection.bytes += data.toString('latin1');
      const heads = connection.bytes.replace(/^\r\n\r\n\0\r\nQUIT\n/, '').split('\r\n\r\n').length - 1;
      for (; answered < heads; answered += 1) {
        const switches = /\r\nupgrade: websocket\r\n/i.test(connection.bytes);
        socket.write(
          switches
            ? 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'
            : 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok',
        );
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      connection.isOpen = false;
    });
  }

  close(): void {
    this.#server.close();
  }
}

const request = 'GET / HTTP/1.1\r\nHost: v1.test\r\n\r\n';
const recorders = { v1: new Recorder(), v2: new Recorder(), off: new Recorder() };
const clients: RawClient[] = [];
let directory: string;
let fixture: EdgeFixture;
let urls: Record<keyof typeof recorders, string>;

function configFor(changes: Partial<Record<keyof typeof recorders, string>> = {}): ConfigFile {
  const app = (name: keyof typeof recorders, proxyProtocol: string): ConfigFile => ({
    hosts: [`${name}.test`],
    destinations: [urls[name]],
    proxyProtocol: changes[name] ?? proxyProtocol,
  });
  return {
    endpoints: [
      { url: 'http://127.0.0.1:0' },
      { url: `http://unix:${path.join(directory, 'edge.sock')}` },
      { url: 'http://127.0.0.2:0', proxyProtocol: 'required' },
    ],
    trustedProxies: ['127.0.0.9'],
    threads: 1,
    apps: { one: app('v1', 'v1'), two: app('v2', 'v2'), three: app('off', 'off') },
  };
}

beforeAll(async () => {
  directory = temporaryDirectory();
  urls = { v1: await recorders.v1.start(), v2: await recorders.v2.start(), off: await recorders.off.start() };
  fixture = await EdgeFixture.start(configFor(), directory);
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const recorder of Object.values(recorders)) recorder.connections.length = 0;
});

afterAll(async () => {
  await fixture.stop();
  for (const recorder of Object.values(recorders)) recorder.close();
});

async function open(from = '127.0.0.1'): Promise<RawClient & { readonly port: number }> {
  const socket = await connectFrom(from, fixture.port());
  return keep(RawClient.over(socket), socket.localPort ?? 0);
}

function keep(client: RawClient, port: number): RawClient & { readonly port: number } {
  clients.push(client);
  return Object.assign(client, { port });
}

async function ask(client: RawClient, bytes: string = request): Promise<void> {
  client.send(bytes);
  const { status, body } = await client.readResponse();
  expect([status, body.toString()]).toEqual([200, 'ok']);
}

/** How each connection began, up to the request. */
function starts(recorder: Recorder): string[] {
  return recorder.connections.map(({ bytes }) => bytes.slice(0, bytes.search(/(?:GET|POST) \//)));
}

function lineFor(port: number, address = '127.0.0.1'): string {
  return `PROXY TCP4 ${address} 127.0.0.1 ${port} ${fixture.port()}\r\n`;
}

describe('a destination with proxyProtocol', () => {
  it('is told the client and the address it connected to, before the request, in version 1', async () => {
    const client = await open();
    await ask(client);
    expect(starts(recorders.v1)).toEqual([lineFor(client.port)]);
  });

  it('is told them in version 2', async () => {
    const client = await open('127.0.0.5');
    await ask(client, request.replace('v1', 'v2'));
    const ports = Buffer.alloc(4);
    ports.writeUInt16BE(client.port, 0);
    ports.writeUInt16BE(fixture.port(), 2);
    const expected = `\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\x7f\0\0\x05\x7f\0\0\x01${ports.toString('latin1')}`;
    expect(starts(recorders.v2)).toEqual([expected]);
  });

  it('gets a connection for each request, which is closed after it', async () => {
    const client = await open();
    for (let turn = 0; turn < 3; turn += 1) await ask(client);
    expect(starts(recorders.v1)).toEqual([client.port, client.port, client.port].map((port) => lineFor(port)));
    await waitFor('their end', () => recorders.v1.connections.every(({ isOpen }) => !isOpen));
  });

  it('never gets a request on a connection that named another client', async () => {
    const addresses = ['127.0.0.5', '127.0.0.6', '127.0.0.7'];
    await Promise.all(
      addresses.flatMap((address) =>
        [1, 2, 3, 4].map(async () => {
          const client = await open(address);
          for (let turn = 0; turn < 5; turn += 1) await ask(client);
        }),
      ),
    );
    expect(recorders.v1.connections.length).toBe(60);
    for (const { bytes } of recorders.v1.connections) {
      const named = /^PROXY TCP4 (\S+) /.exec(bytes)?.[1];
      expect(addresses).toContain(named);
      expect(/\r\nx-forwarded-for: (\S+)\r\n/.exec(bytes)?.[1]).toBe(named);
      expect(bytes.split('PROXY ').length).toBe(2);
      expect(bytes.split('GET /').length).toBe(2);
    }
  });

  it('gets the header before a body that is there already, and before an upgrade', async () => {
    const client = await open();
    const body = 'PROXY TCP4 6.6.6.6 6.6.6.6 1 2\r\n';
    await ask(client, `POST / HTTP/1.1\r\nHost: v1.test\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    const upgrade = 'GET /chat HTTP/1.1\r\nHost: v1.test\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n';
    client.send(upgrade);
    expect((await client.readResponse()).status).toBe(101);
    expect(starts(recorders.v1)).toEqual([lineFor(client.port), lineFor(client.port)]);
  });

  it('is told the client that a trusted proxy names in a field, whose port nobody knows', async () => {
    const client = await open('127.0.0.9');
    const named = (address: string): string => request.replace('\r\n\r\n', `\r\nX-Forwarded-For: ${address}\r\n\r\n`);
    await ask(client, named('203.0.113.7'));
    await ask(client, named('2001:db8::7'));
    expect(starts(recorders.v1)).toEqual([
      lineFor(0, '203.0.113.7'),
      `PROXY TCP6 2001:db8::7 ::ffff:127.0.0.1 0 ${fixture.port()}\r\n`,
    ]);
  });

  it('is not told what a stranger claims', async () => {
    const client = await open();
    await ask(client, request.replace('\r\n\r\n', '\r\nX-Forwarded-For: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\n\r\n'));
    expect(starts(recorders.v1)).toEqual([lineFor(client.port)]);
  });

  it('is told the client that a PROXY header named, with its port', async () => {
    const port = fixture.port(2);
    const client = keep(RawClient.over(await connectFrom('127.0.0.9', port, '127.0.0.2')), 0);
    client.send(v1('203.0.113.8', 4711));
    await ask(client);
    expect(starts(recorders.v1)).toEqual([`PROXY TCP4 203.0.113.8 127.0.0.2 4711 ${port}\r\n`]);
  });

  it('is told that a client on a Unix socket is not known', async () => {
    for (const name of ['v1', 'v2']) {
      const client = keep(await RawClient.open(path.join(directory, 'edge.sock')), 0);
      await ask(client, request.replace('v1', name));
    }
    expect(starts(recorders.v1)).toEqual(['PROXY UNKNOWN\r\n']);
    expect(starts(recorders.v2)).toEqual(['\r\n\r\n\0\r\nQUIT\n\x21\0\0\0']);
  });
});

describe('a destination whose proxyProtocol changes', () => {
  it('gets no request on a connection from before', async () => {
    const client = await open();
    const plain = request.replace('v1', 'off');
    for (let turn = 0; turn < 2; turn += 1) await ask(client, plain);
    expect(starts(recorders.off)).toEqual(['']);
    await fixture.reload(configFor({ off: 'v1', v1: 'off' }));
    await ask(client, plain);
    await ask(client);
    expect(starts(recorders.off)).toEqual(['', lineFor(client.port)]);
    expect(starts(recorders.v1)).toEqual(['']);
    await fixture.reload(configFor());
  });
});
