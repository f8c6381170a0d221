/**
 * A steady load over keep-alive connections: each sends one request after the other, GETs and POSTs with bodies of several
 * sizes, and everything that is not the right answer is counted by what it was. Nothing is sent again.
 */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface LoadOptions {
  readonly port: number;
  readonly host: string;
  /** Default 64. */
  readonly connections?: number;
  /** Milliseconds between an answer and the next request of a connection. Default 5. */
  readonly pauseMs?: number;
  /** Default: GET, and POST with 1 KiB and 100 KiB. */
  readonly kinds?: readonly RequestKind[];
}

export interface RequestKind {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly bodyBytes: number;
  /** The response takes its time: it is not among the latencies. */
  readonly isStream?: true;
}

export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  /** "503", "ECONNRESET", "wrong body", by how often. */
  readonly failures: Readonly<Record<string, number>>;
  /** Milliseconds, of requests that began in this lap. */
  readonly p99: number;
  readonly longest: number;
}

export function describeLoad(what: string, { requests, failed, failures, p99, longest }: LoadResult): string {
  const kinds = failed === 0 ? '' : ` ${JSON.stringify(failures)}`;
  return `${what}: ${requests} requests, ${failed} failed${kinds}, p99 ${p99} ms, longest ${longest} ms`;
}

export const mixedKinds: readonly RequestKind[] = [
  { method: 'GET', path: '/', bodyBytes: 0 },
  { method: 'POST', path: '/echo', bodyBytes: 1024 },
  { method: 'GET', path: '/', bodyBytes: 0 },
  { method: 'POST', path: '/echo', bodyBytes: 100 * 1024 },
];

/** With responses that take a second and a half, of one in sixteen requests: whether they are cut. */
export const kindsWithStreams: readonly RequestKind[] = [
  ...Array.from({ length: 15 }, (_, index) => mixedKinds[index % mixedKinds.length] as RequestKind),
  { method: 'GET', path: '/stream', bodyBytes: 0, isStream: true },
];

export class SteadyLoad {
  readonly #options: LoadOptions;
  readonly #agent: Agent;
  readonly #failures = new Map<string, number>();
  readonly #latencies: number[] = [];
  readonly #clients: Promise<void>[];
  #requests = 0;
  #lapBeganAt = 0;
  #isRunning = true;

  constructor(options: LoadOptions) {
    this.#options = options;
    const connections = options.connections ?? 64;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
    this.#clients = Array.from({ length: connections }, (_, index) => this.#run(index));
  }

  get requests(): number {
    return this.#requests;
  }

  /** Everything that ended until now, and from here on anew. */
  lap(): LoadResult {
    this.#lapBeganAt = performance.now();
    const sorted = this.#latencies.splice(0).sort((first, second) => first - second);
    const result: LoadResult = {
      requests: this.#requests,
      failed: [...this.#failures.values()].reduce((sum, count) => sum + count, 0),
      failures: Object.fromEntries(this.#failures),
      p99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
      longest: Math.round(sorted.at(-1) ?? 0),
    };
    this.#requests = 0;
    this.#failures.clear();
    return result;
  }

  async stop(): Promise<LoadResult> {
    this.#isRunning = false;
    await Promise.all(this.#clients);
    this.#agent.destroy();
    return this.lap();
  }

  async #run(index: number): Promise<void> {
    const { kinds = mixedKinds, pauseMs = 5 } = this.#options;
    for (let turn = index; this.#isRunning; turn += 1) {
      const kind = kinds[turn % kinds.length];
      if (kind === undefined) throw new Error('a load needs a kind of request');
      const begin = performance.now();
      const failure = await this.#send(kind);
      if (kind.isStream !== true && begin >= this.#lapBeganAt) this.#latencies.push(performance.now() - begin);
      this.#requests += 1;
      if (failure !== null) this.#failures.set(failure, (this.#failures.get(failure) ?? 0) + 1);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  /** Null: the right answer. */
  #send({ method, path, bodyBytes }: RequestKind): Promise<string | null> {
    const { host, port } = this.#options;
    const headers = { host, ...(method === 'POST' && { 'content-length': bodyBytes }) };
    return new Promise((resolve) => {
      const sent = request({ host: '127.0.0.1', port, method, path, agent: this.#agent, headers });
      sent.once('error', (error: NodeJS.ErrnoException) => resolve(`${method} ${error.code ?? error.message}`));
      sent.once('response', (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.once('error', (error: NodeJS.ErrnoException) =>
          resolve(`${method} cut ${error.code ?? error.message}`),
        );
        response.once('end', () => {
          if (response.statusCode !== 200) resolve(`${method} ${response.statusCode}`);
          else resolve(method === 'POST' && bytes !== bodyBytes ? `${method} wrong body` : null);
        });
      });
      sent.end(bodyBytes === 0 ? undefined : Buffer.alloc(bodyBytes, 'w'));
    });
  }
}
