/**
 * What the edge promises of responses, rule by rule, with answers that are meant to break it: to be read differently by two
 * programs, to stay behind for the next request on the connection, or to say something in another's name.
 */

export interface AnswerCase {
  readonly title: string;
  readonly answer: string;
  /** Default: GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** On HTTP/1.0. */
  readonly old?: boolean;
  /** Interim ones included. */
  readonly statuses: readonly number[];
  /** Of the last one. */
  readonly body?: string;
  /** The destination's connection may be used again. */
  readonly reused: boolean;
  /** Bytes came that belong to no response. */
  readonly stray?: boolean;
  /** Fields of the last answer, beside Date, that are looked at: value, or null where it must not be there. */
  readonly fields?: Readonly<Record<string, string | null>>;
}

export interface AnswerRule {
  readonly rule: number;
  readonly promise: string;
  readonly cases: readonly AnswerCase[];
}

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
const evil = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil';
const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
const chunks = (body: string): string => `${head('HTTP/1.1 200 OK', 'transfer-encoding: chunked')}${body}`;

/** The answer is given on; its connection is not used again. */
const doubtful = (title: string, answer: string, more: Partial<AnswerCase> = {}): AnswerCase => ({
  title,
  answer,
  statuses: [200],
  body: 'ok',
  reused: false,
  ...more,
});

/** Nothing of it reaches the client. */
const invalid = (title: string, answer: string, more: Partial<AnswerCase> = {}): AnswerCase => ({
  title,
  answer,
  statuses: [502],
  reused: false,
  ...more,
});

const connections: readonly AnswerCase[] = [
  { title: 'an answer that ends exactly', answer: ok, statuses: [200], body: 'ok', reused: true },
  {
    title: 'chunks that end exactly',
    answer: chunks('2\r\nok\r\n0\r\n\r\n'),
    statuses: [200],
    body: 'ok',
    reused: true,
  },
  doubtful('a second answer behind a length', ok + evil, { stray: true }),
  doubtful('one byte behind a length', `${ok}x`, { stray: true }),
  doubtful('an empty line behind a length', `${ok}\r\n`, { stray: true }),
  doubtful('a second answer behind chunks', chunks('2\r\nok\r\n0\r\n\r\n') + evil, { stray: true }),
  doubtful('a second answer behind trailers', chunks('2\r\nok\r\n0\r\nvia: 1.1 x\r\n\r\n') + evil, { stray: true }),
  doubtful('a second last chunk', chunks('2\r\nok\r\n0\r\n\r\n0\r\n\r\n'), { stray: true }),
  doubtful('Connection: close', `${head('HTTP/1.1 200 OK', 'connection: close', 'content-length: 2')}ok`),
  doubtful(
    'Connection: close among others',
    `${head('HTTP/1.1 200 OK', 'connection: x-a, Close', 'content-length: 2')}ok`,
  ),
  doubtful('HTTP/1.0', `${head('HTTP/1.0 200 OK', 'content-length: 2')}ok`),
  doubtful(
    'HTTP/1.0 with keep-alive and close',
    `${head('HTTP/1.0 200 OK', 'connection: keep-alive', 'connection: close', 'content-length: 2')}ok`,
  ),
  doubtful(
    'Keep-Alive with no time at all',
    `${head('HTTP/1.1 200 OK', 'keep-alive: timeout=0', 'content-length: 2')}ok`,
  ),
  invalid(
    'a length and a coding',
    `${head('HTTP/1.1 200 OK', 'content-length: 2', 'transfer-encoding: chunked')}0\r\n\r\n`,
  ),
  invalid('two lengths', `${head('HTTP/1.1 200 OK', 'content-length: 2', 'content-length: 2')}ok`),
  invalid('a length that is none', `${head('HTTP/1.1 200 OK', 'content-length: 0x2')}ok`),
  invalid('a coding that nobody knows', `${head('HTTP/1.1 200 OK', 'transfer-encoding: gzip')}ok`),
];

const without = (status: string, ...lines: readonly string[]): string => head(`HTTP/1.1 ${status}`, ...lines);

const bodiless: readonly AnswerCase[] = [
  {
    title: 'HEAD keeps the length',
    answer: head('HTTP/1.1 200 OK', 'content-length: 2'),
    method: 'HEAD',
    statuses: [200],
    reused: true,
    fields: { 'content-length': '2' },
  },
  {
    title: 'HEAD of chunks',
    answer: head('HTTP/1.1 200 OK', 'transfer-encoding: chunked'),
    method: 'HEAD',
    statuses: [200],
    reused: true,
    fields: { 'transfer-encoding': null },
  },
  doubtful('HEAD with the body all the same', ok, {
    method: 'HEAD',
    body: '',
    stray: true,
    fields: { 'content-length': '2' },
  }),
  doubtful('HEAD with chunks all the same', chunks('2\r\nok\r\n0\r\n\r\n'), { method: 'HEAD', body: '', stray: true }),
  doubtful('HEAD with another answer behind it', head('HTTP/1.1 200 OK', 'content-length: 2') + evil, {
    method: 'HEAD',
    body: '',
    stray: true,
  }),
  {
    title: '204 with a length of 0',
    answer: without('204 No Content', 'content-length: 0'),
    statuses: [204],
    reused: true,
    fields: { 'content-length': null },
  },
  doubtful('204 with a length and a body', `${without('204 No Content', 'content-length: 2')}ok`, {
    statuses: [204],
    body: '',
    stray: true,
    fields: { 'content-length': null },
  }),
  doubtful('204 in chunks', `${without('204 No Content', 'transfer-encoding: chunked')}2\r\nok\r\n0\r\n\r\n`, {
    statuses: [204],
    body: '',
    stray: true,
    fields: { 'transfer-encoding': null },
  }),
  {
    title: '304 keeps the length',
    answer: without('304 Not Modified', 'content-length: 2'),
    statuses: [304],
    reused: true,
    fields: { 'content-length': '2' },
  },
  doubtful('304 with the body all the same', `${without('304 Not Modified', 'content-length: 2')}ok`, {
    statuses: [304],
    body: '',
    stray: true,
  }),
  doubtful('304 with another answer behind it', without('304 Not Modified') + evil, {
    statuses: [304],
    body: '',
    stray: true,
  }),
  {
    title: 'an interim answer with a length',
    answer: without('103 Early Hints', 'content-length: 2') + ok,
    statuses: [103, 200],
    body: 'ok',
    reused: true,
  },
  invalid('an interim answer with a body', `${without('103 Early Hints', 'content-length: 2')}xx${ok}`, {
    statuses: [103, 502],
  }),
];

