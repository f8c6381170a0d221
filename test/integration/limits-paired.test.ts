/**
 * What the edge lets through, its instances do not refuse: they have the widest sizes that any endpoint or path of the edge
 * has, room for what the edge adds, and leave rates, times and counts to it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawClient, type RawResponse } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

const app = `
export default {
  fetch: async (request) => new Response(\`\${(await request.arrayBuffer()).byteLength} \${[...request.headers].length}\`),
};
`;

/** The most that a configuration may have a route add: 256 bytes of path, 16 fields of 4096 bytes. */
function mostRules(): Record<string, unknown> {
  const names = Array.from({ length: 16 }, (_, index) => `rule-${String(index).padStart(2, '0')}`);
  const set = Object.fromEntries(names.map((name) => [name, 'r'.repeat(4096 / 16 - `${name}: \r\n`.length)]));
  return { replacePrefix: `/${'p'.repeat(255)}`, requestHeaders: { set: { ...set } } };
}

let fixture: EdgeFixture;
const clients: RawClient[] = [];

beforeAll(async () => {
  const directory = temporaryDirectory();
  const entry = path.join(directory, 'app.mjs');
  writeFileSync(entry, app);
  fixture = await EdgeFixture.start(
    {
      endpoints: [
        { url: 'http://127.0.0.1:0' },
        {
          url: 'http://127.0.0.1:0',
          limits: {
            maxRequestLineSize: 20_000,
            maxRequestHeadersTotalSize: 60_000,
            maxRequestHeaderCount: 300,
            maxRequestBodySize: 2000,
            maxChunkExtensionSize: 10_000,
          },
        },
      ],
      threads: 2,
      limits: { maxRequestBodySize: 1000, maxConcurrentConnections: 1 },
      drainTimeout: '2s',
      apps: {
        app: {
          hosts: ['app.test'],
          entry,
          drainTimeout: '1s',
          routes: { '/large': { limits: { maxRequestBodySize: 5000 } } },
        },
        rules: { hosts: ['own.test'], entry, drainTimeout: '1s', ...mostRules() },
      },
    },
    directory,
  );
  await fixture.edge.whenReady();
});

afterAll(async () => {
  for (const client of clients) client.close();
  await fixture?.stop();
});

async function send(text: string, endpoint = 0): Promise<RawResponse> {
  const client = await RawClient.open(fixture.port(endpoint));
  clients.push(client);
  client.send(text);
  const response = await client.readResponse();
  client.close();
  await waitFor('the connection to be closed', () => fixture.edge.status().totals['connectionsOpen'] === 0);
  return response;
}

/** A head whose line, field lines and count of fields are exactly these, to the byte. */
function exactHead(lineSize: number, fieldsSize: number, count: number, method = 'GET', last = 'X-Last: '): string {
  const line = (padding: string): string => `${method} /?${padding} HTTP/1.1\r\n`;
  const others = Array.from({ length: count - 2 }, (_, index) => `X-${index}: 1\r\n`).join('');
  const fields = (padding: string): string => `Host: app.test\r\n${others}${last}${padding}\r\n\r\n`;
  const pad = (text: (padding: string) => string, size: number): string => text('x'.repeat(size - text('').length));
  return pad(line, lineSize) + pad(fields, fieldsSize);
}

describe('an instance behind the edge', () => {
  test('takes heads that fill every limit of their endpoint', async () => {
    expect((await send(exactHead(8192, 32_768, 100))).status).toBe(200);
    expect((await send(exactHead(8192, 32_769, 100))).status).toBe(431);
    expect((await send(exactHead(20_000, 60_000, 300), 1)).status).toBe(200);
  });

  test('takes heads that fill every limit also with the most that a route may add', async () => {
    // The second endpoint's: the widest, which the instance's are made from.
    const { status, body } = await send(exactHead(20_000, 60_000, 300).replace('app.test', 'own.test'), 1);
    expect(status).toBe(200);
    // Eight by which the edge names the client and itself.
    expect(body.toString()).toBe(`0 ${300 + 16 + 8}`);
    expect((await send(exactHead(20_001, 60_000, 300).replace('app.test', 'own.test'), 1)).status).toBe(414);
  });

  test('takes bodies that fill the limit of their endpoint or path', async () => {
    const post = (target: string, length: number): string =>
      `POST ${target} HTTP/1.1\r\nHost: app.test\r\nContent-Length: ${length}\r\n\r\n${'b'.repeat(length)}`;
    expect((await send(post('/', 1000))).body.toString()).toMatch(/^1000 /);
    expect((await send(post('/', 2000), 1)).body.toString()).toMatch(/^2000 /);
    expect((await send(post('/large', 5000))).body.toString()).toMatch(/^5000 /);
    for (const [text, endpoint] of [[post('/', 1001)], [post('/', 2001), 1], [post('/large', 5001)]] as const) {
      expect((await send(text, endpoint)).status).toBe(413);
    }
  });

  test('takes trailers that fill what the head left of the limits', async () => {
    const fields = [
      'Host: app.test',
      'Transfer-Encoding: chunked',
      ...Array.from({ length: 48 }, (_, i) => `X-${i}: 1`),
    ];
    const trailers = Array.from({ length: 50 }, (_, index) => `T-${index}: 1\r\n`).join('');
    const text = `POST / HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n1;${'e'.repeat(4095)}\r\nb\r\n0\r\n${trailers}`;
    expect((await send(`${text}\r\n`)).status).toBe(200);
    expect((await send(`${text}T-50: 1\r\n\r\n`)).status).toBe(431);
  });

  test('counts no connections, however many of them the two threads of the edge keep', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      expect((await send('GET / HTTP/1.1\r\nHost: app.test\r\n\r\n')).status).toBe(200);
    }
  });
});
