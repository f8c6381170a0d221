/**
 * Where our parser and node's disagree, and why ours does what it does. `ours` is what we make of it; `parts` are the parts
 * (of node-cases.ts) that cause it.
 */

export interface NodeDifference {
  readonly parts: readonly string[];
  /** Where one part does not cause it alone: another, of which the request must have one. */
  readonly together?: readonly string[];
  /** 'refused': node takes it. 'accepted': node does not. 'other': both take it, and find something else. */
  readonly ours: 'refused' | 'accepted' | 'other';
  readonly because: string;
}

export const nodeDifferences: readonly NodeDifference[] = [
  {
    parts: ['method: CUSTOM', 'method: get'],
    ours: 'accepted',
    because: 'RFC 9110 9.1: a method is any token, told apart by case. Node knows a fixed list.',
  },
  {
    parts: ['framing: TE "gzip, chunked"', 'framing: TE ",chunked"', 'framing: TE ""'],
    ours: 'refused',
    because:
      'RFC 9112 6.1: a coding that the server does not undo gets an error; an empty element or value hides what another program reads there.',
  },
  {
    parts: ['target: *'],
    ours: 'refused',
    because: 'RFC 9112 3.2.4: asterisk-form is for OPTIONS only.',
  },
  {
    parts: ['target: **', 'target: absolute, ws', 'target: absolute, no host', 'target: absolute, bad port'],
    ours: 'refused',
    because: 'RFC 9112 3.2: none of the four forms of a target, or none of a scheme that is served here.',
  },
  {
    parts: ['target: absolute, no path'],
    together: ['method: OPTIONS'],
    ours: 'refused',
    because:
      'RFC 9112 3.2.4: for OPTIONS it stands for "*", which does not stand in the request; refused rather than repaired.',
  },
  {
    parts: ['target: absolute, user'],
    ours: 'refused',
    because: 'RFC 9110 4.2.4: user information in an http URI is to be treated as an error.',
  },
  {
    parts: ['target: absolute, another host'],
    ours: 'refused',
    because: 'RFC 9112 3.2.2: target and Host name two hosts; node keeps both for the application to choose from.',
  },
  {
    parts: ['target: /#', 'target: /a#b'],
    ours: 'refused',
    because: 'RFC 9112 3.2: no form of target has a fragment.',
  },
  {
    parts: ['target: backslash', 'target: encoded NUL'],
    ours: 'refused',
    because:
      'RFC 3986 3.3 has no backslash in a path, and 7.3 warns of decoded NUL: programs behind us read a separator and an end of string.',
  },
  {
    parts: ['field: two Hosts'],
    ours: 'refused',
    because: 'RFC 9112 3.2: more than one Host MUST be answered with 400. Node keeps the first.',
  },
  {
    parts: ['field: two Content-Types', 'field: two Authorizations'],
    ours: 'refused',
    because: 'RFC 9110 5.3: a field that is no list MUST NOT be sent twice; two readers would take two values.',
  },
  {
    parts: ['field: Expect: mixed'],
    ours: 'refused',
    because: 'RFC 9110 10.1.1: an expectation other than 100-continue may be answered with 417.',
  },
  {
    parts: ['field: 150 fields'],
    ours: 'refused',
    because:
      'RFC 9110 5.4 leaves limits to the server: ours is maxRequestHeaderCount, 100; node cuts silently at 2000.',
  },
  {
    parts: ['field: a field of 20000 bytes'],
    ours: 'accepted',
    because:
      'RFC 9110 5.4 leaves limits to the server: ours is maxRequestHeadersTotalSize, 32768; node stops at 16384.',
  },
  {
    parts: ['whole: a target of 9000 bytes'],
    ours: 'refused',
    because: 'RFC 9112 3 asks for 8000 bytes at least: ours is maxRequestLineSize, 8192.',
  },
  {
    parts: ['version: HTTP/2.0', 'version: HTTP/0.9'],
    ours: 'refused',
    because: 'RFC 9112 2.3: neither is a version of this syntax; the answer is 505.',
  },
  {
    parts: ['version: HTTP/1.0'],
    together: ['method: POST', 'framing: none', 'framing: underscored CL', 'framing: chunked', 'framing: Chunked'],
    ours: 'refused',
    because:
      'RFC 9112 6.1: Transfer-Encoding on HTTP/1.0 is faulty framing. A POST without a length has no defined end there (RFC 1945 7.2.2).',
  },
  {
    parts: ['a b', 'a@b', 'u:p@a', 'a/b', 'a:x', 'a:99999', ':80', '[::1'].map((name) => `host: ${name}`),
    ours: 'refused',
    because: 'RFC 9112 3.2: a Host that is not uri-host [ ":" port ] MUST be answered with 400.',
  },
  {
    parts: ['a=b', 'a,b', '*', 'a:', 'raw UTF-8'].map((name) => `host: ${name}`),
    ours: 'refused',
    because:
      'RFC 9110 4.2.1 and 17.1: a name that no resolver has. RFC 3986 would allow signs and an empty port; caches and routers disagree about them.',
  },
  {
    parts: ['chunk: 40 leading zeros'],
    ours: 'refused',
    because: 'RFC 9112 7.1: a recipient MUST guard against large sizes; 16 digits write every size that is served.',
  },
  {
    parts: ['chunk: space before extension', 'chunk: space after semicolon'],
    ours: 'accepted',
    because: 'RFC 9112 7.1.1 has BWS there, and RFC 9110 5.6.3 says that a recipient MUST parse it.',
  },
  {
    parts: ['chunk: extension without value', 'chunk: extension without name'],
    ours: 'refused',
    because: 'RFC 9112 7.1.1: a name is a token, and "=" is followed by a value.',
  },
  {
    parts: ['chunk: trailer Host', 'chunk: trailer Authorization'],
    ours: 'refused',
    because: 'RFC 9110 6.5.1: fields for routing and authentication MUST NOT be sent as trailers.',
  },
  {
    parts: ['whole: LF before', 'whole: CR before'],
    ours: 'refused',
    because: 'RFC 9112 2.2: what may stand before a request is an empty line, which is CRLF.',
  },
  {
    parts: ['whole: three empty lines before'],
    ours: 'refused',
    because: 'RFC 9112 2.2 asks to ignore at least one; without an end they would keep a connection busy for nothing.',
  },
  {
    parts: ['whole: two spaces after the method', 'whole: two spaces after the target'],
    ours: 'refused',
    because: 'RFC 9112 3: the separator is a single space.',
  },
];

export function explain(parts: readonly string[], ours: NodeDifference['ours']): NodeDifference | undefined {
  const has = (name: string): boolean => parts.includes(name);
  return nodeDifferences.find(
    (entry) =>
      entry.ours === ours && entry.parts.some(has) && (entry.together === undefined || entry.together.some(has)),
  );
}
