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
  MetaFlag,
  PlanResult,
  planDestination,
  planRoute,
} from '../../native/index.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import type { LimitEnd, Refusal } from '../../shared/logging/tell-refusal.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { RetryBudget } from '../balancing/retry-budget.ts';
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
import { countsForwards } from './max-forwards.ts';
import type { NativeEdge, NativeEdgeFactory } from './native-edge.ts';
import { RefusalReports } from './refusal-reports.ts';
import { type FailedAttempt, stepAfter } from './retries.ts';
import { ReturnRoutes } from './return-routes.ts';
import { TrustedPeers } from './trusted-peers.ts';
import { WaitingLine } from './waiting-line.ts';

export interface DataPlaneOptions {
  readonly native: NativeEdgeFactory;
  readonly inFlight: InFlight;
  readonly retryBudget: RetryBudget;
  readonly clock: Clock;
  readonly random: Random;
  onScriptError(error: unknown): void;
  onAcceptError(endpoint: EndpointModel | undefined, errno: number): void;
  /** A line of level debug, where they are wanted. */
  onRefusal(line: Refusal | LimitEnd): void;
  /** An exchange could not be answered by its app; bounded in number. */
  onFailure(report: FailureReport): void;
}

/** Where a route leads. */
interface RouteTarget {
  readonly app: AppState;
  /** Its number at the engine. */
  readonly route: number;
}

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
  readonly #returns: ReturnRoutes;
  readonly #failures: FailureReports;
  readonly #refusals: RefusalReports;
  readonly #retryBudget: RetryBudget;
  readonly #apps = new Map<string, AppState>();
  /** The same by route number. */
  #byRoute: Array<AppState | undefined> = [];
  /** By app. */
  readonly #lines = new Map<string, WaitingLine>();
  #table = new RouteTable<RouteTarget>([]);
  #routesVersion = -1;

  constructor(options: DataPlaneOptions) {
    this.#options = options;
    this.#retryBudget = options.retryBudget;
    this.native = options.native(this.#handlers());
    this.endpoints = new EndpointSet(this.native);
    this.#answers = new LocalAnswers(this.native);
    this.#destinations = new DestinationSet(this.native);
    this.#peers = new TrustedPeers(this.native);
    this.#returns = new ReturnRoutes(this.native, this.#peers);
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
    this.#returns.take(snapshot);
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
        this.#onForwardFailed(id, mayRetry, { failure, attempts, destination: planDestination(plan) }, planRoute(plan)),
      onStrayBytes: (destination) => this.#onStrayBytes(destination),
      onExchangeEnd: (id) => {
        for (const line of this.#lines.values()) if (line.leave(id)) return;
      },
      onConnectionClosed: (connection) => this.#peers.forget(connection),
      onRejected: (_connection, reason, limit) => this.#refusals.tellRequest(reason, limit),
      onLimitEnd: (_connection, reason, limit) => this.#refusals.tellEnd(reason, limit),
      onConnectionRefused: (endpoint, reason, address) =>
        this.#refusals.tellConnection(this.endpoints.at(endpoint), reason, address),
      onAcceptError: (endpoint, errno) => this.#options.onAcceptError(this.endpoints.at(endpoint), errno),
      onScriptError: (error) => this.#options.onScriptError(error),
    };
  }

  #onRequest(id: ExchangeId, host: string, path: string): number {
    if (this.#returns.areServed) return this.#onReturn(id);
    const endpoint = this.endpoints.at(this.native.meta[MetaCell.endpoint] as number);
    if (endpoint !== undefined && endpoint.redirectPort !== null && isRedirected(path)) {
      return this.#answers.redirectToHttps(id, host, path, endpoint.redirectPort);
    }
    if (((this.native.meta[MetaCell.flags] as number) & MetaFlag.misdirected) !== 0 && !this.#peers.trusts(id)) {
      return this.#answers.errorPage(id, 421, labelOfNoRoute('rejected'));
    }
    const target = this.#table.match(host, path);
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    const isTarget = typeof target !== 'string';
    const own = isTarget ? target.app.rateOf(target.route) : undefined;
    const counted = own === undefined ? endpoint?.requestRate : own;
    if (counted && this.#isTooMany(id, counted)) return PlanResult.script;
    return isTarget ? this.#choose(id, target) : this.#refuse(id, target);
  }

  /** On its way back from the middle: what is asked of clients was asked before. */
  #onReturn(id: ExchangeId): number {
    const named = this.#returns.find(id);
    const app = named === null ? undefined : this.#apps.get(named.app);
    // A reload took the app away while the exchange was in the middle.
    if (named === null || app === undefined) return this.#answers.errorPage(id, 503, labelOfNoRoute('no_route'));
    this.#peers.applyTo(id);
    return this.#choose(id, { app, route: named.route });
  }

  #choose(id: ExchangeId, target: RouteTarget): number {
    if (countsForwards(this.native.meta[MetaCell.method] as number) && this.#answers.lastRecipient(id, target.route)) {
      return PlanResult.script;
    }
    this.#retryBudget.countRequest(target.app.route);
    const destination = target.app.pick();
    return destination === null ? this.#wait(id, target) : encodePlan(target.route, destination);
  }

  /** True: answered. */
  #isTooMany(id: ExchangeId, { rate, scope }: CountedRate): boolean {
    const waitMs = this.native.admitRequest(id, scope, rate);
    if (waitMs === 0) return false;
    this.#refusals.tellRate(rate);
    this.#answers.errorPage(id, 429, labelOfNoRoute('rejected'), { retryAfter: Math.ceil(waitMs / 1000) });
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

  #onForwardFailed(id: ExchangeId, mayRetry: boolean, failed: FailedAttempt, route: number): number {
    const { failure, destination } = failed;
    const app = this.#byRoute[route];
    // What was said of the client went with the failed attempt.
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    if (failure === ForwardFailure.connectFailed || failure === ForwardFailure.connectTimeout) app?.avoid(destination);
    if (app !== undefined && mayRetry) {
      const step = stepAfter(failed, app, this.#retryBudget);
      if (typeof step === 'number') return encodePlan(route, step);
      if (step === 'wait') return this.#wait(id, { app, route });
      if (step === 'refused') this.native.count('forwardRetriesRefused');
    }
    const { code, end } = namesOfFailure(failure);
    if (app !== undefined) this.#failures.add(code, { app: app.name, ...app.describe(destination) });
    return this.#answers.errorPage(id, pageStatusOf(errorCodes[code].status), { route, destination, end });
  }

  #onStrayBytes(destination: number): void {
    for (const app of this.#apps.values()) {
      if (!app.has(destination)) continue;
      this.#failures.add('WINDHOVER_DESTINATION_STRAY_BYTES', { app: app.name, ...app.describe(destination) });
      return;
    }
  }
}
