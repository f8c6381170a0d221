/** Instances whose event loops are late: left out while others serve, and relieved of requests when all are. */
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

describe('an instance whose loop is much later than the others', () => {
  it('gets no requests until it is in time again, and none fails by that', async () => {
    edge = await startEdge({ instances: 3, slowStart: 0 });
    const { port, ready, shop } = edge;
    await waitFor('all are ready', async () => (await ready()).length === 3);
    load = new SteadyLoad({ port, host: shopHost, connections: 8 });
    const late = ask({ port, host: shopHost, path: '/late?ms=9000', method: 'POST' });
    const found = await waitFor('it is left out', async () =>
      (await shop()).instances.find(({ problem }) => problem?.startsWith('its event loop is late by') === true),
    );
    expect(found.state).toBe('ready');
    await waitFor('nothing but the work is in its hands', async () => {
      const { inFlight } = (await shop()).instances.find(({ name }) => name === found.name) ?? { inFlight: 0 };
      return inFlight === 1;
    });
    expect((await late).status).toBe(200);
    await waitFor('it is back', async () => (await shop()).instances.every(({ problem }) => problem === null));
    expect((await load.stop()).failures).toEqual({});
    expect(edge.command.output.stderr).toContain(`${found.name} is in time again`);
  });
});

describe('an app all of whose loops are late', () => {
  it('has a share of its requests answered 503 at once, where that is wanted, and none when it keeps up', async () => {
    edge = await startEdge({ instances: 1, loopLag: { shed: '20ms' } });
    const { port, status } = edge;
    const kinds = [{ method: 'GET', path: '/hang?ms=60', bodyBytes: 0 }] as const;
    load = new SteadyLoad({ port, host: shopHost, connections: 8, kinds });
    await waitFor('requests are refused', async () => ((await status()).ends['overloaded'] ?? 0) > 5);
    const { failures, requests } = await load.stop();
    expect(Object.keys(failures)).toEqual(['GET 503']);
    expect(requests).toBeGreaterThan(failures['GET 503'] ?? 0);
    const { stderr } = edge.command.output;
    expect(stderr).toContain('shop has more to do than it can: some requests are refused');
    expect(stderr).toContain('WINDHOVER_APP_OVERLOADED');
    const { output } = edge.command;
    await waitFor('it keeps up', () => output.stderr.includes('shop keeps up again: no request is refused'));
    expect((await ask({ port, host: shopHost })).status).toBe(200);
  });

  it('serves all of them late where nothing else is wanted', async () => {
    edge = await startEdge({ instances: 1 });
    const kinds = [{ method: 'GET', path: '/hang?ms=40', bodyBytes: 0 }] as const;
    const scene = new SteadyLoad({ port: edge.port, host: shopHost, connections: 8, kinds });
    load = scene;
    await waitFor('a load', () => scene.requests > 60);
    expect((await scene.stop()).failures).toEqual({});
  });
});
