import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostMatcher, normaliseHost } from '../../../../proxy/routing/match-host.ts';

function matcher(...patterns: string[]): HostMatcher<string> {
  const hosts = new HostMatcher<string>();
  for (const pattern of patterns) hosts.add(pattern, pattern);
  return hosts;
}

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const hostName = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));

describe('HostMatcher', () => {
  it('takes the exact name before any wildcard', () => {
    const hosts = matcher('*', '*.example.com', 'shop.example.com');
    expect(hosts.match('shop.example.com')).toBe('shop.example.com');
    expect(hosts.match('blog.example.com')).toBe('*.example.com');
    expect(hosts.match('example.org')).toBe('*');
  });

  it('lets a wildcard stand for one or more labels, and the longest suffix wins', () => {
    const hosts = matcher('*.example.com', '*.blog.example.com');
    expect(hosts.match('a.example.com')).toBe('*.example.com');
    expect(hosts.match('a.b.example.com')).toBe('*.example.com');
    expect(hosts.match('a.blog.example.com')).toBe('*.blog.example.com');
    expect(hosts.match('a.b.blog.example.com')).toBe('*.blog.example.com');
  });

  it('does not let a wildcard stand for no label', () => {
    const hosts = matcher('*.example.com');
    expect(hosts.match('example.com')).toBeNull();
    expect(hosts.match('notexample.com')).toBeNull();
    expect(hosts.match('.example.com')).toBeNull();
  });

  it('knows an IPv6 literal with and without a port', () => {
    const hosts = matcher('[::1]');
    expect(hosts.match('[::1]')).toBe('[::1]');
    expect(hosts.match('[::1]:8443')).toBe('[::1]');
  });

  it('answers an empty host with the app for any host alone', () => {
    expect(matcher('a.example').match('')).toBeNull();
    expect(matcher('*').match('')).toBe('*');
  });

  it('answers each of several hosts that take turns as if it were the only one, an unknown one among them', () => {
    const hosts = matcher('a.example', 'b.example');
    const asked = ['a.example', 'a.example', 'c.example', 'c.example', 'b.example', 'a.example', 'c.example'];
    expect(asked.map((host) => hosts.match(host))).toEqual([
      'a.example',
      'a.example',
      null,
      null,
      'b.example',
      'a.example',
      null,
    ]);
  });

  it('lets the first claim of a name stand', () => {
    const hosts = new HostMatcher<number>();
    hosts.add('Example.com', 1);
    hosts.add('example.COM.', 2);
    expect(hosts.match('example.com')).toBe(1);
  });

  it('ignores case, port and a trailing dot, whatever the name', () => {
    fc.assert(
      fc.property(hostName, fc.integer({ min: 0, max: 65535 }), fc.boolean(), (name, port, upper) => {
        const hosts = matcher(name);
        const written = upper ? name.toUpperCase() : name;
        for (const spelling of [written, `${written}.`, `${written}:${port}`, `${written}.:${port}`, `${written}:`]) {
          expect(hosts.match(spelling)).toBe(name);
        }
      }),
    );
  });

  it('gives the same answer the second time and after its memory was forgotten', () => {
    const hosts = matcher('a.example', '*.b.example');
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 3000; index += 1) {
        expect(hosts.match(`${index}.b.example`)).toBe('*.b.example');
        expect(hosts.match(`${index}.c.example`)).toBeNull();
      }
    }
    expect(hosts.match('a.example')).toBe('a.example');
  });
});

describe('normaliseHost', () => {
  it('keeps a lone dot and an empty name as they are', () => {
    expect(normaliseHost('')).toBe('');
    expect(normaliseHost('.')).toBe('.');
  });
});
