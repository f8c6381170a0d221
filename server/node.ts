/**
 * `windhover/node`: the surface of node:http's server, so that a program written against it runs by changing one import.
 * Differences: limits of Windhover apply (their names and defaults in deploy/reference; bodies have no limit here, as there),
 * 'connection' comes with the first request of a connection, field names are in lower case in rawHeaders, and a listener
 * that throws is answered with 500 and logged where node:http would end the process.
 */
import { lookup } from 'node:dns/promises';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketFile, sockets } from '../native/index.ts';
import type { LimitsOptions } from '../shared/config/generated/config-types.ts';
import { codeOf } from '../shared/errors/windhover-error.ts';
import { createLogger, type Logger } from '../shared/logging/logger.ts';
import { AppServer } from './app-server.ts';
import { resolveLimits } from './limits/resolve-limits.ts';
import { type ListenTarget, parseListen } from './node-face/listen-arguments.ts';
import { NodeFace } from './node-face/node-face.ts';
import { codedError } from './node-face/outgoing-fields.ts';
import { invalid } from './option-invalid.ts';
import type { CertificateOptions, ClientCertificateOptions, NodeListener } from './server-options.ts';
import { refuseClientAuth } from './tls/client-auth.ts';

export {
  Agent,
  ClientRequest,
  get,
  globalAgent,
  IncomingMessage,
  METHODS,
  maxHeaderSize,
  OutgoingMessage,
  request,
  ServerResponse,
  STATUS_CODES,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http';

export interface NodeServerOptions extends ClientCertificateOptions {
  /** Milliseconds for which an idle connection is kept; 0: no limit. Default 130 000 (Kestrel's KeepAliveTimeout). */
  readonly keepAliveTimeout?: number;
  /** Milliseconds for a request's head; 0: no limit. Default 30 000 (Kestrel's RequestHeadersTimeout). */
  readonly headersTimeout?: number;
  /** Bytes of all field lines of a request. Default 32 768. */
  readonly maxHeaderSize?: number;
  /** The other limits, and the same ones under Windhover's names. */
  readonly limits?: LimitsOptions;
  /** Makes every endpoint https. */
  readonly certificates?: readonly CertificateOptions[];
  /** See ServerOptions of windhover. */
  readonly paired?: boolean;
  readonly pairedUids?: readonly number[];
  readonly logger?: Logger;
  readonly IncomingMessage?: typeof IncomingMessage;
  readonly ServerResponse?: typeof ServerResponse;
}

export class Server extends EventEmitter {
  /** Milliseconds; 0: sockets have no timeout of their own. */
  timeout = 0;
  /** Milliseconds; read when the server begins to listen. */
  keepAliveTimeout: number;
  headersTimeout: number;
  maxHeadersCount: number | null = null;
  #options: NodeServerOptions;
  readonly #logger: Logger;
  readonly #face: NodeFace;
  #server: AppServer | null = null;
  /** Of the path that is listened on. */
  #socketFile: SocketFile | null = null;
  #closing: AppServer | null = null;

  constructor(options: NodeServerOptions, listener?: NodeListener) {
    super();
    if (options.certificates === undefined) refuseClientAuth(options);
    this.#options = options;
    this.#logger = options.logger ?? createLogger();
    const limits = resolveLimits(options.limits);
    this.keepAliveTimeout = options.keepAliveTimeout ?? limits.keepAliveTimeout ?? 0;
    this.headersTimeout = options.headersTimeout ?? limits.requestHeadersTimeout ?? 0;
    if (listener !== undefined) this.on('request', listener);
    this.#face = new NodeFace({
      events: this,
      logger: this.#logger,
      socketTimeout: () => this.timeout,
      ...(options.IncomingMessage === undefined ? {} : { IncomingMessage: options.IncomingMessage }),
      ...(options.ServerResponse === undefined ? {} : { ServerResponse: options.ServerResponse }),
    });
  }

  get listening(): boolean {
    return (this.#server?.addresses.length ?? 0) > 0;
  }

  /** All forms of net.Server.listen. Failures are 'error' events with `code` (EADDRINUSE, EACCES, ...). */
  listen(...given: unknown[]): this {
    const target = parseListen(given);
    if (this.listening || this.#server !== null) {
      throw codedError(
        Error,
        'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.',
      );
    }
    if (target.callback !== null) this.once('listening', target.callback);
    target.signal?.addEventListener('abort', () => this.close(), { once: true });
    this.#server = this.#createServer();
    this.#open(this.#server, target).then(
      () => this.emit('listening'),
      (error: unknown) => this.#failToListen(error),
    );
    return this;
  }

  /** As net.Server.address: null before it listens, a path for a Unix socket. */
  address(): AddressInfo | string | null {
    const address = this.#server?.addresses[0];
    if (address === undefined) return null;
    if (address.kind === 'unix') return address.path;
    return { address: address.host, family: address.host.includes(':') ? 'IPv6' : 'IPv4', port: address.port };
  }

  /** Accepts no more and closes idle connections; 'close' comes when the others have ended. */
  close(callback?: (error?: Error) => void): this {
    const server = this.#server;
    if (server === null) {
      const error = codedError(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.');
      if (callback !== undefined) process.nextTick(callback, error);
      return this;
    }
    if (callback !== undefined) this.once('close', () => callback());
    this.#server = null;
    this.#removeSocketFile();
    void server.close({ timeout: Number.POSITIVE_INFINITY, idle: 'close' }).then(() => {
      this.#closing = null;
      this.emit('close');
    });
    this.#closing = server;
    return this;
  }

  /** See AppServer.setCertificates; for a server that was made with certificates. */
  setCertificates(certificates: readonly CertificateOptions[]): this {
    if (this.#options.certificates === undefined) {
      throw invalid('certificates', 'absent', 'a server that speaks clear HTTP has none to replace');
    }
    this.#server?.setCertificates(certificates);
    this.#options = { ...this.#options, certificates };
    return this;
  }

  closeIdleConnections(): void {
    (this.#server ?? this.#closing)?.closeIdleConnections();
  }

  closeAllConnections(): void {
    this.#face.destroyConnections();
    this.closeIdleConnections();
  }

  /** Milliseconds without a byte after which 'timeout' is emitted, or the connection cut where nobody listens. */
  setTimeout(timeoutMs = 0, callback?: (socket: unknown) => void): this {
    this.timeout = timeoutMs;
    if (callback !== undefined) this.on('timeout', callback);
    return this;
  }

  getConnections(callback: (error: Error | null, count: number) => void): this {
    const count = (this.#server ?? this.#closing)?.stats().counters.connectionsOpen ?? 0;
    process.nextTick(callback, null, count);
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server !== null) await new Promise<void>((resolve) => this.close(() => resolve()));
  }

  #createServer(): AppServer {
    const { limits, maxHeaderSize, certificates, paired, pairedUids } = this.#options;
    const { clientCertificates, clientCertificateAuthorities } = this.#options;
    return new AppServer(this.#face, {
      logger: this.#logger,
      limits: {
        // As node:http: how much a body may hold is the program's own business.
        maxRequestBodySize: null,
        ...limits,
        ...(maxHeaderSize === undefined ? {} : { maxRequestHeadersTotalSize: maxHeaderSize }),
        ...(this.maxHeadersCount ? { maxRequestHeaderCount: this.maxHeadersCount } : {}),
        // As node:http: 0 is none.
        keepAliveTimeout: this.keepAliveTimeout || null,
        requestHeadersTimeout: this.headersTimeout || null,
      },
      ...(certificates === undefined ? {} : { certificates }),
      ...(clientCertificates === undefined ? {} : { clientCertificates }),
      ...(clientCertificateAuthorities === undefined ? {} : { clientCertificateAuthorities }),
      ...(paired === undefined ? {} : { paired }),
      ...(pairedUids === undefined ? {} : { pairedUids }),
    });
  }

  async #open(server: AppServer, target: ListenTarget): Promise<void> {
    const fd = target.fd ?? (await bind(target));
    if (target.path !== null) this.#socketFile = SocketFile.at(target.path);
    try {
      await server.listenHandle(fd, { secure: this.#options.certificates !== undefined });
    } catch (error) {
      this.#removeSocketFile();
      if (target.fd === null) sockets.closeFd(fd);
      throw error;
    }
  }

  /** Before its socket is closed: see SocketFile. */
  #removeSocketFile(): void {
    this.#socketFile?.remove();
    this.#socketFile = null;
  }

  #failToListen(error: unknown): void {
    const server = this.#server;
    this.#server = null;
    void server?.destroy();
    this.emit('error', error);
  }
}

