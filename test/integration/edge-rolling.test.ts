/** Restarts, deploys and scaling of an app under load, as an operator does them: counted and printed are failed requests. */
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningEdge, shopHost, startEdge } from '../helpers/running-edge.ts';
import { describeLoad, type LoadResult, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';

let edge: RunningEdge | null = null;
let load: SteadyLoad | null = null;

afterEach(async () => {
  await load?.stop();
  await edge?.stop();
  edge = null;
  load = null;
});

function print(what: string, result: LoadResult): void {
  console.info(describeLoad(what, result));
}

async function begin(shop: Readonly<Record<string, unknown>>): Promise<{ edge: RunningEdge; load: SteadyLoad }> {
  edge = await startEdge(shop);
  const { ready, port } = edge;
  const wanted = Number(shop['instances'] ?? 1);
  await waitFor('all instances are ready', async () => (await ready()).length === wanted);
  load = new SteadyLoad({ port, host: shopHost });
  return { edge, load };
}

describe('under load of 64 connections, no request fails', () => {
  it('by rolling restarts', async () => {
    const scene = await begin({ instances: 2, trial: { duration: '300ms' } });
    const before = (await scene.edge.ready()).map(({ pid }) => pid);
    for (let round = 0; round < 3; round += 1) {
      expect(await scene.edge.run('restart', 'shop')).toMatchObject({ code: 0, stderr: '' });
    }
    const instances = await scene.edge.ready();
    expect(instances.map(({ generation }) => generation)).toEqual([4, 4]);
    expect(instances.some(({ pid }) => before.includes(pid))).toBe(false);
    const result = await scene.load.stop();
    print('3 rolling restarts', result);
    expect(result.failures).toEqual({});
  });

  it('by scaling up and down', async () => {
    const scene = await begin({ instances: 1 });
    for (let round = 0; round < 2; round += 1) {
      expect(await scene.edge.run('scale', 'shop', '4')).toMatchObject({ code: 0, stderr: '' });
      expect((await scene.edge.ready()).length).toBe(4);
      expect(await scene.edge.run('scale', 'shop', '1')).toMatchObject({ code: 0, stderr: '' });
      expect((await scene.edge.shop()).instances).toHaveLength(1);
    }
    const result = await scene.load.stop();
    print('scale 1 -> 4 -> 1, twice', result);
    expect(result.failures).toEqual({});
  });
});

describe('a new version that is not fit is rolled back by itself, and nobody but its trial notices', () => {
  const shop = { instances: 4, boot: { timeout: '1500ms' }, trial: { duration: '5s' } };

  interface Deploy {
    readonly version: string;
    /** Of the sentence that says why. */
    readonly reason: RegExp;
    readonly lastWords: string;
  }

  const unfit: readonly Deploy[] = [
    {
      version: 'dies',
      reason: /shop\.1 ended \(exit code 3\) before it gave an answer/,
      lastWords: 'version dies finds no database',
    },
    {
      version: 'never-ready',
      reason: /shop\.1 gave no HTTP answer on \S+ within boot\.timeout \(1500 ms\)/,
      lastWords: 'version never-ready waits for what never comes',
    },
    {
      version: 'fails',
      reason: /\d+ of the first \d+ answers of shop\.1 were 5xx/,
      lastWords: 'TypeError: cart is undefined',
    },
  ];

  it.each(unfit)('by restart: $version', async ({ version, reason, lastWords }) => {
    const scene = await begin(shop);
    const before = (await scene.edge.ready()).map(({ pid }) => pid);
    await scene.edge.deploy(version);
    const { code, stderr } = await scene.edge.run('restart', 'shop');
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
    expect(stderr).toContain(lastWords);
    const { rollout } = await scene.edge.shop();
    expect(rollout).toMatchObject({ underWay: null, refused: { generation: 2, isConfigured: false } });
    expect(rollout?.refused?.lastStderr).toContain(lastWords);
    expect((await scene.edge.run('status')).stdout).toContain('shop ROLLED BACK generation 2');
    expect((await scene.edge.ready()).map(({ pid }) => pid)).toEqual(before);
    const result = await scene.load.stop();
    print(`deploy of a version that ${version}`, result);
    expect(withoutTrial(result, version)).toEqual({});
  });

  it('by reload, and the rest of the file is taken', async () => {
    const scene = await begin(shop);
    await scene.edge.configure({ ...shop, env: { COLOUR: 'red' }, drainTimeout: '4s' });
    await scene.edge.deploy('dies');
    const first = await scene.edge.run('reload');
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('before it gave an answer')]);
    expect(first.stdout).toMatch(/reloaded: generation \d+/);
    expect((await scene.edge.shop()).rollout?.refused).toMatchObject({ isConfigured: true });
    expect((await scene.edge.run('status')).stdout).toContain('IT DOES NOT RUN WHAT THE FILE SAYS');
    // The same file again, once what it names is right.
    await scene.edge.deploy('two');
    await scene.edge.configure({ ...shop, env: { COLOUR: 'red' }, trial: { duration: '200ms' } });
    expect(await scene.edge.run('reload')).toMatchObject({ code: 0, stderr: '' });
    const { rollout, instances } = await scene.edge.shop();
    expect([rollout?.refused, instances.map(({ generation }) => generation)]).toEqual([null, [3, 3, 3, 3]]);
    const result = await scene.load.stop();
    print('reload of a version that dies, then of one that is fit', result);
    expect(result.failures).toEqual({});
  });

  /** What the version on trial answered is its own: at most what one of four instances gets until its share is known. */
  function withoutTrial({ failures, requests }: LoadResult, version: string): Record<string, number> {
    if (version !== 'fails') return { ...failures };
    const { 'GET 500': gets = 0, 'POST 500': posts = 0, ...others } = failures;
    expect(gets + posts).toBeGreaterThan(0);
    expect(gets + posts).toBeLessThan(requests / 4);
    return others;
  }
});
