import { once } from 'node:events';
import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientOptions, WebSocket, WebSocketServer } from 'ws';
import type { EndpointStatus } from '../../proxy/model/status.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import {
  type CertificateFiles,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let echo: Destination;
let sockets: WebSocketServer;
let fixture: EdgeFixture;
let certificate: CertificateFiles;

beforeAll(async () => {
  echo = await startDestination('echo');
  sockets = new WebSocketServer({ noServer: true });
  echo.server.on('upgrade', (request, socket, head) => {
    if (request.url === '/refused') {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (peer) => {
      peer.on('message', (data, isBinary) => peer.send(data, { binary: isBinary }));
      if (request.url === '/greets') peer.send('hello');
    });
  });
  const directory = temporaryDirectory();
  certificate = await makeCertificate(directory, 'echo', ['echo.test']);
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert: certificate.cert, key: certificate.key }],
      threads: 1,
      apps: { echo: { hosts: ['echo.test'], destinations: [echo.url] } },
    },
    directory,
  );
});

afterAll(async () => {
  for (const peer of sockets?.clients ?? []) peer.terminate();
  await fixture?.stop();
  echo?.close();
});

function connect(path: string, secure = false): WebSocket {
  const port = fixture.port(secure ? 1 : 0);
  const options: ClientOptions & { readonly servername: string } = {
    headers: { host: 'echo.test' },
    ca: certificate.pem,
    servername: 'echo.test',
  };
  return new WebSocket(`${secure ? 'wss' : 'ws'}://127.0.0.1:${port}${path}`, options);
}

describe('a WebSocket through the edge', () => {
  it('is counted apart from the other connections of its endpoint, until it ends', async () => {
    const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })];
    for (const agent of agents) await ask({ port: fixture.port(), host: 'echo.test', agent });
    const peer = connect('/');
    await once(peer, 'open');
    expect(fixture.edge.status().endpoints).toMatchObject([
      { connections: 2, upgraded: 1 },
      { connections: 0, upgraded: 0 },
    ]);
    peer.terminate();
    for (const agent of agents) agent.destroy();
    const isGone = ({ connections, upgraded }: EndpointStatus): boolean => connections + upgraded === 0;
    await waitFor('all are gone', () => fixture.edge.status().endpoints.every(isGone));
  });

  it.each([false, true])('carries messages both ways (TLS: %s)', async (secure) => {
    const peer = connect('/', secure);
    await once(peer, 'open');
    for (const message of ['one', 'x'.repeat(200_000), '']) {
      peer.send(message);
      const [data] = await once(peer, 'message');
      expect(String(data)).toBe(message);
    }
    peer.close(1000);
    const [code] = await once(peer, 'close');
    expect(code).toBe(1000);
  });

  it('brings what the app sends together with its 101', async () => {
    const peer = connect('/greets');
    const [data] = await once(peer, 'message');
    expect(String(data)).toBe('hello');
    peer.terminate();
  });

  it('is over for the app when the client is gone', async () => {
    const peer = connect('/');
    await once(peer, 'open');
    const [appSide] = [...sockets.clients];
    peer.terminate();
    await waitFor('the app sees the end', () => appSide?.readyState === WebSocket.CLOSED);
  });

  it('is refused with the answer of the app', async () => {
    const peer = connect('/refused');
    const [, response] = await once(peer, 'unexpected-response');
    expect(response.statusCode).toBe(403);
    peer.on('error', () => undefined);
    peer.terminate();
  });

  it('is counted as upgraded', async () => {
    expect(fixture.edge.status().totals['connectionsUpgraded']).toBeGreaterThan(2);
    const line = await waitFor('an access line of an upgrade', () =>
      fixture.access.find(({ status }) => status === 101),
    );
    expect(line).toMatchObject({ app: 'echo', instance: 'echo.1' });
  });

  it('does not disturb plain requests on other connections', async () => {
    const agent = new Agent({ keepAlive: true });
    expect((await ask({ port: fixture.port(), host: 'echo.test', agent })).status).toBe(200);
    agent.destroy();
  });
});
