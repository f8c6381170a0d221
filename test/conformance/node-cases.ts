/**
 * Requests for the comparison with node's own parser, made from templates: each dimension is a list of named parts, and a
 * case takes one part of each of a few dimensions. A difference is then a matter of one part, and can be explained.
 */

export interface NodeCase {
  /** Its parts, as `dimension: name`. */
  readonly parts: readonly string[];
  readonly bytes: Buffer;
}

interface Part {
  readonly name: string;
  readonly text: string;
}

const part = (name: string, text: string = name): Part => ({ name, text });

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'CUSTOM', 'get'].map(
  (name) => part(name),
);

const targets: readonly Part[] = [
  ...[
    '/',
    '/a/b?c=d',
    '//a',
    '/%61%2F..',
    '/?q=%00',
    '/a|b',
    '/?q={}"',
    '/%',
    '*',
    '**',
    '?q',
    '%2F',
    'a',
    '..',
    'a:80',
    '/#',
    '/a#b',
  ].map((name) => part(name)),
  part('encoded NUL', '/%00'),
  part('backslash', '/a\\b'),
  part('raw UTF-8', '/\xc3\xa4'),
  part('control', '/\x01'),
  part('NUL', '/\0'),
  part('DEL', '/\x7f'),
  part('absolute', 'http://a/p'),
  part('absolute, default port', 'http://a:80/p'),
  part('absolute, no path', 'http://a'),
  part('absolute, query only', 'http://a?q'),
  part('absolute, another host', 'http://b/p'),
  part('absolute, user', 'http://u@a/p'),
  part('absolute, no host', 'http:///p'),
  part('absolute, bad port', 'http://a:x/p'),
  part('absolute, ws', 'ws://a/p'),
];

const versions: readonly Part[] = [
  ...[
    'HTTP/1.1',
    'HTTP/1.0',
    'HTTP/1.2',
    'HTTP/2.0',
    'HTTP/0.9',
    'HTTP/3.0',
    'http/1.1',
    'HTTP/1.1x',
    'HTTP/1',
    'HTTPS/1.1',
  ].map((name) => part(name)),
  part('space after the version', 'HTTP/1.1 '),
  part('no version', ''),
];

const fields: readonly Part[] = [
  part('none', ''),
  part('plain', 'X-Some: value\r\n'),
  part('empty value', 'X-Some:\r\n'),
  part('white space around', 'X-Some: \t value \t \r\n'),
  part('inner tab', 'X-Some: a\tb\r\n'),
  part('underscore', 'X_Some: value\r\n'),
  part('odd token', "!#$%&'*+-.^`|~: value\r\n"),
  part('obs-text', 'X-Some: \xe4\r\n'),
  part('space before colon', 'X-Some : value\r\n'),
  part('tab before colon', 'X-Some\t: value\r\n'),
  part('space in name', 'X Some: value\r\n'),
  part('no colon', 'X-Some\r\n'),
  part('empty name', ': value\r\n'),
  part('bracket in name', 'X(y): value\r\n'),
  part('raw UTF-8 in name', 'X\xc3\xa4: value\r\n'),
  part('NUL in name', 'X\0: value\r\n'),
  part('NUL in value', 'X-Some: a\0b\r\n'),
  part('control in value', 'X-Some: a\x01b\r\n'),
  part('DEL in value', 'X-Some: a\x7fb\r\n'),
  part('CR in value', 'X-Some: a\rb\r\n'),
  part('CR before CRLF', 'X-Some: a\r\r\n'),
  part('LF only', 'X-Some: a\n'),
  part('folded', 'X-Some: a\r\n b\r\n'),
  part('folded with tab', 'X-Some: a\r\n\tb\r\n'),
  part('two Hosts', 'Host: a\r\n'),
  part('two Content-Types', 'Content-Type: a/b\r\nContent-Type: c/d\r\n'),
  part('two Authorizations', 'Authorization: a\r\nAuthorization: b\r\n'),
  part('two Cookies', 'Cookie: a=b\r\nCookie: c=d\r\n'),
  part('Connection: close', 'Connection: close\r\n'),
  part('Connection: keep-alive', 'Connection: keep-alive\r\n'),
  part('Upgrade without Connection', 'Upgrade: websocket\r\n'),
  part('Expect: 100-continue', 'Expect: 100-continue\r\n'),
  part('Expect: other', 'Expect: other\r\n'),
  part('Expect: mixed', 'Expect: other 100-continue\r\n'),
  part('50 fields', 'X-Some: value\r\n'.repeat(50)),
  part('150 fields', 'X-Some: value\r\n'.repeat(150)),
  part('a field of 20000 bytes', `X-Some: ${'v'.repeat(20000)}\r\n`),
];

