/**
 * The native lane alone: one NativeServer in this process whose decisions a test makes, raw destinations that do what a
 * test says, and a raw client.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type CounterReader,
  createRecordRing,
  type ExchangeId,
  encodePlan,
  type NativeRewrite,
  NativeServer,
  PlanResult,
  readRecords,
  sockets,
} from '../../native/index.ts';
import { engineLimits } from '../helpers/engine-limits.ts';

export interface Failure {
  readonly failure: number;
  readonly mayRetry: boolean;
  readonly attempts: number;
  readonly plan: number;
}

export interface RouteTimes {
  readonly connectTimeoutMs?: number;
  readonly firstByteTimeoutMs?: number;
  readonly betweenBytesTimeoutMs?: number;
  readonly upgradedIdleTimeoutMs?: number;
  readonly earlyHints?: boolean;
}

export interface RouteSettings extends RouteTimes {
  readonly rewrite?: NativeRewrite;
}

export interface DestinationSettings {
  readonly paired?: boolean;
  readonly maxIdle?: number;
  readonly idleTimeoutMs?: number;
}

const limits = engineLimits({ maxRequestBodySize: null });

export class NativeLane {
  readonly failures: Failure[] = [];
  readonly records: Array<{ status: number; endReason: number; attempts: number; destination: number }> = [];
  readonly inFlight: Int32Array<SharedArrayBuffer> = new Int32Array(new SharedArrayBuffer(64));
  readonly server: NativeServer;
  readonly directory: string;
  readonly port: number;
  onRequest: (id: ExchangeId) => number = () => encodePlan(0, 0);
  onFailed: (id: ExchangeId) => number = (id) => {
    this.server.respond(id, 502, '', 'failed', 0);
    return PlanResult.script;
  };
  readonly ring: SharedArrayBuffer = createRecordRing(65_536);
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  constructor(route: RouteSettings = {}) {
    this.directory = mkdtempSync(path.join(tmpdir(), 'wh-lane-'));
    this.server = new NativeServer(
      { edge: true, ring: this.ring, inFlight: this.inFlight.buffer },
      {
        onRequest: (id) => this.onRequest(id),
        onForwardFailed: (id, failure, mayRetry, attempts, plan) => {
          this.failures.push({ failure, mayRetry, attempts, plan });
          return this.onFailed(id);
        },
        onScriptError: (error) => {
          throw error;
        },
      },
    );
    this.server.setGeneration(7);
    this.setRoute(route);
    const fd = sockets.bindTcp('127.0.0.1', 0, 128, { reusePort: false, ipv6Only: false });
    this.port = sockets.socketName(fd).port;
    this.server.listen(fd, { limits, tls: null, paired: false, pairedUids: [], gauge: 0 });
  }

  /** Replaces route 0. */
  setRoute(settings: RouteSettings): void {
    this.server.setRoute(0, {
      connectTimeoutMs: 5000,
      firstByteTimeoutMs: 20_000,
      betweenBytesTimeoutMs: 20_000,
      upgradedIdleTimeoutMs: 20_000,
      earlyHints: true,
      underscoreHeaders: 'drop',
      lane: '',
      limits: null,
      ...settings,
    });
  }

  socketPath(index: number): string {
    return path.join(this.directory, `${index}.sock`);
  }

  /** Points a destination index to its socket path, whether anybody listens there or not. */
  setDestination(index: number, settings: DestinationSettings = {}): void {
    this.server.setDestination(index, {
      path: this.socketPath(index),
      host: '',
      port: 0,
      paired: false,
      maxIdle: 8,
      idleTimeoutMs: 60_000,
      ...settings,
    });
  }

  /** A destination that gives each of its connections to `onSocket`. */
  async startDestination(
    index: number,
    onSocket: (socket: Socket, number: number) => void,
    settings: DestinationSettings = {},
  ): Promise<Server> {
    let count = 0;
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      this.#adopt(socket);
      onSocket(socket, count++);
    });
    server.listen(this.socketPath(index));
    await once(server, 'listening');
    this.#servers.push(server);
    this.setDestination(index, settings);
    return server;
  }

  connect(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', allowHalfOpen: true });
    this.#adopt(socket);
    return socket;
  }

  /** Sends bytes on a connection of its own and gives everything that came until it ended or `enough` says so. */
  async ask(bytes: string, enough: (received: string) => boolean = isWhole): Promise<string> {
    const socket = this.connect();
    let received = '';
    socket.write(bytes, 'latin1');
    for await (const chunk of socket) {
      received += (chunk as Buffer).toString('latin1');
      if (enough(received)) break;
    }
    socket.destroy();
    return received;
  }

  readRecords(): void {
    readRecords(this.ring, ({ status, endReason, attempts, destination }) => {
      this.records.push({ status, endReason, attempts, destination });
    });
  }

  counter(name: Parameters<CounterReader['get']>[0]): number {
    return this.server.counters.get(name);
  }

  #adopt(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  async close(): Promise<void> {
    await this.server.close();
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** One answer with Content-Length is complete. */
export function isWhole(received: string): boolean {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd === -1) return false;
  const length = /\r\ncontent-length: ([0-9]+)/i.exec(received.slice(0, headEnd))?.[1];
  return length !== undefined && received.length >= headEnd + 4 + Number(length);
}

export const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

export function get(target = '/'): string {
  return `GET ${target} HTTP/1.1\r\nHost: lane.test\r\n\r\n`;
}

export function post(body: string): string {
  return `POST / HTTP/1.1\r\nHost: lane.test\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** Gives the socket's requests without body one by one to `answer`; null: nothing is said. */
export function answerEach(socket: Socket, answer: (head: string, index: number) => string | null): void {
  let received = '';
  let index = 0;
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    for (let end = received.indexOf('\r\n\r\n'); end !== -1; end = received.indexOf('\r\n\r\n')) {
      const text = answer(received.slice(0, end), index++);
      received = received.slice(end + 4);
      if (text === null) return;
      socket.write(text, 'latin1');
    }
  });
}
