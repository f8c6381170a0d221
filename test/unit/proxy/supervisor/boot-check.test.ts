import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BootCheckOptions, type BootResult, checkBoot } from '../../../../proxy/supervisor/boot-check.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

async function listen(server: Server | RawServer): Promise<{ host: string; port: number }> {
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

function check(options: Partial<BootCheckOptions>): Promise<BootResult> {
  return checkBoot({
    address: { path: '/nonexistent/shop.sock' },
    host: 'shop.localhost',
    path: '/',
    timeoutMs: 5000,
    clock: systemClock,
    runnerPid: process.ppid,
    signal: new AbortController().signal,
    ...options,
  });
}

describe('boot check', () => {
  it.each([200, 302, 404, 500])('takes a status of %i for an answer', async (status) => {
    const address = await listen(createServer((_request, response) => response.writeHead(status).end()));
    expect(await check({ address })).toBe('answered');
  });

  it('asks for the path and host of the configuration', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.host}`);
      response.end();
    });
    await check({ address: await listen(server), path: '/up?probe', host: 'blog.localhost' });
    expect(asked).toEqual(['GET /up?probe blog.localhost']);
  });

  it('does not take an open port, or an answer that is not HTTP, for an answer', async () => {
    const silent = await listen(createRawServer((socket) => socket.on('error', () => {}).resume()));
    expect(await check({ address: silent, timeoutMs: 200 })).toBe('timeout');
    const other = await listen(createRawServer((socket) => socket.on('error', () => {}).end('220 mail ready\r\n')));
    expect(await check({ address: other, timeoutMs: 200 })).toBe('timeout');
  });

  it('asks again until the program listens', async () => {
    const server = createServer((_request, response) => response.end());
    const address = await listen(server);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    const result = check({ address });
    const late = createServer((_request, response) => response.end());
    late.listen(address.port, address.host);
    onTestFinished(() => void late.close());
    expect(await result).toBe('answered');
  });

  it('gives up at its deadline, not before', async () => {
    const clock = new FakeClock();
    let result: BootResult | null = null;
    void check({ clock, timeoutMs: 1000 }).then((value) => {
      result = value;
    });
    // The refusal of a socket that is not there takes a turn of the real loop: small steps let it come.
    for (let elapsed = 0; elapsed < 990; elapsed += 10) await clock.advance(10);
    expect(result).toBeNull();
    for (let turn = 0; turn < 200 && result === null; turn += 1) await clock.advance(10);
    expect(result).toBe('timeout');
  });

  it('ends at once when the instance does', async () => {
    const aborting = new AbortController();
    const result = check({ signal: aborting.signal });
    aborting.abort();
    expect(await result).toBe('aborted');
  });
});
