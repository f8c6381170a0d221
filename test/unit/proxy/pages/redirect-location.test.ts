import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redirectLocation } from '../../../../proxy/pages/redirect-location.ts';

const lead = (to: string, path: string, ...prefixes: string[]): string => redirectLocation({ to, prefixes }, path);

describe('redirectLocation', () => {
  it('is the target as it stands where that does not end in /*', () => {
    expect(lead('/login', '/a/b?c', '')).toBe('/login');
    expect(lead('https://www.example.com', '/a?b', '')).toBe('https://www.example.com');
    expect(lead('https://www.example.com/a*b', '/x', '')).toBe('https://www.example.com/a*b');
  });

  it.each([
    ['https://www.example.com/*', '/', 'https://www.example.com/'],
    ['https://www.example.com/*', '/a//b/?c=d&e', 'https://www.example.com/a//b/?c=d&e'],
    ['https://www.example.com/*', '?q', 'https://www.example.com/?q'],
    ['https://www.example.com/*', '*', 'https://www.example.com/'],
    ['https://www.example.com/base/*', '/a', 'https://www.example.com/base/a'],
    ['/new/*', '/a?b', '/new/a?b'],
  ])('%s and %s make %s', (to, path, location) => {
    expect(lead(to, path, '')).toBe(location);
  });

  it.each([
    ['/old', '/new'],
    ['/old/', '/new/'],
    ['/old?q', '/new?q'],
    ['/old/x/y?q', '/new/x/y?q'],
    ['/old/inner', '/new'],
    ['/old/inner/x', '/new/x'],
    ['/caf%c3%a9/x', '/new/x'],
  ])('what follows the longest of its paths in %s is kept: %s', (path, location) => {
    expect(lead('/new/*', path, '/old/inner', '/caf%C3%A9', '/old')).toBe(location);
  });

  it.each([
    ['/old//evil.test', '/evil.test'],
    ['/old///evil.test/a', '/evil.test/a'],
    ['/old/\\evil.test', '/evil.test'],
    ['/old', '/'],
    ['/old?//evil.test', '/?//evil.test'],
  ])('a path never becomes a host: %s leads to %s', (path, location) => {
    expect(lead('/*', path, '/old')).toBe(location);
  });

  it('a host is never longer than it was written', () => {
    for (const path of ['/old.evil.test', '/old@evil.test', '/old:80@evil.test', '/old']) {
      const { host } = new URL(lead('https://www.example.com/*', path, '/old'));
      expect([path, host]).toEqual([path, 'www.example.com']);
    }
  });

  it('keeps control characters and bytes that are not ASCII out of the field', () => {
    expect(lead('/new/*', '/a\r\nset-cookie: x\0\t\xe9', '')).toBe('/new/a%0D%0Aset-cookie:%20x%00%09%E9');
    expect(lead('/new/*', '/a%0d%0aset-cookie:x', '')).toBe('/new/a%0d%0aset-cookie:x');
  });

  it('leads to its own host whatever the rest of the path is', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      'evil.test',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '%5c',
      '\t',
      '\n',
    );
    const rest = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(rest, fc.constantFrom('/*', '/new/*', 'https://own.test/*', 'https://own.test/a/*'), (text, to) => {
        for (const path of [`/old/${text}`, `/old${text}`, `/${text}`]) {
          const location = redirectLocation({ to, prefixes: ['/old'] }, path);
          expect(location).toMatch(/^[\x21-\x7e]+$/);
          expect(new URL(location, 'https://own.test/old/').host).toBe('own.test');
        }
      }),
    );
  });
});
