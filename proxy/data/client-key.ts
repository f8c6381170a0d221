/**
 * Who counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is what a subscriber is given and may draw
 * addresses from at will (RFC 6177).
 */
import { canonicalAddress } from '../../shared/endpoints/network-list.ts';

export function clientKey(address: string): string {
  const plain = canonicalAddress(address);
  if (!plain.includes(':')) return plain;
  const [leading = [], trailing = []] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')));
  // What :: leaves out is zeros: as many groups as are missing of eight.
  const zeros = new Array<string>(8 - leading.length - trailing.length).fill('0');
  return `${[...leading, ...zeros, ...trailing].slice(0, 4).join(':')}::/64`;
}
