/** What `createServer` and the listen calls take, written once with units and defaults. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConnectionInfo, FileOwner } from '../native/index.ts';
import { parseDuration } from '../shared/config/duration.ts';
import type { LimitsOptions, RouteConfigOptions } from '../shared/config/generated/config-types.ts';
import { longestDurationMs } from '../shared/config/schema/schema-node.ts';
import type { Logger } from '../shared/logging/logger.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { CertificateInput } from '../shared/tls/certificate-source.ts';
import type { FetchHandler } from './fetch/fetch-face.ts';
import { invalid } from './option-invalid.ts';

export type { FetchHandler } from './fetch/fetch-face.ts';

/** A listener as `node:http` calls it. What it returns is looked at only to report a promise that rejects. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * A certificate of this server with its key: `{ cert, key }`, `{ cert }` where the key is in the same file, or `{ pfx }`. Each
 * is the path of a file, PEM text, or a file's bytes.
 *
 * Errors: WINDHOVER_CERTIFICATE_UNREADABLE, _INVALID, _KEY_INVALID, _KEY_MISMATCH, _PASSWORD_WRONG, WINDHOVER_OPTION_INVALID;
 * each names the file. A certificate that has expired, is not valid yet or has a common name alone is used, with a warning
 * in the log: refusing it would take down what it serves.
 */
export type CertificateOptions = PemCertificateOptions | PfxCertificateOptions;

export interface PemCertificateOptions {
  /** The certificate of this server first, then its chain. */
  readonly cert: CertificateInput;
  /** PKCS#8, PKCS#1 or SEC 1. Default: in `cert`. */
  readonly key?: CertificateInput;
  /** Of an encrypted key. */
  readonly password?: string;
  readonly pfx?: undefined;
}

export interface PfxCertificateOptions {
  /** PKCS#12: a key, its certificate and that one's chain. What OpenSSL 3 has given up (RC2, RC4) must be exported again. */
  readonly pfx: CertificateInput;
  readonly password?: string;
  readonly cert?: undefined;
  readonly key?: undefined;
}

/** What an https endpoint asks its clients for. */
export interface ClientCertificateOptions {
  /**
   * none: nothing. request: a client without a certificate is let in, and `info.tls.peerCertificate` is null. require: it is
   * not. In both, a client whose certificate does not verify is refused in the handshake; revocation (CRL, OCSP) is not
   * looked at. Asked once, in the handshake: neither renegotiation nor post-handshake authentication (RFC 8446 4.2.6) is
   * offered. A TLS session is resumed only where the same was asked with the same authorities. Default none (Kestrel's
   * ClientCertificateMode).
   */
  readonly clientCertificates?: 'none' | 'request' | 'require';
  /**
   * Who may vouch for clients: PEM, one or more, each a path, text or bytes that hold one certificate or several. Each is
   * trusted by itself, so an intermediate authority without its root lets in what it signed and nothing else, and a
   * certificate that is no authority lets in itself alone. Without a default: a system's list would let in anybody.
   */
  readonly clientCertificateAuthorities?: CertificateInput | readonly CertificateInput[];
}

/** Those of clients are for https endpoints that say nothing else. */
export interface ServerOptions extends ClientCertificateOptions {
  /** The web face: called with a Request, returns a Response or a promise of one. Exactly one of fetch and node. */
  readonly fetch?: FetchHandler;
  /** The Node face: called with (req, res). */
  readonly node?: NodeListener;
  /**
   * What `start()` listens on: "http://localhost:5000", several in a list or separated by semicolons. Default:
   * WINDHOVER_URLS, else PORT (and HOST) of `environment`, else http://localhost:5000 (Kestrel's).
   */
  readonly urls?: string | readonly string[];
  /** Where `start()` looks for WINDHOVER_URLS, PORT and HOST, as process.env. Default: nowhere. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Sizes in bytes, times in milliseconds or as "30s". Defaults: Kestrel's, see deploy/reference. */
  readonly limits?: LimitsOptions;
  /** Limits for path prefixes, matched on segment borders; the longest wins: `{ '/upload': { limits: {...} } }`. */
  readonly routes?: Readonly<Record<string, Pick<RouteConfigOptions, 'limits'>>>;
  /**
   * Clients that limits per address do not count: addresses, CIDR blocks, "loopback", "private" (RFC 1918, RFC 4193).
   * Default: ["loopback"].
   */
  readonly exemptAddresses?: readonly string[];
  /**
   * Proxies whose PROXY header is believed, on endpoints that have `proxyProtocol`: addresses, CIDR blocks, "loopback",
   * "private", and "unix" for whoever may connect to a Unix socket. Limits per address do not count them. Default: none.
   */
  readonly trustedProxies?: readonly string[];
  /** For https endpoints, by server name. The first serves names that none of them has, and clients that send none. */
  readonly certificates?: readonly CertificateOptions[];
  /** Default: JSON lines on stderr, level info. */
  readonly logger?: Logger;
  /** A Windhover edge may pair on Unix sockets: then its word about the client is believed. Default false. */
  readonly paired?: boolean;
  /** Users, besides root and this process's own, whose connections may pair. */
  readonly pairedUids?: readonly number[];
  readonly clock?: Clock;
}

/** What a connection may be asked to speak. HTTP/1.0 requests are answered on http1. */
export type Protocol = 'http1';

