import { describe, expect, test } from 'vitest';
import { appNameOf, covers, readClaim } from '../../../../proxy/attach/claim.ts';

describe('a claim is read in the one spelling that routing compares', () => {
  test.each([
    ['shop.example.com', 'shop.example.com', '/'],
    ['SHOP.Example.COM.', 'shop.example.com', '/'],
    ['shop.example.com/', 'shop.example.com', '/'],
    ['shop.example.com/api/', 'shop.example.com', '/api'],
    ['shop.example.com/a/../', 'shop.example.com', '/'],
    ['shop.example.com/a/./b//c', 'shop.example.com', '/a/b/c'],
    ['shop.example.com/%61pi', 'shop.example.com', '/api'],
    ['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example', '/'],
    ['[::1]/x', '[::1]', '/x'],
    ['*.example.com', '*.example.com', '/'],
    ['*', '*', '/'],
  ])('%s is %s %s', (written, host, path) => {
    expect(readClaim(written)).toEqual({ host, path });
  });

  test.each([
    ['', 'begins without a host'],
    ['/api', 'begins without a host'],
    ['shop.example.com:8080', 'has a port'],
    ['http://shop.example.com/', 'is a URL'],
    ['münchen.example', 'write that'],
    ['shop..example.com', 'is not a label'],
    ['shop.example.com..', 'is not a label'],
    ['a.*.example.com', 'has a * elsewhere'],
    ['shop.example.com\r\nX-Evil', 'is not a host name'],
    ['shop example.com', 'is not a host name'],
    ['shop.example.com/a\r\nX-Evil: 1', 'white space or control characters'],
    ['shop.example.com/a%2f..%2fb', 'cannot be read in one way only'],
    ['shop.example.com/a\\b', 'cannot be read in one way only'],
    ['shop.example.com/a?b', 'may hold neither'],
    ['shop.example.com/*', 'holds a *'],
    [`${'a'.repeat(64)}.example.com`, 'is not a label'],
    [`shop.example.com/${'a'.repeat(2000)}`, 'is longer than'],
  ])('%j is refused', (written, reason) => {
    expect(() => readClaim(written)).toThrow(reason);
  });
});

test('its app has a name that no app of a file can have', () => {
  const ofFile = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
  const names = ['shop.example.com', 'localhost', 'localhost/api', '*', '[::1]', 'a.b/c'].map(readClaim).map(appNameOf);
  expect(names).toEqual(['shop.example.com', 'localhost/', 'localhost/api', '*', '[::1]', 'a.b/c']);
  expect(names.filter((name) => ofFile.test(name))).toEqual([]);
});

test.each([
  ['shop.example.com', 'shop.example.com', true],
  ['*.example.com', 'shop.example.com', true],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', '*.b.example.com', true],
  ['*.example.com', '*.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'badexample.com', false],
  ['shop.example.com', '*.example.com', false],
  ['*', 'shop.example.com', false],
  ['*', '*', true],
])('whether %s covers %s: %s', (pattern, host, expected) => {
  expect(covers(pattern, host)).toBe(expected);
});
