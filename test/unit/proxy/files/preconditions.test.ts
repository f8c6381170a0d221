import { describe, expect, test } from 'vitest';
import { formatHttpDate, parseHttpDate } from '../../../../proxy/files/http-date.ts';
import { checkPreconditions, mayBePartial } from '../../../../proxy/files/preconditions.ts';
import { type Validators, validatorsOf } from '../../../../proxy/files/validators.ts';

const modified = Date.UTC(2030, 0, 2, 3, 4, 5) / 1000;
const date = 'Wed, 02 Jan 2030 03:04:05 GMT';
const earlier = 'Wed, 02 Jan 2030 03:04:04 GMT';
const later = 'Wed, 02 Jan 2030 03:04:06 GMT';
const strong: Validators = { etag: '"a"', lastModified: date, modifiedSeconds: modified, isStrong: true };
const weak: Validators = { ...strong, etag: 'W/"a"', isStrong: false };

const fieldsOf =
  (fields: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    fields[name];

describe('with a strong ETag "a"', () => {
  test.each([
    [{}, 'send'],
    [{ 'if-none-match': '"a"' }, 'not-modified'],
    [{ 'if-none-match': 'W/"a"' }, 'not-modified'],
    [{ 'if-none-match': '"b", "a"' }, 'not-modified'],
    [{ 'if-none-match': '"b,"a", "c"' }, 'send'],
    [{ 'if-none-match': '*' }, 'not-modified'],
    [{ 'if-none-match': '"b"' }, 'send'],
    [{ 'if-none-match': 'a' }, 'send'],
    [{ 'if-none-match': '' }, 'send'],
    [{ 'if-none-match': '"b"', 'if-modified-since': later }, 'send'],
    [{ 'if-modified-since': date }, 'not-modified'],
    [{ 'if-modified-since': later }, 'not-modified'],
    [{ 'if-modified-since': earlier }, 'send'],
    [{ 'if-modified-since': 'yesterday' }, 'send'],
    [{ 'if-modified-since': '2031-01-01' }, 'send'],
    [{ 'if-match': '"a"' }, 'send'],
    [{ 'if-match': '*' }, 'send'],
    [{ 'if-match': '"b", "a"' }, 'send'],
    [{ 'if-match': '"b"' }, 'failed'],
    [{ 'if-match': 'W/"a"' }, 'failed'],
    [{ 'if-match': '"b"', 'if-none-match': '"a"' }, 'failed'],
    [{ 'if-match': '"a"', 'if-none-match': '"a"' }, 'not-modified'],
    [{ 'if-match': '"a"', 'if-unmodified-since': earlier }, 'send'],
    [{ 'if-unmodified-since': date }, 'send'],
    [{ 'if-unmodified-since': earlier }, 'failed'],
    [{ 'if-unmodified-since': 'never' }, 'send'],
    [{ 'if-unmodified-since': date, 'if-modified-since': date }, 'not-modified'],
  ] as const)('%j is answered: %s', (fields, verdict) => {
    expect(checkPreconditions(fieldsOf(fields as Record<string, string>), strong)).toBe(verdict);
  });
});

test('a weak ETag serves caches and no byte-exact use', () => {
  expect(checkPreconditions(fieldsOf({ 'if-none-match': 'W/"a"' }), weak)).toBe('not-modified');
  expect(checkPreconditions(fieldsOf({ 'if-none-match': '"a"' }), weak)).toBe('not-modified');
  expect(checkPreconditions(fieldsOf({ 'if-match': 'W/"a"' }), weak)).toBe('failed');
  expect(checkPreconditions(fieldsOf({ 'if-match': '*' }), weak)).toBe('send');
});

describe('If-Range', () => {
  test.each([
    [undefined, true],
    ['"a"', true],
    ['"b"', false],
    ['W/"a"', false],
    [date, true],
    [later, false],
    [earlier, false],
    ['nonsense', false],
    ['', false],
  ])('%s allows a part: %s', (value, allowed) => {
    const field = (name: string): string | undefined => (name === 'if-range' ? value : undefined);
    expect(mayBePartial(field, strong)).toBe(allowed);
    if (value !== undefined) expect(mayBePartial(field, weak)).toBe(false);
  });
});

test('dates of all three forms are read, and nothing else is', () => {
  expect(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(784_111_777);
  expect(parseHttpDate('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(784_111_777);
  expect(parseHttpDate('Sun Nov  6 08:49:37 1994')).toBe(784_111_777);
  expect(formatHttpDate(784_111_777)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
  for (const text of [
    '',
    '0',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 36 Nov 1994 08:49:37 GMT',
  ]) {
    expect(parseHttpDate(text)).toBeNull();
  }
});

describe('validators of a file', () => {
  const file = { fd: null, size: 255, modifiedSeconds: modified, modifiedNanoseconds: 16, variant: null };
  const now = (modified + 100) * 1000;

  test('tell sizes, times and encodings apart', () => {
    const tags = [
      validatorsOf(file, '', now),
      validatorsOf({ ...file, size: 254 }, '', now),
      validatorsOf({ ...file, modifiedNanoseconds: 17 }, '', now),
      validatorsOf({ ...file, modifiedSeconds: modified + 1 }, '', now),
      validatorsOf(file, 'br', now),
      validatorsOf(file, 'gzip', now),
    ].map(({ etag }) => etag);
    expect(new Set(tags).size).toBe(6);
    expect(tags.every((tag) => /^"[\x21\x23-\x7e]+"$/.test(tag))).toBe(true);
  });

  test('are weak until the file has rested for two seconds, and keep their mark', () => {
    const rested = validatorsOf(file, '', now);
    expect(validatorsOf(file, '', modified * 1000 + 1999).etag).toBe(`W/${rested.etag}`);
    expect(validatorsOf(file, '', modified * 1000 + 2000)).toEqual(rested);
    expect(rested.isStrong).toBe(true);
  });

  test('name no date later than now', () => {
    const future = validatorsOf(file, '', (modified - 50) * 1000);
    expect(future.isStrong).toBe(false);
    expect(parseHttpDate(future.lastModified)).toBe(modified - 50);
  });
});
