/**
 * The native lane between hostile clients, hostile destinations and a recording upstream whose strict reader shares no code
 * with the engine. What is refused never reaches the destination; what goes on is read there as exactly the requests that
 * the edge meant; a connection to a destination is used again only after an exchange that ended exactly.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EdgeUnderTest } from './edge-under-test.ts';
import { type ForwardedRequest, forwardedRequests, refusedRequests } from './hostile-requests.ts';
import type { ClientResult } from './raw-exchange.ts';
import { fieldValues, parseRequests, type RecordedRequest } from './recording-upstream.ts';

let edge: EdgeUnderTest;
beforeAll(async () => {
  edge = await EdgeUnderTest.start();
});
afterAll(() => edge.close());

const marker = 'GET /marker HTTP/1.1\r\nHost: marker.test\r\n\r\n';
const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

beforeEach(async () => {
  edge.renewDestination();
  await expect.poll(() => edge.upstream.openConnections, { interval: 1 }).toBe(0);
  edge.upstream.connections.length = 0;
  edge.upstream.answer = () => ({ bytes: ok });
});

/** A request of our own, after which everything that the case caused has reached the upstream. */
async function passMarker(): Promise<void> {
  const { answers } = await edge.send([marker], { answers: 1 });
  expect(answers.map((answer) => answer.status)).toEqual([200]);
  expect(edge.upstream.connections.map((connection) => connection.fault).filter((fault) => fault !== null)).toEqual([]);
}

/** All requests that the destination read, without markers; fails where it read anything else. */
function recorded(): RecordedRequest[] {
  const requests: RecordedRequest[] = [];
  for (const connection of edge.upstream.connections) {
    expect(connection.fault).toBeNull();
    const parsed = parseRequests(connection.bytes);
    expect(parsed.rest).toBe('');
    requests.push(...parsed.requests.filter((request) => request.target !== '/marker'));
  }
  return requests;
}

function expectForwarded(request: RecordedRequest | undefined, wanted: ForwardedRequest): void {
  if (request === undefined) throw new Error(`${wanted.method} ${wanted.target} did not reach the destination`);
  expect({ method: request.method, target: request.target, body: request.body }).toEqual({
    method: wanted.method,
    target: wanted.target,
    body: wanted.body ?? '',
  });
  for (const [name, value] of Object.entries(wanted.has ?? {})) {
    expect(`${name}: ${fieldValues(request, name).join(', ')}`).toBe(`${name}: ${value}`);
  }
  const names = request.fields.map(([name]) => name);
  for (const name of wanted.lacks ?? []) expect(names).not.toContain(name);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  if (wanted.trailers !== undefined) expect(Object.fromEntries(request.trailers)).toEqual(wanted.trailers);
}

describe('a request that two programs could read differently is refused, and nothing of it reaches the destination', () => {
  test.each(refusedRequests)('$title: $status', async ({ pieces, status }) => {
    const { answers, rest, closed } = await edge.send(pieces, { answers: 1, close: true });
    expect(answers.map((answer) => answer.status)).toEqual([status]);
    expect({ rest, closed }).toEqual({ rest: '', closed: true });
    await passMarker();
    expect(recorded()).toEqual([]);
  });

  test.each(refusedRequests.filter(({ pieces }) => pieces.length === 1 && (pieces[0]?.length ?? 0) < 300))(
    '$title: $status, also byte by byte',
    async ({ pieces, status }) => {
      const { answers } = await edge.send([...(pieces[0] ?? '')], { answers: 1, close: true });
      expect(answers.filter((answer) => answer.status >= 200).map((answer) => answer.status)).toEqual([status]);
      await passMarker();
      for (const connection of edge.upstream.connections) {
        // A body's fault shows when the head has gone on: then the destination sees a request that never ends.
        const { requests } = parseRequests(connection.bytes);
        expect(requests.filter((request) => request.target !== '/marker')).toEqual([]);
      }
    },
  );

  test.each(refusedRequests)(
    '$title: $status, after a good request on the same connection',
    async ({ pieces, status }) => {
      if (pieces[0]?.startsWith('\x16')) return;
      const { answers } = await edge.send([`GET /first HTTP/1.1\r\nHost: edge.test\r\n\r\n${pieces.join('')}`], {
        answers: 2,
        close: true,
      });
      expect(answers.map((answer) => answer.status)).toEqual([200, status]);
      await passMarker();
      expect(recorded().map((request) => request.target)).toEqual(['/first']);
    },
  );
});

