/**
 * Requests meant to be read differently by two programs in a row, or to say something about the client that only the edge
 * may say. `refused`: answered with that status, closed, and no byte of it reaches the destination. `forwarded`: the
 * destination reads exactly these requests. Sources: RFC 9112, RFC 9110, and the advisories named in the titles.
 */

export interface ForwardedRequest {
  readonly method: string;
  readonly target: string;
  readonly body?: string;
  /** Fields that must be there with exactly this value. */
  readonly has?: Readonly<Record<string, string>>;
  /** Fields that must not be there. */
  readonly lacks?: readonly string[];
  readonly trailers?: Readonly<Record<string, string>>;
}

export interface RefusedCase {
  readonly title: string;
  readonly pieces: readonly string[];
  readonly status: number;
}

export interface ForwardedCase {
  readonly title: string;
  readonly pieces: readonly string[];
  readonly statuses: readonly number[];
  readonly forwarded: readonly ForwardedRequest[];
}

const host = 'Host: edge.test\r\n';
const chunked = 'Transfer-Encoding: chunked\r\n';
const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: edge.test\r\n\r\n';

const post = (fields: string, body: string): string => `POST /p HTTP/1.1\r\n${host}${fields}\r\n${body}`;
const get = (fields: string): string => `GET /g HTTP/1.1\r\n${host}${fields}\r\n`;
const refused = (title: string, status: number, ...pieces: string[]): RefusedCase => ({ title, pieces, status });

const framing: readonly RefusedCase[] = [
  refused(
    'Content-Length before Transfer-Encoding',
    400,
    post(`Content-Length: 5\r\n${chunked}`, `0\r\n\r\n${smuggled}`),
  ),
  refused(
    'Transfer-Encoding before Content-Length',
    400,
    post(`${chunked}Content-Length: 5\r\n`, `0\r\n\r\n${smuggled}`),
  ),
  refused('two Content-Lengths that differ', 400, post('Content-Length: 5\r\nContent-Length: 6\r\n', 'hello!')),
  refused('two Content-Lengths that agree', 400, post('Content-Length: 5\r\nContent-Length: 5\r\n', 'hello')),
  refused(
    'two Content-Lengths in different case (CVE-2026-1525)',
    400,
    post('Content-Length: 5\r\ncontent-LENGTH: 0\r\n', 'hello'),
  ),
  refused('a list in Content-Length', 400, post('Content-Length: 5, 5\r\n', 'hello')),
  refused('a signed Content-Length', 400, post('Content-Length: +5\r\n', 'hello')),
  refused('a negative Content-Length', 400, post('Content-Length: -5\r\n', smuggled)),
  refused('a hexadecimal Content-Length', 400, post('Content-Length: 0x5\r\n', 'hello')),
  refused('an empty Content-Length (CVE-2023-40225)', 400, post('Content-Length:\r\n', smuggled)),
  refused('a Content-Length beyond 64 bits', 400, post('Content-Length: 18446744073709551621\r\n', 'hello')),
  refused('a Content-Length with a space inside', 400, post('Content-Length: 1 0\r\n', 'hello')),
  refused('a fraction in Content-Length', 400, post('Content-Length: 5.0\r\n', 'hello')),
  refused('an underscore in the digits of Content-Length', 400, post('Content-Length: 1_0\r\n', 'hello')),
  refused('a space before the colon of Content-Length (CVE-2021-22959)', 400, post('Content-Length : 5\r\n', 'hello')),
  refused('a space before the colon of Transfer-Encoding', 400, post('Transfer-Encoding : chunked\r\n', '0\r\n\r\n')),
  refused('gzip, chunked', 400, post('Transfer-Encoding: gzip, chunked\r\n', '0\r\n\r\n')),
  refused('chunked, gzip', 400, post('Transfer-Encoding: chunked, gzip\r\n', '0\r\n\r\n')),
  refused('an empty member before chunked', 400, post('Transfer-Encoding: ,chunked\r\n', '0\r\n\r\n')),
  refused('chunked twice in one field', 400, post('Transfer-Encoding: chunked, chunked\r\n', '0\r\n\r\n')),
  refused('chunked in two fields', 400, post(chunked + chunked, '0\r\n\r\n')),
  refused('identity', 400, post('Transfer-Encoding: identity\r\nContent-Length: 5\r\n', 'hello')),
  refused('an unknown coding', 400, post('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n')),
  refused('a vertical tab before chunked (CVE-2019-18277)', 400, post('Transfer-Encoding: \vchunked\r\n', '0\r\n\r\n')),
  refused('a parameter after chunked', 400, post('Transfer-Encoding: chunked;q=1\r\n', '0\r\n\r\n')),
  refused('quotes around chunked', 400, post('Transfer-Encoding: "chunked"\r\n', '0\r\n\r\n')),
  refused('an empty Transfer-Encoding', 400, post('Transfer-Encoding:\r\n', '0\r\n\r\n')),
  refused('chunked on HTTP/1.0 (CVE-2026-2835)', 400, `POST /p HTTP/1.0\r\n${host}${chunked}\r\n0\r\n\r\n`),
  refused('a POST without a length on HTTP/1.0', 400, `POST /p HTTP/1.0\r\n${host}\r\n${smuggled}`),
];

