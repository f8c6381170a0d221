/**
 * The control thread's list of apps: their configuration, the destinations that are ready now, and the small numbers that
 * engine and records know them by. The only place where apps change; what comes out of it are immutable models.
 */
import { maxPlanIndex } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { needsLane } from '../lane/lane-app.ts';
import { type AppModel, type AppRoute, isSupervised } from './app-model.ts';
import {
  type DestinationAddress,
  type DestinationModel,
  formatDestination,
  type ReadyInstance,
} from './destination-model.ts';
import { frontModel, frontName, frontPathsOf, frontRouteName } from './front-routes.ts';
import { IndexAllotment } from './index-allotment.ts';
import type { RouteModel } from './route-model.ts';
import type { ReturnRoute } from './snapshot.ts';

interface AppEntry {
  readonly config: AppConfig;
  readonly route: number;
  /** By path prefix. */
  readonly prefixes: ReadonlyMap<string, AppRoute>;
  /** Not empty: through an inner server. */
  readonly lane: string;
  destinations: readonly DestinationModel[];
  /** Numbers of the routes that lead through the middle, for their way there: by prefix, "" for the app itself. */
  readonly fronts: ReadonlyMap<string, number>;
  /** Where those lead. */
  middle: DestinationModel | null;
}

/** Who a number belongs to, for records. The same object as long as it does. */
export interface DestinationOwner {
  readonly app: string;
  readonly instance: string;
}

export class AppDirectory {
  readonly #apps = new Map<string, AppEntry>();
  #routesVersion = 0;
  readonly #routes = new IndexAllotment(maxPlanIndex);
  readonly #destinations = new IndexAllotment(maxPlanIndex);
  readonly #destinationOwners: Array<DestinationOwner | undefined> = [];
  readonly #routeOwners: Array<DestinationOwner | undefined> = [];

  /** Replaces the configured apps. Ready destinations of those that stay are kept. `generation`: the first without the others. */
  setApps(apps: Readonly<Record<string, AppConfig>>, generation: number): void {
    this.#routesVersion += 1;
    const before = new Map(this.#apps);
    for (const [name, entry] of this.#apps) {
      const next = apps[name];
      this.#giveUpRoutes(name, entry, next, generation);
      if (next !== undefined && wayOf(next) === wayOf(entry.config)) continue;
      this.#giveUpDestinations(entry.destinations, generation);
      this.#apps.delete(name);
      if (next === undefined) this.#routes.giveUp(name, generation);
    }
    for (const [name, config] of Object.entries(apps)) {
      const route = this.#claimRoute(name, name);
      const prefixes = new Map(
        Object.entries(config.routes).map(([prefix, { limits }]) => [
          prefix,
          { route: this.#claimRoute(prefixKey(name, prefix), name), limits: { ...config.limits, ...limits } },
        ]),
      );
      const fronts = this.#claimFronts(name, config);
      const destinations = this.#apps.get(name)?.destinations ?? [];
      const middle = before.get(name)?.middle ?? null;
      this.#apps.set(name, { config, route, prefixes, lane: laneOf(name, config), destinations, fronts, middle });
    }
  }

  /** Where the middle is from now on; null: nowhere. Returns the numbers that it, and ones before it, had and may be in use. */
  setMiddle(address: DestinationAddress | null, generation: number): number[] {
    for (const [app, entry] of this.#apps) {
      const isThere = entry.middle !== null && address !== null && isSame(entry.middle.address, address);
      if (isThere || (entry.middle === null && entry.fronts.size === 0)) continue;
      this.#giveUpMiddle(app, entry, generation);
      const index = address === null ? null : this.#destinations.claim(destinationKey(frontName(app), address));
      if (index === null || address === null) continue;
      this.#destinationOwners[index] = { app, instance: '' };
      entry.middle = { index, instance: '', address, paired: true };
    }
    return this.#destinations.leaving().filter((index) => this.isMiddle(index));
  }

  #giveUpMiddle(app: string, entry: AppEntry, generation: number): void {
    if (entry.middle === null) return;
    this.#destinations.giveUp(destinationKey(frontName(app), entry.middle.address), generation);
    entry.middle = null;
  }

  /** What exchanges that come back from the middle are called, and where they go on. */
  returnRoutes(): ReturnRoute[] {
    return [...this.#apps].flatMap(([app, { route, prefixes, fronts }]) =>
      [...fronts.keys()].map((path) => ({
        name: frontRouteName(app, path),
        app,
        route: prefixes.get(path)?.route ?? route,
      })),
    );
  }

  /** Those that `next` has no settings for. */
  #giveUpRoutes(name: string, entry: AppEntry, next: AppConfig | undefined, generation: number): void {
    for (const prefix of entry.prefixes.keys()) {
      if (next?.routes[prefix] === undefined) this.#routes.giveUp(prefixKey(name, prefix), generation);
    }
    const fronts = next === undefined ? [] : frontPathsOf(next);
    for (const path of entry.fronts.keys()) {
      if (!fronts.includes(path)) this.#routes.giveUp(frontKey(name, path), generation);
    }
    if (fronts.length === 0) this.#giveUpMiddle(name, entry, generation);
  }

