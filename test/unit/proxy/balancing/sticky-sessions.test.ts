import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StickyKey } from '../../../../proxy/balancing/sticky-key.ts';
import { StickySessions } from '../../../../proxy/balancing/sticky-sessions.ts';
import { requestOf } from './policy-inputs.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-sticky-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const destination = (index: number, token: string) => ({
  index,
  instance: `shop.${index}`,
  address: { path: `/run/${index}` },
  paired: true,
  token,
});

describe('sticky sessions', () => {
  const sessions = new StickySessions('sid', [destination(1, '1.aa'), destination(2, '2.bb'), destination(3, '2.bb')]);
  const withCookie = (cookie: string) => requestOf('192.0.2.1', { cookie });

  it('narrow the choice to what the cookie names', () => {
    expect(sessions.narrow([1, 2, 3], withCookie('sid=1.aa'))).toEqual([1]);
    expect(sessions.narrow([1, 2, 3], withCookie('a=b; sid=2.bb'))).toEqual([2, 3]);
  });

  it.each(['', 'sid=', 'sid=1.bb', 'sid=1', 'sid=1.aax', 'sid=__proto__', 'xsid=1.aa', `sid=${'1.aa'.repeat(5000)}`])(
    'leave the choice alone for %j, and have another cookie given',
    (cookie) => {
      expect(sessions.narrow([1, 2], withCookie(cookie))).toEqual([1, 2]);
      expect(sessions.tokenFor(2, withCookie(cookie))).toBe('2.bb');
    },
  );

  it('let a client keep the cookie of an instance that cannot take the request now', () => {
    expect(sessions.narrow([2], withCookie('sid=1.aa'))).toEqual([2]);
    expect(sessions.tokenFor(2, withCookie('sid=1.aa'))).toBeNull();
  });

  it('give a cookie that scripts do not see, and that goes over TLS alone where it came so', () => {
    expect(sessions.lineOf('1.aa', true)).toBe('set-cookie: sid=1.aa; Path=/; HttpOnly; SameSite=Lax; Secure\r\n');
    expect(sessions.lineOf('1.aa', false)).toBe('set-cookie: sid=1.aa; Path=/; HttpOnly; SameSite=Lax\r\n');
  });
});

describe('the key of sticky sessions', () => {
  it('makes the same cookies after a restart, and others for another app or instance', async () => {
    const state = path.join(directory, 'state');
    const before = new StickyKey(state);
    await before.load();
    const after = new StickyKey(state);
    await after.load();
    const token = before.tokenOf('shop', 'shop.2');
    expect(token).toMatch(/^2\.[\w-]{22}$/);
    expect(after.tokenOf('shop', 'shop.2')).toBe(token);
    expect(after.tokenOf('shop', 'shop.1')).not.toBe(token);
    expect(after.tokenOf('blog', 'shop.2')).not.toBe(token);
    expect(statSync(path.join(state, 'sticky.key')).mode & 0o777).toBe(0o600);
  });

  it('is another one on another edge', async () => {
    const [one, other] = ['one', 'other'].map((name) => new StickyKey(path.join(directory, name)));
    await Promise.all([one?.load(), other?.load()]);
    expect(one?.tokenOf('shop', 'shop.1')).not.toBe(other?.tokenOf('shop', 'shop.1'));
  });

  it('replaces a file that holds none', async () => {
    const file = path.join(directory, 'sticky.key');
    writeFileSync(file, 'short');
    await new StickyKey(directory).load();
    expect(readFileSync(file)).toHaveLength(32);
  });
});
