/**
 * What the edge promises of requests, rule by rule, with requests that are meant to break it. The numbers are those of the
 * forwarding rules that the edge was designed by; `hostile-requests.ts` has more of the first, and of what fields say.
 */

export interface RuleCase {
  readonly title: string;
  readonly pieces: readonly string[];
  /** Of the final answers. */
  readonly statuses: readonly number[];
  /** "METHOD target host body" of what the destination reads. */
  readonly forwarded: readonly string[];
  /** True: the client waits for 100 Continue behind the first piece, and hears it once; else it hears none. */
  readonly continues?: boolean;
}

export interface RequestRule {
  readonly rule: number;
  readonly promise: string;
  readonly cases: readonly RuleCase[];
}

const lines = (...text: readonly string[]): string => `${text.join('\r\n')}\r\n\r\n`;
const host = 'Host: edge.test';
const smuggled = lines('GET /smuggled HTTP/1.1', host);

/** Answered so, closed, and not a byte of it reaches the destination. */
const refused = (title: string, status: number, ...pieces: readonly string[]): RuleCase => ({
  title,
  pieces,
  statuses: [status],
  forwarded: [],
});

const passed = (title: string, pieces: string | readonly string[], ...forwarded: readonly string[]): RuleCase => ({
  title,
  pieces: typeof pieces === 'string' ? [pieces] : pieces,
  statuses: forwarded.map(() => 200),
  forwarded,
});

const post = (fields: readonly string[], body: string): string => lines('POST /p HTTP/1.1', host, ...fields) + body;

const framing: readonly RuleCase[] = [
  refused(
    'a length on a chunked GET',
    400,
    lines('GET /g HTTP/1.1', host, 'Transfer-Encoding: chunked', 'Content-Length: 0'),
  ),
  refused('a comma after chunked', 400, post(['Transfer-Encoding: chunked,'], '0\r\n\r\n')),
  refused(
    'chunked in two fields of different case',
    400,
    post(['Transfer-Encoding: chunked', 'TRANSFER-ENCODING: chunked'], '0\r\n\r\n'),
  ),
  refused('a NUL in chunked', 400, post(['Transfer-Encoding: chun\0ked'], '0\r\n\r\n')),
  refused('a folded chunked', 400, post(['Transfer-Encoding:', ' chunked'], '0\r\n\r\n')),
  refused('a length that is folded', 400, post(['Content-Length: 5', '\t0'], smuggled)),
  refused('a length with an exponent', 400, post(['Content-Length: 1e1'], smuggled)),
  refused('a length with digits that are not ASCII', 400, post(['Content-Length: \xb2'], smuggled)),
  refused('a length with a semicolon', 400, post(['Content-Length: 5;'], 'hello')),
  refused('a length of minus zero', 400, post(['Content-Length: -0'], smuggled)),
  refused(
    'a length and a coding on HTTP/1.0',
    400,
    `POST /p HTTP/1.0\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello`,
  ),
  passed(
    'chunked in any case, with blanks around it',
    post(['Transfer-Encoding: \t CHUNKED \t'], '5\r\nhello\r\n0\r\n\r\n'),
    'POST /p edge.test hello',
  ),
  passed(
    'a body of a GET that looks like a request',
    lines('GET /g HTTP/1.1', host, `Content-Length: ${smuggled.length}`) + smuggled,
    `GET /g edge.test ${smuggled}`,
  ),
];

const expect100: readonly RuleCase[] = [
  refused('an expectation that nobody knows', 417, post(['Expect: 200-ok', 'Content-Length: 5'], '')),
  refused('100-continue and another one', 417, post(['Expect: 100-continue, x', 'Content-Length: 5'], '')),
  refused('100-continue with a parameter', 417, post(['Expect: 100-continue; q=1', 'Content-Length: 5'], '')),
  refused('two expectations that differ', 417, post(['Expect: 100-continue', 'Expect: y', 'Content-Length: 5'], '')),
  refused('a body over the limit is not asked for', 413, post(['Expect: 100-continue', 'Content-Length: 1000001'], '')),
  refused(
    'a body with two lengths is not asked for',
    400,
    post(['Expect: 100-continue', 'Content-Length: 5', 'Content-Length: 6'], ''),
  ),
  {
    ...passed(
      '100-continue in any case is answered here, once, and goes no further',
      [post(['EXPECT: 100-Continue', 'Content-Length: 5'], ''), 'hello'],
      'POST /p edge.test hello',
    ),
    continues: true,
  },
  {
    ...passed(
      'a chunked body is asked for, too',
      [post(['Expect: 100-continue', 'Transfer-Encoding: chunked'], ''), '5\r\nhello\r\n0\r\n\r\n'],
      'POST /p edge.test hello',
    ),
    continues: true,
  },
  passed(
    'a body that is there already is not asked for',
    post(['Expect: 100-continue', 'Content-Length: 5'], 'hello'),
    'POST /p edge.test hello',
  ),
  passed(
    'without a body there is nothing to ask for',
    lines('GET /g HTTP/1.1', host, 'Expect: 100-continue'),
    'GET /g edge.test ',
  ),
  passed(
    'an HTTP/1.0 client is asked for nothing',
    `POST /p HTTP/1.0\r\n${host}\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello`,
    'POST /p edge.test hello',
  ),
];

