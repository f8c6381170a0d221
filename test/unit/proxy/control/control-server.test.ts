import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findAnswering, isAnswering, sendControl } from '../../../../proxy/control/control-client.ts';
import { type ControlHandlers, ControlServer } from '../../../../proxy/control/control-server.ts';
import { ConfigError } from '../../../../shared/config/config-fault.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

let directory = '';
let socketPath = '';
const open: ControlServer[] = [];
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-control-'));
  socketPath = path.join(directory, 'control.sock');
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  await rm(directory, { recursive: true });
});

const idle: ControlHandlers = {
  status: () => ({ pid: 7 }),
  reload: async () => ({ generation: 2 }),
  restart: async () => [],
  scale: async () => [],
  upgrade: async () => ({ pid: 8, version: '2.0.0' }),
  stop: async () => undefined,
};

async function serve(handlers: Partial<ControlHandlers> = {}): Promise<ControlServer> {
  const server = new ControlServer({
    socketPath,
    file: '/a.json',
    clock: systemClock,
    logger: silentLogger(),
    handlers: { ...idle, ...handlers },
  });
  await server.open();
  open.push(server);
  return server;
}

const ask = (method: 'GET' | 'POST', place: string) =>
  sendControl(socketPath, { method, path: place, action: 'answer' });

describe('the control socket', () => {
  test('is for its user alone', async () => {
    await serve();
    expect((await stat(socketPath)).mode & 0o777).toBe(0o600);
  });

  test('answers status, reload and stop', async () => {
    let isStopped = false;
    await serve({
      stop: async () => {
        isStopped = true;
      },
    });
    expect(await ask('GET', '/status')).toEqual({ status: 200, body: { pid: 7 } });
    expect(await ask('POST', '/reload')).toEqual({ status: 200, body: { generation: 2 } });
    expect(await ask('POST', '/stop')).toEqual({ status: 200, body: { stopped: true } });
    expect(isStopped).toBe(true);
  });

  test('says that the edge is starting while it has no status', async () => {
    await serve({ status: () => null });
    expect(await ask('GET', '/status')).toMatchObject({
      status: 503,
      body: { error: { message: 'the edge is starting' } },
    });
  });

  test('gives the faults of a file that is not taken', async () => {
    const fault = { file: '/a.json', line: 1, column: 2, path: 'apps', message: 'is wrong', hint: null };
    await serve({ reload: () => Promise.reject(new ConfigError('/a.json', [fault])) });
    expect(await ask('POST', '/reload')).toMatchObject({
      status: 422,
      body: { error: { code: 'WINDHOVER_CONFIG_INVALID', faults: ['/a.json:1:2 apps: is wrong'] } },
    });
  });

  test('gives the reason of any other failure', async () => {
    await serve({ reload: () => Promise.reject(new Error('the disk is full')) });
    expect(await ask('POST', '/reload')).toMatchObject({
      status: 500,
      body: { error: { message: 'the disk is full' } },
    });
  });

  test('says each step of what takes its time to who asks for it, and then how it ended', async () => {
    const asked: unknown[] = [];
    await serve({
      reload: async (onStep) => {
        onStep?.('taken');
        return { generation: 3, rolls: [] };
      },
      restart: async (app, onStep) => {
        asked.push(app);
        onStep('starting');
        onStep('draining');
        return [{ app, result: 'done' }];
      },
      scale: async (app, count) => {
        asked.push(app, count);
        throw new Error('there is no room');
      },
    });
    const steps: string[] = [];
    const send = (place: string) =>
      sendControl(socketPath, { method: 'POST', path: place, action: 'act', onStep: (step) => void steps.push(step) });
    expect(await send('/reload')).toEqual({ status: 200, body: { generation: 3, rolls: [] } });
    expect(await send('/apps/my%20shop/restart')).toEqual({ status: 200, body: [{ app: 'my shop', result: 'done' }] });
    expect((await send('/restart')).status).toBe(200);
    expect(await send('/apps/shop/scale/12')).toMatchObject({
      status: 500,
      body: { error: { message: 'there is no room' } },
    });
    expect([steps, asked]).toEqual([
      ['taken', 'starting', 'draining', 'starting', 'draining'],
      ['my shop', null, 'shop', 12],
    ]);
  });

  test('goes on with what was asked for when who asked leaves', async () => {
    let finish: () => void = () => {};
    let isDone = false;
    const begun = new Promise<void>((started) => {
      void serve({
        restart: async () => {
          started();
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          isDone = true;
          return [];
        },
      }).then(() => {
        const asking = request({ socketPath, method: 'POST', path: '/apps/shop/restart' }).on('error', () => {});
        asking.end();
        void begun.then(() => asking.destroy());
      });
    });
    await begun;
    expect((await ask('GET', '/status')).status).toBe(200);
    finish();
    await waitFor('the restart is over', () => isDone);
    expect((await ask('GET', '/status')).status).toBe(200);
  });

  test('says so when the edge ends in the middle of it', async () => {
    const server = createServer((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n{"step":"a"}\n'),
      ),
    );
    await new Promise<void>((resolve) => server.listen(socketPath, resolve));
    await expect(ask('POST', '/restart')).rejects.toThrow('the edge did not answer: it ended in the middle of it');
    server.close();
  });

  test('knows nothing else', async () => {
    await serve();
    expect((await ask('GET', '/stop')).status).toBe(404);
    for (const place of [
      '/apps//restart',
      '/apps/shop/scale/',
      '/apps/shop/scale/1e3',
      '/apps/%zz/restart',
      '/apps/a/b',
    ]) {
      expect((await ask('POST', place)).status).toBe(404);
    }
  });

  test("is nobody else's from the moment at which it is bound", async () => {
    const modes: number[] = [];
    const listen = Server.prototype.listen;
    const before = process.umask(0);
    // In the same turn of the loop as bind.
    const spy = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...args: unknown[]) {
      Reflect.apply(listen, this, args);
      modes.push(statSync(String(args[0])).mode & 0o777);
      return this;
    });
    try {
      await serve();
    } finally {
      spy.mockRestore();
      process.umask(before);
    }
    expect(modes).toEqual([0o600]);
  });

  test('is closed whoever is silent or does not read there', async () => {
    const server = await serve({ status: () => 'x'.repeat(8 << 20) });
    const silent = connect(socketPath);
    const deaf = connect(socketPath);
    await Promise.all([once(silent, 'connect'), once(deaf, 'connect')]);
    const cut = [silent, deaf].map((socket) =>
      once(
        socket.on('error', () => undefined),
        'close',
      ),
    );
    deaf.pause();
    deaf.write('GET /status HTTP/1.1\r\nHost: a\r\n\r\n');
    silent.resume();
    expect((await ask('GET', '/status')).status).toBe(200);
    const begun = performance.now();
    await server.close();
    const tookMs = performance.now() - begun;
    expect(tookMs).toBeGreaterThanOrEqual(990);
    expect(tookMs).toBeLessThan(3000);
    deaf.resume();
    await Promise.all(cut);
  });

  test('is gone when it is closed, and closing twice is no fault', async () => {
    const server = await serve();
    await server.close();
    await server.close();
    expect(await isAnswering(socketPath)).toBe(false);
    await expect(ask('GET', '/status')).rejects.toThrow(/the edge did not answer/);
  });
});

