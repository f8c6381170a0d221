/**
 * The decisions of a data thread: where each exchange goes. It follows the newest snapshot, is called by the engine once for
 * each exchange (and once more for each failed attempt), allocates nothing for an exchange that is simply forwarded, and
 * waits for nothing.
 */
import {
  type DestinationCells,
  type EdgeHandlers,
  type ExchangeId,
  ForwardFailure,
  MetaCell,
  MetaFlag,
  methodNames,
  PlanResult,
  planDestination,
  planRoute,
} from '../../native/index.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { LimitEnd, Refusal } from '../../shared/logging/tell-refusal.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { RetryBudget } from '../balancing/retry-budget.ts';
import type { CountedRate, EndpointModel, Snapshot } from '../model/snapshot.ts';
import { pageStatusOf } from '../pages/error-page.ts';
import { isRedirected } from '../pages/redirect-to-https.ts';
import type { PasswordVerifier } from '../passwords/password-verifier.ts';
import { type RouteMiss, RouteTable } from '../routing/route-table.ts';
import { AppState } from './app-state.ts';
import { DestinationSet } from './destination-set.ts';
import { Dispatcher, type Unserved } from './dispatcher.ts';
import { EndpointSet } from './endpoint-set.ts';
import { type FailureReport, FailureReports, namesOfFailure, saysOfDestination } from './failure-reports.ts';
import { type Gate, Gates, type Visit } from './gates.ts';
import type { InFlight } from './in-flight.ts';
import { LocalAnswers, labelOfNoRoute } from './local-answers.ts';
import { countsForwards } from './max-forwards.ts';
import type { NativeEdge, NativeEdgeFactory } from './native-edge.ts';
import { RefusalReports } from './refusal-reports.ts';
import { RequestView } from './request-view.ts';
import { type FailedAttempt, stepAfter } from './retries.ts';
import { ReturnRoutes } from './return-routes.ts';
import type { ShedShares } from './shed-shares.ts';
import { TrustedPeers } from './trusted-peers.ts';
import type { WaitingRows } from './waiting-rows.ts';

export interface DataPlaneOptions {
  readonly native: NativeEdgeFactory;
  readonly inFlight: InFlight;
  readonly cells: DestinationCells;
  readonly waiting: WaitingRows;
  readonly shed: ShedShares;
  readonly retryBudget: RetryBudget;
  readonly verifier: PasswordVerifier;
  readonly clock: Clock;
  readonly random: Random;
  /** Requests of an app wait for its first instance. */
  onWanted(app: string): void;
  /** Attempts at a destination keep failing: so many in a row, as many as its app takes for too many. */
  onFailing(destination: number, failures: number, message: string): void;
  /** Other threads shall call `onRing`. */
  ring(): void;
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
  /** null: its requests go on to the app. */
  readonly gate: Gate | null;
}

