/**
 * Hooks beside all else that a route may have: each setting holds once, where it belongs. What decides about a client does so
 * before the hook, what belongs to instances does behind it, and both ways to an app share its places.
 */

import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { makeScryptHash } from '../../dist/proxy/passwords/scrypt-hash.js';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, ask, askDescribed } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

const hooks = `
export async function onRequest(request, { client }) {
  request.headers.set('x-seen', \`\${request.path} \${client.address} \${request.headers.get('authorization')}\`);
  if (request.path.includes('/refused')) return new Response('no', { status: 403, headers: { 'x-frame-options': 'SAMEORIGIN' } });
  if (request.path.includes('/broken')) throw new Error('on purpose');
  if (request.path.includes('/astray')) request.path = request.path.replace('/astray', '/../x');
  if (request.path.includes('/late')) await new Promise((resolve) => setTimeout(resolve, 1000));
}
export function onResponse(response) {
  response.headers.set('x-response-seen', String(response.headers.get('x-out')));
}
`;

const authorization = `Basic ${Buffer.from('ann:secret').toString('base64')}`;
const destinations: Destination[] = [];
let fixture: EdgeFixture;

afterEach(async () => {
  await fixture?.stop();
  for (const { close } of destinations.splice(0)) close();
});

async function destination(name: string, listener?: (request: IncomingMessage, response: ServerResponse) => void) {
  const started = await startDestination(name, listener);
  destinations.push(started);
  return started.url;
}

function configuration(shop: Readonly<Record<string, unknown>>): ConfigFile {
  return {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    trustedProxies: [],
    apps: { shop: { hosts: ['shop.test'], ...shop } },
  };
}

async function start(shop: Readonly<Record<string, unknown>>): Promise<void> {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'hooks.mjs'), hooks);
  fixture = await EdgeFixture.start(configuration(shop), directory);
}

function get(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return ask({ port: fixture.port(), host: 'shop.test', path: target, headers, method });
}