const upgrades = (...fields: readonly string[]): string => lines('GET /g HTTP/1.1', host, ...fields);
const plain = 'GET /g edge.test ';

const upgrade: readonly RuleCase[] = [
  passed(
    'h2c',
    upgrades('Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'),
    plain,
  ),
  passed('TLS/1.0', upgrades('Connection: Upgrade', 'Upgrade: TLS/1.0'), plain),
  passed('a list with websocket in it', upgrades('Connection: Upgrade', 'Upgrade: websocket, h2c'), plain),
  passed(
    'websocket and h2c in two fields',
    upgrades('Connection: Upgrade', 'Upgrade: websocket', 'Upgrade: h2c'),
    plain,
  ),
  passed('websocket twice', upgrades('Connection: Upgrade', 'Upgrade: websocket', 'Upgrade: websocket'), plain),
  passed('a version of websocket', upgrades('Connection: Upgrade', 'Upgrade: websocket/13'), plain),
  passed('websocket that Connection does not name', upgrades('Upgrade: websocket'), plain),
  passed('Connection: upgrade without Upgrade', upgrades('Connection: upgrade'), plain),
  passed('an empty Upgrade', upgrades('Connection: upgrade', 'Upgrade:'), plain),
  passed(
    'websocket by POST',
    post(['Connection: Upgrade', 'Upgrade: websocket', 'Content-Length: 5'], 'hello'),
    'POST /p edge.test hello',
  ),
  passed(
    'websocket on HTTP/1.0',
    `GET /g HTTP/1.0\r\n${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    plain,
  ),
  passed(
    'websocket with a body',
    `${lines('GET /g HTTP/1.1', host, 'Connection: Upgrade', 'Upgrade: websocket', 'Content-Length: 5')}hello`,
    'GET /g edge.test hello',
  ),
  passed(
    'bytes behind an upgrade that is not granted are the next request, and no raw ones',
    upgrades('Connection: Upgrade', 'Upgrade: websocket') + smuggled,
    plain,
    'GET /smuggled edge.test ',
  ),
];

const withHost = (value: string): string => lines('GET /g HTTP/1.1', `Host: ${value}`);

const hosts: readonly RuleCase[] = [
  ...[
    'a\tb',
    'a/b',
    'a?b',
    'a@b',
    'a\\b',
    'a:',
    'a:-1',
    'a:65536',
    'a:8o',
    '[::1',
    '::1',
    '[]',
    '[::1]x',
    'a%2eb',
    'a b:80',
    'a;b',
    '"a"',
    '*',
  ].map((value) => refused(JSON.stringify(value), 400, withHost(value))),
  refused('a NUL', 400, withHost('a\0b')),
  refused('UTF-8', 400, withHost('b\xc3\xbccher.test')),
  refused('none at all', 400, lines('GET /g HTTP/1.1')),
  refused('two in one request, of which one is good', 400, lines('GET /g HTTP/1.1', host, 'host: other.test')),
  passed(
    'a name in any case and with a dot at its end goes on as it is',
    withHost('Edge.TEST.:8080'),
    'GET /g Edge.TEST.:8080 ',
  ),
  passed('an empty one, of a client whose target has no authority', withHost(''), 'GET /g  '),
  passed('an address in brackets', withHost('[::1]:80'), 'GET /g [::1]:80 '),
];

const target = (method: string, text: string): string => lines(`${method} ${text} HTTP/1.1`, host);

const targets: readonly RuleCase[] = [
  refused('an authority by GET', 400, target('GET', 'edge.test:80')),
  refused('a path without a slash', 400, target('GET', 'g')),
  refused('a query alone', 400, target('GET', '?x')),
  refused('* by POST', 405, target('POST', '*')),
  refused('* with a query', 400, target('OPTIONS', '*?x')),
  refused('two stars', 400, target('OPTIONS', '**')),
  refused('another authority than Host', 400, target('GET', 'http://other.test/g')),
  refused('another port than Host', 400, target('GET', 'http://edge.test:81/g')),
  refused('user information', 400, target('GET', 'http://edge.test@edge.test/g')),
  refused('an empty authority', 400, target('GET', 'http:///g')),
  refused('a scheme without slashes', 400, target('GET', 'http:edge.test/g')),
  refused('another scheme', 400, target('GET', 'gopher://edge.test/g')),
  refused('a fragment behind an authority', 400, target('GET', 'http://edge.test/g#x')),
  refused('a backslash in an authority', 400, target('GET', 'http://edge.test\\g/')),
  refused('a tunnel', 501, target('CONNECT', 'edge.test:443')),
  refused('a tunnel to a path', 400, target('CONNECT', '/g')),
  passed(
    'an absolute form goes on as a path, its authority as Host',
    target('GET', 'HTTP://Edge.test/g?x=http://y'),
    'GET /g?x=http://y Edge.test ',
  ),
  passed('an absolute form without a path is /', target('GET', 'http://edge.test'), 'GET / edge.test '),
  passed(
    'a path that begins with two slashes is a path',
    target('GET', '//other.test/g'),
    'GET //other.test/g edge.test ',
  ),
];

const large = 1_000_000;
const chunk = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;

const bodies: readonly RuleCase[] = [
  refused('a length that is one over', 413, post([`Content-Length: ${large + 1}`], '')),
  refused(
    'a length that is one over, all of it sent',
    413,
    post([`Content-Length: ${large + 1}`], 'x'.repeat(large + 1)),
  ),
  refused('the longest length there is', 413, post(['Content-Length: 9223372036854775807'], 'x')),
  refused('a length beyond that', 400, post(['Content-Length: 9223372036854775808'], 'x')),
  refused('a length over the limit by GET', 413, lines('GET /g HTTP/1.1', host, `Content-Length: ${large + 1}`)),
  refused('a length over the limit, with a request behind it', 413, post([`Content-Length: ${large + 1}`], smuggled)),
  refused(
    'a length over the limit that waits to be asked for',
    413,
    post(['Expect: 100-continue', `Content-Length: ${large + 1}`], ''),
  ),
  passed(
    'a body as large as the limit',
    post([`Content-Length: ${large}`], 'x'.repeat(large)),
    `POST /p edge.test ${'x'.repeat(large)}`,
  ),
  passed(
    'chunks that are as large as the limit together',
    post(['Transfer-Encoding: chunked'], `${chunk(large / 2).repeat(2)}0\r\n\r\n`),
    `POST /p edge.test ${'x'.repeat(large)}`,
  ),
  passed(
    'a length with many zeros before it',
    post([`Content-Length: ${'0'.repeat(100)}5`], 'hello'),
    'POST /p edge.test hello',
  ),
];

/** What shows only when it comes: the destination has seen a part of that body then, and sees no end of it. */
export const lateFaults: readonly RuleCase[] = [
  refused('a chunk that is longer than it says', 400, post(['Transfer-Encoding: chunked'], '3\r\nhello\r\n0\r\n\r\n')),
  refused('a chunk without its end', 400, post(['Transfer-Encoding: chunked'], '5\r\nhello0\r\n\r\n')),
  refused('a second chunk without a size', 400, post(['Transfer-Encoding: chunked'], '5\r\nhello\r\n\r\n0\r\n\r\n')),
  refused(
    'chunks that are one byte over together',
    413,
    post(['Transfer-Encoding: chunked'], `${chunk(large)}${chunk(1)}0\r\n\r\n`),
  ),
  refused('one chunk that is too large', 413, post(['Transfer-Encoding: chunked'], `${chunk(large + 1)}0\r\n\r\n`)),
  refused(
    'a chunk that says it is endless',
    413,
    post(['Transfer-Encoding: chunked'], `7fffffffffffffff\r\n${'x'.repeat(large + 1)}`),
  ),
];

export const requestRules: readonly RequestRule[] = [
  { rule: 1, promise: 'exactly one framing, made anew', cases: framing },
  {
    rule: 5,
    promise: '100-continue is answered here, after all checks, and nothing else is expected',
    cases: expect100,
  },
  { rule: 6, promise: 'websocket alone is asked for, and nothing is raw before a 101', cases: upgrade },
  { rule: 7, promise: 'exactly one Host, and a valid one', cases: hosts },
  { rule: 8, promise: 'origin-form goes on, whatever came', cases: targets },
  {
    rule: 15,
    promise: 'a body is bounded by what comes, and refused before it is read where it says its length',
    cases: bodies,
  },
];
