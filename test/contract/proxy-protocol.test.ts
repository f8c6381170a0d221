import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { connectFrom, v1, v2 } from '../helpers/proxy-header.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { makeCertificate, makeServer, openClient, portOf, releaseServers, temporaryPath } from './app-servers.ts';

afterEach(releaseServers);

const balancer = '127.0.0.9';
const request = 'GET / HTTP/1.1\r\nHost: a.test\r\n\r\n';
const describePeer: Parameters<typeof makeServer>[0] = (_request, { remoteAddress, remotePort }) =>
  Response.json({ remoteAddress, remotePort });

async function askVia(port: number, header: Buffer, from = balancer): Promise<unknown> {
  const client = RawClient.over(await connectFrom(from, port));
  client.send(Buffer.concat([header, Buffer.from(request)]));
  const { body } = await client.readResponse();
  client.close();
  return JSON.parse(body.toString());
}

test('a handler sees the client that a trusted proxy names, in both versions', async () => {
  const server = makeServer(describePeer, { trustedProxies: [balancer] });
  const port = portOf(await server.listen('127.0.0.1', 0, { proxyProtocol: 'required' }));
  expect(await askVia(port, v1('192.0.2.7', 4711))).toEqual({ remoteAddress: '192.0.2.7', remotePort: 4711 });
  expect(await askVia(port, v1('2001:db8::7', 1, '::1'))).toEqual({ remoteAddress: '2001:db8::7', remotePort: 1 });
  expect(await askVia(port, v2('192.0.2.8', 65_535))).toEqual({ remoteAddress: '192.0.2.8', remotePort: 65_535 });
});

test('a stranger and a connection without a header are closed and counted', async () => {
  const server = makeServer(describePeer, { trustedProxies: [balancer] });
  const port = portOf(await server.listen('127.0.0.1', 0, { proxyProtocol: 'required' }));
  const stranger = await openClient(port);
  stranger.send(v1('192.0.2.7', 1));
  expect((await stranger.readToEnd()).length).toBe(0);
  const silent = RawClient.over(await connectFrom(balancer, port));
  silent.send(request);
  expect((await silent.readToEnd()).length).toBe(0);
  await waitFor('both', () => {
    const { rejects } = server.stats();
    return rejects['untrusted_proxy'] === 1 && rejects['invalid_proxy_header'] === 1;
  });
});

test('onConnection sees the client that is named, and may close it', async () => {
  const seen: string[] = [];
  const server = makeServer(describePeer, { trustedProxies: [balancer] });
  const address = await server.listen('127.0.0.1', 0, {
    proxyProtocol: 'required',
    onConnection: ({ remoteAddress, proxied }) => {
      seen.push(`${remoteAddress} ${proxied}`);
      return remoteAddress === '192.0.2.66' ? 'close' : undefined;
    },
  });
  await askVia(portOf(address), v1('192.0.2.7', 1));
  const client = RawClient.over(await connectFrom(balancer, portOf(address)));
  client.send(Buffer.concat([v1('192.0.2.66', 1), Buffer.from(request)]));
  expect((await client.readToEnd()).length).toBe(0);
  expect(seen).toEqual(['192.0.2.7 true', '192.0.2.66 true']);
});

test('over TLS the header comes first, and onConnection after the handshake', async () => {
  const seen: string[] = [];
  const certificate = await makeCertificate('a.test');
  const server = makeServer(describePeer, { trustedProxies: [balancer], certificates: [certificate] });
  const address = await server.listen('127.0.0.1', 0, {
    secure: true,
    proxyProtocol: 'required',
    onConnection: ({ remoteAddress, tls }) => void seen.push(`${remoteAddress} ${tls?.serverName}`),
  });
  const socket = await connectFrom(balancer, portOf(address));
  socket.write(v2('192.0.2.7', 4711));
  const secure = connectTls({ socket, ca: certificate.cert, servername: 'a.test' });
  const client = RawClient.over(secure);
  client.send(request);
  expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({
    remoteAddress: '192.0.2.7',
    remotePort: 4711,
  });
  expect(seen).toEqual(['192.0.2.7 a.test']);
  client.close();
});

test('limits per address count the client that is named, and neither the proxy nor its other clients', async () => {
  const server = makeServer(describePeer, { trustedProxies: [balancer], limits: { maxConnectionsPerAddress: 1 } });
  const port = portOf(await server.listen('127.0.0.1', 0, { proxyProtocol: 'required' }));
  const first = RawClient.over(await connectFrom(balancer, port));
  first.send(Buffer.concat([v1('192.0.2.7', 1), Buffer.from(request)]));
  await first.readResponse();
  const second = RawClient.over(await connectFrom(balancer, port));
  second.send(Buffer.concat([v1('192.0.2.7', 2), Buffer.from(request)]));
  expect((await second.readToEnd()).length).toBe(0);
  expect(await askVia(port, v1('192.0.2.8', 3))).toEqual({ remoteAddress: '192.0.2.8', remotePort: 3 });
  first.close();
  await waitFor('its place', () => server.stats().counters.connectionsOpen === 0);
  expect(await askVia(port, v1('192.0.2.7', 4))).toEqual({ remoteAddress: '192.0.2.7', remotePort: 4 });
});

test('a Unix socket takes it from whoever may connect, where "unix" is trusted', async () => {
  const server = makeServer(describePeer, { trustedProxies: ['unix'] });
  const socketPath = temporaryPath('a.sock');
  await server.listenUnixSocket(socketPath, { proxyProtocol: 'required' });
  const client = await openClient(socketPath);
  client.send(Buffer.concat([v1('192.0.2.7', 4711), Buffer.from(request)]));
  const { body } = await client.readResponse();
  expect(JSON.parse(body.toString())).toEqual({ remoteAddress: '192.0.2.7', remotePort: 4711 });
});

test('what would let nobody or everybody in is refused', async () => {
  const invalid = { code: 'WINDHOVER_OPTION_INVALID' };
  const required = { proxyProtocol: 'required' } as const;
  await expect(makeServer().listen('127.0.0.1', 0, required)).rejects.toMatchObject(invalid);
  const unix = makeServer(undefined, { trustedProxies: ['unix'] });
  await expect(unix.listen('127.0.0.1', 0, required)).rejects.toMatchObject(invalid);
  const tcp = makeServer(undefined, { trustedProxies: [balancer] });
  await expect(tcp.listenUnixSocket(temporaryPath('b.sock'), required)).rejects.toMatchObject(invalid);
  await expect(tcp.listen('127.0.0.1', 0, { proxyProtocol: 'optional' as 'off' })).rejects.toMatchObject(invalid);
  for (const entry of ['0.0.0.0/0', '::/0', '10.0.0.0/33', 'loopbak', '']) {
    expect(() => makeServer(undefined, { trustedProxies: [entry] })).toThrow(/trustedProxies/);
  }
});
