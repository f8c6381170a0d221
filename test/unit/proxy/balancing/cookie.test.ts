import { describe, expect, it } from 'vitest';
import { readCookie } from '../../../../proxy/balancing/cookie.ts';

describe('readCookie', () => {
  it.each([
    ['sid=1', '1'],
    ['a=2; sid=1', '1'],
    ['a=2;sid=1;b=3', '1'],
    ['a=2; \tsid=1 ; b=3', '1'],
    ['sid=1; sid=2', '1'],
    ['sid=a=b', 'a=b'],
    ['sid=', ''],
  ])('finds it in %j', (field, value) => {
    expect(readCookie(field, 'sid')).toBe(value);
  });

  it.each([undefined, '', 'xsid=1', 'a=sid=1', 'sid', 'sid =1', 'SID=1', 'a=1, sid=2', 'a="; sid', ';;;'])(
    'finds nothing in %j',
    (field) => {
      expect(readCookie(field, 'sid')).toBeUndefined();
    },
  );

  it('is quick with the longest field that the edge takes, made to look like a match everywhere', () => {
    expect(readCookie('sid'.repeat(11_000), 'sid')).toBeUndefined();
    expect(readCookie(`${'sid '.repeat(8000)};sid=1`, 'sid')).toBe('1');
    expect(readCookie(`${' '.repeat(32_000)}sid=1`, 'sid')).toBe('1');
  });
});
