// Generated from shared/config/schema by `npm run generate`. Do not edit.

/** The configuration of a Windhover edge: what it listens on, its certificates, its apps. As it is written. */
export interface EdgeConfigOptions {
  /** Addresses that are listened on. */
  readonly endpoints: readonly EndpointConfigOptions[];
  /**
   * Certificates of the https endpoints, chosen by the name a client asks for: exact, then wildcard. Empty: a development certificate is made.
   * Default: [].
   */
  readonly certificates?: readonly CertificateConfigOptions[];
  /** Apps by name. There may be none where servers attach. */
  readonly apps: Readonly<Record<string, AppConfigOptions>>;
  /** Who may put servers of their own behind this edge while it runs, with `windhover serve --attach HOST`: root and the edge's own user, and a group. Never for a host that an app of this file names, or covers with "*.example.com"; "*" covers only what nobody names. null: nobody. */
  readonly attach?: AttachConfigOptions | null;
  /** What is enforced on every connection and request. */
  readonly limits?: LimitsOptions;
  /**
   * Peers that are believed when they say for whom they speak, in forwardedHeader or by the PROXY protocol: addresses, CIDR blocks, "loopback", "private" (RFC 1918, RFC 4193), "unix".
   * Default: [].
   */
  readonly trustedProxies?: readonly string[];
  /**
   * Clients that limits per address do not count, beside trustedProxies: addresses, CIDR blocks, "loopback", "private".
   * Default: ["loopback"].
   */
  readonly exemptAddresses?: readonly string[];
  /**
   * The one field that a trusted peer is believed by; every other is dropped and made anew. x-forwarded-for (with X-Forwarded-Proto, -Host, -Port) and forwarded (RFC 7239) are lists, walked from the right past trusted peers. Any other field holds one address, and says nothing of scheme, host and port.
   * Default: "x-forwarded-for".
   */
  readonly forwardedHeader?: string;
  /**
   * Data threads; null: one for each core that can be used (cgroup limits counted).
   * Default: null.
   */
  readonly threads?: number | null;
  /**
   * Where sockets live; null: $RUNTIME_DIRECTORY, $XDG_RUNTIME_DIR/windhover, or a directory of the user's in the system's temporary one.
   * Default: null.
   */
  readonly runtimeDirectory?: string | null;
  /**
   * Where the development certificate and keys live; null: $STATE_DIRECTORY, $XDG_STATE_HOME/windhover, ~/.local/state/windhover.
   * Default: null.
   */
  readonly stateDirectory?: string | null;
  /**
   * How long a stop goes on serving everything, new connections too, while the readiness in its status is "draining" already: until a load balancer has seen it. SIGINT skips it.
   * Milliseconds.
   * Default: "0s".
   * Source: nothing waits where nothing balances; with a balancer, its check interval times its threshold.
   */
  readonly lameDuck?: number | string;
  /**
   * How long a stop waits, after the lame duck, for exchanges in flight and for the next request of connections that are idle.
   * Milliseconds.
   * Default: "30s".
   * Source: kamal-proxy drain; Kubernetes terminationGracePeriodSeconds.
   */
  readonly drainTimeout?: number | string;
  /**
   * What a client gets that asks for a name no certificate has: the first certificate, or no handshake.
   * Default: "first".
   */
  readonly defaultCertificate?: 'first' | 'refuse';
  /**
   * The oldest version of TLS that is spoken.
   * Default: "1.2".
   * Source: Mozilla Server Side TLS 5.7, "intermediate"; "1.3" is its "modern".
   */
  readonly minVersion?: '1.2' | '1.3';
  /** Strict-Transport-Security on every response over https, in the place of what apps say; null: apps say it themselves. */
  readonly hsts?: HstsConfigOptions | null;
  /**
   * Whether clients are asked for a certificate: "request" lets those in that show none. One that does not hold ends the handshake. The app sees it as Client-Cert (RFC 9440), which no client can send itself.
   * Default: "none".
   */
  readonly clientCertificates?: 'none' | 'request' | 'require';
  /**
   * PEM files with the certificates of those who may vouch for clients. They are read at start and reload.
   * Default: [].
   */
  readonly clientCertificateAuthorities?: readonly string[];
  /** What is logged. Lines go to stderr: JSON when piped, readable on a terminal. */
  readonly logging?: LoggingConfigOptions;
}

/** The configuration of a Windhover edge: what it listens on, its certificates, its apps. Everything present, times in milliseconds, paths absolute. */
export interface EdgeConfig {
  /** Addresses that are listened on. */
  readonly endpoints: readonly EndpointConfig[];
  /**
   * Certificates of the https endpoints, chosen by the name a client asks for: exact, then wildcard. Empty: a development certificate is made.
   * Default: [].
   */
  readonly certificates: readonly CertificateConfig[];
  /** Apps by name. There may be none where servers attach. */
  readonly apps: Readonly<Record<string, AppConfig>>;
  /** Who may put servers of their own behind this edge while it runs, with `windhover serve --attach HOST`: root and the edge's own user, and a group. Never for a host that an app of this file names, or covers with "*.example.com"; "*" covers only what nobody names. null: nobody. */
  readonly attach: AttachConfig | null;
  /** What is enforced on every connection and request. */
  readonly limits: Limits;
  /**
   * Peers that are believed when they say for whom they speak, in forwardedHeader or by the PROXY protocol: addresses, CIDR blocks, "loopback", "private" (RFC 1918, RFC 4193), "unix".
   * Default: [].
   */
  readonly trustedProxies: readonly string[];
  /**
   * Clients that limits per address do not count, beside trustedProxies: addresses, CIDR blocks, "loopback", "private".
   * Default: ["loopback"].
   */
  readonly exemptAddresses: readonly string[];
  /**
   * The one field that a trusted peer is believed by; every other is dropped and made anew. x-forwarded-for (with X-Forwarded-Proto, -Host, -Port) and forwarded (RFC 7239) are lists, walked from the right past trusted peers. Any other field holds one address, and says nothing of scheme, host and port.
   * Default: "x-forwarded-for".
   */
  readonly forwardedHeader: string;
  /**
   * Data threads; null: one for each core that can be used (cgroup limits counted).
   * Default: null.
   */
  readonly threads: number | null;
  /**
   * Where sockets live; null: $RUNTIME_DIRECTORY, $XDG_RUNTIME_DIR/windhover, or a directory of the user's in the system's temporary one.
   * Default: null.
   */
  readonly runtimeDirectory: string | null;
  /**
   * Where the development certificate and keys live; null: $STATE_DIRECTORY, $XDG_STATE_HOME/windhover, ~/.local/state/windhover.
   * Default: null.
   */
  readonly stateDirectory: string | null;
  /**
   * How long a stop goes on serving everything, new connections too, while the readiness in its status is "draining" already: until a load balancer has seen it. SIGINT skips it.
   * Milliseconds.
   * Default: "0s".
   * Source: nothing waits where nothing balances; with a balancer, its check interval times its threshold.
   */
  readonly lameDuck: number;
  /**
   * How long a stop waits, after the lame duck, for exchanges in flight and for the next request of connections that are idle.
   * Milliseconds.
   * Default: "30s".
   * Source: kamal-proxy drain; Kubernetes terminationGracePeriodSeconds.
   */
  readonly drainTimeout: number;
  /**
   * What a client gets that asks for a name no certificate has: the first certificate, or no handshake.
   * Default: "first".
   */
  readonly defaultCertificate: 'first' | 'refuse';
  /**
   * The oldest version of TLS that is spoken.
   * Default: "1.2".
   * Source: Mozilla Server Side TLS 5.7, "intermediate"; "1.3" is its "modern".
   */
  readonly minVersion: '1.2' | '1.3';
  /** Strict-Transport-Security on every response over https, in the place of what apps say; null: apps say it themselves. */
  readonly hsts: HstsConfig | null;
  /**
   * Whether clients are asked for a certificate: "request" lets those in that show none. One that does not hold ends the handshake. The app sees it as Client-Cert (RFC 9440), which no client can send itself.
   * Default: "none".
   */
  readonly clientCertificates: 'none' | 'request' | 'require';
  /**
   * PEM files with the certificates of those who may vouch for clients. They are read at start and reload.
   * Default: [].
   */
  readonly clientCertificateAuthorities: readonly string[];
  /** What is logged. Lines go to stderr: JSON when piped, readable on a terminal. */
  readonly logging: LoggingConfig;
}

/** Who may put servers of their own behind this edge while it runs. As it is written. */
export interface AttachConfigOptions {
  /**
   * A group, by name or number, whose members may attach servers, too: for exact hosts, not for wildcards, and one user not for a host of another. The edge's user must be root or a member. What they reach is a socket of its own that can do nothing else to the edge. null: no group.
   * Default: null.
   */
  readonly group?: string | null;
  /**
   * Attached servers at a time; those of one user other than root and the edge's own may be a quarter of them.
   * Default: 64.
   * Source: an abuse bound; each holds a connection, and up to 8 routes.
   */
  readonly max?: number;
}

/** Who may put servers of their own behind this edge while it runs. Everything present, times in milliseconds, paths absolute. */
export interface AttachConfig {
  /**
   * A group, by name or number, whose members may attach servers, too: for exact hosts, not for wildcards, and one user not for a host of another. The edge's user must be root or a member. What they reach is a socket of its own that can do nothing else to the edge. null: no group.
   * Default: null.
   */
  readonly group: string | null;
  /**
   * Attached servers at a time; those of one user other than root and the edge's own may be a quarter of them.
   * Default: 64.
   * Source: an abuse bound; each holds a connection, and up to 8 routes.
   */
  readonly max: number;
}

