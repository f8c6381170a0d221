/** What the data plane needs of the engine: a narrower view of NativeServer, so that tests can stand in for it. */
import type { EdgeHandlers, NativeServer } from '../../native/index.ts';

export type NativeEdge = Pick<
  NativeServer,
  | 'meta'
  | 'count'
  | 'listen'
  | 'closeEndpoint'
  | 'setLimits'
  | 'setGeneration'
  | 'setProcessLimits'
  | 'setTls'
  | 'setClientAuth'
  | 'setHsts'
  | 'setProxyPeers'
  | 'drain'
  | 'closeIdle'
  | 'close'
  | 'headText'
  | 'connectionInfo'
  | 'watchConnection'
  | 'requestId'
  | 'admitRequest'
  | 'respond'
  | 'setDestination'
  | 'removeDestination'
  | 'setRoute'
  | 'forward'
  | 'setClient'
  | 'setUser'
  | 'setResponseLine'
  | 'labelExchange'
>;

export type NativeEdgeFactory = (handlers: EdgeHandlers) => NativeEdge;
