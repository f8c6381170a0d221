/**
 * One app on one data thread: its destinations, what they weigh, the policy that chooses among those that can be used, and the
 * places that an exchange takes where the app has a bound.
 */
import type { DestinationCells } from '../../native/index.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import { policies } from '../balancing/policies.ts';
import type { BalancedRequest, BalancingPolicy, PolicyInputs } from '../balancing/policy.ts';
import { StickySessions } from '../balancing/sticky-sessions.ts';
import { Weights } from '../balancing/weights.ts';
import type { AppModel, AppQueue, AppRetries } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { CountedRate } from '../model/snapshot.ts';
import { LeftOut } from './left-out.ts';

/** Scopes below are endpoints'. */
const firstRouteScope = 0x10000;
/** How often weights of new destinations rise. */
const riseMs = 250;

export interface AppStateInputs extends Pick<PolicyInputs, 'random' | 'inFlight'> {
  readonly clock: Clock;
  readonly cells: Pick<DestinationCells, 'hasPlace' | 'takePlace'>;
  /** A destination that was left out may be chosen again. */
  onAvailable(): void;
}

export class AppState {
  readonly name: string;
  readonly route: number;
  readonly supervised: boolean;
  /** A route's own rate by its number; null: none; not there: the endpoint's. */
  readonly #rates = new Map<number, CountedRate | null>();
  readonly #inputs: AppStateInputs;
  #policy: BalancingPolicy;
  #balancing: AppModel['balancing'];
  #hashBy: string;
  readonly #weights = new Weights();
  /** While some weights rise. */
  #riseTimer: Timer | null = null;
  #slowStart: number;
  /** By destination: see PolicyInputs.nameOf. */
  readonly #names = new Map<number, string>();
  #retries: AppRetries;
  #queue: AppQueue;
  #wakeTimeout = 0;
  #bound: number | null;
  #mostFailures: number;
  #restartTries: number | null;
  #destinations: readonly DestinationModel[] = [];
  readonly #leftOut: LeftOut;
  #sticky: StickySessions | null = null;

  constructor(model: AppModel, inputs: AppStateInputs) {
    this.name = model.name;
    this.route = model.route;
    this.supervised = model.supervised;
    this.#inputs = inputs;
    this.#leftOut = new LeftOut({ clock: inputs.clock, onReturn: () => inputs.onAvailable() });
    this.#balancing = model.balancing;
    this.#hashBy = model.hashBy;
    this.#slowStart = model.slowStart;
    this.#retries = model.retries;
    this.#queue = model.queue;
    this.#bound = model.maxInFlight;
    this.#mostFailures = model.mostFailures;
    this.#restartTries = model.restartTries ?? null;
    this.#policy = this.#createPolicy();
    this.update(model);
  }

  update(model: AppModel): void {
    if (model.balancing !== this.#balancing || model.hashBy !== this.#hashBy) {
      this.#balancing = model.balancing;
      this.#hashBy = model.hashBy;
      this.#policy = this.#createPolicy();
    }
    this.#slowStart = model.slowStart;
    this.#retries = model.retries;
    this.#queue = model.queue;
    this.#wakeTimeout = model.wakeTimeout;
    this.#bound = model.maxInFlight;
    this.#mostFailures = model.mostFailures;
    this.#restartTries = model.restartTries ?? null;
    this.#rates.clear();
    for (const { route, limits } of model.routes) {
      const rate = limits.maxRequestRatePerAddress;
      if (rate !== undefined) this.#rates.set(route, rate === null ? null : { rate, scope: firstRouteScope + route });
    }
    this.#takeDestinations(model);
    const { stickyCookie, destinations } = model;
    this.#sticky = stickyCookie === null ? null : new StickySessions(stickyCookie, destinations);
    this.#weigh();
  }

