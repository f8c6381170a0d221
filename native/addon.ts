/**
 * The exact shape of what the addon exports: types alone. Only this room sees it; a test compares the keys.
 * Exchanges are 31-bit integers (index and generation), so that a stale one is noticed and nothing is wrapped per request.
 * Arguments are checked in TypeScript; C++ CHECKs them.
 */

export type ExchangeId = number;

export interface Addon {
  /** Rises with every change of this file; the door refuses another. */
  readonly abi: number;
  /** Bytes of ServerOptions.limitMemory and limitRow. */
  readonly limitMemorySize: number;
  readonly limitRowSize: number;
  readonly Server: new (options: ServerOptions, callbacks: ServerCallbacks) => NativeServerHandle;
  /**
   * A bound, listening, non-blocking, close-on-exec socket's descriptor. Throws an Error with `code` (EADDRINUSE...) and `errno`.
   * undefined, here and below: the thread is being ended, and nothing was done.
   */
  bindTcp(
    host: string,
    port: number,
    backlog: number,
    flags: { reusePort: boolean; ipv6Only: boolean },
  ): number | undefined;
  /** ids 0xffffffff: as the process. An error's `syscall` says whether it was bind, chown, chmod or listen. */
  bindUnix(path: string, backlog: number, file: { mode: number; uid: number; gid: number }): number | undefined;
  /** Sets SO_REUSEPORT on a socket that was bound without it (Linux). */
  setReusePort(fd: number): void;
  /** listen(2) again, on a socket that listens. */
  setBacklog(fd: number, backlog: number): void;
  socketState(fd: number): SocketState;
  /** By the system's own look-up, which may block; null: there is none. */
  userId(name: string): number | null;
  groupId(name: string): number | null;
  socketName(fd: number): { family: 'IPv4' | 'IPv6' | 'Unix'; address: string; port: number };
  /** Of a connected Unix socket; pid 0: the system does not say. Throws an Error with `code`. */
  peerIds(fd: number): { uid: number; pid: number };
  duplicateFd(fd: number): number;
  closeFd(fd: number): void;
  /** A process-wide certificate, for all threads; throws an Error whose message says what does not fit. */
  createTlsContext(certificatesAndKeys: readonly string[], minVersion: 12 | 13): number | undefined;
  releaseTlsContext(context: number): void;
  /** Throws nothing: what is wrong with the file is its answer. */
  readPkcs12(bytes: Uint8Array, password: string | null): Pkcs12Content | Pkcs12Fault;
  /** 80 bytes each; the first encrypts. Process-wide. */
  setTicketKeys(keys: Uint8Array[]): void;
  /**
   * In one job of the thread pool, for each wish ("root\0path\0.br\0.gz"): opens the regular file at the path below the root,
   * or in its place the first of those with a suffix that is one and no older. A file that its buffer has room for is read
   * into it and closed again. `results` gets seven cells for each wish (see files.ts), then onDone is called.
   */
  openBeneath(
    wishes: readonly string[],
    buffers: readonly Uint8Array[],
    results: Float64Array,
    onDone: () => void,
  ): void;
  /** One that openBeneath gave. */
  closeFile(fd: number): void;
  /** Soft limit of open files, raised to the hard one. */
  raiseFileLimit(): number;
  /** Sanitizer builds: what is alive, for leak tests. */
  liveObjects(): { engines: number; connections: number; exchanges: number };
}

/** unsupported: a socket, but neither of TCP nor a Unix stream. */
export type SocketState = 'listening' | 'not listening' | 'unsupported' | 'not a socket' | 'closed';

/** PEM both, the key's own certificate first, the key not encrypted. */
export interface Pkcs12Content {
  certificates: string;
  key: string;
}

/** unsupported: an algorithm that OpenSSL 3 has given up. too costly: millions of rounds of hashing. */
export type Pkcs12Fault = 'malformed' | 'wrong password' | 'unsupported' | 'too costly' | 'no key' | 'no certificate';

