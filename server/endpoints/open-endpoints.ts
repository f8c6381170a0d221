/**
 * The endpoints that a server has open: each with its address, the changes to the server's limits that are its own, the file
 * of its socket. What changes here changes at the engine, and no connection is closed by it.
 */
import { type NativeClientAuth, type NativeServer, type SocketFile, sockets } from '../../native/index.ts';
import type { Limits, LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';
import { type Endpoint, formatEndpoint } from '../../shared/endpoints/endpoint.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { RequestLimiter } from '../limits/request-limiter.ts';
import { resolveLimits } from '../limits/resolve-limits.ts';
import { proxyPeersOf, type TrustedNetworks } from '../limits/trusted-networks.ts';
import { invalid } from '../option-invalid.ts';
import type { ConnectionHook } from '../server-options.ts';
import type { ServerCertificates } from '../tls/server-certificates.ts';

/** An address that is listened on, as bound. */
export type ListenAddress = Endpoint & {
  /** "http://127.0.0.1:43211", "http://unix:/run/app.sock" */
  readonly url: string;
};

export interface EndpointTls {
  /** null: the endpoint is clear. */
  readonly certificates: ServerCertificates | null;
  /** What clients are asked for. */
  readonly clientAuth: NativeClientAuth | null;
}

export interface NewEndpoint extends EndpointTls {
  readonly fd: number;
  readonly file: SocketFile | null;
  readonly limits: LimitsOptions;
  readonly onConnection: ConnectionHook | undefined;
  readonly proxyProtocol: 'off' | 'required';
  /** Where it is a Unix socket. */
  readonly paired: boolean;
  readonly pairedUids: readonly number[];
  /** From nextGauge: endpoints of one gauge count their connections together. */
  readonly gauge: number;
}

interface OpenEndpoint {
  readonly number: number;
  readonly address: ListenAddress;
  readonly file: SocketFile | null;
  limits: LimitsOptions;
  certificates: ServerCertificates | null;
}

export interface EndpointLimits {
  readonly native: NativeServer;
  readonly limiter: RequestLimiter;
  /** The server's. */
  readonly limits: Limits;
  /** Networks that limits per address do not count. */
  readonly exempt: readonly string[];
  /** Whose PROXY headers are believed. */
  readonly trusted: TrustedNetworks;
}

export class OpenEndpoints {
  readonly #native: NativeServer;
  readonly #limiter: RequestLimiter;
  readonly #exempt: readonly string[];
  readonly #trusted: TrustedNetworks;
  #limits: Limits;
  #open: OpenEndpoint[] = [];
  #gauges = 0;

  constructor({ native, limiter, limits, exempt, trusted }: EndpointLimits) {
    this.#native = native;
    this.#limiter = limiter;
    this.#exempt = [...exempt, ...trusted.networks];
    this.#trusted = trusted;
    this.#limits = limits;
    this.#applyToProcess();
  }

  nextGauge(): number {
    this.#gauges += 1;
    return this.#gauges - 1;
  }

  get addresses(): readonly ListenAddress[] {
    return this.#open.map(({ address }) => address);
  }

  /** Throws WINDHOVER_OPTION_INVALID. */
  checkLimits(changes: LimitsOptions): void {
    resolveLimits(changes, this.#limits);
  }

  /** The descriptor is taken over when this returns. */
  add(endpoint: NewEndpoint): ListenAddress {
    const { fd, file, certificates, clientAuth, limits, onConnection, paired, pairedUids, gauge } = endpoint;
    const { proxyProtocol } = endpoint;
    const name = sockets.socketName(fd);
    const isUnix = name.family === 'Unix';
    const resolved = resolveLimits(limits, this.#limits);
    const peers = proxyPeersOf(proxyProtocol, this.#trusted, { isUnix });
    const number = this.#native.listen(fd, {
      limits: limitsToArray(resolved),
      gauge,
      tls: certificates?.names() ?? null,
      clientAuth,
      paired: isUnix && paired,
      pairedUids,
      onConnection: onConnection === undefined ? undefined : (info) => keeps(onConnection(info)),
    });
    // Before the loop goes on, and so before the first connection.
    this.#native.setProxyPeers(number, peers);
    this.#limiter.setEndpoint(number, resolved, this.#limits);
    const secure = certificates !== null;
    const bound: Endpoint = isUnix
      ? { kind: 'unix', path: name.address, secure }
      : { kind: 'tcp', host: name.address, port: name.port, secure };
    const address = { ...bound, url: formatEndpoint(bound) };
    this.#open.push({ number, address, file, limits, certificates });
    return address;
  }

  /** Of the server where no address is given: endpoints keep what is their own. Throws WINDHOVER_OPTION_INVALID. */
  setLimits(changes: LimitsOptions, at: ListenAddress | string | undefined): void {
    if (at === undefined) {
      this.#limits = resolveLimits(changes, this.#limits);
      this.#applyToProcess();
      for (const endpoint of this.#open) this.#apply(endpoint);
      return;
    }
    const endpoint = this.#find(at);
    this.checkLimits(changes);
    endpoint.limits = { ...endpoint.limits, ...changes };
    this.#apply(endpoint);
  }

  /** The certificates that endpoints have are others now. */
  refreshTls(): void {
    for (const { number, certificates } of this.#open) {
      if (certificates !== null) this.#native.setTls(number, certificates.names());
    }
  }

  /** Throws WINDHOVER_OPTION_INVALID where there is no such endpoint, or a clear one. */
  checkSecure(at: ListenAddress | string): void {
    const { address, certificates } = this.#find(at);
    if (certificates === null) throw invalid('address', address.url, 'a clear endpoint has no certificates');
  }

  setCertificates(certificates: ServerCertificates, at: ListenAddress | string): void {
    const endpoint = this.#find(at);
    endpoint.certificates = certificates;
    this.#native.setTls(endpoint.number, certificates.names());
  }

  closeOne({ url }: ListenAddress): void {
    const closing = this.#open.filter(({ address }) => address.url === url);
    this.#open = this.#open.filter(({ address }) => address.url !== url);
    this.#close(closing);
  }

  /** Accepts no more; the files of sockets go. */
  close(): void {
    const closing = this.#open;
    this.#open = [];
    this.#close(closing);
  }

  #close(closing: readonly OpenEndpoint[]): void {
    for (const { number, file } of closing) {
      // First: as long as the socket is open, the file can be told from another of its name.
      file?.remove();
      this.#native.closeEndpoint(number);
    }
  }

  #find(at: ListenAddress | string): OpenEndpoint {
    const url = typeof at === 'string' ? at : at.url;
    const endpoint = this.#open.find(({ address }) => address.url === url);
    if (endpoint !== undefined) return endpoint;
    const urls = this.#open.map(({ address }) => address.url).join(', ');
    throw invalid('address', url, `the server listens on ${urls === '' ? 'nothing' : urls}`);
  }

  #apply({ number, limits }: OpenEndpoint): void {
    const resolved = resolveLimits(limits, this.#limits);
    this.#native.setLimits(number, limitsToArray(resolved));
    this.#limiter.setEndpoint(number, resolved, this.#limits);
  }

  #applyToProcess(): void {
    this.#native.setProcessLimits({
      maxConnections: this.#limits.maxConcurrentConnections ?? null,
      maxUpgraded: this.#limits.maxConcurrentUpgradedConnections,
      exempt: this.#exempt,
    });
  }
}

function keeps(answer: unknown): boolean {
  if (answer === undefined || answer === 'close') return answer === undefined;
  throw createError('WINDHOVER_OPTION_INVALID', {
    option: 'onConnection',
    actual: `a function that returns ${answer instanceof Promise ? 'a promise' : JSON.stringify(answer)}`,
    expected: 'return "close" or nothing, and at once: the connection is closed',
  });
}
