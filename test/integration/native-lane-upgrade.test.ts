/** After the destination's 101, and never before, raw bytes run both ways; and how paired destinations are greeted. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForwardFailure } from '../../native/index.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, NativeLane, ok, type RouteTimes } from './native-lane-fixture.ts';

let lane: NativeLane;
const restart = async (times: RouteTimes): Promise<void> => {
  await lane.close();
  lane = new NativeLane(times);
};
beforeEach(() => {
  lane = new NativeLane();
});
afterEach(() => lane.close());

const ask =
  'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
const switched =
  'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Accept: x\r\n\r\n';

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  readonly atClient: () => string;
  readonly atUpstream: () => string;
}

function collect(socket: Socket): () => string {
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  return () => received;
}

/** A client and a destination that have switched; `early` is sent by the client together with its request. */
async function switchBoth(early = '', first = ''): Promise<Pair> {
  let upstream: Socket | null = null;
  let atUpstream = (): string => '';
  await lane.startDestination(0, (socket) => {
    upstream = socket;
    atUpstream = collect(socket);
  });
  const client = lane.connect();
  const atClient = collect(client);
  client.write(ask + early, 'latin1');
  const other = await waitFor('the request', () => (atUpstream().endsWith('\r\n\r\n') ? upstream : null));
  const head = atUpstream().length;
  (other as Socket).write(switched + first, 'latin1');
  await waitFor('101', () => atClient().includes('\r\n\r\n'));
  return { client, upstream: other, atClient, atUpstream: () => atUpstream().slice(head) };
}

describe('a WebSocket', () => {
  it('is relayed both ways, also what was sent together with the heads', async () => {
    const { client, upstream, atClient, atUpstream } = await switchBoth('\x81\x02hi', '\x81\x02ho');
    expect(atClient()).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(atClient().toLowerCase()).toContain('\r\nconnection: upgrade\r\n');
    expect(atClient()).toContain('upgrade: websocket\r\n');
    await waitFor('the early frame', () => atUpstream() === '\x81\x02hi');
    await waitFor('the first frame', () => atClient().endsWith('\r\n\r\n\x81\x02ho'));
    upstream.write('\x00\r\n\r\nGET / HTTP/1.1');
    await waitFor('raw bytes', () => atClient().endsWith('\x00\r\n\r\nGET / HTTP/1.1'));
    client.write('x'.repeat(1_000_000));
    await waitFor('a megabyte', () => atUpstream().length === 1_000_004);
    expect(lane.counter('connectionsUpgraded')).toBe(1);
  });

  it('keeps a half-closed direction open until the other one ends too', async () => {
    const { client, upstream, atClient } = await switchBoth();
    client.end();
    await once(upstream, 'end');
    upstream.write('still here');
    await waitFor('the other direction', () => atClient().endsWith('still here'));
    upstream.end();
    await once(client, 'end');
    await waitFor('the end', () => lane.counter('exchangesInFlight') === 0);
    lane.readRecords();
    expect(lane.records.map(({ status, endReason }) => ({ status, endReason }))).toEqual([
      { status: 101, endReason: 11 },
    ]);
  });

  it('ends on one side when the other is reset', async () => {
    const { client, upstream } = await switchBoth();
    const gone = once(upstream, 'close');
    upstream.resume();
    upstream.on('end', () => upstream.end());
    client.resetAndDestroy();
    await gone;
    await waitFor('no connection', () => lane.counter('upstreamConnectionsOpen') === 0);
  });

  it('is over for the destination when a client that has half-closed it goes without reading', async () => {
    const { client, upstream } = await switchBoth();
    client.pause();
    client.end();
    await once(upstream, 'end');
    upstream.on('error', () => undefined);
    client.resetAndDestroy();
    await waitFor('the destination is left', () => {
      if (!upstream.closed) upstream.write('are you there?');
      return upstream.closed;
    });
    await waitFor('the end', () => lane.counter('exchangesInFlight') === 0);
    expect(lane.counter('connectionsOpen')).toBe(0);
  });

  it('brings the client all that a destination said that ends it without reading', async () => {
    const { client, upstream, atClient } = await switchBoth();
    client.pause();
    const last = 'y'.repeat(3_000_000);
    upstream.pause();
    upstream.end(last);
    const talking = setInterval(() => client.write('x'.repeat(100_000)), 10);
    await waitFor('the last byte is on its way', () => upstream.writableFinished);
    upstream.destroy();
    await waitFor('the destination is left', () => lane.inFlight[0] === 0).finally(() => clearInterval(talking));
    client.resume();
    await once(client, 'end');
    expect(atClient().endsWith(`\r\n\r\n${last}`)).toBe(true);
    client.end();
    await waitFor('the end', () => lane.counter('exchangesInFlight') === 0);
  });

  it('is cut when nothing was said for too long', async () => {
    await restart({ upgradedIdleTimeoutMs: 500, firstByteTimeoutMs: 60_000 });
    const { client, upstream } = await switchBoth();
    const began = performance.now();
    upstream.on('end', () => upstream.end());
    await once(client, 'end');
    expect(performance.now() - began).toBeGreaterThanOrEqual(450);
  });

  it('is refused by a destination with an ordinary answer, after which the connection goes on', async () => {
    let requests = 0;
    await lane.startDestination(0, (socket) =>
      answerEach(socket, () => {
        requests += 1;
        return ok;
      }),
    );
    const client = lane.connect();
    const atClient = collect(client);
    client.write(ask + get());
    await waitFor('two answers', () => atClient().split('200 OK').length === 3);
    expect(requests).toBe(2);
    expect(lane.counter('upstreamConnectionsTotal')).toBe(2);
  });

  it('to another protocol than the one asked for is a failure', async () => {
    await lane.startDestination(0, (socket) =>
      answerEach(socket, () => switched.replace('Upgrade: WebSocket', 'Upgrade: h2c')),
    );
    expect(await lane.ask(ask)).toContain('502');
    expect(lane.failures.map(({ failure }) => failure)).toEqual([ForwardFailure.invalidResponse]);
  });
});

