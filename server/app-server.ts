/**
 * An application on endpoints: composition root and lifecycle of the app server. Listening sockets are bound here, given
 * to the engine, and read back; closing drains: nothing that is in flight is lost before the deadline.
 */
import { isIP } from 'node:net';
import { type CounterSnapshot, NativeServer, sockets } from '../native/index.ts';
import type { LimitsOptions } from '../shared/config/generated/config-types.ts';
import { parseUrlPrefix } from '../shared/endpoints/url-prefix.ts';
import { createError } from '../shared/errors/windhover-error.ts';
import { createLogger, type Logger } from '../shared/logging/logger.ts';
import { type Clock, sleep, systemClock } from '../shared/time/clock.ts';
import { type BoundSocket, bindUrl, checkHandle } from './endpoints/bind-url.ts';
import { type EndpointTls, type ListenAddress, OpenEndpoints } from './endpoints/open-endpoints.ts';
import { chooseUrls } from './endpoints/url-sources.ts';
import type { Face } from './exchange/exchange.ts';
import { ExchangeTable } from './exchange/exchange-table.ts';
import { exemptNetworks } from './limits/exempt-networks.ts';
import { RequestLimiter } from './limits/request-limiter.ts';
import { resolveLimits } from './limits/resolve-limits.ts';
import { trustedNetworks } from './limits/trusted-networks.ts';
import { invalid } from './option-invalid.ts';
import {
  type CertificateOptions,
  type CloseOptions,
  type ClosePlan,
  checkListenOptions,
  type ListenOptions,
  resolveClose,
  type ServerOptions,
  type UnixListenOptions,
} from './server-options.ts';
import { refuseClientAuth, resolveClientAuth } from './tls/client-auth.ts';
import { ServerCertificates } from './tls/server-certificates.ts';

export type { ListenAddress } from './endpoints/open-endpoints.ts';

/** What the server itself reads of ServerOptions; the face is made by its caller. */
export type EngineOptions = Omit<ServerOptions, 'fetch' | 'node'>;

const clear: EndpointTls = { certificates: null, clientAuth: null };

/** How often a drain looks whether it is done. */
const drainCheckMs = 20;

export class AppServer {
  readonly #options: EngineOptions;
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #certificates: ServerCertificates;
  /** Of endpoints that have their own. */
  readonly #ownCertificates: ServerCertificates[] = [];
  readonly #native: NativeServer;
  readonly #table: ExchangeTable;
  readonly #endpoints: OpenEndpoints;
  readonly #destroyed = new AbortController();
  #isStarted = false;
  #closing: Promise<void> | null = null;
  #isClosed = false;

  constructor(face: Face, options: EngineOptions) {
    this.#options = options;
    this.#logger = options.logger ?? createLogger();
    this.#clock = options.clock ?? systemClock;
    const limits = resolveLimits(options.limits);
    const exempt = exemptNetworks(options.exemptAddresses);
    const trusted = trustedNetworks(options.trustedProxies);
    this.#certificates = this.#certificatesFrom(options.certificates ?? []);
    const limiter = new RequestLimiter(options.routes ?? {}, this.#logger);
    this.#table = new ExchangeTable(face, this.#logger, limiter);
    this.#native = new NativeServer({ edge: false }, this.#table);
    this.#table.attach(this.#native);
    this.#endpoints = new OpenEndpoints({ native: this.#native, limiter, limits, exempt, trusted });
  }

  /** Where the server listens, ports read back. */
  get addresses(): readonly ListenAddress[] {
    return this.#endpoints.addresses;
  }

  /** It listens and nobody has called `close`: what a readiness probe is answered by. False through a lame duck. */
  get isReady(): boolean {
    return this.#closing === null && this.#endpoints.addresses.length > 0;
  }

  /**
   * Listens on an IP address (Kestrel's Listen). `port` 0 takes a free one, see the returned address. "::" takes IPv4 too.
   *
   * @throws WINDHOVER_OPTION_INVALID; WINDHOVER_ENDPOINT_IN_USE, _FORBIDDEN, _UNAVAILABLE, _BIND_FAILED; WINDHOVER_SERVER_CLOSED
   */
  async listen(address: string, port: number, options: ListenOptions = {}): Promise<ListenAddress> {
    const host = typeof address === 'string' ? address.replace(/^\[(.*)\]$/, '$1') : '';
    // A name would be every address: that is to be said by listenAnyIP.
    if (isIP(host) === 0) {
      const expected = 'give an IP address and a port: listen("127.0.0.1", 5000)';
      throw invalid('address', address, `${expected}; listenLocalhost, listenAnyIP and listenUrl take no address`);
    }
    checkPort(port);
    return this.#only(
      await this.listenUrl(`${schemeOf(options)}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`, options),
    );
  }

