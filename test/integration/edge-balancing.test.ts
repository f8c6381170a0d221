import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { askDescribed } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

const names = ['a', 'b', 'c', 'd'];
let destinations: Destination[];
let fixture: EdgeFixture;

const balanced = (app: string, more: Readonly<Record<string, unknown>>) => ({
  hosts: [`${app}.test`],
  destinations: destinations.map(({ url }) => url),
  ...more,
});

const configuration = (weights: Readonly<Record<string, number>> = {}) => ({
  endpoints: [{ url: 'http://127.0.0.1:0' }],
  threads: 2,
  trustedProxies: ['loopback'],
  logging: { access: false },
  apps: {
    client: balanced('client', { balancing: 'consistent-hash' }),
    header: balanced('header', { balancing: 'consistent-hash', hashBy: 'header:X-Tenant' }),
    cookie: balanced('cookie', { balancing: 'consistent-hash', hashBy: 'cookie:sid' }),
    first: balanced('first', { balancing: 'first' }),
    weighted: balanced('weighted', { weights, balancing: 'round-robin' }),
  },
});

beforeAll(async () => {
  destinations = await Promise.all(names.map((name) => startDestination(name)));
  fixture = await EdgeFixture.start(configuration());
});

afterAll(async () => {
  await fixture?.stop();
  for (const destination of destinations) destination.close();
});

/** Who answered. Each request comes over a connection of its own, and so to any of the data threads. */
async function whoAnswers(app: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await askDescribed({ port: fixture.port(), host: `${app}.test`, headers })).name;
}

async function countAnswers(app: string, requests: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let request = 0; request < requests; request += 1) {
    const name = await whoAnswers(app);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe('consistent-hash at the edge', () => {
  it.each([
    ['client', (key: number) => ({ 'x-forwarded-for': `192.0.2.${key}` })],
    ['header', (key: number) => ({ 'x-tenant': `tenant ${key}`, 'x-forwarded-for': `192.0.2.${Math.random()}` })],
    ['cookie', (key: number) => ({ cookie: `other=${Math.random()}; sid=${key}` })],
  ])('sends the same %s to the same destination, on all threads, and uses all of them', async (app, headersOf) => {
    const used = new Set<string>();
    for (let key = 1; key <= 20; key += 1) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => whoAnswers(app, headersOf(key))));
      expect(new Set(answers).size).toBe(1);
      used.add(answers[0] ?? '');
    }
    expect([...used].sort()).toEqual(names);
  });

  it('takes the clients of an IPv6 network of /64 for one', async () => {
    const answers = await Promise.all(
      ['2001:db8::1', '2001:db8::2', '2001:db8:0:0:ffff::'].map((address) =>
        whoAnswers('client', { 'x-forwarded-for': address }),
      ),
    );
    expect(new Set(answers).size).toBe(1);
  });

  it('finds the cookie behind a long one that looks like it', async () => {
    const cookie = `${'sid'.repeat(4000)}; sid=1`;
    expect(await whoAnswers('cookie', { cookie })).toBe(await whoAnswers('cookie', { cookie: 'sid=1' }));
  });
});

describe('weights at the edge', () => {
  it('are followed from a reload on', async () => {
    const even = await countAnswers('weighted', 40);
    expect(Object.keys(even).sort()).toEqual(names);
    await fixture.reload(configuration({ [destinations[1]?.url ?? '']: 17 }));
    const { b = 0 } = await countAnswers('weighted', 100);
    expect(b).toBeGreaterThan(75);
    expect(b).toBeLessThan(95);
  });
});

describe('first at the edge', () => {
  it('uses the second only while the first cannot be connected to', async () => {
    expect(await countAnswers('first', 10)).toEqual({ a: 10 });
    const [a] = destinations;
    a?.close();
    expect(await countAnswers('first', 10)).toEqual({ b: 10 });
    const { port } = new URL(a?.url ?? '');
    destinations[0] = await startDestination('a', undefined, Number(port));
    await waitFor('the first again', async () => (await whoAnswers('first')) === 'a');
  });
});
