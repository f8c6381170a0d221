/**
 * Clients that do what good clients do: each holds one connection, sends GET and POST with a body in turn, one after the other,
 * and connects anew when an answer says close. Nothing is sent twice, so that whatever goes wrong is counted: a connection that
 * is refused or cut, an answer that is not the app's or not whole.
 */
import { RawClient } from '../helpers/raw-client.ts';

export interface LoadOptions {
  readonly port: number;
  readonly host: string;
  readonly connections: number;
  /** Between an answer and the next request; it leaves the server's machine something to do besides. */
  readonly pauseMs: number;
  /** A refused connection is no failure: it is tried again. For a server that is known to be away. */
  readonly waitsForServer?: boolean;
}

export interface LoadResult {
  readonly requests: number;
  /** By what went wrong. */
  readonly failed: Readonly<Record<string, number>>;
  readonly connections: number;
  /** Longest, in milliseconds. */
  readonly slowest: number;
  /** As the app said who answered. */
  readonly pids: ReadonlySet<number>;
}

const bodyBytes = [0, 100, 5000, 70_000];

export class KeepAliveLoad {
  readonly #options: LoadOptions;
  readonly #clients: Promise<void>[];
  readonly #failed = new Map<string, number>();
  readonly #pids = new Set<number>();
  #requests = 0;
  #connections = 0;
  #slowest = 0;
  #isStopped = false;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#clients = Array.from({ length: options.connections }, (_, number) => this.#run(number));
  }

  get requests(): number {
    return this.#requests;
  }

  /** After the answers that are under way. */
  async stop(): Promise<LoadResult> {
    this.#isStopped = true;
    await Promise.all(this.#clients);
    return {
      requests: this.#requests,
      failed: Object.fromEntries(this.#failed),
      connections: this.#connections,
      slowest: Math.round(this.#slowest),
      pids: this.#pids,
    };
  }

  async #run(number: number): Promise<void> {
    let client: RawClient | null = null;
    for (let turn = number; !this.#isStopped; turn += 1) {
      client ??= await this.#connect();
      if (client === null) continue;
      const begun = performance.now();
      const stays = await this.#exchange(client, turn).catch((error: unknown) => {
        this.#fail(error instanceof Error ? error.message : String(error));
        return false;
      });
      this.#slowest = Math.max(this.#slowest, performance.now() - begun);
      if (!stays) {
        client.close();
        client = null;
      }
      await pause(this.#options.pauseMs);
    }
    client?.close();
  }

  async #connect(): Promise<RawClient | null> {
    try {
      const client = await RawClient.open(this.#options.port);
      this.#connections += 1;
      return client;
    } catch (error) {
      if (this.#options.waitsForServer !== true) this.#fail(`cannot connect: ${(error as NodeJS.ErrnoException).code}`);
      await pause(5);
      return null;
    }
  }

  /** Whether the connection stays open. Throws for what is a failure. */
  async #exchange(client: RawClient, turn: number): Promise<boolean> {
    const bytes = turn % 2 === 0 ? null : (bodyBytes[(turn >> 1) % bodyBytes.length] ?? 0);
    const method = bytes === null ? 'GET' : 'POST';
    const length = bytes === null ? [] : [`Content-Length: ${bytes}`];
    client.sendHead(`${method} /${turn} HTTP/1.1`, `Host: ${this.#options.host}`, ...length);
    if (bytes !== null) client.send(Buffer.alloc(bytes, 'x'));
    this.#requests += 1;
    const response = await client.readResponse(method);
    const text = response.body.toString();
    const pid = new RegExp(`^${method} /${turn} ${bytes ?? 0} \\S+ (\\d+)$`).exec(text)?.[1];
    if (response.status !== 200 || pid === undefined) throw new Error(`${response.status}: ${text.slice(0, 80)}`);
    this.#pids.add(Number(pid));
    return response.get('connection') !== 'close';
  }

  #fail(how: string): void {
    this.#failed.set(how, (this.#failed.get(how) ?? 0) + 1);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