const chunks: readonly RefusedCase[] = [
  refused('0x in a chunk size', 400, post(chunked, '0x5\r\nhello\r\n0\r\n\r\n')),
  refused('a signed chunk size', 400, post(chunked, '+5\r\nhello\r\n0\r\n\r\n')),
  refused('a space before a chunk size', 400, post(chunked, ' 5\r\nhello\r\n0\r\n\r\n')),
  refused('a space after a chunk size', 400, post(chunked, '5 \r\nhello\r\n0\r\n\r\n')),
  refused('an empty chunk size', 400, post(chunked, '\r\nhello\r\n0\r\n\r\n')),
  refused('a chunk size beyond 64 bits', 400, post(chunked, '10000000000000005\r\nhello\r\n0\r\n\r\n')),
  refused('a bare LF after a chunk size (CVE-2025-22871)', 400, post(chunked, '5\nhello\r\n0\r\n\r\n')),
  refused('a bare CR after a chunk size', 400, post(chunked, '5\rhello\r\n0\r\n\r\n')),
  refused('a lone LF in a chunk extension (CVE-2025-55315)', 400, post(chunked, '5;a\nhello\r\n0\r\n\r\n')),
  refused('a lone CR in a chunk extension', 400, post(chunked, '5;a\rb\r\nhello\r\n0\r\n\r\n')),
  refused(
    'chunk extensions without end (CVE-2024-22019)',
    400,
    post(chunked, `5;${'a'.repeat(6000)}\r\nhello\r\n0\r\n\r\n`),
  ),
  refused('Content-Length in the trailers', 400, post(chunked, '0\r\nContent-Length: 5\r\n\r\n')),
  refused('Transfer-Encoding in the trailers', 400, post(chunked, '0\r\nTransfer-Encoding: chunked\r\n\r\n')),
  refused('Host in the trailers', 400, post(chunked, '0\r\nHost: other.test\r\n\r\n')),
  refused('a bare LF after the last chunk', 400, post(chunked, '0\n\r\n')),
  refused('a bare LF at the end of the trailers', 400, post(chunked, '0\r\nx-a: b\n\r\n')),
];

const lines: readonly RefusedCase[] = [
  refused('a bare LF after the request line', 400, `GET /g HTTP/1.1\n${host}\r\n`),
  refused('a bare LF after a field', 400, `GET /g HTTP/1.1\r\nHost: edge.test\n\r\n`),
  refused('a bare LF as the empty line', 400, `GET /g HTTP/1.1\r\n${host}\n${smuggled}`),
  refused('a bare CR in a field value', 400, get(`x-a: b\rTransfer-Encoding: chunked\r\n`)),
  refused('a NUL in a field value', 400, get('x-a: b\0c\r\n')),
  refused('a NUL in a field name', 400, get('x-\0a: b\r\n')),
  refused('a folded line', 400, get('x-a: b\r\n Transfer-Encoding: chunked\r\n')),
  refused('a space before the first field', 400, `GET /g HTTP/1.1\r\n ${host}\r\n`),
  refused('an empty field name (CVE-2023-25725)', 400, get(': x\r\nTransfer-Encoding: chunked\r\n')),
  refused('a line without a colon', 400, get('Transfer-Encoding\r\n')),
  refused('a field name in brackets', 400, get('[x]: y\r\n')),
  refused('two spaces after the method', 400, `GET  /g HTTP/1.1\r\n${host}\r\n`),
  refused('tabs in the request line', 400, `GET\t/g\tHTTP/1.1\r\n${host}\r\n`),
  refused('three empty lines before the request', 400, `\r\n\r\n\r\n${get('')}`),
  refused('a space at the end of the request line', 400, `GET /g HTTP/1.1 \r\n${host}\r\n`),
  refused('HTTP/0.9', 400, 'GET /g\r\n'),
  refused('HTTP/1.2', 505, `GET /g HTTP/1.2\r\n${host}\r\n`),
  refused('HTTP/2.0 in a request line', 505, `GET /g HTTP/2.0\r\n${host}\r\n`),
  refused('a lower-case version', 505, `GET /g http/1.1\r\n${host}\r\n`),
  refused('a TLS record', 400, '\x16\x03\x01\x00\x05hello'),
  refused('a request line that is too long', 414, `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${host}\r\n`),
  refused('fields that are too large', 431, get(`x-a: ${'a'.repeat(33_000)}\r\n`)),
  refused('fields that are too many', 431, get('x-a: b\r\n'.repeat(120))),
];