/** What is enforced on every connection and request. As it is written. */
export interface LimitsOptions {
  /**
   * The request line, its CRLF counted. More is answered 414.
   * Bytes.
   * Default: 8192.
   * Source: Kestrel MaxRequestLineSize.
   */
  readonly maxRequestLineSize?: number;
  /**
   * All field lines of a head, their CRLFs and the empty line counted. More is answered 431.
   * Bytes.
   * Default: 32768.
   * Source: Kestrel MaxRequestHeadersTotalSize.
   */
  readonly maxRequestHeadersTotalSize?: number;
  /**
   * Field lines of a head. More is answered 431.
   * Default: 100.
   * Source: Kestrel MaxRequestHeaderCount.
   */
  readonly maxRequestHeaderCount?: number;
  /**
   * Chunk extensions of one body together (RFC 9112 7.1.1). More is answered 400.
   * Bytes.
   * Default: 4096.
   * Source: an abuse bound; nothing in use sends chunk extensions.
   */
  readonly maxChunkExtensionSize?: number;
  /**
   * The body of one request, decoded; null: no limit. More is answered 413: at once where a Content-Length says so and the limit is the path's or the edge's, else when the handler begins to read, since it may still raise it.
   * Bytes.
   * Default: 30000000.
   * Source: Kestrel MaxRequestBodySize.
   */
  readonly maxRequestBodySize?: number | null;
  /**
   * Bytes of one request that are held for a reader that lags before the socket is no longer read; null: 16 MiB. At least maxRequestLineSize and maxRequestHeadersTotalSize.
   * Bytes.
   * Default: 1048576 (at the edge 65536).
   * Source: Kestrel MaxRequestBufferSize; at the edge one read, so that a slow destination slows its client only.
   */
  readonly maxRequestBufferSize?: number | null;
  /**
   * Bytes of a response that are held for a client that lags before the writer is told to wait; null: no limit.
   * Bytes.
   * Default: 65536.
   * Source: Kestrel MaxResponseBufferSize.
   */
  readonly maxResponseBufferSize?: number | null;
  /**
   * How long a connection may wait for the first byte of a request; null: no limit. Then it is closed without an answer.
   * Milliseconds.
   * Default: "130s" (at the edge "65s").
   * Source: Kestrel KeepAliveTimeout; at the edge between what nginx (75 s) and common load balancers (60 s) keep.
   */
  readonly keepAliveTimeout?: number | string | null;
  /**
   * From the first byte of a request to the end of its head, not extended by new bytes; null: no limit. Later is answered 408. Without TLS also from accepting a connection to the end of its PROXY header, where one is required; later is closed.
   * Milliseconds.
   * Default: "30s" (at the edge "15s").
   * Source: Kestrel RequestHeadersTimeout; half of it where strangers connect.
   */
  readonly requestHeadersTimeout?: number | string | null;
  /**
   * From accepting a connection to the end of the TLS handshake, a PROXY header before it included; null: no limit.
   * Milliseconds.
   * Default: "10s".
   * Source: Kestrel HandshakeTimeout.
   */
  readonly handshakeTimeout?: number | string | null;
  /**
   * What a client must at least send of a body while it is waited for; null: nothing. Slower is answered 408. What it sends faster buys at most the grace period; a reader that lags, and a busy process, cost it nothing.
   * Source: Kestrel MinRequestBodyDataRate, over a sliding window in the place of its average since the first byte.
   */
  readonly minRequestBodyDataRate?: DataRateOptions | null;
  /**
   * What a client must at least take of a response that waits for it; null: nothing. Slower is reset. It is given the grace period, or where that is longer the time in which maxResponseBufferSize (64 KiB of it at most) is taken at this rate, a minute at most: a proxy that reads in large steps is no stalled reader.
   * Source: Kestrel MinResponseDataRate, whose deadlines for many writes add up.
   */
  readonly minResponseDataRate?: DataRateOptions | null;
  /**
   * Open connections, upgraded ones not counted; null: no limit. One counter for the whole process, and one for each endpoint that has a limit of its own.
   * Default: null (at the edge 90 % of the limit of open files, halved: an exchange needs two).
   * Source: Kestrel MaxConcurrentConnections, which counts each endpoint alone.
   */
  readonly maxConcurrentConnections?: number | null;
  /**
   * Open connections after an upgrade (WebSocket), in the whole process, and of each endpoint that has a limit of its own; null: no limit. One more upgrade is answered 503, and its connection can be used on.
   * Default: null.
   * Source: Kestrel MaxConcurrentUpgradedConnections.
   */
  readonly maxConcurrentUpgradedConnections?: number | null;
  /**
   * What a connection beyond maxConcurrentConnections gets: nothing, or a 503 with Retry-After (not over TLS, where the handshake would cost more than the refusal saves, and to 128 at a time).
   * Default: "close".
   * Source: Kestrel closes without an answer.
   */
  readonly connectionLimitAction?: 'close' | 'answer';
  /**
   * Requests on one connection; null: no limit. The response to the last says Connection: close.
   * Default: null.
   * Source: nginx keepalive_requests, which is 1000 there.
   */
  readonly maxRequestsPerConnection?: number | null;
  /**
   * How old a connection may be when a request begins; null: no limit. The response to that request says Connection: close; an idle connection is closed.
   * Milliseconds.
   * Default: null.
   * Source: gRPC max_connection_age; lets load balancers spread clients anew.
   */
  readonly maxConnectionAge?: number | string | null;
  /**
   * Open connections of one peer address (behind a PROXY header of the one it names), of IPv6 of one /64; null: no limit. One more is closed without an answer. Counted in fixed memory: with 10 000 addresses connected it is exact but for one in 2600, with 100 000 one in three is counted one too many.
   * Default: null (at the edge 200).
   * Source: nginx limit_conn; 200 is room for a large office behind one address.
   */
  readonly maxConnectionsPerAddress?: number | null;
  /**
   * Requests of one client address (behind trusted proxies the one they name), of IPv6 of one /64; null: no limit. More are answered 429 with Retry-After. A token bucket in fixed memory: with 100 000 addresses that send all they may, three requests in a thousand are refused too early.
   * Source: nginx limit_req with burst and nodelay.
   */
  readonly maxRequestRatePerAddress?: RequestRateOptions | null;
}

/** What is enforced on every connection and request. Everything present, times in milliseconds, paths absolute. */
export interface Limits {
  /**
   * The request line, its CRLF counted. More is answered 414.
   * Bytes.
   * Default: 8192.
   * Source: Kestrel MaxRequestLineSize.
   */
  readonly maxRequestLineSize: number;
  /**
   * All field lines of a head, their CRLFs and the empty line counted. More is answered 431.
   * Bytes.
   * Default: 32768.
   * Source: Kestrel MaxRequestHeadersTotalSize.
   */
  readonly maxRequestHeadersTotalSize: number;
  /**
   * Field lines of a head. More is answered 431.
   * Default: 100.
   * Source: Kestrel MaxRequestHeaderCount.
   */
  readonly maxRequestHeaderCount: number;
  /**
   * Chunk extensions of one body together (RFC 9112 7.1.1). More is answered 400.
   * Bytes.
   * Default: 4096.
   * Source: an abuse bound; nothing in use sends chunk extensions.
   */
  readonly maxChunkExtensionSize: number;
  /**
   * The body of one request, decoded; null: no limit. More is answered 413: at once where a Content-Length says so and the limit is the path's or the edge's, else when the handler begins to read, since it may still raise it.
   * Bytes.
   * Default: 30000000.
   * Source: Kestrel MaxRequestBodySize.
   */
  readonly maxRequestBodySize: number | null;
  /**
   * Bytes of one request that are held for a reader that lags before the socket is no longer read; null: 16 MiB. At least maxRequestLineSize and maxRequestHeadersTotalSize.
   * Bytes.
   * Default: 1048576 (at the edge 65536).
   * Source: Kestrel MaxRequestBufferSize; at the edge one read, so that a slow destination slows its client only.
   */
  readonly maxRequestBufferSize: number | null;
  /**
   * Bytes of a response that are held for a client that lags before the writer is told to wait; null: no limit.
   * Bytes.
   * Default: 65536.
   * Source: Kestrel MaxResponseBufferSize.
   */
  readonly maxResponseBufferSize: number | null;
  /**
   * How long a connection may wait for the first byte of a request; null: no limit. Then it is closed without an answer.
   * Milliseconds.
   * Default: "130s" (at the edge "65s").
   * Source: Kestrel KeepAliveTimeout; at the edge between what nginx (75 s) and common load balancers (60 s) keep.
   */
  readonly keepAliveTimeout: number | null;
  /**
   * From the first byte of a request to the end of its head, not extended by new bytes; null: no limit. Later is answered 408. Without TLS also from accepting a connection to the end of its PROXY header, where one is required; later is closed.
   * Milliseconds.
   * Default: "30s" (at the edge "15s").
   * Source: Kestrel RequestHeadersTimeout; half of it where strangers connect.
   */
  readonly requestHeadersTimeout: number | null;
  /**
   * From accepting a connection to the end of the TLS handshake, a PROXY header before it included; null: no limit.
   * Milliseconds.
   * Default: "10s".
   * Source: Kestrel HandshakeTimeout.
   */
  readonly handshakeTimeout: number | null;
  /**
   * What a client must at least send of a body while it is waited for; null: nothing. Slower is answered 408. What it sends faster buys at most the grace period; a reader that lags, and a busy process, cost it nothing.
   * Source: Kestrel MinRequestBodyDataRate, over a sliding window in the place of its average since the first byte.
   */
  readonly minRequestBodyDataRate: DataRate | null;
  /**
   * What a client must at least take of a response that waits for it; null: nothing. Slower is reset. It is given the grace period, or where that is longer the time in which maxResponseBufferSize (64 KiB of it at most) is taken at this rate, a minute at most: a proxy that reads in large steps is no stalled reader.
   * Source: Kestrel MinResponseDataRate, whose deadlines for many writes add up.
   */
  readonly minResponseDataRate: DataRate | null;
  /**
   * Open connections, upgraded ones not counted; null: no limit. One counter for the whole process, and one for each endpoint that has a limit of its own.
   * Default: null (at the edge 90 % of the limit of open files, halved: an exchange needs two).
   * Source: Kestrel MaxConcurrentConnections, which counts each endpoint alone.
   */
  readonly maxConcurrentConnections?: number | null;
  /**
   * Open connections after an upgrade (WebSocket), in the whole process, and of each endpoint that has a limit of its own; null: no limit. One more upgrade is answered 503, and its connection can be used on.
   * Default: null.
   * Source: Kestrel MaxConcurrentUpgradedConnections.
   */
  readonly maxConcurrentUpgradedConnections: number | null;
  /**
   * What a connection beyond maxConcurrentConnections gets: nothing, or a 503 with Retry-After (not over TLS, where the handshake would cost more than the refusal saves, and to 128 at a time).
   * Default: "close".
   * Source: Kestrel closes without an answer.
   */
  readonly connectionLimitAction: 'close' | 'answer';
  /**
   * Requests on one connection; null: no limit. The response to the last says Connection: close.
   * Default: null.
   * Source: nginx keepalive_requests, which is 1000 there.
   */
  readonly maxRequestsPerConnection: number | null;
  /**
   * How old a connection may be when a request begins; null: no limit. The response to that request says Connection: close; an idle connection is closed.
   * Milliseconds.
   * Default: null.
   * Source: gRPC max_connection_age; lets load balancers spread clients anew.
   */
  readonly maxConnectionAge: number | null;
  /**
   * Open connections of one peer address (behind a PROXY header of the one it names), of IPv6 of one /64; null: no limit. One more is closed without an answer. Counted in fixed memory: with 10 000 addresses connected it is exact but for one in 2600, with 100 000 one in three is counted one too many.
   * Default: null (at the edge 200).
   * Source: nginx limit_conn; 200 is room for a large office behind one address.
   */
  readonly maxConnectionsPerAddress: number | null;
  /**
   * Requests of one client address (behind trusted proxies the one they name), of IPv6 of one /64; null: no limit. More are answered 429 with Retry-After. A token bucket in fixed memory: with 100 000 addresses that send all they may, three requests in a thousand are refused too early.
   * Source: nginx limit_req with burst and nodelay.
   */
  readonly maxRequestRatePerAddress: RequestRate | null;
}

/** Strict-Transport-Security on every response over https. As it is written. */
export interface HstsConfigOptions {
  /** How long browsers use https alone, from each response on; 31536000 is a year, 0 makes them forget. */
  readonly maxAge: number;
  /**
   * Subdomains of the host too.
   * Default: false.
   */
  readonly includeSubDomains?: boolean;
  /**
   * The host may be built into browsers; needs includeSubDomains and a maxAge of a year or more. Hard to take back.
   * Default: false.
   */
  readonly preload?: boolean;
}

/** Strict-Transport-Security on every response over https. Everything present, times in milliseconds, paths absolute. */
export interface HstsConfig {
  /** How long browsers use https alone, from each response on; 31536000 is a year, 0 makes them forget. */
  readonly maxAge: number;
  /**
   * Subdomains of the host too.
   * Default: false.
   */
  readonly includeSubDomains: boolean;
  /**
   * The host may be built into browsers; needs includeSubDomains and a maxAge of a year or more. Hard to take back.
   * Default: false.
   */
  readonly preload: boolean;
}

/** What is logged. Lines go to stderr: JSON when piped, readable on a terminal. As it is written. */
export interface LoggingConfigOptions {
  /**
   * The least important lines that are written. Faults of clients are debug lines.
   * Default: "info".
   */
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  /**
   * Write one line for every exchange, refused ones too.
   * Default: true.
   */
  readonly access?: boolean;
  /**
   * Whether access lines show the query of a path.
   * Default: "keep".
   */
  readonly query?: 'keep' | 'redact';
}

