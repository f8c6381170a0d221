/**
 * An app replaced and scaled again and again under load of 64 keep-alive connections: no request fails. Minutes; see
 * CONTRIBUTING.md. Shorter forms are in test/integration/edge-rolling.test.ts.
 */
import { afterEach, expect, test } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { describeLoad, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

async function underLoad(instances: number): Promise<{ edge: RunningEdge; load: SteadyLoad }> {
  edge = await startEdge({ instances, trial: { duration: '500ms' } });
  const { port, ready } = edge;
  await waitFor('all instances are ready', async () => (await ready()).length === instances);
  load = new SteadyLoad({ port, host: shopHost });
  return { edge, load };
}

test('50 rolling restarts', async () => {
  const scene = await underLoad(2);
  for (let round = 0; round < 50; round += 1) {
    expect(await scene.edge.run('restart', 'shop')).toMatchObject({ code: 0, stderr: '' });
  }
  expect((await scene.edge.ready()).map(({ generation }) => generation)).toEqual([51, 51]);
  const result = await scene.load.stop();
  console.info(describeLoad('50 rolling restarts of 2 instances', result));
  expect(result.failures).toEqual({});
});

test('scale 1 -> 4 -> 1, twenty times', async () => {
  const scene = await underLoad(1);
  for (let round = 0; round < 20; round += 1) {
    for (const count of ['4', '1']) {
      expect(await scene.edge.run('scale', 'shop', count)).toMatchObject({ code: 0, stderr: '' });
      expect((await scene.edge.ready()).length).toBe(Number(count));
    }
  }
  const result = await scene.load.stop();
  console.info(describeLoad('scale 1 -> 4 -> 1, twenty times', result));
  expect(result.failures).toEqual({});
});

test('50 reloads that change the app', async () => {
  const scene = await underLoad(2);
  for (let round = 0; round < 50; round += 1) {
    await scene.edge.configure({ instances: 2, trial: { duration: '500ms' }, env: { ROUND: String(round) } });
    expect(await scene.edge.run('reload')).toMatchObject({ code: 0, stderr: '' });
  }
  const result = await scene.load.stop();
  console.info(describeLoad('50 reloads that replace 2 instances', result));
  expect(result.failures).toEqual({});
});
