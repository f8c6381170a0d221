/**
 * The edge's native lane in this process, in front of one recording upstream, and a client that sends exactly the bytes it
 * is told to.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePlan, NativeServer, PlanResult, sockets } from '../../native/index.ts';
import { engineLimits } from '../helpers/engine-limits.ts';
import { type ReadAnswer, readAnswers } from '../helpers/http-answers.ts';
import { RecordingUpstream } from './recording-upstream.ts';

const limits = engineLimits({ maxRequestBodySize: 1_000_000 });

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

export class EdgeUnderTest {
  readonly upstream: RecordingUpstream;
  readonly #server: NativeServer;
  readonly #port: number;
  readonly #directory: string;

  private constructor(upstream: RecordingUpstream, directory: string) {
    this.upstream = upstream;
    this.#directory = directory;
    this.#server = new NativeServer(
      { edge: true },
      {
        onRequest: () => encodePlan(0, 0),
        onForwardFailed: (id) => {
          this.#server.respond(id, 502, '', 'bad gateway', 0);
          return PlanResult.script;
        },
        onScriptError: (error) => {
          throw error;
        },
      },
    );
    this.renewDestination();
    this.#server.setRoute(0, {
      connectTimeoutMs: 5000,
      firstByteTimeoutMs: 20_000,
      betweenBytesTimeoutMs: 20_000,
      upgradedIdleTimeoutMs: 20_000,
      generation: 1,
      underscoreHeaders: 'drop',
      lane: '',
      limits: null,
    });
    const fd = sockets.bindTcp('127.0.0.1', 0, 128, { reusePort: false, ipv6Only: false });
    this.#port = sockets.socketName(fd).port;
    this.#server.listen(fd, { limits, tls: null, paired: false, pairedUids: [], gauge: 0 });
  }

  static async start(): Promise<EdgeUnderTest> {
    const directory = mkdtempSync(join(tmpdir(), 'wh-security-'));
    return new EdgeUnderTest(await RecordingUpstream.listen(join(directory, 'upstream.sock')), directory);
  }

  /** Idle connections to the destination are closed; the next exchange opens one. */
  renewDestination(): void {
    this.#server.setDestination(0, {
      path: join(this.#directory, 'upstream.sock'),
      host: '',
      port: 0,
      paired: false,
      maxIdle: 8,
      idleTimeoutMs: 60_000,
    });
  }

  #connect(): Socket {
    return connect({ port: this.#port, host: '127.0.0.1', allowHalfOpen: true });
  }

  /** Sends the pieces one by one over a connection of its own and reads until what is awaited has come. */
  send(pieces: readonly string[], awaited: Await): Promise<ClientResult> {
    return new Promise((resolve) => {
      const socket = this.#connect();
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

  async close(): Promise<void> {
    await this.#server.close();
    await this.upstream.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