export interface ServerOptions {
  /** Counters, reject reasons, end reasons; over shared memory, as the other arrays here, so that it never moves. */
  counters: BigInt64Array | null;
  /** Record ring; null: no records. */
  ring: Uint8Array | null;
  threadId: number;
  /** The edge's name in Via, in lower case: a token. */
  pseudonym: string;
  /** true: onRequest gets (id, host, path) and its result is a plan; false: it gets (id, headText). */
  edge: boolean;
  /** Cells that C++ fills before each onRequest and onForwardFailed; see MetaCell in native/index.ts. */
  meta: Int32Array;
  /** One cell for each destination index: its exchanges in flight on this server. */
  inFlight: Int32Array | null;
  /** What counts for the whole process, shared by its servers, and this server's part of it; null: for this server alone. */
  limitMemory: Uint8Array | null;
  limitRow: Uint8Array | null;
  /** See destination-cells.ts; null: no destination has a bound. */
  destinationCells: Int32Array | null;
  placeRow: Int32Array | null;
}

/** Registered once, at construction. None may throw; what throws is reported to onScriptError. */
export interface ServerCallbacks {
  /**
   * App server: (id, headText), where headText is "METHOD\nTARGET\nname\nvalue\n...": names lower-cased, values latin1.
   * Edge: (id, host, path) and the result is a plan: route * 4096 + destination, or one of the negative PlanResult values.
   */
  onRequest(id: ExchangeId, headTextOrHost: string, path?: string): number | undefined;
  onRequestData(id: ExchangeId, data: Buffer): void;
  /** Trailers: "name\nvalue\n..." or an empty string. */
  onRequestEnd(id: ExchangeId, trailers: string): void;
  onWritable(id: ExchangeId): void;
  onPeerFinished(id: ExchangeId): void;
  /**
   * The last call for an id. It does not come where `respond` or `endResponse` returned true (the exchange was over when
   * they returned), nor for an id that was forwarded: its exchange is the engine's from then on.
   */
  onExchangeEnd(id: ExchangeId, endReason: number): void;
  /** Of an endpoint that announces its connections. False, or thrown: the connection is closed without a byte. */
  onConnection(info: ConnectionInfo): boolean;
  onConnectionClosed(connectionId: number): void;
  /** `limit`: the value that was exceeded; 0 where the reason has none. */
  onRejected(connectionId: number, rejectReason: number, limit: number): void;
  /** A limit ended a connection, or made an answer its last. `limit`: its value. */
  onLimitEnd(connectionId: number, endReason: number, limit: number): void;
  /** A connection found no place: it is closed, or about to be told 503. */
  onConnectionRefused(endpoint: number, rejectReason: number, remoteAddress: string): void;
  onAcceptError(endpoint: number, errno: number): void;
  /**
   * Edge: nothing of a response was sent; `plan` is the one that failed. Returns a plan, or a negative PlanResult (then
   * script answers, under this id, which is a new one). What setClient said is gone with the old one.
   */
  onForwardFailed(id: ExchangeId, failure: number, mayRetry: boolean, attempts: number, plan: number): number;
  /** A destination sent bytes that belong to no response; the connection they came on is closed. */
  onStrayBytes(destination: number): void;
  /** A destination with maxInFlight that had no place left has one. Once for a turn of the loop. */
  onPlaceFree(): void;
  onScriptError(error: unknown, id: ExchangeId): void;
}

export interface NativeEndpointOptions {
  /** In the order of generated limitCells. */
  limits: Float64Array;
  /** Pairs of server name and context; null: clear. Name '' is the default, '*.example.com' a wildcard. */
  tls: ReadonlyArray<readonly [name: string, context: number]> | null;
  /** What clients of a TLS endpoint are asked for; null or absent: nothing. It stays when `tls` changes; see setClientAuth. */
  clientAuth?: NativeClientAuth | null;
  /** A whole line, "strict-transport-security: ...\r\n", of every response; null or absent: destinations say it themselves. */
  hsts?: string | null;
  paired: boolean;
  pairedUids: readonly number[];
  /** Endpoints of the same number count their connections together. */
  gauge: number;
  /** onConnection comes for each connection: at once where it is clear, after the handshake where it is TLS. */
  announces: boolean;
}

