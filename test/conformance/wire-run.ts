/** Runs one conversation of a case against a subject, and compares all that can be seen of it with the case's outcome. */
import { expect } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { echoOf, isFaultyApp, type SeenRequest } from './wire-app.ts';
import type { ClientStep, ExpectedRequest, WireCase, WireOutcome } from './wire-cases.ts';
import { type Transcript, WireClient } from './wire-client.ts';
import type { Subject } from './wire-subjects.ts';

/** A deadline is kept when it is not early, and not later than this. */
const toleranceMs = 2000;

export async function runConversation(subject: Subject, entry: WireCase, steps: readonly ClientStep[]): Promise<void> {
  const outcome = entry.expected[subject.column];
  const { app } = subject;
  subject.begin();
  app.begin(entry.app);
  const before = subject.rejects();
  const client = await WireClient.open(subject.port(entry.limits), {
    heads: outcome.seen?.map(({ method }) => method === 'HEAD') ?? [],
    onBytes: (bytes) => app.noteReceived(bytes),
  });
  let transcript: Transcript;
  try {
    transcript = await client.converse(steps, outcome, () => app.seen.length > 0);
  } finally {
    client.close();
  }
  await subject.flush();
  await waitFor(
    'everything of the case has ended',
    () => subject.isQuiet() && app.seen.every(({ done }) => done),
    10_000,
  );
  checkAnswers(transcript, outcome);
  checkEnd(transcript, outcome);
  expect(difference(before, subject.rejects()), 'what was counted').toEqual(
    outcome.reject === null ? {} : { [outcome.reject]: 1 },
  );
  checkSeen(app.seen, outcome, entry, subject);
  if (entry.app === 'reads the body') checkEchoes(transcript, app.seen);
  if (outcome.connection !== 'upgraded' && !isFaultyApp(entry.app))
    expect(subject.complaints(), 'complaints').toEqual([]);
}

function checkAnswers({ answers }: Transcript, { statuses, answerParts }: WireOutcome): void {
  expect(answers.map(({ status }) => status)).toEqual(statuses);
  for (const { answer, name, value } of answerParts) {
    const fields = answers[answer - 1]?.fields ?? [];
    const where = `${name} of answer ${answer}`;
    if (name === 'body') expect(answers[answer - 1]?.body, where).toBe(value);
    else if (name === 'lacks') for (const one of listOf(value)) expect(fieldOf(fields, one), one).toBeNull();
    else expect(fieldOf(fields, name), where).toBe(value);
  }
}

function checkEnd({ rest, end, closedAfterMs }: Transcript, { connection, bytes, closesAfterMs }: WireOutcome): void {
  if (connection === 'cut') {
    // What looks whole would be taken for it: either an answer was begun, or the end is no good order.
    expect(rest !== '' || end === 'reset', 'the answer is broken off').toBe(true);
    expect(rest.endsWith('0\r\n\r\n'), 'the answer looks whole').toBe(false);
    return;
  }
  expect(rest).toBe(bytes);
  if (connection === 'closed') expect(end).toBe('fin');
  if (closesAfterMs === null) return;
  expect(closedAfterMs).toBeGreaterThanOrEqual(closesAfterMs);
  expect(closedAfterMs).toBeLessThan(closesAfterMs + toleranceMs);
}

function checkSeen(seen: readonly SeenRequest[], outcome: WireOutcome, entry: WireCase, { face }: Subject): void {
  if (outcome.seen === null) return;
  const shown = (method: string, target: string): string => `${method} ${face === 'fetch' ? urlPath(target) : target}`;
  expect(seen.map(({ method, target }) => `${method} ${target}`)).toEqual(
    outcome.seen.map(({ method, target }) => shown(method, target)),
  );
  for (const [index, expected] of outcome.seen.entries())
    checkRequest(seen[index] as SeenRequest, expected, entry.app, face);
}

function checkRequest(seen: SeenRequest, expected: ExpectedRequest, app: string, face: Subject['face']): void {
  const where = `of ${expected.method} ${expected.target}`;
  const checks = new Map(expected.checks);
  const fails = checks.get('read') === 'fails';
  expect(seen.failed, `the read ${where} fails`).toBe(fails);
  if (!fails && !['ignores the body', 'throws'].includes(app))
    expect(seen.body, `body ${where}`).toBe(checks.get('body') ?? '');
  for (const [name, value] of expected.checks) {
    if (name === 'host') expect(seen.host, `host ${where}`).toBe(face === 'fetch' ? urlHost(value) : value);
    else if (name === 'version') expect(seen.version ?? value, `version ${where}`).toBe(value);
    else if (name === 'url path') expect(urlPath(seen.target), `URL ${where}`).toBe(value);
    else if (name === 'lacks') for (const one of listOf(value)) expect(fieldOf(seen.fields, one), one).toBeNull();
    else if (name.startsWith('field ')) expect(fieldOf(seen.fields, name.slice(6)), `${name} ${where}`).toBe(value);
    else if (name.startsWith('trailer ')) checkTrailer(seen, name.slice(8), value);
    else if (name !== 'body' && name !== 'read') throw new Error(`nobody knows what "${name}" is`);
  }
}

function checkTrailer({ trailers }: SeenRequest, name: string, value: string): void {
  if (trailers !== null) expect(fieldOf(trailers, name), `trailer ${name}`).toBe(value);
}

/** Each answer belongs to its request: the app gives back what it was asked. */
function checkEchoes({ answers }: Transcript, seen: readonly SeenRequest[]): void {
  const echoed = answers.filter(({ status }) => status === 200).map(({ body }) => body);
  const read = seen.filter(({ failed }) => !failed);
  expect(echoed).toEqual(read.map((request) => (request.method === 'HEAD' ? '' : echoOf(request))));
}

type Fields = readonly (readonly [name: string, value: string])[];

/** null: there is none. */
/** The edge's name in Via is its own each time; the cases say EDGE. */
function fieldOf(fields: Fields, name: string): string | null {
  const values = fields.filter(([key]) => key === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(', ').replace(/windhover-[0-9a-f]+/g, 'EDGE');
}

const listOf = (text: string): string[] => text.split(',').map((one) => one.trim());

/** As the URL standard writes it, which is what a Request shows. */
function urlPath(target: string): string {
  if (target === '*') return '/*';
  const { pathname, search } = new URL(target.startsWith('/') ? `http://a${target}` : target);
  return pathname + search;
}

const urlHost = (host: string): string => (host === '' ? 'localhost' : new URL(`http://${host}`).host);

function difference(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => {
      const more = count - (before[name] ?? 0);
      return more === 0 ? [] : [[name, more]];
    }),
  );
}
