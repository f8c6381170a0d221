import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionFields, hasNoBody, isFieldValue, isToken } from '../../../../shared/http/field-rules.ts';
import { statusText } from '../../../../shared/http/status-text.ts';

describe('names', () => {
  test.each(['host', 'x-a_b', "!#$%&'*+-.^_`|~09AZaz"])('%s is a token', (name) => expect(isToken(name)).toBe(true));
  test.each(['', 'a b', 'a:', 'ä', 'a\r', '(a)', 'a\0'])('%j is none', (name) => expect(isToken(name)).toBe(false));
});

describe('values', () => {
  test('may hold visible ASCII, spaces, tabs and obs-text', () => {
    expect(['', 'a b', '\t', '\u00ff'].every(isFieldValue)).toBe(true);
  });

  test('never hold what could end a line or cannot be sent', () => {
    const ends = fc.constantFrom('\r', '\n', '\0', '\u007f', '\u0100', '\u{1f600}');
    fc.assert(
      fc.property(fc.string(), ends, fc.string(), (before, end, after) => {
        expect(isFieldValue(before + end + after)).toBe(false);
      }),
    );
  });
});

test('responses without a body are those of HEAD, 1xx, 204 and 304', () => {
  expect(hasNoBody('HEAD', 200)).toBe(true);
  expect([100, 199, 204, 304].every((status) => hasNoBody('GET', status))).toBe(true);
  expect([200, 205, 404].some((status) => hasNoBody('GET', status))).toBe(false);
});

test('fields of the connection are named in lower case', () => {
  expect([...connectionFields].every((name) => name === name.toLowerCase() && isToken(name))).toBe(true);
});

test('a status has its registered phrase, and an unknown one that of its class', () => {
  expect(statusText(404)).toBe('Not Found');
  expect(statusText(499)).toBe('Client Error');
  expect(statusText(799)).toBe('Unknown');
});
