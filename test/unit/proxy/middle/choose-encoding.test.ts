import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../../../proxy/middle/compression/choose-encoding.ts';
import { usableEncodings } from '../../../../proxy/middle/compression/coders.ts';
import { encodedFields } from '../../../../proxy/middle/compression/encoded-fields.ts';
import type { Fields } from '../../../../proxy/middle/fields.ts';
import type { CompressionConfig } from '../../../../shared/config/generated/config-types.ts';

const config: CompressionConfig = {
  encodings: ['br', 'zstd', 'gzip'],
  minSize: 100,
  types: ['text/html', 'image/*', '*+json'],
};
const html = { 'content-type': 'text/html' };

function fieldsOf(fields: Readonly<Record<string, string | readonly string[]>>): Fields {
  return new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
}

function choose(
  fields: Readonly<Record<string, string | readonly string[]>>,
  more: {
    status?: number;
    acceptEncoding?: string | undefined;
    hasRange?: boolean;
    encodings?: CompressionConfig['encodings'];
  } = {},
) {
  const { status = 200, hasRange = false, encodings = config.encodings } = more;
  const acceptEncoding = 'acceptEncoding' in more ? more.acceptEncoding : 'gzip';
  return chooseEncoding({ status, fields: fieldsOf(fields), acceptEncoding, hasRange }, { ...config, encodings });
}

describe('an encoding is chosen', () => {
  it.each([
    ['text/html', 'gzip'],
    ['TEXT/HTML; charset=utf-8', 'gzip'],
    ['text/htmlx', null],
    ['image/svg+xml', 'gzip'],
    ['imagex/a', null],
    ['application/problem+json', 'gzip'],
    ['application/json', null],
    ['', null],
    ['html', null],
  ])('for the type %s: %s', (type, encoding) => {
    expect(choose({ 'content-type': type }).encoding).toBe(encoding);
  });

  it.each([
    ['99', null],
    ['100', 'gzip'],
    ['101', 'gzip'],
  ])('for the length %s: %s', (length, encoding) => {
    expect(choose({ ...html, 'content-length': length }).encoding).toBe(encoding);
  });

  it.each([200, 203, 404, 500])('for the status %i', (status) => {
    expect(choose(html, { status })).toEqual({ encoding: 'gzip', varies: true });
  });

  it('of those that may be used and this node has', () => {
    expect(choose(html, { acceptEncoding: 'br, gzip', encodings: ['gzip'] }).encoding).toBe('gzip');
    expect(choose(html, { acceptEncoding: 'br', encodings: ['gzip'] })).toEqual({ encoding: null, varies: true });
    const zstd = choose(html, { acceptEncoding: 'zstd' }).encoding;
    expect(zstd).toBe(usableEncodings.has('zstd') ? 'zstd' : null);
  });
});

describe('a response is left as it is, without a word of what it could be', () => {
  it.each([
    [{ ...html, 'content-encoding': 'br' }],
    [{ ...html, 'content-encoding': ['identity', 'gzip'] }],
    [{ ...html, 'cache-control': 'no-transform' }],
    [{ ...html, 'cache-control': ['public', 'max-age=1, NO-TRANSFORM'] }],
    [{ ...html, 'content-range': 'bytes 0-1/2' }],
    [{ ...html, digest: 'sha-256=x' }],
    [{ ...html, 'repr-digest': 'sha-256=:x:' }],
  ])('%j', (fields) => {
    expect(choose(fields)).toEqual({ encoding: null, varies: false });
  });

  it.each([204, 205, 206])('with the status %i', (status) => {
    expect(choose(html, { status })).toEqual({ encoding: null, varies: false });
  });
});

it('a name that only holds no-transform is none', () => {
  expect(choose({ ...html, 'cache-control': 'x-no-transform, max-age=1' }).encoding).toBe('gzip');
});

it('what a client could be given otherwise varies', () => {
  expect(choose(html, { acceptEncoding: undefined })).toEqual({ encoding: null, varies: true });
  expect(choose(html, { hasRange: true })).toEqual({ encoding: null, varies: true });
  expect(choose({ etag: '"a"' }, { status: 304 })).toEqual({ encoding: null, varies: true });
  expect(choose({}, { status: 304 })).toEqual({ encoding: null, varies: false });
});

describe('fields', () => {
  const changed = (
    fields: Readonly<Record<string, string | readonly string[]>>,
    encoding: 'gzip' | null,
    status = 200,
  ) => Object.fromEntries(encodedFields(fieldsOf(fields), { encoding, varies: true }, status));

  it('say the encoding, and nothing that held before it', () => {
    const before = { etag: '"a"', 'content-length': '9', 'accept-ranges': 'bytes', vary: ['Cookie', 'Origin'] };
    expect(changed(before, 'gzip')).toEqual({
      etag: ['W/"a"'],
      vary: ['Cookie, Origin, Accept-Encoding'],
      'content-encoding': ['gzip'],
    });
  });

  it('say only that they vary where nothing was done', () => {
    expect(changed({ etag: '"a"', 'content-length': '9' }, null)).toEqual({
      etag: ['"a"'],
      'content-length': ['9'],
      vary: ['Accept-Encoding'],
    });
    expect(changed({ etag: '"a"' }, null, 304)).toEqual({ etag: ['W/"a"'], vary: ['Accept-Encoding'] });
  });

  it.each(['W/"a"', 'a', ''])('keep the tag %s', (etag) => {
    expect(changed({ etag }, 'gzip')['etag']).toEqual([etag]);
  });

  it.each(['*', 'accept-encoding', 'Origin, Accept-Encoding'])('keep Vary: %s', (vary) => {
    expect(changed({ vary }, 'gzip')['vary']).toEqual([vary]);
  });
});
