/**
 * The longest prefix of a path on segment borders: "/api" takes "/api", "/api/" and "/api/users", not "/apis". A path that
 * would be routed elsewhere when read in another way (see normalise-path.ts), or without regard to the case of its letters, is
 * refused: a destination behind the edge must never be reached by a spelling that the edge took for something else. Express,
 * for one, takes "/Admin" for "/admin". Where both are wanted, each is a prefix. The query takes no part.
 */
import { isAmbiguousPath, leadsOut, readPath, readPrefix } from './normalise-path.ts';

export type PathMiss = 'unknown-path' | 'refused-path';

interface PrefixEntry<T> {
  /** Without a trailing slash: "" stands for "/". */
  readonly prefix: string;
  readonly loose: string;
  /** loose in lower case. */
  readonly folded: string;
  readonly value: T;
  readonly isContained: boolean;
}

const upperCase = /[A-Z]/;
const slash = 0x2f;
const questionMark = 0x3f;

export class PathMatcher<T extends object> {
  /** Longest first. */
  readonly #entries: PrefixEntry<T>[] = [];
  /** What "/" leads to when nothing longer does: then every readable path leads there, and no comparison is needed. */
  #onlyRoot: PrefixEntry<T> | null = null;

  /**
   * The first claim of a prefix stands. A prefix that is no path is a fault of the caller, who validates. 'contained': paths
   * whose dot segments lead above it are refused, also where they come back: with another prefix in its place they do not.
   */
  add(prefix: string, value: T, extent: 'open' | 'contained' = 'open'): void {
    const readings = readPrefix(prefix);
    if (readings === null) throw new TypeError(`${JSON.stringify(prefix)} is not a path prefix`);
    if (this.#entries.some((entry) => entry.prefix === readings.normal)) return;
    const isContained = extent === 'contained';
    const { normal, loose } = readings;
    this.#entries.push({ prefix: normal, loose, folded: loose.toLowerCase(), value, isContained });
    this.#entries.sort((a, b) => b.prefix.length - a.prefix.length);
    const first = this.#entries[0];
    this.#onlyRoot = this.#entries.length === 1 && first?.prefix === '' ? first : null;
  }

  /** `path` is as received, with its query, or "*" (RFC 9112 3.2.4), which belongs to "/". */
  match(path: string): T | PathMiss {
    if (!isAmbiguousPath(path)) {
      if (this.#onlyRoot !== null) return this.#onlyRoot.value;
      const found = this.#find(path);
      return this.#isElsewhereInLowerCase(path, found) ? 'refused-path' : (found?.value ?? 'unknown-path');
    }
    const query = path.indexOf('?');
    return this.#matchReadings(query === -1 ? path : path.slice(0, query));
  }

  #matchReadings(path: string): T | PathMiss {
    const readings = readPath(path);
    if (readings === null) return 'refused-path';
    const found = this.#onlyRoot ?? this.#find(readings.raw);
    if (this.#onlyRoot === null) {
      const others = [this.#find(readings.normal), this.#findBy('loose', readings.loose)];
      if (others.some((other) => other?.value !== found?.value)) return 'refused-path';
      if (this.#isElsewhereInLowerCase(readings.loose, found)) return 'refused-path';
    }
    if (found?.isContained && leadsOut(readings.raw.slice(found.prefix.length))) return 'refused-path';
    return found?.value ?? 'unknown-path';
  }

  #find(path: string): PrefixEntry<T> | null {
    for (const entry of this.#entries) {
      if (path.startsWith(entry.prefix) && endsSegment(path, entry.prefix.length)) return entry;
    }
    return null;
  }

  /** Of what leads nowhere, nothing is reached by another spelling. */
  #isElsewhereInLowerCase(path: string, found: PrefixEntry<T> | null): boolean {
    if (found === null || this.#onlyRoot !== null || !upperCase.test(path)) return false;
    return this.#findBy('folded', path.toLowerCase())?.folded !== found.folded;
  }

  #findBy(reading: 'loose' | 'folded', path: string): PrefixEntry<T> | null {
    let best: PrefixEntry<T> | null = null;
    for (const entry of this.#entries) {
      const { length } = entry[reading];
      if (!path.startsWith(entry[reading]) || !endsSegment(path, length)) continue;
      if (best === null || length > best[reading].length) best = entry;
    }
    return best;
  }
}

/** Whether a prefix of this length ends where a segment ends. Of "*" only the empty prefix does. */
function endsSegment(path: string, length: number): boolean {
  if (length === path.length || length === 0) return true;
  const next = path.charCodeAt(length);
  return next === slash || next === questionMark;
}
