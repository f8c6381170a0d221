/**
 * Which route an exchange belongs to that comes back from the middle, and what is known of its client. The middle names the
 * route in a field that the engine lets nobody's message carry further; it is believed of a paired peer (a process of this user
 * or root, as the kernel says) that knows this start's token.
 */
import type { ExchangeId } from '../../native/index.ts';
import { PathMatcher, type PathMiss } from '../../shared/http/match-path.ts';
import { innerAppField } from '../inner/inner-fields.ts';
import type { ReturnRoute, Snapshot } from '../model/snapshot.ts';
import { readHeadText } from './head-text.ts';
import type { NativeEdge } from './native-edge.ts';
import type { TrustedPeers } from './trusted-peers.ts';

/** Who proved to be one of a route's users. No client can set it. */
const userField = 'x-forwarded-user';

export class ReturnRoutes {
  readonly #native: NativeEdge;
  readonly #peers: TrustedPeers;
  /** By the field's whole value: the token and the name. null: nothing comes back here. */
  #byValue: ReadonlyMap<string, PathMatcher<ReturnRoute>> | null = null;

  constructor(native: NativeEdge, peers: TrustedPeers) {
    this.#native = native;
    this.#peers = peers;
  }

  get areServed(): boolean {
    return this.#byValue !== null;
  }

  take({ returnToken, returnRoutes }: Snapshot): void {
    this.#byValue =
      returnToken === undefined
        ? null
        : new Map(returnRoutes.map((route) => [`${returnToken} ${route.name}`, pathsOf(route)]));
  }

  /** "unknown-path": it is none of ours, or its app is gone. "refused-path": a hook led it out of its route. */
  find(id: ExchangeId, path: string): ReturnRoute | PathMiss {
    if (!this.#peers.trusts(id)) return 'unknown-path';
    const { field } = readHeadText(this.#native.headText(id));
    const value = field(innerAppField) ?? '';
    // A reload may have taken the prefix away, and left the app.
    const paths = this.#byValue?.get(value) ?? this.#byValue?.get(valueOfApp(value));
    if (paths === undefined) return 'unknown-path';
    const found = paths.match(path);
    return found === 'unknown-path' ? 'refused-path' : found;
  }

  /** Tells the engine of the client again what the data thread before told the middle. Before each attempt. */
  applyTo(id: ExchangeId): void {
    this.#peers.applyTo(id);
    const user = readHeadText(this.#native.headText(id)).field(userField);
    if (user !== undefined && this.#peers.trusts(id)) this.#native.setUser(id, user);
  }
}

function pathsOf(route: ReturnRoute): PathMatcher<ReturnRoute> {
  const paths = new PathMatcher<ReturnRoute>();
  const { replaced } = route;
  for (const prefix of replaced) paths.add(prefix, route, 'contained');
  if (replaced.length === 0) paths.add('/', route);
  return paths;
}

/** "TOKEN APP /prefix": the same for the app itself. */
function valueOfApp(value: string): string {
  return value.split(' ', 2).join(' ');
}
