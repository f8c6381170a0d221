/** Whether a password is the one of a hash. Takes tenths of a second, and blocks: for the verifying thread alone. */
import { scryptSync, timingSafeEqual } from 'node:crypto';
import { compareSync } from 'bcryptjs';
import { readHash } from './hash-format.ts';

export function verifyPassword(password: string, hash: string): boolean {
  const read = readHash(hash);
  if (read === null) return false;
  // bcryptjs compares the whole digest whatever differs, and its salt makes the digest nobody's to choose.
  if (read.kind === 'bcrypt') return compareSync(password, hash);
  const { n, r, p, salt, key } = read;
  return timingSafeEqual(scryptSync(password, salt, key.length, { N: n, r, p, maxmem: 256 * n * r }), key);
}
