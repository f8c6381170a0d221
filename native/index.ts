/**
 * The one door to the engine: what server/ and proxy/ may use of it. Nothing here loads the addon before it is needed.
 */
export type {
  ConnectionInfo,
  ExchangeId,
  NativeClientAuth,
  NativeDestinationOptions,
  NativeEndpointOptions,
  NativeFieldRules,
  NativeRewrite,
  NativeRouteOptions,
  Pkcs12Content,
  Pkcs12Fault,
} from './addon.ts';
export { type Certificates, certificates, type PemPair, ticketKeySize } from './certificates.ts';
export { CounterReader, type CounterSnapshot, counterBytes } from './counter-reader.ts';
export { createDestinationMemory, DestinationCells, type DestinationMemory } from './destination-cells.ts';
export { exchangeIndexOf } from './exchange-id.ts';
export { createRecordRing, type ExchangeRecord, readRecords, recordRingFill } from './exchange-record.ts';
export { type Files, files, type OpenedFile, type OpenFailure, type OpenWish } from './files.ts';
export {
  createLimitMemory,
  createLimitRow,
  giveBackLimits,
  type LimitMemory,
  openConnections,
} from './limit-memory.ts';
export { runBinaryPath } from './load-addon.ts';
export {
  type EdgeHandlers,
  type EndpointOptions,
  type ForwardedClient,
  NativeServer,
  type NativeServerHandlers,
  type NativeServerOptions,
  type ScriptHandlers,
} from './native-server.ts';
export { type PeerIds, peerIdsOf } from './peer-ids.ts';
export {
  encodePlan,
  ForwardFailure,
  type ForwardFailureName,
  MetaCell,
  MetaFlag,
  maxPlanIndex,
  methodNames,
  PlanResult,
  planDestination,
  planRoute,
  ResponseFlag,
} from './plan.ts';
export { RequestLimitCell, requestLimitCells, requestLimitsToArray } from './request-limits.ts';
export { clearStaleSocket, type FileOwner, type OwnerIds, ownerIds, SocketFile } from './socket-file.ts';
export {
  maxUnixPath,
  type SocketName,
  type SocketState,
  type Sockets,
  sockets,
  type UnixFileOptions,
} from './sockets.ts';
