import { describe, expect, test } from 'vitest';
import { readRequestPath } from '../../../../proxy/files/request-path.ts';

const pathOf = (target: string, dotFiles = false): string | null => {
  const wanted = readRequestPath(target, { dotFiles });
  return wanted === null ? null : `${wanted.path}${wanted.isFolder ? '/' : ''}`;
};

describe('a target names a file', () => {
  test.each([
    ['/', '/'],
    ['/a.txt', 'a.txt'],
    ['/a/b/c.txt?q=/../x', 'a/b/c.txt'],
    ['/a/', 'a/'],
    ['/a%20b.txt', 'a b.txt'],
    ['/%61.txt', 'a.txt'],
    ['/caf%C3%A9.txt', 'café.txt'],
    ['/100%25.txt', '100%.txt'],
    ['/%252e%252e/x', '%2e%2e/x'],
    ["/a;b=c/@x+y~z,$!*()'", "a;b=c/@x+y~z,$!*()'"],
    ['/c:/x', 'c:/x'],
    ['/a..b/c.tar.gz', 'a..b/c.tar.gz'],
    ['/.well-known/acme-challenge/token', '.well-known/acme-challenge/token'],
    ['http://other.example/a.txt?x', 'a.txt'],
    ['http://other.example', null],
  ])('%s: %s', (target, path) => {
    expect(pathOf(target)).toBe(path);
  });
});

describe('a target names nothing', () => {
  test.each([
    // Where a server might look elsewhere.
    ['/..'],
    ['/../x'],
    ['/a/../x'],
    ['/a/..'],
    ['/./x'],
    ['/.'],
    ['/.../x'],
    ['/%2e%2e/x'],
    ['/.%2e/x'],
    ['/%2E/x'],
    ['/a/%2e%2e/%2e%2e/x'],
    ['/..%2fx'],
    ['/a%2f..%2fx'],
    ['/%2fetc/passwd'],
    ['/..%5cx'],
    ['/a%5Cb'],
    ['/a\\b'],
    ['/..\\x'],
    // Empty segments: a second spelling of every path.
    ['//'],
    ['//evil.example'],
    ['//evil.example/'],
    ['/a//b'],
    ['/a//'],
    // What cannot be read.
    ['/%'],
    ['/%2'],
    ['/%zz'],
    ['/%c0%ae%c0%ae/x'],
    ['/%c0%afx'],
    ['/%e0%80%ae/x'],
    ['/%ff'],
    ['/%ed%a0%80'],
    ['/a\u00e9'],
    ['/a b'],
    // What ends a name, or a line.
    ['/a%00'],
    ['/a%00.txt'],
    ['/a%0d%0ab'],
    ['/a%0ab'],
    ['/a%7fb'],
    ['/a%1fb'],
    // Dots and spaces that Windows takes off.
    ['/a.'],
    ['/a./b'],
    ['/a%20'],
    ['/a%20/b'],
    ['/a...'],
    ['/a%2e'],
    // Names that begin with a dot, and ones that may as well.
    ['/.env'],
    ['/.git/config'],
    ['/a/.htaccess'],
    ['/%2eenv'],
    ['/%2Egit/config'],
    ['/a/.well-known/x'],
    ['/.well-known/.env'],
    ['/.well-knownx'],
    ['/%e2%80%8c.git/config'],
    ['/%ef%bb%bf.env'],
    ['/a/%e2%81%a0%e2%80%8d.env'],
    // No path at all.
    ['*'],
    [''],
    ['a.txt'],
    ['?x'],
  ])('%s', (target) => {
    expect(pathOf(target)).toBeNull();
  });
});

test('names that begin with a dot are files where the app says so, dots alone never', () => {
  expect(pathOf('/.env', true)).toBe('.env');
  expect(pathOf('/.git/config', true)).toBe('.git/config');
  expect(pathOf('/%e2%80%8c.git', true)).toBe('\u200c.git');
  for (const target of ['/.', '/..', '/../x', '/%2e%2e/x', '/.../x']) expect(pathOf(target, true)).toBeNull();
});

test('a folder is named from where the client is, so that it leads to no other host', () => {
  const folderOf = (target: string): string | undefined => readRequestPath(target, { dotFiles: false })?.asFolder;
  expect(folderOf('/docs')).toBe('./docs/');
  expect(folderOf('/a/docs?q=1')).toBe('./docs/?q=1');
  expect(folderOf('/evil.example:80')).toBe('./evil.example:80/');
  expect(folderOf('/javascript:x')).toBe('./javascript:x/');
  expect(folderOf('/a%20b')).toBe('./a%20b/');
  for (const target of ['/docs', '/a/docs?next=//evil.example', '/evil.example:80', '/@evil.example']) {
    const resolved = new URL(folderOf(target) ?? '', `https://shop.example${target}`);
    expect(resolved.host).toBe('shop.example');
    expect(resolved.pathname).toBe(`${target.replace(/\?.*/, '')}/`);
  }
});

test('a page is a path whose last segment has no extension', () => {
  const isPage = (target: string): boolean | undefined => readRequestPath(target, { dotFiles: false })?.mayBePage;
  expect(['/', '/users', '/users/', '/users/7?x=a.b', '/v1.2/users'].map(isPage)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['/app.js', '/a/b.css?v', '/john.doe', '/a.b/'].map(isPage)).toEqual([false, false, false, false]);
});
