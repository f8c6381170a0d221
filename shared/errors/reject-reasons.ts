/**
 * Why a request head, a body or a connection was refused, and how an exchange ended: the two enums that C++ and
 * TypeScript share. The position in each list is the number that crosses the native border, so entries are only appended.
 * `npm run generate` writes them to native/engine/generated/reasons.gen.h.
 */

import type { Limits } from '../config/generated/config-types.ts';

/** A request that the engine itself refuses. `status` 0: the connection is closed without an answer in HTTP/1.1. */
export interface RejectReason {
  readonly name: string;
  readonly status: number;
  readonly message: string;
  /** The setting whose value was exceeded. */
  readonly limit: keyof Limits | null;
}

const reject = (name: string, status: number, message: string, limit: keyof Limits | null = null): RejectReason => ({
  name,
  status,
  message,
  limit,
});

export const rejectReasons: readonly RejectReason[] = [
  reject('none', 0, 'not rejected'),
  reject('tls_on_clear_port', 400, 'the first byte is a TLS record on a port without TLS'),
  reject('http2_preface', 0, 'an HTTP/2 preface on an HTTP/1.1 endpoint; answered with GOAWAY (RFC 9113 6.8)'),
  reject('invalid_request_line', 400, 'the request line is not "method SP target SP version CRLF" (RFC 9112 3)'),
  reject('invalid_method', 400, 'the method is not a token (RFC 9110 9.1)'),
  reject('invalid_target', 400, 'the request target is not of a form that RFC 9112 3.2 allows for the method'),
  reject('unsupported_version', 505, 'the version is neither HTTP/1.0 nor HTTP/1.1 (RFC 9112 2.3)'),
  reject('request_line_too_long', 414, 'the request line exceeds maxRequestLineSize', 'maxRequestLineSize'),
  reject('invalid_line_end', 400, 'a line does not end in CRLF (RFC 9112 2.2)'),
  reject('invalid_field_name', 400, 'a field name is empty or not a token (RFC 9110 5.1)'),
  reject('invalid_field_value', 400, 'a field value holds NUL, CR or another control character (RFC 9110 5.5)'),
  reject('obsolete_line_folding', 400, 'a field line starts with white space (RFC 9112 5.2)'),
  reject('headers_too_large', 431, 'the field lines exceed maxRequestHeadersTotalSize', 'maxRequestHeadersTotalSize'),
  reject('too_many_headers', 431, 'there are more field lines than maxRequestHeaderCount', 'maxRequestHeaderCount'),
  reject('missing_host', 400, 'an HTTP/1.1 request has no Host (RFC 9112 3.2)'),
  reject('multiple_hosts', 400, 'there is more than one Host (RFC 9112 3.2)'),
  reject('invalid_host', 400, 'Host is not uri-host[:port], or disagrees with the target (RFC 9112 3.2)'),
  reject('invalid_content_length', 400, 'Content-Length is not a number (RFC 9110 8.6)'),
  reject('multiple_content_lengths', 400, 'there is more than one Content-Length (RFC 9112 6.3)'),
  reject('invalid_transfer_encoding', 400, 'Transfer-Encoding is not exactly "chunked" on HTTP/1.1 (RFC 9112 6.1)'),
  reject('length_and_transfer_encoding', 400, 'Content-Length and Transfer-Encoding together (RFC 9112 6.1)'),
  reject('length_required', 400, 'an HTTP/1.0 request with a body method has no Content-Length'),
  reject('duplicate_singleton', 400, 'a field that may appear once appears twice (Content-Type, Authorization)'),
  reject('invalid_expect', 417, 'Expect is not 100-continue (RFC 9110 10.1.1)'),
  reject('method_not_supported', 501, 'CONNECT is not served here'),
  reject('invalid_chunk_size', 400, 'a chunk size is not 1*HEXDIG or is too large (RFC 9112 7.1)'),
  reject('invalid_chunk_extension', 400, 'a chunk extension is malformed (RFC 9112 7.1.1)'),
  reject('invalid_chunk_end', 400, 'chunk data is not followed by CRLF (RFC 9112 7.1)'),
  reject('invalid_trailer', 400, 'a trailer field is malformed or not allowed (RFC 9110 6.5.1)'),
  reject(
    'request_headers_timeout',
    408,
    'the head was not complete within requestHeadersTimeout',
    'requestHeadersTimeout',
  ),
  reject('body_too_large', 413, 'the body exceeds maxRequestBodySize', 'maxRequestBodySize'),
  reject('invalid_preface', 0, 'the peer is not allowed to pair, or its handshake is unknown'),
  reject('unexpected_end', 0, 'the peer closed in the middle of a request'),
  reject(
    'too_many_connections',
    0,
    'there are as many connections as maxConcurrentConnections allows',
    'maxConcurrentConnections',
  ),
  reject(
    'too_many_connections_from_address',
    0,
    "the peer's address has as many connections as maxConnectionsPerAddress allows",
    'maxConnectionsPerAddress',
  ),
  reject(
    'too_many_upgrades',
    503,
    'there are as many upgraded connections as maxConcurrentUpgradedConnections allows',
    'maxConcurrentUpgradedConnections',
  ),
  reject(
    'too_many_requests',
    429,
    "the client's address sends more requests than maxRequestRatePerAddress allows",
    'maxRequestRatePerAddress',
  ),
  reject('request_body_too_slow', 408, 'the body comes slower than minRequestBodyDataRate', 'minRequestBodyDataRate'),
  reject('asterisk_needs_options', 405, 'the target "*" is for OPTIONS alone (RFC 9112 3.2.4)'),
  reject(
    'underscore_in_field_name',
    400,
    'a field name has an underscore, and underscoreHeaders of the app is "reject"',
  ),
  reject(
    'chunk_extensions_too_large',
    400,
    'the chunk extensions exceed maxChunkExtensionSize (RFC 9112 7.1.1)',
    'maxChunkExtensionSize',
  ),
  reject('untrusted_proxy', 0, 'the endpoint takes a PROXY header from trustedProxies alone, and the peer is none'),
  reject('invalid_proxy_header', 0, 'the connection does not begin with a PROXY header, version 1 or 2'),
  reject(
    'path_left_route',
    404,
    "the configuration changed while the request waited: its path is no longer the route's",
  ),
  reject('address_refused', 403, "the client's address is not in allow of the route, or is in deny, or is not known"),
  reject('method_not_allowed', 405, 'methods of the route does not have this one'),
  reject('credentials_missing', 401, 'basicAuth of the route asks for a name and a password, and there are none'),
  reject('credentials_wrong', 401, 'basicAuth of the route knows no such name with this password'),
  reject('too_many_verifications', 503, 'more passwords wait to be verified than can be in a moment'),
];

