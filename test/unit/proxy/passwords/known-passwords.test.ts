import { expect, it } from 'vitest';
import { KnownPasswords } from '../../../../proxy/passwords/known-passwords.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const ann = { user: 'ann', password: 'secret' };

it('knows a password for five minutes after it was verified, however often it is used', async () => {
  const clock = new FakeClock();
  const known = new KnownPasswords(clock);
  const digest = known.digestOf(ann, 'hash');
  expect(known.has(digest)).toBe(false);
  known.add(digest);
  await clock.advance(299_999);
  expect(known.has(digest)).toBe(true);
  await clock.advance(1);
  expect(known.has(digest)).toBe(false);
});

it('has another digest for another name, password or hash, and none that another thread could know', () => {
  const known = new KnownPasswords(new FakeClock());
  const digests = [
    known.digestOf(ann, 'hash'),
    known.digestOf({ ...ann, user: 'bob' }, 'hash'),
    known.digestOf({ ...ann, password: 'other' }, 'hash'),
    known.digestOf(ann, 'other'),
    known.digestOf({ user: 'ann:secret', password: '' }, 'hash'),
    new KnownPasswords(new FakeClock()).digestOf(ann, 'hash'),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests.join()).not.toContain('secret');
});

it('forgets the one that is used longest ago when there are too many', () => {
  const known = new KnownPasswords(new FakeClock());
  for (let index = 0; index < 4096; index += 1) known.add(`digest ${index}`);
  expect(known.has('digest 0')).toBe(true);
  known.add('one more');
  expect(['digest 0', 'digest 1', 'digest 2', 'one more'].map((digest) => known.has(digest))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
