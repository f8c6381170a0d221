/** The edge's native lane in this process, in front of one recording upstream. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePlan, NativeServer, PlanResult, sockets } from '../../native/index.ts';
import type { CounterName } from '../../shared/metrics/counters.ts';
import { engineLimits } from '../helpers/engine-limits.ts';
import { type Await, type ClientResult, sendPieces } from './raw-exchange.ts';
import { RecordingUpstream } from './recording-upstream.ts';

const limits = engineLimits({ maxRequestBodySize: 1_000_000 });

export class EdgeUnderTest {
  readonly upstream: RecordingUpstream;
  /** Destinations whose bytes belonged to no response. */
  readonly strayBytes: number[] = [];
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
        onStrayBytes: (destination) => this.strayBytes.push(destination),
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
      earlyHints: true,
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

  counter(name: CounterName): number {
    return this.#server.counters.get(name);
  }

  get port(): number {
    return this.#port;
  }

  /** Sends the pieces one by one over a connection of its own and reads until what is awaited has come. */
  send(pieces: readonly string[], awaited: Await): Promise<ClientResult> {
    return sendPieces(this.#port, pieces, awaited);
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.upstream.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