describe('an app with hooks and all else', () => {
  it('has each setting hold once, before the hook or behind it', async () => {
    await start({
      destinations: [await destination('one'), await destination('two')],
      paths: ['/v1'],
      hooks: './hooks.mjs',
      compression: { types: ['application/json'], minSize: 0 },
      replacePrefix: '/',
      requestHeaders: { set: { 'x-set': 'once' }, append: { 'x-many': 'edge' }, remove: ['x-gone'] },
      responseHeaders: { set: { 'x-frame-options': 'DENY' }, append: { 'x-out': 'once' } },
      methods: ['GET'],
      basicAuth: { realm: 'shop', users: { ann: makeScryptHash('secret') } },
      stickyCookie: 'to',
      maxInFlight: 2,
    });
    const posing = {
      'x-forwarded-user': 'root',
      'x-forwarded-prefix': '/x',
      'x-windhover-lane': 'shop',
      'x-gone': '1',
    };
    expect(await get('/v1/a', posing)).toMatchObject({ status: 401, headers: { 'x-out': 'once' } });
    expect(await get('/v1/a', { authorization }, 'PUT')).toMatchObject({ status: 405 });

    const asked = await get('/v1/a?b=c', { ...posing, authorization, 'x-many': 'client' });
    expect(asked).toMatchObject({
      status: 200,
      headers: { 'x-frame-options': 'DENY', 'x-out': 'once', 'x-response-seen': 'once', vary: 'Accept-Encoding' },
    });
    const { name, url, headers } = JSON.parse(asked.body);
    expect(url).toBe('/a?b=c');
    expect(headers).toMatchObject({
      'x-seen': '/v1/a?b=c 127.0.0.1 null',
      'x-set': 'once',
      'x-many': 'client, edge',
      'x-forwarded-user': 'ann',
      'x-forwarded-prefix': '/v1',
      'x-forwarded-for': '127.0.0.1',
    });
    for (const absent of ['authorization', 'x-gone', 'x-windhover-lane']) expect(headers).not.toHaveProperty(absent);
    expect(String(headers.via).split(',')).toHaveLength(1);

    const [given = ''] = asked.headers['set-cookie'] ?? [];
    expect(given).toMatch(/^to=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = given.slice(0, given.indexOf(';'));
    for (let turn = 0; turn < 6; turn += 1) {
      const again = await get('/v1/a', { authorization, cookie });
      expect([JSON.parse(again.body).name, again.headers['set-cookie']]).toEqual([name, undefined]);
    }
  });

  it('gives what is answered in the middle the fields of the route, beside its own', async () => {
    await start({
      destinations: [await destination('one')],
      hooks: './hooks.mjs',
      responseHeaders: { set: { 'x-frame-options': 'DENY', 'x-out': 'edge' } },
    });
    expect(await get('/refused')).toMatchObject({
      status: 403,
      headers: { 'x-frame-options': 'SAMEORIGIN', 'x-out': 'edge' },
    });
    expect(await get('/broken')).toMatchObject({
      status: 502,
      headers: { 'x-frame-options': 'DENY', 'x-out': 'edge' },
    });
  });

  it('lets no hook lead a path out of the prefix that is replaced', async () => {
    await start({
      destinations: [await destination('one')],
      paths: ['/v1'],
      hooks: './hooks.mjs',
      replacePrefix: '/inner',
    });
    expect(await get('/v1/astray')).toMatchObject({ status: 400 });
    expect(await askDescribed({ port: fixture.port(), host: 'shop.test', path: '/v1/a' })).toMatchObject({
      url: '/inner/a',
    });
  });

  it('has no instance left out for what its hooks fail at, nor the middle', async () => {
    await start({
      destinations: [await destination('one'), await destination('two')],
      hooks: './hooks.mjs',
      outliers: { failures: 1, errorShare: 1, ejection: '60s' },
    });
    for (let turn = 0; turn < 30; turn += 1) expect(await get('/broken')).toMatchObject({ status: 502 });
    expect(await get('/a')).toMatchObject({ status: 200 });
    const [shop] = fixture.edge.status().apps;
    expect(shop?.instances.map(({ problem }) => problem)).toEqual([null, null]);
  });
});

describe('both ways to an app', () => {
  it('share its places, and let each other’s exchanges in', async () => {
    let now = 0;
    let most = 0;
    const url = await destination('one', (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end('ok');
      }, 2);
    });
    await start({
      destinations: [url],
      maxInFlight: 2,
      queue: { max: 200, timeout: '20s' },
      routes: { '/hooked': { hooks: './hooks.mjs' } },
    });
    const answers = await Promise.all(Array.from({ length: 120 }, (_, turn) => get(turn % 2 ? '/hooked' : '/plain')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(most).toBe(2);
    expect(fixture.edge.status().apps[0]).toMatchObject({ waiting: 0, instances: [{ inFlight: 0, requests: 120 }] });
  });

  it('find the app when a reload takes hooks and the settings of the prefix away under them', async () => {
    const url = await destination('one');
    await start({
      destinations: [url],
      routes: { '/late': { hooks: './hooks.mjs', requestHeaders: { set: { a: 'b' } } } },
    });
    const under = get('/late/a');
    await waitFor('the exchange to be in the middle', () => fixture.edge.status().totals['exchangesInFlight'] === 1);
    await fixture.reload(configuration({ destinations: [url] }));
    expect(await under).toMatchObject({ status: 200 });
    expect(fixture.edge.status().apps[0]).toMatchObject({ instances: [{ inFlight: 0, requests: 1 }] });
  });
});

describe('when the thread on the way back dies', () => {
  const workers: Worker[] = [];
  const note = (worker: unknown): void => void workers.push(worker as Worker);

  it('what may be repeated goes to the app again, and nothing else', async () => {
    const seen: string[] = [];
    const held: ServerResponse[] = [];
    const url = await destination('one', (request, response) => {
      seen.push(request.method ?? '');
      held.push(response);
    });
    process.on('worker', note);
    await start({ destinations: [url], hooks: './hooks.mjs', retries: { max: 0 } });
    process.off('worker', note);
    // Two connections to it that are kept.
    const kept = [get('/held'), get('/held')];
    await waitFor('two at once', () => held.length === 2);
    for (const response of held.splice(0)) response.end('ok');
    await Promise.all(kept);
    seen.length = 0;
    const under = [get('/held'), get('/held', {}, 'POST')];
    await waitFor('both at the app', () => held.length === 2);
    // The first that is started: nothing can come back before.
    await workers[0]?.terminate();
    await waitFor('the one that may be repeated at the app again', () => held.length === 3);
    for (const response of held) response.end('ok');
    expect((await Promise.all(under)).map(({ status }) => status)).toEqual([200, 502]);
    expect(seen.sort()).toEqual(['GET', 'GET', 'POST']);
    await waitFor('nothing in flight', () => fixture.edge.status().apps[0]?.instances[0]?.inFlight === 0);
  });
});