const preface = '\0WINDHOVER-PAIR\x01';

describe('a paired destination', () => {
  it('hears the preface once, before the first request', async () => {
    let received = '';
    await lane.startDestination(
      0,
      (socket) => {
        socket.on('data', (chunk: Buffer) => {
          const first = received === '';
          received += chunk.toString('latin1');
          if (first) socket.write(preface, 'latin1');
          socket.write(ok);
        });
      },
      { paired: true, idleTimeoutMs: 0 },
    );
    expect(await lane.ask(get('/1'))).toContain('200 OK');
    expect(await lane.ask(get('/2'))).toContain('200 OK');
    expect(received.startsWith(`${preface}GET /1 HTTP/1.1\r\n`)).toBe(true);
    expect(received.split(preface).length).toBe(2);
    expect(lane.counter('upstreamConnectionsTotal')).toBe(1);
  });

  it('may answer the preface byte by byte, and with a version of its own', async () => {
    await lane.startDestination(
      0,
      (socket) => {
        socket.setNoDelay();
        socket.once('data', () => {
          const bytes = [...`${preface.slice(0, 15)}\x07${ok}`];
          const step = (): void => {
            const byte = bytes.shift();
            if (byte !== undefined) socket.write(byte, 'latin1', () => setImmediate(step));
          };
          step();
        });
      },
      { paired: true },
    );
    expect(await lane.ask(get())).toMatch(/^HTTP\/1\.1 200 OK\r\n.*ok$/s);
  });

  it('that does not answer it is not believed', async () => {
    await lane.startDestination(0, (socket) => socket.once('data', () => socket.write(ok)), { paired: true });
    expect(await lane.ask(get())).toContain('502');
    expect(lane.failures.map(({ failure }) => failure)).toEqual([ForwardFailure.invalidResponse]);
  });
});