const targets: readonly RefusedCase[] = [
  refused('no Host', 400, 'GET /g HTTP/1.1\r\n\r\n'),
  refused('two Hosts', 400, get('Host: other.test\r\n')),
  refused('two Hosts that agree', 400, get(host)),
  refused('a space in Host', 400, 'GET /g HTTP/1.1\r\nHost: a b\r\n\r\n'),
  refused('user information and a path in Host', 400, 'GET /g HTTP/1.1\r\nHost: a@b/c\r\n\r\n'),
  refused('a comma in Host', 400, 'GET /g HTTP/1.1\r\nHost: a.test,b.test\r\n\r\n'),
  refused('a port that is not a number', 400, 'GET /g HTTP/1.1\r\nHost: a.test:80x\r\n\r\n'),
  refused('an absolute target with another authority', 400, `GET http://other.test/g HTTP/1.1\r\n${host}\r\n`),
  refused('an absolute target with user information', 400, `GET http://edge.test@other.test/ HTTP/1.1\r\n${host}\r\n`),
  refused('a scheme that is not HTTP', 400, `GET ftp://edge.test/ HTTP/1.1\r\n${host}\r\n`),
  refused('a fragment (CVE-2023-45539)', 400, `GET /g#/admin HTTP/1.1\r\n${host}\r\n`),
  refused('* for a GET', 405, `GET * HTTP/1.1\r\n${host}\r\n`),
  refused('a target without a slash', 400, `GET g HTTP/1.1\r\n${host}\r\n`),
  refused('a backslash in the path', 400, `GET /a\\..\\b HTTP/1.1\r\n${host}\r\n`),
  refused('an encoded NUL in the path', 400, `GET /a%00.html HTTP/1.1\r\n${host}\r\n`),
  refused('raw UTF-8 in the path', 400, `GET /\xc3\xa4 HTTP/1.1\r\n${host}\r\n`),
  refused('CONNECT', 501, 'CONNECT edge.test:443 HTTP/1.1\r\nHost: edge.test:443\r\n\r\n'),
  refused('an Expect that nobody knows', 417, post('Expect: y 100-continue\r\nContent-Length: 5\r\n', 'hello')),
  refused('two Content-Types', 400, post('Content-Type: a/b\r\nContent-Type: c/d\r\nContent-Length: 5\r\n', 'hello')),
  refused('two Authorizations', 400, get('Authorization: Basic YTpi\r\nAuthorization: Basic Yzpk\r\n')),
  refused('a body above the limit', 413, post('Content-Length: 1000001\r\n', 'hello')),
];

export const refusedRequests: readonly RefusedCase[] = [...framing, ...chunks, ...lines, ...targets];

const forwarded = (
  title: string,
  bytes: string | readonly string[],
  ...requests: readonly ForwardedRequest[]
): ForwardedCase => ({
  title,
  pieces: typeof bytes === 'string' ? [bytes] : bytes,
  statuses: requests.map(() => 200),
  forwarded: requests,
});

const plainGet: ForwardedRequest = { method: 'GET', target: '/g' };

