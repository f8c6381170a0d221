/** What is under way at an instance while it is replaced: streams and WebSockets have drainTimeout. */
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';

let edge: RunningEdge | null = null;

afterEach(async () => {
  await edge?.stop();
  edge = null;
});

const webSocketApp = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'frameworks', 'ws-app.mjs');

async function openStream(port: number, ms: number): Promise<() => Promise<string>> {
  const sent = startRequest({ port, host: shopHost, path: `/stream?ms=${ms}` });
  sent.end();
  const [response] = await once(sent, 'response');
  return async () => (await readAnswer(response)).body;
}

describe('while an instance is replaced', () => {
  it('a stream that began there ends there, also when it outlasts the trial', async () => {
    edge = await startEdge({ trial: { duration: '300ms' }, drainTimeout: '20s' });
    const { port } = edge;
    const finish = await openStream(port, 3000);
    await edge.deploy('two');
    const restarted = edge.run('restart', 'shop');
    await waitFor('the new version answers', async () => (await ask({ port, host: shopHost })).body === 'two');
    expect(await finish()).toBe('one begins,ends');
    expect(await restarted).toMatchObject({ code: 0 });
  });

  it('a stream that began on a trial that fails ends there', async () => {
    edge = await startEdge({ trial: { duration: '20s' }, drainTimeout: '20s' });
    const { port } = edge;
    await edge.deploy('fails');
    const restarted = edge.run('restart', 'shop');
    await waitFor('the new version is on trial', async () => (await ask({ port, host: shopHost })).status === 500);
    const finish = await openStream(port, 2000);
    let isOver = false;
    const failing = restarted.finally(() => {
      isOver = true;
    });
    while (!isOver) await ask({ port, host: shopHost });
    expect((await failing).code).toBe(1);
    expect((await ask({ port, host: shopHost })).body).toBe('one');
    expect(await finish()).toBe('fails begins,ends');
  });

  it('a WebSocket works until drainTimeout, and then its end is told', async () => {
    edge = await startEdge({ entry: webSocketApp, trial: null, drainTimeout: '2s' });
    const { port, shop } = edge;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/echo`, { headers: { host: shopHost } });
    await once(socket, 'message');
    const closed = once(socket, 'close');
    const begin = performance.now();
    const restarted = edge.run('restart', 'shop');
    await waitFor('the old instance drains', async () =>
      (await shop()).instances.some(({ state, inFlight }) => state === 'draining' && inFlight === 1),
    );
    socket.send('still here');
    expect(String((await once(socket, 'message'))[0])).toBe('still here');
    await closed;
    expect(performance.now() - begin).toBeGreaterThanOrEqual(2000);
    expect(await restarted).toMatchObject({ code: 0 });
    expect((await shop()).instances.map(({ state }) => state)).toEqual(['ready']);
  });
});
