/**
 * Which route an exchange belongs to that comes back from the middle. The middle names it in a field that the engine lets
 * nobody's message carry further; it is believed of a paired peer (a process of this user or root, as the kernel says) that
 * knows this start's token.
 */
import type { ExchangeId } from '../../native/index.ts';
import { innerAppField } from '../inner/inner-fields.ts';
import type { ReturnRoute, Snapshot } from '../model/snapshot.ts';
import { readHeadText } from './head-text.ts';
import type { NativeEdge } from './native-edge.ts';
import type { TrustedPeers } from './trusted-peers.ts';

export class ReturnRoutes {
  readonly #native: NativeEdge;
  readonly #peers: TrustedPeers;
  /** By the field's whole value: the token and the name. null: nothing comes back here. */
  #byValue: ReadonlyMap<string, ReturnRoute> | null = null;

  constructor(native: NativeEdge, peers: TrustedPeers) {
    this.#native = native;
    this.#peers = peers;
  }

  get areServed(): boolean {
    return this.#byValue !== null;
  }

  take({ returns }: Snapshot): void {
    this.#byValue =
      returns === undefined ? null : new Map(returns.routes.map((route) => [`${returns.token} ${route.name}`, route]));
  }

  /** null: it is none of ours, or its app is gone. */
  find(id: ExchangeId): ReturnRoute | null {
    if (!this.#peers.trusts(id)) return null;
    const { field } = readHeadText(this.#native.headText(id));
    return this.#byValue?.get(field(innerAppField) ?? '') ?? null;
  }
}
