/**
 * Routes with hooks or compression have two sides. Clients reach the front: it has the limits that are theirs, and leads to the
 * middle (proxy/middle), which is a destination like any. From there exchanges come back for the app itself, which alone
 * knows instances, retries and waiting. On data threads the front is an app of its own, with the middle as its only server.
 */
import type { AppConfig, CompressionConfig, HooksConfig } from '../../shared/config/generated/config-types.ts';
import { longestDurationMs } from '../../shared/config/schema/schema-node.ts';
import type { AppModel, AppRoute, AppTimeouts } from './app-model.ts';
import { type DestinationModel, leftOutMs } from './destination-model.ts';

export interface FrontSettings {
  readonly compression: boolean | CompressionConfig;
  readonly hooks: HooksConfig | null;
}

/** What holds at the app itself (""), or at one of its prefixes. */
export function frontSettings(app: AppConfig, path: string): FrontSettings {
  const route = app.routes[path];
  const hooks = route?.hooks === undefined ? app.hooks : route.hooks;
  return { compression: route?.compression ?? app.compression, hooks };
}

/** "" for the app itself, and prefixes: those that lead through the middle. */
export function frontPathsOf(app: AppConfig): string[] {
  return ['', ...Object.keys(app.routes)].filter((path) => {
    const { compression, hooks } = frontSettings(app, path);
    return compression !== false || hooks !== null;
  });
}

/** The front's name among apps. No app's name holds a space. */
export function frontName(app: string): string {
  return `${app} (middle)`;
}

/** What a route is called on the way to the middle and back. Visible ASCII: it travels in a field. */
export function frontRouteName(app: string, path: string): string {
  return path === '' ? app : `${app} ${encodeURI(path)}`;
}

/** What is asked of clients is asked here; what the app gets and what it says is changed on the way back, next to it. */
export function frontRoute({ limits, rewrite, gate = null }: AppRoute, route: number, name: string): AppRoute {
  return { route, limits, rewrite: null, gate, lane: name, ownAnswers: rewrite?.response ?? null };
}

export interface FrontEntry {
  readonly config: AppConfig;
  readonly fronts: ReadonlyMap<string, AppRoute>;
  readonly middle: DestinationModel | null;
}

export function frontModel(model: AppModel, { config, fronts, middle }: FrontEntry): AppModel {
  const routes = [...fronts.values()];
  return {
    ...model,
    name: frontName(model.name),
    route: routes[0]?.route ?? model.route,
    routes,
    timeouts: frontTimeouts(config),
    // What is behind the middle retries. Only a connection to the middle that had died is taken anew.
    retries: { ...model.retries, max: Math.min(model.retries.max, 1) },
    // Places, turns, who comes back where and which instance is well belong to the app.
    maxInFlight: null,
    // For a middle that is started again: who finds none waits as for an instance.
    queue: { max: 0, timeout: config.queue.timeout },
    restartTries: Math.ceil(config.queue.timeout / leftOutMs),
    slowStart: 0,
    stickyCookie: null,
    mostFailures: 0,
    proxyProtocol: 'off',
    supervised: true,
    destinations: middle === null ? [] : [middle],
  };
}

/** What threads take to say things to each other, and waiting for an instance that restarts. */
const slackMs = 10_000;

/** Behind the middle the app's own hold; these are there for a middle that does not answer. */
function frontTimeouts({ timeouts, retries, hooks, routes, queue }: AppConfig): AppTimeouts {
  const perCall = Math.max(0, hooks?.timeout ?? 0, ...Object.values(routes).map((route) => route.hooks?.timeout ?? 0));
  const most = (ms: number): number => Math.min(longestDurationMs, ms);
  return {
    connect: 2000,
    firstByte: most(
      timeouts.firstByte +
        timeouts.connect * (retries.max + 1) +
        queue.timeout * (retries.max + 1) +
        2 * perCall +
        slackMs,
    ),
    betweenBytes: most(timeouts.betweenBytes + slackMs),
    upgradedIdle: most(timeouts.upgradedIdle + slackMs),
  };
}