  #claimFronts(name: string, config: AppConfig): ReadonlyMap<string, number> {
    return new Map(frontPathsOf(config).map((path) => [path, this.#claimRoute(frontKey(name, path), name)]));
  }

  #claimRoute(key: string, app: string): number {
    const route = this.#routes.claim(key);
    if (route === null) throw new RangeError(`An edge has at most ${maxPlanIndex} apps and routes.`);
    if (this.#routeOwners[route]?.app !== app) this.#routeOwners[route] = { app, instance: '' };
    return route;
  }

  /** The instances of an app that are ready now. `generation`: the first without those that left. False: no such app. */
  setReady(app: string, ready: readonly ReadyInstance[], generation: number): boolean {
    const entry = this.#apps.get(app);
    if (entry === undefined) return false;
    const next: DestinationModel[] = [];
    for (const { instance, address, paired } of ready) {
      const index = this.#destinations.claim(destinationKey(instance, address));
      // All numbers are taken: the instance stays without traffic, the others serve.
      if (index === null) continue;
      const owner = this.#destinationOwners[index];
      if (owner?.app !== app || owner.instance !== instance) this.#destinationOwners[index] = { app, instance };
      next.push({ index, instance, address, paired });
    }
    const kept = new Set(next.map(({ index }) => index));
    this.#giveUpDestinations(
      entry.destinations.filter(({ index }) => !kept.has(index)),
      generation,
    );
    entry.destinations = next;
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

  destinationsOf(app: string): readonly DestinationModel[] {
    return this.#apps.get(app)?.destinations ?? [];
  }

  /** Destinations of an app that left and may have exchanges in flight; also of an app that is no more. */
  leavingOf(app: string): number[] {
    return this.#destinations.leaving().filter((index) => this.#destinationOwners[index]?.app === app);
  }

  destinationOwner(index: number): DestinationOwner | undefined {
    return this.#destinationOwners[index];
  }

  /** Whether a number is, or was until it is given to another, the middle's for some app. */
  isMiddle(destination: number): boolean {
    return this.#destinationOwners[destination]?.instance === '';
  }

  /** The app; no instance. */
  routeOwner(route: number): DestinationOwner | undefined {
    return this.#routeOwners[route];
  }

  models(): AppModel[] {
    return [...this.#apps].flatMap(([name, entry]) => {
      const model = this.#model(name, entry);
      return entry.fronts.size === 0 ? [model] : [model, frontModel(model, entry)];
    });
  }

  #model(name: string, { config, route, prefixes, lane, destinations }: AppEntry): AppModel {
    return {
      name,
      route,
      routes: [{ route, limits: config.limits }, ...prefixes.values()],
      lane,
      balancing: config.balancing,
      underscoreHeaders: config.underscoreHeaders,
      methodOverrideHeaders: config.methodOverrideHeaders,
      proxyProtocol: config.proxyProtocol,
      timeouts: config.timeouts,
      idleTimeout: config.idleTimeout,
      retries: config.retries,
      earlyHints: config.earlyHints,
      supervised: isSupervised(config),
      destinations,
    };
  }

  routes(): RouteModel[] {
    return [...this.#apps].flatMap(([app, { config, route, prefixes, fronts }]) => {
      // Clients reach the front of a route where it has one.
      const target = (path: string, own: number): Pick<RouteModel, 'app' | 'route'> => {
        const front = fronts.get(path);
        return front === undefined ? { app, route: own } : { app: frontName(app), route: front };
      };
      return config.hosts.flatMap((host) => [
        // First: where a path and a prefix are the same, the prefix has the settings.
        ...[...prefixes].map(([path, { route: own }]) => ({ host, path, ...target(path, own) })),
        ...config.paths.map((path) => ({ host, path, ...target('', route) })),
      ]);
    });
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

/** Who says which destinations an app has. While that stays so, those it has serve on until others take their place. */
function wayOf(config: AppConfig): 'supervised' | 'files' | 'lane' | 'elsewhere' {
  if (isSupervised(config)) return 'supervised';
  if (config.kind === 'files') return 'files';
  return needsLane(config) ? 'lane' : 'elsewhere';
}

function laneOf(name: string, config: AppConfig): string {
  const way = wayOf(config);
  return way === 'files' || way === 'lane' ? name : '';
}

function isSame(a: DestinationAddress, b: DestinationAddress): boolean {
  return formatDestination(a) === formatDestination(b);
}

function frontKey(app: string, path: string): string {
  return `${frontName(app)} ${path}`;
}

/** No app's name holds a space. */
function prefixKey(app: string, prefix: string): string {
  return `${app} ${prefix}`;
}

function destinationKey(instance: string, address: DestinationModel['address']): string {
  return `${instance} ${formatDestination(address)}`;
}
