/** A process that was busy has no right to blame its clients: what they sent in time is read before they are judged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppServer, createServer } from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';

const limits = {
  requestHeadersTimeout: 1000,
  keepAliveTimeout: 1000,
  minRequestBodyDataRate: { bytesPerSecond: 240, gracePeriod: 1000 },
};

let server: AppServer;
let port: number;

beforeAll(async () => {
  server = createServer({
    fetch: async (request) => new Response(await request.text()),
    logger: silentLogger(),
    limits,
  });
  const address = await server.listen('127.0.0.1', 0);
  port = Number(new URL(address.url).port);
});

afterAll(() => server.destroy());

function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) Math.sqrt(end);
}

test.each([
  ['the rest of a head', 'POST / HTTP/1.1\r\nHost: a\r\n', 'Content-Length: 5\r\n\r\nhello'],
  ['a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n', 'hello'],
  ['a whole request', '', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello'],
])('%s that waits in the socket while the loop is blocked is taken', async (_what, first, second) => {
  const client = await RawClient.open(port);
  const before = server.stats().counters.bytesReceived;
  client.send(first);
  await waitFor('the first bytes', () => server.stats().counters.bytesReceived === before + first.length);
  await waitFor('the connection', () => server.stats().counters.connectionsOpen === 1);
  client.send(second);
  block(4000);
  const response = await client.readResponse();
  expect([response.status, response.body.toString()]).toEqual([200, 'hello']);
  client.close();
  await waitFor('the end', () => server.stats().counters.connectionsOpen === 0);
});