/**
 * Sees a connection before its first request: at once where it is clear, after the handshake where it is TLS (then `tls` says
 * which name was asked for). "close" ends it without a byte, and so does an exception, which is logged as an error. It cannot
 * wait. A connection of a Windhover edge is seen as that edge's, before it pairs.
 */
export type ConnectionHook = (info: ConnectionInfo) => 'close' | undefined;

/** What is said of client certificates here is for this endpoint in place of the server's. */
export interface ListenOptions extends ClientCertificateOptions {
  /** TLS. Default false; a URL says so itself. */
  readonly secure?: boolean;
  /** Certificates of this endpoint, instead of the server's. */
  readonly certificates?: readonly CertificateOptions[];
  /** Default and only one: ["http1"]. */
  readonly protocols?: readonly Protocol[];
  /**
   * Connections that the kernel keeps until they are accepted, 1 to 65 535; it cuts the number to net.core.somaxconn. Default
   * 4096: that setting's own default since Linux 5.4 (Kestrel has 512, nginx 511, HAProxy its maxconn).
   */
  readonly backlog?: number;
  /**
   * required: each connection begins with a PROXY header, version 1 or 2, in the clear also before TLS; it names the client for
   * `info`, limits per address and `onConnection`. Only `trustedProxies` of the server may connect: others, and what begins
   * otherwise or not within requestHeadersTimeout (handshakeTimeout with TLS), are closed and counted. There is no
   * "optional": a client of a proxy that does not send it could send its own. Such an endpoint does not pair. Default off.
   * Source: proxy-protocol.txt, section 2.
   */
  readonly proxyProtocol?: 'off' | 'required';
  /** Changes to the server's limits for this endpoint; `setLimits` changes them later. */
  readonly limits?: LimitsOptions;
  /** Connection middleware. Where it is not set, connections cost no call. */
  readonly onConnection?: ConnectionHook;
}

export interface UnixListenOptions extends ListenOptions {
  /** Permission bits of the socket file. Default 0o600. */
  readonly mode?: number;
  /**
   * User and group of the socket file, by name or number. Default: the process's. Another user takes root or CAP_CHOWN, a
   * group that the process belongs to takes nothing.
   */
  readonly owner?: FileOwner;
}

export interface CloseOptions {
  /** Milliseconds, or a duration such as "30s", until what is still open is cut; after the lame duck. Default 30 000 (Kestrel's). */
  readonly timeout?: number | string;
  /**
   * What becomes of connections without a request. keep (default): a request may be on the wire already, so one is kept until
   * its next response, which says Connection: close, or until the timeout. close: at once. Those of a Windhover edge are the
   * edge's to close.
   */
  readonly idle?: 'keep' | 'close';
  /**
   * Milliseconds, or a duration, in which everything is served as before, on new connections too, while `isReady` is false
   * already: so long a load balancer needs to see it. Default 0.
   */
  readonly lameDuck?: number | string;
}

export const defaultBacklog = 4096;
const defaultCloseTimeoutMs = 30_000;

/** CloseOptions, checked and in milliseconds. */
export interface ClosePlan {
  readonly timeoutMs: number;
  readonly idle: 'keep' | 'close';
  readonly lameDuckMs: number;
}

/** Throws WINDHOVER_OPTION_INVALID. */
export function resolveClose({
  timeout = defaultCloseTimeoutMs,
  idle = 'keep',
  lameDuck = 0,
}: CloseOptions): ClosePlan {
  if (idle !== 'keep' && idle !== 'close') throw invalid('idle', idle, 'give "keep" or "close"');
  const timeoutMs = timeout === Number.POSITIVE_INFINITY ? timeout : parseDuration(timeout);
  const lameDuckMs = parseDuration(lameDuck);
  const expected = 'give milliseconds or a duration such as "30s"';
  if (timeoutMs === null) throw invalid('timeout', timeout, expected);
  // A timer takes no more, and would be over at once.
  if (lameDuckMs === null || lameDuckMs > longestDurationMs) {
    throw invalid('lameDuck', lameDuck, `${expected}, of 24 days at most`);
  }
  return { timeoutMs, idle, lameDuckMs };
}

/** What is wrong whatever the address is. Throws WINDHOVER_OPTION_INVALID. */
export function checkListenOptions(options: UnixListenOptions): void {
  const { backlog = defaultBacklog, mode = 0, protocols, onConnection, proxyProtocol = 'off' } = options;
  if (proxyProtocol !== 'off' && proxyProtocol !== 'required')
    throw invalid('proxyProtocol', proxyProtocol, 'give "required" or "off"');
  if (!Number.isInteger(backlog) || backlog < 1 || backlog > 65_535)
    throw invalid('backlog', backlog, 'give a whole number from 1 to 65535');
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o777)
    throw invalid('mode', mode, 'give permission bits such as 0o660');
  if (onConnection !== undefined && typeof onConnection !== 'function')
    throw invalid('onConnection', typeof onConnection, 'give a function of one argument');
  if (protocols === undefined) return;
  if (protocols.length === 0 || protocols.some((protocol) => protocol !== 'http1'))
    throw invalid('protocols', protocols, 'give ["http1"] (HTTP/1.1 and 1.0): it is the only one there is');
}
