/**
 * A data thread's listening sockets. Each socket that the control thread lends belongs to an endpoint of the snapshot; the
 * engine knows it by a number of its own, which comes with every exchange.
 */
import { expandNetworks } from '../../shared/endpoints/networks.ts';
import type { EndpointModel } from '../model/snapshot.ts';
import type { NativeEdge } from './native-edge.ts';

/** A socket lent to a thread: the descriptor is the thread's to close. */
export interface SocketLoan {
  /** Names the socket in later messages. */
  readonly socket: number;
  /** EndpointModel.id. */
  readonly endpoint: number;
  readonly fd: number;
}

interface Listening {
  readonly endpoint: number;
  /** The engine's number. */
  readonly native: number;
}

export class EndpointSet {
  readonly #native: NativeEdge;
  readonly #models = new Map<number, EndpointModel>();
  readonly #listening = new Map<number, Listening>();
  /** By the engine's number. Kept after closing: open connections still ask. */
  readonly #byNative: Array<EndpointModel | undefined> = [];
  #trusted: readonly string[] = [];

  constructor(native: NativeEdge) {
    this.#native = native;
  }

  at(native: number): EndpointModel | undefined {
    return this.#byNative[native];
  }

  /** `trusted`: whose PROXY headers are believed. */
  take(models: readonly EndpointModel[], trusted: readonly string[]): void {
    const isTrustKept = trusted.join() === this.#trusted.join();
    this.#trusted = trusted;
    const before = new Map(this.#models);
    this.#models.clear();
    for (const model of models) this.#models.set(model.id, model);
    for (const { endpoint, native } of this.#listening.values()) {
      const model = this.#models.get(endpoint);
      if (model === undefined) continue;
      this.#byNative[native] = model;
      const old = before.get(endpoint);
      this.#change(native, old, model);
      if (old?.proxied !== model.proxied || !isTrustKept) this.#setProxyPeers(native, model);
    }
  }

  #change(native: number, old: EndpointModel | undefined, model: EndpointModel): void {
    if (old === undefined || !sameNumbers(old.limits, model.limits)) this.#native.setLimits(native, model.limits);
    if (JSON.stringify(old?.tls) !== JSON.stringify(model.tls)) this.#native.setTls(native, model.tls);
    if (!asksTheSame(old?.clientAuth, model.clientAuth)) this.#native.setClientAuth(native, model.clientAuth);
    if (old?.hsts !== model.hsts) this.#native.setHsts(native, model.hsts);
  }

  /** The endpoint must be in the snapshot already. */
  listen({ socket, endpoint, fd }: SocketLoan): void {
    const model = this.#models.get(endpoint);
    if (model === undefined) throw new Error(`Endpoint ${endpoint} is in no snapshot.`);
    const native = this.#native.listen(fd, {
      limits: model.limits,
      tls: model.tls,
      clientAuth: model.clientAuth,
      hsts: model.hsts,
      paired: model.paired === true,
      pairedUids: [],
      gauge: endpoint,
    });
    // Before the loop goes on, and so before the first connection.
    if (model.proxied) this.#setProxyPeers(native, model);
    this.#listening.set(socket, { endpoint, native });
    this.#byNative[native] = model;
  }

  #setProxyPeers(native: number, { proxied }: EndpointModel): void {
    const peers = { networks: expandNetworks(this.#trusted), unix: this.#trusted.includes('unix') };
    this.#native.setProxyPeers(native, proxied ? peers : null);
  }

  close(socket: number): void {
    const listening = this.#listening.get(socket);
    if (listening === undefined) return;
    this.#listening.delete(socket);
    this.#native.closeEndpoint(listening.native);
  }

  closeAll(): void {
    for (const socket of [...this.#listening.keys()]) this.close(socket);
  }
}

function asksTheSame(a: EndpointModel['clientAuth'] | undefined, b: EndpointModel['clientAuth']): boolean {
  return a?.required === b?.required && a?.authorities === b?.authorities;
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