export class DataPlane {
  readonly native: NativeEdge;
  readonly endpoints: EndpointSet;
  readonly #options: DataPlaneOptions;
  readonly #answers: LocalAnswers;
  readonly #destinations: DestinationSet;
  readonly #peers: TrustedPeers;
  readonly #view: RequestView;
  readonly #dispatcher: Dispatcher;
  readonly #gates: Gates;
  readonly #returns: ReturnRoutes;
  readonly #failures: FailureReports;
  readonly #refusals: RefusalReports;
  readonly #retryBudget: RetryBudget;
  readonly #apps = new Map<string, AppState>();
  /** The same by route number. */
  #byRoute: Array<AppState | undefined> = [];
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
    this.#view = new RequestView(this.native, this.#peers);
    this.#dispatcher = new Dispatcher({
      clock: options.clock,
      native: this.native,
      view: this.#view,
      rows: options.waiting,
      sheds: ({ route }) => options.shed.hits(route, options.random),
      ring: () => options.ring(),
      appOf: (name) => this.#apps.get(name),
      routeOf: ({ route }, app) => (this.#byRoute[route] === app ? route : app.route),
      answer: (id, app, route, why) => this.#answerUnserved(id, app, route, why),
      onWanted: (app) => options.onWanted(app),
    });
    this.#refusals = new RefusalReports((line) => options.onRefusal(line));
    this.#failures = new FailureReports(options.clock, (report) => options.onFailure(report));
    this.#gates = new Gates({
      native: this.native,
      answers: this.#answers,
      peers: this.#peers,
      refusals: this.#refusals,
      clock: options.clock,
      verifier: options.verifier,
      onVerified: (visit) => this.#resume(visit),
      onError: (error) => options.onScriptError(error),
    });
  }

  /** From the next exchange on. */
  take(snapshot: Snapshot): void {
    this.#answers.take(snapshot);
    this.endpoints.take(snapshot.endpoints, snapshot.trust.proxies);
    this.#peers.take(snapshot.trust);
    this.#destinations.take(snapshot);
    this.native.setGeneration(snapshot.generation);
    this.native.setProcessLimits(snapshot.limits);
    this.#refusals.take(snapshot);
    this.#returns.take(snapshot);
    this.#takeApps(snapshot);
    this.#dispatcher.takeApps();
  }

  /** On another thread a place has become free that an exchange here may wait for. */
  onRing(): void {
    this.#dispatcher.sendQueued('in turn');
  }

  #takeApps(snapshot: Snapshot): void {
    const { inFlight, cells, random, clock } = this.#options;
    const names = new Set(snapshot.apps.map(({ name }) => name));
    for (const [name, app] of this.#apps) {
      if (names.has(name)) continue;
      app.release();
      this.#apps.delete(name);
    }
    this.#byRoute = [];
    for (const model of snapshot.apps) {
      const known = this.#apps.get(model.name);
      const app =
        known?.route === model.route && known.supervised === model.supervised
          ? known
          : new AppState(model, {
              random,
              clock,
              cells,
              inFlight: (destination) => inFlight.at(destination),
              onAvailable: () => this.#dispatcher.takeApps(),
            });
      app.update(model);
      this.#apps.set(model.name, app);
      for (const { route } of model.routes) this.#byRoute[route] = app;
    }
    if (snapshot.routesVersion !== this.#routesVersion) this.#takeRoutes(snapshot);
  }

  #takeRoutes(snapshot: Snapshot): void {
    this.#routesVersion = snapshot.routesVersion;
    this.#gates.take(snapshot.apps);
    this.#table = new RouteTable(
      snapshot.routes.flatMap(({ host, path, app: name, route, contained = false }) => {
        const app = this.#apps.get(name);
        return app === undefined
          ? []
          : [{ host, path, target: { app, route, gate: this.#gates.of(route) }, contained }];
      }),
    );
  }

  #handlers(): EdgeHandlers {
    return {
      onRequest: (id, host, path) => this.#onRequest(id, host, path),
      onForwardFailed: (id, failure, mayRetry, attempts, plan) =>
        this.#onForwardFailed(id, mayRetry, { failure, attempts, destination: planDestination(plan) }, planRoute(plan)),
      onStrayBytes: (destination) => this.#onStrayBytes(destination),
      onPlaceFree: () => this.#dispatcher.onPlaceFree(this.#apps.values()),
      onExchangeEnd: (id) => {
        if (!this.#gates.leave(id)) this.#dispatcher.leave(id);
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
    if (this.#returns.areServed) return this.#onReturn(id, path);
    const endpoint = this.endpoints.at(this.native.meta[MetaCell.endpoint] as number);
    if (endpoint !== undefined && endpoint.redirectPort !== null && isRedirected(path)) {
      return this.#answers.redirectToHttps(id, host, path, endpoint.redirectPort);
    }
    if (((this.native.meta[MetaCell.flags] as number) & MetaFlag.misdirected) !== 0 && !this.#peers.trusts(id)) {
      return this.#answers.errorPage(id, 421, labelOfNoRoute('rejected'));
    }
    return this.#decide(id, host, path, endpoint?.requestRate);
  }

  /** On its way back from the middle: what is asked of clients was asked before, and what is theirs was counted. */
  #onReturn(id: ExchangeId, path: string): number {
    const named = this.#returns.find(id, path);
    if (named === 'refused-path') return this.#refuse(id, named);
    const app = named === 'unknown-path' ? undefined : this.#apps.get(named.app);
    // A reload took the app away while the exchange was in the middle.
    if (named === 'unknown-path' || app === undefined)
      return this.#answers.errorPage(id, 503, labelOfNoRoute('no_route'));
    this.#returns.applyTo(id);
    return this.#enter(id, { app, route: named.route, gate: null }, this.native.meta[MetaCell.method] as number);
  }

  /** `common`: what counts where the route has no rate of its own. */
  #decide(id: ExchangeId, host: string, path: string, common: CountedRate | null | undefined): number {
    const target = this.#table.match(host, path);
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    const isTarget = typeof target !== 'string';
    const visit = isTarget && target.gate !== null ? this.#gates.visit(id, host, path, target.gate) : null;
    if (visit !== null && this.#gates.refuses(visit)) return PlanResult.script;
    const own = isTarget ? target.app.rateOf(target.route) : undefined;
    const counted = own === undefined ? common : own;
    if (counted && this.#isTooMany(id, counted)) return PlanResult.script;
    if (!isTarget) return this.#refuse(id, target);
    const passed = visit === null ? null : this.#gates.pass(visit);
    return passed ?? this.#enter(id, target, this.native.meta[MetaCell.method] as number);
  }

  /** A request that was held while its password was verified: the routes may be others by now. It was counted when it came. */
  #resume(held: Visit): void {
    const { id, host, path } = held;
    const target = this.#table.match(host, path);
    if (typeof target === 'string') {
      this.#refuse(id, target);
      return;
    }
    const visit = target.gate === null ? null : { ...held, gate: target.gate };
    if (visit !== null && this.#gates.refuses(visit)) return;
    const passed = visit === null ? null : this.#gates.pass(visit);
    const plan = passed ?? this.#enter(id, target, methodNames.indexOf(held.method as (typeof methodNames)[number]));
    if (plan >= 0) this.native.forward(id, plan);
  }

  /** `method`: as in MetaCell.method. */
  #enter(id: ExchangeId, target: RouteTarget, method: number): number {
    if (countsForwards(method) && this.#answers.lastRecipient(id, target.route)) return PlanResult.script;
    this.#retryBudget.countRequest(target.app.route);
    return this.#dispatcher.send(id, target.app, target.route);
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

  #answerUnserved(id: ExchangeId, app: string, route: number, { code, end, retryAfter }: Unserved): number {
    this.#failures.add(code, { app, instance: '', address: '' });
    const label = { ...labelOfNoRoute(end), route };
    return this.#answers.errorPage(id, pageStatusOf(errorCodes[code].status), label, { retryAfter });
  }

  #onForwardFailed(id: ExchangeId, mayRetry: boolean, failed: FailedAttempt, route: number): number {
    const { failure, destination } = failed;
    const app = this.#byRoute[route];
    const isLetIn = this.#tellClientAgain(id, route);
    if (failure === ForwardFailure.connectFailed || failure === ForwardFailure.connectTimeout) app?.avoid(destination);
    if (app !== undefined && saysOfDestination(failure)) this.#countFailure(app, destination, failure);
    if (app !== undefined && mayRetry && isLetIn) {
      const step = stepAfter(failed, app, this.#retryBudget, this.#view.show(id));
      if (typeof step === 'number') return this.#dispatcher.sendTo(id, app, route, step);
      if (step === 'wait') return this.#dispatcher.wait(id, app, route);
      if (step === 'refused') this.native.count('forwardRetriesRefused');
    }
    const { code, end } = namesOfFailure(failure);
    if (app !== undefined) this.#failures.add(code, { app: app.name, ...app.describe(destination) });
    return this.#answers.errorPage(id, pageStatusOf(errorCodes[code].status), { route, destination, end });
  }

  /** What was said of the client went with the failed attempt. False: who it is is not known any more. */
  #tellClientAgain(id: ExchangeId, route: number): boolean {
    if (this.#returns.areServed) {
      this.#returns.applyTo(id);
      return true;
    }
    if (this.#peers.anyTrusted) this.#peers.applyTo(id);
    return this.#gates.passesAgain(id, route);
  }

  #countFailure(app: AppState, destination: number, failure: number): void {
    const failures = this.#options.cells.countFailure(destination);
    // Once for each row of so many: a dead server under load must not fill the channel.
    if (app.mostFailures === 0 || failures % app.mostFailures !== 0) return;
    const { message } = createError(namesOfFailure(failure).code, { app: app.name, ...app.describe(destination) });
    this.#options.onFailing(destination, failures, message);
  }

  #onStrayBytes(destination: number): void {
    for (const app of this.#apps.values()) {
      if (!app.has(destination)) continue;
      this.#failures.add('WINDHOVER_DESTINATION_STRAY_BYTES', { app: app.name, ...app.describe(destination) });
      return;
    }
  }
}
