/**
 * The whole edge, its access log on, between hundreds of hostile clients and a destination that keeps every byte. What the
 * destination read is exactly what the access log says was forwarded; a connection to it is not used again after anything
 * doubtful; every refusal is counted under its reason.
 */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { type AccessEntry, EdgeFixture, temporaryDirectory } from '../integration/edge-fixture.ts';
import { hostileAnswers, hostileClients } from './hostile-clients.ts';
import { sendPieces } from './raw-exchange.ts';
import { fieldValues, parseRequests, type RecordedRequest, RecordingUpstream } from './recording-upstream.ts';
import { lateFaults } from './request-rules.ts';

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

const isRefusal = (status: number): boolean => status >= 400 && status !== 502;

let upstream: RecordingUpstream;
let fixture: EdgeFixture;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const socket = path.join(directory, 'upstream.sock');
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
      apps: { recorded: { hosts: ['*'], destinations: [`unix:${socket}`] } },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  await upstream?.close();
});

const idOf = (request: RecordedRequest): string => fieldValues(request, 'x-request-id').join('|');

/** The path of a request line's target, which may have come in absolute form. */
const originForm = (target: string): string => target.replace(/^https?:\/\/[^/?]*/i, '').replace(/^(?!\/|\*$)/, '/');

/** A request whose line says that it was sent to the destination; a refused one was at most begun. */
const wasSent = (line: AccessEntry): boolean => (line['attempt'] as number) > 0;
const wasRefused = (line: AccessEntry): boolean => line['reject'] !== undefined;

test('what the destination read is what the access log says, and nothing that is doubtful is used again', async () => {
  const all = hostileClients();
  expect(all.length).toBeGreaterThan(300);
  for (const { pieces, statuses, heads, close } of all) {
    const result = await sendPieces(fixture.port(), pieces, {
      answers: statuses.length,
      close,
      ...(heads === undefined ? {} : { heads }),
    });
    const final = result.answers.filter(({ status }) => status >= 200).map(({ status }) => status);
    expect([...pieces, ...final]).toEqual([...pieces, ...statuses]);
  }
  const answers = all.reduce((count, { statuses }) => count + statuses.length, 0);
  const log = await waitFor('a line for each answer', () => fixture.access.length >= answers && fixture.access);
  expect(log).toHaveLength(answers);

  // One to one, by the id that the edge gave each request.
  const read = upstream.connections.map(({ bytes, fault }) => {
    expect(fault).toBeNull();
    return parseRequests(bytes);
  });
  const complete = read.flatMap(({ requests }) => requests);
  const sent = log.filter((line) => wasSent(line) && !wasRefused(line));
  const describeRequest = (request: RecordedRequest): string =>
    `${idOf(request)} ${request.method} ${request.target} ${fieldValues(request, 'host').join('|')}`;
  const describeLine = (line: AccessEntry): string =>
    `${line['requestId']} ${line['method']} ${originForm(String(line['path']))} ${line['host']}`;
  expect(complete.map(describeRequest).sort()).toEqual(sent.map(describeLine).sort());
  expect(new Set(complete.map(idOf)).size).toBe(complete.length);
  for (const line of sent) expect(line).toMatchObject({ app: 'recorded', instance: 'recorded.1', attempt: 1 });

  // What was begun and not finished is of requests that were refused in the middle.
  const begun = read.map(({ rest }) => rest).filter((rest) => rest !== '');
  const idsBegun = begun.map((rest) => /\r\nx-request-id: (\S+)\r\n/.exec(rest)?.[1] ?? rest);
  const refusedLate = log.filter((line) => wasSent(line) && wasRefused(line)).map((line) => line['requestId']);
  expect(refusedLate).toEqual(expect.arrayContaining(idsBegun));
  expect(idsBegun.length).toBeGreaterThanOrEqual(lateFaults.length);

  // A doubtful answer is the last of its connection; one that is not doubtful need not be.
  let others = 0;
  for (const { requests, rest } of read) {
    const targets = requests.map(({ target }) => target);
    for (const [position, target] of targets.entries()) {
      const answer = hostileAnswers[Number(/^\/answer\/(\d+)$/.exec(target)?.[1] ?? -1)];
      const isLast = position === targets.length - 1 && rest === '';
      if (answer?.reused === false) expect([answer.title, isLast]).toEqual([answer.title, true]);
      else if (!isLast) others += 1;
    }
  }
  expect(others).toBeGreaterThan(100);
});

test('every refusal is counted under its reason, and no other', () => {
  const { rejects, totals } = fixture.edge.status();
  const logged: Record<string, number> = {};
  for (const { reject } of fixture.access) {
    if (typeof reject === 'string') logged[reject] = (logged[reject] ?? 0) + 1;
  }
  expect(rejects).toEqual(logged);
  expect(Object.keys(logged).length).toBeGreaterThan(20);
  const refusals = fixture.access.filter(({ status, end }) => isRefusal(status) && end === 'rejected');
  expect(refusals.every(wasRefused)).toBe(true);
  expect(totals['recordsDropped']).toBe(0);
  expect(totals['upstreamStrayBytes']).toBe(hostileAnswers.filter(({ stray }) => stray === true).length);
  const told = fixture.log.filter(({ code }) => code === 'WINDHOVER_DESTINATION_STRAY_BYTES');
  expect(told.length).toBeGreaterThan(0);
});