const hint = without('103 Early Hints', 'link: </a>');

const interim: readonly AnswerCase[] = [
  { title: '103 is given on', answer: hint + ok, statuses: [103, 200], body: 'ok', reused: true },
  {
    title: 'several are given on, in their order',
    answer: hint + without('102 Processing') + hint + ok,
    statuses: [103, 102, 103, 200],
    body: 'ok',
    reused: true,
  },
  {
    title: 'one that nobody knows is given on',
    answer: without('199 Whatever') + ok,
    statuses: [199, 200],
    body: 'ok',
    reused: true,
  },
  {
    title: '100 is not: it is said here',
    answer: without('100 Continue') + without('100 Continue') + ok,
    statuses: [200],
    body: 'ok',
    reused: true,
  },
  { title: 'none reaches an HTTP/1.0 client', answer: hint + ok, old: true, statuses: [200], body: 'ok', reused: true },
  {
    title: 'hop-by-hop fields of 103 end here',
    answer:
      without(
        '103 Early Hints',
        'connection: x-hop',
        'x-hop: 1',
        'keep-alive: timeout=5',
        'upgrade: h2c',
        'transfer-encoding: chunked',
      ) + ok,
    statuses: [103, 200],
    body: 'ok',
    reused: true,
  },
  invalid('101 that nobody asked for', without('101 Switching Protocols', 'connection: upgrade', 'upgrade: websocket')),
  invalid('101 behind 103', hint + without('101 Switching Protocols', 'connection: upgrade', 'upgrade: websocket'), {
    statuses: [103, 502],
  }),
  invalid('101 to a POST', without('101 Switching Protocols', 'connection: upgrade', 'upgrade: websocket'), {
    method: 'POST',
  }),
  invalid('more of them than anybody has a use for', without('102 Processing').repeat(101) + ok, {
    statuses: [...new Array(100).fill(102), 502],
  }),
  invalid('a status below all', without('099 Low') + ok),
  invalid('a status of two digits', without('10 Low') + ok),
  doubtful('103 behind the final answer', ok + hint, { stray: true }),
];

const withField = (line: string): string => `${head('HTTP/1.1 200 OK', line, 'content-length: 2')}ok`;

const splitting: readonly AnswerCase[] = [
  invalid('a bare CR in a value', withField('x-a: b\rset-cookie: evil=1')),
  invalid('a bare LF in a value', withField('x-a: b\nset-cookie: evil=1')),
  invalid('a NUL in a value', withField('x-a: b\0c')),
  invalid('an escape in a value', withField('x-a: \x1b[2J')),
  invalid('a DEL in a value', withField('x-a: b\x7fc')),
  invalid('a folded value', withField('x-a: b\r\n set-cookie: evil=1')),
  invalid('a blank before the colon', withField('x-a : b')),
  invalid('a blank in a name', withField('x a: b')),
  invalid('an empty name', withField(': b')),
  invalid('a NUL in a name', withField('x-\0a: b')),
  invalid('a CR in the reason', `${head('HTTP/1.1 200 O\rK', 'content-length: 2')}ok`),
  invalid('a NUL in the reason', `${head('HTTP/1.1 200 O\0K', 'content-length: 2')}ok`),
  invalid('an escape in the reason', `${head('HTTP/1.1 200 \x1b[2J', 'content-length: 2')}ok`),
  invalid('a bare LF behind the status', 'HTTP/1.1 200 OK\ncontent-length: 2\r\n\r\nok'),
  invalid('a NUL in a trailer', chunks('0\r\nx-a: b\0c\r\n\r\n')),
  invalid('a length in a trailer', chunks('0\r\ncontent-length: 5\r\n\r\n')),
  invalid('a bare LF in a trailer', chunks('0\r\nx-a: b\nset-cookie: evil=1\r\n\r\n')),
  invalid('a head without an end', head('HTTP/1.1 200 OK', `x-a: ${'a'.repeat(70_000)}`)),
  invalid('fields without an end', head('HTTP/1.1 200 OK', ...new Array<string>(250).fill('x-a: b'))),
  {
    title: 'bytes beyond ASCII pass as they are',
    answer: withField('x-a: \xe4\xff'),
    statuses: [200],
    body: 'ok',
    reused: true,
    fields: { 'x-a': '\xe4\xff' },
  },
];

export const answerRules: readonly AnswerRule[] = [
  { rule: 2, promise: 'a connection is used again only after an exchange that ended exactly', cases: connections },
  { rule: 3, promise: 'HEAD, 204, 304 and interim answers have no body, whatever comes', cases: bodiless },
  { rule: 4, promise: 'interim answers pass, 100 is said once, 101 only where it was asked for', cases: interim },
  { rule: 14, promise: 'what could be read as two answers, or two fields, is 502', cases: splitting },
];
