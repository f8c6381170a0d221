/**
 * From host and path to what answers them: the host is chosen first (exact, wildcard, any), then the longest path prefix
 * among that host's. A host that is named belongs to the apps that name it: what none of their prefixes takes is unknown, and
 * does not fall through to a wildcard or to "*". Immutable once built; a data thread replaces the whole table.
 */

import { PathMatcher, type PathMiss } from '../../shared/http/match-path.ts';
import { HostMatcher } from './match-host.ts';

export interface Route<T extends object> {
  /** A host name, "*.name" or "*". */
  readonly host: string;
  /** "/" or a prefix. */
  readonly path: string;
  readonly target: T;
  /** See PathMatcher.add. */
  readonly contained?: boolean;
}

export type RouteMiss = 'unknown-host' | PathMiss;

export class RouteTable<T extends object> {
  readonly #hosts = new HostMatcher<PathMatcher<T>>();

  constructor(routes: readonly Route<T>[]) {
    for (const { host, path, target, contained } of routes) {
      let paths = this.#hosts.claimed(host);
      if (paths === undefined) {
        paths = new PathMatcher<T>();
        this.#hosts.add(host, paths);
      }
      paths.add(path, target, contained ? 'contained' : 'open');
    }
  }

  /** Both as received: host with or without port, path with or without query. */
  match(host: string, path: string): T | RouteMiss {
    const paths = this.#hosts.match(host);
    return paths === null ? 'unknown-host' : paths.match(path);
  }
}
