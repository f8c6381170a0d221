/**
 * Reads HTTP/1.1 answers off received bytes by their framing: what a client can be sure of, and what is left. For tests that
 * look at a whole connection; RawClient reads one answer after the other.
 */

export interface ReadAnswer {
  readonly status: number;
  /** In order, names in lower case. */
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: string;
}

export interface ReadAnswers {
  /** Interim answers included. */
  readonly answers: ReadAnswer[];
  /** What follows the last complete answer. */
  readonly rest: string;
}

interface Body {
  readonly text: string;
  readonly end: number;
}

/**
 * `bytes` are latin1. `heads` says which of the final answers belong to a HEAD; `closed`: the peer has ended the connection in
 * good order, which ends a body without a length.
 */
export function readAnswers(bytes: string, heads: readonly boolean[], closed: boolean): ReadAnswers {
  const answers: ReadAnswer[] = [];
  let at = 0;
  for (;;) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    if (headEnd === -1) break;
    const [statusLine = '', ...lines] = bytes.slice(at, headEnd).split('\r\n');
    const status = Number(/^HTTP\/1\.1 ([0-9]{3}) /.exec(statusLine)?.[1] ?? '0');
    if (status === 0) break;
    const fields = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
    const final = answers.filter((answer) => answer.status >= 200).length;
    const bodyless = status < 200 || status === 204 || status === 304 || heads[final] === true;
    const body = bodyless ? { text: '', end: headEnd + 4 } : readBody(bytes, headEnd + 4, fields, closed);
    if (body === null) break;
    answers.push({ status, fields, body: body.text });
    at = body.end;
    if (status === 101) break;
  }
  return { answers, rest: bytes.slice(at) };
}

/** null: it is not complete. */
function readBody(bytes: string, start: number, fields: ReadAnswer['fields'], closed: boolean): Body | null {
  const value = (name: string): string | undefined => fields.find(([key]) => key === name)?.[1];
  const length = value('content-length');
  if (value('transfer-encoding') === 'chunked') return readChunks(bytes, start);
  if (length === undefined) return closed ? { text: bytes.slice(start), end: bytes.length } : null;
  const end = start + Number(length);
  return bytes.length < end ? null : { text: bytes.slice(start, end), end };
}

function readChunks(bytes: string, start: number): Body | null {
  let text = '';
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(bytes.slice(at, lineEnd), 16);
    at = lineEnd + 2;
    if (size === 0) {
      if (bytes.startsWith('\r\n', at)) return { text, end: at + 2 };
      const trailersEnd = bytes.indexOf('\r\n\r\n', at);
      return trailersEnd === -1 ? null : { text, end: trailersEnd + 4 };
    }
    if (bytes.length < at + size + 2) return null;
    text += bytes.slice(at, at + size);
    at += size + 2;
  }
}
