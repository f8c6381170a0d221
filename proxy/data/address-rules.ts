/**
 * Which clients a route serves by their address. deny wins; where allow names anybody, all others are refused. A client whose
 * address is not known can be in no list, and could be anybody in one: it is refused, but for a peer on a Unix socket of this
 * machine where "unix" is allowed.
 */
import { NetworkList } from '../../shared/endpoints/network-list.ts';

/** An address; empty: not known; unixPeer. */
export type ClientAddress = string;

/** Who connected over a Unix socket, and speaks for itself. No address is written like this. */
export const unixPeer: ClientAddress = 'unix';

export interface AddressLists {
  /** Empty: everybody. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

export class AddressRules {
  readonly #allow: NetworkList;
  readonly #deny: NetworkList;
  readonly #allowsAll: boolean;

  constructor({ allow, deny }: AddressLists) {
    this.#allow = new NetworkList(allow);
    this.#deny = new NetworkList(deny);
    this.#allowsAll = allow.length === 0;
  }

  serves(client: ClientAddress): boolean {
    if (client === unixPeer) return this.#allow.hasUnix && !this.#deny.hasUnix;
    if (client === '' || this.#deny.has(client)) return false;
    return this.#allowsAll || this.#allow.has(client);
  }
}
