// Generated from shared/config/schema/limits.schema.ts by `npm run generate`. Do not edit.
import type { Limits } from './config-types.ts';

/** Defaults of `createServer` and `windhover serve`. */
export const serverLimits: Limits = {
  maxRequestLineSize: 8192,
  maxRequestHeadersTotalSize: 32768,
  maxRequestHeaderCount: 100,
  maxChunkExtensionSize: 4096,
  maxRequestBodySize: 30000000,
  maxRequestBufferSize: 1048576,
  maxResponseBufferSize: 65536,
  keepAliveTimeout: 130000,
  requestHeadersTimeout: 30000,
  handshakeTimeout: 10000,
  minRequestBodyDataRate: { bytesPerSecond: 240, gracePeriod: 5000 },
  minResponseDataRate: { bytesPerSecond: 240, gracePeriod: 5000 },
  maxConcurrentConnections: null,
  maxConcurrentUpgradedConnections: null,
  connectionLimitAction: 'close',
  maxRequestsPerConnection: null,
  maxConnectionAge: null,
  maxConnectionsPerAddress: null,
  maxRequestRatePerAddress: null,
};

/** Defaults of `windhover up`. */
export const edgeLimits: Limits = {
  maxRequestLineSize: 8192,
  maxRequestHeadersTotalSize: 32768,
  maxRequestHeaderCount: 100,
  maxChunkExtensionSize: 4096,
  maxRequestBodySize: 30000000,
  maxRequestBufferSize: 65536,
  maxResponseBufferSize: 65536,
  keepAliveTimeout: 65000,
  requestHeadersTimeout: 15000,
  handshakeTimeout: 10000,
  minRequestBodyDataRate: { bytesPerSecond: 240, gracePeriod: 5000 },
  minResponseDataRate: { bytesPerSecond: 240, gracePeriod: 5000 },
  maxConcurrentUpgradedConnections: null,
  connectionLimitAction: 'close',
  maxRequestsPerConnection: null,
  maxConnectionAge: null,
  maxConnectionsPerAddress: 200,
  maxRequestRatePerAddress: null,
};
