/** What `createServer` and the listen calls take, written once with units and defaults, and checked in one place. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseDuration } from '../shared/config/duration.ts';
import type { Limits, LimitsOptions } from '../shared/config/generated/config-types.ts';
import { serverLimits } from '../shared/config/generated/limit-names.ts';
import { createError } from '../shared/errors/windhover-error.ts';
import type { Logger } from '../shared/logging/logger.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { CertificateInput } from '../shared/tls/certificate-source.ts';
import type { FetchHandler } from './fetch/fetch-face.ts';

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
  /** What `start()` listens on. Default: http://localhost:5000 (Kestrel's). */
  readonly urls?: string | readonly string[];
  /** Sizes in bytes, times in milliseconds or as "30s". Defaults: Kestrel's, see deploy/reference. */
  readonly limits?: LimitsOptions;
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

/** What is said of client certificates here is for this endpoint in place of the server's. */
export interface ListenOptions extends ClientCertificateOptions {
  /** TLS with the server's certificates. Default false. */
  readonly secure?: boolean;
  /** Connections that the kernel keeps waiting. Default 512 (Kestrel's Backlog). */
  readonly backlog?: number;
  /** Changes to the server's limits for this endpoint. */
  readonly limits?: LimitsOptions;
}

export interface UnixListenOptions extends ListenOptions {
  /** Permission bits of the socket file. Default 0o600. */
  readonly mode?: number;
}

export interface CloseOptions {
  /** Milliseconds until what is still open is cut. Default 30 000. */
  readonly timeout?: number;
  /**
   * Milliseconds for which an idle connection is kept after the last response, since a request may be on its way. Paired
   * connections are not closed by this: the edge closes them. Default 500.
   */
  readonly idleTimeout?: number;
}

export const defaultUrls: readonly string[] = ['http://localhost:5000'];
export const defaultBacklog = 512;
export const defaultCloseTimeoutMs = 30_000;
export const defaultIdleTimeoutMs = 500;

const durations: ReadonlySet<string> = new Set(['keepAliveTimeout', 'requestHeadersTimeout', 'handshakeTimeout']);

/** `base` with the changes of `options`. Throws WINDHOVER_OPTION_INVALID. */
export function resolveLimits(options: LimitsOptions | undefined, base: Limits = serverLimits): Limits {
  if (options === undefined) return base;
  const limits: Record<string, number | null> = { ...base };
  for (const [name, value] of Object.entries(options) as [string, number | string | null | undefined][]) {
    if (value === undefined) continue;
    if (!(name in base)) throw invalid(`limits.${name}`, value, `the limits are ${Object.keys(base).join(', ')}`);
    limits[name] = resolveLimit(name, value);
  }
  return limits as unknown as Limits;
}

function resolveLimit(name: string, value: number | string | null): number | null {
  if (value === null) {
    if (name === 'maxRequestBodySize') return null;
    throw invalid(`limits.${name}`, value, 'only maxRequestBodySize can be without a limit');
  }
  const number = durations.has(name) ? parseDuration(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  const expected = durations.has(name)
    ? 'give milliseconds or a duration such as "30s"'
    : 'give a whole number of 0 or more';
  throw invalid(`limits.${name}`, value, expected);
}

export function invalid(option: string, actual: unknown, expected: string): Error {
  return createError('WINDHOVER_OPTION_INVALID', {
    option,
    actual: JSON.stringify(actual) ?? String(actual),
    expected,
  });
}
