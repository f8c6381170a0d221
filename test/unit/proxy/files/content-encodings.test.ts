import { expect, test } from 'vitest';
import { acceptedEncodings } from '../../../../proxy/files/content-encodings.ts';
import { contentTypeOf } from '../../../../proxy/files/content-type.ts';

test.each([
  [undefined, []],
  ['', []],
  ['identity', []],
  ['deflate', []],
  ['gzip', ['gzip']],
  ['x-gzip', ['gzip']],
  ['GZIP', ['gzip']],
  ['gzip, deflate, br, zstd', ['br', 'zstd', 'gzip']],
  ['gzip;q=1.0, br;q=0.5', ['gzip', 'br']],
  ['br;q=0, gzip', ['gzip']],
  ['br;q=0.000, *', ['zstd', 'gzip']],
  ['*', ['br', 'zstd', 'gzip']],
  ['*;q=0', []],
  ['*;q=0, gzip', ['gzip']],
  ['gzip;q=0.2, identity;q=0.5', []],
  ['gzip;q=0.5, identity;q=0.5', ['gzip']],
  ['identity;q=0, br', ['br']],
  ['br;q=2, gzip', ['gzip']],
  ['br;q=x, gzip', ['gzip']],
  [' br ; q=0.1 ,gzip; q=0.9', ['gzip', 'br']],
])('Accept-Encoding %s accepts %j', (value, names) => {
  expect(acceptedEncodings(value).map(({ name }) => name)).toEqual(names);
  expect(acceptedEncodings(value).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a/app.JS', 'text/javascript; charset=utf-8'],
  ['app.mjs', 'text/javascript; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['data.json', 'application/json; charset=utf-8'],
  ['a.svg', 'image/svg+xml'],
  ['a.png', 'image/png'],
  ['a.woff2', 'font/woff2'],
  ['a.wasm', 'application/wasm'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.tar.gz', 'application/gzip'],
  ['README', 'application/octet-stream'],
  ['html', 'application/octet-stream'],
  ['a.unheard-of', 'application/octet-stream'],
  ['a.b/html', 'application/octet-stream'],
  ['.html', 'application/octet-stream'],
])('the type of %s is %s', (file, type) => {
  expect(contentTypeOf(file)).toBe(type);
});
