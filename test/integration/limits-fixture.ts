/**
 * The two servers that enforce limits, started alike: an app server, or an edge in front of an app server that has no limits
 * of its own. Both are from dist/, tell what they counted in the same words, and write their log at level debug.
 */

import { rmSync } from 'node:fs';
import { createServer as createNetServer, type NetConnectOpts, type Socket } from 'node:net';
import path from 'node:path';
import { type AppServer, createAppServer, createServer, type FetchHandler } from '../../dist/server/index.js';
import { createLogger, silentLogger } from '../../dist/shared/logging/logger.js';
import type {
  Limits,
  LimitsOptions,
  RouteConfigOptions,
  RouteLimitsOptions,
} from '../../shared/config/generated/config-types.ts';
import { limitOfEnd } from '../../shared/errors/reject-reasons.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type CertificateFiles, EdgeFixture, makeCertificate, temporaryDirectory } from './edge-fixture.ts';
import { LimitsApp } from './limits-app.ts';

export const sides = ['app server', 'edge'] as const;
export type Side = (typeof sides)[number];

export interface EndpointSetup {
  readonly limits?: LimitsOptions;
  readonly secure?: boolean;
  /** A Unix socket: the kernel holds little of what waits on it. */
  readonly unix?: boolean;
  /** Default: 127.0.0.1 */
  readonly host?: string;
  readonly port?: number;
}

export interface LimitsSetup {
  readonly limits?: LimitsOptions;
  /** Default: one without limits of its own. */
  readonly endpoints?: readonly EndpointSetup[];
  readonly routes?: Readonly<Record<string, RouteConfigOptions>>;
  /** Of the app that answers own.test; at the edge alone. */
  readonly appLimits?: RouteLimitsOptions;
  readonly exemptAddresses?: readonly string[];
  readonly trustedProxies?: readonly string[];
  /** Data threads of the edge. Default 1. */
  readonly threads?: number;
  /** In the place of LimitsApp; on the app server alone. */
  readonly fetch?: FetchHandler;
}

export type LogLine = Readonly<Record<string, unknown>>;

/** Of an app that holds nobody up. */
const noLimits: LimitsOptions = {
  maxRequestHeadersTotalSize: 1_048_576,
  maxRequestBodySize: null,
  minRequestBodyDataRate: null,
  minResponseDataRate: null,
  keepAliveTimeout: null,
  requestHeadersTimeout: null,
};

/** What a running server of either side shows. */
interface Running {
  readonly targets: ReadonlyArray<number | string>;
  readonly lines: readonly LogLine[];
  readonly edge: EdgeFixture | null;
  readonly server: AppServer | null;
  stats(): Pick<ReturnType<AppServer['stats']>, 'rejects'> & {
    readonly counters: Readonly<Record<string, number>>;
    readonly ends: Readonly<Record<string, number | undefined>>;
  };
  /** Closes the connections of the destination that reads nothing. */
  unstall(): void;
  stop(): Promise<void>;
}

export class LimitedServer {
  readonly side: Side;
  readonly app: LimitsApp;
  readonly #running: Running;
  readonly #clients: RawClient[] = [];

  private constructor(side: Side, app: LimitsApp, running: Running) {
    this.side = side;
    this.app = app;
    this.#running = running;
  }

  static async start(side: Side, setup: LimitsSetup = {}): Promise<LimitedServer> {
    const app = new LimitsApp();
    const running = await (side === 'edge' ? startEdge(app, setup) : startAppServer(app, setup));
    return new LimitedServer(side, app, running);
  }

  /** Where an endpoint listens: a port of its host, or a path. */
  target(endpoint = 0): number | string {
    return this.#running.targets[endpoint] as number | string;
  }

  port(endpoint = 0): number {
    return Number(this.target(endpoint));
  }

  get lines(): readonly LogLine[] {
    return this.#running.lines;
  }

