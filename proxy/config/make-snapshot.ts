/** What data threads follow, made of what the control thread has: the configuration, its endpoints, its apps and theirs. */
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { processLimits } from './process-limits.ts';

export interface SnapshotParts extends Pick<Snapshot, 'endpoints' | 'tellsRefusals'> {
  readonly config: EdgeConfig;
  readonly directory: AppDirectory;
  /** Open files that the process may have. */
  readonly fileLimit: number;
}

export function makeSnapshot(generation: number, parts: SnapshotParts): Snapshot {
  const { config, endpoints, directory, fileLimit, tellsRefusals } = parts;
  return {
    generation,
    endpoints,
    apps: directory.models(),
    routes: directory.routes(),
    routesVersion: directory.routesVersion,
    returnRoutes: directory.returnRoutes(),
    trust: { proxies: config.trustedProxies, header: config.forwardedHeader.toLowerCase() },
    limits: processLimits(config, fileLimit),
    tellsRefusals,
  };
}
