/**
 * An application on endpoints: composition root and lifecycle of the app server. Listening sockets are bound here, given
 * to the engine, and read back; closing drains: nothing that is in flight is lost before the deadline.
 */
import { unlinkSync } from 'node:fs';
import { type CounterSnapshot, type NativeEndpointOptions, NativeServer, sockets } from '../native/index.ts';
import type { Limits } from '../shared/config/generated/config-types.ts';
import { limitsToArray } from '../shared/config/limits-array.ts';
import { type BindTarget, planBindings, runBindPlan } from '../shared/endpoints/bind-plan.ts';
import { type Endpoint, formatEndpoint } from '../shared/endpoints/endpoint.ts';
import { parseUrlPrefix, type UrlPrefix } from '../shared/endpoints/url-prefix.ts';
import { createError } from '../shared/errors/windhover-error.ts';
import { createLogger, type Logger } from '../shared/logging/logger.ts';
import { type Clock, systemClock } from '../shared/time/clock.ts';
import type { Face } from './exchange/exchange.ts';
import { ExchangeTable } from './exchange/exchange-table.ts';
import {
  type CertificateOptions,
  type CloseOptions,
  defaultBacklog,
  defaultCloseTimeoutMs,
  defaultIdleTimeoutMs,
  defaultUrls,
  invalid,
  type ListenOptions,
  resolveLimits,
  type ServerOptions,
  type UnixListenOptions,
} from './server-options.ts';
import { refuseClientAuth, resolveClientAuth } from './tls/client-auth.ts';
import { ServerCertificates } from './tls/server-certificates.ts';

/** What the server itself reads of ServerOptions; the face is made by its caller. */
export type EngineOptions = Omit<ServerOptions, 'fetch' | 'node'>;

/** An address that is listened on, as bound. */
export type ListenAddress = Endpoint & {
  /** "http://127.0.0.1:43211", "http://unix:/run/app.sock" */
  readonly url: string;
};

type EndpointTls = Pick<NativeEndpointOptions, 'tls' | 'clientAuth'>;

interface OpenEndpoint {
  readonly number: number;
  readonly address: ListenAddress;
}

/** How often a drain looks whether it is done. */
const drainCheckMs = 20;

export class AppServer {
  readonly #options: EngineOptions;
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #certificates: ServerCertificates;
  readonly #native: NativeServer;
  readonly #table: ExchangeTable;
  #endpoints: OpenEndpoint[] = [];
  #closing: Promise<void> | null = null;
  #isClosed = false;

