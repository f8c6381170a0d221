import { expect, it } from 'vitest';
import { AddressRules, unixPeer } from '../../../../proxy/data/address-rules.ts';

const served = (allow: readonly string[], deny: readonly string[], clients: readonly string[]): string[] => {
  const rules = new AddressRules({ allow, deny });
  return clients.filter((client) => rules.serves(client));
};

it('deny wins over allow', () => {
  expect(served(['private'], ['10.0.0.0/8'], ['10.0.0.1', '192.168.0.1'])).toEqual(['192.168.0.1']);
});

it('an allow that names anybody refuses all others', () => {
  expect(served(['192.0.2.0/24'], [], ['192.0.2.1', '192.0.3.1', '::1'])).toEqual(['192.0.2.1']);
});

it('without allow everybody is served whom deny does not name', () => {
  expect(served([], ['192.0.2.0/24'], ['192.0.2.1', '::ffff:192.0.2.1', '192.0.3.1', '::1'])).toEqual([
    '192.0.3.1',
    '::1',
  ]);
});

it('a client whose address is not known is refused by every rule', () => {
  expect(served([], ['192.0.2.1'], [''])).toEqual([]);
  expect(served(['0.0.0.0/0', '::/0', 'unix', 'loopback'], [], [''])).toEqual([]);
});

it('a peer on a Unix socket is served where "unix" is allowed, and nowhere else', () => {
  expect(served(['unix'], [], [unixPeer])).toEqual([unixPeer]);
  expect(served(['unix'], ['unix'], [unixPeer])).toEqual([]);
  expect(served(['loopback', 'private', '0.0.0.0/0', '::/0'], [], [unixPeer])).toEqual([]);
  expect(served([], ['192.0.2.1'], [unixPeer])).toEqual([]);
});
