/**
 * What balancing may ask of the exchange that is being decided on. One object for all of a thread's exchanges, which says
 * something else when the decision is made: nothing is looked up, and nothing allocated, unless somebody asks.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { BalancedRequest } from '../balancing/policy.ts';
import { clientKey } from './client-key.ts';
import { type RequestHeadText, readHeadText } from './head-text.ts';
import type { NativeEdge } from './native-edge.ts';
import type { TrustedPeers } from './trusted-peers.ts';

export class RequestView implements BalancedRequest {
  readonly #native: NativeEdge;
  readonly #peers: TrustedPeers;
  #id: ExchangeId = 0;
  #client: string | null = null;
  #head: RequestHeadText | null = null;

  constructor(native: NativeEdge, peers: TrustedPeers) {
    this.#native = native;
    this.#peers = peers;
  }

  /** The exchange of the current onRequest or onForwardFailed. `client`: of one that waited, which knows it already. */
  show(id: ExchangeId, client: string | null = null): this {
    this.#id = id;
    this.#client = client;
    this.#head = null;
    return this;
  }

  get client(): string {
    this.#client ??= clientKey(this.#peers.clientAddressOf(this.#id));
    return this.#client;
  }

  field(name: string): string | undefined {
    this.#head ??= readHeadText(this.#native.headText(this.#id));
    return this.#head.field(name);
  }
}
