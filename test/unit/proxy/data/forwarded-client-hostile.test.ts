import { describe, expect, test } from 'vitest';
import { readForwardedClient } from '../../../../proxy/data/forwarded-client.ts';
import { NetworkList } from '../../../../shared/endpoints/network-list.ts';

/** What a client sent, and behind it what the trusted proxy added: 203.0.113.7 is the client, 10.0.0.2 a trusted hop. */
const trusted = new NetworkList(['10.0.0.0/8', 'loopback', '2001:db8:1::/48']);

const nobody = { address: '', proto: '', host: '', port: '', requestId: '' };

function addressBy(header: string, fields: Readonly<Record<string, string>>): string {
  return readForwardedClient((name) => fields[name], header, trusted).address;
}

describe('a client that writes into X-Forwarded-For', () => {
  test.each([
    ['another address', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['an address of a trusted proxy', '10.0.0.9, 203.0.113.7', '203.0.113.7'],
    ['loopback, before trusted hops', '127.0.0.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['a hundred addresses', `${'6.6.6.6, '.repeat(100)}203.0.113.7, 10.0.0.2`, '203.0.113.7'],
    ['empty members', ', , 6.6.6.6,,203.0.113.7,', '203.0.113.7'],
    ['a quote', '", 203.0.113.7', '203.0.113.7'],
    ['a mapped address of a trusted proxy', '::ffff:10.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['no address', 'unknown, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['what is no address behind a trusted hop', '6.6.6.6, localhost, 10.0.0.2', '10.0.0.2'],
    ['an octal address', '6.6.6.6, 010.0.0.1', ''],
    ['a number', '6.6.6.6, 167772161', ''],
    ['a zone', '6.6.6.6, fe80::1%eth0', ''],
    ['an address with a path', '6.6.6.6, 203.0.113.7/24', ''],
    ['Forwarded syntax', '6.6.6.6, for=203.0.113.7', ''],
  ])('gains nothing by %s', (_name, value, expected) => {
    expect(addressBy('x-forwarded-for', { 'x-forwarded-for': value, forwarded: 'for=6.6.6.6' })).toBe(expected);
  });
});

describe('a client that writes into Forwarded', () => {
  test.each([
    ['another element', 'for=6.6.6.6, for=203.0.113.7', '203.0.113.7'],
    ['a quote that stays open', 'for=", for=203.0.113.7', '203.0.113.7'],
    ['a quote that stays open, before a quoted node', 'for=", for="[2a00::7]:80"', '2a00::7'],
    ['a quoted pair that stays open', 'for=6.6.6.6;x=", for=203.0.113.7;proto=https', '203.0.113.7'],
    ['a backslash at its end', 'for=6.6.6.6\\, for=203.0.113.7', '203.0.113.7'],
    ['an escaped quote', 'for="6.6.6.6\\", for=203.0.113.7', '203.0.113.7'],
    ['a comma in quotes', 'for="6.6.6.6, for=6.6.6.6", for=203.0.113.7', '203.0.113.7'],
    ['an obfuscated node', 'for=_hidden, for=203.0.113.7', '203.0.113.7'],
    ['an element without for', 'for=6.6.6.6, proto=https, for=10.0.0.2', '10.0.0.2'],
    ['for twice', 'for=6.6.6.6;for=7.7.7.7, for=203.0.113.7', '203.0.113.7'],
  ])('gains nothing by %s', (_name, value, expected) => {
    expect(addressBy('forwarded', { forwarded: value, 'x-forwarded-for': '6.6.6.6' })).toBe(expected);
  });

  test('does not choose scheme and host for the nearest hop', () => {
    const forwarded = 'for=6.6.6.6;proto=https;host=evil.test, for=203.0.113.7;proto=http';
    const named = readForwardedClient((name) => (name === 'forwarded' ? forwarded : undefined), 'forwarded', trusted);
    expect(named).toEqual({ ...nobody, address: '203.0.113.7', proto: 'http', port: '80' });
  });
});

describe('a field of one address', () => {
  const field = 'cf-connecting-ip';

  test.each([
    ['an address', '203.0.113.7', '203.0.113.7'],
    ['an IPv6 address', '2a00::7', '2a00::7'],
    ['an address of a trusted proxy', '10.0.0.2', '10.0.0.2'],
    ['a mapped address', '::ffff:203.0.113.7', '203.0.113.7'],
    ['space around it', ' 203.0.113.7 ', '203.0.113.7'],
    ['two addresses', '6.6.6.6, 203.0.113.7', ''],
    ['the same address twice', '203.0.113.7, 203.0.113.7', ''],
    ['two addresses and no comma', '6.6.6.6 203.0.113.7', ''],
    ['a quoted address', '"203.0.113.7"', ''],
    ['a name', 'localhost', ''],
    ['an address with a path', '203.0.113.7/32', ''],
    ['nothing', '', ''],
    ['unknown', 'unknown', ''],
    ['Forwarded syntax', 'for=203.0.113.7', ''],
  ])('with %s names %s', (_name, value, expected) => {
    const all = {
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'for=6.6.6.6;proto=https;host=evil.test',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-port': '1',
      [field]: value,
    };
    const named = readForwardedClient((name) => (all as Record<string, string>)[name], field, trusted);
    expect(named).toEqual({ ...nobody, address: expected });
  });
});