describe('what goes on is read by the destination as exactly the requests that were meant', () => {
  test.each(forwardedRequests)('$title', async ({ pieces, statuses, forwarded }) => {
    const { answers, rest } = await edge.send(pieces, { answers: statuses.length });
    expect(answers.filter((answer) => answer.status >= 200).map((answer) => answer.status)).toEqual(statuses);
    expect(rest).toBe('');
    const requests = recorded();
    expect(requests.length).toBe(forwarded.length);
    for (const [index, wanted] of forwarded.entries()) expectForwarded(requests[index], wanted);
  });

  test('every request carries one request id of 32 hexadecimal digits, another one each time', async () => {
    await edge.send(['GET /g HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n'.repeat(3)], { answers: 3 });
    const ids = recorded().flatMap((request) => fieldValues(request, 'x-request-id'));
    expect(ids.length).toBe(3);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});

const get = 'GET /g HTTP/1.1\r\nHost: edge.test\r\n\r\n';

async function sendAnswered(bytes: string, request = get, heads: readonly boolean[] = []): Promise<ClientResult> {
  edge.upstream.answer = (incoming) => ({ bytes: incoming.target === '/marker' ? ok : bytes });
  return await edge.send([request], { answers: 1, heads });
}

/** How many connections the destination saw for the case and the marker after it. */
async function connectionsUsed(): Promise<number> {
  await passMarker();
  return edge.upstream.connections.length;
}

describe('an answer that two programs could read differently becomes 502, and its connection is not used again', () => {
  test.each([
    [
      'Content-Length and Transfer-Encoding',
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['two Content-Lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok!'],
    ['a signed Content-Length', 'HTTP/1.1 200 OK\r\ncontent-length: +2\r\n\r\nok'],
    ['an unknown transfer coding', 'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n'],
    ['chunked on HTTP/1.0', 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a folded line', 'HTTP/1.1 200 OK\r\nx-a: b\r\n c\r\ncontent-length: 2\r\n\r\nok'],
    ['a bare LF', 'HTTP/1.1 200 OK\ncontent-length: 2\r\n\r\nok'],
    ['a NUL in a value', 'HTTP/1.1 200 OK\r\nx-a: b\0c\r\ncontent-length: 2\r\n\r\nok'],
    ['a bare CR in a value', 'HTTP/1.1 200 OK\r\nx-a: b\rset-cookie: c\r\ncontent-length: 2\r\n\r\nok'],
    ['a space before the colon', 'HTTP/1.1 200 OK\r\ncontent-length : 2\r\n\r\nok'],
    ['a status that is not a number', 'HTTP/1.1 2x0 OK\r\ncontent-length: 2\r\n\r\nok'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.0\r\n\r\n'],
    [
      'a switch that nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    ],
    ['a chunk size that is none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0x2\r\nok\r\n0\r\n\r\n'],
    ['a head without end', `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['fields without end', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(300)}\r\n`],
    ['interim answers without end', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(200)],
  ])('%s', async (_title, bytes) => {
    const { answers } = await sendAnswered(bytes);
    expect(answers.filter((answer) => answer.status >= 200).map((answer) => answer.status)).toEqual([502]);
    expect(await connectionsUsed()).toBe(2);
  });

  test.each([
    ['bytes after an answer with a length', `${ok}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil`],
    ['bytes after a chunked answer', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\nevil'],
    ['Connection: close', 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok'],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok'],
  ])('%s: the answer is given, the connection is not used again', async (_title, bytes) => {
    const { answers } = await sendAnswered(bytes);
    expect(answers.map((answer) => [answer.status, answer.body])).toEqual([[200, 'ok']]);
    expect(await connectionsUsed()).toBe(2);
  });

  test.each([
    ['204 with a body', 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\nok', 204],
    ['304 with a body', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 2\r\n\r\nok', 304],
  ])('%s: the body is not given on', async (_title, bytes, status) => {
    const { answers, rest } = await sendAnswered(bytes);
    expect(answers.map((answer) => answer.status)).toEqual([status]);
    expect(rest).toBe('');
    expect(await connectionsUsed()).toBe(2);
  });

  test('HEAD with a body: the length is shown, the body is not given on', async () => {
    const { answers, rest } = await sendAnswered(ok, 'HEAD /g HTTP/1.1\r\nHost: edge.test\r\n\r\n', [true]);
    expect(answers[0]?.fields).toContainEqual(['content-length', '2']);
    expect(rest).toBe('');
    expect(await connectionsUsed()).toBe(2);
  });

  test('HEAD of a body whose length is not known: no length is shown', async () => {
    const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
    const { answers, rest } = await sendAnswered(head, 'HEAD /g HTTP/1.1\r\nHost: edge.test\r\n\r\n', [true]);
    expect(answers[0]?.fields.map(([name]) => name)).toEqual(['date']);
    expect(rest).toBe('');
    expect(await connectionsUsed()).toBe(1);
  });

  test('a plain answer leaves its connection for the next exchange', async () => {
    await sendAnswered(ok);
    expect(await connectionsUsed()).toBe(1);
  });

  test('bytes on an idle connection close it', async () => {
    await sendAnswered(ok);
    const [first] = edge.upstream.connections;
    edge.upstream.say('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil');
    await expect.poll(() => first?.ended).toBe(true);
    const { answers } = await edge.send([get], { answers: 1 });
    expect(answers.map((answer) => answer.body)).toEqual(['ok']);
    expect(edge.upstream.connections.length).toBe(2);
  });

  test('an answer before the whole request is given on, and the connection is not used again', async () => {
    edge.upstream.answer = () => ({ bytes: ok });
    edge.upstream.answerEarly = true;
    const head = 'POST /p HTTP/1.1\r\nHost: edge.test\r\nContent-Length: 100\r\n\r\nhello';
    const { answers } = await edge.send([head], { answers: 1 });
    edge.upstream.answerEarly = false;
    expect(answers.map((answer) => answer.status)).toEqual([200]);
    const early = edge.upstream.connections.length;
    await passMarker();
    expect(edge.upstream.connections.length).toBe(early + 1);
  });
});

describe('an answer that ends too early never looks whole', () => {
  test.each([
    ['with a length', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhello'],
    ['in chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    ['in a chunk that is broken off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhe'],
    ['in chunks that go bad', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'],
  ])('%s', async (_title, bytes) => {
    edge.upstream.answer = (request) => (request.target === '/marker' ? { bytes: ok } : { bytes, close: true });
    const { answers, rest, closed } = await edge.send([get], { answers: 1, close: true });
    expect(answers).toEqual([]);
    expect(closed).toBe(true);
    expect(rest).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(rest.endsWith('0\r\n\r\n')).toBe(false);
    expect(await connectionsUsed()).toBe(2);
  });
});

test('hop-by-hop fields and those that Connection names do not reach the client', async () => {
  const { answers } = await sendAnswered(
    'HTTP/1.1 200 OK\r\nConnection: keep-alive, X-One\r\nX-One: 1\r\nKeep-Alive: timeout=5\r\nProxy-Authenticate: Basic\r\n' +
      'Proxy-Connection: keep-alive\r\nTrailer: x\r\nTE: trailers\r\nUpgrade: h2c\r\nAlt-Svc: h3=":443"\r\n' +
      'X-Windhover-Secret: 1\r\nX-Two: 2\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d\r\ncontent-length: 2\r\n\r\nok',
  );
  const names = answers[0]?.fields.map(([name]) => name) ?? [];
  expect([...names].sort()).toEqual(['content-length', 'date', 'set-cookie', 'set-cookie', 'x-two']);
});

test('a body without a length is framed anew', async () => {
  edge.upstream.answer = () => ({ bytes: 'HTTP/1.1 200 OK\r\n\r\nuntil the end', close: true });
  const { answers, closed } = await edge.send([get], { answers: 1 });
  expect(answers.map((answer) => answer.body)).toEqual(['until the end']);
  expect(closed).toBe(false);
  expect(answers[0]?.fields).toContainEqual(['transfer-encoding', 'chunked']);
});

test('an early hint is given on, 100 is not', async () => {
  const { answers } = await sendAnswered(
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\nconnection: close\r\n\r\n${ok}`,
  );
  expect(answers.map((answer) => answer.status)).toEqual([103, 200]);
  expect(answers[0]?.fields).toEqual([['link', '</a.css>']]);
  expect(await connectionsUsed()).toBe(1);
});