/** What is logged. Lines go to stderr: JSON when piped, readable on a terminal. Everything present, times in milliseconds, paths absolute. */
export interface LoggingConfig {
  /**
   * The least important lines that are written. Faults of clients are debug lines.
   * Default: "info".
   */
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  /**
   * Write one line for every exchange, refused ones too.
   * Default: true.
   */
  readonly access: boolean;
  /**
   * Whether access lines show the query of a path.
   * Default: "keep".
   */
  readonly query: 'keep' | 'redact';
}

/** An address that is listened on. As it is written. */
export interface EndpointConfigOptions {
  /** scheme://host[:port]. An IP literal is that address, localhost is both loopback addresses, any other name, * and + is every address; http://unix:/path is a Unix socket. Names do not filter requests. */
  readonly url: string;
  /** Answer every request but those of ACME challenges with a redirect (308) to https instead of an app. With several https ports, or where clients see another one than is listened on: { "port": 443 }. */
  readonly redirectToHttps?: boolean | RedirectConfigOptions;
  /**
   * Certificates of this endpoint alone; null: those of the file.
   * Default: null.
   */
  readonly certificates?: readonly CertificateConfigOptions[] | null;
  /**
   * The oldest version of TLS that is spoken here; null: that of the file.
   * Default: null.
   */
  readonly minVersion?: '1.2' | '1.3' | null;
  /** Strict-Transport-Security of this endpoint; null: that of the file. */
  readonly hsts?: HstsConfigOptions | null;
  /**
   * As clientCertificates of the file; null: as the file says.
   * Default: null.
   */
  readonly clientCertificates?: 'none' | 'request' | 'require' | null;
  /**
   * As clientCertificateAuthorities of the file; null: those of the file.
   * Default: null.
   */
  readonly clientCertificateAuthorities?: readonly string[] | null;
  /**
   * Connections the kernel holds until they are accepted; the kernel cuts it to net.core.somaxconn.
   * Default: 4096.
   * Source: net.core.somaxconn's own default since Linux 5.4; nginx has 511, Kestrel 512, HAProxy the maxconn of the frontend.
   */
  readonly backlog?: number;
  /**
   * Whether each connection begins with a PROXY header (version 1 or 2, before TLS) that names the client. Then only trustedProxies may connect; others, and what begins otherwise, are closed and counted. There is no "optional": a client behind a proxy that does not send the header could send its own.
   * Default: "off".
   * Source: proxy-protocol.txt 2: a receiver must not guess whether the header is there.
   */
  readonly proxyProtocol?: 'off' | 'required';
  /**
   * What is spoken on it. http1 is HTTP/1.1 and 1.0.
   * Default: ["http1"].
   */
  readonly protocols?: readonly 'http1'[];
  /**
   * Permission bits of the file of a Unix socket, in octal. By default its directory decides who gets to it.
   * Default: "0666".
   */
  readonly socketMode?: string;
  /**
   * User that the file of a Unix socket is given to, by name or number; null: who runs the edge.
   * Default: null.
   */
  readonly socketOwner?: string | null;
  /**
   * Group that the file of a Unix socket is given to, by name or number; null: that of who runs the edge.
   * Default: null.
   */
  readonly socketGroup?: string | null;
  /** Limits of this endpoint; what is not written comes from the limits of the file. */
  readonly limits?: LimitsOptions;
}

/** An address that is listened on. Everything present, times in milliseconds, paths absolute. */
export interface EndpointConfig {
  /** scheme://host[:port]. An IP literal is that address, localhost is both loopback addresses, any other name, * and + is every address; http://unix:/path is a Unix socket. Names do not filter requests. */
  readonly url: string;
  /** Answer every request but those of ACME challenges with a redirect (308) to https instead of an app. With several https ports, or where clients see another one than is listened on: { "port": 443 }. */
  readonly redirectToHttps: boolean | RedirectConfig;
  /**
   * Certificates of this endpoint alone; null: those of the file.
   * Default: null.
   */
  readonly certificates: readonly CertificateConfig[] | null;
  /**
   * The oldest version of TLS that is spoken here; null: that of the file.
   * Default: null.
   */
  readonly minVersion: '1.2' | '1.3' | null;
  /** Strict-Transport-Security of this endpoint; null: that of the file. */
  readonly hsts: HstsConfig | null;
  /**
   * As clientCertificates of the file; null: as the file says.
   * Default: null.
   */
  readonly clientCertificates: 'none' | 'request' | 'require' | null;
  /**
   * As clientCertificateAuthorities of the file; null: those of the file.
   * Default: null.
   */
  readonly clientCertificateAuthorities: readonly string[] | null;
  /**
   * Connections the kernel holds until they are accepted; the kernel cuts it to net.core.somaxconn.
   * Default: 4096.
   * Source: net.core.somaxconn's own default since Linux 5.4; nginx has 511, Kestrel 512, HAProxy the maxconn of the frontend.
   */
  readonly backlog: number;
  /**
   * Whether each connection begins with a PROXY header (version 1 or 2, before TLS) that names the client. Then only trustedProxies may connect; others, and what begins otherwise, are closed and counted. There is no "optional": a client behind a proxy that does not send the header could send its own.
   * Default: "off".
   * Source: proxy-protocol.txt 2: a receiver must not guess whether the header is there.
   */
  readonly proxyProtocol: 'off' | 'required';
  /**
   * What is spoken on it. http1 is HTTP/1.1 and 1.0.
   * Default: ["http1"].
   */
  readonly protocols: readonly 'http1'[];
  /**
   * Permission bits of the file of a Unix socket, in octal. By default its directory decides who gets to it.
   * Default: "0666".
   */
  readonly socketMode: string;
  /**
   * User that the file of a Unix socket is given to, by name or number; null: who runs the edge.
   * Default: null.
   */
  readonly socketOwner: string | null;
  /**
   * Group that the file of a Unix socket is given to, by name or number; null: that of who runs the edge.
   * Default: null.
   */
  readonly socketGroup: string | null;
  /** Limits of this endpoint; what is not written comes from the limits of the file. */
  readonly limits: Limits;
}

/** A certificate chain and its private key: "cert" and "key", "pfx", or a "directory" of them. The names it is shown for are those of the certificate. Its files are watched: what is renewed in them is in use within 3 seconds. As it is written. */
export interface CertificateConfigOptions {
  /**
   * PEM file: the certificate, then the intermediates.
   * Default: null.
   */
  readonly cert?: string | null;
  /**
   * PEM file: the private key; null: it is in the file of the certificate.
   * Default: null.
   */
  readonly key?: string | null;
  /**
   * PKCS#12 file (.pfx, .p12): certificate, intermediates and private key.
   * Default: null.
   */
  readonly pfx?: string | null;
  /**
   * Directory of which every pair is taken: NAME.crt, NAME.pem or NAME.cer with NAME.key, and fullchain.pem with privkey.pem, also in folders directly in it, as in certbot's live/.
   * Default: null.
   */
  readonly directory?: string | null;
  /**
   * What the key or the PKCS#12 file is encrypted with. Only as a variable of the environment: ${NAME}.
   * Default: null.
   */
  readonly password?: string | null;
  /**
   * File with the password; a line end after it does not count.
   * Default: null.
   */
  readonly passwordFile?: string | null;
}

/** A certificate chain and its private key: "cert" and "key", "pfx", or a "directory" of them. The names it is shown for are those of the certificate. Its files are watched: what is renewed in them is in use within 3 seconds. Everything present, times in milliseconds, paths absolute. */
export interface CertificateConfig {
  /**
   * PEM file: the certificate, then the intermediates.
   * Default: null.
   */
  readonly cert: string | null;
  /**
   * PEM file: the private key; null: it is in the file of the certificate.
   * Default: null.
   */
  readonly key: string | null;
  /**
   * PKCS#12 file (.pfx, .p12): certificate, intermediates and private key.
   * Default: null.
   */
  readonly pfx: string | null;
  /**
   * Directory of which every pair is taken: NAME.crt, NAME.pem or NAME.cer with NAME.key, and fullchain.pem with privkey.pem, also in folders directly in it, as in certbot's live/.
   * Default: null.
   */
  readonly directory: string | null;
  /**
   * What the key or the PKCS#12 file is encrypted with. Only as a variable of the environment: ${NAME}.
   * Default: null.
   */
  readonly password: string | null;
  /**
   * File with the password; a line end after it does not count.
   * Default: null.
   */
  readonly passwordFile: string | null;
}

