/** What `createServer` and the listen calls take, written once with units and defaults. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LimitsOptions, RouteConfigOptions } from '../shared/config/generated/config-types.ts';
import type { Logger } from '../shared/logging/logger.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { FetchHandler } from './fetch/fetch-face.ts';

export type { FetchHandler } from './fetch/fetch-face.ts';

/** A listener as `node:http` calls it. What it returns is looked at only to report a promise that rejects. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface CertificateOptions {
  /** PEM text, or the path of a PEM file: the certificate of this server first, then its chain. */
  readonly cert: string;
  /** PEM text, or the path of a PEM file. */
  readonly key: string;
}

export interface ServerOptions {
  /** The web face: called with a Request, returns a Response or a promise of one. Exactly one of fetch and node. */
  readonly fetch?: FetchHandler;
  /** The Node face: called with (req, res). */
  readonly node?: NodeListener;
  /** What `start()` listens on. Default: http://localhost:5000 (Kestrel's). */
  readonly urls?: string | readonly string[];
  /** Sizes in bytes, times in milliseconds or as "30s". Defaults: Kestrel's, see deploy/reference. */
  readonly limits?: LimitsOptions;
  /** Limits for path prefixes, matched on segment borders; the longest wins: `{ '/upload': { limits: {...} } }`. */
  readonly routes?: Readonly<Record<string, RouteConfigOptions>>;
  /**
   * Clients that limits per address do not count: addresses, CIDR blocks, "loopback", "private" (RFC 1918, RFC 4193).
   * Default: ["loopback"].
   */
  readonly exemptAddresses?: readonly string[];
  /** For https endpoints. The first serves names that none of them has. */
  readonly certificates?: readonly CertificateOptions[];
  /** Default: JSON lines on stderr, level info. */
  readonly logger?: Logger;
  /** A Windhover edge may pair on Unix sockets: then its word about the client is believed. Default false. */
  readonly paired?: boolean;
  /** Users, besides root and this process's own, whose connections may pair. */
  readonly pairedUids?: readonly number[];
  readonly clock?: Clock;
}

export interface ListenOptions {
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
