/**
 * What an application may rely on whichever face it is written against: framing, statuses, bodies both ways with
 * backpressure, failures, and what the client's leaving does. The same cases for both.
 */
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { fetchFace, nodeFace, type RunningSubject } from './faces.ts';

const mebibyte = 1024 * 1024;

describe.each([fetchFace, nodeFace])('the $name face', (face) => {
  let subject: RunningSubject;
  const clients: RawClient[] = [];

  const open = async (): Promise<RawClient> => {
    const client = await RawClient.open(subject.port);
    clients.push(client);
    return client;
  };
  const get = async (path: string, client?: RawClient): ReturnType<RawClient['readResponse']> => {
    const connection = client ?? (await open());
    connection.sendHead(`GET ${path} HTTP/1.1`, 'Host: example.com');
    return connection.readResponse();
  };

  beforeAll(async () => {
    subject = await face.start();
  });
  beforeEach(() => {
    subject.log.length = 0;
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await subject.server.close({ timeout: 2000, idle: 'close' });
  });

  test('a plain answer has its length, a Date and the fields that the app gave', async () => {
    const response = await get('/');
    expect(response.status).toBe(200);
    expect(response.reason).toBe('OK');
    expect(response.body.toString()).toBe('Hello, World!');
    expect(response.get('content-length')).toBe('13');
    expect(response.get('content-type')).toBe('text/plain');
    expect(Date.parse(response.get('date') ?? '')).not.toBeNaN();
  });

  test('a connection carries one request after the other', async () => {
    const client = await open();
    for (let index = 0; index < 3; index++) expect((await get('/', client)).body.toString()).toBe('Hello, World!');
  });

  test('pipelined requests are answered in their order', async () => {
    const client = await open();
    client.send(
      'POST /collect HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nfirst' +
        'GET / HTTP/1.1\r\nHost: a\r\n\r\n' +
        'POST /collect HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nthird',
    );
    expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({ text: 'first' });
    expect((await client.readResponse()).body.toString()).toBe('Hello, World!');
    expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({ text: 'third' });
  });

  test('method and header fields arrive, several of one name joined, cookies by a semicolon', async () => {
    const client = await open();
    client.sendHead(
      'PATCH /headers HTTP/1.1',
      'Host: example.com:81',
      'X-Twice: one',
      'x-twice: two',
      'Cookie: a=1',
      'Cookie: b=2',
      'Content-Length: 0',
    );
    const { method, headers } = JSON.parse((await client.readResponse()).body.toString());
    expect(method).toBe('PATCH');
    expect(headers).toMatchObject({ host: 'example.com:81', 'x-twice': 'one, two', cookie: 'a=1; b=2' });
  });

  test('each Set-Cookie is a field of its own', async () => {
    const response = await get('/cookies');
    expect(response.getAll('set-cookie')).toEqual(['a=1', 'b=2; Path=/']);
    expect(response.get('x-single')).toBe('one');
  });

  test.each([200, 201, 400, 404, 418, 503, 599])('status %i without a body has Content-Length: 0', async (status) => {
    const response = await get(`/status?code=${status}`);
    expect(response.status).toBe(status);
    expect(response.get('content-length')).toBe('0');
  });

  test.each([204, 304])('status %i has no body and no chunked framing, and the connection lives on', async (status) => {
    const client = await open();
    const response = await get(`/status?code=${status}`, client);
    expect(response.status).toBe(status);
    expect(response.get('transfer-encoding')).toBeNull();
    expect((await get('/', client)).status).toBe(200);
  });

  test('the phrase that the app chose is sent', async () => {
    const response = await get('/phrase');
    expect(response.status).toBe(418);
    expect(response.reason).toBe('Short And Stout');
  });

  test('HEAD is answered with the head of the GET and no body', async () => {
    const client = await open();
    client.sendHead('HEAD / HTTP/1.1', 'Host: a');
    const response = await client.readResponse('HEAD');
    expect(response.status).toBe(200);
    expect(response.get('content-type')).toBe('text/plain');
    expect((await get('/', client)).body.toString()).toBe('Hello, World!');
  });

  test('HEAD of a streamed body is a head alone', async () => {
    const client = await open();
    client.sendHead('HEAD /stream?bytes=100000 HTTP/1.1', 'Host: a');
    expect((await client.readResponse('HEAD')).status).toBe(200);
    expect((await get('/', client)).body.toString()).toBe('Hello, World!');
  });

  test('a request body is read by length', async () => {
    const client = await open();
    client.sendHead('POST /collect HTTP/1.1', 'Host: a', 'Content-Length: 7');
    client.send('grüße');
    expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({ text: 'grüße' });
  });

  test('a chunked request body is read without its framing', async () => {
    const client = await open();
    client.sendHead('POST /collect HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked');
    client.send('4\r\nWind\r\n5;name=value\r\nhover\r\n0\r\n\r\n');
    expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({ text: 'Windhover' });
  });

  test('what is sent comes back while it is still being sent', async () => {
    const client = await open();
    client.sendHead('POST /echo HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked');
    client.send('5\r\nfirst\r\n');
    await waitFor('the first chunk to come back', () => client.pending.includes('first'));
    client.send('6\r\nsecond\r\n0\r\n\r\n');
    expect((await client.readResponse()).body.toString()).toBe('firstsecond');
  });

  test('a large body comes whole and unchanged, both ways', async () => {
    const size = 8 * mebibyte;
    const body = Buffer.alloc(size, 'Windhover ');
    const response = await fetch(`http://127.0.0.1:${subject.port}/echo`, { method: 'POST', body });
    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
    expect((await get(`/stream?bytes=${size}`)).body.length).toBe(size);
  });

  test('a streamed body without a declared length is chunked, with one it is not', async () => {
    const streamed = await get('/stream?bytes=200000');
    expect(streamed.get('transfer-encoding')).toBe('chunked');
    expect(streamed.body.length).toBe(200_000);
    const declared = await get('/length?bytes=200000');
    expect(declared.get('content-length')).toBe('200000');
    expect(declared.get('transfer-encoding')).toBeNull();
    expect(declared.body.length).toBe(200_000);
  });

  test('an HTTP/1.0 client gets a streamed body without framing, ended by the connection', async () => {
    const client = await open();
    client.sendHead('GET /stream?bytes=100000 HTTP/1.0', 'Host: a');
    const response = await client.readResponse();
    expect(response.get('transfer-encoding')).toBeNull();
    expect(response.body.length).toBe(100_000);
  });

  test('a client that does not read stops the app, and reading starts it again', async () => {
    const client = await open();
    let written = 0;
    subject.events.on('written', (total: number) => {
      written = total;
    });
    client.socket.pause();
    client.sendHead('GET /endless HTTP/1.1', 'Host: a');
    let last = -1;
    // What sockets of both sides hold is bounded by the system; then nothing moves any more.
    await waitFor('the app to stop writing', async () => {
      const isStill = written > 0 && written === last;
      last = written;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      return isStill;
    });
    expect(written).toBeLessThan(64 * mebibyte);
    client.socket.resume();
    await waitFor('the app to go on', () => written > last + mebibyte);
    subject.events.removeAllListeners('written');
    const aborted = once(subject.events, 'aborted');
    client.close();
    await aborted;
  });

  test('a request body that the app does not read waits at the sender', async () => {
    const client = await open();
    client.sendHead('POST /wait HTTP/1.1', 'Host: a', `Content-Length: ${512 * mebibyte}`);
    const chunk = Buffer.alloc(mebibyte);
    let accepted = 0;
    while (client.socket.write(chunk)) accepted += 1;
    for (let index = 0; index < 64; index++) client.socket.write(chunk);
    let last = -1;
    await waitFor('the kernel to take no more', async () => {
      const isStill = client.socket.writableLength === last;
      last = client.socket.writableLength;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      return isStill;
    });
    expect(client.socket.writableLength).toBeGreaterThan(32 * mebibyte);
    expect(accepted).toBeLessThan(32);
    const answer = client.readResponse();
    subject.events.emit('release');
    expect((await answer).body.toString()).toBe('released');
  });

  test('an answer before a small body was read does not end the connection', async () => {
    const client = await open();
    client.sendHead('POST /ignore HTTP/1.1', 'Host: a', 'Content-Length: 10000');
    client.send(Buffer.alloc(10_000));
    expect((await client.readResponse()).body.toString()).toBe('ignored');
    expect((await get('/', client)).status).toBe(200);
  });

  test('an answer before a large body was read arrives and says that the connection ends', async () => {
    const client = await open();
    client.sendHead('POST /ignore HTTP/1.1', 'Host: a', `Content-Length: ${mebibyte}`);
    client.send(Buffer.alloc(mebibyte));
    const response = await client.readResponse();
    expect(response.body.toString()).toBe('ignored');
    expect(response.get('connection')).toBe('close');
  });

  test('100 Continue is sent when the app reads the body', async () => {
    const client = await open();
    client.sendHead('POST /collect HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Expect: 100-continue');
    expect((await client.readResponse()).status).toBe(100);
    client.send('body');
    expect(JSON.parse((await client.readResponse()).body.toString())).toEqual({ text: 'body' });
  });

  test('no 100 Continue is sent when the app answers without reading', async () => {
    const client = await open();
    client.sendHead('POST /ignore HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Expect: 100-continue');
    const response = await client.readResponse();
    expect(response.status).toBe(200);
    expect(response.body.toString()).toBe('ignored');
  });

  test('a handler that throws is a 500 and a log line with the stack, and the connection lives on', async () => {
    const client = await open();
    const response = await get('/throw?secret=1', client);
    expect(response.status).toBe(500);
    expect(response.body.toString()).toBe('Internal Server Error');
    expect((await get('/', client)).status).toBe(200);
    const [line] = subject.log;
    expect(line).toMatchObject({ code: 'WINDHOVER_HANDLER_FAILED', msg: 'the handler failed on GET /throw' });
    expect(line).toHaveProperty('err.stack', expect.stringContaining('thrown on purpose\n    at '));
  });

  test('a response that breaks off does not look complete', async () => {
    const client = await open();
    client.sendHead('GET /break HTTP/1.1', 'Host: a');
    const received = (await client.readToEnd()).toString();
    expect(received).toContain('first');
    expect(received).not.toMatch(/\r\n0\r\n/);
  });

  test('the app is told when its client leaves before the answer', async () => {
    const client = await open();
    const waiting = once(subject.events, 'waiting');
    client.sendHead('GET /wait HTTP/1.1', 'Host: a');
    await waiting;
    const aborted = once(subject.events, 'aborted');
    client.close();
    await aborted;
    expect(subject.log).toEqual([]);
  });

  test('a client that leaves in the middle of its body ends the reading, and nothing is logged as an error', async () => {
    const client = await open();
    client.sendHead('POST /count HTTP/1.1', 'Host: a', 'Content-Length: 100000');
    client.send('only this');
    client.socket.end();
    await waitFor('the exchange to be over', () => subject.server.stats().counters.exchangesInFlight === 0);
    expect(subject.log.filter((line) => (line['level'] as number) >= 50)).toEqual([]);
  });
});

describe.each([fetchFace, nodeFace])('destroying a server of the $name face', (face) => {
  test('tells the app of each exchange that is cut, and a late answer is dropped in silence', async () => {
    const subject = await face.start();
    const client = await RawClient.open(subject.port);
    const waiting = once(subject.events, 'waiting');
    client.sendHead('GET /wait HTTP/1.1', 'Host: a');
    await waiting;
    const aborted = once(subject.events, 'aborted');
    await subject.server.destroy();
    await aborted;
    await client.waitForEnd();
    subject.events.emit('release');
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(subject.log).toEqual([]);
  });
});