  #takeDestinations({ destinations, supervised }: AppModel): void {
    this.#destinations = destinations;
    this.#leftOut.update(destinations, supervised);
    this.#names.clear();
    for (const { index, instance, address } of destinations) {
      // An instance has another address after each restart; a server elsewhere is its address.
      this.#names.set(index, supervised ? instance : formatDestination(address));
    }
  }

  /** undefined: the endpoint's counts. */
  rateOf(route: number): CountedRate | null | undefined {
    return this.#rates.get(route);
  }

  get retries(): AppRetries {
    return this.#retries;
  }

  /** null: clients need not come back to the same instance. */
  get sticky(): StickySessions | null {
    return this.#sticky;
  }

  get queue(): AppQueue {
    return this.#queue;
  }

  /** Milliseconds that an exchange may wait now. */
  get patience(): number {
    return this.isAvailable ? this.#queue.timeout : Math.max(this.#queue.timeout, this.#wakeTimeout);
  }

  /** How many exchanges an instance may have in flight; null: as many as come. */
  get bound(): number | null {
    return this.#bound;
  }

  /** One of those that may be chosen could take one more. */
  get hasPlace(): boolean {
    return this.#leftOut.available.some((index) => this.#hasPlace(index));
  }

  /** Failures in a row after which a destination is told to be failing; 0: however many. */
  get mostFailures(): number {
    return this.#mostFailures;
  }

  /** How often its only server is tried, which is started again when it dies; null: it is no such app. */
  get restartTries(): number | null {
    return this.#restartTries;
  }

  get readyCount(): number {
    return this.#destinations.length;
  }

  get isAvailable(): boolean {
    return this.#leftOut.available.length > 0;
  }

  /** Null: there is none, or none with a place. Where the app has a bound, a place is taken. */
  pick(request: BalancedRequest): number | null {
    if (this.#bound !== null) return this.#pickWithPlace(this.#bound, request);
    const all = this.#leftOut.available;
    const available = this.#sticky === null ? all : this.#sticky.narrow(all, request);
    if (available.length === 1) return available[0] as number;
    return available.length === 0 ? null : this.#policy.pick(available, request);
  }

  #pickWithPlace(bound: number, request: BalancedRequest): number | null {
    for (;;) {
      const free = this.#leftOut.available.filter((index) => this.#hasPlace(index));
      if (free.length === 0) return null;
      const own = this.#sticky === null ? free : this.#sticky.narrow(free, request);
      const picked = this.#policy.pick(own, request);
      // Another thread may have been quicker; then it is full, and no longer among them.
      if (this.#inputs.cells.takePlace(picked, bound)) return picked;
    }
  }

  /** True: the destination can take one more exchange, and where the app has a bound a place is taken for it. */
  takePlace(destination: number): boolean {
    if (this.#bound === null) return true;
    return this.#hasPlace(destination) && this.#inputs.cells.takePlace(destination, this.#bound);
  }

  /** What has been in flight since before the app had a bound holds no place, and counts all the same. */
  #hasPlace(destination: number): boolean {
    const { cells, inFlight } = this.#inputs;
    return this.#bound === null || (cells.hasPlace(destination, this.#bound) && inFlight(destination) < this.#bound);
  }

  /** Another than `failed`; null: there is none. */
  pickOther(failed: number, request: BalancedRequest): number | null {
    const others = this.#leftOut.othersThan(failed);
    return others.length > 0 ? this.#policy.pick(others, request) : null;
  }

  /** What is known of one of its destinations; of one that left, its number alone. */
  describe(destination: number): { readonly instance: string; readonly address: string } {
    const found = this.#destinations.find(({ index }) => index === destination);
    if (found === undefined) return { instance: '', address: 'an instance that left' };
    return { instance: found.instance, address: formatDestination(found.address) };
  }

  has(destination: number): boolean {
    return this.#destinations.some(({ index }) => index === destination);
  }

  /** A connection to it failed a moment ago, or it is not well. */
  isLeftOut(destination: number): boolean {
    return this.#leftOut.has(destination);
  }

  /** A connection to it failed. */
  avoid(destination: number): void {
    this.#leftOut.add(destination);
  }

  /** The app is no more. */
  release(): void {
    this.#riseTimer?.cancel();
  }

  #createPolicy(): BalancingPolicy {
    const { random, inFlight } = this.#inputs;
    return policies[this.#balancing]({
      random,
      inFlight,
      weights: this.#weights,
      nameOf: (destination) => this.#names.get(destination) ?? '',
      hashBy: this.#hashBy,
    });
  }

  #weigh(): void {
    const { clock } = this.#inputs;
    this.#weights.update(this.#destinations, this.#slowStart, clock.monotonic());
    this.#riseTimer?.cancel();
    this.#riseTimer = this.#weights.isRising ? clock.setTimeout(() => this.#weigh(), riseMs).unref() : null;
  }
}
