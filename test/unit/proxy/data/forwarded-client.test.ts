import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedClient, parseForwarded, readForwardedClient } from '../../../../proxy/data/forwarded-client.ts';
import { NetworkList } from '../../../../shared/endpoints/network-list.ts';

const trusted = new NetworkList(['10.0.0.0/8', '2001:db8::/32', 'loopback']);

function read(fields: Readonly<Record<string, string>>, header = 'x-forwarded-for'): NamedClient {
  return readForwardedClient((name) => fields[name], header, trusted);
}

describe('readForwardedClient by X-Forwarded-For', () => {
  it('takes the first address from the right that is not a trusted proxy', () => {
    expect(read({ 'x-forwarded-for': '1.1.1.1, 203.0.113.7, 10.0.0.2' }).address).toBe('203.0.113.7');
    expect(read({ 'x-forwarded-for': '203.0.113.7' }).address).toBe('203.0.113.7');
  });

  it('takes the leftmost when all are trusted', () => {
    expect(read({ 'x-forwarded-for': '10.0.0.1, 10.0.0.2' }).address).toBe('10.0.0.1');
  });

  it('believes nothing to the left of what it cannot read', () => {
    expect(read({ 'x-forwarded-for': '203.0.113.7, unknown, 10.0.0.2' }).address).toBe('10.0.0.2');
    expect(read({ 'x-forwarded-for': '203.0.113.7, <script>' }).address).toBe('');
  });

  it('reads ports, brackets and mapped addresses', () => {
    expect(read({ 'x-forwarded-for': '203.0.113.7:4711' }).address).toBe('203.0.113.7');
    expect(read({ 'x-forwarded-for': '[2a00::1]:4711' }).address).toBe('2a00::1');
    expect(read({ 'x-forwarded-for': '2a00::1' }).address).toBe('2a00::1');
    expect(read({ 'x-forwarded-for': '203.0.113.7, ::ffff:10.0.0.2' }).address).toBe('203.0.113.7');
  });

  it('takes scheme, host and port from the nearest hop', () => {
    expect(
      read({
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'http, https',
        'x-forwarded-host': 'a.example, b.example:8443',
        'x-forwarded-port': '80, 8443',
      }),
    ).toEqual({ address: '203.0.113.7', proto: 'https', host: 'b.example:8443', port: '8443', requestId: '' });
  });

  it('takes a port that is not named from the host or the scheme', () => {
    expect(read({ 'x-forwarded-proto': 'https' }).port).toBe('443');
    expect(read({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a.test:8443' }).port).toBe('8443');
    expect(read({ 'x-forwarded-host': '[::1]' }).port).toBe('');
    expect(read({ 'x-forwarded-for': '203.0.113.7' }).port).toBe('');
  });

  it('does not look at Forwarded', () => {
    expect(read({ forwarded: 'for=203.0.113.7;proto=https' })).toEqual({
      address: '',
      proto: '',
      host: '',
      port: '',
      requestId: '',
    });
  });

  it('refuses values that could do harm further on', () => {
    const named = read({
      'x-forwarded-proto': 'javascript',
      'x-forwarded-host': 'a.example/path',
      'x-forwarded-port': '99999',
      'x-request-id': 'a b',
    });
    expect(named).toEqual({ address: '', proto: '', host: '', port: '', requestId: '' });
  });

  it('keeps a request id that is short and plain', () => {
    expect(read({ 'x-request-id': '7f3e-4a:1/2' }).requestId).toBe('7f3e-4a:1/2');
    expect(read({ 'x-request-id': 'x'.repeat(65) }).requestId).toBe('');
  });
});

describe('readForwardedClient by Forwarded', () => {
  it('walks the elements from the right', () => {
    const value = 'for=198.51.100.1, for="[2a00::1]:4711";proto=https;host=shop.example, for=10.0.0.2;proto=http';
    expect(read({ forwarded: value }, 'forwarded')).toMatchObject({ address: '2a00::1', proto: 'http', host: '' });
  });

  it('takes scheme, host and port from the nearest hop', () => {
    expect(read({ forwarded: 'for=203.0.113.7;Proto=HTTPS;host="shop.example:8443"' }, 'forwarded')).toEqual({
      address: '203.0.113.7',
      proto: 'https',
      host: 'shop.example:8443',
      port: '8443',
      requestId: '',
    });
  });

  it('does not look at X-Forwarded-For', () => {
    expect(read({ 'x-forwarded-for': '203.0.113.7' }, 'forwarded').address).toBe('');
  });

  it('gives a malformed element no pairs', () => {
    const sizes = (value: string): number[] => parseForwarded(value).map((pairs) => pairs.size);
    expect(sizes('for=1.1.1.1;for=2.2.2.2, for = 3.3.3.3, for=4.4.4.4"x"')).toEqual([0, 0, 0]);
    expect(sizes('for=1.1.1.1, for="4.4.4.4')).toEqual([0]);
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        read({ forwarded: value, 'x-forwarded-for': value }, 'forwarded');
        read({ forwarded: value, 'x-forwarded-for': value });
      }),
    );
  });
});
