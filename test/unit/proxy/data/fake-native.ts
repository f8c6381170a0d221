/** Stands in for the engine of a data thread: keeps what it is told and lets a test raise exchanges. */
import {
  type EdgeHandlers,
  MetaCell,
  type NativeDestinationOptions,
  type NativeRouteOptions,
} from '../../../../native/index.ts';
import type { NativeEdge } from '../../../../proxy/data/native-edge.ts';

export interface Answer {
  readonly id: number;
  readonly status: number;
  readonly fields: string;
  readonly body: string;
}

export interface Peer {
  readonly remoteAddress: string;
  readonly remoteFamily: 'IPv4' | 'IPv6' | 'Unix';
  readonly proxied?: boolean;
  readonly paired?: boolean;
}

export class FakeNative implements NativeEdge {
  readonly meta: Int32Array = new Int32Array(8);
  readonly answers: Answer[] = [];
  readonly forwarded: Array<readonly [id: number, plan: number]> = [];
  readonly clients: Array<readonly [id: number, client: Parameters<NativeEdge['setClient']>[1]]> = [];
  readonly destinations: Map<number, NativeDestinationOptions> = new Map();
  readonly calls: string[] = [];
  readonly handlers: EdgeHandlers;
  head = 'GET\n/\nhost\na.example\n';
  peer: Peer = { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' };
  #endpoints = 0;

  constructor(handlers: EdgeHandlers) {
    this.handlers = handlers;
  }

  /** An exchange on the endpoint that came first. */
  request(id: number, host: string, path: string, connection = 1): number {
    this.meta[MetaCell.connection] = connection;
    return this.handlers.onRequest(id, host, path);
  }

  listen(fd: number): number {
    this.calls.push(`listen ${fd}`);
    this.#endpoints += 1;
    return this.#endpoints - 1;
  }

  closeEndpoint(endpoint: number): void {
    this.calls.push(`closeEndpoint ${endpoint}`);
  }

  setLimits(endpoint: number): void {
    this.calls.push(`setLimits ${endpoint}`);
  }

  setTls(endpoint: number): void {
    this.calls.push(`setTls ${endpoint}`);
  }

  setClientAuth(endpoint: number): void {
    this.calls.push(`setClientAuth ${endpoint}`);
  }

  setHsts(endpoint: number): void {
    this.calls.push(`setHsts ${endpoint}`);
  }

  setProxyPeers(...[endpoint, peers]: Parameters<NativeEdge['setProxyPeers']>): void {
    this.calls.push(`setProxyPeers ${endpoint} ${JSON.stringify(peers)}`);
  }

  setGeneration(): void {
    // The engine's records have it.
  }

  setProcessLimits(): void {
    // Nothing is counted here.
  }

  /** Milliseconds that the next requests of a scope would have to wait. */
  readonly waits: Map<number, number> = new Map();

  admitRequest(_id: number, scope: number): number {
    return this.waits.get(scope) ?? 0;
  }

  count(name: string): void {
    this.calls.push(`count ${name}`);
  }

  drain(): void {
    this.calls.push('drain');
  }

  closeIdle(): void {
    this.calls.push('closeIdle');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  headText(): string {
    return this.head;
  }

  connectionInfo(): ReturnType<NativeEdge['connectionInfo']> {
    this.calls.push('connectionInfo');
    const connectionId = this.meta[MetaCell.connection] ?? 0;
    return {
      connectionId,
      endpoint: 0,
      proxied: false,
      paired: false,
      ...this.peer,
      remotePort: 1,
      localAddress: '',
      localPort: 0,
      secure: false,
      tls: null,
    };
  }

  watchConnection(): number {
    return this.meta[MetaCell.connection] ?? 0;
  }

  requestId(id: number): string {
    return `request-${id}`;
  }

  respond(id: number, status: number, fields: string, body: string | Uint8Array | null): boolean {
    this.answers.push({ id, status, fields, body: typeof body === 'string' ? body : '' });
    return true;
  }

  setDestination(index: number, options: NativeDestinationOptions): void {
    this.calls.push(`setDestination ${index}`);
    this.destinations.set(index, options);
  }

  removeDestination(index: number): void {
    this.calls.push(`removeDestination ${index}`);
    this.destinations.delete(index);
  }

  readonly routes: Map<number, NativeRouteOptions> = new Map();

  setRoute(index: number, options: NativeRouteOptions): void {
    this.routes.set(index, options);
    this.calls.push(`setRoute ${index}`);
  }

  forward(id: number, plan: number): void {
    this.forwarded.push([id, plan]);
  }

  setClient(id: number, client: Parameters<NativeEdge['setClient']>[1]): void {
    this.clients.push([id, client]);
  }

  readonly users: Array<readonly [id: number, user: string]> = [];

  setUser(id: number, user: string): void {
    this.users.push([id, user]);
  }

  /** By exchange. */
  readonly responseLines: Map<number, string> = new Map();

  setResponseLine(id: number, line: string): void {
    this.responseLines.set(id, line);
  }

  labelExchange(id: number, route: number, destination: number, end: string, reject = ''): void {
    this.calls.push(`label ${id} ${route} ${destination} ${end}${reject === '' ? '' : ` ${reject}`}`);
  }
}
