/**
 * Behind a paired edge an app sees the real client with no setting of its own; without pairing it believes no forwarded
 * field. Both faces, over the handshake of sixteen bytes.
 */
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { type AppServer, createServer, type ServerOptions } from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';

const preface = Buffer.from('\0WINDHOVER-PAIR\x01', 'latin1');
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(options: Partial<ServerOptions>): Promise<{ server: AppServer; file: string }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'windhover-'));
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'app.sock');
  const server = createServer({ paired: true, logger: silentLogger(), ...options });
  cleanups.push(() => server.destroy());
  await server.listenUnixSocket(file);
  return { server, file };
}

async function open(file: string): Promise<RawClient> {
  const client = await RawClient.open(file);
  cleanups.push(() => client.close());
  return client;
}

const forwarded = [
  'X-Forwarded-For: 203.0.113.9',
  'X-Forwarded-Proto: https',
  'X-Forwarded-Host: shop.example',
  'X-Forwarded-Port: 443',
];

async function ask(client: RawClient, ...fields: string[]): Promise<unknown> {
  client.sendHead('GET /a HTTP/1.1', 'Host: shop.example', ...fields);
  return JSON.parse((await client.readResponse()).body.toString());
}

const app = express();
app.get('/a', (request, response) => {
  const { ip, secure, protocol, hostname, socket } = request;
  response.json({ ip, secure, protocol, hostname, remoteAddress: socket.remoteAddress ?? null });
});

const apps: Record<string, { options: Partial<ServerOptions>; paired: unknown; plain: unknown }> = {
  fetch: {
    options: {
      fetch: ({ url }, { remoteAddress, secure }) => Response.json({ url, remoteAddress, secure }),
    },
    paired: { url: 'https://shop.example/a', remoteAddress: '203.0.113.9', secure: true },
    plain: { url: 'http://shop.example/a', remoteAddress: '', secure: false },
  },
  express: {
    options: { node: app as never },
    paired: {
      ip: '203.0.113.9',
      secure: true,
      protocol: 'https',
      hostname: 'shop.example',
      remoteAddress: '203.0.113.9',
    },
    plain: { secure: false, protocol: 'http', hostname: 'shop.example', remoteAddress: null },
  },
};

test.each(Object.entries(apps))('a paired connection shows the real client: %s', async (_name, { options, paired }) => {
  const { file } = await start(options);
  const client = await open(file);
  client.send(preface);
  client.sendHead('GET /a HTTP/1.1', 'Host: shop.example', ...forwarded);
  expect((await client.readBytes(16)).equals(preface)).toBe(true);
  expect(JSON.parse((await client.readResponse()).body.toString())).toEqual(paired);
});

test('each request of a paired connection has its own client', async () => {
  const { file } = await start(apps['express']?.options ?? {});
  const client = await open(file);
  client.send(preface);
  const addresses: unknown[] = [];
  for (const address of ['203.0.113.1', '203.0.113.2', '2001:db8::3']) {
    client.sendHead('GET /a HTTP/1.1', 'Host: h', `X-Forwarded-For: ${address}`, 'X-Forwarded-Proto: http');
    if (addresses.length === 0) await client.readBytes(16);
    addresses.push((JSON.parse((await client.readResponse()).body.toString()) as { ip: string }).ip);
  }
  expect(addresses).toEqual(['203.0.113.1', '203.0.113.2', '2001:db8::3']);
});

test.each(Object.entries(apps))(
  'without the handshake no forwarded field is believed: %s',
  async (_name, { options, plain }) => {
    const { file } = await start(options);
    expect(await ask(await open(file), ...forwarded)).toEqual(plain);
  },
);

test('a server that is not paired does not know the handshake', async () => {
  const { file } = await start({ fetch: () => new Response('x'), paired: false });
  const client = await open(file);
  client.send(preface);
  client.sendHead('GET /a HTTP/1.1', 'Host: h');
  expect((await client.readToEnd()).toString()).not.toContain('200 OK');
});
