/**
 * Applies the configured trust to exchanges of peers that are believed: asks once for each connection whether its peer is
 * one, and tells the engine the client that such a peer names. For all others the engine replaces what the client sent.
 */

import { type ExchangeId, MetaCell } from '../../native/index.ts';
import { NetworkList } from '../../shared/endpoints/network-list.ts';
import type { TrustModel } from '../model/snapshot.ts';
import { type ClientAddress, unixPeer } from './address-rules.ts';
import { readForwardedClient } from './forwarded-client.ts';
import { readHeadText } from './head-text.ts';
import type { NativeEdge } from './native-edge.ts';

export class TrustedPeers {
  readonly #native: NativeEdge;
  #trust: TrustModel = { proxies: [], header: 'x-forwarded-for' };
  #proxies = new NetworkList([]);
  /** By connection, until it closes. */
  readonly #known = new Map<number, boolean>();

  constructor(native: NativeEdge) {
    this.#native = native;
  }

  get anyTrusted(): boolean {
    return this.#trust.proxies.length > 0;
  }

  take(trust: TrustModel): void {
    if (JSON.stringify(trust) === JSON.stringify(this.#trust)) return;
    this.#trust = trust;
    this.#proxies = new NetworkList(trust.proxies);
    this.#known.clear();
  }

  forget(connection: number): void {
    this.#known.delete(connection);
  }

  /** Inside onRequest and onForwardFailed only: before each attempt. */
  applyTo(id: ExchangeId): void {
    if (!this.trusts(id)) return;
    const { field } = readHeadText(this.#native.headText(id));
    this.#native.setClient(id, readForwardedClient(field, this.#trust.header, this.#proxies));
  }

  /** The client's address: what a trusted peer says, else the peer's own. Inside onRequest and onForwardFailed only. */
  clientAddressOf(id: ExchangeId): string {
    const { remoteAddress } = this.#native.connectionInfo(id);
    if (!this.trusts(id)) return remoteAddress;
    const { field } = readHeadText(this.#native.headText(id));
    return readForwardedClient(field, this.#trust.header, this.#proxies).address || remoteAddress;
  }

  /** The client as applyTo tells it, for rules on addresses. Inside onRequest only. */
  clientOf(id: ExchangeId): ClientAddress {
    const { remoteAddress, remoteFamily, proxied } = this.#native.connectionInfo(id);
    if (this.trusts(id)) {
      const { field } = readHeadText(this.#native.headText(id));
      const { address } = readForwardedClient(field, this.#trust.header, this.#proxies);
      // It speaks for somebody whom it cannot name, and not for itself.
      if (address !== '' || field(this.#trust.header) !== undefined) return address;
    }
    if (remoteFamily === 'Unix') return proxied ? '' : unixPeer;
    return remoteAddress;
  }

  /** Whether its peer is one. Inside onRequest and onForwardFailed only. */
  trusts(id: ExchangeId): boolean {
    if (!this.anyTrusted) return false;
    const connection = this.#native.meta[MetaCell.connection] as number;
    let trusted = this.#known.get(connection);
    if (trusted === undefined) {
      const { remoteAddress, remoteFamily, proxied } = this.#native.connectionInfo(id);
      // One without an address that a proxy let through is nobody's peer on a Unix socket of ours.
      const isUnix = remoteFamily === 'Unix';
      trusted = isUnix ? !proxied && this.#proxies.hasUnix : this.#proxies.has(remoteAddress);
      this.#known.set(this.#native.watchConnection(id), trusted);
    }
    return trusted;
  }
}
