/** A client that sends exactly the bytes it is told to, and reads whatever comes back by its framing. */
import { connect } from 'node:net';

export interface ClientAnswer {
  readonly status: number;
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: string;
}

export interface ClientResult {
  readonly answers: readonly ClientAnswer[];
  /** Bytes after the last complete answer. */
  readonly rest: string;
  readonly closed: boolean;
}

/** Reads complete answers off the front; `heads` says which of them answer a HEAD. */
function readAnswers(
  bytes: string,
  heads: readonly boolean[],
  closed: boolean,
): { answers: ClientAnswer[]; rest: string } {
  const answers: ClientAnswer[] = [];
  let at = 0;
  for (;;) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    if (headEnd === -1) break;
    const [statusLine = '', ...lines] = bytes.slice(at, headEnd).split('\r\n');
    const status = Number(/^HTTP\/1\.1 ([0-9]{3}) /.exec(statusLine)?.[1] ?? '0');
    const fields = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
    const value = (name: string): string | undefined => fields.find(([key]) => key === name)?.[1];
    let end = headEnd + 4;
    let body = '';
    const final = answers.filter((answer) => answer.status >= 200).length;
    const bodyless = status < 200 || status === 204 || status === 304 || heads[final] === true;
    if (!bodyless && value('transfer-encoding') === 'chunked') {
      for (;;) {
        const lineEnd = bytes.indexOf('\r\n', end);
        if (lineEnd === -1) return { answers, rest: bytes.slice(at) };
        const size = Number.parseInt(bytes.slice(end, lineEnd), 16);
        if (bytes.length < lineEnd + 4 + size) return { answers, rest: bytes.slice(at) };
        body += bytes.slice(lineEnd + 2, lineEnd + 2 + size);
        end = lineEnd + 4 + size;
        if (size === 0) break;
      }
    } else if (!bodyless && value('content-length') !== undefined) {
      const length = Number(value('content-length'));
      if (bytes.length < end + length) break;
      body = bytes.slice(end, end + length);
      end += length;
    } else if (!bodyless) {
      if (!closed) break;
      body = bytes.slice(end);
      end = bytes.length;
    }
    answers.push({ status, fields, body });
    at = end;
  }
  return { answers, rest: bytes.slice(at) };
}

/** `answers` complete answers have come, or the edge has closed the connection. */
export interface Await {
  readonly answers: number;
  /** Also wait for the edge to close. */
  readonly close?: boolean;
  readonly heads?: readonly boolean[];
}

/** Sends the pieces one by one over a connection of its own and reads until what is awaited has come. */
export function sendPieces(port: number, pieces: readonly string[], awaited: Await): Promise<ClientResult> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let bytes = '';
    let closed = false;
    const settle = (): void => {
      const { answers, rest } = readAnswers(bytes, awaited.heads ?? [], closed);
      const final = answers.filter((answer) => answer.status >= 200).length;
      if (!closed && (awaited.close === true || final < awaited.answers)) return;
      socket.destroy();
      resolve({ answers, rest, closed });
    };
    const end = (): void => {
      closed = true;
      settle();
    };
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    socket.on('data', (chunk: string) => {
      bytes += chunk;
      settle();
    });
    socket.on('end', end);
    socket.on('error', end);
    const sendNext = (index: number): void => {
      const piece = pieces[index];
      if (piece === undefined || closed) return;
      // The next piece goes once the kernel has this one and the edge had a turn of the loop to read it.
      socket.write(piece, 'latin1', () => setImmediate(() => setImmediate(() => sendNext(index + 1))));
    };
    sendNext(0);
  });
}