  /**
   * Listens on 127.0.0.1 and [::1]. Where one of the two is in use, neither is listened on; where the system lacks one, that is
   * a warning. `port` may not be 0: the two would differ.
   *
   * @throws WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST, and what `listen` throws
   */
  async listenLocalhost(port: number, options: ListenOptions = {}): Promise<readonly ListenAddress[]> {
    checkPort(port);
    return this.listenUrl(`${schemeOf(options)}://localhost:${port}`, options);
  }

  /** Listens on every address of this machine, IPv6 and IPv4, by one socket; by IPv4 alone where there is no IPv6. */
  async listenAnyIP(port: number, options: ListenOptions = {}): Promise<ListenAddress> {
    checkPort(port);
    return this.#only(await this.listenUrl(`${schemeOf(options)}://*:${port}`, options));
  }

  /**
   * Listens on a Unix socket: an absolute path of at most 107 bytes. The file is made with `mode` (default 0o600) and `owner`,
   * and removed on close. A file whose owner died is replaced; one that somebody answers on is in use.
   */
  async listenUnixSocket(path: string, options: UnixListenOptions = {}): Promise<ListenAddress> {
    return this.#only(await this.listenUrl(`${schemeOf(options)}://unix:${path}`, options));
  }

  /**
   * Listens on a TCP or Unix socket that is bound and listening already, inherited from a parent. The descriptor is taken over;
   * the file of a Unix socket stays its maker's.
   *
   * @throws WINDHOVER_OPTION_INVALID for a descriptor that is no such socket
   */
  async listenHandle(fd: number, options: ListenOptions = {}): Promise<ListenAddress> {
    if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
    checkListenOptions(options);
    checkHandle(fd);
    const tls = this.#tlsOf(options, { secure: options.secure === true });
    this.#endpoints.checkLimits(options.limits ?? {});
    return this.#open({ fd, file: null }, tls, options, this.#endpoints.nextGauge());
  }