/** An app. Exactly one of entry, command, destinations, files, redirect and respond says how it runs. As it is written. */
export interface AppConfigOptions {
  /** Host names it answers: exact, "*.example.com" for every name that ends so, or "*" for any other host. */
  readonly hosts: readonly string[];
  /**
   * Path prefixes it answers, matched on segment borders; the longest of all apps wins.
   * Default: ["/"].
   */
  readonly paths?: readonly string[];
  /** Limits of requests to this app; what is not written comes from the limits of the endpoint. */
  readonly limits?: RouteLimitsOptions;
  /**
   * Settings for path prefixes below its paths, matched on segment borders; the longest wins. What is not written comes from the app. A path that another reading leads elsewhere is refused (400): one that differs from a prefix in the case of letters alone, for instance, as programs may take one for the other; write both prefixes where both are meant.
   * Default: {}.
   */
  readonly routes?: Readonly<Record<string, RouteConfigOptions>>;
  /**
   * What stands in the place of the path prefix by which a request came here (of the app one of its paths, of a route the path it is for) when it is forwarded: "/" strips it, and the destination is told it in X-Forwarded-Prefix; "/new" puts another there. The rest of the path and the query stay as they are, but for several slashes behind the prefix, which become one. Paths whose dot segments lead out of the prefix are refused. null: nothing is replaced; of a route: what the app says.
   * Default: null.
   */
  readonly replacePrefix?: string | null;
  /** Changes of the request's fields for the destination, made after those of the client are cleaned, so that no client can undo them. Host may be set; X-Forwarded-Host stays the client's. Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly requestHeaders?: FieldRulesConfigOptions;
  /** Changes of the response's fields for the client: of every final response, 304 and 101 too; not of 103. What is set or appended is also on the edge's own pages for the app, beside what they say themselves; not on what is refused before the app is known, or for its size, time or number (408, 413, 429, 431). Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly responseHeaders?: FieldRulesConfigOptions;
  /**
   * Methods that are served; HEAD is wherever GET is. Others are answered 405. An app that heeds X-HTTP-Method-Override can be asked for other methods all the same, unless methodOverrideHeaders is "drop". null: every method; of a route: what the app says.
   * Default: null.
   */
  readonly methods?: readonly string[] | null;
  /**
   * Clients that are served: others are answered 403. The client is the one that trusted proxies or a PROXY header name. One whose address is not known is refused, unless it is the peer on a Unix socket and "unix" is in the list. null or empty: everybody; null of a route: what the app says.
   * Default: null.
   */
  readonly allow?: readonly string[] | null;
  /**
   * Clients that are answered 403, also where they are in allow. One whose address is not known is refused too, unless "unix" is in allow. null or empty: nobody; null of a route: what the app says.
   * Default: null.
   */
  readonly deny?: readonly string[] | null;
  /** Ask for a name and a password (RFC 7617); who has none, or a wrong one, is answered 401. The app is told the name in X-Forwarded-User, which no client can set. Passwords are only as secret as the connection: use it with https. null: nobody is asked; of a route: what the app says; false: nobody is asked, whatever the app says. */
  readonly basicAuth?: boolean | BasicAuthConfigOptions | null;
  /** Answer with a redirect. A text alone is its target. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly redirect?: RouteRedirectConfigOptions | string | null;
  /** Answer with this, always the same. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly respond?: FixedResponseConfigOptions | null;
  /** Compress responses that the app sent as they are, for clients that accept it (Accept-Encoding, with its weights; br before zstd before gzip where they are liked alike). Never what is compressed already, says Cache-Control: no-transform, is a range or carries a digest. true: with the defaults. Exchanges of such a route pass a thread of the edge that runs script: compress in the app, or give out files that were compressed beforehand, where that is too slow. */
  readonly compression?: boolean | CompressionConfigOptions;
  /** A module that exports onRequest, onResponse or both, which may change or answer each exchange (see hooks.md beside this page). A path alone is its module. It runs in a thread of the edge that serves no connection, with all rights of the edge: it is code to trust. */
  readonly hooks?: HooksConfigOptions | string | null;
  /**
   * A module whose default export is a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app.
   * Default: null.
   */
  readonly entry?: string | null;
  /**
   * A program and its arguments; it must listen on the PORT (or SOCKET_PATH) of its environment.
   * Default: null.
   */
  readonly command?: readonly string[] | null;
  /**
   * Servers that run elsewhere: http://host:port, https://host:port, unix:/path.
   * Default: null.
   */
  readonly destinations?: readonly string[] | null;
  /** A folder whose files are given out. A path alone is its root. */
  readonly files?: FilesConfigOptions | string | null;
  /** Processes of this app (entry and command). A number alone: always so many. Between min and max their number follows the load: it grows at once when requests wait, or more are in flight than inFlight says, or the event loops are later than loopLag; it shrinks when fewer have been enough for as long as idle says. */
  readonly instances?: InstancesConfigOptions | number;
  /**
   * How instances are reached: a Unix socket of their own, or a loopback port of their own.
   * Default: "unix" for entry, "port" for command.
   */
  readonly transport?: 'unix' | 'port';
  /**
   * Environment of the instances, beside a scrubbed one (PATH, HOME, LANG and what Windhover sets).
   * Default: {}.
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * A file of NAME=value lines; env wins over it.
   * Default: null.
   */
  readonly envFile?: string | null;
  /**
   * Working directory of the instances.
   * Default: the directory of the file.
   */
  readonly cwd?: string;
  /**
   * Options of node itself (entry only).
   * Default: [].
   */
  readonly nodeArgs?: readonly string[];
  /**
   * The user that instances run as, when the edge is started as root.
   * Default: null.
   */
  readonly user?: string | null;
  /**
   * The group that instances run as.
   * Default: null.
   */
  readonly group?: string | null;
  /**
   * How an instance is chosen: the less busy of two random ones, each in turn, the same for the same (see hashBy), or the first that can take it while the others stand by.
   * Default: "least-in-flight".
   */
  readonly balancing?: 'least-in-flight' | 'round-robin' | 'consistent-hash' | 'first';
  /**
   * What consistent-hash goes by: "client" (the address of the client, of which an IPv6 network of /64 counts as one), "header:NAME" or "cookie:NAME". A request without that field goes where least is in flight.
   * Default: "client".
   */
  readonly hashBy?: string;
  /**
   * How much of the load each of its destinations gets, compared to the others, by the URL under which it stands in destinations; 1 where nothing is written. Each address of a name has the weight of the name.
   * Default: {}.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /**
   * The name of a cookie by which a client comes back to the instance that answered it first, as long as that instance is there and can take the request; balancing chooses for who has none. It names the instance's number, is signed, and holds over restarts of the edge and of instances. null: clients come back to whatever instance.
   * Default: null.
   */
  readonly stickyCookie?: string | null;
  /**
   * How long it takes until a new instance has its whole share: it begins with a tenth, which rises evenly. Only where others are there to take the rest; consistent-hash and weights respect it, first does not. 0: at once.
   * Milliseconds.
   * Default: "10s".
   * Source: caches and compiled code of a new process are empty; as long as outliers are kept out at first.
   */
  readonly slowStart?: number | string;
  /**
   * How many requests an instance has in flight at most, upgraded connections among them; the others wait in the queue. Exact over all data threads. null: as many as come.
   * Default: null.
   */
  readonly maxInFlight?: number | null;
  /** Requests that wait while all instances have as many in flight as maxInFlight allows, or while none is there. Clients take turns; when the queue is full, who has most in it gives up the last. Who waits for too long, or finds no room, is answered 503 with Retry-After. */
  readonly queue?: QueueConfigOptions;
  /** Has each instance asked for a path at intervals, over a connection of its own; one that fails gets no requests until it is well again, as long as another one is. A path alone is its path. null: nobody is asked. Where it is to be used with https:// destinations, give each an app of its own. */
  readonly health?: HealthConfigOptions | string | null;
  /** Takes an instance out of rotation for a while when requests to it keep failing: connections that cannot be made or break before a response, times that run out. Never more than half of the instances of an app. */
  readonly outliers?: OutliersConfigOptions;
  /** What follows when event loops of instances are late, which they report twice a second (entry only). */
  readonly loopLag?: LoopLagConfigOptions;
  /** When a started instance gets its first request: once it has given an HTTP answer, whatever its status. */
  readonly boot?: BootConfigOptions;
  /**
   * From SIGTERM to SIGKILL of an instance that is stopped.
   * Milliseconds.
   * Default: "30s".
   * Source: gunicorn graceful_timeout, Puma worker_shutdown_timeout, kamal-proxy drain.
   */
  readonly drainTimeout?: number | string;
  /**
   * How many instances are replaced at a time by restart, or by a reload that changes the app: so many processes more than `instances` run meanwhile.
   * Default: 1.
   * Source: a machine has room for one more process rather than for twice as many.
   */
  readonly maxSurge?: number;
  /** How a new version proves itself. The first instances of it (maxSurge) take traffic while those they replace are kept ready; when one of them ends, or their answers fail too often, the new version is rolled back. null: a version that comes up is believed. */
  readonly trial?: TrialConfigOptions | null;
  /**
   * How long the event loop of an instance may stand still (entry only). After 2 s of this others serve in its place, where there are any; then it is killed and started again. null, or --inspect among nodeArgs or in NODE_OPTIONS: however long; with --inspect-brk boot.timeout has to leave time for the debugger, too.
   * Milliseconds.
   * Default: "10s".
   * Source: longer than work in one piece should take, shorter than clients wait.
   */
  readonly hangTimeout?: number | string | null;
  /**
   * Resident memory of the process of an instance; one that stays above is replaced as by restart, at most once a minute (of a command: on Linux only). null: however much.
   * Bytes.
   * Default: null.
   */
  readonly maxMemory?: number | null;
  /**
   * Request fields with _ in their name: dropped, kept, or the request is answered 400. CGI, WSGI and Rack apps read X_Real_IP as X-Real-IP; a name that so becomes one the edge knows is dropped even with keep.
   * Default: "drop".
   * Source: nginx underscores_in_headers off.
   */
  readonly underscoreHeaders?: 'drop' | 'keep' | 'reject';
  /**
   * Whether X-HTTP-Method-Override, X-HTTP-Method and X-Method-Override reach the app. What is allowed or refused by method at the edge is passed by with them, if the app heeds them.
   * Default: "keep".
   * Source: apps behind clients that can only send GET and POST need them.
   */
  readonly methodOverrideHeaders?: 'keep' | 'drop';
  /**
   * Begin each connection to a destination with a PROXY header of this version that names the client (destinations without https only). Such a connection is one client's and is not used again: each request costs a connection. A client that a proxy named in forwardedHeader has the port 0.
   * Default: "off".
   */
  readonly proxyProtocol?: 'off' | 'v1' | 'v2';
  /** How long a destination may take. */
  readonly timeouts?: TimeoutsConfigOptions;
  /**
   * How long an unused connection to a destination is kept; 0: each is used once. A destination that states a shorter time (Keep-Alive: timeout=5) is believed, and its connections are closed a second before. Until it states one, requests that cannot be sent twice go over connections that were unused for less than 4 s. Instances of entry on a Unix socket never close one, and have no need of this.
   * Milliseconds.
   * Default: "50s".
   * Source: less than the 60 s of most servers and load balancers: who closes first loses no request.
   */
  readonly idleTimeout?: number | string;
  /** How often a request is sent again after a destination failed. Never after a byte of a response; what an instance may have begun only once, where the method is idempotent and the body still in hand (up to 64 KiB). */
  readonly retries?: RetriesConfigOptions;
  /**
   * Pass 103 Early Hints on. To be turned off where a client cannot cope with it.
   * Default: true.
   * Source: RFC 9110 15.2: a client must be able to parse interim responses.
   */
  readonly earlyHints?: boolean;
  /** How https:// destinations are spoken to. */
  readonly tls?: DestinationTlsConfigOptions;
}

