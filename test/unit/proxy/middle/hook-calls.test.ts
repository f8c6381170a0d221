import { expect, it } from 'vitest';
import { HookCalls } from '../../../../proxy/middle/hooks/hook-calls.ts';
import type { HookContext, HookModule } from '../../../../proxy/middle/hooks/hook-types.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

function setUp(module: HookModule) {
  const clock = new FakeClock();
  const busy: string[] = [];
  const context: Omit<HookContext, 'signal'> = {
    app: 'shop',
    route: '/',
    client: { address: '192.0.2.1', protocol: 'http', host: 'shop.test' },
    requestId: 'id',
    state: new Map(),
    log: () => undefined,
  };
  const options = { module, file: '/hooks.mjs', timeoutMs: 500, clock, context };
  const calls = new HookCalls({ ...options, busy: (state) => busy.push(state) });
  return { calls, clock, busy };
}

it('a hook that returns nothing leaves what it left', async () => {
  const { calls, busy } = setUp({ onRequest: () => undefined });
  expect(await calls.call('onRequest', [{}], () => 'left')).toEqual({ answer: null, left: 'left' });
  expect(busy).toEqual(['in', 'out']);
  expect(calls.has('onRequest')).toBe(true);
  expect(calls.has('onResponse')).toBe(false);
});

it('a hook that returns a Response answers', async () => {
  const { calls } = setUp({ onRequest: async () => new Response('no', { status: 403, headers: { 'x-a': 'b' } }) });
  const { answer } = await calls.call('onRequest', [{}], () => null);
  expect(answer?.status).toBe(403);
  expect(answer?.fields.get('x-a')).toEqual(['b']);
  expect(answer?.body).not.toBeNull();
});

it('what it left is looked at once it is done, and a fault in that is its own', async () => {
  const { calls } = setUp({ onResponse: () => undefined });
  const read = (): never => {
    throw new Error('it changed the field "host"');
  };
  await expect(calls.call('onResponse', [{}, {}], read)).rejects.toMatchObject({
    code: 'WINDHOVER_HOOK_FAILED',
    message: 'the hook onResponse of /hooks.mjs failed: it changed the field "host"',
  });
});

it('a hook that does not end fails when its time is over and not before, and is told to stop', async () => {
  let signal: AbortSignal | null = null;
  const { calls, clock } = setUp({
    onRequest: (_request, context) => {
      signal = context.signal;
      return new Promise(() => undefined);
    },
  });
  let failure: unknown = null;
  const called = calls
    .call('onRequest', [{}], () => null)
    .catch((error: unknown) => {
      failure = error;
    });
  await clock.advance(499);
  await Promise.resolve();
  expect(failure).toBeNull();
  await clock.advance(1);
  await called;
  expect(failure).toMatchObject({ code: 'WINDHOVER_HOOK_TIMEOUT', status: 504 });
  expect((signal as AbortSignal | null)?.aborted).toBe(true);
});

it('a hook that rejects after its time is nobody’s fault any more', async () => {
  let reject: (error: Error) => void = () => undefined;
  const { calls, clock } = setUp({
    onRequest: () =>
      new Promise((_resolve, rejected) => {
        reject = rejected;
      }),
  });
  const called = expect(calls.call('onRequest', [{}], () => null)).rejects.toMatchObject({
    code: 'WINDHOVER_HOOK_TIMEOUT',
  });
  await clock.advance(500);
  await called;
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  reject(new Error('too late'));
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

it('a client that leaves aborts the signal', async () => {
  let signal: AbortSignal | null = null;
  const { calls } = setUp({
    onRequest: (_request, context) => {
      signal = context.signal;
    },
  });
  await calls.call('onRequest', [{}], () => null);
  calls.clientLeft();
  expect((signal as AbortSignal | null)?.aborted).toBe(true);
});
