/**
 * A destination that keeps every byte it was sent, and reads them back with a parser of its own: slow, strict, and sharing
 * no code with the engine, so that the two can disagree. Answers are whatever a test wants them to be.
 */
import { createServer, type Server, type Socket } from 'node:net';

export interface RecordedRequest {
  readonly method: string;
  readonly target: string;
  /** In order, names as received. */
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: string;
  readonly trailers: ReadonlyArray<readonly [name: string, value: string]>;
}

interface Parsed {
  readonly requests: RecordedRequest[];
  /** Bytes of a request that is not complete; empty: the bytes end where a request ends. */
  readonly rest: string;
}

export interface RecordedConnection {
  bytes: string;
  ended: boolean;
  /** What the strict reader did not accept, or null. */
  fault: string | null;
}

/** The bytes of an answer, or null for none; `close` ends the connection after it. */
export interface Answer {
  readonly bytes: string;
  readonly close?: boolean;
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const badValue = /[\x00-\x08\x0a-\x1f\x7f]/;

function parseFields(text: string): Array<readonly [string, string]> {
  if (text === '') return [];
  return text.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');
    if (!token.test(name) || badValue.test(value)) throw new Error(`not a field line: ${JSON.stringify(line)}`);
    return [name, value] as const;
  });
}

export function fieldValues(request: RecordedRequest, name: string): string[] {
  return request.fields.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
}

interface Chunked {
  readonly body: string;
  readonly trailers: ReadonlyArray<readonly [string, string]>;
  readonly end: number;
}

/** null: incomplete. */
function parseChunked(bytes: string, start: number): Chunked | null {
  let body = '';
  let at = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const line = bytes.slice(at, lineEnd);
    if (!/^[0-9a-f]{1,16}$/.test(line))
      throw new Error(`not a chunk size as the edge writes it: ${JSON.stringify(line)}`);
    const size = Number.parseInt(line, 16);
    at = lineEnd + 2;
    if (size === 0) break;
    if (bytes.length < at + size + 2) return null;
    body += bytes.slice(at, at + size);
    if (bytes.slice(at + size, at + size + 2) !== '\r\n') throw new Error('a chunk does not end in CRLF');
    at += size + 2;
  }
  if (bytes.startsWith('\r\n', at)) return { body, trailers: [], end: at + 2 };
  const end = bytes.indexOf('\r\n\r\n', at);
  if (end === -1) return null;
  return { body, trailers: parseFields(bytes.slice(at, end)), end: end + 4 };
}

/** Throws where the bytes are not a sequence of requests that every reader frames in the same way. */
export function parseRequests(bytes: string): Parsed {
  const requests: RecordedRequest[] = [];
  let at = 0;
  while (at < bytes.length) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    if (headEnd === -1) break;
    const [requestLine = '', ...fieldLines] = bytes.slice(at, headEnd).split('\r\n');
    const parts = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) ([!-~]+) HTTP\/1\.1$/.exec(requestLine);
    if (parts === null) throw new Error(`not a request line: ${JSON.stringify(requestLine)}`);
    const fields = parseFields(fieldLines.join('\r\n'));
    const values = (name: string): string[] => fields.filter(([key]) => key.toLowerCase() === name).map(([, v]) => v);
    if (values('host').length !== 1) throw new Error(`${values('host').length} Host fields`);
    const lengths = values('content-length');
    const encodings = values('transfer-encoding');
    if (lengths.length + encodings.length > 1) throw new Error('more than one framing');
    const request = { method: parts[1] ?? '', target: parts[2] ?? '', fields };
    let end = headEnd + 4;
    if (encodings.length === 1) {
      if (encodings[0] !== 'chunked') throw new Error(`transfer-encoding: ${encodings[0]}`);
      const chunked = parseChunked(bytes, end);
      if (chunked === null) break;
      requests.push({ ...request, body: chunked.body, trailers: chunked.trailers });
      end = chunked.end;
    } else {
      const length = lengths[0] ?? '0';
      if (!/^(0|[1-9][0-9]*)$/.test(length)) throw new Error(`content-length: ${length}`);
      if (bytes.length < end + Number(length)) break;
      requests.push({ ...request, body: bytes.slice(end, end + Number(length)), trailers: [] });
      end += Number(length);
    }
    at = end;
  }
  return { requests, rest: bytes.slice(at) };
}

const plainAnswer: Answer = { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' };

export class RecordingUpstream {
  readonly connections: RecordedConnection[] = [];
  /** Chooses the answer to each complete request; may be replaced at any time. */
  answer: (request: RecordedRequest) => Answer | null = () => plainAnswer;
  /** Answer a head at once, before its body is there. */
  answerEarly = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  static async listen(path: string): Promise<RecordingUpstream> {
    const upstream = new RecordingUpstream();
    await new Promise<void>((resolve, reject) => {
      upstream.#server.once('error', reject);
      upstream.#server.listen(path, resolve);
    });
    return upstream;
  }

  get openConnections(): number {
    return this.#sockets.size;
  }

  /** Sends bytes on every open connection, asked or not. */
  say(bytes: string): void {
    for (const socket of this.#sockets) socket.write(bytes, 'latin1');
  }

  /** Ends every open connection. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(socket: Socket): void {
    const record: RecordedConnection = { bytes: '', ended: false, fault: null };
    this.connections.push(record);
    this.#sockets.add(socket);
    let answered = 0;
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      record.bytes += chunk;
      let requests: readonly RecordedRequest[];
      try {
        ({ requests } = parseRequests(record.bytes));
      } catch (error) {
        record.fault ??= String(error);
        socket.destroy();
        return;
      }
      if (this.answerEarly && answered === 0 && requests.length === 0) {
        answered = 1;
        socket.write(this.answer({ method: '', target: '', fields: [], body: '', trailers: [] })?.bytes ?? '');
      }
      for (; answered < requests.length; answered += 1) {
        const request = requests[answered];
        const answer = request === undefined ? null : this.answer(request);
        if (answer === null) continue;
        socket.write(answer.bytes, 'latin1');
        if (answer.close === true) socket.end();
      }
    });
    socket.on('end', () => socket.end());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      record.ended = true;
      this.#sockets.delete(socket);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}