/** As http.createServer. Throws WINDHOVER_OPTION_INVALID. */
export function createServer(listener?: NodeListener): Server;
export function createServer(options: NodeServerOptions, listener?: NodeListener): Server;
export function createServer(first?: NodeServerOptions | NodeListener, second?: NodeListener): Server {
  return typeof first === 'function' ? new Server({}, first) : new Server(first ?? {}, second);
}

async function bind(target: ListenTarget): Promise<number> {
  const { path, backlog } = target;
  if (path !== null) return bindPath(path, backlog, target.mode ?? 0o777 & ~process.umask());
  const { host, ipv6Only } = target;
  const port = target.port ?? 0;
  const bindHost = (address: string): number => {
    try {
      return sockets.bindTcp(address, port, backlog, { reusePort: false, ipv6Only });
    } catch (cause) {
      throw listenError(cause, { address, port });
    }
  };
  if (host !== null && host !== '') return bindHost((await lookup(host)).address);
  // As node: every address, by one IPv6 socket where the system has IPv6.
  try {
    return bindHost('::');
  } catch (error) {
    if (codeOf(error) !== 'EADDRNOTAVAIL' && codeOf(error) !== 'EAFNOSUPPORT') throw error;
    return bindHost('0.0.0.0');
  }
}

function bindPath(path: string, backlog: number, mode: number): number {
  try {
    return sockets.bindUnix(path, backlog, { mode });
  } catch (cause) {
    throw listenError(cause, { address: path });
  }
}

function listenError(cause: unknown, where: { readonly address: string; readonly port?: number }): Error {
  const code = codeOf(cause) ?? 'EINVAL';
  const place = where.port === undefined ? where.address : `${where.address}:${where.port}`;
  const { errno } = cause as { readonly errno?: number };
  return Object.assign(new Error(`listen ${code}: ${place}`, { cause }), { code, errno, syscall: 'listen', ...where });
}
