/**
 * Unmodified Express 5, Koa 3 and Fastify 5 applications and a ws server, each on the app server alone and as an instance
 * behind the edge, in processes of their own: answers and failures as on node:http running the same module, 100 MiB both ways at constant memory, clients that
 * leave seen by the app.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type ChildServer, startChildServer, stopChildServers } from '../helpers/child-server.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';

const apps = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'frameworks');
const subjects = {
  'the app server': path.join(apps, 'windhover-host.mjs'),
  'the edge': path.join(apps, 'edge-host.mjs'),
};
const nodeHost = path.join(apps, 'node-host.mjs');
const mebibyte = 1024 * 1024;
const size = 100 * mebibyte;
/** MiB. Less than a body that is kept; garbage of the streams grows to 50 on Node 20 and to 75 on Node 24 before V8 collects it. AddressSanitizer adds a quarter; a kept body would add 100. */
const mostGrowth = process.env['LD_PRELOAD']?.includes('asan') ? 150 : 90;
const chunk = Buffer.alloc(65_536, 'w');

/** What is the engine's own business, or differs with every run. */
const notCompared = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
  'last-modified',
]);

interface Observed {
  readonly status: number;
  readonly fields: string[][];
  readonly body: string;
}

async function observe(server: ChildServer, target: string, init: RequestInit): Promise<Observed> {
  const response = await fetch(server.url + target, { redirect: 'manual', ...init });
  const fields = [...response.headers].filter(([name]) => !notCompared.has(name));
  // Stacks name the files of the server that called.
  const body = (await response.text()).replace(/<br> .*|\n {4}at .*/g, '').replaceAll(String(server.port), 'PORT');
  return { status: response.status, fields, body };
}

/** Sends `size` bytes and returns the answer, no faster than they are taken. */
function upload(server: ChildServer): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const outgoing = httpRequest(`${server.url}/count`, { method: 'POST', headers }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    });
    outgoing.on('error', reject);
    let sent = 0;
    const more = (): void => {
      while (sent < size) {
        sent += chunk.length;
        if (!outgoing.write(chunk)) return;
      }
      outgoing.end();
    };
    outgoing.on('drain', more);
    more();
  });
}

/** The most that the server's memory grew while `work` ran. */
async function growthOf(server: ChildServer, work: () => Promise<void>): Promise<number> {
  const before = server.residentMiB();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, server.residentMiB());
  }, 10);
  await work();
  clearInterval(watch);
  return Math.max(most, server.residentMiB()) - before;
}

afterAll(stopChildServers);

const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' };
const badJson = { ...json, body: '{"a":' };

const cases: Record<string, [target: string, init?: RequestInit][]> = {
  'express-app.mjs': [
    ['/'],
    ['/client'],
    ['/json', json],
    ['/json', badJson],
    ['/form', { method: 'POST', body: new URLSearchParams({ a: '1', b: 'ü' }) }],
    ['/redirect'],
    ['/cookies'],
    ['/file'],
    ['/throw'],
    ['/reject'],
    ['/handled'],
    ['/none'],
    ['/', { method: 'HEAD' }],
    ['/', { method: 'OPTIONS' }],
  ],
  'koa-app.mjs': [
    ['/'],
    ['/client'],
    ['/redirect'],
    ['/cookies'],
    ['/throw'],
    ['/reject'],
    ['/none'],
    ['/', { method: 'HEAD' }],
  ],
  'fastify-app.mjs': [
    ['/'],
    ['/client'],
    ['/json', json],
    ['/json', badJson],
    ['/json', { ...json, body: '{}' }],
    ['/redirect'],
    ['/cookies'],
    ['/throw'],
    ['/reject'],
    ['/none'],
    ['/', { method: 'HEAD' }],
  ],
};

