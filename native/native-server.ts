/**
 * One engine on this thread's loop, typed and with its arguments checked; the engine itself only CHECKs them. It keeps the
 * shared memory that C++ writes to alive. An exchange's id is worthless after its end: every use of it throws
 * WINDHOVER_EXCHANGE_ENDED.
 */

import type { RequestRate } from '../shared/config/generated/config-types.ts';
import { limitCells } from '../shared/config/limits-array.ts';
import { type EndReason, endReasons, type RejectName, rejectIndexOf } from '../shared/errors/reject-reasons.ts';
import type { CounterName } from '../shared/metrics/counters.ts';
import type {
  ConnectionInfo,
  ExchangeId,
  NativeClientAuth,
  NativeDestinationOptions,
  NativeEndpointOptions,
  NativeRouteOptions,
  NativeServerHandle,
  ServerCallbacks,
} from './addon.ts';
import { CounterReader } from './counter-reader.ts';
import type { DestinationMemory } from './destination-cells.ts';
import { given } from './given.ts';
import type { LimitMemory } from './limit-memory.ts';
import { loadAddon } from './load-addon.ts';
import { maxPlanIndex, metaCells, PlanResult } from './plan.ts';

export interface NativeServerOptions {
  /** Forwards by plan (and script answers the rest); else every exchange is script's. */
  readonly edge: boolean;
  /** The edge's name in Via; a request that has passed under it is in a loop. A token in lower case. Default: windhover. */
  readonly pseudonym?: string;
  /** Part of request ids. Default 0. */
  readonly threadId?: number;
  /** Room for one row (counterBytes); default: its own. */
  readonly counters?: SharedArrayBuffer;
  /** From createRecordRing; default: no records. */
  readonly ring?: SharedArrayBuffer;
  /** An Int32 cell for each destination index. */
  readonly inFlight?: SharedArrayBuffer;
  /** What all threads share about destinations, and this one's part of it. */
  readonly destinations?: DestinationMemory;
  /** What counts for the whole process; default: this server is alone. */
  readonly limits?: LimitMemory;
}

interface CommonHandlers {
  onRequestData?(id: ExchangeId, data: Buffer): void;
  /** `trailers`: "name\nvalue\n...", or empty. */
  onRequestEnd?(id: ExchangeId, trailers: string): void;
  onWritable?(id: ExchangeId): void;
  /** After upgrade: the peer's FIN. */
  onPeerFinished?(id: ExchangeId): void;
  /** See addon.ts: not after respond or endResponse returned true, nor for a forwarded exchange. */
  onExchangeEnd?(id: ExchangeId, endReason: number): void;
  onConnectionClosed?(connectionId: number): void;
  onRejected?(connectionId: number, rejectReason: number, limit: number): void;
  onLimitEnd?(connectionId: number, endReason: number, limit: number): void;
  onConnectionRefused?(endpoint: number, rejectReason: number, remoteAddress: string): void;
  onAcceptError?(endpoint: number, errno: number): void;
  /** Something thrown by one of the others; `id` 0: it was not about an exchange. */
  onScriptError(error: unknown, id: ExchangeId): void;
}

export interface ScriptHandlers extends CommonHandlers {
  /** `headText`: "METHOD\nTARGET\nname\nvalue\n...", names in lower case, one character per byte. */
  onRequest(id: ExchangeId, headText: string): void;
}

export interface EdgeHandlers extends CommonHandlers {
  /** `host` as in Host or an absolute target, port included, empty where there is none; `path` with its query, or "*". */
  onRequest(id: ExchangeId, host: string, path: string): number;
  onForwardFailed(id: ExchangeId, failure: number, mayRetry: boolean, attempts: number, plan: number): number;
  onStrayBytes?(destination: number): void;
  onPlaceFree?(): void;
}

export type NativeServerHandlers = ScriptHandlers | EdgeHandlers;

export interface ForwardedClient {
  readonly address: string;
  readonly proto: string;
  readonly host: string;
  readonly port: string;
  readonly requestId: string;
}

