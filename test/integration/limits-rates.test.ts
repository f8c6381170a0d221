/**
 * The minimum data rates beyond what the table of limits says: no credit is banked, nobody pays for the slowness of others,
 * a steady client just above the rate gets through, and one below it does not.
 */
import { Buffer } from 'node:buffer';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { type ChildServer, startChildServer, stopChildServers } from '../helpers/child-server.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { LimitedServer, type LimitsSetup, pause, type Side, sides } from './limits-fixture.ts';
import { expectAt, post, websocket } from './limits-probe.ts';

// They wait for most of their time.
vi.setConfig({ maxConcurrency: 8 });

const mebibyte = 1_048_576;
const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const bodyRate: LimitsOptions = { minRequestBodyDataRate: { bytesPerSecond: 1000, gracePeriod: '1s' } };
const responseRate: LimitsOptions = { minResponseDataRate: { bytesPerSecond: 1_000_000, gracePeriod: '1s' } };

const servers: LimitedServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await stopChildServers();
});

async function serve(side: Side, setup: LimitsSetup): Promise<LimitedServer> {
  const server = await LimitedServer.start(side, setup);
  servers.push(server);
  return server;
}

/** Pieces of a body, four in a second. */
async function sendSteadily(client: RawClient, pieces: number, size: number): Promise<void> {
  for (let sent = 0; sent < pieces; sent += 1) {
    client.send(Buffer.alloc(size, 'b'));
    await pause(250);
  }
}

interface Reading {
  readonly bytes: number;
  readonly failure: string | null;
  readonly seconds: number;
}

/** Reads a response at so many bytes a second; 0: not at all. */
async function readSlowly(port: number, target: string, rate: number, tls = false): Promise<Reading> {
  const settings = JSON.stringify({ port, path: target, host: 'plain.test', rate, tls });
  const file = path.join(fixtures, 'slow-reader.py');
  const { stdout } = await promisify(execFile)('python3', [file, settings], { env: { PATH: process.env['PATH'] } });
  return JSON.parse(stdout) as Reading;
}

describe.concurrent.each(sides)('a body at the %s', (side) => {
  test('that comes as a burst and then not at all is cut at the grace period', async () => {
    const server = await serve(side, { limits: bodyRate });
    const client = await server.open();
    const startedAt = performance.now();
    client.send(post('/read', 2 * mebibyte, 'b'.repeat(mebibyte)));
    expect((await client.readResponse()).status).toBe(408);
    expectAt(performance.now() - startedAt, 1000);
    await client.waitForEnd();
    expect(server.counts()).toEqual({ request_body_too_slow: 1 });
  });

  test('that came well for long is cut as late as any other, and not sooner', async () => {
    const server = await serve(side, { limits: bodyRate });
    const client = await server.open();
    client.send(post('/read', mebibyte, ''));
    await sendSteadily(client, 14, 50_000);
    const lastAt = performance.now() - 250;
    expect((await client.readResponse()).status).toBe(408);
    expectAt(performance.now() - lastAt, 1000);
  });

  test('that begins right after another has a credit of its own', async () => {
    const server = await serve(side, {
      limits: { minRequestBodyDataRate: { bytesPerSecond: 1, gracePeriod: '1s' } },
    });
    const client = await server.open();
    client.send(post('/part', 80_000, 'b'.repeat(40_000)));
    expect((await client.readResponse()).status).toBe(200);
    client.send('b'.repeat(40_000));
    await pause(400);
    client.send(post('/read', 1, ''));
    await pause(900);
    client.send('b');
    expect((await client.readResponse()).status).toBe(200);
    expect(server.counts()).toEqual({});
  });

  test('that comes slower than the rate, but never stops, is cut', async () => {
    const server = await serve(side, { limits: bodyRate });
    const client = await server.open();
    client.send(post('/read', 10_000, ''));
    // Half the rate: the credit of a second is used up in two, give or take a piece.
    const startedAt = performance.now();
    const sending = sendSteadily(client, 20, 125);
    expect((await client.readResponse()).status).toBe(408);
    expectAt(performance.now() - startedAt, 1500);
    client.close();
    await sending;
  });
});

