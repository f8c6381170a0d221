/**
 * The longest prefix of a path on segment borders: "/api" takes "/api", "/api/" and "/api/users", not "/apis". A path that
 * would be routed elsewhere when read in another way (see normalise-path.ts) is refused: a destination behind the edge must
 * never be reached by a spelling that the edge took for something else. The query takes no part.
 */
import { isAmbiguousPath, readPath, readPrefix } from './normalise-path.ts';

export type PathMiss = 'unknown-path' | 'refused-path';

interface PrefixEntry<T> {
  /** Without a trailing slash: "" stands for "/". */
  readonly prefix: string;
  readonly loose: string;
  readonly value: T;
}

const slash = 0x2f;
const questionMark = 0x3f;

export class PathMatcher<T extends object> {
  /** Longest first. */
  readonly #entries: PrefixEntry<T>[] = [];
  /** What "/" leads to when nothing longer does: then every readable path leads there, and no comparison is needed. */
  #onlyRoot: T | null = null;

  /** The first claim of a prefix stands. A prefix that is no path is a fault of the caller, who validates. */
  add(prefix: string, value: T): void {
    const readings = readPrefix(prefix);
    if (readings === null) throw new TypeError(`${JSON.stringify(prefix)} is not a path prefix`);
    if (this.#entries.some((entry) => entry.prefix === readings.normal)) return;
    this.#entries.push({ prefix: readings.normal, loose: readings.loose, value });
    this.#entries.sort((a, b) => b.prefix.length - a.prefix.length);
    const first = this.#entries[0];
    this.#onlyRoot = this.#entries.length === 1 && first?.prefix === '' ? first.value : null;
  }

  /** `path` is as received, with its query, or "*" (RFC 9112 3.2.4), which belongs to "/". */
  match(path: string): T | PathMiss {
    if (!isAmbiguousPath(path)) return this.#onlyRoot ?? this.#find(path) ?? 'unknown-path';
    const query = path.indexOf('?');
    return this.#matchReadings(query === -1 ? path : path.slice(0, query));
  }

  #matchReadings(path: string): T | PathMiss {
    const readings = readPath(path);
    if (readings === null) return 'refused-path';
    if (this.#onlyRoot !== null) return this.#onlyRoot;
    const found = this.#find(readings.raw);
    if (this.#find(readings.normal) !== found || this.#findLoose(readings.loose) !== found) return 'refused-path';
    return found ?? 'unknown-path';
  }

  #find(path: string): T | null {
    for (const entry of this.#entries) {
      if (path.startsWith(entry.prefix) && endsSegment(path, entry.prefix.length)) return entry.value;
    }
    return null;
  }

  #findLoose(path: string): T | null {
    let best: PrefixEntry<T> | null = null;
    for (const entry of this.#entries) {
      if (!path.startsWith(entry.loose) || !endsSegment(path, entry.loose.length)) continue;
      if (best === null || entry.loose.length > best.loose.length) best = entry;
    }
    return best?.value ?? null;
  }
}

/** Whether a prefix of this length ends where a segment ends. Of "*" only the empty prefix does. */
function endsSegment(path: string, length: number): boolean {
  if (length === path.length || length === 0) return true;
  const next = path.charCodeAt(length);
  return next === slash || next === questionMark;
}
