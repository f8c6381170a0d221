import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatUrlPrefix, parseUrlPrefix } from '../../../../shared/endpoints/url-prefix.ts';
import { isWindhoverError } from '../../../../shared/errors/windhover-error.ts';

const reasonFor = (text: string): string => {
  try {
    parseUrlPrefix(text);
  } catch (error) {
    if (isWindhoverError(error, 'WINDHOVER_ENDPOINT_INVALID_URL')) return String(error.details['reason']);
    throw error;
  }
  return 'accepted';
};

describe('what a prefix means', () => {
  test.each([
    ['http://127.0.0.1:5000', { secure: false, host: '127.0.0.1', port: 5000, reach: 'address' }],
    ['https://0.0.0.0', { secure: true, host: '0.0.0.0', port: 443, reach: 'address' }],
    ['http://[::1]:8080/', { secure: false, host: '::1', port: 8080, reach: 'address' }],
    ['HTTP://[::]', { secure: false, host: '::', port: 80, reach: 'address' }],
    ['http://localhost', { secure: false, host: 'localhost', port: 80, reach: 'localhost' }],
    ['https://shop.LOCALHOST:8443', { secure: true, host: 'shop.localhost', port: 8443, reach: 'localhost' }],
    ['http://*:80', { secure: false, host: '*', port: 80, reach: 'any' }],
    ['http://+:8080', { secure: false, host: '+', port: 8080, reach: 'any' }],
    ['http://example.com:8080', { secure: false, host: 'example.com', port: 8080, reach: 'any' }],
    ['http://*.example.com', { secure: false, host: '*.example.com', port: 80, reach: 'any' }],
    ['http://LocalHost.', { secure: false, host: 'localhost', port: 80, reach: 'localhost' }],
    ['http://*.localhost:5000', { secure: false, host: '*.localhost', port: 5000, reach: 'localhost' }],
    ['http://example.com.', { secure: false, host: 'example.com', port: 80, reach: 'any' }],
    ['http://notlocalhost', { secure: false, host: 'notlocalhost', port: 80, reach: 'any' }],
    ['http://[0:0:0:0:0:0:0:0]:80', { secure: false, host: '::', port: 80, reach: 'address' }],
    ['http://[FE80:0::1%eth0]:80', { secure: false, host: 'fe80::1%eth0', port: 80, reach: 'address' }],
    ['http://127.0.0.1:0', { secure: false, host: '127.0.0.1', port: 0, reach: 'address' }],
  ])('%s', (text, expected) => {
    expect(parseUrlPrefix(text)).toEqual({ kind: 'tcp', ...expected });
  });

  test.each([
    ['http://unix:/run/a.sock', { secure: false, path: '/run/a.sock' }],
    ['https://unix:/run/a.sock', { secure: true, path: '/run/a.sock' }],
    ['unix:/run/a.sock', { secure: false, path: '/run/a.sock' }],
  ])('%s is a Unix socket', (text, expected) => {
    expect(parseUrlPrefix(text)).toEqual({ kind: 'unix', ...expected });
  });
});

describe('what is refused, and why', () => {
  test.each([
    ['localhost:5000', 'does not begin with http://'],
    ['', 'does not begin with http://'],
    ['ftp://localhost', 'the scheme ftp is not http or https'],
    ['http://', 'the host is missing'],
    ['http://:80', 'the host is missing'],
    ['http://localhost:http', 'the port http is not a number'],
    ['http://localhost:', 'the port is not a number'],
    ['http://localhost:65536', 'the port 65536 is not a number from 0 to 65535'],
    ['http://localhost:-1', 'the port -1 is not a number'],
    ['http://::1:80', 'an IPv6 address stands in brackets'],
    ['http://[::g]:80', 'what stands in brackets is not an IPv6 address'],
    ['http://[::1', 'what stands in brackets is not an IPv6 address'],
    ['http://[::1]x:80', 'what stands in brackets is not an IPv6 address'],
    ['http://[::ffff:127.0.0.1]:80', '::ffff:127.0.0.1 is an IPv4 address; write 127.0.0.1'],
    ['http://.:80', 'the host is missing'],
    ['http://1.2.3:80', '1.2.3 is not an IPv4 address'],
    ['http://exa mple', 'it may hold only scheme, host and port'],
    ['http://user@localhost', 'it may hold only scheme, host and port'],
    ['http://localhost?x', 'it may hold only scheme, host and port'],
    ['http://localhost/base', 'an endpoint has no path'],
    ['http://-a', '-a is not a host name'],
    ['http://a..b', 'a..b is not a host name'],
    ['http://unix:a.sock', 'must be absolute'],
    ['http://unix:/run/', 'must name a file'],
    ['http://unix:@name', 'abstract Unix sockets have no owner and no mode'],
    ['http://unix:/run/a.sock:/base', 'an endpoint has no path'],
    ['http://unix:/run/a.sock:', 'an endpoint has no path'],
    [`unix:/${'a'.repeat(107)}`, 'has 108 bytes, and the system allows 107'],
    ['unix:/run/a\0b', 'may not hold a NUL'],
  ])('%j', (text, reason) => {
    expect(reasonFor(text)).toContain(reason);
  });

  test('nothing but an error of ours comes of any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `http://${text}`),
          fc.webUrl(),
        ),
        (text) => {
          expect(typeof reasonFor(text)).toBe('string');
        },
      ),
    );
  });
});

test('a prefix is written as it was read', () => {
  for (const text of ['http://127.0.0.1:5000', 'https://[::1]:443', 'http://*:80', 'http://unix:/run/a.sock']) {
    expect(formatUrlPrefix(parseUrlPrefix(text))).toBe(text);
  }
});
