import { describe, expect, test } from 'vitest';
import { readClaim } from '../../../../proxy/attach/claim.ts';
import { type OwnedClaim, refusalOf } from '../../../../proxy/attach/claim-rules.ts';

const apps = { shop: { hosts: ['Shop.Example.com', '*.Shop.example.com'] }, rest: { hosts: ['*'] } };
const owned = (written: string, uid: number): OwnedClaim => ({ ...readClaim(written), uid });
const edgeUid = 1000;

function refusal(uid: number, claims: readonly string[], attached: readonly OwnedClaim[] = []): string | undefined {
  return refusalOf(claims.map(readClaim), uid, { apps, attached, edgeUid })?.message;
}

describe('the file', () => {
  test.each([
    'shop.example.com',
    'shop.example.com/api',
    'SHOP.EXAMPLE.COM./x',
    'a.shop.example.com',
    '*.a.shop.example.com',
    '*',
  ])('keeps %s', (claim) => {
    expect(refusal(edgeUid, [claim])).toMatch(/the app "(shop|rest)" of the edge's file has .+; choose another host$/);
  });

  test.each(['blog.example.com', 'example.com', '*.example.com', 'shop.example.com.evil.test'])(
    'leaves %s to whoever attaches it, though an app has "*"',
    (claim) => {
      expect(refusal(edgeUid, [claim])).toBeUndefined();
    },
  );

  test('decides for all hosts of a server at once', () => {
    expect(refusal(edgeUid, ['blog.example.com', 'shop.example.com'])).toContain('cannot attach shop.example.com');
  });
});

describe('users', () => {
  test('share a host with themselves alone, whatever the path', () => {
    const attached = [owned('blog.test/a', 2000)];
    expect(refusal(2000, ['blog.test/a', 'blog.test/b'], attached)).toBeUndefined();
    expect(refusal(2001, ['blog.test/b'], attached)).toBe(
      'cannot attach blog.test/b: a server of the user 2000 has blog.test; choose another host',
    );
    expect(refusal(edgeUid, ['blog.test'], attached)).toContain('a server of the user 2000');
    expect(refusal(0, ['BLOG.test.'], attached)).toContain('a server of the user 2000');
  });

  test('other than root and that of the edge have no wildcards', () => {
    expect(refusal(2000, ['*.blog.test'])).toBe(
      'the user 2000 may not attach *.blog.test to this edge: wildcards are for the user of the edge; attach each host by its name',
    );
    expect(refusal(edgeUid, ['*.blog.test'])).toBeUndefined();
    expect(refusal(0, ['*.blog.test'])).toBeUndefined();
  });

  test('have nothing below the wildcard of another', () => {
    expect(refusal(2000, ['a.blog.test'], [owned('*.blog.test', edgeUid)])).toContain('has *.blog.test');
    expect(refusal(edgeUid, ['a.blog.test'], [owned('*.blog.test', edgeUid)])).toBeUndefined();
  });
});
