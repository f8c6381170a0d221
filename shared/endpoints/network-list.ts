/**
 * Whether an address is in a list of addresses, networks and their names. A network of IPv6 holds no IPv4 address: "::/0" is
 * every client of IPv6, though 192.0.2.1 can be written as one of its addresses (::ffff:192.0.2.1).
 */
import { BlockList, isIP, SocketAddress } from 'node:net';
import { expandNetworks } from './networks.ts';

const mappedBits = 96;

export class NetworkList {
  readonly #v4 = new BlockList();
  readonly #v6 = new BlockList();
  /** "unix" is in the list: peers on a Unix socket. */
  readonly hasUnix: boolean;

  constructor(entries: readonly string[]) {
    this.hasUnix = entries.includes('unix');
    for (const network of expandNetworks(entries)) this.#add(network);
  }

  /** An address in any spelling, without port and brackets; false for what is none. */
  has(address: string): boolean {
    const plain = canonicalAddress(address);
    const family = isIP(plain);
    if (family === 0) return false;
    return family === 6 ? this.#v6.check(plain, 'ipv6') : this.#v4.check(plain, 'ipv4');
  }

  #add(network: string): void {
    const [written = '', bits] = network.split('/');
    const address = canonicalAddress(written);
    const isV4 = isIP(address) === 4;
    const list = isV4 ? this.#v4 : this.#v6;
    const family = isV4 ? 'ipv4' : 'ipv6';
    // Of a network of mapped addresses the last 32 bits count; a shorter prefix is a network of IPv6 that holds them all.
    const length = bits === undefined ? null : Number(bits) - (isV4 && address !== written ? mappedBits : 0);
    if (length === null) list.addAddress(address, family);
    else if (length >= 0) list.addSubnet(address, length, family);
    else this.#v6.addSubnet(written, Number(bits), 'ipv6');
  }
}

/** ::ffff:192.0.2.1, in any spelling, is 192.0.2.1 seen through a dual-mode socket. What is no address stays as it is. */
export function canonicalAddress(address: string): string {
  if (!address.includes(':') || isIP(address) !== 6) return address;
  // A zone (fe80::1%eth0) is no part of what networks say.
  const [unzoned = ''] = address.split('%');
  const canonical = new SocketAddress({ address: unzoned, family: 'ipv6' }).address;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1] ?? canonical;
}

/** What one client has at least: an address of IPv4, a /64 of IPv6. */
export function clientNetwork(address: string): string {
  const plain = canonicalAddress(address);
  if (isIP(plain) !== 6) return plain;
  const [head = [], tail = []] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
