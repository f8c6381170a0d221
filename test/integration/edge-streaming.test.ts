/**
 * Nothing is held back on its way through the edge to an instance: events, answers that are waited for, bodies that come in
 * pieces, the client's leaving. And WebSockets that fall silent end when timeouts.upgradedIdle says.
 */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';
import { type CertificateFiles, EdgeFixture, makeCertificate, temporaryDirectory } from './edge-fixture.ts';

const host = 'stream.test';
const idleMs = 1000;
const lateMs = 2000;
let fixture: EdgeFixture;
let certificate: CertificateFiles;

beforeAll(async () => {
  const directory = temporaryDirectory();
  certificate = await makeCertificate(directory, 'stream', [host]);
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert: certificate.cert, key: certificate.key }],
      threads: 1,
      apps: {
        stream: {
          hosts: [host],
          entry: path.join(import.meta.dirname, '../fixtures/apps/streaming-app.mjs'),
          timeouts: { upgradedIdle: idleMs },
        },
      },
    },
    directory,
  );
  await fixture.edge.whenReady();
});

afterAll(() => fixture?.stop());

const place = (secure: boolean): { port: number; host: string; ca?: string } =>
  secure ? { port: fixture.port(1), host, ca: certificate.pem } : { port: fixture.port(0), host };

const next = (): Promise<unknown> => ask({ ...place(false), path: '/next', method: 'POST' });

async function seen(): Promise<{ readonly uploaded: number; readonly open: readonly string[] }> {
  return JSON.parse((await ask({ ...place(false), path: '/seen' })).body);
}

describe.each([false, true])('through the edge (TLS: %s)', (secure) => {
  it('an event arrives before the next one is sent, and the app is told at once that its reader left', async () => {
    const request = startRequest({ ...place(secure), path: '/events' });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let received = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      received += text;
    });
    response.on('error', () => undefined);
    for (const number of [1, 2, 3]) {
      expect(received.endsWith(`data: ${number}\n\n`)).toBe(false);
      await next();
      await waitFor(`event ${number}`, () => received.endsWith(`data: ${number}\n\n`), lateMs);
    }
    expect((await seen()).open).toEqual(['/events']);
    request.destroy();
    await waitFor('the app knows', async () => (await seen()).open.length === 0, lateMs);
  });

  it('an answer that is waited for comes when it is there', async () => {
    const request = startRequest({ ...place(secure), path: '/poll' });
    let isAnswered = false;
    const answered = once(request, 'response').then(([response]) => {
      isAnswered = true;
      return readAnswer(response);
    });
    request.end();
    await waitFor('the request is there', async () => (await seen()).open.includes('/poll'));
    expect(isAnswered).toBe(false);
    await next();
    expect(await answered).toMatchObject({ status: 200, body: 'at last' });
  });

  it.each([
    ['with a length', { 'content-length': '9' }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('a piece of a body %s arrives before the next one is sent', async (_framing, headers) => {
    const request = startRequest({ ...place(secure), path: '/upload', method: 'POST', headers });
    const answered = once(request, 'response');
    for (const soFar of [3, 6]) {
      request.write('abc');
      await waitFor(`${soFar} bytes`, async () => (await seen()).uploaded === soFar, lateMs);
    }
    request.end('abc');
    const [response] = (await answered) as [IncomingMessage];
    expect((await readAnswer(response)).body).toBe('9');
  });

  it('a WebSocket that falls silent is cut by timeouts.upgradedIdle, and none that talks', async () => {
    const scheme = secure ? 'wss' : 'ws';
    const open = (): WebSocket =>
      new WebSocket(`${scheme}://127.0.0.1:${place(secure).port}/`, {
        headers: { host },
        rejectUnauthorized: false,
      });
    const began = performance.now();
    const [silent, talking] = [open(), open()];
    await Promise.all([once(silent, 'open'), once(talking, 'open')]);
    const timer = setInterval(() => talking.send('x'), idleMs / 5);
    await once(silent, 'close').finally(() => clearInterval(timer));
    const lasted = performance.now() - began;
    expect(lasted).toBeGreaterThanOrEqual(idleMs);
    expect(lasted).toBeLessThan(idleMs + lateMs);
    expect(talking.readyState).toBe(WebSocket.OPEN);
    talking.terminate();
  });
});