export interface NativeClientAuth {
  /** PEM certificates, each trusted by itself. */
  readonly authorities: string;
  /** false: a client without a certificate is let in; one whose certificate does not hold never is. */
  readonly required: boolean;
}

export interface NativeDestinationOptions {
  path: string | null;
  host: string;
  port: number;
  paired: boolean;
  maxIdle: number;
  /** 0: for ever. A destination that states a shorter time is believed. */
  idleTimeoutMs: number;
  /** Each connection begins with a PROXY header; only with maxIdle 0. */
  proxyProtocol?: 'v1' | 'v2' | null;
  /** Null: no bound. Else script takes a place (see destination-cells.ts) before each exchange that goes there. */
  maxInFlight?: number | null;
}

export interface NativeRouteOptions {
  connectTimeoutMs: number;
  firstByteTimeoutMs: number;
  betweenBytesTimeoutMs: number;
  upgradedIdleTimeoutMs: number;
  /** 103 is passed on. */
  earlyHints: boolean;
  underscoreHeaders: 'drop' | 'keep' | 'reject';
  /** Lower case; not empty: a field that holds the client's address, made anew. */
  clientField?: string;
  /** X-HTTP-Method-Override and its like do not pass. */
  dropsMethodOverride?: boolean;
  /** Authorization is for the edge and does not pass. */
  dropsAuthorization?: boolean;
  /** Not empty: value of x-windhover-lane. */
  lane: string;
  /** What it changes of a request's limits: cells of RequestLimitCell, NaN where it says nothing; null: nothing. */
  limits: Float64Array | null;
  /** Changes of what is forwarded; absent or null: none. */
  rewrite?: NativeRewrite | null;
}

/** Checked and compiled by who sets it: the engine copies, and looks at nothing. ASCII. */
export interface NativeRewrite {
  /** Path prefixes that are replaced, the longest first, without a slash at the end, each followed by a line feed. */
  readonly prefixes: string;
  /** The same form, without the line feed; empty: prefixes are stripped, and told in X-Forwarded-Prefix. */
  readonly replacement: string;
  /** Empty: the client's. */
  readonly host: string;
  readonly request: NativeFieldRules;
  readonly response: NativeFieldRules;
}

export interface NativeFieldRules {
  /** Names of fields that do not pass: in lower case, "-" for "_", each followed by a line feed. */
  readonly dropped: string;
  /** Whole field lines that are added. */
  readonly lines: string;
}

export interface ConnectionInfo {
  connectionId: number;
  endpoint: number;
  /** The peer's; behind a paired edge the real client's. Empty for a Unix socket that is not paired. */
  remoteAddress: string;
  remotePort: number;
  remoteFamily: 'IPv4' | 'IPv6' | 'Unix';
  localAddress: string;
  localPort: number;
  /** Scheme the client used (behind a paired edge: towards the edge). */
  secure: boolean;
  paired: boolean;
  /** The peer is the one that a PROXY header named; without an address, one that the proxy could not name. */
  proxied: boolean;
  tls: {
    version: 'TLSv1.2' | 'TLSv1.3';
    /** The standard (IANA) name. */
    cipher: string;
    serverName: string;
    resumed: boolean;
    /** The client's certificate; it is verified, or the handshake had failed. */
    peer: 'not asked' | 'absent' | 'verified';
  } | null;
}

export interface NativeServerHandle {
  /** Throws WINDHOVER_CERTIFICATE_INVALID where the authorities of clients cannot be used. */
  listen(fd: number, options: NativeEndpointOptions): number | undefined;
  closeEndpoint(endpoint: number): void;
  setLimits(endpoint: number, limits: Float64Array): void;
  /** Infinity: no limit. `exempt`: networks whose addresses are not counted, as "192.0.2.0/24". */
  setGeneration(generation: number): void;
  setProcessLimits(maxConnections: number, maxUpgraded: number, exempt: readonly string[]): void;
  setTls(endpoint: number, tls: NativeEndpointOptions['tls']): void;
  /** Throws as listen. */
  setClientAuth(endpoint: number, clientAuth: NativeClientAuth | null): void;
  /** Empty: none. */
  setHsts(endpoint: number, line: string): void;
  /**
   * Each connection of the endpoint is to begin with a PROXY header, from a peer in `networks` or, where `unix`, of a Unix
   * socket; others are closed and counted. null: no header is expected.
   */
  setProxyPeers(endpoint: number, networks: readonly string[] | null, unix: boolean): void;
  drain(): void;
  closeIdle(): void;
  /** Hard close; the promise-free callback comes when every handle is closed. */
  close(onClosed: () => void): void;

