/** The door of the edge: `windhover/proxy`. */
import { Edge, type EdgeOptions } from './edge.ts';

export { ConfigError, type ConfigFault } from '../shared/config/config-fault.ts';
export { type LoadedConfig, loadConfig } from '../shared/config/load-config.ts';
export { createLogger } from '../shared/logging/logger.ts';
export { Edge, type EdgeOptions, type EdgeStopOptions } from './edge.ts';
export type {
  HookContext,
  HookModule,
  HookRequest,
  HookResponse,
  HookResult,
  OnRequest,
  OnResponse,
} from './middle/hooks/hook-types.ts';
export type {
  AppStatus,
  CertificateStatus,
  EdgeReadiness,
  EdgeStatus,
  EndpointStatus,
  InstanceState,
  InstanceStatus,
  ThreadStatus,
} from './model/status.ts';
export type { AccessSink } from './observe/access-log.ts';

/** An edge for a resolved configuration (see loadConfig); `start` brings it up. */
export function createEdge(options: EdgeOptions): Edge {
  return new Edge(options);
}