/** One that script gives. */
export type RejectName =
  | 'none'
  | 'address_refused'
  | 'method_not_allowed'
  | 'credentials_missing'
  | 'credentials_wrong'
  | 'too_many_verifications';

export function rejectIndexOf(name: RejectName): number {
  return rejectReasons.findIndex((reason) => reason.name === name);
}

/** How an exchange or a connection ended; a log field and a metric label. */
export const endReasons = [
  'completed',
  'rejected',
  'client_closed',
  'client_reset',
  'keep_alive_timeout',
  'request_headers_timeout',
  'handshake_timeout',
  'handshake_failed',
  'app_aborted',
  'server_closed',
  'drain_timeout',
  'upgraded',
  'response_incomplete',
  'connect_failed',
  'connect_timeout',
  'first_byte_timeout',
  'between_bytes_timeout',
  'destination_closed',
  'destination_reset',
  'destination_invalid_response',
  'destination_response_too_large',
  'no_destination',
  'no_route',
  'out_of_memory',
  'min_response_data_rate',
  'max_connection_age',
  'max_requests_per_connection',
  'loop_detected',
  'queue_full',
  'queue_timeout',
  'overloaded',
] as const;

export type EndReason = (typeof endReasons)[number];

/** The settings that end connections which no request was refused on. */
export const limitOfEnd: Readonly<Partial<Record<EndReason, keyof Limits>>> = {
  handshake_timeout: 'handshakeTimeout',
  keep_alive_timeout: 'keepAliveTimeout',
  max_connection_age: 'maxConnectionAge',
  max_requests_per_connection: 'maxRequestsPerConnection',
  min_response_data_rate: 'minResponseDataRate',
};