/** An app. Exactly one of entry, command, destinations, files, redirect and respond says how it runs. Everything present, times in milliseconds, paths absolute. */
export interface AppConfig {
  /** Which of the six is written. */
  readonly kind: 'entry' | 'command' | 'destinations' | 'files' | 'redirect' | 'respond';
  /** Host names it answers: exact, "*.example.com" for every name that ends so, or "*" for any other host. */
  readonly hosts: readonly string[];
  /**
   * Path prefixes it answers, matched on segment borders; the longest of all apps wins.
   * Default: ["/"].
   */
  readonly paths: readonly string[];
  /** Limits of requests to this app; what is not written comes from the limits of the endpoint. */
  readonly limits: RouteLimits;
  /**
   * Settings for path prefixes below its paths, matched on segment borders; the longest wins. What is not written comes from the app. A path that another reading leads elsewhere is refused (400): one that differs from a prefix in the case of letters alone, for instance, as programs may take one for the other; write both prefixes where both are meant.
   * Default: {}.
   */
  readonly routes: Readonly<Record<string, RouteConfig>>;
  /**
   * What stands in the place of the path prefix by which a request came here (of the app one of its paths, of a route the path it is for) when it is forwarded: "/" strips it, and the destination is told it in X-Forwarded-Prefix; "/new" puts another there. The rest of the path and the query stay as they are, but for several slashes behind the prefix, which become one. Paths whose dot segments lead out of the prefix are refused. null: nothing is replaced; of a route: what the app says.
   * Default: null.
   */
  readonly replacePrefix: string | null;
  /** Changes of the request's fields for the destination, made after those of the client are cleaned, so that no client can undo them. Host may be set; X-Forwarded-Host stays the client's. Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly requestHeaders: FieldRulesConfig;
  /** Changes of the response's fields for the client: of every final response, 304 and 101 too; not of 103. What is set or appended is also on the edge's own pages for the app, beside what they say themselves; not on what is refused before the app is known, or for its size, time or number (408, 413, 429, 431). Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly responseHeaders: FieldRulesConfig;
  /**
   * Methods that are served; HEAD is wherever GET is. Others are answered 405. An app that heeds X-HTTP-Method-Override can be asked for other methods all the same, unless methodOverrideHeaders is "drop". null: every method; of a route: what the app says.
   * Default: null.
   */
  readonly methods: readonly string[] | null;
  /**
   * Clients that are served: others are answered 403. The client is the one that trusted proxies or a PROXY header name. One whose address is not known is refused, unless it is the peer on a Unix socket and "unix" is in the list. null or empty: everybody; null of a route: what the app says.
   * Default: null.
   */
  readonly allow: readonly string[] | null;
  /**
   * Clients that are answered 403, also where they are in allow. One whose address is not known is refused too, unless "unix" is in allow. null or empty: nobody; null of a route: what the app says.
   * Default: null.
   */
  readonly deny: readonly string[] | null;
  /** Ask for a name and a password (RFC 7617); who has none, or a wrong one, is answered 401. The app is told the name in X-Forwarded-User, which no client can set. Passwords are only as secret as the connection: use it with https. null: nobody is asked; of a route: what the app says; false: nobody is asked, whatever the app says. */
  readonly basicAuth: boolean | BasicAuthConfig | null;
  /** Answer with a redirect. A text alone is its target. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly redirect: RouteRedirectConfig | null;
  /** Answer with this, always the same. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly respond: FixedResponseConfig | null;
  /** Compress responses that the app sent as they are, for clients that accept it (Accept-Encoding, with its weights; br before zstd before gzip where they are liked alike). Never what is compressed already, says Cache-Control: no-transform, is a range or carries a digest. true: with the defaults. Exchanges of such a route pass a thread of the edge that runs script: compress in the app, or give out files that were compressed beforehand, where that is too slow. */
  readonly compression: boolean | CompressionConfig;
  /** A module that exports onRequest, onResponse or both, which may change or answer each exchange (see hooks.md beside this page). A path alone is its module. It runs in a thread of the edge that serves no connection, with all rights of the edge: it is code to trust. */
  readonly hooks: HooksConfig | null;
  /**
   * A module whose default export is a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app.
   * Default: null.
   */
  readonly entry: string | null;
  /**
   * A program and its arguments; it must listen on the PORT (or SOCKET_PATH) of its environment.
   * Default: null.
   */
  readonly command: readonly string[] | null;
  /**
   * Servers that run elsewhere: http://host:port, https://host:port, unix:/path.
   * Default: null.
   */
  readonly destinations: readonly string[] | null;
  /** A folder whose files are given out. A path alone is its root. */
  readonly files: FilesConfig | null;
  /** Processes of this app (entry and command). A number alone: always so many. Between min and max their number follows the load: it grows at once when requests wait, or more are in flight than inFlight says, or the event loops are later than loopLag; it shrinks when fewer have been enough for as long as idle says. */
  readonly instances: InstancesConfig;
  /**
   * How instances are reached: a Unix socket of their own, or a loopback port of their own.
   * Default: "unix" for entry, "port" for command.
   */
  readonly transport: 'unix' | 'port';
  /**
   * Environment of the instances, beside a scrubbed one (PATH, HOME, LANG and what Windhover sets).
   * Default: {}.
   */
  readonly env: Readonly<Record<string, string>>;
  /**
   * A file of NAME=value lines; env wins over it.
   * Default: null.
   */
  readonly envFile: string | null;
  /**
   * Working directory of the instances.
   * Default: the directory of the file.
   */
  readonly cwd: string;
  /**
   * Options of node itself (entry only).
   * Default: [].
   */
  readonly nodeArgs: readonly string[];
  /**
   * The user that instances run as, when the edge is started as root.
   * Default: null.
   */
  readonly user: string | null;
  /**
   * The group that instances run as.
   * Default: null.
   */
  readonly group: string | null;
  /**
   * How an instance is chosen: the less busy of two random ones, each in turn, the same for the same (see hashBy), or the first that can take it while the others stand by.
   * Default: "least-in-flight".
   */
  readonly balancing: 'least-in-flight' | 'round-robin' | 'consistent-hash' | 'first';
  /**
   * What consistent-hash goes by: "client" (the address of the client, of which an IPv6 network of /64 counts as one), "header:NAME" or "cookie:NAME". A request without that field goes where least is in flight.
   * Default: "client".
   */
  readonly hashBy: string;
  /**
   * How much of the load each of its destinations gets, compared to the others, by the URL under which it stands in destinations; 1 where nothing is written. Each address of a name has the weight of the name.
   * Default: {}.
   */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * The name of a cookie by which a client comes back to the instance that answered it first, as long as that instance is there and can take the request; balancing chooses for who has none. It names the instance's number, is signed, and holds over restarts of the edge and of instances. null: clients come back to whatever instance.
   * Default: null.
   */
  readonly stickyCookie: string | null;
  /**
   * How long it takes until a new instance has its whole share: it begins with a tenth, which rises evenly. Only where others are there to take the rest; consistent-hash and weights respect it, first does not. 0: at once.
   * Milliseconds.
   * Default: "10s".
   * Source: caches and compiled code of a new process are empty; as long as outliers are kept out at first.
   */
  readonly slowStart: number;
  /**
   * How many requests an instance has in flight at most, upgraded connections among them; the others wait in the queue. Exact over all data threads. null: as many as come.
   * Default: null.
   */
  readonly maxInFlight: number | null;
  /** Requests that wait while all instances have as many in flight as maxInFlight allows, or while none is there. Clients take turns; when the queue is full, who has most in it gives up the last. Who waits for too long, or finds no room, is answered 503 with Retry-After. */
  readonly queue: QueueConfig;
  /** Has each instance asked for a path at intervals, over a connection of its own; one that fails gets no requests until it is well again, as long as another one is. A path alone is its path. null: nobody is asked. Where it is to be used with https:// destinations, give each an app of its own. */
  readonly health: HealthConfig | null;
  /** Takes an instance out of rotation for a while when requests to it keep failing: connections that cannot be made or break before a response, times that run out. Never more than half of the instances of an app. */
  readonly outliers: OutliersConfig;
  /** What follows when event loops of instances are late, which they report twice a second (entry only). */
  readonly loopLag: LoopLagConfig;
  /** When a started instance gets its first request: once it has given an HTTP answer, whatever its status. */
  readonly boot: BootConfig;
  /**
   * From SIGTERM to SIGKILL of an instance that is stopped.
   * Milliseconds.
   * Default: "30s".
   * Source: gunicorn graceful_timeout, Puma worker_shutdown_timeout, kamal-proxy drain.
   */
  readonly drainTimeout: number;
  /**
   * How many instances are replaced at a time by restart, or by a reload that changes the app: so many processes more than `instances` run meanwhile.
   * Default: 1.
   * Source: a machine has room for one more process rather than for twice as many.
   */
  readonly maxSurge: number;
  /** How a new version proves itself. The first instances of it (maxSurge) take traffic while those they replace are kept ready; when one of them ends, or their answers fail too often, the new version is rolled back. null: a version that comes up is believed. */
  readonly trial: TrialConfig | null;
  /**
   * How long the event loop of an instance may stand still (entry only). After 2 s of this others serve in its place, where there are any; then it is killed and started again. null, or --inspect among nodeArgs or in NODE_OPTIONS: however long; with --inspect-brk boot.timeout has to leave time for the debugger, too.
   * Milliseconds.
   * Default: "10s".
   * Source: longer than work in one piece should take, shorter than clients wait.
   */
  readonly hangTimeout: number | null;
  /**
   * Resident memory of the process of an instance; one that stays above is replaced as by restart, at most once a minute (of a command: on Linux only). null: however much.
   * Bytes.
   * Default: null.
   */
  readonly maxMemory: number | null;
  /**
   * Request fields with _ in their name: dropped, kept, or the request is answered 400. CGI, WSGI and Rack apps read X_Real_IP as X-Real-IP; a name that so becomes one the edge knows is dropped even with keep.
   * Default: "drop".
   * Source: nginx underscores_in_headers off.
   */
  readonly underscoreHeaders: 'drop' | 'keep' | 'reject';
  /**
   * Whether X-HTTP-Method-Override, X-HTTP-Method and X-Method-Override reach the app. What is allowed or refused by method at the edge is passed by with them, if the app heeds them.
   * Default: "keep".
   * Source: apps behind clients that can only send GET and POST need them.
   */
  readonly methodOverrideHeaders: 'keep' | 'drop';
  /**
   * Begin each connection to a destination with a PROXY header of this version that names the client (destinations without https only). Such a connection is one client's and is not used again: each request costs a connection. A client that a proxy named in forwardedHeader has the port 0.
   * Default: "off".
   */
  readonly proxyProtocol: 'off' | 'v1' | 'v2';
  /** How long a destination may take. */
  readonly timeouts: TimeoutsConfig;
  /**
   * How long an unused connection to a destination is kept; 0: each is used once. A destination that states a shorter time (Keep-Alive: timeout=5) is believed, and its connections are closed a second before. Until it states one, requests that cannot be sent twice go over connections that were unused for less than 4 s. Instances of entry on a Unix socket never close one, and have no need of this.
   * Milliseconds.
   * Default: "50s".
   * Source: less than the 60 s of most servers and load balancers: who closes first loses no request.
   */
  readonly idleTimeout: number;
  /** How often a request is sent again after a destination failed. Never after a byte of a response; what an instance may have begun only once, where the method is idempotent and the body still in hand (up to 64 KiB). */
  readonly retries: RetriesConfig;
  /**
   * Pass 103 Early Hints on. To be turned off where a client cannot cope with it.
   * Default: true.
   * Source: RFC 9110 15.2: a client must be able to parse interim responses.
   */
  readonly earlyHints: boolean;
  /** How https:// destinations are spoken to. */
  readonly tls: DestinationTlsConfig;
}

/** A minimum rate of bytes. As it is written. */
export interface DataRateOptions {
  /**
   * Bytes in a second.
   * Bytes.
   */
  readonly bytesPerSecond: number;
  /**
   * How long the peer may send, or take, nothing. Looked at more than once a second.
   * Milliseconds.
   * Default: "5s".
   * Source: Kestrel MinDataRate.GracePeriod.
   */
  readonly gracePeriod?: number | string;
}

/** A minimum rate of bytes. Everything present, times in milliseconds, paths absolute. */
export interface DataRate {
  /**
   * Bytes in a second.
   * Bytes.
   */
  readonly bytesPerSecond: number;
  /**
   * How long the peer may send, or take, nothing. Looked at more than once a second.
   * Milliseconds.
   * Default: "5s".
   * Source: Kestrel MinDataRate.GracePeriod.
   */
  readonly gracePeriod: number;
}

/** A maximum rate of requests. As it is written. */
export interface RequestRateOptions {
  /** Requests in a second, on the average. */
  readonly requestsPerSecond: number;
  /** Requests that may come at once. */
  readonly burst: number;
}

/** A maximum rate of requests. Everything present, times in milliseconds, paths absolute. */
export interface RequestRate {
  /** Requests in a second, on the average. */
  readonly requestsPerSecond: number;
  /** Requests that may come at once. */
  readonly burst: number;
}

/** A redirect to https. As it is written. */
export interface RedirectConfigOptions {
  /**
   * The port of https as clients see it; null: that of the https endpoints, where they have one only.
   * Default: null.
   */
  readonly port?: number | null;
}

/** A redirect to https. Everything present, times in milliseconds, paths absolute. */
export interface RedirectConfig {
  /**
   * The port of https as clients see it; null: that of the https endpoints, where they have one only.
   * Default: null.
   */
  readonly port: number | null;
}

/** Limits of requests to this app; what is not written comes from the limits of the endpoint. As it is written. */
export interface RouteLimitsOptions {
  /**
   * The body of one request, decoded; null: no limit. More is answered 413: at once where a Content-Length says so and the limit is the path's or the edge's, else when the handler begins to read, since it may still raise it.
   * Bytes.
   */
  readonly maxRequestBodySize?: number | null;
  /** What a client must at least send of a body while it is waited for; null: nothing. Slower is answered 408. What it sends faster buys at most the grace period; a reader that lags, and a busy process, cost it nothing. */
  readonly minRequestBodyDataRate?: DataRateOptions | null;
  /** What a client must at least take of a response that waits for it; null: nothing. Slower is reset. It is given the grace period, or where that is longer the time in which maxResponseBufferSize (64 KiB of it at most) is taken at this rate, a minute at most: a proxy that reads in large steps is no stalled reader. */
  readonly minResponseDataRate?: DataRateOptions | null;
  /** Requests of one client address (behind trusted proxies the one they name), of IPv6 of one /64; null: no limit. More are answered 429 with Retry-After. A token bucket in fixed memory: with 100 000 addresses that send all they may, three requests in a thousand are refused too early. */
  readonly maxRequestRatePerAddress?: RequestRateOptions | null;
}