  constructor(face: Face, options: EngineOptions) {
    this.#options = options;
    this.#logger = options.logger ?? createLogger();
    this.#clock = options.clock ?? systemClock;
    this.#limits = resolveLimits(options.limits);
    this.#certificates = new ServerCertificates(options.certificates ?? [], {
      logger: this.#logger,
      clock: this.#clock,
    });
    this.#table = new ExchangeTable(face, this.#logger);
    this.#native = new NativeServer({ edge: false }, this.#table);
    this.#table.attach(this.#native);
  }

  /** Where the server listens, ports read back. */
  get addresses(): readonly ListenAddress[] {
    return this.#endpoints.map(({ address }) => address);
  }

  /**
   * Listens on an IP address. `port` 0 takes a free one, see the returned address.
   *
   * @throws WINDHOVER_ENDPOINT_IN_USE, _FORBIDDEN, _UNAVAILABLE, _BIND_FAILED; WINDHOVER_SERVER_CLOSED
   */
  async listen(address: string, port: number, options: ListenOptions = {}): Promise<ListenAddress> {
    if (typeof address !== 'string' || address.includes('/')) {
      throw invalid(
        'address',
        address,
        'give an IP address and a port: listen("127.0.0.1", 5000); listenUrl takes a URL',
      );
    }
    const host = address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;
    return this.#only(await this.listenUrl(`${schemeOf(options)}://${host}:${port}`, options));
  }

  /** Listens on 127.0.0.1 and, where the system has it, on [::1]. `port` may not be 0: the two would differ. */
  async listenLocalhost(port: number, options: ListenOptions = {}): Promise<readonly ListenAddress[]> {
    return this.listenUrl(`${schemeOf(options)}://localhost:${port}`, options);
  }

  /** Listens on every address of this machine, IPv6 and IPv4. */
  async listenAnyIP(port: number, options: ListenOptions = {}): Promise<ListenAddress> {
    return this.#only(await this.listenUrl(`${schemeOf(options)}://*:${port}`, options));
  }

  /** Listens on a Unix socket, which is created with `mode` (default 0o600) and removed on close. At most 107 bytes. */
  async listenUnixSocket(path: string, options: UnixListenOptions = {}): Promise<ListenAddress> {
    return this.#only(await this.listenUrl(`${schemeOf(options)}://unix:${path}`, options));
  }

  /** Listens on a socket that is bound and listening already, inherited from a parent. The descriptor is taken over. */
  async listenHandle(fd: number, options: ListenOptions = {}): Promise<ListenAddress> {
    if (!Number.isInteger(fd) || fd < 0) throw invalid('fd', fd, 'give the number of an open descriptor');
    return this.#open(fd, options, this.#tlsFor(options.secure === true, options));
  }

  /**
   * Listens on "http://host:port", "https://host:port" or "http://unix:/path". A name that is no address stands for every
   * address.
   *
   * @throws WINDHOVER_ENDPOINT_INVALID_URL, and what `listen` throws
   */
  async listenUrl(url: string, options: UnixListenOptions = {}): Promise<readonly ListenAddress[]> {
    if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
    const prefix: UrlPrefix = parseUrlPrefix(url);
    // What can be refused is refused before a socket is bound.
    const tls = this.#tlsFor(prefix.secure, options);
    resolveLimits(options.limits, this.#limits);
    const bind = (target: BindTarget): number => bindTarget(target, options);
    const { bound, skipped } = runBindPlan(planBindings(prefix), bind, (fd) => sockets.closeFd(fd));
    for (const error of skipped) this.#logger.debug({ err: error }, error.message);
    return bound.map(({ value }) => this.#open(value, options, tls));
  }

  /** Listens on `urls` of the options (default http://localhost:5000). */
  async start(): Promise<readonly ListenAddress[]> {
    const { urls = defaultUrls } = this.#options;
    for (const url of typeof urls === 'string' ? urls.split(/[;,\s]+/).filter(Boolean) : urls)
      await this.listenUrl(url);
    return this.addresses;
  }

  /**
   * Other certificates for all https endpoints, those to come too. No connection is closed: open ones keep what they began
   * with, new ones get these. All are read and checked first: when one of them cannot be used, it throws and those in use stay.
   *
   * @throws what CertificateOptions names; WINDHOVER_SERVER_CLOSED
   */
  setCertificates(certificates: readonly CertificateOptions[]): void {
    if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
    const names = this.#certificates.replace(certificates);
    for (const { number, address } of this.#endpoints) if (address.secure) this.#native.setTls(number, names);
  }

  /** Counters of this server since it was made: connections, exchanges, bytes, refusals and ends by reason. */
  stats(): CounterSnapshot {
    return this.#native.counters.snapshot();
  }

  /**
   * Drains: accepts no more, lets what is in flight finish (its responses say Connection: close), and cuts what is left
   * after `timeout`. Resolves when every socket is closed. Later calls return the same promise.
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#drain(options);
    return this.#closing;
  }

  /** Closes idle connections at once; those with an exchange live on. Nothing happens when the server is closed. */
  closeIdleConnections(): void {
    if (!this.#isClosed) this.#native.closeIdle();
  }

  /** Cuts every connection at once and closes. */
  async destroy(): Promise<void> {
    this.#closing ??= Promise.resolve();
    this.#closeEndpoints();
    await this.#end();
  }

  async #end(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#table.endAll();
    }
    await this.#native.close();
    this.#certificates.release();
  }

  #only(addresses: readonly ListenAddress[]): ListenAddress {
    return addresses[0] as ListenAddress;
  }

  #tlsFor(secure: boolean, options: ListenOptions): EndpointTls {
    if (!secure) {
      refuseClientAuth(options);
      return { tls: null };
    }
    const surroundings = { logger: this.#logger, clock: this.#clock };
    return { tls: this.#certificates.names(), clientAuth: resolveClientAuth(options, this.#options, surroundings) };
  }

  #open(fd: number, options: ListenOptions, tls: EndpointTls): ListenAddress {
    const secure = tls.tls !== null;
    const name = sockets.socketName(fd);
    const isUnix = name.family === 'Unix';
    const number = this.#native.listen(fd, {
      limits: limitsToArray(resolveLimits(options.limits, this.#limits)),
      ...tls,
      paired: isUnix && this.#options.paired === true,
      pairedUids: this.#options.pairedUids ?? [],
    });
    const endpoint: Endpoint = isUnix
      ? { kind: 'unix', path: name.address, secure }
      : { kind: 'tcp', host: name.address, port: name.port, secure };
    const address = { ...endpoint, url: formatEndpoint(endpoint) };
    this.#endpoints.push({ number, address });
    return address;
  }

  #closeEndpoints(): void {
    if (this.#isClosed) return;
    const endpoints = this.#endpoints;
    this.#endpoints = [];
    for (const { number, address } of endpoints) {
      this.#native.closeEndpoint(number);
      if (address.kind === 'unix') removeSocket(address.path);
    }
  }

  async #drain({ timeout = defaultCloseTimeoutMs, idleTimeout = defaultIdleTimeoutMs }: CloseOptions): Promise<void> {
    this.#closeEndpoints();
    this.#native.drain();
    const end = this.#clock.monotonic() + timeout;
    let quietSince = this.#clock.monotonic();
    const { counters } = this.#native;
    while (counters.get('connectionsOpen') > 0) {
      const now = this.#clock.monotonic();
      if (now >= end) break;
      if (counters.get('exchangesInFlight') > 0) quietSince = now;
      else if (now - quietSince >= idleTimeout) this.#native.closeIdle();
      await this.#pause();
    }
    await this.#end();
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.setTimeout(resolve, drainCheckMs);
    });
  }
}

function schemeOf(options: ListenOptions): string {
  return options.secure === true ? 'https' : 'http';
}

function bindTarget(target: BindTarget, options: UnixListenOptions): number {
  const { backlog = defaultBacklog, mode = 0o600 } = options;
  if (target.kind === 'unix') return sockets.bindUnix(target.path, backlog, mode);
  return sockets.bindTcp(target.host, target.port, backlog, { reusePort: false, ipv6Only: target.ipv6Only });
}

function removeSocket(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Removed by somebody else, or its directory was.
  }
}
