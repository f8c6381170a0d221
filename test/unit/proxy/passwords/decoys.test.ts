import { describe, expect, it } from 'vitest';
import { type Decoy, decoyFor, decoysOf } from '../../../../proxy/passwords/decoys.ts';

/** Of 53 characters, as they come after a cost. */
const tail = (text: string): string => text.padEnd(53, '.');
const bcrypt = (cost: string, text: string): string => `$2y$${cost}$${tail(text)}`;
const scrypt = `$scrypt$ln=14,r=8,p=5$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const names = Array.from({ length: 4000 }, (_, index) => `name ${index}`);
const lots = (decoys: readonly Decoy[]): Array<string | null> => names.map((name) => decoyFor(name, decoys));

describe('decoys', () => {
  it('are one hash of each cost, with the number of users who have it, in whatever order those are given', () => {
    const hashes = [bcrypt('10', 'b'), scrypt, bcrypt('10', 'a'), bcrypt('12', 'c')];
    const decoys = decoysOf(hashes);
    expect(decoys).toEqual([
      { hash: bcrypt('10', 'a'), users: 2 },
      { hash: bcrypt('12', 'c'), users: 1 },
      { hash: scrypt, users: 1 },
    ]);
    expect(decoysOf(hashes.toReversed())).toEqual(decoys);
  });

  it('give no name one where nobody has a password', () => {
    expect(decoyFor('eve', decoysOf([]))).toBeNull();
  });

  it('give a name the same one whenever and wherever it is asked for, since the hashes alone decide', () => {
    const hashes = [bcrypt('10', 'a'), bcrypt('12', 'b'), scrypt];
    expect(lots(decoysOf(hashes))).toEqual(lots(decoysOf(hashes.toReversed())));
  });

  it('cost what users cost, in the same proportions', () => {
    const hashes = [...Array.from({ length: 3 }, (_, index) => bcrypt('10', `u${index}`)), bcrypt('12', 'v')];
    const dear = lots(decoysOf(hashes)).filter((hash) => hash === bcrypt('12', 'v')).length;
    expect(dear / names.length).toBeGreaterThan(0.22);
    expect(dear / names.length).toBeLessThan(0.28);
  });

  it('of another file are other ones: nobody foresees them who does not know its hashes', () => {
    const lot = (text: string): boolean[] =>
      lots(decoysOf([bcrypt('10', text), bcrypt('12', text)])).map((hash) => hash?.startsWith('$2y$12') === true);
    const [one, other] = [lot('a'), lot('b')];
    const same = one.filter((isDear, index) => isDear === other[index]).length;
    expect(same / names.length).toBeGreaterThan(0.45);
    expect(same / names.length).toBeLessThan(0.55);
  });

  it('stay what they are for nearly all names when one user of many comes', () => {
    const users = (count: number): string[] =>
      Array.from({ length: count }, (_, index) =>
        bcrypt(index % 2 === 0 ? '10' : '12', `u${String(index).padStart(3, '0')}`),
      );
    const costs = (count: number) => lots(decoysOf(users(count))).map((hash) => hash?.slice(0, 6));
    const [before, after] = [costs(100), costs(101)];
    const changed = before.filter((cost, index) => cost !== after[index]).length;
    expect(changed / names.length).toBeLessThan(0.02);
  });
});