  /**
   * Listens on "http://host:port", "https://host:port" or "http://unix:/path". A name that is no address stands for every
   * address, "localhost" and "*.localhost" for both loopback addresses.
   *
   * @throws WINDHOVER_ENDPOINT_INVALID_URL, and what `listen` throws
   */
  async listenUrl(url: string, options: UnixListenOptions = {}): Promise<readonly ListenAddress[]> {
    if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
    // What can be refused is refused before a socket is bound.
    const prefix = parseUrlPrefix(url);
    checkListenOptions(options);
    if (options.secure !== undefined && options.secure !== prefix.secure)
      throw invalid('secure', options.secure, `${url} says otherwise; leave it out`);
    const tls = this.#tlsOf(options, prefix);
    this.#endpoints.checkLimits(options.limits ?? {});
    const bound = [...(await bindUrl(prefix, options, { logger: this.#logger }))];
    try {
      if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
      const addresses: ListenAddress[] = [];
      // The sockets of one endpoint (localhost has two) count their connections together.
      const gauge = this.#endpoints.nextGauge();
      for (let next = bound[0]; next !== undefined; next = bound[0]) {
        addresses.push(this.#open(next, tls, options, gauge));
        bound.shift();
      }
      return addresses;
    } finally {
      // What was not taken over.
      for (const { fd, file } of bound) {
        file?.remove();
        sockets.closeFd(fd);
      }
    }
  }

  /**
   * Listens on the URLs of the options, else of `environment` (WINDHOVER_URLS, then PORT and HOST), else on
   * http://localhost:5000. Where a listen call was made before, its endpoints stand and the URLs do not: a warning names both.
   *
   * @throws WINDHOVER_SERVER_STARTED the second time; WINDHOVER_OPTION_INVALID; what `listenUrl` throws
   */
  async start(): Promise<readonly ListenAddress[]> {
    if (this.#isStarted) throw createError('WINDHOVER_SERVER_STARTED', { action: 'say where it listens' });
    const { urls, source, overridden } = chooseUrls(this.#options.urls, this.#options.environment ?? {});
    const given = urls.join(';');
    const { addresses } = this;
    if (addresses.length > 0) {
      const opened = addresses.map(({ url }) => url).join(';');
      if (source !== null) this.#logger.warn(`${source} (${given}) is overridden by listen calls (${opened})`);
      this.#isStarted = true;
      return addresses;
    }
    if (overridden !== null) this.#logger.warn(`${overridden} is overridden by ${source} (${given})`);
    this.#logger.debug(`listening on ${given}, from ${source ?? 'the default: nothing says otherwise'}`);
    this.#isStarted = true;
    try {
      for (const url of urls) await this.listenUrl(url);
    } catch (error) {
      // All or none.
      this.#isStarted = false;
      this.#closeEndpoints();
      throw error;
    }
    return this.addresses;
  }

  /**
   * Changes limits while the server runs, for connections accepted and requests begun from now on; no connection is closed.
   * With `address` (or its `url`), of that endpoint alone; without, of the server, and endpoints keep what is their own.
   *
   * @throws WINDHOVER_OPTION_INVALID; WINDHOVER_SERVER_CLOSED
   */
  setLimits(limits: LimitsOptions, address?: ListenAddress | string): void {
    if (this.#isClosed) throw createError('WINDHOVER_SERVER_CLOSED');
    this.#endpoints.setLimits(limits, address);
  }

  /**
   * Other certificates, no connection is closed: open ones keep what they began with, new ones get these. All are read and
   * checked first: when one of them cannot be used, it throws and those in use stay. With `address` (or its `url`), of that
   * endpoint alone, which then has its own; without, of the server, endpoints to come too.
   *
   * @throws what CertificateOptions names; WINDHOVER_OPTION_INVALID; WINDHOVER_SERVER_CLOSED
   */
  setCertificates(certificates: readonly CertificateOptions[], address?: ListenAddress | string): void {
    if (this.#closing !== null) throw createError('WINDHOVER_SERVER_CLOSED');
    if (address === undefined) {
      this.#certificates.replace(certificates);
      this.#endpoints.refreshTls();
      return;
    }
    const own = this.#certificatesFrom(certificates);
    this.#endpoints.checkSecure(address);
    own.names();
    this.#ownCertificates.push(own);
    this.#endpoints.setCertificates(own, address);
  }

  /**
   * Accepts no more on one endpoint; its connections live on. What is not listened on (any more) is no fault.
   */
  closeEndpoint(address: ListenAddress): void {
    if (!this.#isClosed) this.#endpoints.closeOne(address);
  }

  /** Counters of this server since it was made: connections, exchanges, bytes, refusals and ends by reason. */
  stats(): CounterSnapshot {
    return this.#native.counters.snapshot();
  }

  /**
   * Ends politely: after `lameDuck` accepts no more, lets what is in flight finish (its responses say Connection: close), and
   * cuts what is left after `timeout`. Limits and their timeouts hold all the while. Resolves when every socket is closed.
   * Later calls return the same promise; `closeIdleConnections` and `destroy` shorten it.
   *
   * @throws WINDHOVER_OPTION_INVALID
   */
  close(options: CloseOptions = {}): Promise<void> {
    const plan = resolveClose(options);
    this.#closing ??= this.#drain(plan);
    return this.#closing;
  }

  /**
   * Closes idle connections at once, and while the server closes also those that become idle later; those with an exchange live
   * on. Nothing happens when the server is closed.
   */
  closeIdleConnections(): void {
    if (!this.#isClosed) this.#native.closeIdle();
  }

  /** Cuts every connection at once and closes. */
  async destroy(): Promise<void> {
    this.#closing ??= Promise.resolve();
    this.#destroyed.abort();
    this.#closeEndpoints();
    await this.#end();
  }

  async #end(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#table.endAll();
    }
    await this.#native.close();
    for (const certificates of [this.#certificates, ...this.#ownCertificates.splice(0)]) certificates.release();
  }

  #only(addresses: readonly ListenAddress[]): ListenAddress {
    return addresses[0] as ListenAddress;
  }

  #certificatesFrom(certificates: readonly CertificateOptions[]): ServerCertificates {
    return new ServerCertificates(certificates, { logger: this.#logger, clock: this.#clock });
  }

  /** @throws what is wrong with the options of an endpoint's TLS; a clear endpoint must have none */
  #tlsOf(options: ListenOptions, { secure }: { readonly secure: boolean }): EndpointTls {
    const { certificates } = options;
    if (!secure) {
      refuseClientAuth(options);
      if (certificates === undefined) return clear;
      throw invalid('certificates', 'given', 'they are for https endpoints: say secure: true, or https:// in the URL');
    }
    const surroundings = { logger: this.#logger, clock: this.#clock };
    const clientAuth = resolveClientAuth(options, this.#options, surroundings);
    const chosen = certificates === undefined ? this.#certificates : this.#certificatesFrom(certificates);
    chosen.names();
    if (chosen !== this.#certificates) this.#ownCertificates.push(chosen);
    return { certificates: chosen, clientAuth };
  }

  #open({ fd, file }: BoundSocket, tls: EndpointTls, options: ListenOptions, gauge: number): ListenAddress {
    const { paired = false, pairedUids = [] } = this.#options;
    const { limits = {}, onConnection, proxyProtocol = 'off' } = options;
    return this.#endpoints.add({
      fd,
      file,
      ...tls,
      limits,
      onConnection,
      proxyProtocol,
      paired,
      pairedUids,
      gauge,
    });
  }

  #closeEndpoints(): void {
    if (!this.#isClosed) this.#endpoints.close();
  }

  async #drain({ timeoutMs, idle, lameDuckMs }: ClosePlan): Promise<void> {
    if (lameDuckMs > 0) await sleep(this.#clock, lameDuckMs, this.#destroyed.signal);
    this.#closeEndpoints();
    if (!this.#isClosed) {
      this.#native.drain();
      if (idle === 'close') this.#native.closeIdle();
    }
    const end = this.#clock.monotonic() + timeoutMs;
    const { counters } = this.#native;
    while (!this.#isClosed && counters.get('connectionsOpen') > 0) {
      if (this.#clock.monotonic() >= end) {
        this.#warnOfCut(counters.get('exchangesInFlight'));
        break;
      }
      await sleep(this.#clock, drainCheckMs, this.#destroyed.signal);
    }
    await this.#end();
  }

  #warnOfCut(inFlight: number): void {
    if (inFlight > 0) this.#logger.warn({ inFlight }, 'the time to close is over; exchanges are cut');
  }
}

function schemeOf(options: ListenOptions): string {
  return options.secure === true ? 'https' : 'http';
}

function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw invalid('port', port, 'give a whole number from 0 to 65535');
}
