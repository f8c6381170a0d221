/** Clients that limits per address do not count. */
import { expandNetworks, networkProblem } from '../../shared/endpoints/networks.ts';
import { invalid } from '../option-invalid.ts';

/** Addresses and CIDR blocks. @throws WINDHOVER_OPTION_INVALID */
export function exemptNetworks(entries: readonly string[] = ['loopback']): readonly string[] {
  const networks = expandNetworks(entries);
  for (const network of networks) {
    const problem = networkProblem(network);
    if (problem !== null) throw invalid('exemptAddresses', network, `it ${problem}`);
  }
  return networks;
}
