/**
 * Applies the configured trust to exchanges of peers that are believed: asks once for each connection whether its peer is
 * one, and tells the engine the client that such a peer names. For all others the engine replaces what the client sent.
 */
import { type ExchangeId, MetaCell } from '../../native/index.ts';
import type { TrustModel } from '../model/snapshot.ts';
import { readForwardedClient } from './forwarded-client.ts';
import { readHeadText } from './head-text.ts';
import type { NativeEdge } from './native-edge.ts';
import { TrustedProxies } from './trusted-proxies.ts';

export class TrustedPeers {
  readonly #native: NativeEdge;
  #trust: TrustModel = { proxies: [], header: 'x-forwarded-for' };
  #proxies = new TrustedProxies([]);
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
    this.#proxies = new TrustedProxies(trust.proxies);
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

  /** Whether its peer is one. Inside onRequest and onForwardFailed only. */
  trusts(id: ExchangeId): boolean {
    if (!this.anyTrusted) return false;
    const connection = this.#native.meta[MetaCell.connection] as number;
    let trusted = this.#known.get(connection);
    if (trusted === undefined) {
      const { remoteAddress, remoteFamily, proxied, paired } = this.#native.connectionInfo(id);
      // One without an address that a proxy let through is nobody's peer on a Unix socket of ours.
      const isUnix = remoteFamily === 'Unix';
      // The address of a paired one is already that of the client it speaks for.
      if (paired) trusted = this.#proxies.trustsUnixPeers;
      else trusted = isUnix ? !proxied && this.#proxies.trustsUnixPeers : this.#proxies.trusts(remoteAddress);
      this.#known.set(this.#native.watchConnection(id), trusted);
    }
    return trusted;
  }
}