  get edge(): EdgeFixture {
    if (this.#running.edge === null) throw new Error('This is no edge.');
    return this.#running.edge;
  }

  get server(): AppServer {
    if (this.#running.server === null) throw new Error('This is no app server.');
    return this.#running.server;
  }

  counter(name: string): number {
    return this.#running.stats().counters[name] ?? 0;
  }

  /** What limits did: refusals by reason, and ends that are a limit's. */
  counts(): Record<string, number> {
    const { rejects, ends } = this.#running.stats();
    const ofLimits = Object.entries(ends).filter(([reason]) => reason in limitOfEnd);
    return { ...rejects, ...(Object.fromEntries(ofLimits) as Record<string, number>) };
  }

  /** How often anything of it happened since. */
  countsSince(before: Readonly<Record<string, number>>): Record<string, number> {
    const changes = Object.entries(this.counts()).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
    return Object.fromEntries(changes.filter(([, change]) => change !== 0));
  }

  /** The line that names this reason, among those since. */
  lineOf(reason: string, since = 0): Promise<LogLine> {
    return waitFor(`a line about ${reason}`, () => this.lines.slice(since).find((line) => line['reason'] === reason));
  }

  /** A connection to the first endpoint, or wherever `options` say; closed with the server at the latest. */
  async open(options: Partial<NetConnectOpts> & { readonly endpoint?: number } = {}): Promise<RawClient> {
    const { endpoint = 0, ...rest } = options;
    const target = this.target(endpoint);
    const where = typeof target === 'string' ? { path: target } : { port: target, host: '127.0.0.1' };
    return this.adopt(await RawClient.open({ ...where, ...rest } as NetConnectOpts));
  }

  async openTls(endpoint = 0, socket?: Socket): Promise<RawClient> {
    const via = socket === undefined ? { port: this.port(endpoint), host: '127.0.0.1' } : { socket };
    return this.adopt(await RawClient.openTls(via));
  }

  adopt(client: RawClient): RawClient {
    this.#clients.push(client);
    return client;
  }

  /** Closes every connection that was opened, and waits until the server has seen it. */
  async quiet(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    this.app.release();
    this.#running.unstall();
    await waitFor('no open connection', () => this.counter('connectionsOpen') === 0);
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    this.app.release();
    await this.#running.stop();
  }
}

async function startAppServer(app: LimitsApp, setup: LimitsSetup): Promise<Running> {
  const { limits, routes, exemptAddresses, endpoints = [{}], fetch } = setup;
  const directory = temporaryDirectory();
  const lines: LogLine[] = [];
  const options = {
    logger: createLogger({ level: 'debug', destination: { write: (line) => lines.push(JSON.parse(line)) } }),
    certificates: await certificatesFor(endpoints, directory),
    ...(limits === undefined ? {} : { limits }),
    ...(routes === undefined ? {} : { routes }),
    ...(exemptAddresses === undefined ? {} : { exemptAddresses }),
  };
  const server = fetch === undefined ? createAppServer(app.asLoaded(), options) : createServer({ fetch, ...options });
  const targets: Array<number | string> = [];
  for (const [index, endpoint] of endpoints.entries()) {
    const [bound] = await server.listenUrl(
      urlOf(endpoint, index, directory),
      endpoint.limits === undefined ? {} : { limits: endpoint.limits },
    );
    targets.push(bound?.kind === 'tcp' ? bound.port : socketOf(index, directory));
  }
  return {
    targets,
    lines,
    edge: null,
    server,
    stats: () => server.stats(),
    unstall: () => undefined,
    stop: async () => {
      await server.destroy();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startEdge(app: LimitsApp, setup: LimitsSetup): Promise<Running> {
  const { endpoints = [{}] } = setup;
  const directory = temporaryDirectory();
  const destination = path.join(directory, 'app.sock');
  const behind = createAppServer(app.asLoaded(), { limits: noLimits, logger: silentLogger() });
  await behind.listenUnixSocket(destination);
  const stalled = await startStalled(path.join(directory, 'stalled.sock'));
  const edge = await EdgeFixture.start(await edgeConfig(setup, directory), directory);
  return {
    targets: endpoints.map(({ unix }, index) => (unix === true ? socketOf(index, directory) : edge.port(index))),
    lines: edge.log,
    edge,
    server: null,
    stats: () => {
      const { totals, rejects, ends } = edge.edge.status();
      return { counters: totals, rejects, ends };
    },
    unstall: stalled.unstall,
    stop: async () => {
      await edge.edge.kill();
      await behind.destroy();
      stalled.stop();
      await edge.stop();
    },
  };
}

/** The file of such an edge; for reloads with other values, too. */
export async function edgeConfig(setup: LimitsSetup, directory: string): Promise<Record<string, unknown>> {
  const { limits = {}, routes = {}, appLimits = {}, endpoints = [{}], threads = 1 } = setup;
  const destinations = [`unix:${path.join(directory, 'app.sock')}`];
  return {
    endpoints: endpoints.map((endpoint, index) => ({
      url: urlOf(endpoint, index, directory),
      limits: endpoint.limits ?? {},
    })),
    certificates: await certificatesFor(endpoints, directory),
    threads,
    limits,
    logging: { level: 'debug' },
    drainTimeout: '5s',
    ...(setup.exemptAddresses === undefined ? {} : { exemptAddresses: setup.exemptAddresses }),
    ...(setup.trustedProxies === undefined ? {} : { trustedProxies: setup.trustedProxies }),
    apps: {
      plain: { hosts: ['plain.test'], destinations, routes },
      own: { hosts: ['own.test'], destinations, limits: appLimits },
      stalled: { hosts: ['stalled.test'], destinations: [`unix:${path.join(directory, 'stalled.sock')}`] },
    },
  };
}

/** A destination that takes connections and reads nothing. */
async function startStalled(file: string): Promise<{ unstall(): void; stop(): void }> {
  const open = new Set<Socket>();
  const server = createNetServer({ pauseOnConnect: true }, (socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(file, resolve));
  const unstall = (): void => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    unstall,
    stop: () => {
      unstall();
      server.close();
    },
  };
}

function socketOf(index: number, directory: string): string {
  return path.join(directory, `${index}.sock`);
}

function urlOf(
  { secure, unix, host = '127.0.0.1', port = 0 }: EndpointSetup,
  index: number,
  directory: string,
): string {
  const place = unix === true ? `unix:${socketOf(index, directory)}` : `${host}:${port}`;
  return `${secure === true ? 'https' : 'http'}://${place}`;
}

async function certificatesFor(
  endpoints: readonly EndpointSetup[],
  directory: string,
): Promise<ReadonlyArray<Pick<CertificateFiles, 'cert' | 'key'>>> {
  if (!endpoints.some(({ secure }) => secure === true)) return [];
  const { cert, key } = await makeCertificate(directory, 'limits', ['plain.test']);
  return [{ cert, key }];
}

/** The value of a limit, as it stands in lines of the log. */
export function toldValue(limit: keyof Limits, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const rate = value as { readonly bytesPerSecond?: number; readonly requestsPerSecond?: number };
  return limit === 'maxRequestRatePerAddress' ? rate.requestsPerSecond : rate.bytesPerSecond;
}

/** As many milliseconds. For clients whose slowness is what is tested. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
