/**
 * What the cases over sockets run against: an app server on each face, and an edge (from dist/, its data thread a real one) in
 * front of another, with a tap in between. Each has its own app, its own counters, and a port for each set of limits.
 */
import path from 'node:path';
import type { AppServer } from '../../server/app-server.ts';
import { createAppServer, createServer } from '../../server/create-server.ts';
import { installGlobals } from '../../server/fetch/install-globals.ts';
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { createLogger, type Logger } from '../../shared/logging/logger.ts';
import { EdgeFixture, temporaryDirectory } from '../integration/edge-fixture.ts';
import { WireApp } from './wire-app.ts';
import type { Column } from './wire-cases.ts';
import { WireClient } from './wire-client.ts';
import { WireTap } from './wire-tap.ts';

type LimitSet = Readonly<Record<string, number>>;

export interface Subject {
  readonly name: string;
  readonly column: Column;
  readonly face: 'fetch' | 'node';
  readonly app: WireApp;
  port(limits: LimitSet): number;
  begin(): void;
  rejects(): Readonly<Record<string, number>>;
  /** Nothing of a case is under way any more. */
  isQuiet(): boolean;
  /** Makes sure that whatever was on its way to the app has got there. */
  flush(): Promise<void>;
  /** What must not have happened: log lines above debug, bytes behind the edge that have two meanings. */
  complaints(): string[];
  close(): Promise<void>;
}

const keyOf = (limits: LimitSet): string => JSON.stringify(Object.entries(limits).sort());

class Log {
  readonly logger: Logger = createLogger({
    level: 'info',
    destination: { write: (line) => void this.#lines.push(line) },
  });
  #lines: string[] = [];

  begin(): void {
    this.#lines = [];
  }

  get lines(): string[] {
    return this.#lines.map((line) => String((JSON.parse(line) as { msg?: unknown }).msg));
  }
}

class AppServerSubject implements Subject {
  readonly column = 'app server';
  readonly name: string;
  readonly face: 'fetch' | 'node';
  readonly app: WireApp = new WireApp();
  readonly #log = new Log();
  readonly #server: AppServer;
  readonly #ports = new Map<string, number>();

  constructor(face: 'fetch' | 'node') {
    this.face = face;
    this.name = `app server, ${face} face`;
    const { logger } = this.#log;
    this.#server = face === 'fetch' ? createServer({ fetch: this.app.fetch, logger }) : nodeServer(this.app, logger);
  }

  async listen(limitSets: readonly LimitSet[]): Promise<this> {
    for (const limits of limitSets) {
      const address = await this.#server.listen('127.0.0.1', 0, { limits: limits as LimitsOptions });
      if (address.kind === 'tcp') this.#ports.set(keyOf(limits), address.port);
    }
    return this;
  }

  port(limits: LimitSet): number {
    return this.#ports.get(keyOf(limits)) ?? 0;
  }

  begin(): void {
    this.#log.begin();
  }

  rejects(): Readonly<Record<string, number>> {
    return this.#server.stats().rejects;
  }

  isQuiet(): boolean {
    const { connectionsOpen, exchangesInFlight } = this.#server.stats().counters;
    return connectionsOpen === 0 && exchangesInFlight === 0;
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  complaints(): string[] {
    return this.#log.lines;
  }

  close(): Promise<void> {
    return this.#server.destroy();
  }
}

class EdgeSubject implements Subject {
  readonly name = 'edge';
  readonly column = 'edge';
  readonly face = 'node';
  readonly app: WireApp;
  readonly #log: Log;
  readonly #server: AppServer;
  readonly #tap: WireTap;
  readonly #edge: EdgeFixture;
  readonly #keys: readonly string[];

  private constructor(parts: {
    app: WireApp;
    log: Log;
    server: AppServer;
    tap: WireTap;
    edge: EdgeFixture;
    keys: string[];
  }) {
    this.app = parts.app;
    this.#log = parts.log;
    this.#server = parts.server;
    this.#tap = parts.tap;
    this.#edge = parts.edge;
    this.#keys = parts.keys;
  }

  static async start(limitSets: readonly LimitSet[]): Promise<EdgeSubject> {
    const directory = temporaryDirectory();
    const [appSocket = '', tapSocket = ''] = ['app.sock', 'tap.sock'].map((name) => path.join(directory, name));
    const app = new WireApp();
    const log = new Log();
    const server = nodeServer(app, log.logger);
    await server.listenUnixSocket(appSocket, { limits: roomBehindTheEdge });
    const tap = await WireTap.listen(tapSocket, appSocket);
    const destinations = [`unix:${tapSocket}`];
    const edge = await EdgeFixture.start(
      {
        threads: 1,
        endpoints: limitSets.map((limits) => ({ url: 'http://127.0.0.1:0', limits })),
        apps: {
          any: { hosts: ['*'], destinations },
          keeps: { hosts: ['keep.test'], destinations, underscoreHeaders: 'keep' },
          rejects: { hosts: ['reject.test'], destinations, underscoreHeaders: 'reject' },
          // Two apps on one host: what is meant for one must never reach the other.
          site: { hosts: ['split.test'], destinations },
          admin: {
            hosts: ['split.test'],
            paths: ['/admin'],
            destinations: [`unix:${path.join(directory, 'nobody.sock')}`],
          },
        },
      },
      directory,
    );
    return new EdgeSubject({ app, log, server, tap, edge, keys: limitSets.map(keyOf) });
  }

  port(limits: LimitSet): number {
    return this.#edge.port(this.#keys.indexOf(keyOf(limits)));
  }

  begin(): void {
    this.#log.begin();
    this.#tap.begin();
    this.#edge.log.length = 0;
  }

  rejects(): Readonly<Record<string, number>> {
    return this.#edge.edge.status().rejects;
  }

  isQuiet(): boolean {
    const { connectionsOpen = 1, exchangesInFlight = 1 } = this.#edge.edge.status().totals;
    return connectionsOpen === 0 && exchangesInFlight === 0;
  }

  async flush(): Promise<void> {
    const client = await WireClient.open(this.#edge.port(0));
    await client.followUp();
    client.close();
  }

  complaints(): string[] {
    const lines = this.#edge.log.map(({ msg }) => `edge: ${String(msg)}`);
    return [...this.#log.lines, ...lines, ...this.#tap.faults()];
  }

  async close(): Promise<void> {
    await this.#edge.stop();
    await this.#tap.close();
    await this.#server.destroy();
  }
}

/** What an edge accepts must not be refused behind it. */
const roomBehindTheEdge: LimitsOptions = {
  maxRequestLineSize: 65_536,
  maxRequestHeadersTotalSize: 1_048_576,
  maxRequestHeaderCount: 1000,
  maxRequestBodySize: null,
};

function nodeServer(app: WireApp, logger: Logger): AppServer {
  const close = (): Promise<void> => Promise.resolve();
  return createAppServer({ face: 'node', listener: app.node, events: app.events, close }, { logger });
}

/** One port of each for every set of limits. */
export function startSubjects(limitSets: readonly LimitSet[]): Promise<Subject[]> {
  installGlobals();
  const different = [...new Map(limitSets.map((limits) => [keyOf(limits), limits])).values()];
  return Promise.all([
    new AppServerSubject('fetch').listen(different),
    new AppServerSubject('node').listen(different),
    EdgeSubject.start(different),
  ]);
}