const framed: readonly ForwardedCase[] = [
  forwarded('leading zeros in Content-Length are made anew', post('Content-Length: 0005\r\n', 'hello'), {
    method: 'POST',
    target: '/p',
    body: 'hello',
    has: { 'content-length': '5' },
  }),
  forwarded(
    'chunks are made anew, extensions dropped',
    post(chunked, '2;a=b;c="d;e"\r\nhe\r\n03\r\nllo\r\n0;x\r\n\r\n'),
    {
      method: 'POST',
      target: '/p',
      body: 'hello',
      has: { 'transfer-encoding': 'chunked' },
      lacks: ['content-length'],
    },
  ),
  forwarded('a chunked body that comes byte by byte', [post(chunked, ''), ...'5\r\nhello\r\n0\r\n\r\n'], {
    method: 'POST',
    target: '/p',
    body: 'hello',
  }),
  forwarded(
    'a chunked DELETE does not leave its body behind (CVE-2026-29057)',
    `DELETE /d HTTP/1.1\r\n${host}${chunked}\r\n${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`,
    {
      method: 'DELETE',
      target: '/d',
      body: smuggled,
    },
  ),
  forwarded(
    'a GET with a body keeps it',
    `GET /g HTTP/1.1\r\n${host}Content-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    {
      method: 'GET',
      target: '/g',
      body: smuggled,
      has: { 'content-length': String(smuggled.length) },
    },
  ),
  forwarded(
    'Content_Length and Transfer_Encoding are dropped',
    post('Content_Length: 99\r\nTransfer_Encoding: chunked\r\nContent-Length: 5\r\n', 'hello'),
    {
      method: 'POST',
      target: '/p',
      body: 'hello',
      lacks: ['content_length', 'transfer_encoding', 'transfer-encoding'],
    },
  ),
  forwarded(
    "trailers come after the body, and those that are the edge's business do not",
    post(`${chunked}Trailer: x-sum\r\n`, '5\r\nhello\r\n0\r\nx-sum: 1\r\nx_y: 2\r\n\r\n'),
    {
      method: 'POST',
      target: '/p',
      body: 'hello',
      trailers: { 'x-sum': '1' },
      lacks: ['trailer', 'x-sum'],
    },
  ),
  forwarded(
    'pipelined requests stay apart',
    get('') + post('Content-Length: 5\r\n', 'hello') + get(''),
    plainGet,
    { method: 'POST', target: '/p', body: 'hello' },
    plainGet,
  ),
  forwarded('Expect is answered here', [post('Expect: 100-continue\r\nContent-Length: 5\r\n', ''), 'hello'], {
    method: 'POST',
    target: '/p',
    body: 'hello',
    lacks: ['expect'],
  }),
  forwarded('two empty lines before a request', `\r\n\r\n${get('')}`, plainGet),
  forwarded('an HTTP/1.0 request goes on as HTTP/1.1', `GET /g HTTP/1.0\r\n${host}\r\n`, {
    ...plainGet,
    has: { via: '1.0 windhover' },
  }),
  forwarded('an absolute target goes on in origin form', `GET http://edge.test/g?a=b HTTP/1.1\r\n${host}\r\n`, {
    method: 'GET',
    target: '/g?a=b',
    has: { host: 'edge.test' },
  }),
  forwarded('an absolute target without a path goes on with one', `GET http://edge.test?a=/b HTTP/1.1\r\n${host}\r\n`, {
    method: 'GET',
    target: '/?a=/b',
    has: { host: 'edge.test' },
  }),
  forwarded('OPTIONS * stays what it is', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, { method: 'OPTIONS', target: '*' }),
  forwarded('a path goes on byte by byte', `GET //a/../b;c/%2e%2E/%61?x=%00 HTTP/1.1\r\n${host}\r\n`, {
    method: 'GET',
    target: '//a/../b;c/%2e%2E/%61?x=%00',
  }),
  forwarded("a method of the client's own", `BREW /pot HTTP/1.1\r\n${host}\r\n`, { method: 'BREW', target: '/pot' }),
];

