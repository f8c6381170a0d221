/** Proxies that are believed when they say for whom they speak. */
import { expandNetworks, networkProblem } from '../../shared/endpoints/networks.ts';
import { invalid } from '../option-invalid.ts';

export interface TrustedNetworks {
  /** Addresses and CIDR blocks. */
  readonly networks: readonly string[];
  /** Whoever may connect to a Unix socket. */
  readonly unix: boolean;
}

/** @throws WINDHOVER_OPTION_INVALID */
export function trustedNetworks(entries: readonly string[] = []): TrustedNetworks {
  const networks = expandNetworks(entries);
  for (const network of networks) {
    const problem = networkProblem(network, ['loopback', 'private', 'unix']);
    if (problem !== null) throw invalid('trustedProxies', network, `it ${problem}`);
    if (/\/0+$/.test(network)) throw invalid('trustedProxies', network, 'any client could then claim any address');
  }
  return { networks, unix: entries.includes('unix') };
}

/** Of an endpoint; null: no header is expected. Nobody could connect where nobody is trusted. @throws as above */
export function proxyPeersOf(
  setting: 'off' | 'required',
  trusted: TrustedNetworks,
  { isUnix }: { readonly isUnix: boolean },
): TrustedNetworks | null {
  if (setting === 'off') return null;
  if (isUnix ? trusted.unix : trusted.networks.length > 0) return trusted;
  const missing = isUnix ? '"unix"' : 'the addresses of the proxies';
  throw invalid(
    'proxyProtocol',
    setting,
    `add ${missing} to trustedProxies of the server: nobody else may send the header`,
  );
}