/** Limits of requests to this app; what is not written comes from the limits of the endpoint. Everything present, times in milliseconds, paths absolute. */
export interface RouteLimits {
  /**
   * The body of one request, decoded; null: no limit. More is answered 413: at once where a Content-Length says so and the limit is the path's or the edge's, else when the handler begins to read, since it may still raise it.
   * Bytes.
   */
  readonly maxRequestBodySize?: number | null;
  /** What a client must at least send of a body while it is waited for; null: nothing. Slower is answered 408. What it sends faster buys at most the grace period; a reader that lags, and a busy process, cost it nothing. */
  readonly minRequestBodyDataRate?: DataRate | null;
  /** What a client must at least take of a response that waits for it; null: nothing. Slower is reset. It is given the grace period, or where that is longer the time in which maxResponseBufferSize (64 KiB of it at most) is taken at this rate, a minute at most: a proxy that reads in large steps is no stalled reader. */
  readonly minResponseDataRate?: DataRate | null;
  /** Requests of one client address (behind trusted proxies the one they name), of IPv6 of one /64; null: no limit. More are answered 429 with Retry-After. A token bucket in fixed memory: with 100 000 addresses that send all they may, three requests in a thousand are refused too early. */
  readonly maxRequestRatePerAddress?: RequestRate | null;
}

/** Changes of the fields (headers) that pass. As it is written. */
export interface FieldRulesConfigOptions {
  /**
   * Fields in the place of those of the same name, or beside the others where there is none.
   * Default: {}.
   */
  readonly set?: Readonly<Record<string, string>>;
  /**
   * Fields beside those of the same name.
   * Default: {}.
   */
  readonly append?: Readonly<Record<string, string>>;
  /**
   * Names of fields that do not pass, in trailers neither.
   * Default: [].
   */
  readonly remove?: readonly string[];
}

/** Changes of the fields (headers) that pass. Everything present, times in milliseconds, paths absolute. */
export interface FieldRulesConfig {
  /**
   * Fields in the place of those of the same name, or beside the others where there is none.
   * Default: {}.
   */
  readonly set: Readonly<Record<string, string>>;
  /**
   * Fields beside those of the same name.
   * Default: {}.
   */
  readonly append: Readonly<Record<string, string>>;
  /**
   * Names of fields that do not pass, in trailers neither.
   * Default: [].
   */
  readonly remove: readonly string[];
}

/** Names and passwords. As it is written. */
export interface BasicAuthConfigOptions {
  /**
   * What browsers show when they ask. Paths of one realm and host share a password.
   * Default: "restricted".
   */
  readonly realm?: string;
  /**
   * Hashes of passwords by name: bcrypt ($2y$, as of htpasswd -B) or scrypt ($scrypt$, as of `windhover hash-password`).
   * Default: {}.
   */
  readonly users?: Readonly<Record<string, string>>;
  /**
   * A file of NAME:HASH lines, as htpasswd -B writes it, beside users. Read at the start and by `windhover reload`.
   * Default: null.
   */
  readonly usersFile?: string | null;
  /**
   * Pass Authorization on to the app. Else no app sees a password.
   * Default: false.
   */
  readonly forwardAuthorization?: boolean;
}

/** Names and passwords. Everything present, times in milliseconds, paths absolute. */
export interface BasicAuthConfig {
  /**
   * What browsers show when they ask. Paths of one realm and host share a password.
   * Default: "restricted".
   */
  readonly realm: string;
  /**
   * Hashes of passwords by name: bcrypt ($2y$, as of htpasswd -B) or scrypt ($scrypt$, as of `windhover hash-password`).
   * Default: {}.
   */
  readonly users: Readonly<Record<string, string>>;
  /**
   * A file of NAME:HASH lines, as htpasswd -B writes it, beside users. Read at the start and by `windhover reload`.
   * Default: null.
   */
  readonly usersFile: string | null;
  /**
   * Pass Authorization on to the app. Else no app sees a password.
   * Default: false.
   */
  readonly forwardAuthorization: boolean;
}

/** A redirect to elsewhere. As it is written. */
export interface RouteRedirectConfigOptions {
  /** A URL, or a path of the same host. Where it ends in /*, what follows the path that this is written for takes the place of /*, with the query: "https://www.example.com/*". Else it is the target as it stands, for every path and query. */
  readonly to: string;
  /**
   * 301, 302, 303, 307 or 308. 307 and 308 keep method and body; 301 and 308 are remembered by browsers, for long.
   * Default: 308.
   * Source: RFC 9110 15.4.9: permanent, and a POST stays one.
   */
  readonly status?: number;
}

/** A redirect to elsewhere. Everything present, times in milliseconds, paths absolute. */
export interface RouteRedirectConfig {
  /** A URL, or a path of the same host. Where it ends in /*, what follows the path that this is written for takes the place of /*, with the query: "https://www.example.com/*". Else it is the target as it stands, for every path and query. */
  readonly to: string;
  /**
   * 301, 302, 303, 307 or 308. 307 and 308 keep method and body; 301 and 308 are remembered by browsers, for long.
   * Default: 308.
   * Source: RFC 9110 15.4.9: permanent, and a POST stays one.
   */
  readonly status: number;
}

/** An answer that is always the same. As it is written. */
export interface FixedResponseConfigOptions {
  /**
   * The status.
   * Default: 200.
   */
  readonly status?: number;
  /**
   * Fields of the answer, beside those of the connection, Content-Length, Content-Type and Date.
   * Default: {}.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The body, written as UTF-8; at most 64 KiB.
   * Default: "".
   */
  readonly body?: string;
  /**
   * The Content-Type; null: "text/plain; charset=utf-8" where there is a body, else none.
   * Default: null.
   */
  readonly contentType?: string | null;
}

/** An answer that is always the same. Everything present, times in milliseconds, paths absolute. */
export interface FixedResponseConfig {
  /**
   * The status.
   * Default: 200.
   */
  readonly status: number;
  /**
   * Fields of the answer, beside those of the connection, Content-Length, Content-Type and Date.
   * Default: {}.
   */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The body, written as UTF-8; at most 64 KiB.
   * Default: "".
   */
  readonly body: string;
  /**
   * The Content-Type; null: "text/plain; charset=utf-8" where there is a body, else none.
   * Default: null.
   */
  readonly contentType: string | null;
}

/** What is compressed, and how. As it is written. */
export interface CompressionConfigOptions {
  /**
   * The encodings that may be used. zstd needs a Node whose zlib has it (22.15); on others it isn't offered.
   * Default: ["br","zstd","gzip"].
   */
  readonly encodings?: readonly ('br' | 'zstd' | 'gzip')[];
  /**
   * A response whose length is known and less than this stays as it is.
   * Bytes.
   * Default: 1024.
   * Source: what fits a packet anyway gains nothing: Apache, Akamai and Cloudflare begin at 1 KiB or less.
   */
  readonly minSize?: number;
  /**
   * Media types that are compressed: "text/html", "text/*" for a family, "*+json" for a suffix. text/event-stream is not among the defaults, since single events hardly shrink; where it is written here, each event is still sent at once.
   * Default: ["text/html","text/css","text/plain","text/csv","text/xml","text/markdown","text/javascript","application/javascript","application/json","application/x-ndjson","application/xml","application/wasm","*+json","*+xml","font/ttf","font/otf","image/bmp","image/x-icon","image/vnd.microsoft.icon"].
   */
  readonly types?: readonly string[];
}

/** What is compressed, and how. Everything present, times in milliseconds, paths absolute. */
export interface CompressionConfig {
  /**
   * The encodings that may be used. zstd needs a Node whose zlib has it (22.15); on others it isn't offered.
   * Default: ["br","zstd","gzip"].
   */
  readonly encodings: readonly ('br' | 'zstd' | 'gzip')[];
  /**
   * A response whose length is known and less than this stays as it is.
   * Bytes.
   * Default: 1024.
   * Source: what fits a packet anyway gains nothing: Apache, Akamai and Cloudflare begin at 1 KiB or less.
   */
  readonly minSize: number;
  /**
   * Media types that are compressed: "text/html", "text/*" for a family, "*+json" for a suffix. text/event-stream is not among the defaults, since single events hardly shrink; where it is written here, each event is still sent at once.
   * Default: ["text/html","text/css","text/plain","text/csv","text/xml","text/markdown","text/javascript","application/javascript","application/json","application/x-ndjson","application/xml","application/wasm","*+json","*+xml","font/ttf","font/otf","image/bmp","image/x-icon","image/vnd.microsoft.icon"].
   */
  readonly types: readonly string[];
}

/** A module that sees requests and responses. As it is written. */
export interface HooksConfigOptions {
  /** The file. It is loaded anew at each reload. */
  readonly module: string;
  /**
   * How long each call may take. Then 504.
   * Milliseconds.
   * Default: "5s".
   * Source: what a person waits for before the work on the answer has begun.
   */
  readonly timeout?: number | string;
}

/** A module that sees requests and responses. Everything present, times in milliseconds, paths absolute. */
export interface HooksConfig {
  /** The file. It is loaded anew at each reload. */
  readonly module: string;
  /**
   * How long each call may take. Then 504.
   * Milliseconds.
   * Default: "5s".
   * Source: what a person waits for before the work on the answer has begun.
   */
  readonly timeout: number;
}

/** A folder whose files are given out. A path alone is its root. As it is written. */
export interface FilesConfigOptions {
  /** The folder. Nothing outside of it is given out: a symbolic link that leads out is not followed. */
  readonly root: string;
  /**
   * The file that stands for a folder, asked for with a slash at its end; null: none.
   * Default: "index.html".
   */
  readonly index?: string | null;
  /**
   * A file below the root that pages which do not exist are answered with: for apps that find their way in the browser. Only where text/html is asked for and the path ends in no extension.
   * Default: null.
   */
  readonly fallback?: string | null;
  /**
   * Give out NAME.br, NAME.zst or NAME.gz in the place of NAME to clients that accept it, where it is no older than NAME.
   * Default: true.
   */
  readonly precompressed?: boolean;
  /**
   * Cache-Control of every file. "no-cache" lets caches keep it and ask each time whether it has changed.
   * Default: "no-cache".
   * Source: safe for files that change under their names; RFC 9111 5.2.2.4.
   */
  readonly cacheControl?: string;
  /**
   * Path prefixes whose files never change, since their names hold a hash of what is in them: kept for a year and not asked for again.
   * Default: [].
   */
  readonly immutable?: readonly string[];
  /**
   * Give out files and folders whose names begin with a dot, not only /.well-known.
   * Default: false.
   */
  readonly dotFiles?: boolean;
}

/** A folder whose files are given out. A path alone is its root. Everything present, times in milliseconds, paths absolute. */
export interface FilesConfig {
  /** The folder. Nothing outside of it is given out: a symbolic link that leads out is not followed. */
  readonly root: string;
  /**
   * The file that stands for a folder, asked for with a slash at its end; null: none.
   * Default: "index.html".
   */
  readonly index: string | null;
  /**
   * A file below the root that pages which do not exist are answered with: for apps that find their way in the browser. Only where text/html is asked for and the path ends in no extension.
   * Default: null.
   */
  readonly fallback: string | null;
  /**
   * Give out NAME.br, NAME.zst or NAME.gz in the place of NAME to clients that accept it, where it is no older than NAME.
   * Default: true.
   */
  readonly precompressed: boolean;
  /**
   * Cache-Control of every file. "no-cache" lets caches keep it and ask each time whether it has changed.
   * Default: "no-cache".
   * Source: safe for files that change under their names; RFC 9111 5.2.2.4.
   */
  readonly cacheControl: string;
  /**
   * Path prefixes whose files never change, since their names hold a hash of what is in them: kept for a year and not asked for again.
   * Default: [].
   */
  readonly immutable: readonly string[];
  /**
   * Give out files and folders whose names begin with a dot, not only /.well-known.
   * Default: false.
   */
  readonly dotFiles: boolean;
}

