/**
 * Attacks on a server that serves a client that behaves: when the attackers were cut, what that client saw of it, and what it
 * cost the server in memory.
 */
import { waitFor } from '../helpers/wait-for.ts';
import { LoadClient } from './load-client.ts';
import { type ServerStatus, ServerUnderLoad, type Subject } from './server-under-load.ts';

interface Attack {
  /** The limit that ends it, in milliseconds. */
  readonly limitMs: number;
  readonly how: 'fin' | 'reset';
  readonly status: number | null;
  /** Which say so: the first, and for connections that got a place where most get none, the second. */
  readonly counters: readonly string[];
  readonly secure?: true;
}

const maxRequestHeadersTotalSize = 16_384;
/** Of a connection. */
const bufferSize = 65_536;
export const maxConnectionsPerAddress: number = 20;

/** Small, so that a run is short. What a stalled reader is let is less than its grace period: bufferSize / bytesPerSecond. */
const limits = {
  maxRequestHeadersTotalSize,
  maxRequestBufferSize: bufferSize,
  maxResponseBufferSize: bufferSize,
  requestHeadersTimeout: 3000,
  handshakeTimeout: 3000,
  keepAliveTimeout: 4000,
  minRequestBodyDataRate: { bytesPerSecond: 1000, gracePeriod: 2000 },
  minResponseDataRate: { bytesPerSecond: 65_536, gracePeriod: 2000 },
  maxConnectionsPerAddress,
};

export type AttackKind =
  | 'idle'
  | 'slow-header'
  | 'slow-body'
  | 'slow-read'
  | 'header-flood'
  | 'pipeline-flood'
  | 'handshake-stall'
  | 'one-address';

export const attacks: Readonly<Record<AttackKind, Attack>> = {
  idle: { limitMs: 4000, how: 'fin', status: null, counters: ['keep_alive_timeout'] },
  'slow-header': { limitMs: 3000, how: 'fin', status: 408, counters: ['request_headers_timeout'] },
  'slow-body': { limitMs: 2000, how: 'fin', status: 408, counters: ['request_body_too_slow'] },
  'slow-read': { limitMs: 2000, how: 'reset', status: null, counters: ['min_response_data_rate'] },
  'header-flood': { limitMs: 0, how: 'fin', status: 431, counters: ['headers_too_large'] },
  'pipeline-flood': { limitMs: 2000, how: 'reset', status: null, counters: ['min_response_data_rate'] },
  'handshake-stall': { limitMs: 3000, how: 'fin', status: null, counters: ['handshake_timeout'], secure: true },
  'one-address': {
    limitMs: 0,
    how: 'fin',
    status: null,
    counters: ['too_many_connections_from_address', 'keep_alive_timeout'],
  },
};

/** When an attacker was cut, counted from before and after the moment at which the server's clock began; none: it never was. */
export interface Cut {
  readonly how: 'fin' | 'reset' | 'none';
  readonly status: number | null;
  readonly sinceBefore: number;
  readonly sinceAfter: number;
}

/** Milliseconds. */
export interface Latency {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

export interface AttackResult {
  readonly cuts: ReadonlyMap<AttackKind, readonly Cut[]>;
  /** How often the server counted what ended these attacks, by counter. */
  readonly counted: Readonly<Record<string, number>>;
  readonly quiet: Latency;
  readonly attacked: Latency;
  readonly memory: { readonly before: number; readonly peak: number; readonly after: number };
}

export interface AttackOptions {
  /** Of each kind. */
  readonly connections: number;
  /** So long attackers that were cut come again. */
  readonly seconds: number;
}

/** Most of a machine whose processors are fewer than the programs of the test: the rest is what attackers get. */
const attackersNiceness = 10;
const quietRequests = 400;
const sampleMs = 20;
/** Under AddressSanitizer, what is freed stays for a while. */
const slackMiB = process.env['LD_PRELOAD']?.includes('asan') ? 256 : 64;

/**
 * How much more an attacked server may hold: what a connection may have buffered both ways, a read, and as much again for
 * objects and the head; beside it the garbage of a young generation. A server that buffers without bounds holds gigabytes:
 * 4 MiB for each slow reader.
 */
export function heldMiB(connections: number): number {
  return (connections * 4 * bufferSize) / 2 ** 20 + slackMiB;
}

export class ServerUnderAttack {
  readonly #server: ServerUnderLoad;
  /** Stays connected all the time. */
  readonly #steady: LoadClient;

  private constructor(server: ServerUnderLoad, steady: LoadClient) {
    this.#server = server;
    this.#steady = steady;
  }

  static async start(subject: Subject): Promise<ServerUnderAttack> {
    const server = await ServerUnderLoad.start(subject, limits);
    const target = server.targets.find(({ secure }) => !secure);
    return new ServerUnderAttack(
      server,
      new LoadClient('steady.py', { source: '127.200.0.1', seconds: 0.003, target }),
    );
  }

  /** All these kinds at once. */
  async attack(kinds: readonly AttackKind[], options: AttackOptions): Promise<AttackResult> {
    const server = this.#server;
    const attackers = kinds.map((kind) => this.#attackersOf(kind, options));
    const before = await server.status();
    await this.#steady.ask(1);
    const quiet = (await this.#steady.ask(quietRequests)) as Latency;
    const beforeMiB = server.residentMiB();
    let peak = beforeMiB;
    const sampling = setInterval(() => {
      peak = Math.max(peak, server.residentMiB());
    }, sampleMs);
    const ends = Promise.all(attackers.map((each) => each.ask('begin') as Promise<Cut[]>));
    const cuts = await ends.finally(() => clearInterval(sampling));
    const attacked = (await this.#steady.ask(1)) as Latency;
    await Promise.all(attackers.map((each) => each.stop()));
    const after = await waitFor('only the steady client to be there', async () => {
      const status = await server.status();
      return status.held['connectionsOpen'] === 1 ? status : null;
    });
    const counters = new Set(kinds.flatMap((kind) => attacks[kind].counters));
    const counted = [...counters].map((name) => [name, countOf(after, name) - countOf(before, name)] as const);
    return {
      cuts: new Map(kinds.map((kind, index) => [kind, cuts[index] ?? []])),
      counted: Object.fromEntries(counted),
      quiet,
      attacked,
      memory: { before: beforeMiB, peak, after: server.residentMiB() },
    };
  }

  #attackersOf(kind: AttackKind, options: AttackOptions): LoadClient {
    const isSecure = attacks[kind].secure ?? false;
    const target = this.#server.targets.find(({ secure }) => secure === isSecure);
    const headBytes = maxRequestHeadersTotalSize;
    return new LoadClient('attack.py', { kind, target, headBytes, pauseSeconds: 0.25, ...options }, attackersNiceness);
  }

  async stop(): Promise<number | null> {
    await this.#steady.stop();
    return this.#server.stop();
  }
}

function countOf({ rejects, ends }: ServerStatus, counter: string): number {
  return rejects[counter] ?? ends[counter] ?? 0;
}
