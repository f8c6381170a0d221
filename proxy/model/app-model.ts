/** What a data thread knows of an app: where its exchanges go and how. */
import type { NativeFieldRules, NativeRewrite } from '../../native/index.ts';
import type { AppConfig, RouteLimits } from '../../shared/config/generated/config-types.ts';
import type { PolicyName } from '../balancing/policies.ts';
import type { DestinationModel } from './destination-model.ts';
import type { GateModel } from './gate-model.ts';

export interface AppTimeouts {
  /** All in milliseconds. */
  readonly connect: number;
  readonly firstByte: number;
  readonly betweenBytes: number;
  readonly upgradedIdle: number;
}

export interface AppRetries {
  /** Of one request. */
  readonly max: number;
  /** Of all its requests, in percent. */
  readonly budget: number;
}

export interface AppQueue {
  /** How many exchanges wait at most while all instances are as busy as they may be, over all data threads. */
  readonly max: number;
  /** Milliseconds that one waits at most. */
  readonly timeout: number;
}

/** What holds for the requests of one route: an app, or a path prefix of it that has settings of its own. */
export interface AppRoute {
  /** 0 to 4095: its number at the engine. */
  readonly route: number;
  /** What is not written comes from the endpoint. */
  readonly limits: RouteLimits;
  /** What it changes of what is forwarded; absent or null: nothing. */
  readonly rewrite?: NativeRewrite | null;
  /** null, or not there: every request goes on to the app. */
  readonly gate?: GateModel | null;
  /** Fields that the edge's own answers are given, where `rewrite` does not say. */
  readonly ownAnswers?: NativeFieldRules | null;
  /** Through the middle, where this names it; not there: the app's. */
  readonly lane?: string;
}

/** Its instances are started and watched here. */
export function isSupervised({ kind }: Pick<AppConfig, 'kind'>): boolean {
  return kind === 'entry' || kind === 'command';
}

/** The edge answers for it: it has no destinations, and needs none. */
export function answersItself({ kind }: { readonly kind: AppConfig['kind'] | 'attached' }): boolean {
  return kind === 'redirect' || kind === 'respond';
}

export interface AppModel {
  readonly name: string;
  /** The number of the app itself, where no prefix has settings of its own. */
  readonly route: number;
  /** That of the app first. */
  readonly routes: readonly AppRoute[];
  readonly balancing: PolicyName;
  /** "client", "header:NAME" or "cookie:NAME". */
  readonly hashBy: string;
  /** The cookie by which clients come back to the same instance; null: they do not. */
  readonly stickyCookie: string | null;
  /** Milliseconds in which a new destination comes to its whole weight. */
  readonly slowStart: number;
  readonly timeouts: AppTimeouts;
  /** What becomes of request fields with an underscore in their name. */
  readonly underscoreHeaders: 'drop' | 'keep' | 'reject';
  /** Milliseconds that an unused connection is kept; 0: each is used once. */
  readonly idleTimeout: number;
  readonly retries: AppRetries;
  /** How many exchanges an instance has in flight at most, over all data threads; null: no bound. */
  readonly maxInFlight: number | null;
  readonly queue: AppQueue;
  /** Failures in a row after which a destination may be left out; 0: however many. */
  readonly mostFailures: number;
  /** 103 is passed on. */
  readonly earlyHints: boolean;
  readonly methodOverrideHeaders: 'keep' | 'drop';
  /** How each connection to a destination begins. */
  readonly proxyProtocol: 'off' | 'v1' | 'v2';
  /** Not empty: exchanges go through the http-proxy lane, and this names the app there. */
  readonly lane: string;
  /** Instances may come: an exchange that finds none is worth a moment's wait. */
  readonly supervised: boolean;
  /** Milliseconds that such an exchange waits at least, where an instance may have to be started for it; else 0. */
  readonly wakeTimeout: number;
  /** Its only server is a thread that is started again when it dies: how often a connection to it is tried; not there: it is none. */
  readonly restartTries?: number;
  /** Those that are ready. */
  readonly destinations: readonly DestinationModel[];
}