export interface EndpointOptions extends Omit<NativeEndpointOptions, 'announces'> {
  /**
   * Sees each connection before its first request, with TLS after the handshake, and says whether it may stay. What it
   * throws closes the connection and is told to onScriptError. Without it a connection costs no call.
   */
  readonly onConnection?: ((info: ConnectionInfo) => boolean) | undefined;
}

export class NativeServer {
  /** Cells of MetaCell, filled before each onRequest. */
  readonly meta: Int32Array;
  readonly counters: CounterReader;
  readonly #handle: NativeServerHandle;
  /** By endpoint. */
  readonly #connectionHooks = new Map<number, (info: ConnectionInfo) => boolean>();
  #closing: Promise<void> | null = null;

  constructor(options: NativeServerOptions & { readonly edge: false }, handlers: ScriptHandlers);
  constructor(options: NativeServerOptions & { readonly edge: true }, handlers: EdgeHandlers);
  constructor(options: NativeServerOptions, handlers: NativeServerHandlers) {
    this.meta = new Int32Array(new SharedArrayBuffer(metaCells * Int32Array.BYTES_PER_ELEMENT));
    this.counters = new CounterReader(options.counters);
    this.#handle = new (loadAddon().Server)(
      {
        edge: options.edge,
        threadId: options.threadId ?? 0,
        pseudonym: options.pseudonym ?? 'windhover',
        meta: this.meta,
        counters: this.counters.cells,
        ring: options.ring === undefined ? null : new Uint8Array(options.ring),
        inFlight: options.inFlight === undefined ? null : new Int32Array(options.inFlight),
        destinationCells: options.destinations === undefined ? null : new Int32Array(options.destinations.shared),
        placeRow: options.destinations === undefined ? null : new Int32Array(options.destinations.row),
        limitMemory: options.limits === undefined ? null : new Uint8Array(options.limits.shared),
        limitRow: options.limits === undefined ? null : new Uint8Array(options.limits.row),
      },
      completeHandlers(handlers, (info) => this.#connectionHooks.get(info.endpoint)?.(info) ?? true),
    );
  }

