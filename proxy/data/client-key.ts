/**
 * Who counts as one client: an IPv4 address, or the /64 of an IPv6 address, which is what a subscriber is given and may draw
 * addresses from at will (RFC 6177).
 */
import { plainAddress } from './trusted-proxies.ts';

export function clientKey(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('%', 1);
  const [left = '', right] = head.split('::', 2);
  const leading = left === '' ? [] : left.split(':');
  // What :: leaves out is zeros: as many groups as are missing of eight.
  const trailing = right === undefined || right === '' ? [] : right.split(':');
  const groups = [
    ...leading,
    ...new Array<string>(Math.max(0, 8 - leading.length - trailing.length)).fill('0'),
    ...trailing,
  ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
