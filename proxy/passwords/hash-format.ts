/**
 * Which hashes of passwords are taken: bcrypt ("$2y$", as htpasswd -B makes them) and scrypt ("$scrypt$", the PHC format), both
 * slow by design, and both within what a thread can be asked to spend on a stranger's guess. All others are refused with a word
 * on how to make a good one.
 */

/** Of scrypt (RFC 7914): memory is 128 * n * r bytes, time grows with n * r * p. */
export interface ScryptHash {
  readonly kind: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

export interface BcryptHash {
  readonly kind: 'bcrypt';
  /** The logarithm of its rounds. */
  readonly cost: number;
}

export type PasswordHash = ScryptHash | BcryptHash;

const bcryptPattern = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;
/** In the pure script that verifies it a cost of 14 takes more than a second. */
const mostBcryptCost = 14;

const scryptPattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const mostScryptMemory = 64 * 1024 * 1024;
/** n * r * p: 2^17 * 8 is what OWASP asks for. */
const mostScryptWork = 2 ** 20;
const leastScryptWork = 2 ** 14;

const advice = 'make one with `windhover hash-password` or `htpasswd -nBC 10 NAME`';

/** Hashes that others write, and what is wrong with each. */
const refusedKinds: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\$apr1\$|^\$1\$/, 'is MD5, which is guessed a billion times a second'],
  [/^\{SHA\}/i, 'is plain SHA-1, which is guessed a billion times a second'],
  [/^\{SSHA\d*\}/i, 'is salted SHA, which is guessed a billion times a second'],
  [/^\$[56]\$/, 'is SHA-crypt, which is not supported'],
  [/^\$(?:argon2\w*|y|7|gy|pbkdf2\S*)\$/, 'is of a kind that is not supported'],
  [/^\{?plain\}?|^[^$]/i, 'is no hash, and a password that stands in a file is no secret'],
];

/** Null: it is not taken; hashProblem says why. */
export function readHash(text: string): PasswordHash | null {
  return hashProblem(text) === null ? (readBcrypt(text) ?? readScrypt(text)) : null;
}

/** What is wrong with it, in words that follow its name; null: it is taken. */
export function hashProblem(text: string): string | null {
  const bcrypt = readBcrypt(text);
  if (bcrypt !== null) return bcryptProblem(bcrypt);
  const scrypt = readScrypt(text);
  if (scrypt !== null) return scryptProblem(scrypt);
  const known = refusedKinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'is no hash that can be read';
  return `${known}; ${advice}`;
}

function bcryptProblem({ cost }: BcryptHash): string | null {
  if (cost > mostBcryptCost) return `is bcrypt of cost ${cost}, and verifying it takes seconds; 10 to 12 is good`;
  return cost < 4 ? `is bcrypt of cost ${cost}, which there is not; ${advice}` : null;
}

function scryptProblem({ n, r, p, salt, key }: ScryptHash): string | null {
  if (n < 2 || r < 1 || p < 1) return `is scrypt with settings that it cannot have; ${advice}`;
  if (128 * n * r > mostScryptMemory) return 'is scrypt that needs more than 64 MiB; ln=14,r=8,p=5 is as strong';
  if (n * r * p > mostScryptWork) return 'is scrypt that takes seconds to verify; ln=14,r=8,p=5 is good';
  if (n * r * p < leastScryptWork) return `is scrypt that is guessed too fast; ${advice}`;
  return salt.length < 8 || key.length < 16 || key.length > 64 ? `is scrypt with a short salt or key; ${advice}` : null;
}

function readBcrypt(text: string): BcryptHash | null {
  const match = bcryptPattern.exec(text);
  return match === null ? null : { kind: 'bcrypt', cost: Number(match[1]) };
}

function readScrypt(text: string): ScryptHash | null {
  const match = scryptPattern.exec(text);
  if (match === null) return null;
  const [, ln = '', r = '', p = '', salt = '', key = ''] = match;
  return {
    kind: 'scrypt',
    n: 2 ** Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}
