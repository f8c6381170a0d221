/**
 * Sends exchanges of apps on their way on one data thread: at once, or after a wait where no instance is there or all are as busy as
 * they may be. A place that becomes free on one thread may be what an exchange on another waits for: that thread is rung, and
 * threads let the one go first whose exchange has waited longest. A ring that is lost is made up for by a timer.
 */
import { type ExchangeId, encodePlan, PlanResult } from '../../native/index.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { AppState } from './app-state.ts';
import type { NativeEdge } from './native-edge.ts';
import type { RequestView } from './request-view.ts';
import { type Waiter, WaitingLine } from './waiting-line.ts';
import type { WaitingRows } from './waiting-rows.ts';

/** Why an exchange gets no destination. */
export interface Unserved {
  readonly code: ErrorCode;
  readonly end: EndReason;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number;
}

export interface DispatcherOptions {
  readonly clock: Clock;
  readonly native: Pick<NativeEdge, 'forward' | 'setResponseLine'>;
  readonly view: RequestView;
  readonly rows: WaitingRows;
  /** This one is refused, since its app has more to do than it can. */
  sheds(app: AppState): boolean;
  /** Has the other threads see whether they can send on what waits there. */
  ring(): void;
  appOf(name: string): AppState | undefined;
  /** The number under which it goes on: a prefix that lost its settings meanwhile may have lost its own. */
  routeOf(waiter: Waiter, app: AppState): number;
  answer(id: ExchangeId, app: string, route: number, why: Unserved): number;
  /** Somebody waits, the first one here, and no instance of the app is there. */
  onWanted(app: string): void;
}

interface AppLine {
  readonly waiters: WaitingLine;
  /** Of the app, under which the other threads see that somebody waits. */
  readonly route: number;
}

/** While no instance is there at all: for a restart's moment. */
const maxWaitingForInstance = 1000;
/** So long may a thread that was rung, or should have been, take to use the place it was left. */
const patienceMs = 50;

