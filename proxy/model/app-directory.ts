/**
 * The control thread's list of apps: their configuration, the destinations that are ready now, and the small numbers that
 * engine and records know them by. The only place where apps change; what comes out of it are immutable models.
 */
import { maxPlanIndex, type NativeRewrite } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { needsLane } from '../lane/lane-app.ts';
import { type AppModel, type AppRoute, answersItself, isSupervised } from './app-model.ts';
import { type DestinationModel, formatDestination, type ReadyInstance } from './destination-model.ts';
import { type GateModel, gateOf, type UsersOf } from './gate-model.ts';
import { IndexAllotment } from './index-allotment.ts';
import { compileRewrite } from './rewrite-model.ts';
import type { RouteModel } from './route-model.ts';

interface AppEntry {
  readonly config: AppConfig;
  readonly route: number;
  readonly rewrite: NativeRewrite | null;
  readonly gate: GateModel | null;
  /** By path prefix. */
  readonly prefixes: ReadonlyMap<string, AppRoute>;
  /** Not empty: through an inner server. */
  readonly lane: string;
  destinations: readonly DestinationModel[];
}

/** Who a number belongs to, for records. The same object as long as it does. */
export interface DestinationOwner {
  readonly app: string;
  readonly instance: string;
  /** Of one process, where it is started here; empty: of a route. */
  readonly address: string;
}

export class AppDirectory {
  readonly #apps = new Map<string, AppEntry>();
  readonly #tokenOf: (app: string, instance: string) => string;
  #routesVersion = 0;
  readonly #routes = new IndexAllotment(maxPlanIndex);
  readonly #destinations = new IndexAllotment(maxPlanIndex);
  readonly #destinationOwners: Array<DestinationOwner | undefined> = [];
  readonly #routeOwners: Array<DestinationOwner | undefined> = [];

  /** `tokenOf`: see StickyKey. */
  constructor(tokenOf: (app: string, instance: string) => string = () => '') {
    this.#tokenOf = tokenOf;
  }

  /**
   * Replaces the configured apps. Ready destinations of those that stay are kept. `generation`: the first without the others.
   * `usersOf`: of basicAuth settings.
   */
  setApps(apps: Readonly<Record<string, AppConfig>>, generation: number, usersOf: UsersOf = noUsers): void {
    this.#routesVersion += 1;
    for (const [name, entry] of this.#apps) {
      const next = apps[name];
      for (const prefix of entry.prefixes.keys()) {
        if (next?.routes[prefix] === undefined) this.#routes.giveUp(prefixKey(name, prefix), generation);
      }
      if (next !== undefined && wayOf(next) === wayOf(entry.config)) continue;
      this.#giveUpDestinations(entry.destinations, generation);
      this.#apps.delete(name);
      if (next === undefined) this.#routes.giveUp(name, generation);
    }
    for (const [name, config] of Object.entries(apps)) {
      const route = this.#claimRoute(name, name);
      const prefixes = new Map(
        Object.entries(config.routes).map(([prefix, settings]) => [
          prefix,
          {
            route: this.#claimRoute(prefixKey(name, prefix), name),
            limits: { ...config.limits, ...settings.limits },
            rewrite: compileRewrite(config, { ...settings, path: prefix }),
            gate: gateOf(config, prefix, usersOf),
          },
        ]),
      );
      const destinations = this.#apps.get(name)?.destinations ?? [];
      const rewrite = compileRewrite(config, null);
      const gate = gateOf(config, null, usersOf);
      this.#apps.set(name, { config, route, rewrite, gate, prefixes, lane: laneOf(name, config), destinations });
    }
  }

  #claimRoute(key: string, app: string): number {
    const route = this.#routes.claim(key);
    if (route === null) throw new RangeError(`An edge has at most ${maxPlanIndex} apps and routes.`);
    if (this.#routeOwners[route]?.app !== app) this.#routeOwners[route] = { app, instance: '', address: '' };
    return route;
  }

