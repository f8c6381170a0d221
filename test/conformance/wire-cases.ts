/**
 * Cases over sockets, in the documents of wire/. The same case runs against the app server, on both faces, and against an
 * edge in front of one:
 *
 *   ```http client            what the client sends; several blocks: each must give the outcome
 *   ... until answer 1        a line that begins with three dots is something that the client does in between; one of
 *                             "until answer N", "until 100" (any interim status), "until the app is asked", "fin", and "then"
 *                             (what follows goes in a segment of its own)
 *   ```app                    optional; what the app does (the names are in wire-app.ts), else "reads the body"
 *   ```limits                 optional; by their names in the configuration
 *   ```expect                 of both; or ```expect app server and ```expect edge
 *   200 400 closed            statuses in order, then the connection: "open" (another request is answered on it), "closed"
 *                             (FIN), "cut" (it ended inside of an answer), "upgraded" (bytes come back as they were sent)
 *   reject: NAME              the reason that was counted; without it none was
 *   seen: POST /a             the app was asked this; without it nothing. "seen: as sent": it is not looked at (several
 *                             conversations). Of the request above may follow
 *     body: hello             what the app read (without it nothing), or "read: fails"
 *     host: a, version: 1.0, field NAME: value, lacks: NAME, trailer NAME: value, url path: /b
 *     (EDGE in a value: the name of the edge in Via)
 *   answer 1 NAME: value      a field of an answer; also "answer 1 lacks: NAME" and "answer 1 body: text"
 *   bytes: \x00               exactly these bytes came after the answers
 *   closes after: 5000        milliseconds from the last answer to the end, and not 2000 more
 */
import { readLimits, readSections, type Section, unescapeBytes, unescapeText } from './documents.ts';

export type ClientStep =
  | { readonly kind: 'send'; readonly bytes: Buffer }
  | { readonly kind: 'until-answer'; readonly count: number }
  | { readonly kind: 'until-interim'; readonly status: number }
  | { readonly kind: 'until-asked' }
  | { readonly kind: 'fin' };

export interface ExpectedRequest {
  readonly method: string;
  readonly target: string;
  readonly checks: readonly (readonly [name: string, value: string])[];
}

export interface ExpectedAnswerPart {
  /** From 1. */
  readonly answer: number;
  /** A field's name, "body" or "lacks". */
  readonly name: string;
  readonly value: string;
}

export interface WireOutcome {
  readonly statuses: readonly number[];
  readonly connection: 'open' | 'closed' | 'cut' | 'upgraded';
  readonly reject: string | null;
  /** null: it is not looked at. */
  readonly seen: readonly ExpectedRequest[] | null;
  readonly answerParts: readonly ExpectedAnswerPart[];
  readonly bytes: string;
  readonly closesAfterMs: number | null;
}

export type Column = 'app server' | 'edge';

export interface WireCase {
  readonly title: string;
  readonly conversations: readonly (readonly ClientStep[])[];
  readonly app: string;
  readonly limits: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<Column, WireOutcome>>;
}

export interface WireDocument {
  readonly name: string;
  readonly cases: readonly WireCase[];
}

export function readWireDocuments(directory: string): WireDocument[] {
  return readSections(directory).map(({ name, sections }) => ({ name, cases: sections.map(readCase) }));
}

function readCase(section: Section): WireCase {
  const { title, where, blocks } = section;
  const clients = blocks.filter(({ kind, words }) => kind === 'http' && words === 'client');
  if (clients.length === 0) throw new Error(`${where}: no http client block.`);
  const outcome = (column: Column): WireOutcome => {
    const found = blocks.filter(({ kind, words }) => kind === 'expect' && (words === '' || words === column));
    if (found.length !== 1) throw new Error(`${where}: ${found.length} outcomes at the ${column}.`);
    return readOutcome(found[0]?.text ?? '', where);
  };
  return {
    title,
    conversations: clients.map(({ text }) => readSteps(text, where)),
    app: blocks.find(({ kind }) => kind === 'app')?.text.trim() ?? 'reads the body',
    limits: readLimits(section),
    expected: { 'app server': outcome('app server'), edge: outcome('edge') },
  };
}

function readSteps(text: string, where: string): ClientStep[] {
  const steps: ClientStep[] = [];
  let bytes = '';
  const send = (): void => {
    if (bytes !== '') steps.push({ kind: 'send', bytes: unescapeBytes(bytes) });
    bytes = '';
  };
  for (const line of text.split('\n')) {
    if (!line.startsWith('... ')) {
      bytes += line;
      continue;
    }
    send();
    const step = readStep(line.slice(4).trim(), where);
    if (step !== null) steps.push(step);
  }
  send();
  return steps;
}

function readStep(words: string, where: string): ClientStep | null {
  const answer = /^until answer (\d+)$/.exec(words)?.[1];
  const interim = /^until (1\d\d)$/.exec(words)?.[1];
  if (answer !== undefined) return { kind: 'until-answer', count: Number(answer) };
  if (interim !== undefined) return { kind: 'until-interim', status: Number(interim) };
  if (words === 'until the app is asked') return { kind: 'until-asked' };
  if (words === 'fin') return { kind: 'fin' };
  if (words === 'then') return null;
  throw new Error(`${where}: "${words}" is nothing that the client can do.`);
}

interface Draft {
  reject: string | null;
  bytes: string;
  closesAfterMs: number | null;
  seen: { method: string; target: string; checks: [string, string][] }[] | null;
  readonly answerParts: ExpectedAnswerPart[];
}

function readOutcome(text: string, where: string): WireOutcome {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const words = first.split(' ');
  const connection = words.pop();
  const statuses = words.map(Number);
  if (connection !== 'open' && connection !== 'closed' && connection !== 'cut' && connection !== 'upgraded')
    throw new Error(`${where}: "${first}" does not say how the connection is left.`);
  if (statuses.some(Number.isNaN)) throw new Error(`${where}: "${first}" has a status that is no number.`);
  const draft: Draft = { reject: null, bytes: '', closesAfterMs: null, seen: [], answerParts: [] };
  for (const line of lines) readLine(line.trim(), draft, where);
  return { ...draft, statuses, connection };
}

function readLine(line: string, draft: Draft, where: string): void {
  const colon = line.indexOf(':');
  if (colon === -1) throw new Error(`${where}: "${line}" has no colon.`);
  const name = line.slice(0, colon);
  const value = unescapeText(line.slice(colon + 1).trim());
  const answer = /^answer (\d+) (.+)$/.exec(name);
  if (answer !== null) {
    draft.answerParts.push({ answer: Number(answer[1]), name: answer[2] ?? '', value });
    return;
  }
  switch (name) {
    case 'reject':
      draft.reject = value;
      return;
    case 'bytes':
      draft.bytes = value;
      return;
    case 'closes after':
      draft.closesAfterMs = Number(value);
      return;
    case 'seen': {
      if (value === 'as sent') {
        draft.seen = null;
        return;
      }
      const space = value.indexOf(' ');
      draft.seen?.push({ method: value.slice(0, space), target: value.slice(space + 1), checks: [] });
      return;
    }
    default: {
      const last = draft.seen?.at(-1);
      if (last === undefined) throw new Error(`${where}: "${line}" is about no request.`);
      last.checks.push([name, value]);
    }
  }
}
