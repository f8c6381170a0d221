/**
 * Hooks that break every rule: the exchange they are called for fails, with an error that names module and hook; nothing
 * reaches the app or the client that the edge did not frame, and the edge goes on.
 */
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from '../integration/edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from '../integration/edge-fixture.ts';

const module = path.join(import.meta.dirname, '..', 'fixtures', 'hooks', 'hostile.mjs');
let destination: Destination;
let fixture: EdgeFixture;
const received: { readonly url: string; readonly fields: readonly string[] }[] = [];

beforeAll(async () => {
  destination = await startDestination('app', ({ url = '', rawHeaders }: IncomingMessage, response) => {
    received.push({ url, fields: rawHeaders });
    response.end('of the app');
  });
  const common = { destinations: [destination.url] };
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: {
      hooked: {
        ...common,
        hosts: ['hooked.test'],
        hooks: { module, timeout: '500ms' },
        // Longer than a machine that is busy takes to start a thread.
        queue: { timeout: '30s' },
      },
      plain: { ...common, hosts: ['plain.test'] },
    },
  });
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
});

const both = [
  '/throws',
  '/rejects',
  '/throws-null',
  '/throws-trap',
  '/thenable',
  '/number',
  '/object',
  '/null',
  '/used',
  '/error-response',
  '/line-break',
  '/nul',
  '/odd-name',
  '/patched',
  '/length',
  '/no-length',
  '/chunked',
  '/connection',
  '/upgrade',
  '/trailer',
  '/lane',
  '/own-fields',
  '/chunked-response',
];
const cases = [
  ...both.flatMap((target) => [`${target}?request`, `${target}?response`]),
  ...['/client', '/host', '/path-break', '/path-space', '/path-absolute', '/path-empty', '/path-object', '/method'].map(
    (target) => `${target}?request`,
  ),
  ...['/status-99', '/status-101', '/status-text'].map((target) => `${target}?response`),
];
const timeouts = ['/never?request', '/never?response'];

describe('a hook that', () => {
  it.each([...cases, ...timeouts])(
    'does %s fails its exchange, and the connection and the app see nothing of it',
    async (target) => {
      const client = await RawClient.open(fixture.port());
      const before = received.length;
      const lines = fixture.log.length;
      client.sendHead(`GET ${target} HTTP/1.1`, 'Host: hooked.test', 'X-Important: yes');
      const failed = await client.readResponse();
      expect(failed.status).toBe(timeouts.includes(target) ? 504 : 502);
      expect(failed.body.toString()).toContain(timeouts.includes(target) ? 'Gateway Timeout' : 'Bad Gateway');
      expect(failed.body.toString()).not.toMatch(/hook|Error|\.mjs/);
      expect(failed.get('x-injected')).toBeNull();
      // The same connection carries the next one: nothing is left on it.
      client.sendHead('GET /next HTTP/1.1', 'Host: hooked.test');
      const next = await client.readResponse();
      expect([next.status, next.body.toString()]).toEqual([200, 'of the app']);
      client.close();
      const isRequest = target.endsWith('?request');
      expect(received.slice(before).map(({ url }) => url)).toEqual(isRequest ? ['/next'] : [target, '/next']);
      expect(
        received.slice(before).some(({ fields }) => fields.some((text) => /x-injected|x-windhover/i.test(text))),
      ).toBe(false);
      // Of one kind a second there is one line.
      const told = await waitFor('the line that names module and hook', () =>
        [...fixture.log.slice(lines), ...fixture.log].find(({ msg }) => String(msg).includes(module)),
      );
      expect(String(told['msg'])).toMatch(
        /^the hook on(?:Request|Response) of \/.+ (?:failed: |did not end within 500 ms)/,
      );
    },
  );

  it('streams what breaks leaves a cut, and not a short success', async () => {
    await expect(ask({ port: fixture.port(), host: 'hooked.test', path: '/broken-stream?request' })).rejects.toThrow();
    await expect(ask({ port: fixture.port(), host: 'hooked.test', path: '/broken-stream?response' })).rejects.toThrow();
    await expect(ask({ port: fixture.port(), host: 'hooked.test', path: '/string-stream?request' })).rejects.toThrow();
    expect((await ask({ port: fixture.port(), host: 'hooked.test', path: '/a' })).body).toBe('of the app');
  });

  it.each(['/exits?request', '/exits?response', '/stray-throw?request', '/stray-reject?request', '/memory?request'])(
    'does %s ends its thread, which is started again, and others are served all the while',
    async (target) => {
      const failed = await ask({ port: fixture.port(), host: 'hooked.test', path: target });
      // 500 where the end comes inside of the call that the request makes into the thread.
      expect([500, 502]).toContain(failed.status);
      expect((await ask({ port: fixture.port(), host: 'plain.test' })).status).toBe(200);
      // Those that come meanwhile wait for it.
      const waiting = Array.from({ length: 20 }, () => ask({ port: fixture.port(), host: 'hooked.test', path: '/a' }));
      expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([200]));
      expect(
        fixture.log.some(({ msg }) => msg === 'the thread of hooks and compression ended, and is started again'),
      ).toBe(true);
    },
  );

  it('keeps its thread busy for ever is told by name, and its thread is ended', async () => {
    const blocked = ask({ port: fixture.port(), host: 'hooked.test', path: '/blocks?request' });
    await waitFor('the request under way', () => fixture.edge.status().totals['exchangesInFlight'] === 1);
    expect((await ask({ port: fixture.port(), host: 'plain.test' })).status).toBe(200);
    expect([500, 502]).toContain((await blocked).status);
    const line = `the thread of hooks and compression does not turn any more: it was in the hooks ${module} of hooked; it is ended`;
    expect(fixture.log.map(({ msg }) => msg)).toContain(line);
    await waitFor('the next thread', async () => {
      const { status } = await ask({ port: fixture.port(), host: 'hooked.test', path: '/a' });
      return status === 200;
    });
  }, 60_000);
});

describe('the way back', () => {
  it('is closed to whoever is not paired, knows no token, or guesses a route', async () => {
    const file = path.join(fixture.directory, `way-back.${process.pid}.sock`);
    const preface = '\0WINDHOVER-PAIR\x01';
    const before = received.length;
    for (const paired of [false, true]) {
      for (const lane of ['hooked', 'x hooked', '', 'plain', ' hooked']) {
        const client = await RawClient.open(file);
        if (paired) {
          client.send(Buffer.from(preface, 'latin1'));
          expect((await client.readBytes(preface.length)).toString('latin1')).toBe(preface);
        }
        client.sendHead('GET /stolen HTTP/1.1', 'Host: hooked.test', `X-Windhover-Lane: ${lane}`);
        expect((await client.readResponse()).status).toBe(503);
        client.close();
      }
    }
    expect(received.slice(before)).toEqual([]);
  });
});
