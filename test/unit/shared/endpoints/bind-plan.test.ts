import { describe, expect, test } from 'vitest';
import {
  type BindResult,
  type BindTarget,
  formatBindTarget,
  planBindings,
  runBindPlan,
} from '../../../../shared/endpoints/bind-plan.ts';
import { parseUrlPrefix } from '../../../../shared/endpoints/url-prefix.ts';

const targetsOf = (url: string): string[] => planBindings(parseUrlPrefix(url)).targets.map(formatBindTarget);

/** Binds with these failures by address; remembers what was released. */
function bindWith(url: string, failures: Readonly<Record<string, string>>) {
  const released: string[] = [];
  const run = (): BindResult<string> =>
    runBindPlan(
      planBindings(parseUrlPrefix(url)),
      (target: BindTarget) => {
        const address = formatBindTarget(target);
        const code = failures[address];
        if (code !== undefined) throw Object.assign(new Error(`bind failed: ${code}`), { code });
        return address;
      },
      (address) => released.push(address),
    );
  return { run, released };
}

const codeFrom = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { code: unknown }).code;
  }
  return null;
};

describe('a plan', () => {
  test.each([
    ['http://127.0.0.1:80', ['127.0.0.1:80']],
    ['http://[::1]:80', ['[::1]:80']],
    ['http://localhost:80', ['127.0.0.1:80', '[::1]:80']],
    ['http://shop.localhost:80', ['127.0.0.1:80', '[::1]:80']],
    ['http://*:80', ['[::]:80', '0.0.0.0:80']],
    ['http://example.com:80', ['[::]:80', '0.0.0.0:80']],
    ['unix:/run/a.sock', ['unix:/run/a.sock']],
  ])('for %s', (url, targets) => {
    expect(targetsOf(url)).toEqual(targets);
  });

  test('takes IPv4 with [::] and not with another IPv6 address', () => {
    expect(planBindings(parseUrlPrefix('http://[::]:80')).targets[0]).toMatchObject({ ipv6Only: false });
    expect(planBindings(parseUrlPrefix('http://[::1]:80')).targets[0]).toMatchObject({ ipv6Only: true });
  });

  test('refuses a port chosen by the system for the two loopback addresses', () => {
    expect(codeFrom(() => targetsOf('http://localhost:0'))).toBe('WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST');
    expect(targetsOf('http://*:0')).toHaveLength(2);
  });
});

describe('carrying a plan out', () => {
  test('localhost is both loopback addresses', () => {
    expect(
      bindWith('http://localhost:80', {})
        .run()
        .bound.map(({ value }) => value),
    ).toEqual(['127.0.0.1:80', '[::1]:80']);
  });

  test('localhost tolerates that one of them does not exist, and says so', () => {
    const { bound, skipped, warnings } = bindWith('http://localhost:80', { '[::1]:80': 'EADDRNOTAVAIL' }).run();
    expect(bound.map(({ value }) => value)).toEqual(['127.0.0.1:80']);
    expect(skipped.map(({ code }) => code)).toEqual(['WINDHOVER_ENDPOINT_UNAVAILABLE']);
    expect(warnings).toHaveLength(1);
  });

  test('localhost does not tolerate that one of them is in use, and lets go of the other', () => {
    const { run, released } = bindWith('http://localhost:80', { '[::1]:80': 'EADDRINUSE' });
    expect(codeFrom(run)).toBe('WINDHOVER_ENDPOINT_IN_USE');
    expect(released).toEqual(['127.0.0.1:80']);
  });

  test('any address is one socket of both families, or IPv4 where the system has no IPv6', () => {
    expect(bindWith('http://*:80', {}).run().bound).toHaveLength(1);
    const { bound, warnings } = bindWith('http://*:80', { '[::]:80': 'EAFNOSUPPORT' }).run();
    expect(bound.map(({ value }) => value)).toEqual(['0.0.0.0:80']);
    expect(warnings).toEqual([]);
  });

  test('any address in use is not tried again as IPv4', () => {
    expect(codeFrom(bindWith('http://*:80', { '[::]:80': 'EADDRINUSE' }).run)).toBe('WINDHOVER_ENDPOINT_IN_USE');
  });

  test.each([
    ['EACCES', 'WINDHOVER_ENDPOINT_FORBIDDEN'],
    ['EADDRNOTAVAIL', 'WINDHOVER_ENDPOINT_UNAVAILABLE'],
    ['EAFNOSUPPORT', 'WINDHOVER_ENDPOINT_UNAVAILABLE'],
    ['EINVAL', 'WINDHOVER_ENDPOINT_BIND_FAILED'],
  ])('%s is told as %s', (system, code) => {
    expect(codeFrom(bindWith('http://10.1.2.3:80', { '10.1.2.3:80': system }).run)).toBe(code);
  });

  test('when nothing can be had, the last failure is thrown', () => {
    const failures = { '127.0.0.1:80': 'EADDRNOTAVAIL', '[::1]:80': 'EACCES' };
    expect(codeFrom(bindWith('http://localhost:80', failures).run)).toBe('WINDHOVER_ENDPOINT_FORBIDDEN');
  });
});
