/** What an edge counts as a whole, from its file and from what the system lets it open. */
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { expandNetworks } from '../../shared/endpoints/networks.ts';
import type { ProcessLimits } from '../model/snapshot.ts';

/** Of the limit of open files: the rest is for listening sockets, instances, files. */
const usableShare = 0.9;

/** `fileLimit`: open files that the process may have. */
export function processLimits(config: EdgeConfig, fileLimit: number): ProcessLimits {
  const { limits, exemptAddresses, trustedProxies } = config;
  // A forwarded exchange needs two descriptors.
  const bySystem = Math.max(1, Math.floor((fileLimit * usableShare) / 2));
  const { maxConcurrentConnections = bySystem, maxConcurrentUpgradedConnections } = limits;
  return {
    maxConnections: maxConcurrentConnections,
    maxUpgraded: maxConcurrentUpgradedConnections,
    exempt: expandNetworks([...exemptAddresses, ...trustedProxies]),
  };
}
