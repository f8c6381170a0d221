/**
 * One app on one data thread: its destinations, the policy that chooses among them, and those that are left out for a moment
 * because a connection to them just failed. A destination that refuses connections has nothing in flight and would draw
 * every exchange otherwise. When all are left out, servers that run elsewhere are tried all the same; of a supervised app
 * none is there for the moment, since its supervisor is about to put another in the place of what died.
 */
import type { DestinationCells } from '../../native/index.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import { policies } from '../balancing/policies.ts';
import type { BalancedRequest, BalancingPolicy, PolicyInputs } from '../balancing/policy.ts';
import { Weights } from '../balancing/weights.ts';
import type { AppModel, AppQueue, AppRetries } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { CountedRate } from '../model/snapshot.ts';

/** How long a destination that could not be connected to is left out. */
const avoidMs = 1000;
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
  #bound: number | null;
  #destinations: readonly DestinationModel[] = [];
  #ready: readonly number[] = [];
  /** What a request is chosen from. */
  #available: readonly number[] = [];
  /** Until when (monotonic) a destination is left out. */
  readonly #avoided = new Map<number, number>();

  constructor(model: AppModel, inputs: AppStateInputs) {
    this.name = model.name;
    this.route = model.route;
    this.supervised = model.supervised;
    this.#inputs = inputs;
    this.#balancing = model.balancing;
    this.#hashBy = model.hashBy;
    this.#slowStart = model.slowStart;
    this.#retries = model.retries;
    this.#queue = model.queue;
    this.#bound = model.maxInFlight;
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
    this.#bound = model.maxInFlight;
    this.#rates.clear();
    for (const { route, limits } of model.routes) {
      const rate = limits.maxRequestRatePerAddress;
      if (rate !== undefined) this.#rates.set(route, rate === null ? null : { rate, scope: firstRouteScope + route });
    }
    this.#takeDestinations(model);
    this.#weigh();
    this.#refresh();
  }

  #takeDestinations({ destinations, supervised }: AppModel): void {
    const before = new Set(this.#ready);
    this.#destinations = destinations;
    this.#ready = destinations.map(({ index }) => index);
    for (const index of this.#avoided.keys()) {
      // One that left and came back is another: whatever failed was the one before.
      if (!before.has(index) || !this.#ready.includes(index)) this.#avoided.delete(index);
    }
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

  get queue(): AppQueue {
    return this.#queue;
  }

  /** How many exchanges an instance may have in flight; null: as many as come. */
  get bound(): number | null {
    return this.#bound;
  }

  /** One of those that may be chosen could take one more. */
  get hasPlace(): boolean {
    return this.#available.some((index) => this.#hasPlace(index));
  }

  get readyCount(): number {
    return this.#ready.length;
  }

  get isAvailable(): boolean {
    return this.#available.length > 0;
  }

  /** Null: there is none, or none with a place. Where the app has a bound, a place is taken. */
  pick(request: BalancedRequest): number | null {
    if (this.#bound !== null) return this.#pickWithPlace(this.#bound, request);
    const available = this.#available;
    if (available.length === 1) return available[0] as number;
    return available.length === 0 ? null : this.#policy.pick(available, request);
  }

  #pickWithPlace(bound: number, request: BalancedRequest): number | null {
    for (;;) {
      const free = this.#available.filter((index) => this.#hasPlace(index));
      if (free.length === 0) return null;
      const picked = this.#policy.pick(free, request);
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
    const others = this.#available.filter((index) => index !== failed);
    return others.length > 0 ? this.#policy.pick(others, request) : null;
  }

  /** What is known of one of its destinations; of one that left, its number alone. */
  describe(destination: number): { readonly instance: string; readonly address: string } {
    const found = this.#destinations.find(({ index }) => index === destination);
    if (found === undefined) return { instance: '', address: 'an instance that left' };
    return { instance: found.instance, address: formatDestination(found.address) };
  }

  has(destination: number): boolean {
    return this.#ready.includes(destination);
  }

  /** A connection to it failed a moment ago. */
  isLeftOut(destination: number): boolean {
    return this.#avoided.has(destination);
  }

  /** A connection to it failed. */
  avoid(destination: number): void {
    if (!this.#ready.includes(destination)) return;
    const { clock } = this.#inputs;
    this.#avoided.set(destination, clock.monotonic() + avoidMs);
    this.#refresh();
    clock.setTimeout(() => this.#expire(), avoidMs).unref();
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

  #expire(): void {
    const now = this.#inputs.clock.monotonic();
    for (const [index, until] of this.#avoided) {
      // Timers may fire a fraction of a millisecond early.
      if (until <= now + 1) this.#avoided.delete(index);
    }
    this.#refresh();
    if (this.isAvailable) this.#inputs.onAvailable();
  }

  #refresh(): void {
    const kept = this.#ready.filter((index) => !this.#avoided.has(index));
    this.#available = kept.length > 0 || this.supervised ? kept : this.#ready;
  }
}
