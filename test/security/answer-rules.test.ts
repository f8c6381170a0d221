/**
 * The forwarding rules of responses between a hostile destination and a strict client: what the client reads, whether the
 * connection is used again, and that bytes which belong to no response are told of.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { type AnswerCase, answerRules } from './answer-rules.ts';
import { EdgeUnderTest } from './edge-under-test.ts';
import type { ClientResult } from './raw-exchange.ts';
import { parseRequests } from './recording-upstream.ts';

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

let edge: EdgeUnderTest;
beforeAll(async () => {
  edge = await EdgeUnderTest.start();
});
afterAll(() => edge.close());

beforeEach(async () => {
  edge.renewDestination();
  await waitFor('no connection', () => edge.upstream.openConnections === 0);
  edge.upstream.connections.length = 0;
  edge.strayBytes.length = 0;
});

function ask({ answer, method = 'GET', old = false }: AnswerCase): Promise<ClientResult> {
  edge.upstream.answer = ({ target }) => ({ bytes: target === '/marker' ? ok : answer });
  const length = method === 'POST' ? 'Content-Length: 0\r\n' : '';
  const request = `${method} /g HTTP/1.${old ? 0 : 1}\r\nHost: edge.test\r\n${length}\r\n`;
  return edge.send([request], { answers: 1, heads: [method === 'HEAD'] });
}

/** How many connections the destination saw for the case and a request after it. */
async function connectionsUsed(): Promise<number> {
  const { answers } = await edge.send(['GET /marker HTTP/1.1\r\nHost: marker.test\r\n\r\n'], { answers: 1 });
  expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, 'ok']]);
  return edge.upstream.connections.length;
}

async function expectCase(one: AnswerCase): Promise<void> {
  const { answers, rest } = await ask(one);
  expect(answers.map(({ status }) => status)).toEqual(one.statuses);
  expect(rest).toBe('');
  const last = answers.at(-1);
  if (last?.status !== 502) expect(last?.body).toBe(one.body ?? '');
  for (const { fields } of answers) {
    for (const [name, value] of fields) {
      expect(name).toMatch(/^[!#$%&'*+\-.^_`|~0-9a-z]+$/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(value).not.toMatch(/[\x00-\x1f\x7f]/);
      expect(['x-hop', 'keep-alive', 'set-cookie']).not.toContain(name);
    }
  }
  for (const [name, value] of Object.entries(one.fields ?? {})) {
    expect(last?.fields.filter(([key]) => key === name)).toEqual(value === null ? [] : [[name, value]]);
  }
  const used = await connectionsUsed();
  expect(used).toBe(one.reused ? 1 : 2);
  expect(edge.strayBytes).toEqual(one.stray === true ? [0] : []);
  const requests = edge.upstream.connections.flatMap(({ bytes }) => parseRequests(bytes).requests);
  expect(requests.map(({ target }) => target)).toEqual(['/g', '/marker']);
}

describe.each(answerRules)('rule $rule: $promise', ({ cases }) => {
  test.each(cases)('$title', expectCase);

  test('is tried by eight hostile answers at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });
});

describe('rule 2 where the bytes come later', () => {
  test('bytes on an idle connection close it, are told of and counted, and answer nobody', async () => {
    edge.upstream.answer = () => ({ bytes: ok });
    await edge.send(['GET /g HTTP/1.1\r\nHost: edge.test\r\n\r\n'], { answers: 1 });
    const [first] = edge.upstream.connections;
    const before = edge.counter('upstreamStrayBytes');
    edge.upstream.say('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil');
    await waitFor('the end of the connection', () => first?.ended);
    expect(await connectionsUsed()).toBe(2);
    expect(edge.strayBytes).toEqual([0]);
    expect(edge.counter('upstreamStrayBytes')).toBe(before + 1);
  });

  test('a body that comes late for a HEAD is not the answer to the next request', async () => {
    const late = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil';
    edge.upstream.answer = ({ target }) =>
      target === '/g' ? { bytes: `HTTP/1.1 200 OK\r\ncontent-length: ${late.length}\r\n\r\n` } : { bytes: ok };
    const request = 'HEAD /g HTTP/1.1\r\nHost: edge.test\r\n\r\n';
    await edge.send([request], { answers: 1, heads: [true] });
    // In the socket, perhaps not read yet, when the next request comes.
    edge.upstream.say(late);
    expect(await connectionsUsed()).toBe(2);
  });

  test('an answer before the request was sent, and its end, leave nothing behind', async () => {
    edge.upstream.answer = () => ({ bytes: ok });
    edge.upstream.answerEarly = true;
    const { answers } = await edge.send(
      ['POST /p HTTP/1.1\r\nHost: edge.test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
      { answers: 1 },
    );
    edge.upstream.answerEarly = false;
    expect(answers.map(({ status }) => status)).toEqual([200]);
    expect(await connectionsUsed()).toBe(2);
    await waitFor('the doubtful connection to be closed', () => edge.upstream.connections[0]?.ended);
  });
});
