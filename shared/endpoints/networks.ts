/** Names for networks that stand in lists of addresses: `loopback`, `private` (RFC 1918, RFC 4193). */
import { isIP } from 'node:net';

export const networkPresets: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Addresses and CIDR blocks alone. "unix" is no network and left out. */
export function expandNetworks(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => networkPresets[entry] ?? (entry === 'unix' ? [] : [entry]));
}

/** What is wrong with an address or CIDR block, or null. `names`: what may stand in its place. */
export function networkProblem(text: string, names: readonly string[] = Object.keys(networkPresets)): string | null {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) {
    const others = names.map((name) => `"${name}"`);
    return `is not an address, a CIDR block (10.0.0.0/8), ${others.slice(0, -1).join(', ')} or ${others.at(-1)}`;
  }
  if (bits === undefined) return null;
  const longest = version === 6 ? 128 : 32;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= longest ? null : `the prefix length after / must be 0 to ${longest}`;
}
