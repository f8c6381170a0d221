import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCredentials } from '../../../../proxy/passwords/credentials.ts';

const basic = (text: string | Uint8Array, scheme = 'Basic'): string =>
  `${scheme} ${Buffer.from(text as string).toString('base64')}`;

describe('readCredentials', () => {
  it.each([
    [basic('ann:secret'), 'ann', 'secret'],
    [basic('ann:secret', 'bAsIc'), 'ann', 'secret'],
    [basic('ann:a:b:c'), 'ann', 'a:b:c'],
    [basic('ann:'), 'ann', ''],
    [basic(':secret'), '', 'secret'],
    [basic('änn:grüße €'), 'änn', 'grüße €'],
  ])('reads %s', (authorization, user, password) => {
    expect(readCredentials(authorization)).toEqual({ user, password });
  });

  it.each([
    ['nothing', ''],
    ['no credentials', 'Basic'],
    ['an empty token', 'Basic '],
    ['another scheme', 'Bearer YW5uOnNlY3JldA=='],
    ['no colon', basic('ann')],
    ['characters that are not base64', 'Basic YW5u!nNlY3JldA=='],
    ['base64 for URLs', `Basic ${Buffer.from('ann:??>>').toString('base64url')}`],
    ['no padding', 'Basic YW5uOnNlY3JldA'],
    ['too much padding', 'Basic YW5uOnNlY3JldA==='],
    ['bits that are left over', 'Basic YW5uOnNlY3JldB=='],
    ['a NUL', basic('ann:sec\0ret')],
    ['a line feed', basic('ann\n:secret')],
    ['a control character of Unicode', basic('ann:\u0085')],
    ['bytes that are not UTF-8', basic(Uint8Array.of(0x61, 0x3a, 0xff))],
    ['an overlong encoding', basic(Uint8Array.of(0x61, 0x3a, 0xc0, 0xaf))],
    ['two of them', `${basic('ann:secret')}, ${basic('bob:secret')}`],
    ['something behind it', `${basic('ann:secret')} x`],
    ['a comma behind it', `${basic('ann:secret')},`],
    ['8 KiB', basic(`ann:${'x'.repeat(8192)}`)],
  ])('reads nothing out of %s', (_name, authorization) => {
    expect(readCredentials(authorization)).toBeNull();
  });

  it('reads what it reads in one way only: it encodes to the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (token) => {
        const read = readCredentials(`Basic ${token}`);
        if (read !== null) expect(Buffer.from(`${read.user}:${read.password}`).toString('base64')).toBe(token.trim());
      }),
    );
  });
});
