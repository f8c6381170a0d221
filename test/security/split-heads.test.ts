/**
 * A head that comes in several reads means what it means in one: however a client cuts it, the destination reads the same
 * fields, and what the edge drops stays dropped.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EdgeUnderTest } from './edge-under-test.ts';
import { fieldValues, parseRequests } from './recording-upstream.ts';

let edge: EdgeUnderTest;
beforeAll(async () => {
  edge = await EdgeUnderTest.start();
  edge.upstream.answer = () => ({ bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' });
});
afterAll(() => edge.close());

const lines = [
  'GET /cut HTTP/1.1',
  'Host: cut.test',
  'Cookie: id=1',
  'X-Forwarded-For: 203.0.113.9',
  'Connection: x-hop',
  'X-Hop: 1',
  'Authorization: Basic x',
];
const head = `${lines.join('\r\n')}\r\n\r\n`;

/** One line of what the destination read, for each request. */
function summaries(): string[] {
  return edge.upstream.connections.flatMap(({ bytes }) =>
    parseRequests(bytes).requests.map((request) =>
      ['host', 'cookie', 'x-forwarded-for', 'x-hop', 'authorization']
        .map((name) => `${name}=${fieldValues(request, name).join('|')}`)
        .join(' '),
    ),
  );
}

const whole = 'host=cut.test cookie=id=1 x-forwarded-for=127.0.0.1 x-hop= authorization=Basic x';

test('a head cut in two anywhere reaches the destination with all its fields', async () => {
  edge.upstream.connections.length = 0;
  edge.renewDestination();
  let sent = 0;
  for (let cut = 1; cut < head.length; cut += 1) {
    const { answers } = await edge.send([head.slice(0, cut), head.slice(cut)], { answers: 1 });
    expect(answers.map(({ status }) => status)).toEqual([200]);
    sent += 1;
  }
  expect(summaries()).toEqual(new Array(sent).fill(whole));
});

test('a head that comes line by line reaches the destination with all its fields', async () => {
  edge.upstream.connections.length = 0;
  edge.renewDestination();
  const pieces = [...lines.map((line) => `${line}\r\n`), '\r\n'];
  const { answers } = await edge.send(pieces, { answers: 1 });
  expect(answers.map(({ status }) => status)).toEqual([200]);
  expect(summaries()).toEqual([whole]);
});