const hosts: readonly Part[] = [
  part('no Host', ''),
  part('empty Host', 'Host:\r\n'),
  ...[
    'a',
    'a.example:8080',
    '[::1]',
    '[::1]:80',
    '127.0.0.1',
    'a b',
    'a@b',
    'u:p@a',
    'a/b',
    'a=b',
    'a:',
    'a:x',
    'a:99999',
    ':80',
    '[::1',
    'a,b',
    '*',
  ].map((name) => part(name, `Host: ${name}\r\n`)),
  part('raw UTF-8', 'Host: \xc3\xa4\r\n'),
];

const framings: readonly Part[] = [
  part('none', '\r\n'),
  part('CL 0', 'Content-Length: 0\r\n\r\n'),
  part('CL 5', 'Content-Length: 5\r\n\r\nhello'),
  part('CL 05', 'Content-Length: 05\r\n\r\nhello'),
  ...['', '-5', '+5', '5, 5', '5,', '0x5', '5 5', '5.0', 'five', '99999999999999999999'].map((value) =>
    part(`CL "${value}"`, `Content-Length: ${value}\r\n\r\nhello`),
  ),
  part('CL and TE', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
  part('TE and CL', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n'),
  part('two equal CL', 'Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello'),
  part('two CL', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'),
  part('chunked', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  part('Chunked', 'Transfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  ...[
    'gzip',
    'gzip, chunked',
    'chunked, gzip',
    'chunked, chunked',
    ',chunked',
    'chunked,',
    'identity',
    'xchunked',
    '"chunked"',
    'chunked;a=b',
    '',
  ].map((value) => part(`TE "${value}"`, `Transfer-Encoding: ${value}\r\n\r\n5\r\nhello\r\n0\r\n\r\n`)),
  part('TE vertical tab', 'Transfer-Encoding:\x0bchunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  part('TE with space before colon', 'Transfer-Encoding : chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  part('two TE', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  part('underscored CL', 'Content_Length: 5\r\n\r\n'),
];

const chunks: readonly Part[] = [
  part('one', '5\r\nhello\r\n0\r\n\r\n'),
  part('two', '5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n'),
  part('hexadecimal', 'A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n'),
  part('leading zeros', '0005\r\nhello\r\n000\r\n\r\n'),
  part('40 leading zeros', `${'0'.repeat(40)}5\r\nhello\r\n0\r\n\r\n`),
  part('empty size', '\r\nhello\r\n0\r\n\r\n'),
  part('0x', '0x5\r\nhello\r\n0\r\n\r\n'),
  part('signed', '+5\r\nhello\r\n0\r\n\r\n'),
  part('negative', '-5\r\nhello\r\n0\r\n\r\n'),
  part('space before size', ' 5\r\nhello\r\n0\r\n\r\n'),
  part('space after size', '5 \r\nhello\r\n0\r\n\r\n'),
  part('no hexadecimal', 'xyz\r\nhello\r\n0\r\n\r\n'),
  part('overflow', 'ffffffffffffffff1\r\nhello\r\n0\r\n\r\n'),
  part('2^63', '8000000000000000\r\nhello\r\n0\r\n\r\n'),
  part('LF after size', '5\nhello\r\n0\r\n\r\n'),
  part('CR after size', '5\rhello\r\n0\r\n\r\n'),
  part('LF after data', '5\r\nhello\n0\r\n\r\n'),
  part('nothing after data', '5\r\nhello0\r\n\r\n'),
  part('too much data', '5\r\nhello!\r\n0\r\n\r\n'),
  part('LF at the end', '5\r\nhello\r\n0\r\n\n'),
  part('LF after the last chunk', '5\r\nhello\r\n0\n\r\n'),
  part('extension', '5;a\r\nhello\r\n0\r\n\r\n'),
  part('extension with value', '5;a=b;c=d\r\nhello\r\n0\r\n\r\n'),
  part('quoted extension', '5;a="b c\\"d"\r\nhello\r\n0\r\n\r\n'),
  part('space before extension', '5 ;a=b\r\nhello\r\n0\r\n\r\n'),
  part('space after semicolon', '5; a=b\r\nhello\r\n0\r\n\r\n'),
  part('empty extension', '5;\r\nhello\r\n0\r\n\r\n'),
  part('empty extensions', '5;;;\r\nhello\r\n0\r\n\r\n'),
  part('extension without value', '5;a=\r\nhello\r\n0\r\n\r\n'),
  part('extension without name', '5;=b\r\nhello\r\n0\r\n\r\n'),
  part('LF in extension', '5;a\nb\r\nhello\r\n0\r\n\r\n'),
  part('CR in extension', '5;a\rb\r\nhello\r\n0\r\n\r\n'),
  part('LF in quoted extension', '5;a="\n"\r\nhello\r\n0\r\n\r\n'),
  part('extension of 20000 bytes', `5;${'a'.repeat(20000)}\r\nhello\r\n0\r\n\r\n`),
  part('trailer', '5\r\nhello\r\n0\r\nX-Check: 1\r\n\r\n'),
  part('trailer Content-Length', '5\r\nhello\r\n0\r\nContent-Length: 5\r\n\r\n'),
  part('trailer Transfer-Encoding', '5\r\nhello\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n'),
  part('trailer Host', '5\r\nhello\r\n0\r\nHost: b\r\n\r\n'),
  part('trailer Authorization', '5\r\nhello\r\n0\r\nAuthorization: b\r\n\r\n'),
  part('trailer with space before colon', '5\r\nhello\r\n0\r\nX : 1\r\n\r\n'),
  part('trailer folded', '5\r\nhello\r\n0\r\nX: 1\r\n 2\r\n\r\n'),
  part('trailer LF only', '5\r\nhello\r\n0\r\nX: 1\n\r\n'),
  part('cut', '5\r\nhel'),
  part('cut before the end', '5\r\nhello\r\n0\r\n'),
];

const wholes: readonly Part[] = [
  part('one empty line before', '\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('two empty lines before', '\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('three empty lines before', '\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('LF before', '\nGET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('CR before', '\rGET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('space before', ' GET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('two spaces after the method', 'GET  / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('two spaces after the target', 'GET /  HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('tab after the method', 'GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('space in the target', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('bad method byte', 'G(T / HTTP/1.1\r\nHost: a\r\n\r\n'),
  part('LF only', 'GET / HTTP/1.1\nHost: a\n\n'),
  part('LF after the request line', 'GET / HTTP/1.1\nHost: a\r\n\r\n'),
  part('LF as the empty line', 'GET / HTTP/1.1\r\nHost: a\r\n\n'),
  part('CR as the empty line', 'GET / HTTP/1.1\r\nHost: a\r\n\r'),
  part('CR CR as the empty line', 'GET / HTTP/1.1\r\nHost: a\r\n\r\r'),
  part('folded first field', 'GET / HTTP/1.1\r\n Host: a\r\n\r\n'),
  part('HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  part('TLS record', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  part('garbage', '\x80\x81\x82\r\n\r\n'),
  part('nothing', ''),
  part('half a line', 'GET / HT'),
  part('half a head', 'GET / HTTP/1.1\r\nHost: a\r\n'),
  part('short body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel'),
  part('CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n'),
  part('a target of 9000 bytes', `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`),
];

const host = 'Host: a\r\n';

function make(parts: Readonly<Record<string, Part>>, text: string): NodeCase {
  return {
    parts: Object.entries(parts).map(([dimension, { name }]) => `${dimension}: ${name}`),
    bytes: Buffer.from(text, 'latin1'),
  };
}

export function makeNodeCases(): NodeCase[] {
  const get = part('GET');
  const post = part('POST');
  const cases: NodeCase[] = [];
  for (const method of methods) {
    for (const framing of framings) {
      cases.push(make({ method, framing }, `${method.text} / HTTP/1.1\r\n${host}${framing.text}`));
    }
  }
  for (const method of [get, part('OPTIONS'), post]) {
    for (const target of targets)
      cases.push(make({ method, target }, `${method.text} ${target.text} HTTP/1.1\r\n${host}\r\n`));
    for (const field of fields)
      cases.push(make({ method, field }, `${method.text} / HTTP/1.1\r\n${host}${field.text}\r\n`));
  }
  for (const version of versions) {
    for (const method of [get, post])
      cases.push(make({ method, version }, `${method.text} / ${version.text}\r\n${host}\r\n`));
    for (const field of [part('none', ''), part('Connection: keep-alive', 'Connection: keep-alive\r\n')]) {
      cases.push(make({ version, field, host: part('no Host') }, `GET / ${version.text}\r\n${field.text}\r\n`));
    }
  }
  const old = part('HTTP/1.0');
  for (const framing of framings)
    cases.push(make({ version: old, framing }, `POST / HTTP/1.0\r\n${host}${framing.text}`));
  for (const value of hosts) {
    for (const version of [part('HTTP/1.1'), old]) {
      cases.push(make({ version, host: value }, `GET / ${version.text}\r\n${value.text}\r\n`));
    }
  }
  for (const chunk of chunks) {
    for (const method of [post, part('DELETE')]) {
      cases.push(
        make({ method, chunk }, `${method.text} / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n${chunk.text}`),
      );
    }
  }
  for (const whole of wholes) cases.push(make({ whole }, whole.text));
  return cases;
}
