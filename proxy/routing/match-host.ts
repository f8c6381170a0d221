/**
 * Which entry a host name belongs to: an exact name, else the longest wildcard, else the entry for any host. `*.example.com`
 * stands for one or more labels in front of `example.com` (a certificate's wildcard stands for exactly one). Names are
 * compared in lower case, without port and trailing dot. What clients send is remembered as they wrote it, so that the
 * common request costs one map lookup, or one comparison where it names the host of the request before; the memory is bounded
 * and simply forgotten when it is full.
 */

const maxRemembered = 1024;
/** Longer names are looked up each time: nobody's memory is filled with 32 KiB of Host. */
const maxRememberedLength = 260;

export class HostMatcher<T> {
  readonly #exact = new Map<string, T>();
  /** By suffix with its leading dot: ".example.com". */
  readonly #wildcards = new Map<string, T>();
  #any: T | null = null;
  readonly #remembered = new Map<string, T | null>();
  /** What was asked for last, and found. */
  #lastHost: string | null = null;
  #last: T | null = null;

  /** `pattern` is a host name, "*.name" or "*". The first claim of a pattern stands. */
  add(pattern: string, value: T): void {
    if (pattern === '*') {
      this.#any ??= value;
      return;
    }
    const name = normaliseHost(pattern);
    const [map, key] = name.startsWith('*.') ? [this.#wildcards, name.slice(1)] : [this.#exact, name];
    if (!map.has(key)) map.set(key, value);
  }

  /** The value that `pattern` was added with; for building. */
  claimed(pattern: string): T | undefined {
    if (pattern === '*') return this.#any ?? undefined;
    const name = normaliseHost(pattern);
    return name.startsWith('*.') ? this.#wildcards.get(name.slice(1)) : this.#exact.get(name);
  }

  /** `host` is as the client sent it. */
  match(host: string): T | null {
    if (host === this.#lastHost) return this.#last;
    const known = this.#remembered.get(host);
    const found = known === undefined ? this.#find(normaliseHost(host)) : known;
    if (host.length > maxRememberedLength) return found;
    if (known === undefined) {
      if (this.#remembered.size >= maxRemembered) this.#remembered.clear();
      this.#remembered.set(host, found);
    }
    this.#lastHost = host;
    this.#last = found;
    return found;
  }

  #find(name: string): T | null {
    const exact = this.#exact.get(name);
    if (exact !== undefined) return exact;
    if (this.#wildcards.size > 0) {
      for (let dot = name.indexOf('.', 1); dot !== -1; dot = name.indexOf('.', dot + 1)) {
        const found = this.#wildcards.get(name.slice(dot));
        if (found !== undefined) return found;
      }
    }
    return this.#any;
  }
}

/** Lower case, without port and trailing dot; an IPv6 literal keeps its brackets. */
export function normaliseHost(host: string): string {
  let end = host.length;
  const colon = host.lastIndexOf(':');
  if (colon > host.lastIndexOf(']')) end = colon;
  if (end > 1 && host.charCodeAt(end - 1) === 0x2e) end -= 1;
  return host.slice(0, end).toLowerCase();
}
