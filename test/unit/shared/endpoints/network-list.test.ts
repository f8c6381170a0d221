import { describe, expect, it } from 'vitest';
import { canonicalAddress, clientNetwork, NetworkList } from '../../../../shared/endpoints/network-list.ts';

describe('NetworkList', () => {
  it('holds addresses, networks and what names stand for', () => {
    const list = new NetworkList(['192.0.2.1', '198.51.100.0/24', '2001:db8::/32', 'loopback', 'private']);
    const inside = ['192.0.2.1', '198.51.100.255', '2001:DB8:0::1', '127.9.9.9', '::1', '10.0.0.1', 'fd00::1'];
    expect(inside.filter((address) => !list.has(address))).toEqual([]);
    const outside = ['192.0.2.2', '198.51.101.0', '2001:db9::1', '11.0.0.1', 'unix', '', 'localhost', '1.2.3', '[::1]'];
    expect(outside.filter((address) => list.has(address))).toEqual([]);
    expect([list.hasUnix, new NetworkList(['unix']).hasUnix]).toEqual([false, true]);
  });

  it('takes IPv4 in the clothes of IPv6 for IPv4, in every spelling and on both sides', () => {
    const list = new NetworkList(['192.0.2.0/24']);
    for (const address of ['::ffff:192.0.2.9', '::FFFF:c000:0209', '0:0:0:0:0:ffff:192.0.2.9']) {
      expect([address, list.has(address)]).toEqual([address, true]);
    }
    const mapped = new NetworkList(['::ffff:192.0.2.0/120', '::ffff:10.0.0.1']);
    expect([mapped.has('192.0.2.9'), mapped.has('192.0.3.9'), mapped.has('10.0.0.1')]).toEqual([true, false, true]);
    // Compatible (::192.0.2.9) and translated (64:ff9b::192.0.2.9) addresses are others.
    expect([list.has('::192.0.2.9'), list.has('64:ff9b::192.0.2.9')]).toEqual([false, false]);
  });

  it('has every client of one family in its widest network, and none of the other', () => {
    const [v4, v6] = [new NetworkList(['0.0.0.0/0']), new NetworkList(['::/0'])];
    const addresses = ['1.2.3.4', '::ffff:1.2.3.4', '2001:db8::1', '::1'];
    expect(addresses.map((address) => v4.has(address))).toEqual([true, true, false, false]);
    expect(addresses.map((address) => v6.has(address))).toEqual([false, false, true, true]);
  });
});

it('canonicalAddress writes an address in one way, without its zone', () => {
  const addresses = ['2001:DB8:0:0::1', 'fe80::1%eth0', '::ffff:7f00:1', '127.0.0.1', 'unix', ''];
  expect(addresses.map(canonicalAddress)).toEqual(['2001:db8::1', 'fe80::1', '127.0.0.1', '127.0.0.1', 'unix', '']);
});

it('clientNetwork is the address of IPv4 and the /64 of IPv6', () => {
  const addresses = ['1.2.3.4', '::ffff:1.2.3.4', '2001:db8:1:2:3:4:5:6', '2001:db8::1', '::1', ''];
  expect(addresses.map(clientNetwork)).toEqual([
    '1.2.3.4',
    '1.2.3.4',
    '2001:db8:1:2::/64',
    '2001:db8:0:0::/64',
    '0:0:0:0::/64',
    '',
  ]);
});
