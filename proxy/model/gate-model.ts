/**
 * What a route decides about a request before it is forwarded, or answers in the place of an app: the settings of the route and,
 * where it says nothing, of its app. Plain data, for snapshots.
 */
import type {
  AppConfig,
  FixedResponseConfig,
  RouteConfig,
  RouteRedirectConfig,
} from '../../shared/config/generated/config-types.ts';
import { readPrefix } from '../../shared/http/normalise-path.ts';
import { type Decoy, decoysOf } from '../passwords/decoys.ts';

export interface BasicAuthModel {
  readonly realm: string;
  /** Hashes by name. */
  readonly users: Readonly<Record<string, string>>;
  readonly decoys: readonly Decoy[];
  readonly forwardsAuthorization: boolean;
}

export interface RedirectModel {
  readonly to: string;
  readonly status: number;
  /** What it is written for, as it is matched (without a slash at the end), the longest first. */
  readonly prefixes: readonly string[];
}

export interface GateModel {
  /** HEAD among them where GET is; null: every method. */
  readonly methods: readonly string[] | null;
  /** null: no rules. */
  readonly addresses: { readonly allow: readonly string[]; readonly deny: readonly string[] } | null;
  readonly basicAuth: BasicAuthModel | null;
  readonly redirect: RedirectModel | null;
  /** null, as is redirect: the request goes on to the app. */
  readonly respond: FixedResponseConfig | null;
}

/** Users of a basicAuth setting, its file's among them. */
export type UsersOf = (setting: object) => Readonly<Record<string, string>>;

interface Place {
  readonly config: Pick<RouteConfig, 'methods' | 'allow' | 'deny' | 'basicAuth' | 'redirect' | 'respond'>;
  readonly paths: readonly string[];
}

/** The gate of an app, or of the route that is written for `path`; null: nothing is decided. */
export function gateOf(app: AppConfig, path: string | null, usersOf: UsersOf): GateModel | null {
  const own: Place = { config: app, paths: app.paths };
  const route = path === null ? undefined : app.routes[path];
  const places: Place[] = path === null || route === undefined ? [own] : [{ config: route, paths: [path] }, own];
  const configs = places.map(({ config }) => config);
  const gate: GateModel = {
    methods: withHead(firstOf(configs.map(({ methods }) => methods))),
    addresses: addressesOf(firstOf(configs.map(({ allow }) => allow)), firstOf(configs.map(({ deny }) => deny))),
    basicAuth: basicAuthOf(firstOf(configs.map(({ basicAuth }) => basicAuth)), usersOf),
    ...answerOf(places),
  };
  return Object.values(gate).every((part) => part === null) ? null : gate;
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function withHead(methods: readonly string[] | null): readonly string[] | null {
  if (methods === null || !methods.includes('GET') || methods.includes('HEAD')) return methods;
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

function addressesOf(allow: readonly string[] | null, deny: readonly string[] | null): GateModel['addresses'] {
  const lists = { allow: allow ?? [], deny: deny ?? [] };
  return lists.allow.length + lists.deny.length === 0 ? null : lists;
}

function basicAuthOf(setting: RouteConfig['basicAuth'], usersOf: UsersOf): BasicAuthModel | null {
  if (setting === null || typeof setting === 'boolean') return null;
  const { realm, forwardAuthorization } = setting;
  const users = usersOf(setting);
  return { realm, users, decoys: decoysOf(Object.values(users)), forwardsAuthorization: forwardAuthorization };
}

/** The answer of the first place that has one: a route's own stands in the place of its app's. */
function answerOf(places: readonly Place[]): Pick<GateModel, 'redirect' | 'respond'> {
  const place = places.find(({ config }) => config.redirect !== null || config.respond !== null);
  if (place === undefined) return { redirect: null, respond: null };
  const { redirect, respond } = place.config;
  return { redirect: redirect === null ? null : redirectOf(redirect, place.paths), respond };
}

function redirectOf({ to, status }: RouteRedirectConfig, paths: readonly string[]): RedirectModel {
  const prefixes = paths.map((path) => readPrefix(path)?.normal ?? '').sort((a, b) => b.length - a.length);
  return { to, status, prefixes };
}