describe.concurrent('nobody pays for the slowness of others:', () => {
  test('a handler that does not read costs the client nothing', async () => {
    const server = await serve('app server', { limits: bodyRate });
    const client = await server.open();
    client.send(post('/hold', 10, ''));
    await pause(3500);
    expect(server.counts()).toEqual({});
    server.app.release();
    expect((await client.readResponse()).status).toBe(200);
  });

  test('a destination that does not read costs the client nothing', async () => {
    const server = await serve('edge', { limits: bodyRate });
    const client = await server.open();
    client.send(post('/', 16 * mebibyte, '').replace('plain.test', 'stalled.test'));
    client.send(Buffer.alloc(16 * mebibyte));
    await pause(3500);
    expect(server.counts()).toEqual({});
    expect(client.hasEnded).toBe(false);
  });

  test('a loop that is kept busy for seconds costs the client nothing, and shields nobody afterwards', async () => {
    const child: ChildServer = await startChildServer(path.join(fixtures, 'limits', 'busy-server.mjs'));
    const open = (): Promise<RawClient> => RawClient.open(child.port);
    const [steady, busy, silent] = [await open(), await open(), await open()];
    steady.send(post('/read', 32 * 800, ''));
    const sending = sendSteadily(steady, 32, 800);
    await pause(500);
    busy.send(post('/busy', 0) + post('/busy', 0));
    for (const _turn of [1, 2]) expect((await busy.readResponse()).status).toBe(200);
    await sending;
    expect((await steady.readResponse()).body.toString()).toBe('25600');
    const startedAt = performance.now();
    silent.send(post('/read', 1, ''));
    expect((await silent.readResponse()).status).toBe(408);
    expectAt(performance.now() - startedAt, 2000);
  });

  test('a handler that was busy before it reads has the client begin to count then', async () => {
    const child = await startChildServer(path.join(fixtures, 'limits', 'busy-server.mjs'));
    const client = await RawClient.open(child.port);
    client.send(post('/late', 1, ''));
    await pause(2500 + 1600);
    client.send('b');
    expect((await client.readResponse()).status).toBe(200);
    client.close();
  });
});

describe.concurrent.each(sides)('a reader at the %s', (side) => {
  test('just above the rate gets every byte, for longer than the grace period', async () => {
    const server = await serve(side, { limits: responseRate });
    const reading = await readSlowly(server.port(), `/flow?bytes=${8 * mebibyte}`, 1_300_000);
    expect(reading).toMatchObject({ bytes: 8 * mebibyte, failure: null });
    expect(reading.seconds).toBeGreaterThan(4);
    expect(server.counts()).toEqual({});
  });

  test('at half the rate is cut by a reset', async () => {
    const server = await serve(side, { limits: responseRate });
    const reading = await readSlowly(server.port(), `/flow?bytes=${16 * mebibyte}`, 500_000);
    expect(reading.failure).toBe('ECONNRESET');
    expect(reading.bytes).toBeLessThan(16 * mebibyte);
    expect(server.counts()).toEqual({ min_response_data_rate: 1 });
  });

  test.each([
    ['clear', 'of which more is to come', 'flow', false],
    ['clear', 'which is complete and queued', 'whole', false],
    ['TLS', 'of which more is to come', 'flow', true],
    ['TLS', 'which is complete and queued', 'whole', true],
  ] as const)('that stalls over %s in a response %s is cut by a reset', async (_how, _what, action, secure) => {
    const server = await serve(side, { limits: responseRate, endpoints: [{ secure }] });
    const reading = await readSlowly(server.port(), `/${action}?bytes=${32 * mebibyte}`, 0, secure);
    expect(reading.failure).toBe('ECONNRESET');
    expectAt(reading.seconds * 1000, 1000);
    expect(server.counts()).toEqual({ min_response_data_rate: 1 });
    // Nothing of it is left.
    await server.quiet();
    expect(server.counter('exchangesInFlight')).toBe(0);
  });
});

describe.concurrent.each(sides)('an upgraded connection at the %s', (side) => {
  test('may be silent past every limit', async () => {
    const server = await serve(side, {
      limits: { ...bodyRate, ...responseRate, keepAliveTimeout: 500, requestHeadersTimeout: 500 },
    });
    const client = await server.open();
    client.sendHead('GET /chat HTTP/1.1', 'Host: plain.test', ...websocket);
    expect((await client.readResponse()).status).toBe(101);
    await pause(3500);
    client.send('still here');
    expect((await client.readBytes(10)).toString()).toBe('still here');
    expect(server.counts()).toEqual({});
  });
});