const fields: readonly ForwardedCase[] = [
  forwarded(
    'hop-by-hop fields end here',
    get(
      'Keep-Alive: timeout=5\r\nProxy-Connection: keep-alive\r\nTE: trailers\r\nProxy-Authorization: Basic YTpi\r\n' +
        'Proxy-Authenticate: Basic\r\nProxy-Authentication-Info: x\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n' +
        'Connection: keep-alive\r\n',
    ),
    {
      ...plainGet,
      lacks: [
        'connection',
        'keep-alive',
        'proxy-connection',
        'te',
        'proxy-authorization',
        'proxy-authenticate',
        'proxy-authentication-info',
        'http2-settings',
      ],
    },
  ),
  forwarded(
    'what Connection names ends here, over several fields and in any case',
    get(
      'Connection: X-One , x-two\r\nX-One: 1\r\nx-TWO: 2\r\nConnection: close,x-three\r\nX-Three: 3\r\nX-Four: 4\r\n',
    ),
    {
      ...plainGet,
      lacks: ['connection', 'x-one', 'x-two', 'x-three'],
      has: { 'x-four': '4' },
    },
  ),
  forwarded(
    'Connection cannot name what others rest on (CVE-2022-31813, CVE-2024-45410)',
    `POST /p HTTP/1.1\r\n${host}Connection: host, content-length, authorization, cookie, x-forwarded-for, ` +
      'x-forwarded-host, forwarded, x-real-ip, x-request-id, via\r\nAuthorization: Basic YTpi\r\nCookie: a=b\r\n' +
      'Content-Length: 5\r\n\r\nhello',
    {
      method: 'POST',
      target: '/p',
      body: 'hello',
      has: {
        host: 'edge.test',
        'content-length': '5',
        authorization: 'Basic YTpi',
        cookie: 'a=b',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': 'edge.test',
        'x-real-ip': '127.0.0.1',
        via: '1.1 windhover',
      },
    },
  ),
  forwarded(
    'the forwarding family of the client is replaced',
    get(
      'X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-For: 10.0.0.2\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.test\r\n' +
        'X-Forwarded-Port: 1\r\nX-Forwarded-Prefix: /admin\r\nX-Forwarded-Client-Cert: x\r\nX-Real-IP: 10.0.0.3\r\n' +
        'Forwarded: for=10.0.0.4\r\nX-Request-Id: mine\r\n',
    ),
    {
      ...plainGet,
      has: {
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'http',
        'x-forwarded-host': 'edge.test',
        'x-real-ip': '127.0.0.1',
        forwarded: 'for=127.0.0.1;host=edge.test;proto=http',
      },
      lacks: ['x-forwarded-prefix', 'x-forwarded-client-cert'],
    },
  ),
  forwarded(
    'underscores do not alias the forwarding family (CVE-2024-45614)',
    get('X_Forwarded_For: 10.0.0.1\r\nX-Forwarded_Host: evil.test\r\nX_Real_IP: 10.0.0.1\r\n'),
    {
      ...plainGet,
      lacks: ['x_forwarded_for', 'x-forwarded_host', 'x_real_ip'],
      has: { 'x-forwarded-for': '127.0.0.1' },
    },
  ),
  forwarded(
    "the edge's own prefix cannot be used from outside (CVE-2025-29927)",
    get('X-Windhover-Lane: secret\r\nx-windhover-anything: 1\r\n'),
    {
      ...plainGet,
      lacks: ['x-windhover-lane', 'x-windhover-anything'],
    },
  ),
  forwarded(
    'an upgrade to h2c is not passed on',
    get('Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n'),
    {
      ...plainGet,
      lacks: ['connection', 'upgrade', 'http2-settings'],
    },
  ),
  forwarded(
    'an upgrade to websocket or something else is not passed on',
    get('Connection: Upgrade\r\nUpgrade: websocket, h2c\r\n'),
    { ...plainGet, lacks: ['connection', 'upgrade'] },
  ),
  forwarded(
    'bytes after an upgrade that was not granted are the next request (CVE-2026-2833)',
    get('Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n') + get(''),
    {
      ...plainGet,
      has: { connection: 'upgrade', upgrade: 'websocket' },
    },
    { ...plainGet, lacks: ['upgrade'] },
  ),
  forwarded('Via is added to what is there', get('Via: 1.1 other\r\n'), {
    ...plainGet,
    has: { via: '1.1 other, 1.1 windhover' },
  }),
  forwarded(
    'white space around values is not copied, empty values stay',
    get('x-a:  \t b c \t \r\nx-b:\r\nx-c: \r\n'),
    {
      ...plainGet,
      has: { 'x-a': 'b c', 'x-b': '', 'x-c': '' },
    },
  ),
];

export const forwardedRequests: readonly ForwardedCase[] = [...framed, ...fields];
