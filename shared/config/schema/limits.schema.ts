/**
 * What the engine enforces on every connection. The names are Kestrel's in camelCase; the order of the properties is the
 * order in which the values cross the native border, so entries are only appended.
 */
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
    },
    maxRequestHeadersTotalSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'All field lines of a head, their CRLFs and the empty line counted. More is answered 431.',
      default: 32_768,
      minimum: 128,
      maximum: 1_048_576,
      source: 'Kestrel MaxRequestHeadersTotalSize',
    },
    maxRequestHeaderCount: {
      type: 'integer',
      unit: 'count',
      description: 'Field lines of a head. More is answered 431.',
      default: 100,
      minimum: 1,
      maximum: 10_000,
      source: 'Kestrel MaxRequestHeaderCount',
    },
    maxChunkExtensionSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'Chunk extensions of one body together (RFC 9112 7.1.1). More is answered 400.',
      default: 4096,
      minimum: 0,
      maximum: 1_048_576,
      source: 'an abuse bound; nothing in use sends chunk extensions',
    },
    maxRequestBodySize: {
      type: ['integer', 'null'],
      unit: 'bytes',
      description: 'The body of one request; null: no limit. More is answered 413.',
      default: 30_000_000,
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      source: 'Kestrel MaxRequestBodySize',
    },
    maxRequestBufferSize: {
      type: 'integer',
      unit: 'bytes',
      description:
        'Bytes of one request that are held for a reader that lags before the socket is no longer read. At least maxRequestLineSize and maxRequestHeadersTotalSize.',
      default: 1_048_576,
      edgeDefault: 65_536,
      minimum: 4096,
      maximum: maxUint32,
      source: 'Kestrel MaxRequestBufferSize; at the edge one read, so that a slow destination slows its client only',
    },
    maxResponseBufferSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'Bytes of a response that are held for a client that lags before the writer is told to wait.',
      default: 65_536,
      minimum: 0,
      maximum: maxUint32,
      source: 'Kestrel MaxResponseBufferSize',
    },
    keepAliveTimeout: {
      type: 'integer',
      resolve: 'duration',
      description:
        'How long a connection may wait for the first byte of a request. Then it is closed without an answer.',
      default: '130s',
      edgeDefault: '65s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel KeepAliveTimeout; at the edge between what nginx (75 s) and common load balancers (60 s) keep',
    },
    requestHeadersTimeout: {
      type: 'integer',
      resolve: 'duration',
      description:
        'From the first byte of a request to the end of its head, not extended by new bytes. Later is answered 408.',
      default: '30s',
      edgeDefault: '15s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel RequestHeadersTimeout; half of it where strangers connect',
    },
    handshakeTimeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'From accepting a connection to the end of the TLS handshake.',
      default: '10s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Kestrel HandshakeTimeout',
    },
  },
};
