/** A client that sends exactly the bytes it is told to, and reads whatever comes back by its framing. */
import { connect } from 'node:net';
import { type ReadAnswer, readAnswers } from '../helpers/http-answers.ts';

export interface ClientResult {
  readonly answers: readonly ReadAnswer[];
  /** Bytes after the last complete answer. */
  readonly rest: string;
  readonly closed: boolean;
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
