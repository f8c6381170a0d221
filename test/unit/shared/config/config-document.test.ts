import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigDocument, formatPath } from '../../../../shared/config/config-document.ts';

const read = (text: string, env = {}): ConfigDocument => new ConfigDocument('/a.json', text, env);
const placesOf = ({ faults }: ConfigDocument): string[] => faults.map(({ line, column }) => `${line}:${column}`);

describe('what a document is', () => {
  test('JSON with comments and trailing commas', () => {
    const document = read('// head\n{ "a": [1, 2,], /* b */ "c": null, }');
    expect(document.value).toEqual({ a: [1, 2], c: null });
    expect(document.faults).toEqual([]);
  });

  test('the same as JSON.parse makes of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('${'));
        expect(JSON.stringify(read(text).value)).toBe(text);
      }),
    );
  });

  test('a byte order mark at its beginning is no part of it', () => {
    const document = read('\uFEFF{ "a" 1 }');
    expect(placesOf(document)).toEqual(['1:7']);
  });

  test('keys like __proto__ are keys like others', () => {
    const { value } = read('{ "__proto__": { "polluted": true } }');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('places', () => {
  test('lines end with LF, CRLF or CR', () => {
    expect(placesOf(read('{\n"a" 1}'))).toEqual(['2:5']);
    expect(placesOf(read('{\r\n"a" 1}'))).toEqual(['2:5']);
    expect(placesOf(read('{\r"a" 1}'))).toEqual(['2:5']);
  });

  test('a fault stands at the value, at the key, or at the nearest that exists', () => {
    const document = read('{\n  "a": { "b": [1, 2] }\n}');
    document.report(['a', 'b', 1], 'value');
    document.report(['a', 'b'], 'key', { at: 'key', hint: 'hint' });
    document.report(['a', 'missing', 'deeper'], 'nearest');
    expect(document.faults.map(({ line, column, path, message, hint }) => [line, column, path, message, hint])).toEqual(
      [
        [2, 8, 'a.missing.deeper', 'nearest', null],
        [2, 10, 'a.b', 'key', 'hint'],
        [2, 19, 'a.b[1]', 'value', null],
      ],
    );
  });

  test('the same fault at the same place is reported once', () => {
    const document = read('{ "a": 1 }');
    document.report(['a'], 'wrong');
    document.report(['a'], 'wrong');
    expect(document.faults).toHaveLength(1);
  });

  test('a variable that is not set is found inside its string, and the value gets no second fault', () => {
    const document = read('{ "a": "x-${NOPE}" }');
    document.report(['a'], 'is not good either');
    expect(placesOf(document)).toEqual(['1:11']);
  });

  test('a key written twice is reported where it is written again, and the first counts', () => {
    const document = read('{ "a": 1,\n  "a": 2 }');
    expect(placesOf(document)).toEqual(['2:3']);
    expect(document.value).toEqual({ a: 1 });
  });

  test('no text brings it down', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { line, column } of read(text).faults) expect(line * column).toBeGreaterThan(0);
      }),
    );
  });
});

test('a path is written as in JavaScript', () => {
  expect(formatPath(['apps', 'my-shop', 'hosts', 0])).toBe('apps.my-shop.hosts[0]');
  expect(formatPath(['apps', 'my shop', 'env', 'A.B'])).toBe('apps["my shop"].env["A.B"]');
  expect(formatPath([])).toBe('');
});
