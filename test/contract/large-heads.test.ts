/** Heads that are larger than what is read at once: where the limits let them, they come in whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppServer, createServer } from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';

let server: AppServer;
let port: number;

beforeAll(async () => {
  server = createServer({
    fetch: (request) => new Response(String(request.headers.get('x-large')?.length)),
    logger: silentLogger(),
    limits: { maxRequestHeadersTotalSize: 1_048_576, maxRequestBufferSize: 1_048_576 },
  });
  const address = await server.listen('127.0.0.1', 0);
  port = Number(new URL(address.url).port);
});

afterAll(() => server.destroy());

test.each([60_000, 70_000, 300_000, 1_000_000])('a field of %d bytes reaches the handler', async (size) => {
  const client = await RawClient.open(port);
  client.sendHead('GET / HTTP/1.1', 'Host: a', `X-Large: ${'x'.repeat(size)}`);
  const response = await client.readResponse();
  client.close();
  expect(response.body.toString()).toBe(String(size));
});
