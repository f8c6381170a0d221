import { expect, it } from 'vitest';
import { MetaCell } from '../../../../native/index.ts';
import { TrustedPeers } from '../../../../proxy/data/trusted-peers.ts';
import { FakeNative } from './fake-native.ts';

/** Exchange N is on connection N of peer 192.0.2.N, which says that it speaks for 198.51.100.9. */
class TwoConnections extends FakeNative {
  override head = 'GET\n/\nx-forwarded-for\n198.51.100.9\nx-forwarded-proto\nhttps';

  override connectionInfo(id = 0): ReturnType<FakeNative['connectionInfo']> {
    return { ...super.connectionInfo(), connectionId: id, remoteAddress: `192.0.2.${id}` };
  }

  override watchConnection(id = 0): number {
    return id;
  }
}

const none = (): never => {
  throw new Error('nothing is called');
};

it('tells the client of an exchange that was held by its own connection, whatever the engine has told of since', () => {
  const native = new TwoConnections({ onRequest: none } as never);
  const peers = new TrustedPeers(native);
  peers.take({ proxies: ['192.0.2.1'], header: 'x-forwarded-for' });
  for (const asked of [1, 2]) {
    native.meta[MetaCell.connection] = asked;
    expect([peers.clientAddressOf(1), peers.clientAddressOf(2)]).toEqual(['198.51.100.9', '192.0.2.2']);
    expect([asked, peers.trusts(asked)]).toEqual([asked, asked === 1]);
  }
});

it('takes a client for a secure one where a trusted peer says so, and nobody else', () => {
  const peers = new TrustedPeers(new TwoConnections({ onRequest: none } as never));
  peers.take({ proxies: ['192.0.2.1'], header: 'x-forwarded-for' });
  expect([peers.isSecure(1), peers.isSecure(2)]).toEqual([true, false]);
});
