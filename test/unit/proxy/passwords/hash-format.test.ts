import { hashSync } from 'bcryptjs';
import { describe, expect, it, test } from 'vitest';
import { hashProblem, readHash } from '../../../../proxy/passwords/hash-format.ts';
import { makeScryptHash } from '../../../../proxy/passwords/scrypt-hash.ts';
import { verifyPassword } from '../../../../proxy/passwords/verify-password.ts';

const salt = Buffer.alloc(16, 7);
const bcryptOfHtpasswd = '$2y$05$7TUfOLCe1RpC5rSOn9YIEu4TYjj8jd0rTgm6lGrpfjy8.9SIIx/zK';
const scrypt = (settings: string, bytes = 'AAAAAAAAAAAAAAAAAAAAAA'): string => `$scrypt$${settings}$${bytes}$${bytes}`;

describe('hashProblem', () => {
  it('takes bcrypt as htpasswd writes it, and scrypt as hash-password and passlib do', () => {
    const good = [
      bcryptOfHtpasswd,
      hashSync('x', 4),
      makeScryptHash('x', salt),
      scrypt('ln=16,r=8,p=1'),
      scrypt('ln=15,r=8,p=3'),
    ];
    expect(good.map(hashProblem)).toEqual(good.map(() => null));
    expect(good.map((hash) => readHash(hash)?.kind)).toEqual(['bcrypt', 'bcrypt', 'scrypt', 'scrypt', 'scrypt']);
  });

  it.each([
    ['$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/', 'is MD5'],
    ['$1$abc$def', 'is MD5'],
    ['{SHA}VBPuJHI7uixaa6LQGWx4s+5GKNE=', 'is plain SHA-1'],
    ['{SSHA}abc', 'is salted SHA'],
    ['$6$rounds=5000$abc$def', 'is SHA-crypt'],
    ['$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA', 'is of a kind that is not supported'],
    ['$pbkdf2-sha256$1$a$b', 'is of a kind that is not supported'],
    ['hunter2', 'is no hash'],
    ['', 'is no hash that can be read'],
    ['$nothing$', 'is no hash that can be read'],
    [bcryptOfHtpasswd.slice(0, -1), 'is no hash that can be read'],
    ['rl.3StKT.4T8M', 'is no hash'],
  ])('refuses %s and says how to make a good one', (hash, problem) => {
    expect(hashProblem(hash)).toMatch(new RegExp(`^${problem}`));
    expect(hashProblem(hash)).toContain('`windhover hash-password`');
    expect(readHash(hash)).toBeNull();
  });

  it('refuses what costs too much to verify, or too little to guess', () => {
    const costly = [
      bcryptOfHtpasswd.replace('$05$', '$15$'),
      scrypt('ln=17,r=8,p=1'),
      scrypt('ln=14,r=8,p=9'),
      scrypt('ln=20,r=999,p=1'),
    ];
    const cheap = [
      bcryptOfHtpasswd.replace('$05$', '$03$'),
      scrypt('ln=10,r=8,p=1'),
      scrypt('ln=14,r=0,p=5'),
      scrypt('ln=14,r=8,p=5', 'AAAA'),
    ];
    expect([...costly, ...cheap].filter((hash) => hashProblem(hash) === null)).toEqual([]);
  });
});

describe('verifyPassword', () => {
  test.each([
    ['scrypt', makeScryptHash('päss word', salt)],
    ['bcrypt', hashSync('päss word', 4)],
    ['bcrypt of htpasswd', hashSync('päss word', 4).replace('$2b$', '$2y$')],
  ])('knows the password of %s from others', (_name, hash) => {
    const tried = ['päss word', 'päss  word', 'pass word', 'PÄSS WORD', '', 'päss word '];
    expect(tried.map((password) => verifyPassword(password, hash))).toEqual([true, false, false, false, false, false]);
  });

  test('computes what RFC 7914 12 has for its third vector', () => {
    const vector =
      '$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw';
    expect(verifyPassword('pleaseletmein', vector)).toBe(true);
  });

  test('finds nothing right that is no hash', () => {
    expect(verifyPassword('hunter2', 'hunter2')).toBe(false);
  });
});
