/**
 * Which peers are believed when they say for whom they ask: addresses, networks, and three names: `loopback` (127.0.0.0/8,
 * ::1), `private` (RFC 1918, RFC 4193) and `unix` (peers on a Unix socket).
 */
import { BlockList, isIP } from 'node:net';
import { expandNetworks } from '../../shared/endpoints/networks.ts';

export class TrustedProxies {
  readonly #networks = new BlockList();
  readonly #unix: boolean;

  constructor(entries: readonly string[]) {
    this.#unix = entries.includes('unix');
    for (const network of expandNetworks(entries)) this.#add(network);
  }

  /** An address as the engine or a forwarded header writes it, without port and brackets. */
  trusts(address: string): boolean {
    const plain = plainAddress(address);
    const family = isIP(plain);
    return family !== 0 && this.#networks.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  }

  get trustsUnixPeers(): boolean {
    return this.#unix;
  }

  #add(network: string): void {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.#networks.addAddress(address, family);
    else this.#networks.addSubnet(address, Number(bits), family);
  }
}

/** ::ffff:192.0.2.1 is 192.0.2.1 seen through a dual-mode socket. */
export function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? address;
}