  /**
   * The instances of an app that are ready now. `generation`: the first without those that left. `now`: since when those are
   * there that were not known before (monotonic); without it nobody counts as new. False: no such app.
   */
  setReady(app: string, ready: readonly ReadyInstance[], generation: number, now?: number): boolean {
    const entry = this.#apps.get(app);
    if (entry === undefined) return false;
    const before = new Map(entry.destinations.map((destination) => [destination.index, destination]));
    const next: DestinationModel[] = [];
    for (const { instance, address, paired, weight } of ready) {
      const index = this.#destinations.claim(destinationKey(instance, address));
      // All numbers are taken: the instance stays without traffic, the others serve.
      if (index === null) continue;
      const owner = { app, instance, address: formatDestination(address) };
      if (!isSameOwner(this.#destinationOwners[index], owner)) this.#destinationOwners[index] = owner;
      const known = before.get(index);
      const newSince = known === undefined ? now : known.newSince;
      next.push({
        index,
        instance,
        address,
        paired,
        ...(weight === undefined ? {} : { weight }),
        ...(newSince === undefined ? {} : { newSince }),
        ...(known?.leftOut === true ? { leftOut: true } : {}),
      });
    }
    const kept = new Set(next.map(({ index }) => index));
    this.#giveUpDestinations(
      entry.destinations.filter(({ index }) => !kept.has(index)),
      generation,
    );
    entry.destinations = next;
    return true;
  }

  /** Whether it is to be used only when no other is there. One that comes back is new again. False: nothing has changed. */
  setLeftOut(destination: number, isLeftOut: boolean, now: number): boolean {
    const entry = this.#apps.get(this.#destinationOwners[destination]?.app ?? '');
    const found = entry?.destinations.find(({ index }) => index === destination);
    if (entry === undefined || found === undefined || (found.leftOut ?? false) === isLeftOut) return false;
    const next = { ...found, leftOut: isLeftOut, ...(isLeftOut ? {} : { newSince: now }) };
    entry.destinations = entry.destinations.map((one) => (one === found ? next : one));
    return true;
  }

  /** Destinations that left and are idle now. */
  idleLeaving(isIdle: (index: number) => boolean): ReadonlySet<number> {
    return new Set(this.#destinations.leaving().filter(isIdle));
  }

  /** See IndexAllotment. `generation`: what all threads follow at least. */
  reclaim(generation: number, idleDestination: (index: number) => boolean): void {
    this.#destinations.reclaim(generation, idleDestination);
    this.#routes.reclaim(generation, () => true);
  }

  /** The app's own number; -1: there is no such app. */
  routeOf(app: string): number {
    return this.#apps.get(app)?.route ?? -1;
  }

  destinationsOf(app: string): readonly DestinationModel[] {
    return this.#apps.get(app)?.destinations ?? [];
  }

  /** Also of one that left and may have exchanges in flight; null: it has none (any more). `address`: as it is formatted. */
  numberOf(instance: string, address: string): number | null {
    return this.#destinations.find(`${instance} ${address}`);
  }

  destinationOwner(index: number): DestinationOwner | undefined {
    return this.#destinationOwners[index];
  }

  /** The app; no instance. */
  routeOwner(route: number): DestinationOwner | undefined {
    return this.#routeOwners[route];
  }

  models(): AppModel[] {
    return [...this.#apps].map(([name, { config, route, rewrite, gate, prefixes, lane, destinations }]) => ({
      name,
      route,
      routes: [{ route, limits: config.limits, rewrite, gate }, ...prefixes.values()],
      lane,
      balancing: config.balancing,
      hashBy: config.hashBy,
      stickyCookie: config.stickyCookie,
      slowStart: config.slowStart,
      underscoreHeaders: config.underscoreHeaders,
      methodOverrideHeaders: config.methodOverrideHeaders,
      proxyProtocol: config.proxyProtocol,
      timeouts: config.timeouts,
      idleTimeout: config.idleTimeout,
      retries: config.retries,
      mostFailures: config.outliers.failures,
      maxInFlight: config.maxInFlight,
      queue: config.queue,
      earlyHints: config.earlyHints,
      supervised: isSupervised(config),
      destinations: config.stickyCookie === null ? destinations : destinations.map((one) => this.#withToken(name, one)),
    }));
  }

  #withToken(app: string, destination: DestinationModel): DestinationModel {
    return { ...destination, token: this.#tokenOf(app, destination.instance) };
  }

  routes(): RouteModel[] {
    return [...this.#apps].flatMap(([app, { config, route, rewrite, prefixes }]) =>
      config.hosts.flatMap((host) => [
        // First: where a path and a prefix are the same, the prefix has the settings.
        ...[...prefixes].map(([path, own]) => ({
          host,
          path,
          app,
          route: own.route,
          contained: replaces(own.rewrite),
        })),
        ...config.paths.map((path) => ({ host, path, app, route, contained: replaces(rewrite) })),
      ]),
    );
  }

  /** Rises when routes or what they lead to may have changed. */
  get routesVersion(): number {
    return this.#routesVersion;
  }

  #giveUpDestinations(destinations: readonly DestinationModel[], generation: number): void {
    for (const { instance, address } of destinations) {
      this.#destinations.giveUp(destinationKey(instance, address), generation);
    }
  }
}

function isSameOwner(one: DestinationOwner | undefined, other: DestinationOwner): boolean {
  return one?.app === other.app && one.instance === other.instance && one.address === other.address;
}

const noUsers: UsersOf = () => ({});

/** Who says which destinations an app has. While that stays so, those it has serve on until others take their place. */
function wayOf(config: AppConfig): 'supervised' | 'files' | 'answers' | 'lane' | 'elsewhere' {
  if (isSupervised(config)) return 'supervised';
  if (config.kind === 'files') return 'files';
  if (answersItself(config)) return 'answers';
  return needsLane(config) ? 'lane' : 'elsewhere';
}

function laneOf(name: string, config: AppConfig): string {
  const way = wayOf(config);
  return way === 'files' || way === 'lane' ? name : '';
}

function replaces(rewrite: NativeRewrite | null | undefined): boolean {
  return (rewrite?.prefixes ?? '') !== '';
}

/** No app's name holds a space. */
function prefixKey(app: string, prefix: string): string {
  return `${app} ${prefix}`;
}

function destinationKey(instance: string, address: DestinationModel['address']): string {
  return `${instance} ${formatDestination(address)}`;
}
