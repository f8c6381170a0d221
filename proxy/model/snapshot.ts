/**
 * What the control thread decides and the data threads follow: one immutable value, made as a whole, sent by message, put in
 * place between two exchanges. Plain data only, so that it can be cloned to a thread.
 */
import type { NativeClientAuth } from '../../native/index.ts';
import type { RequestRate } from '../../shared/config/generated/config-types.ts';
import type { AppModel } from './app-model.ts';
import type { RouteModel } from './route-model.ts';

export interface EndpointModel {
  /** Names the endpoint for the edge's life; a listening socket belongs to one. */
  readonly id: number;
  /** As configured, with the port read back. */
  readonly url: string;
  readonly secure: boolean;
  /** In the order in which limits cross the native border. */
  readonly limits: Float64Array;
  /** null: requests of an address are not counted. */
  readonly requestRate: CountedRate | null;
  /** Server names and certificate contexts; null: clear. */
  readonly tls: ReadonlyArray<readonly [name: string, context: number]> | null;
  /** What clients are asked for; null: nothing. */
  readonly clientAuth: NativeClientAuth | null;
  /** The whole line of Strict-Transport-Security; empty: apps say it themselves. */
  readonly hsts: string;
  /** Requests are sent to this port over https instead of to an app; null: they are not. */
  readonly redirectPort: number | null;
  /** Connections come from trusted proxies alone, and begin with a PROXY header. */
  readonly proxied: boolean;
  /** Only the edge itself connects here: on its way back from the middle. */
  readonly paired?: boolean;
}

/** Requests of one address under the same scope are counted together. */
export interface CountedRate {
  readonly rate: RequestRate;
  readonly scope: number;
}

/** What is counted for the whole process. */
export interface ProcessLimits {
  readonly maxConnections: number | null;
  readonly maxUpgraded: number | null;
  /** Addresses and networks that limits per address do not count. */
  readonly exempt: readonly string[];
}

/** Whose forwarded headers are believed, and which one. */
export interface TrustModel {
  /** CIDRs, addresses, or 'loopback', 'private', 'unix'. */
  readonly proxies: readonly string[];
  /** In lower case; other than x-forwarded-for and forwarded: a field that holds one address. */
  readonly header: string;
}

/** What the middle calls a route when it sends an exchange on. */
export interface ReturnRoute {
  readonly name: string;
  readonly app: string;
  readonly route: number;
  /** What is replaced at the beginning of its paths: those that a hook leads out of it are refused. Empty: nothing is. */
  readonly replaced: readonly string[];
}

export interface Snapshot {
  /** Rises with every snapshot. */
  readonly generation: number;
  readonly endpoints: readonly EndpointModel[];
  readonly apps: readonly AppModel[];
  readonly routes: readonly RouteModel[];
  /** Differs where the routes do: instances come and go more often. */
  readonly routesVersion: number;
  readonly trust: TrustModel;
  readonly limits: ProcessLimits;
  /** Lines of level debug are wanted. */
  readonly tellsRefusals: boolean;
  /** Where exchanges go on that come back from the middle. */
  readonly returnRoutes: readonly ReturnRoute[];
  /** For the thread on the way back alone: what it believes only with this word. Not there: nothing comes back. */
  readonly returnToken?: string;
}