  /** Takes the descriptor over. Returns the endpoint's number. */
  listen(fd: number, { onConnection, ...options }: EndpointOptions): number {
    checkLimits(options.limits);
    const endpoint = given(this.#handle.listen(fd, { ...options, announces: onConnection !== undefined }));
    if (onConnection !== undefined) this.#connectionHooks.set(endpoint, onConnection);
    return endpoint;
  }

  /** Accepts no more; open connections live on. */
  closeEndpoint(endpoint: number): void {
    this.#handle.closeEndpoint(endpoint);
  }

  setLimits(endpoint: number, limits: Float64Array): void {
    checkLimits(limits);
    this.#handle.setLimits(endpoint, limits);
  }

  /** Of the configuration by which exchanges are decided from now on: in their records, and of those in flight by older ones. */
  setGeneration(generation: number): void {
    this.#handle.setGeneration(generation);
  }

  /** Null: no limit. `exempt`: addresses and networks that are not counted. */
  setProcessLimits(options: {
    readonly maxConnections: number | null;
    readonly maxUpgraded: number | null;
    readonly exempt: readonly string[];
  }): void {
    const { maxConnections, maxUpgraded, exempt } = options;
    const unlimited = Number.POSITIVE_INFINITY;
    this.#handle.setProcessLimits(maxConnections ?? unlimited, maxUpgraded ?? unlimited, exempt);
  }

  /** For connections accepted from now on; null: clients are asked for no certificate. Throws WINDHOVER_CERTIFICATE_INVALID. */
  setClientAuth(endpoint: number, clientAuth: NativeClientAuth | null): void {
    this.#handle.setClientAuth(endpoint, clientAuth);
  }

  /** A whole line, "strict-transport-security: ...\r\n", of responses from now on; empty: none. */
  setHsts(endpoint: number, line: string): void {
    this.#handle.setHsts(endpoint, line);
  }

  setTls(endpoint: number, tls: NativeEndpointOptions['tls']): void {
    this.#handle.setTls(endpoint, tls);
  }

  /** See NativeServerHandle.setProxyPeers. */
  setProxyPeers(
    endpoint: number,
    peers: { readonly networks: readonly string[]; readonly unix: boolean } | null,
  ): void {
    this.#handle.setProxyPeers(endpoint, peers?.networks ?? null, peers?.unix ?? false);
  }

  /** From here on every response says Connection: close. */
  drain(): void {
    this.#handle.drain();
  }

  /** Idle connections close at once; while draining also those that become idle later. Paired ones are the edge's to close. */
  closeIdle(): void {
    this.#handle.closeIdle();
  }

  /** Cuts everything at once; resolves when every handle is closed. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#handle.close(resolve);
    });
    return this.#closing;
  }

  headText(id: ExchangeId): string {
    return this.#handle.headText(id);
  }

  connectionInfo(id: ExchangeId): ConnectionInfo {
    return this.#handle.connectionInfo(id);
  }

  /** The client's certificate in DER; null: there is none. */
  peerCertificate(id: ExchangeId): Buffer | null {
    return this.#handle.peerCertificate(id);
  }

  watchConnection(id: ExchangeId): number {
    return this.#handle.watchConnection(id);
  }

  requestId(id: ExchangeId): string {
    return this.#handle.requestId(id);
  }

  /** Fills cells of RequestLimitCell. */
  requestLimits(id: ExchangeId, cells: Float64Array): void {
    this.#handle.requestLimits(id, cells);
  }

  /** NaN: stays. True: `declared`, and the announced length is over the limit: answered 413, over. */
  setRequestLimits(id: ExchangeId, cells: Float64Array, declared: boolean): boolean {
    return this.#handle.setRequestLimits(id, cells, declared);
  }

  /** Counts a request of the client's address under `scope`. 0: there is room; else milliseconds until there is. */
  admitRequest(id: ExchangeId, scope: number, rate: RequestRate): number {
    return this.#handle.admitRequest(id, scope, rate.requestsPerSecond, rate.burst);
  }

  /** Lets the body come: onRequestData (perhaps before this returns), then onRequestEnd. */
  resumeRequest(id: ExchangeId): void {
    this.#handle.resumeRequest(id);
  }

  pauseRequest(id: ExchangeId): void {
    this.#handle.pauseRequest(id);
  }

  /**
   * Head, body and end at once; a body of up to 64 KiB may change when this returns. `reason` is the status's phrase, validated; without it, its own. True: the exchange is over
   * and onExchangeEnd will not come.
   */
  respond(
    id: ExchangeId,
    status: number,
    fields: string,
    body: string | Uint8Array | null,
    flags: number,
    reason?: string,
  ): boolean {
    // The engine does not look at what it is not given.
    if (reason === undefined) return this.#handle.respond(id, status, fields, body, flags);
    return this.#handle.respond(id, status, fields, body, flags, reason);
  }

  startResponse(
    id: ExchangeId,
    status: number,
    fields: string,
    contentLength: number,
    flags: number,
    reason?: string,
  ): void {
    this.#handle.startResponse(id, status, fields, contentLength, flags, reason);
  }

  /** False: wait for onWritable. The bytes must not change until they are written. Strings are written as UTF-8. */
  write(id: ExchangeId, data: string | Uint8Array): boolean {
    return this.#handle.write(id, data);
  }

  /** `trailers`: "name: value\r\n" lines, or empty. True: as respond. */
  endResponse(id: ExchangeId, trailers: string): boolean {
    return this.#handle.endResponse(id, trailers);
  }

  sendInterim(id: ExchangeId, status: number, fields: string): void {
    this.#handle.sendInterim(id, status, fields);
  }

  /** True: there was no place left, and the client was answered 503. */
  upgrade(id: ExchangeId, status: number, fields: string, reason?: string): boolean {
    return this.#handle.upgrade(id, status, fields, reason);
  }

  abort(id: ExchangeId, endReason: number): void {
    this.#handle.abort(id, endReason);
  }

  closeConnection(connectionId: number, hard: boolean): void {
    this.#handle.closeConnection(connectionId, hard);
  }

  /** One more of what script decides and the engine's row has a cell for. */
  count(name: CounterName): void {
    this.counters.add(name);
  }

  setDestination(index: number, options: NativeDestinationOptions): void {
    checkIndex(index, 'destination');
    this.#handle.setDestination(index, options);
  }

  removeDestination(index: number): void {
    checkIndex(index, 'destination');
    this.#handle.removeDestination(index);
  }

  setRoute(index: number, options: NativeRouteOptions): void {
    checkIndex(index, 'route');
    this.#handle.setRoute(index, options);
  }

  /** The exchange is the engine's from here on: the id ends without a call. */
  forward(id: ExchangeId, plan: number): void {
    this.#handle.forward(id, plan);
  }

  setClient(id: ExchangeId, client: ForwardedClient): void {
    this.#handle.setClient(id, client);
  }

  /** Who a client has proved to be: forwarded in X-Forwarded-User. ASCII without control characters, 128 at most. */
  setUser(id: ExchangeId, user: string): void {
    this.#handle.setUser(id, user);
  }

  /** "name: value\r\n", added to the final response that a destination gives to this exchange; gone when it fails there. */
  setResponseLine(id: ExchangeId, line: string): void {
    this.#handle.setResponseLine(id, line);
  }

  /** For an exchange that script answers itself: what its record and the counters say. 'none': it is no refusal. */
  labelExchange(id: ExchangeId, route: number, destination: number, end: EndReason, reject: RejectName = 'none'): void {
    const reason = rejectIndexOf(reject);
    this.#handle.labelExchange(id, route, destination, endReasons.indexOf(end), reason);
  }
}

const ignore = (): void => undefined;

function completeHandlers(
  handlers: NativeServerHandlers,
  onConnection: ServerCallbacks['onConnection'],
): ServerCallbacks {
  const edge = 'onForwardFailed' in handlers ? handlers : null;
  return {
    onRequest: handlers.onRequest.bind(handlers) as ServerCallbacks['onRequest'],
    onRequestData: handlers.onRequestData?.bind(handlers) ?? ignore,
    onRequestEnd: handlers.onRequestEnd?.bind(handlers) ?? ignore,
    onWritable: handlers.onWritable?.bind(handlers) ?? ignore,
    onPeerFinished: handlers.onPeerFinished?.bind(handlers) ?? ignore,
    onExchangeEnd: handlers.onExchangeEnd?.bind(handlers) ?? ignore,
    onConnection,
    onConnectionClosed: handlers.onConnectionClosed?.bind(handlers) ?? ignore,
    onRejected: handlers.onRejected?.bind(handlers) ?? ignore,
    onLimitEnd: handlers.onLimitEnd?.bind(handlers) ?? ignore,
    onConnectionRefused: handlers.onConnectionRefused?.bind(handlers) ?? ignore,
    onAcceptError: handlers.onAcceptError?.bind(handlers) ?? ignore,
    onForwardFailed: edge?.onForwardFailed.bind(edge) ?? ((): number => PlanResult.script),
    onStrayBytes: edge?.onStrayBytes?.bind(edge) ?? ignore,
    onPlaceFree: edge?.onPlaceFree?.bind(edge) ?? ignore,
    onScriptError: handlers.onScriptError.bind(handlers),
  };
}

function checkLimits(limits: Float64Array): void {
  const isGood = (value: number): boolean => value >= 0 && (Number.isSafeInteger(value) || value === Infinity);
  if (limits.length !== limitCells.length || !limits.every(isGood)) {
    throw new RangeError(`Limits are ${limitCells.length} whole numbers of 0 or more, in the order of limitCells.`);
  }
}

function checkIndex(index: number, what: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= maxPlanIndex) {
    throw new RangeError(`A ${what}'s index is a whole number from 0 to ${maxPlanIndex - 1}, not ${index}.`);
  }
}
