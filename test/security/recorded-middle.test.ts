/**
 * As recorded-edge.test.ts, with hooks and compression between the two: hundreds of hostile clients, and a destination that
 * keeps every byte. Whatever passes the middle is framed by the edge's engine before and after it, so clients see what they
 * see without it, and the destination reads requests that the access log knows, each once.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { EdgeFixture, temporaryDirectory } from '../integration/edge-fixture.ts';
import { hostileAnswers, hostileClients } from './hostile-clients.ts';
import { sendPieces } from './raw-exchange.ts';
import { fieldValues, parseRequests, RecordingUpstream } from './recording-upstream.ts';

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
let upstream: RecordingUpstream;
let fixture: EdgeFixture;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const socket = path.join(directory, 'upstream.sock');
  const hooks = path.join(directory, 'hooks.mjs');
  writeFileSync(hooks, 'export const onRequest = () => undefined; export const onResponse = async () => undefined;');
  upstream = await RecordingUpstream.listen(socket);
  upstream.answer = ({ target }) => {
    const answer = hostileAnswers[Number(/^\/answer\/(\d+)$/.exec(target)?.[1] ?? -1)];
    return { bytes: answer?.answer ?? ok };
  };
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      limits: { maxRequestBodySize: 1_000_000 },
      apps: { recorded: { hosts: ['*'], destinations: [`unix:${socket}`], hooks, compression: true } },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  await upstream?.close();
});

test('clients see what they see without it, and the destination reads each request once, whole', async () => {
  const all = hostileClients();
  const differing: unknown[] = [];
  for (const { pieces, statuses, heads, close } of all) {
    const result = await sendPieces(fixture.port(), pieces, {
      answers: statuses.length,
      close,
      ...(heads === undefined ? {} : { heads }),
    });
    const final = result.answers.filter(({ status }) => status >= 200).map(({ status }) => status);
    if (JSON.stringify(final) !== JSON.stringify(statuses)) differing.push([pieces, final, statuses]);
  }
  expect(differing).toEqual([]);

  const answers = all.reduce((count, { statuses }) => count + statuses.length, 0);
  const log = await waitFor('a line for each answer', () => fixture.access.length >= answers && fixture.access);
  expect(log).toHaveLength(answers);
  const lines = new Map(log.map((line) => [String(line['requestId']), line]));
  const read = upstream.connections.map(({ bytes, fault }) => {
    expect(fault).toBeNull();
    return parseRequests(bytes);
  });
  const requests = read.flatMap((connection) => connection.requests);
  const ids = requests.map((request) => fieldValues(request, 'x-request-id').join('|'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(200);
  for (const request of requests) {
    const line = lines.get(fieldValues(request, 'x-request-id').join('|'));
    expect([line?.['method'], line?.['host']]).toEqual([request.method, fieldValues(request, 'host').join('|')]);
    expect(
      fieldValues(request, 'via')
        .join()
        .match(/windhover-[0-9a-f]{12}/g),
    ).toHaveLength(1);
    expect(fieldValues(request, 'x-windhover-lane')).toEqual([]);
  }
  // A doubtful answer is the last of its connection.
  for (const { requests: targets, rest } of read) {
    for (const [position, { target }] of targets.entries()) {
      const answer = hostileAnswers[Number(/^\/answer\/(\d+)$/.exec(target)?.[1] ?? -1)];
      const isLast = position === targets.length - 1 && rest === '';
      if (answer?.reused === false) expect([answer.title, isLast]).toEqual([answer.title, true]);
    }
  }
});