export class Dispatcher {
  readonly #options: DispatcherOptions;
  /** By app. */
  readonly #lines = new Map<string, AppLine>();
  #timer: Timer | null = null;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** For onRequest and onForwardFailed: what they return. */
  send(id: ExchangeId, app: AppState, route: number): number {
    if (this.#options.sheds(app)) return this.#options.answer(id, app.name, route, overloaded);
    // Nobody goes before those that wait, on whatever thread.
    if (app.bound !== null && this.#options.rows.total(app.route) > 0) return this.wait(id, app, route);
    const destination = app.pick(this.#options.view.show(id));
    return destination === null ? this.wait(id, app, route) : this.#plan(id, app, route, destination);
  }

  /** The same, to this destination if it has a place. */
  sendTo(id: ExchangeId, app: AppState, route: number, destination: number): number {
    this.#options.view.show(id);
    return app.takePlace(destination) ? this.#plan(id, app, route, destination) : this.wait(id, app, route);
  }

  /** The same, but it waits for its turn, unless that has come. */
  wait(id: ExchangeId, app: AppState, route: number): number {
    const { view, rows, answer } = this.#options;
    if (!app.isAvailable && !app.supervised) return answer(id, app.name, route, unready);
    const { client } = view.show(id);
    const line = this.#line(app);
    const { max, timeout } = app.queue;
    const room = app.isAvailable ? max : Math.max(max, maxWaitingForInstance);
    if (rows.total(app.route) >= room) {
      const excess = line.waiters.takeExcess(client);
      if (excess === null) return answer(id, app.name, route, app.isAvailable ? queueFull(timeout) : unready);
      answer(excess.id, app.name, excess.route, queueFull(timeout));
    }
    line.waiters.join({ id, route, client }, app.patience);
    this.#tell(line);
    if (line.waiters.length === 1 && !app.isAvailable) this.#options.onWanted(app.name);
    // A place may have become free before the others could know that somebody waits for it.
    if (app.bound !== null) this.#sendWaiting(app, line, 'in turn');
    return PlanResult.hold;
  }

  /** The client left. */
  leave(id: ExchangeId): void {
    for (const line of this.#lines.values()) {
      if (!line.waiters.leave(id)) continue;
      this.#tell(line);
      return;
    }
  }

  /** Apps or their instances have changed. */
  takeApps(): void {
    const { appOf, answer } = this.#options;
    for (const [name, { waiters, route: known }] of this.#lines) {
      if (appOf(name)?.route === known) continue;
      this.#lines.delete(name);
      this.#options.rows.tell(known, 0, 0);
      for (const { id, route } of waiters.takeAll()) answer(id, name, route, unready);
    }
    for (const [name, line] of this.#lines) this.#sendWaiting(appOf(name) as AppState, line, 'in turn');
  }

  /** A place is free here: for what waits on this thread, or on another. */
  onPlaceFree(apps: Iterable<AppState>): void {
    this.sendQueued('in turn');
    const { rows, ring } = this.#options;
    for (const app of apps) {
      if (app.bound === null || !rows.anyElsewhere(app.route) || !app.hasPlace) continue;
      ring();
      return;
    }
  }

  /** Rung: a place may be free. */
  sendQueued(turn: 'in turn' | 'anyway'): void {
    for (const [name, line] of this.#lines) {
      const app = this.#options.appOf(name);
      // The others wait for an instance, and are sent on when one comes.
      if (app !== undefined && app.bound !== null) this.#sendWaiting(app, line, turn);
    }
  }

  #sendWaiting(app: AppState, line: AppLine, turn: 'in turn' | 'anyway'): void {
    const { native, rows, view, ring, routeOf } = this.#options;
    const { waiters } = line;
    for (let waiter = waiters.next; waiter !== null && app.isAvailable; waiter = waiters.next) {
      if (app.bound !== null && turn === 'in turn' && rows.anyLongerElsewhere(app.route, waiters.since)) {
        if (app.hasPlace) ring();
        break;
      }
      const destination = app.pick(view.show(waiter.id, waiter.client));
      if (destination === null) break;
      waiters.takeNext();
      this.#tell(line);
      native.forward(waiter.id, this.#plan(waiter.id, app, routeOf(waiter, app), destination));
    }
    if (app.bound !== null && waiters.length > 0) this.#beImpatient();
  }

  /** For the exchange that the view shows. */
  #plan(id: ExchangeId, app: AppState, route: number, destination: number): number {
    if (app.sticky !== null) {
      const { native, view } = this.#options;
      const token = app.sticky.tokenFor(destination, view);
      if (token !== null) native.setResponseLine(id, app.sticky.lineOf(token, view.isSecure));
    }
    return encodePlan(route, destination);
  }

  #tell({ waiters, route }: AppLine): void {
    this.#options.rows.tell(route, waiters.length, waiters.since);
  }

  #line({ name, route }: AppState): AppLine {
    let line = this.#lines.get(name);
    if (line === undefined) {
      const onTimeout = (waiter: Waiter): void => this.#onTimeout(name, waiter);
      line = { waiters: new WaitingLine({ clock: this.#options.clock, onTimeout }), route };
      this.#lines.set(name, line);
    }
    return line;
  }

  #onTimeout(name: string, { id, route }: Waiter): void {
    const app = this.#options.appOf(name);
    const line = this.#lines.get(name);
    if (line !== undefined) this.#tell(line);
    this.#options.answer(id, name, route, app?.isAvailable ? queueTimeout(app.queue.timeout) : unready);
  }

  #beImpatient(): void {
    this.#timer ??= this.#options.clock.setTimeout(() => {
      this.#timer = null;
      this.sendQueued('anyway');
    }, patienceMs);
  }
}

const overloaded: Unserved = { code: 'WINDHOVER_APP_OVERLOADED', end: 'overloaded', retryAfter: 2 };

const unready: Unserved = { code: 'WINDHOVER_DESTINATION_NONE', end: 'no_destination', retryAfter: 2 };

function queueFull(timeoutMs: number): Unserved {
  return { code: 'WINDHOVER_QUEUE_FULL', end: 'queue_full', retryAfter: secondsOf(timeoutMs) };
}

function queueTimeout(timeoutMs: number): Unserved {
  return { code: 'WINDHOVER_QUEUE_TIMEOUT', end: 'queue_timeout', retryAfter: secondsOf(timeoutMs) };
}

/** Who comes back when all that waits now has had its time finds another line. */
function secondsOf(timeoutMs: number): number {
  return Math.max(1, Math.ceil(timeoutMs / 1000));
}