  /** All throw WINDHOVER_EXCHANGE_ENDED for an id whose exchange is over. */
  /** App server: only inside onRequest, which got it already. Edge: as long as the exchange is script's. */
  headText(id: ExchangeId): string;
  connectionInfo(id: ExchangeId): ConnectionInfo;
  /** The client's certificate in DER; null: there is none. */
  peerCertificate(id: ExchangeId): Buffer | null;
  /** onConnectionClosed will come for this exchange's connection. Returns its id. */
  watchConnection(id: ExchangeId): number;
  requestId(id: ExchangeId): string;
  /** Fills cells of RequestLimitCell. */
  requestLimits(id: ExchangeId, cells: Float64Array): void;
  /**
   * NaN: stays. `declared`: a Content-Length over the limit is answered 413 now; true: it was, and the exchange is over.
   * onExchangeEnd does not come then.
   */
  setRequestLimits(id: ExchangeId, cells: Float64Array, declared: boolean): boolean;
  /** Counts a request of the client's address under `scope`. 0: there is room; else milliseconds until there is. */
  admitRequest(id: ExchangeId, scope: number, requestsPerSecond: number, burst: number): number;
  resumeRequest(id: ExchangeId): void;
  pauseRequest(id: ExchangeId): void;
  /**
   * `fields`: "name: value\r\n" lines, validated, latin1, without framing and connection fields. flags: see ResponseFlag.
   * True: the exchange is over and onExchangeEnd will not come.
   */
  respond(
    id: ExchangeId,
    status: number,
    fields: string,
    body: string | Uint8Array | null,
    flags: number,
    reason?: string,
  ): boolean;
  /** contentLength -1: unknown. `reason`, here and in the others: the status's phrase, validated; undefined: its own. */
  startResponse(
    id: ExchangeId,
    status: number,
    fields: string,
    contentLength: number,
    flags: number,
    reason: string | undefined,
  ): void;
  /** False: wait for onWritable. The bytes are referenced until written. */
  write(id: ExchangeId, data: string | Uint8Array): boolean;
  /** True: as respond. */
  endResponse(id: ExchangeId, trailers: string): boolean;
  sendInterim(id: ExchangeId, status: number, fields: string): void;
  /** True: there was no place left, the client was answered 503, and onExchangeEnd will not come. */
  upgrade(id: ExchangeId, status: number, fields: string, reason: string | undefined): boolean;
  abort(id: ExchangeId, endReason: number): void;
  /** Ends one watched connection: politely (idle, or after its response) or at once. */
  closeConnection(connectionId: number, hard: boolean): void;

  /** Edge. */
  setDestination(index: number, options: NativeDestinationOptions): void;
  removeDestination(index: number): void;
  setRoute(index: number, options: NativeRouteOptions): void;
  /** For an exchange that was held (PlanResult.hold) or failed. */
  forward(id: ExchangeId, plan: number): void;
  /** Before forwarding: the client as a trusted proxy named it; empty strings keep what the connection says. */
  setClient(
    id: ExchangeId,
    client: { address: string; proto: string; host: string; port: string; requestId: string },
  ): void;
  /** Before forwarding: who the client is, for X-Forwarded-User; as long as what setClient says. */
  setUser(id: ExchangeId, user: string): void;
  /** "name: value\r\n", added to the final response that a destination gives to this exchange; gone when it fails there. */
  setResponseLine(id: ExchangeId, line: string): void;
  /**
   * What the record says for an exchange that script answers itself. `end`: an index of endReasons. `reject`: an index of
   * rejectReasons; not 0: a refusal, which is counted.
   */
  labelExchange(id: ExchangeId, route: number, destination: number, end: number, reject: number): void;
}