describe('one edge on one file', () => {
  test('a second one is refused with the pid of the first', async () => {
    await serve();
    await expect(serve()).rejects.toThrow('an edge already runs on /a.json (pid 7)');
  });

  test('a second one is refused, too, where the first does not answer', async () => {
    const stopped = createServer((socket) => void socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => stopped.listen(socketPath, resolve));
    const begun = performance.now();
    await expect(serve()).rejects.toThrow('an edge already runs on /a.json (pid unknown: it does not answer)');
    expect(performance.now() - begun).toBeLessThan(1000 + 2000);
    stopped.close();
  });

  test('one that ends leaves the name to the one that has it by then', async () => {
    const first = await serve();
    const silent = connect(socketPath);
    await once(silent, 'connect');
    const cut = once(silent.on('error', () => undefined).resume(), 'close');
    const closed = first.close();
    await waitFor('nobody answers', async () => !(await isAnswering(socketPath)));
    await serve({ status: () => ({ pid: 9 }) });
    await Promise.all([closed, cut]);
    expect(await ask('GET', '/status')).toEqual({ status: 200, body: { pid: 9 } });
  });

  test('of two that start at once over a stale socket, one is refused', async () => {
    await writeFile(socketPath, 'left behind');
    const results = await Promise.allSettled([serve(), serve(), serve()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a socket that nobody holds is taken over', async () => {
    await writeFile(socketPath, '');
    await serve();
    expect(await isAnswering(socketPath)).toBe(true);
  });

  test('the lock of a process that was killed is taken over', async () => {
    const lock = `${socketPath}.lock`;
    await mkdir(lock);
    const old = new Date(Date.now() - 10_000);
    await utimes(lock, old, old);
    await serve();
    expect(await isAnswering(socketPath)).toBe(true);
  });

  test('of several places the first that answers is found', async () => {
    await serve();
    const nowhere = path.join(directory, 'nowhere.sock');
    expect(await findAnswering([nowhere, socketPath])).toBe(socketPath);
    expect(await findAnswering([nowhere])).toBeNull();
  });
});

test('an answer that is not JSON is a failure of the edge', async () => {
  const server = createServer((socket) => void socket.resume().end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nno'));
  await new Promise<void>((resolve) => {
    server.listen(socketPath, resolve);
  });
  await expect(ask('GET', '/status')).rejects.toMatchObject({ code: 'WINDHOVER_CONTROL_FAILED' });
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});
