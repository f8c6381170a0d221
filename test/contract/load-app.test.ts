/** What a module may export as an app, how it is served, and what is said where nothing fits. */
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createAppServer, loadApp, type RunningApp, recognizeApp, serve } from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'apps');
const logger = silentLogger();
const running: Pick<RunningApp, 'close'>[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close({ timeout: 1000, idle: 'close' });
});

async function answerOf(file: string): Promise<string> {
  const app = await loadApp(path.join(fixtures, file));
  const server = createAppServer(app, { logger });
  running.push({ close: async () => server.destroy() });
  const { url } = await server.listen('127.0.0.1', 0);
  return (await fetch(url)).text();
}

describe('an app may be', () => {
  test.each([
    ['an object with fetch', 'exports/fetch-object.mjs', 'fetch object'],
    ['a function of one argument', 'exports/fetch-function.mjs', 'fetch function GET'],
    ['a function of no argument', 'exports/no-argument.mjs', 'no argument'],
    ['a function of two arguments', 'exports/listener.mjs', 'listener'],
    ['a promise of one', 'exports/promised.mjs', 'promised'],
    ['a CommonJS module', 'exports/common.cjs', 'common'],
    ['a CommonJS module compiled from ESM', 'exports/compiled.cjs', 'compiled'],
    ['a router whose fetch uses this', 'exports/hono-like.mjs', 'router'],
    ['a server of windhover/node', 'exports/windhover-server.mjs', 'windhover server'],
    ['a server of node:http', 'frameworks/ws-app.mjs', 'not a socket'],
    ['an Express app', 'frameworks/express-app.mjs', 'hello from 127.0.0.1'],
    ['a Koa app', 'frameworks/koa-app.mjs', 'hello from 127.0.0.1'],
    ['a Fastify instance', 'frameworks/fastify-app.mjs', 'hello from 127.0.0.1'],
  ])('%s', async (_title, file, answer) => {
    expect(await answerOf(file)).toBe(answer);
  });
});

describe('what is no app is refused in one sentence', () => {
  test.each([
    ['exports/nothing.mjs', 'missing'],
    ['exports/text.mjs', 'a string'],
    ['exports/plain-object.mjs', 'an object with routes, handle'],
  ])('%s', async (file, actual) => {
    const error = await loadApp(path.join(fixtures, file)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'WINDHOVER_APP_EXPORT_INVALID' });
    expect((error as Error).message).toContain(`is ${actual}; export a fetch handler`);
  });

  test('a module that does not exist, and one that fails', async () => {
    await expect(loadApp('/none.mjs')).rejects.toMatchObject({ code: 'WINDHOVER_APP_NOT_FOUND' });
    await expect(loadApp(path.join(fixtures, 'exports/throws.mjs'))).rejects.toMatchObject({
      code: 'WINDHOVER_APP_LOAD_FAILED',
      message: expect.stringContaining('failed on purpose'),
    });
    await expect(recognizeApp(null, 'here')).rejects.toThrow('the default export of here is a null');
  });
});

describe('serve', () => {
  const file = path.join(fixtures, 'exports', 'fetch-function.mjs');
  const start = async (options: Parameters<typeof serve>[1]): Promise<string[]> => {
    const app = await serve(file, { logger, ...options });
    running.push(app);
    return app.server.addresses.map(({ url }) => url.replace(/:\d+$/, ':PORT'));
  };

  test('listens on the urls it is given, before those of the environment', async () => {
    const environment = { WINDHOVER_URLS: 'http://127.0.0.1:0' };
    expect(await start({ urls: ['http://[::1]:0'], environment })).toEqual(['http://[::1]:PORT']);
    expect(await start({ environment })).toEqual(['http://127.0.0.1:PORT']);
    expect(await start({ environment: { WINDHOVER_URLS: 'http://127.0.0.1:0;http://[::1]:0' } })).toHaveLength(2);
  });

  test('listens on PORT and HOST of the environment', async () => {
    expect(await start({ environment: { PORT: '0', HOST: '127.0.0.1' } })).toEqual(['http://127.0.0.1:PORT']);
    expect(await start({ environment: { PORT: '0', HOST: '::1' } })).toEqual(['http://[::1]:PORT']);
    expect(await start({ environment: { PORT: '0' } })).toHaveLength(1);
  });

  test('leaves nothing behind where it cannot listen', async () => {
    await expect(serve(file, { logger, urls: ['http://203.0.113.7:0'] })).rejects.toMatchObject({
      code: 'WINDHOVER_ENDPOINT_UNAVAILABLE',
    });
  });
});
