/**
 * The decisions of a data thread: where each exchange goes. It follows the newest snapshot, is called by the engine once for
 * each exchange (and once more for each failed attempt), allocates nothing for an exchange that is simply forwarded, and
 * waits for nothing.
 */
import {
  type EdgeHandlers,
  type ExchangeId,
  encodePlan,
  ForwardFailure,
  MetaCell,
  PlanResult,
  planDestination,
  planRoute,
} from '../../native/index.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import type { Refusal } from '../../shared/logging/tell-refusal.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { CountedRate, EndpointModel, Snapshot } from '../model/snapshot.ts';
import { pageStatusOf } from '../pages/error-page.ts';
import { isRedirected } from '../pages/redirect-to-https.ts';
import { type RouteMiss, RouteTable } from '../routing/route-table.ts';
import { AppState } from './app-state.ts';
import { DestinationSet } from './destination-set.ts';
import { EndpointSet } from './endpoint-set.ts';
import { type FailureReport, FailureReports, namesOfFailure } from './failure-reports.ts';
import type { InFlight } from './in-flight.ts';
import { LocalAnswers, labelOfNoRoute, labelOfRoute } from './local-answers.ts';
import type { NativeEdge, NativeEdgeFactory } from './native-edge.ts';
import { RefusalReports } from './refusal-reports.ts';
import { TrustedPeers } from './trusted-peers.ts';
import { WaitingLine } from './waiting-line.ts';

export interface DataPlaneOptions {
  readonly native: NativeEdgeFactory;
  readonly inFlight: InFlight;
  readonly clock: Clock;
  readonly random: Random;
  onScriptError(error: unknown): void;
  onAcceptError(endpoint: EndpointModel | undefined, errno: number): void;
  /** A line of level debug, where they are wanted. */
  onRefusal(line: Refusal): void;
  /** An exchange could not be answered by its app; bounded in number. */
  onFailure(report: FailureReport): void;
}

/** Where a route leads. */
interface RouteTarget {
  readonly app: AppState;
  /** Its number at the engine. */
  readonly route: number;
}

/** An exchange is sent at most this often, however many instances there are. */
const maxAttempts = 4;
/** How long an exchange waits for an instance of a supervised app, and how many may wait. */
const maxWaitMs = 5000;
const maxWaiting = 1000;

export class DataPlane {
  readonly native: NativeEdge;
  readonly endpoints: EndpointSet;
  readonly #options: DataPlaneOptions;
  readonly #answers: LocalAnswers;
  readonly #destinations: DestinationSet;
  readonly #peers: TrustedPeers;
  readonly #failures: FailureReports;
  readonly #refusals: RefusalReports;
  readonly #apps = new Map<string, AppState>();
  /** The same by route number. */
  #byRoute: Array<AppState | undefined> = [];
  /** By app. */
  readonly #lines = new Map<string, WaitingLine>();
  #table = new RouteTable<RouteTarget>([]);
  #routesVersion = -1;

  constructor(options: DataPlaneOptions) {
    this.#options = options;
    this.native = options.native(this.#handlers());
    this.endpoints = new EndpointSet(this.native);
    this.#answers = new LocalAnswers(this.native);
    this.#destinations = new DestinationSet(this.native);
    this.#peers = new TrustedPeers(this.native);
    this.#refusals = new RefusalReports((line) => options.onRefusal(line));
    this.#failures = new FailureReports(options.clock, (report) => options.onFailure(report));
  }

  /** From the next exchange on. */
  take(snapshot: Snapshot): void {
    this.#answers.generation = snapshot.generation;
    this.endpoints.take(snapshot.endpoints, snapshot.trust.proxies);
    this.#peers.take(snapshot.trust);
    this.#destinations.take(snapshot);
    this.native.setProcessLimits(snapshot.limits);
    this.#refusals.take(snapshot);
    this.#takeApps(snapshot);
    this.#releaseWaiting();
  }

  #takeApps(snapshot: Snapshot): void {
    const { inFlight, random, clock } = this.#options;
    const names = new Set(snapshot.apps.map(({ name }) => name));
    for (const name of this.#apps.keys()) if (!names.has(name)) this.#apps.delete(name);
    this.#byRoute = [];
    for (const model of snapshot.apps) {
      const known = this.#apps.get(model.name);
      const app =
        known?.route === model.route && known.supervised === model.supervised
          ? known
          : new AppState(model, {
              random,
              clock,
              inFlight: (destination) => inFlight.at(destination),
              onAvailable: () => this.#releaseWaiting(),
            });
      app.update(model);
      this.#apps.set(model.name, app);
      for (const { route } of model.routes) this.#byRoute[route] = app;
    }
    if (snapshot.routesVersion !== this.#routesVersion) this.#takeRoutes(snapshot);
  }

  #takeRoutes(snapshot: Snapshot): void {
    this.#routesVersion = snapshot.routesVersion;
    this.#table = new RouteTable(
      snapshot.routes.flatMap(({ host, path, app: name, route }) => {
        const app = this.#apps.get(name);
        return app === undefined ? [] : [{ host, path, target: { app, route } }];
      }),
    );
  }

