/**
 * Makes hashes of passwords: scrypt with the settings that OWASP gives for 16 MiB, so that a thread which verifies needs
 * no more, in the PHC format.
 */
import { randomBytes, scryptSync } from 'node:crypto';

const settings = { ln: 14, r: 8, p: 5 } as const;
const saltBytes = 16;
const keyBytes = 32;

/** `salt`: random, and used once. */
export function makeScryptHash(password: string, salt: Uint8Array = randomBytes(saltBytes)): string {
  const { ln, r, p } = settings;
  const key = scryptSync(password, salt, keyBytes, { N: 2 ** ln, r, p });
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(key)}`;
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
