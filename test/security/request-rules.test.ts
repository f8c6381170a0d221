/**
 * The forwarding rules of requests between a hostile client and a recording destination: what is refused is answered so and does
 * not reach the destination, what goes on is read there as what it is.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { EdgeUnderTest } from './edge-under-test.ts';
import { fieldValues, parseRequests } from './recording-upstream.ts';
import { lateFaults, type RuleCase, requestRules } from './request-rules.ts';

let edge: EdgeUnderTest;
beforeAll(async () => {
  edge = await EdgeUnderTest.start();
  edge.upstream.answer = () => ({ bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' });
});
afterAll(() => edge.close());

beforeEach(async () => {
  edge.renewDestination();
  await waitFor('no connection', () => edge.upstream.openConnections === 0);
  edge.upstream.connections.length = 0;
});

/** A request of our own, after which all that a case caused has reached the destination. */
async function passMarker(): Promise<void> {
  const { answers } = await edge.send(['GET /marker HTTP/1.1\r\nHost: marker.test\r\n\r\n'], { answers: 1 });
  expect(answers.map(({ status }) => status)).toEqual([200]);
}

/** "METHOD target host body" of all complete requests, without markers; the strict reader accepts all of them. */
function recorded(): string[] {
  return edge.upstream.connections.flatMap(({ bytes, fault }) => {
    expect(fault).toBeNull();
    return parseRequests(bytes).requests.flatMap((request) => {
      if (request.target === '/marker') return [];
      for (const name of ['upgrade', 'expect', 'connection']) {
        const values = fieldValues(request, name);
        if (values.length > 0) expect([name, ...values]).toEqual([name, name === 'upgrade' ? 'websocket' : 'upgrade']);
      }
      return [`${request.method} ${request.target} ${fieldValues(request, 'host').join('|')} ${request.body}`];
    });
  });
}

function restOfBytes(): string {
  return edge.upstream.connections.map(({ bytes }) => parseRequests(bytes).rest).join('');
}

async function expectCase(one: RuleCase): Promise<void> {
  await (one.continues === true ? expectContinued(one) : expectAnswered(one));
  await passMarker();
  expect(recorded()).toEqual(one.forwarded);
}

async function expectAnswered({ pieces, statuses, forwarded }: RuleCase): Promise<void> {
  const isRefused = forwarded.length === 0;
  const { answers, rest, closed } = await edge.send(pieces, { answers: statuses.length, close: isRefused });
  expect(answers.map(({ status }) => status)).toEqual(statuses);
  expect(rest).toBe('');
  if (isRefused) expect(closed).toBe(true);
}

async function expectContinued({ pieces: [head = '', ...body], statuses }: RuleCase): Promise<void> {
  const client = await RawClient.open(edge.port);
  client.send(head);
  const heard = [(await client.readResponse()).status];
  for (const piece of body) client.send(piece);
  for (const _ of statuses) heard.push((await client.readResponse()).status);
  expect(heard).toEqual([100, ...statuses]);
  expect(client.pending.toString()).toBe('');
  client.close();
}

describe.each(requestRules)('rule $rule: $promise', ({ cases }) => {
  test.each(cases)('$title', async (one) => {
    await expectCase(one);
    expect(restOfBytes()).toBe('');
  });

  test('is tried by eight hostile requests at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });
});

describe('rules 1 and 15 where only the bytes tell', () => {
  test.each(lateFaults)('$title: refused, and the destination never sees an end of it', async (one) => {
    await expectCase(one);
    expect(restOfBytes()).toMatch(/^POST \/p HTTP\/1\.1\r\n/);
    await waitFor('the doubtful connection to be closed', () => edge.upstream.openConnections === 1);
  });
});

describe('an upgrade that waits for its 101', () => {
  test('holds back what the client sends behind it until then', async () => {
    edge.upstream.answer = () => null;
    const sent = edge.send(
      [
        'GET /chat HTTP/1.1\r\nHost: edge.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        'GET /raw HTTP/1.1\r\n',
      ],
      { answers: 1, close: true },
    );
    const [connection] = await waitFor('the request', () => {
      const { connections } = edge.upstream;
      return connections[0]?.bytes.endsWith('\r\n\r\n') && connections;
    });
    // Two more requests go through the edge meanwhile: whatever was to be sent has been.
    edge.upstream.answer = ({ target }) =>
      target === '/chat' ? null : { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' };
    await passMarker();
    await passMarker();
    expect(connection?.bytes).not.toContain('/raw');
    edge.upstream.say('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    await waitFor('the held bytes', () => connection?.bytes.endsWith('\r\n\r\nGET /raw HTTP/1.1\r\n'));
    edge.renewDestination();
    edge.upstream.hangUp();
    const { answers } = await sent;
    expect(answers.map(({ status }) => status)).toEqual([101]);
    edge.upstream.answer = () => ({ bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' });
  });
});