  #handlers(): EdgeHandlers {
    return {
      onRequest: (id, host, path) => this.#onRequest(id, host, path),
      onForwardFailed: (id, failure, mayRetry, attempts, plan) =>
        this.#onForwardFailed(id, failure, mayRetry, attempts, plan),
      onExchangeEnd: (id) => {
        for (const line of this.#lines.values()) if (line.leave(id)) return;
      },
      onConnectionClosed: (connection) => this.#peers.forget(connection),
      onRejected: (_connection, reason, limit) => this.#refusals.tellRequest(reason, limit),
      onConnectionRefused: (endpoint, reason, address) =>
        this.#refusals.tellConnection(this.endpoints.at(endpoint), reason, address),
      onAcceptError: (endpoint, errno) => this.#options.onAcceptError(this.endpoints.at(endpoint), errno),
      onScriptError: (error) => this.#options.onScriptError(error),
    };
  }

  #onRequest(id: ExchangeId, host: string, path: string): number {
    const endpoint = this.endpoints.at(this.native.meta[MetaCell.endpoint] as number);
    if (endpoint !== undefined && endpoint.redirectPort !== null && isRedirected(path)) {
      return this.#answers.redirectToHttps(id, host, path, endpoint.redirectPort);
    }
    const target = this.#table.match(host, path);
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    const isTarget = typeof target !== 'string';
    const own = isTarget ? target.app.rateOf(target.route) : undefined;
    const counted = own === undefined ? endpoint?.requestRate : own;
    if (counted && this.#isTooMany(id, counted)) return PlanResult.script;
    if (!isTarget) return this.#refuse(id, target);
    const destination = target.app.pick();
    return destination === null ? this.#wait(id, target) : encodePlan(target.route, destination);
  }

  /** True: answered. */
  #isTooMany(id: ExchangeId, { rate, scope }: CountedRate): boolean {
    const waitMs = this.native.admitRequest(id, scope, rate);
    if (waitMs === 0) return false;
    this.#refusals.tellRate(rate);
    this.#answers.errorPage(id, 429, labelOfNoRoute('rejected'), Math.ceil(waitMs / 1000));
    return true;
  }

  #refuse(id: ExchangeId, miss: RouteMiss): number {
    const isRefused = miss === 'refused-path';
    const { status } = errorCodes[isRefused ? 'WINDHOVER_REQUEST_REJECTED' : 'WINDHOVER_ROUTE_NOT_FOUND'];
    return this.#answers.errorPage(id, pageStatusOf(status), labelOfNoRoute(isRefused ? 'rejected' : 'no_route'));
  }

  /** No instance is ready. Where a supervisor works on it, the exchange waits; else the client is told to come back. */
  #wait(id: ExchangeId, { app, route }: RouteTarget): number {
    if (app.supervised && this.#line(app.name).join(id, route)) return PlanResult.hold;
    return this.#answerUnready(id, app.name, route);
  }

  #answerUnready(id: ExchangeId, app: string, route: number): number {
    const code = 'WINDHOVER_DESTINATION_NONE';
    this.#failures.add(code, { app, instance: '', address: '' });
    return this.#answers.errorPage(id, pageStatusOf(errorCodes[code].status), labelOfRoute(route));
  }

  #line(name: string): WaitingLine {
    let line = this.#lines.get(name);
    if (line === undefined) {
      line = new WaitingLine({
        clock: this.#options.clock,
        maxWaitMs,
        maxWaiting,
        onTimeout: ({ id, route }) => this.#answerUnready(id, name, route),
      });
      this.#lines.set(name, line);
    }
    return line;
  }

  #releaseWaiting(): void {
    for (const [name, line] of this.#lines) {
      const app = this.#apps.get(name);
      if (app === undefined) {
        for (const { id, route } of line.takeAll()) this.#answerUnready(id, name, route);
        this.#lines.delete(name);
      } else if (app.isAvailable) {
        for (const { id, route } of line.takeAll()) {
          // A prefix that lost its settings meanwhile may have lost its number.
          const known = this.#byRoute[route] === app ? route : app.route;
          this.native.forward(id, encodePlan(known, app.pick() as number));
        }
      }
    }
  }

  #onForwardFailed(id: ExchangeId, failure: number, mayRetry: boolean, attempts: number, plan: number): number {
    const route = planRoute(plan);
    const failed = planDestination(plan);
    const app = this.#byRoute[route];
    // What was said of the client went with the failed attempt.
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    if (failure === ForwardFailure.connectFailed || failure === ForwardFailure.connectTimeout) app?.avoid(failed);
    if (app !== undefined && mayRetry && mayTryAgain(failure, attempts)) {
      const next = this.#nextAttempt(app, failure, attempts, failed);
      if (next !== null) return encodePlan(route, next);
      if (app.supervised) return this.#wait(id, { app, route });
    }
    const { code, end } = namesOfFailure(failure);
    if (app !== undefined) this.#failures.add(code, { app: app.name, ...app.describe(failed) });
    return this.#answers.errorPage(id, pageStatusOf(errorCodes[code].status), { route, destination: failed, end });
  }

  /** Another instance, each at most once; a pooled connection that had died says nothing about its instance. */
  #nextAttempt(app: AppState, failure: number, attempts: number, failed: number): number | null {
    if (attempts < app.readyCount || app.supervised) {
      const other = app.pickOther(failed);
      if (other !== null) return other;
    }
    return failure === ForwardFailure.idleConnectionDied && app.has(failed) ? failed : null;
  }
}

/** What never reached an app is sent again as long as it may; what an app may have begun, once. */
function mayTryAgain(failure: number, attempts: number): boolean {
  switch (failure) {
    case ForwardFailure.connectFailed:
    case ForwardFailure.connectTimeout:
    case ForwardFailure.idleConnectionDied:
      return attempts < maxAttempts;
    case ForwardFailure.closedBeforeResponse:
      return attempts === 1;
    default:
      return false;
  }
}