/** Processes of this app (entry and command). A number alone: always so many. Between min and max their number follows the load: it grows at once when requests wait, or more are in flight than inFlight says, or the event loops are later than loopLag; it shrinks when fewer have been enough for as long as idle says. As it is written. */
export interface InstancesConfigOptions {
  /**
   * At least so many. 0: the app sleeps while nobody asks for it; the first request starts an instance and waits for it, as long as boot.timeout or queue.timeout allow.
   * Default: 1.
   */
  readonly min?: number;
  /**
   * At most so many.
   * Default: min, and at least 1.
   */
  readonly max?: number;
  /**
   * So long fewer instances must have been enough before one is stopped; so long nobody may have asked for anything before the last one is. What is in flight counts, open WebSockets and streams too.
   * Milliseconds.
   * Default: "10m".
   * Source: Passenger passenger_pool_idle_time 300 s, Heroku sleeps after 30 min.
   */
  readonly idle?: number | string;
  /**
   * Exchanges in flight for each instance; for more, another instance is started.
   * Default: 70 % of maxInFlight, or 80.
   * Source: Knative: 70 % of what a container may have; Cloud Run: 80 at a time.
   */
  readonly inFlight?: number;
  /**
   * When the event loops of all instances are later than this on average, twice in a row, another instance is started; null: whatever they are. Instances of command do not tell.
   * Milliseconds.
   * Default: "50ms".
   */
  readonly loopLag?: number | string | null;
}

/** Processes of this app (entry and command). A number alone: always so many. Between min and max their number follows the load: it grows at once when requests wait, or more are in flight than inFlight says, or the event loops are later than loopLag; it shrinks when fewer have been enough for as long as idle says. Everything present, times in milliseconds, paths absolute. */
export interface InstancesConfig {
  /**
   * At least so many. 0: the app sleeps while nobody asks for it; the first request starts an instance and waits for it, as long as boot.timeout or queue.timeout allow.
   * Default: 1.
   */
  readonly min: number;
  /**
   * At most so many.
   * Default: min, and at least 1.
   */
  readonly max: number;
  /**
   * So long fewer instances must have been enough before one is stopped; so long nobody may have asked for anything before the last one is. What is in flight counts, open WebSockets and streams too.
   * Milliseconds.
   * Default: "10m".
   * Source: Passenger passenger_pool_idle_time 300 s, Heroku sleeps after 30 min.
   */
  readonly idle: number;
  /**
   * Exchanges in flight for each instance; for more, another instance is started.
   * Default: 70 % of maxInFlight, or 80.
   * Source: Knative: 70 % of what a container may have; Cloud Run: 80 at a time.
   */
  readonly inFlight: number;
  /**
   * When the event loops of all instances are later than this on average, twice in a row, another instance is started; null: whatever they are. Instances of command do not tell.
   * Milliseconds.
   * Default: "50ms".
   */
  readonly loopLag: number | null;
}

/** Requests that wait while all instances have as many in flight as maxInFlight allows, or while none is there. Clients take turns; when the queue is full, who has most in it gives up the last. Who waits for too long, or finds no room, is answered 503 with Retry-After. As it is written. */
export interface QueueConfigOptions {
  /**
   * How many wait at most while instances are there; while none is there, 1000 or this if it is more.
   * Default: 100.
   * Source: Passenger max_request_queue_size, Unit: 100.
   */
  readonly max?: number;
  /**
   * How long one waits at most.
   * Milliseconds.
   * Default: "5s".
   * Source: longer than a restart of most programs, shorter than the patience of most people.
   */
  readonly timeout?: number | string;
}

/** Requests that wait while all instances have as many in flight as maxInFlight allows, or while none is there. Clients take turns; when the queue is full, who has most in it gives up the last. Who waits for too long, or finds no room, is answered 503 with Retry-After. Everything present, times in milliseconds, paths absolute. */
export interface QueueConfig {
  /**
   * How many wait at most while instances are there; while none is there, 1000 or this if it is more.
   * Default: 100.
   * Source: Passenger max_request_queue_size, Unit: 100.
   */
  readonly max: number;
  /**
   * How long one waits at most.
   * Milliseconds.
   * Default: "5s".
   * Source: longer than a restart of most programs, shorter than the patience of most people.
   */
  readonly timeout: number;
}

/** Has each instance asked for a path at intervals, over a connection of its own; one that fails gets no requests until it is well again, as long as another one is. A path alone is its path. null: nobody is asked. Where it is to be used with https:// destinations, give each an app of its own. As it is written. */
export interface HealthConfigOptions {
  /** What is asked for with GET, under the first host of the app that is no pattern. */
  readonly path: string;
  /**
   * The status that says that it is well: one, or the first and the last of many.
   * Default: "200-399".
   * Source: HAProxy httpchk: 2xx and 3xx.
   */
  readonly status?: string;
  /**
   * From one probe of an instance to the next.
   * Milliseconds.
   * Default: "5s".
   * Source: between HAProxy (2 s) and Caddy (30 s).
   */
  readonly interval?: number | string;
  /**
   * How long the head of the answer may take.
   * Milliseconds.
   * Default: "2s".
   */
  readonly timeout?: number | string;
  /**
   * Probes in a row that must succeed until it gets requests again.
   * Default: 2.
   * Source: HAProxy rise 2.
   */
  readonly rise?: number;
  /**
   * Probes in a row that must fail until it gets none.
   * Default: 3.
   * Source: HAProxy fall 3.
   */
  readonly fall?: number;
}

/** Has each instance asked for a path at intervals, over a connection of its own; one that fails gets no requests until it is well again, as long as another one is. A path alone is its path. null: nobody is asked. Where it is to be used with https:// destinations, give each an app of its own. Everything present, times in milliseconds, paths absolute. */
export interface HealthConfig {
  /** What is asked for with GET, under the first host of the app that is no pattern. */
  readonly path: string;
  /**
   * The status that says that it is well: one, or the first and the last of many.
   * Default: "200-399".
   * Source: HAProxy httpchk: 2xx and 3xx.
   */
  readonly status: string;
  /**
   * From one probe of an instance to the next.
   * Milliseconds.
   * Default: "5s".
   * Source: between HAProxy (2 s) and Caddy (30 s).
   */
  readonly interval: number;
  /**
   * How long the head of the answer may take.
   * Milliseconds.
   * Default: "2s".
   */
  readonly timeout: number;
  /**
   * Probes in a row that must succeed until it gets requests again.
   * Default: 2.
   * Source: HAProxy rise 2.
   */
  readonly rise: number;
  /**
   * Probes in a row that must fail until it gets none.
   * Default: 3.
   * Source: HAProxy fall 3.
   */
  readonly fall: number;
}

/** Takes an instance out of rotation for a while when requests to it keep failing: connections that cannot be made or break before a response, times that run out. Never more than half of the instances of an app. As it is written. */
export interface OutliersConfigOptions {
  /**
   * Failures in a row, over all data threads, without a response in between. 0: however many.
   * Default: 5.
   * Source: Envoy outlier_detection: 5 in a row.
   */
  readonly failures?: number;
  /**
   * Responses of 5xx in percent of at least 20 within 10 s; null: what an app answers is its own affair.
   * Default: null.
   */
  readonly errorShare?: number | null;
  /**
   * How long it is left out the first time; each time after that twice as long, up to 5 minutes. One that was well for 5 minutes begins anew. It comes back with a slow start.
   * Milliseconds.
   * Default: "10s".
   * Source: nginx fail_timeout 10 s; Envoy base_ejection_time grows likewise.
   */
  readonly ejection?: number | string;
}

/** Takes an instance out of rotation for a while when requests to it keep failing: connections that cannot be made or break before a response, times that run out. Never more than half of the instances of an app. Everything present, times in milliseconds, paths absolute. */
export interface OutliersConfig {
  /**
   * Failures in a row, over all data threads, without a response in between. 0: however many.
   * Default: 5.
   * Source: Envoy outlier_detection: 5 in a row.
   */
  readonly failures: number;
  /**
   * Responses of 5xx in percent of at least 20 within 10 s; null: what an app answers is its own affair.
   * Default: null.
   */
  readonly errorShare: number | null;
  /**
   * How long it is left out the first time; each time after that twice as long, up to 5 minutes. One that was well for 5 minutes begins anew. It comes back with a slow start.
   * Milliseconds.
   * Default: "10s".
   * Source: nginx fail_timeout 10 s; Envoy base_ejection_time grows likewise.
   */
  readonly ejection: number;
}

/** What follows when event loops of instances are late, which they report twice a second (entry only). As it is written. */
export interface LoopLagConfigOptions {
  /**
   * An instance that is later than this twice in a row, and four times as late as the others, gets no requests until it no longer is. null: however late.
   * Milliseconds.
   * Default: "500ms".
   */
  readonly leaveOut?: number | string | null;
  /**
   * While all instances are later than this, a share of requests is answered 503 with Retry-After before they get anything to do: more with each report, up to 90 %, and fewer when one is in time again. null: none.
   * Milliseconds.
   * Default: null.
   * Source: @fastify/under-pressure maxEventLoopDelay.
   */
  readonly shed?: number | string | null;
}

/** What follows when event loops of instances are late, which they report twice a second (entry only). Everything present, times in milliseconds, paths absolute. */
export interface LoopLagConfig {
  /**
   * An instance that is later than this twice in a row, and four times as late as the others, gets no requests until it no longer is. null: however late.
   * Milliseconds.
   * Default: "500ms".
   */
  readonly leaveOut: number | null;
  /**
   * While all instances are later than this, a share of requests is answered 503 with Retry-After before they get anything to do: more with each report, up to 90 %, and fewer when one is in time again. null: none.
   * Milliseconds.
   * Default: null.
   * Source: @fastify/under-pressure maxEventLoopDelay.
   */
  readonly shed: number | null;
}

/** When a started instance gets its first request: once it has given an HTTP answer, whatever its status. As it is written. */
export interface BootConfigOptions {
  /**
   * How long an instance may take until its first HTTP answer.
   * Milliseconds.
   * Default: "30s".
   * Source: gunicorn and kamal-proxy give 30 s, Puma 60 s, Passenger 90 s.
   */
  readonly timeout?: number | string;
  /**
   * What is asked for with GET.
   * Default: "/".
   */
  readonly path?: string;
}

/** When a started instance gets its first request: once it has given an HTTP answer, whatever its status. Everything present, times in milliseconds, paths absolute. */
export interface BootConfig {
  /**
   * How long an instance may take until its first HTTP answer.
   * Milliseconds.
   * Default: "30s".
   * Source: gunicorn and kamal-proxy give 30 s, Puma 60 s, Passenger 90 s.
   */
  readonly timeout: number;
  /**
   * What is asked for with GET.
   * Default: "/".
   */
  readonly path: string;
}

/** How a new version proves itself. The first instances of it (maxSurge) take traffic while those they replace are kept ready; when one of them ends, or their answers fail too often, the new version is rolled back. null: a version that comes up is believed. As it is written. */
export interface TrialConfigOptions {
  /**
   * Counted from the moment in which they take traffic.
   * Milliseconds.
   * Default: "10s".
   * Source: long enough to load what is loaded late, short enough to wait for.
   */
  readonly duration?: number | string;
  /**
   * Answers with 5xx, in percent, that are still a success.
   * Default: 5.
   * Source: what a version that works may answer by chance.
   */
  readonly maxErrorShare?: number;
  /**
   * Fewer answers than these prove nothing, whatever their status.
   * Default: 20.
   * Source: one failure of 20 is 5 %.
   */
  readonly minRequests?: number;
}

/** How a new version proves itself. The first instances of it (maxSurge) take traffic while those they replace are kept ready; when one of them ends, or their answers fail too often, the new version is rolled back. null: a version that comes up is believed. Everything present, times in milliseconds, paths absolute. */
export interface TrialConfig {
  /**
   * Counted from the moment in which they take traffic.
   * Milliseconds.
   * Default: "10s".
   * Source: long enough to load what is loaded late, short enough to wait for.
   */
  readonly duration: number;
  /**
   * Answers with 5xx, in percent, that are still a success.
   * Default: 5.
   * Source: what a version that works may answer by chance.
   */
  readonly maxErrorShare: number;
  /**
   * Fewer answers than these prove nothing, whatever their status.
   * Default: 20.
   * Source: one failure of 20 is 5 %.
   */
  readonly minRequests: number;
}

