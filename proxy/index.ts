/** The door of the edge: `windhover/proxy`. */
import { Edge } from './edge.ts';
import type { EdgeOptions } from './edge-options.ts';

export { ConfigError, type ConfigFault } from '../shared/config/config-fault.ts';
export { type LoadedConfig, loadConfig } from '../shared/config/load-config.ts';
export { createLogger } from '../shared/logging/logger.ts';
export { Edge } from './edge.ts';
export type { EdgeOptions, EdgeStopOptions, ReloadResult } from './edge-options.ts';
export type { RollReport } from './model/roll-report.ts';
export type {
  AppStatus,
  CertificateStatus,
  EdgeReadiness,
  EdgeStatus,
  EndpointStatus,
  InstanceState,
  InstanceStatus,
  RefusedStatus,
  RolloutStatus,
  ThreadStatus,
} from './model/status.ts';
export type { AccessSink } from './observe/access-log.ts';

/** An edge for a resolved configuration (see loadConfig); `start` brings it up. */
export function createEdge(options: EdgeOptions): Edge {
  return new Edge(options);
}
