/**
 * Whose hash a password is verified against that comes with a name nobody has, so that time does not tell such a name from a
 * user's. Where hashes cost differently, a name that nobody has costs what a user drawn by lot costs: the same for the same name on
 * every thread and after every start, since the hashes alone decide, and nothing that who does not know them could foresee.
 *
 * What remains: where a user's hash is added, replaced or taken away, some lots are drawn anew, about as many of all names as one
 * user is of all users. Who times names over years of such changes learns which of them never cost anything else.
 */
import { createHmac } from 'node:crypto';
import { readHash } from './hash-format.ts';

/** Users whose hashes cost the same. */
export interface Decoy {
  /** Of one of them, the same for as long as it is there. */
  readonly hash: string;
  readonly users: number;
}

export function decoysOf(hashes: readonly string[]): Decoy[] {
  const byCost = new Map<string, Decoy>();
  for (const hash of hashes) {
    const cost = costOf(hash);
    const known = byCost.get(cost);
    // The least one is anybody's: what differs between them begins with a random salt.
    const least = known === undefined || hash < known.hash ? hash : known.hash;
    byCost.set(cost, { hash: least, users: (known?.users ?? 0) + 1 });
  }
  return [...byCost.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** null: nobody has a password. */
export function decoyFor(user: string, decoys: readonly Decoy[]): string | null {
  let chosen: string | null = null;
  let most = 0;
  for (const { hash, users } of decoys) {
    // Rendezvous hashing with weights: each has the chance of its users, and a change of one moves no name between two others.
    const score = users / -Math.log(fractionOf(user, hash));
    if (score > most) [chosen, most] = [hash, score];
  }
  return chosen;
}

/** Between 0 and 1, neither of them. A hash is a secret, and so a key. */
function fractionOf(user: string, hash: string): number {
  return (createHmac('sha256', hash).update(user).digest().readUIntBE(0, 6) + 0.5) / 2 ** 48;
}

function costOf(hash: string): string {
  const read = readHash(hash);
  if (read === null) return '';
  return read.kind === 'bcrypt' ? `bcrypt ${read.cost}` : `scrypt ${read.n} ${read.r} ${read.p}`;
}