/** How long a destination may take. As it is written. */
export interface TimeoutsConfigOptions {
  /**
   * To accept a connection. Then another instance is tried; when none is left: 504.
   * Milliseconds.
   * Default: "2s" when every destination is a Unix socket, else "5s".
   * Source: a Unix socket answers at once or not at all; 5 s is two lost SYNs and their repetition.
   */
  readonly connect?: number | string;
  /**
   * From the end of the request to the first byte of the response. Then 504.
   * Milliseconds.
   * Default: "60s".
   * Source: nginx proxy_read_timeout.
   */
  readonly firstByte?: number | string;
  /**
   * Between two reads of a response body (then the response is cut), or while it takes no more of a request's (then 504).
   * Milliseconds.
   * Default: "60s".
   * Source: nginx proxy_read_timeout.
   */
  readonly betweenBytes?: number | string;
  /**
   * How long an upgraded connection (WebSocket) may be silent in both directions.
   * Milliseconds.
   * Default: "1h".
   * Source: Envoy closes idle TCP tunnels after 1 h; 60 s (nginx) cuts WebSockets that are merely quiet.
   */
  readonly upgradedIdle?: number | string;
}

/** How long a destination may take. Everything present, times in milliseconds, paths absolute. */
export interface TimeoutsConfig {
  /**
   * To accept a connection. Then another instance is tried; when none is left: 504.
   * Milliseconds.
   * Default: "2s" when every destination is a Unix socket, else "5s".
   * Source: a Unix socket answers at once or not at all; 5 s is two lost SYNs and their repetition.
   */
  readonly connect: number;
  /**
   * From the end of the request to the first byte of the response. Then 504.
   * Milliseconds.
   * Default: "60s".
   * Source: nginx proxy_read_timeout.
   */
  readonly firstByte: number;
  /**
   * Between two reads of a response body (then the response is cut), or while it takes no more of a request's (then 504).
   * Milliseconds.
   * Default: "60s".
   * Source: nginx proxy_read_timeout.
   */
  readonly betweenBytes: number;
  /**
   * How long an upgraded connection (WebSocket) may be silent in both directions.
   * Milliseconds.
   * Default: "1h".
   * Source: Envoy closes idle TCP tunnels after 1 h; 60 s (nginx) cuts WebSockets that are merely quiet.
   */
  readonly upgradedIdle: number;
}

/** How often a request is sent again after a destination failed. Never after a byte of a response; what an instance may have begun only once, where the method is idempotent and the body still in hand (up to 64 KiB). As it is written. */
export interface RetriesConfigOptions {
  /**
   * For each request, at most; 0: never.
   * Default: 3.
   * Source: HAProxy retries 3.
   */
  readonly max?: number;
  /**
   * For all requests of the app together: in percent of those of the last ten seconds; thirty in ten seconds are always allowed. What could not be connected to and goes to an instance of which no failure is known is free.
   * Default: 20.
   * Source: the retry budgets of Envoy and Linkerd: 20 %.
   */
  readonly budget?: number;
}

/** How often a request is sent again after a destination failed. Never after a byte of a response; what an instance may have begun only once, where the method is idempotent and the body still in hand (up to 64 KiB). Everything present, times in milliseconds, paths absolute. */
export interface RetriesConfig {
  /**
   * For each request, at most; 0: never.
   * Default: 3.
   * Source: HAProxy retries 3.
   */
  readonly max: number;
  /**
   * For all requests of the app together: in percent of those of the last ten seconds; thirty in ten seconds are always allowed. What could not be connected to and goes to an instance of which no failure is known is free.
   * Default: 20.
   * Source: the retry budgets of Envoy and Linkerd: 20 %.
   */
  readonly budget: number;
}

/** How https:// destinations are spoken to. As it is written. */
export interface DestinationTlsConfigOptions {
  /**
   * PEM file: the authorities that are believed; null: those of the system's Node.
   * Default: null.
   */
  readonly ca?: string | null;
  /**
   * PEM file: a client certificate.
   * Default: null.
   */
  readonly cert?: string | null;
  /**
   * PEM file: its private key.
   * Default: null.
   */
  readonly key?: string | null;
  /**
   * The name that is asked for and checked; null: the host of the destination.
   * Default: null.
   */
  readonly serverName?: string | null;
  /**
   * Refuse a destination whose certificate does not hold.
   * Default: true.
   */
  readonly verify?: boolean;
}

/** How https:// destinations are spoken to. Everything present, times in milliseconds, paths absolute. */
export interface DestinationTlsConfig {
  /**
   * PEM file: the authorities that are believed; null: those of the system's Node.
   * Default: null.
   */
  readonly ca: string | null;
  /**
   * PEM file: a client certificate.
   * Default: null.
   */
  readonly cert: string | null;
  /**
   * PEM file: its private key.
   * Default: null.
   */
  readonly key: string | null;
  /**
   * The name that is asked for and checked; null: the host of the destination.
   * Default: null.
   */
  readonly serverName: string | null;
  /**
   * Refuse a destination whose certificate does not hold.
   * Default: true.
   */
  readonly verify: boolean;
}

/** What holds for requests to some paths. As it is written. */
export interface RouteConfigOptions {
  /** Limits of requests to some paths; what is not written comes from the limits of the endpoint. */
  readonly limits?: RouteLimitsOptions;
  /**
   * What stands in the place of the path prefix by which a request came here (of the app one of its paths, of a route the path it is for) when it is forwarded: "/" strips it, and the destination is told it in X-Forwarded-Prefix; "/new" puts another there. The rest of the path and the query stay as they are, but for several slashes behind the prefix, which become one. Paths whose dot segments lead out of the prefix are refused. null: nothing is replaced; of a route: what the app says.
   * Default: null.
   */
  readonly replacePrefix?: string | null;
  /** Changes of the request's fields for the destination, made after those of the client are cleaned, so that no client can undo them. Host may be set; X-Forwarded-Host stays the client's. Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly requestHeaders?: FieldRulesConfigOptions;
  /** Changes of the response's fields for the client: of every final response, 304 and 101 too; not of 103. What is set or appended is also on the edge's own pages for the app, beside what they say themselves; not on what is refused before the app is known, or for its size, time or number (408, 413, 429, 431). Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly responseHeaders?: FieldRulesConfigOptions;
  /**
   * Methods that are served; HEAD is wherever GET is. Others are answered 405. An app that heeds X-HTTP-Method-Override can be asked for other methods all the same, unless methodOverrideHeaders is "drop". null: every method; of a route: what the app says.
   * Default: null.
   */
  readonly methods?: readonly string[] | null;
  /**
   * Clients that are served: others are answered 403. The client is the one that trusted proxies or a PROXY header name. One whose address is not known is refused, unless it is the peer on a Unix socket and "unix" is in the list. null or empty: everybody; null of a route: what the app says.
   * Default: null.
   */
  readonly allow?: readonly string[] | null;
  /**
   * Clients that are answered 403, also where they are in allow. One whose address is not known is refused too, unless "unix" is in allow. null or empty: nobody; null of a route: what the app says.
   * Default: null.
   */
  readonly deny?: readonly string[] | null;
  /** Ask for a name and a password (RFC 7617); who has none, or a wrong one, is answered 401. The app is told the name in X-Forwarded-User, which no client can set. Passwords are only as secret as the connection: use it with https. null: nobody is asked; of a route: what the app says; false: nobody is asked, whatever the app says. */
  readonly basicAuth?: boolean | BasicAuthConfigOptions | null;
  /** Answer with a redirect. A text alone is its target. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly redirect?: RouteRedirectConfigOptions | string | null;
  /** Answer with this, always the same. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly respond?: FixedResponseConfigOptions | null;
  /** Compress responses that the app sent as they are, for clients that accept it (Accept-Encoding, with its weights; br before zstd before gzip where they are liked alike). Never what is compressed already, says Cache-Control: no-transform, is a range or carries a digest. true: with the defaults. Exchanges of such a route pass a thread of the edge that runs script: compress in the app, or give out files that were compressed beforehand, where that is too slow. */
  readonly compression?: boolean | CompressionConfigOptions;
  /** A module that exports onRequest, onResponse or both, which may change or answer each exchange (see hooks.md beside this page). A path alone is its module. It runs in a thread of the edge that serves no connection, with all rights of the edge: it is code to trust. */
  readonly hooks?: HooksConfigOptions | string | null;
}

/** What holds for requests to some paths. Everything present, times in milliseconds, paths absolute. */
export interface RouteConfig {
  /** Limits of requests to some paths; what is not written comes from the limits of the endpoint. */
  readonly limits: RouteLimits;
  /**
   * What stands in the place of the path prefix by which a request came here (of the app one of its paths, of a route the path it is for) when it is forwarded: "/" strips it, and the destination is told it in X-Forwarded-Prefix; "/new" puts another there. The rest of the path and the query stay as they are, but for several slashes behind the prefix, which become one. Paths whose dot segments lead out of the prefix are refused. null: nothing is replaced; of a route: what the app says.
   * Default: null.
   */
  readonly replacePrefix: string | null;
  /** Changes of the request's fields for the destination, made after those of the client are cleaned, so that no client can undo them. Host may be set; X-Forwarded-Host stays the client's. Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly requestHeaders: FieldRulesConfig;
  /** Changes of the response's fields for the client: of every final response, 304 and 101 too; not of 103. What is set or appended is also on the edge's own pages for the app, beside what they say themselves; not on what is refused before the app is known, or for its size, time or number (408, 413, 429, 431). Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed. */
  readonly responseHeaders: FieldRulesConfig;
  /**
   * Methods that are served; HEAD is wherever GET is. Others are answered 405. An app that heeds X-HTTP-Method-Override can be asked for other methods all the same, unless methodOverrideHeaders is "drop". null: every method; of a route: what the app says.
   * Default: null.
   */
  readonly methods: readonly string[] | null;
  /**
   * Clients that are served: others are answered 403. The client is the one that trusted proxies or a PROXY header name. One whose address is not known is refused, unless it is the peer on a Unix socket and "unix" is in the list. null or empty: everybody; null of a route: what the app says.
   * Default: null.
   */
  readonly allow: readonly string[] | null;
  /**
   * Clients that are answered 403, also where they are in allow. One whose address is not known is refused too, unless "unix" is in allow. null or empty: nobody; null of a route: what the app says.
   * Default: null.
   */
  readonly deny: readonly string[] | null;
  /** Ask for a name and a password (RFC 7617); who has none, or a wrong one, is answered 401. The app is told the name in X-Forwarded-User, which no client can set. Passwords are only as secret as the connection: use it with https. null: nobody is asked; of a route: what the app says; false: nobody is asked, whatever the app says. */
  readonly basicAuth: boolean | BasicAuthConfig | null;
  /** Answer with a redirect. A text alone is its target. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly redirect: RouteRedirectConfig | null;
  /** Answer with this, always the same. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise. */
  readonly respond: FixedResponseConfig | null;
  /** Compress responses that the app sent as they are, for clients that accept it (Accept-Encoding, with its weights; br before zstd before gzip where they are liked alike). Never what is compressed already, says Cache-Control: no-transform, is a range or carries a digest. true: with the defaults. Exchanges of such a route pass a thread of the edge that runs script: compress in the app, or give out files that were compressed beforehand, where that is too slow. */
  readonly compression?: boolean | CompressionConfig;
  /** A module that exports onRequest, onResponse or both, which may change or answer each exchange (see hooks.md beside this page). A path alone is its module. It runs in a thread of the edge that serves no connection, with all rights of the edge: it is code to trust. */
  readonly hooks?: HooksConfig | null;
}
