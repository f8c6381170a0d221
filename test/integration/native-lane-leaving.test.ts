/**
 * A client that leaves is noticed at once where it is read from, and within a second where backpressure has stopped the
 * reading; then its destination is told. What the kernel cannot know is left out: a FIN that waits behind bytes for which
 * there is no room has not arrived.
 */
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, NativeLane, ok } from './native-lane-fixture.ts';

let lane: NativeLane;
beforeEach(() => {
  lane = new NativeLane();
});
afterEach(() => lane.close());

/** A second, the tick of the engine's clock, and what a busy machine adds. */
const longestMs = 3250;

/** A destination that never reads after the head; resolves with its socket. */
async function deafDestination(): Promise<() => Socket | null> {
  let upstream: Socket | null = null;
  await lane.startDestination(0, (socket) => {
    socket.pause();
    upstream = socket;
  });
  return () => upstream;
}

/** Writes until nobody takes any more. */
async function fillUp(client: Socket): Promise<void> {
  const block = Buffer.alloc(65_536, 0x78);
  let stuck = 0;
  while (stuck < 5) {
    if (client.writableLength === 0) {
      stuck = 0;
      client.write(block);
    } else {
      stuck += 1;
    }
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

async function expectGone(began: number): Promise<void> {
  await waitFor('no connection to the destination', () => lane.counter('upstreamConnectionsOpen') === 0);
  expect(performance.now() - began).toBeLessThan(longestMs);
  expect(lane.counter('exchangesInFlight')).toBe(0);
}

const upgrade =
  'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
const switched = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

describe('a client whose bytes are not read for the moment', () => {
  it('is noticed when it resets an upload', async () => {
    await deafDestination();
    const client = lane.connect();
    client.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000000\r\n\r\n');
    await fillUp(client);
    expect(lane.counter('upstreamConnectionsOpen')).toBe(1);
    const began = performance.now();
    client.resetAndDestroy();
    await expectGone(began);
    lane.readRecords();
    expect(lane.records).toMatchObject([{ status: 0, endReason: 3 }]);
  });

  it('is noticed when it closes a WebSocket whose destination does not read', async () => {
    const upstream = await deafDestination();
    const client = lane.connect();
    client.write(upgrade);
    const other = await waitFor('the destination', upstream);
    other.write(switched);
    await new Promise((resolve) => client.once('data', resolve));
    await fillUp(client);
    const began = performance.now();
    client.resetAndDestroy();
    await expectGone(began);
  });

  it('is noticed when it has sent requests ahead and leaves in the middle of an answer', async () => {
    await lane.startDestination(0, (socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n'));
    });
    const client = lane.connect();
    client.write(get());
    await new Promise((resolve) => client.once('data', resolve));
    client.write(get('/ahead').repeat(4000));
    await waitFor('the bytes to be on their way', () => client.writableLength === 0);
    const began = performance.now();
    client.end();
    await expectGone(began);
    lane.readRecords();
    expect(lane.records).toMatchObject([{ status: 200, endReason: 2 }]);
  });
});

it('a client that stays is not taken for one that left, however long its upload waits', async () => {
  const upstream = await deafDestination();
  const client = lane.connect();
  const size = 20_000_000;
  let answer = '';
  client.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  client.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${size}\r\n\r\n`);
  client.write(Buffer.alloc(size, 0x78));
  const socket = await waitFor('the destination', upstream);
  // Three looks at the client.
  await new Promise((resolve) => void setTimeout(resolve, 3500));
  let received = 0;
  socket.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > size) socket.write(ok);
  });
  socket.resume();
  await waitFor('the answer', () => answer.endsWith('ok'));
  expect(lane.failures).toEqual([]);
});

it('a client that leaves while its request waits for an answer takes it along, and its pooled connection is not used again', async () => {
  let asked = 0;
  await lane.startDestination(0, (socket) =>
    answerEach(socket, () => {
      asked += 1;
      return asked === 2 ? null : ok;
    }),
  );
  await lane.ask(get());
  const client = lane.connect();
  client.write(get());
  await waitFor('the second request', () => asked === 2);
  client.end();
  await waitFor('its end', () => lane.counter('upstreamConnectionsOpen') === 0);
  expect(await lane.ask(get())).toContain('200 OK');
  expect(lane.counter('upstreamConnectionsTotal')).toBe(2);
});
