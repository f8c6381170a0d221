/**
 * What the engine enforces on every connection and request. The names are Kestrel's in camelCase where Kestrel has the limit;
 * the order of the properties is the order in which the values cross the native border, so entries are only appended.
 * `enforced` says where each can be set and what a client meets: the table of limits in deploy/reference is made of it.
 */
import { dataRateSchema, requestRateSchema } from './rate.schema.ts';
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

const maxUint32 = 4_294_967_295;

export const limitsSchema: ObjectSchema = {
  title: 'Limits',
  type: 'object',
  description: 'What is enforced on every connection and request.',
  default: {},
  additionalProperties: false,
  properties: {
    maxRequestLineSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'The request line, its CRLF counted. More is answered 414.',
      default: 8192,
      minimum: 32,
      maximum: 1_048_576,
      source: 'Kestrel MaxRequestLineSize',
      enforced: { scope: [], status: 414, counter: 'request_line_too_long' },
    },
    maxRequestHeadersTotalSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'All field lines of a head, their CRLFs and the empty line counted. More is answered 431.',
      default: 32_768,
      minimum: 128,
      maximum: 1_048_576,
      source: 'Kestrel MaxRequestHeadersTotalSize',
      enforced: { scope: [], status: 431, counter: 'headers_too_large' },
    },
    maxRequestHeaderCount: {
      type: 'integer',
      unit: 'count',
      description: 'Field lines of a head. More is answered 431.',
      default: 100,
      minimum: 1,
      maximum: 10_000,
      source: 'Kestrel MaxRequestHeaderCount',
      enforced: { scope: [], status: 431, counter: 'too_many_headers' },
    },
    maxChunkExtensionSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'Chunk extensions of one body together (RFC 9112 7.1.1). More is answered 400.',
      default: 4096,
      minimum: 0,
      maximum: 1_048_576,
      source: 'an abuse bound; nothing in use sends chunk extensions',
      enforced: { scope: [], status: 400, counter: 'chunk_extensions_too_large' },
    },
    maxRequestBodySize: {
      type: ['integer', 'null'],
      unit: 'bytes',
      description:
        "The body of one request, decoded; null: no limit. More is answered 413: at once where a Content-Length says so and the limit is the path's or the edge's, else when the handler begins to read, since it may still raise it.",
      default: 30_000_000,
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      source: 'Kestrel MaxRequestBodySize',
      enforced: { scope: ['path', 'request'], status: 413, counter: 'body_too_large' },
    },
    maxRequestBufferSize: {
      type: ['integer', 'null'],
      unit: 'bytes',
      description:
        'Bytes of one request that are held for a reader that lags before the socket is no longer read; null: 16 MiB. At least maxRequestLineSize and maxRequestHeadersTotalSize.',
      default: 1_048_576,
      edgeDefault: 65_536,
      minimum: 4096,
      maximum: maxUint32,
      source: 'Kestrel MaxRequestBufferSize; at the edge one read, so that a slow destination slows its client only',
      enforced: { scope: [], status: null, counter: null },
    },
    maxResponseBufferSize: {
      type: ['integer', 'null'],
      unit: 'bytes',
      description:
        'Bytes of a response that are held for a client that lags before the writer is told to wait; null: no limit.',
      default: 65_536,
      minimum: 0,
      maximum: maxUint32,
      source: 'Kestrel MaxResponseBufferSize',
      enforced: { scope: [], status: null, counter: null },
    },
    keepAliveTimeout: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'How long a connection may wait for the first byte of a request; null: no limit. Then it is closed without an answer.',
      default: '130s',
      edgeDefault: '65s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel KeepAliveTimeout; at the edge between what nginx (75 s) and common load balancers (60 s) keep',
      enforced: { scope: [], status: null, counter: 'keep_alive_timeout' },
    },
    requestHeadersTimeout: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'From the first byte of a request to the end of its head, not extended by new bytes; null: no limit. Later is answered 408. Without TLS also from accepting a connection to the end of its PROXY header, where one is required; later is closed.',
      default: '30s',
      edgeDefault: '15s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel RequestHeadersTimeout; half of it where strangers connect',
      enforced: { scope: [], status: 408, counter: 'request_headers_timeout' },
    },
    handshakeTimeout: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'From accepting a connection to the end of the TLS handshake, a PROXY header before it included; null: no limit.',
      default: '10s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel HandshakeTimeout',
      enforced: { scope: [], status: null, counter: 'handshake_timeout' },
    },
    minRequestBodyDataRate: {
      ...dataRateSchema,
      description:
        'What a client must at least send of a body while it is waited for; null: nothing. Slower is answered 408. What it sends faster buys at most the grace period; a reader that lags, and a busy process, cost it nothing.',
      default: { bytesPerSecond: 240, gracePeriod: '5s' },
      source: 'Kestrel MinRequestBodyDataRate, over a sliding window in the place of its average since the first byte',
      enforced: { scope: ['path', 'request'], status: 408, counter: 'request_body_too_slow' },
    },
    minResponseDataRate: {
      ...dataRateSchema,
      description:
        'What a client must at least take of a response that waits for it; null: nothing. Slower is reset. It is given the grace period, or where that is longer the time in which maxResponseBufferSize (64 KiB of it at most) is taken at this rate, a minute at most: a proxy that reads in large steps is no stalled reader.',
      default: { bytesPerSecond: 240, gracePeriod: '5s' },
      source: 'Kestrel MinResponseDataRate, whose deadlines for many writes add up',
      enforced: { scope: ['path', 'request'], status: null, counter: 'min_response_data_rate' },
    },
    maxConcurrentConnections: {
      type: ['integer', 'null'],
      unit: 'count',
      description:
        'Open connections, upgraded ones not counted; null: no limit. One counter for the whole process, and one for each endpoint that has a limit of its own.',
      default: null,
      edgeComputed: '90 % of the limit of open files, halved: an exchange needs two',
      minimum: 1,
      maximum: maxUint32 / 4,
      source: 'Kestrel MaxConcurrentConnections, which counts each endpoint alone',
      enforced: { scope: [], status: null, counter: 'too_many_connections' },
    },
    maxConcurrentUpgradedConnections: {
      type: ['integer', 'null'],
      unit: 'count',
      description:
        'Open connections after an upgrade (WebSocket), in the whole process, and of each endpoint that has a limit of its own; null: no limit. One more upgrade is answered 503, and its connection can be used on.',
      default: null,
      minimum: 0,
      maximum: maxUint32 / 4,
      source: 'Kestrel MaxConcurrentUpgradedConnections',
      enforced: { scope: [], status: 503, counter: 'too_many_upgrades' },
    },
    connectionLimitAction: {
      type: 'string',
      enum: ['close', 'answer'],
      description:
        'What a connection beyond maxConcurrentConnections gets: nothing, or a 503 with Retry-After (not over TLS, where the handshake would cost more than the refusal saves, and to 128 at a time).',
      default: 'close',
      source: 'Kestrel closes without an answer',
      enforced: { scope: [], status: 503, counter: 'too_many_connections' },
    },
    maxRequestsPerConnection: {
      type: ['integer', 'null'],
      unit: 'count',
      description: 'Requests on one connection; null: no limit. The response to the last says Connection: close.',
      default: null,
      minimum: 1,
      maximum: maxUint32,
      source: 'nginx keepalive_requests, which is 1000 there',
      enforced: { scope: [], status: null, counter: 'max_requests_per_connection' },
    },
    maxConnectionAge: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'How old a connection may be when a request begins; null: no limit. The response to that request says Connection: close; an idle connection is closed.',
      default: null,
      minimum: 1,
      maximum: longestDurationMs,
      source: 'gRPC max_connection_age; lets load balancers spread clients anew',
      enforced: { scope: [], status: null, counter: 'max_connection_age' },
    },
    maxConnectionsPerAddress: {
      type: ['integer', 'null'],
      unit: 'count',
      description:
        'Open connections of one peer address (behind a PROXY header of the one it names), of IPv6 of one /64; null: no limit. One more is closed without an answer. Counted in fixed memory: with 10 000 addresses connected it is exact but for one in 2600, with 100 000 one in three is counted one too many.',
      default: null,
      edgeDefault: 200,
      minimum: 1,
      maximum: maxUint32 / 4,
      source: 'nginx limit_conn; 200 is room for a large office behind one address',
      enforced: { scope: [], status: null, counter: 'too_many_connections_from_address' },
    },
    maxRequestRatePerAddress: {
      ...requestRateSchema,
      description:
        'Requests of one client address (behind trusted proxies the one they name), of IPv6 of one /64; null: no limit. More are answered 429 with Retry-After. A token bucket in fixed memory: with 100 000 addresses that send all they may, three requests in a thousand are refused too early.',
      default: null,
      source: 'nginx limit_req with burst and nodelay',
      enforced: { scope: ['path'], status: 429, counter: 'too_many_requests' },
    },
  },
};