describe.each(Object.entries(subjects))('behind %s', (_subject, host) => {
  describe.each(Object.keys(cases))('%s', (app) => {
    let server: ChildServer;
    let reference: ChildServer;

    beforeAll(async () => {
      server = await startChildServer(host, `./${app}`);
      reference = await startChildServer(nodeHost, `./${app}`);
    });

    test('answers and fails as on node:http', async () => {
      for (const [target, init = {}] of cases[app] ?? []) {
        const label = `${init.method ?? 'GET'} ${target}`;
        expect(await observe(server, target, init), label).toEqual(await observe(reference, target, init));
      }
    });

    test('breaks a response off where node:http does', async () => {
      for (const each of [server, reference]) {
        const client = await RawClient.open(each.port);
        client.sendHead('GET /late HTTP/1.1', 'Host: a');
        const received = (await client.readToEnd()).toString();
        expect(received).not.toMatch(/\r\n0\r\n\r\n$/);
        client.close();
      }
    });

    test('takes 100 MiB at constant memory', async () => {
      await (
        await fetch(`${server.url}/count`, {
          method: 'POST',
          body: chunk,
          headers: { 'content-type': 'application/octet-stream' },
        })
      ).text();
      let answer = '';
      const growth = await growthOf(server, async () => {
        answer = await upload(server);
      });
      const hash = createHash('sha256');
      for (let sent = 0; sent < size; sent += chunk.length) hash.update(chunk);
      expect(JSON.parse(answer)).toEqual({ count: size, hash: hash.digest('hex') });
      expect(growth).toBeLessThan(mostGrowth);
    });

    test('gives 100 MiB to a slow client at constant memory', async () => {
      let received = 0;
      const growth = await growthOf(server, async () => {
        const response = await fetch(`${server.url}/download?bytes=${size}`);
        for await (const part of response.body ?? []) {
          received += part.byteLength;
          // Slower than the server could be.
          if (received % (8 * mebibyte) < part.byteLength) await new Promise((resolve) => setTimeout(resolve, 20));
        }
      });
      expect(received).toBe(size);
      expect(growth).toBeLessThan(mostGrowth);
    });

    test('is told, as on node:http, when a client leaves', async () => {
      const told: unknown[] = [];
      for (const each of [server, reference]) {
        const ask = async (): Promise<string[]> => (await fetch(`${each.url}/told`)).json() as Promise<string[]>;
        const client = await RawClient.open(each.port);
        client.sendHead('GET /never HTTP/1.1', 'Host: a');
        await waitFor('the app to wait', async () => (await ask()).includes('waiting'));
        client.close();
        const lines: string[] = [];
        await waitFor('both events', async () => lines.push(...(await ask())) >= 2);
        told.push(lines.sort());
      }
      expect(told[0]).toEqual(told[1]);
    });

    test('drains and ends with exit code 0', async () => {
      expect(await server.stop()).toBe(0);
      expect(server.errors.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))).toEqual([]);
    });
  });

  describe('ws-app.mjs', () => {
    let server: ChildServer;

    beforeAll(async () => {
      server = await startChildServer(host, './ws-app.mjs');
    });

    const open = async (options = {}): Promise<{ socket: WebSocket; messages: Buffer[] }> => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/echo`, options);
      const messages: Buffer[] = [];
      socket.on('message', (data: Buffer) => messages.push(data));
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      });
      await waitFor('the welcome', () => messages.length > 0);
      return { socket, messages };
    };

    test('echoes messages of every size, text and binary, compressed or not', async () => {
      for (const perMessageDeflate of [false, true]) {
        const { socket, messages } = await open({ perMessageDeflate });
        expect(messages.shift()?.toString()).toBe(`welcome 127.0.0.1:${server.port}`);
        for (const length of [0, 1, 125, 126, 65_535, 65_536, 5 * mebibyte]) {
          const data = Buffer.alloc(length, 'x');
          socket.send(data);
          await waitFor(`${length} bytes back`, () => messages.length > 0);
          expect(messages.shift()?.equals(data), String(length)).toBe(true);
        }
        const closed = new Promise((resolve) => socket.once('close', resolve));
        socket.close(1000);
        expect(await closed).toBe(1000);
      }
    });

    test('answers a ping, and a client that is cut off is noticed', async () => {
      const { socket } = await open();
      const pong = new Promise((resolve) => socket.once('pong', resolve));
      socket.ping('p');
      await pong;
      socket.terminate();
    });

    test('refuses a path of its own accord, and plain requests are answered', async () => {
      const refused = new WebSocket(`ws://127.0.0.1:${server.port}/other`);
      const error = await new Promise<Error>((resolve) => refused.once('error', resolve));
      expect(error.message).toBe('Unexpected server response: 400');
      expect(await (await fetch(server.url)).text()).toBe('not a socket');
    });

    test('drains with sockets open once they are closed', async () => {
      const { socket } = await open();
      const stopped = server.stop();
      socket.close();
      expect(await stopped).toBe(0);
    });
  });
});
