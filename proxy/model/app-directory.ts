/**
 * The control thread's list of apps: their configuration, the destinations that are ready now, and the small numbers that
 * engine and records know them by. The only place where apps change; what comes out of it are immutable models.
 */
import { maxPlanIndex, type NativeRewrite } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { needsLane } from '../lane/lane-app.ts';
import { type AppModel, type AppRoute, answersItself, isSupervised } from './app-model.ts';
import {
  type DestinationAddress,
  type DestinationModel,
  formatDestination,
  type ReadyInstance,
} from './destination-model.ts';
import { frontModel, frontName, frontPathsOf, frontRoute, frontRouteName } from './front-routes.ts';
import { gateOf, type UsersOf } from './gate-model.ts';
import { IndexAllotment } from './index-allotment.ts';
import { compileRewrite } from './rewrite-model.ts';
import type { RouteModel } from './route-model.ts';
import type { ReturnRoute } from './snapshot.ts';

interface AppEntry {
  readonly config: AppConfig;
  /** Where no prefix has settings of its own. */
  readonly own: AppRoute;
  /** By path prefix. */
  readonly prefixes: ReadonlyMap<string, AppRoute>;
  /** Not empty: through an inner server. */
  readonly lane: string;
  destinations: readonly DestinationModel[];
  /** Of the routes that lead through the middle, for their way there: by prefix, "" for the app itself. */
  readonly fronts: ReadonlyMap<string, AppRoute>;
  /** Where those lead. */
  middle: DestinationModel | null;
}

/** Who a number belongs to, for records. The same object as long as it does. */
export interface DestinationOwner {
  readonly app: string;
  /** Empty: of a route, or of the middle. */
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
      const own: AppRoute = {
        route: this.#claimRoute(name, name),
        limits: config.limits,
        rewrite: compileRewrite(config, null),
        gate: gateOf(config, null, usersOf),
      };
      const prefixes = new Map(
        Object.entries(config.routes).map(([prefix, settings]): [string, AppRoute] => [
          prefix,
          {
            route: this.#claimRoute(prefixKey(name, prefix), name),
            limits: { ...config.limits, ...settings.limits },
            rewrite: compileRewrite(config, { ...settings, path: prefix }),
            gate: gateOf(config, prefix, usersOf),
          },
        ]),
      );
      const fronts = this.#claimFronts(name, config, new Map([['', own], ...prefixes]));
      const destinations = this.#apps.get(name)?.destinations ?? [];
      const middle = before.get(name)?.middle ?? null;
      this.#apps.set(name, { config, own, prefixes, lane: laneOf(name, config), destinations, fronts, middle });
    }
  }

  /** Where the middle is from now on; null: nowhere. Returns the numbers that it, and ones before it, had and may be in use. */
  setMiddle(address: DestinationAddress | null, generation: number): number[] {
    for (const [app, entry] of this.#apps) {
      const isThere = entry.middle !== null && address !== null && isSame(entry.middle.address, address);
      if (isThere || (entry.middle === null && entry.fronts.size === 0)) continue;
      this.#giveUpMiddle(app, entry, generation);
      const isWanted = address !== null && entry.fronts.size > 0;
      const index = isWanted ? this.#destinations.claim(destinationKey(frontName(app), address)) : null;
      if (index === null || address === null) continue;
      this.#destinationOwners[index] = { app, instance: '', address: '' };
      entry.middle = { index, instance: '', address, paired: true };
    }
    return this.#destinations.leaving().filter((index) => this.isMiddle(index));
  }

  #giveUpMiddle(app: string, entry: AppEntry, generation: number): void {
    if (entry.middle === null) return;
    this.#destinations.giveUp(destinationKey(frontName(app), entry.middle.address), generation);
    entry.middle = null;
  }

  /** What exchanges that come back from the middle are called, and where they go on: also those whose front a reload took. */
  returnRoutes(): ReturnRoute[] {
    return [...this.#apps].flatMap(([app, { config, own, prefixes }]) => {
      const all = [
        ['', own, config.paths] as const,
        ...[...prefixes].map(([path, one]) => [path, one, [path]] as const),
      ];
      return all.map(([path, { route, rewrite }, replaced]) => ({
        name: frontRouteName(app, path),
        app,
        route,
        replaced: replaces(rewrite) ? replaced : [],
      }));
    });
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

  #claimFronts(name: string, config: AppConfig, own: ReadonlyMap<string, AppRoute>): ReadonlyMap<string, AppRoute> {
    return new Map(
      frontPathsOf(config).map((path) => {
        const number = this.#claimRoute(frontKey(name, path), name);
        return [path, frontRoute(own.get(path) as AppRoute, number, frontRouteName(name, path))];
      }),
    );
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
    return this.#apps.get(app)?.own.route ?? -1;
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

  #model(name: string, { config, own, prefixes, lane, destinations, fronts }: AppEntry): AppModel {
    return {
      name,
      route: own.route,
      // What is asked of clients is asked where they come in.
      routes: [['', own] as const, ...prefixes].map(([path, one]) => (fronts.has(path) ? { ...one, gate: null } : one)),
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
      wakeTimeout: config.instances.min === 0 ? config.boot.timeout : 0,
      destinations: config.stickyCookie === null ? destinations : destinations.map((one) => this.#withToken(name, one)),
    };
  }

  #withToken(app: string, destination: DestinationModel): DestinationModel {
    return { ...destination, token: this.#tokenOf(app, destination.instance) };
  }

  routes(): RouteModel[] {
    return [...this.#apps].flatMap(([app, { config, own, prefixes, fronts }]) => {
      // Clients reach the front of a route where it has one.
      const target = (path: string, { route, rewrite }: AppRoute): Pick<RouteModel, 'app' | 'route' | 'contained'> => {
        const front = fronts.get(path);
        const contained = replaces(rewrite);
        return front === undefined ? { app, route, contained } : { app: frontName(app), route: front.route, contained };
      };
      return config.hosts.flatMap((host) => [
        // First: where a path and a prefix are the same, the prefix has the settings.
        ...[...prefixes].map(([path, route]) => ({ host, path, ...target(path, route) })),
        ...config.paths.map((path) => ({ host, path, ...target('', own) })),
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
