import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, ask } from './edge-client.ts';
import {
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let fixture: EdgeFixture;
const destinations: Destination[] = [];

afterEach(async () => {
  await fixture?.stop();
  for (const destination of destinations.splice(0)) destination.close();
});

async function startDestinations(names: readonly string[]): Promise<void> {
  for (const name of names) destinations.push(await startDestination(name));
}

const app = (host: string, more: Readonly<Record<string, unknown>> = {}) => ({
  hosts: [host],
  destinations: destinations.map(({ url }) => url),
  balancing: 'round-robin',
  stickyCookie: 'sid',
  ...more,
});

const configuration = (
  apps: Readonly<Record<string, unknown>> = { shop: app('shop.test') },
  url = 'http://127.0.0.1:0',
) => ({
  endpoints: [{ url }],
  threads: 2,
  apps,
});

const get = (cookie?: string, host = 'shop.test'): Promise<Answer> =>
  ask({ port: fixture.port(), host, ...(cookie === undefined ? {} : { headers: { cookie } }) });
const nameIn = ({ body }: Answer): string => (JSON.parse(body) as { name: string }).name;

/** What a browser would send back. */
function cookieOf({ headers }: Answer): string {
  const [line = ''] = headers['set-cookie'] ?? [];
  return line.split(';')[0] ?? '';
}

describe('sticky sessions at the edge', () => {
  it('bring a client back to its instance, on all threads, and give the cookie once', async () => {
    await startDestinations(['a', 'b', 'c']);
    fixture = await EdgeFixture.start(configuration());
    for (let client = 0; client < 6; client += 1) {
      const first = await get();
      expect(first.headers['set-cookie']).toEqual([
        expect.stringMatching(/^sid=[123]\.[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/),
      ]);
      const answers = await Promise.all(Array.from({ length: 12 }, () => get(`other=1; ${cookieOf(first)}`)));
      expect(new Set(answers.map(nameIn))).toEqual(new Set([nameIn(first)]));
      for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('say Secure over TLS, and leave the cookies of the app alone', async () => {
    destinations.push(
      await startDestination('a', (_request, response) => response.setHeader('set-cookie', ['x=1', 'y=2']).end()),
    );
    const directory = temporaryDirectory();
    const { cert, key, pem } = await makeCertificate(directory, 'shop', ['shop.test']);
    fixture = await EdgeFixture.start(
      { ...configuration(undefined, 'https://127.0.0.1:0'), certificates: [{ cert, key }] },
      directory,
    );
    const { headers } = await ask({ port: fixture.port(), host: 'shop.test', ca: pem });
    expect(headers['set-cookie']).toEqual([
      'x=1',
      'y=2',
      expect.stringMatching(/^sid=1\.[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
  });

  it('survive a restart of the edge', async () => {
    await startDestinations(['a', 'b', 'c']);
    const directory = temporaryDirectory();
    fixture = await EdgeFixture.start(configuration(), directory);
    const firsts = await Promise.all(Array.from({ length: 9 }, () => get()));
    await fixture.edge.stop({ idle: 'close' });
    fixture = await EdgeFixture.start(configuration(), directory);
    for (const first of firsts) {
      const again = await get(cookieOf(first));
      expect([nameIn(again), again.headers['set-cookie']]).toEqual([nameIn(first), undefined]);
    }
  });

  it('are renewed when the instance is gone', async () => {
    await startDestinations(['a', 'b']);
    fixture = await EdgeFixture.start(configuration());
    const first = await waitFor('an answer of b', async () => {
      const answer = await get();
      return nameIn(answer) === 'b' && answer;
    });
    destinations.pop()?.close();
    await fixture.reload(configuration());
    const moved = await get(cookieOf(first));
    expect(nameIn(moved)).toBe('a');
    expect(cookieOf(moved)).toMatch(/^sid=1\./);
    expect((await get(cookieOf(moved))).headers['set-cookie']).toBeUndefined();
  });

  it('go elsewhere for as long as the instance cannot be reached, and then back', async () => {
    await startDestinations(['a', 'b']);
    fixture = await EdgeFixture.start(configuration());
    const first = await waitFor('an answer of b', async () => {
      const answer = await get();
      return nameIn(answer) === 'b' && answer;
    });
    const { port } = new URL(destinations[1]?.url ?? '');
    destinations.pop()?.close();
    const meanwhile = await get(cookieOf(first));
    expect([nameIn(meanwhile), meanwhile.headers['set-cookie']]).toEqual(['a', undefined]);
    destinations.push(await startDestination('b', undefined, Number(port)));
    await waitFor('b again', async () => nameIn(await get(cookieOf(first))) === 'b');
  });

  it('go elsewhere while the instance has as much in flight as it may', async () => {
    const held: Array<() => void> = [];
    for (const name of ['a', 'b']) {
      destinations.push(
        await startDestination(name, ({ url }, response) => {
          const answer = (): void => void response.end(JSON.stringify({ name }));
          if (url === '/slow') held.push(answer);
          else answer();
        }),
      );
    }
    fixture = await EdgeFixture.start(configuration({ shop: app('shop.test', { maxInFlight: 1 }) }));
    const first = await get();
    const headers = { cookie: cookieOf(first) };
    const slow = ask({ port: fixture.port(), host: 'shop.test', path: '/slow', headers });
    await waitFor('it to be there', () => held.length === 1);
    const meanwhile = await get(headers.cookie);
    expect(nameIn(meanwhile)).not.toBe(nameIn(first));
    expect(meanwhile.headers['set-cookie']).toBeUndefined();
    held[0]?.();
    expect(nameIn(await slow)).toBe(nameIn(first));
  });

  it('take no cookie that this edge has not made for this app', async () => {
    await startDestinations(['a', 'b', 'c', 'd']);
    fixture = await EdgeFixture.start(configuration({ shop: app('shop.test'), blog: app('blog.test') }));
    const ofBlog = cookieOf(await get(undefined, 'blog.test'));
    const [, good = ''] = cookieOf(await get()).split('=');
    const [number = '', signature = ''] = good.split('.');
    const other = number === '1' ? '2' : '1';
    for (const forged of [
      ofBlog,
      `sid=${other}.${signature}`,
      `sid=${number}.${signature.slice(1)}`,
      `sid=${number}`,
      'sid=',
      'sid=127.0.0.1:22',
      `sid=${good}x`,
      `sid=${'9'.repeat(12_000)}`,
    ]) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => get(forged)));
      expect(new Set(answers.map(nameIn)).size).toBeGreaterThan(1);
      for (const answer of answers) expect(cookieOf(answer)).toMatch(/^sid=[1-4]\.[\w-]{22}$/);
    }
  });

  it('hold for supervised instances, whose processes and sockets change', async () => {
    const directory = temporaryDirectory();
    const entry = path.join(directory, 'app.mjs');
    writeFileSync(entry, `export default () => Response.json({ name: String(process.pid) });`);
    const apps = { shop: { hosts: ['shop.test'], entry, instances: 3, stickyCookie: 'sid', drainTimeout: '1s' } };
    fixture = await EdgeFixture.start(configuration(apps), directory);
    const instances = () => fixture.edge.status().apps[0]?.instances ?? [];
    await waitFor('three instances', () => instances().filter(({ state }) => state === 'ready').length === 3);
    const first = await get();
    const [, number = ''] = /^sid=(\d+)\./.exec(cookieOf(first)) ?? [];
    const before = instances().find(({ name }) => name === `shop.${number}`)?.pid ?? 0;
    expect(nameIn(first)).toBe(String(before));
    process.kill(before, 'SIGKILL');
    const after = await waitFor('its successor', () => {
      const found = instances().find(({ name, state }) => name === `shop.${number}` && state === 'ready');
      return found !== undefined && found.pid !== before && found.pid;
    });
    await waitFor('the client to be with it', async () => nameIn(await get(cookieOf(first))) === String(after));
  });
});
