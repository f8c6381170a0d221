import { describe, expect, it } from 'vitest';
import { type Verdict, Verifications } from '../../../../proxy/passwords/verifications.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { FakeVerifier } from '../data/fake-verifier.ts';

function setUp(onVerdict: (id: number) => void = () => undefined) {
  const clock = new FakeClock();
  const verifier = new FakeVerifier();
  const verdicts: Array<readonly [id: number, verdict: Verdict]> = [];
  const errors: unknown[] = [];
  const verifications = new Verifications({
    clock,
    verifier,
    onVerdict: (id, verdict) => {
      verdicts.push([id, verdict]);
      onVerdict(id);
    },
    onError: (error) => errors.push(error),
  });
  const join = (id: number, password: string, network = '192.0.2.1'): boolean =>
    verifications.join(id, 0, { digest: password, password, hash: 'hash', network });
  return { clock, verifier, verdicts, errors, verifications, join };
}

const network = (number: number): string => `198.51.100.${number}`;

describe('Verifications', () => {
  it('verifies one after the other, in the order of their arrival', async () => {
    const { verifier, verdicts, join } = setUp();
    for (const [id, password] of ['a', 'b', 'c'].entries()) expect(join(id, password)).toBe(true);
    expect(verifier.asked.map(({ password }) => password)).toEqual(['a']);
    await verifier.asked[0]?.answer(true);
    expect(verifier.asked.map(({ password }) => password)).toEqual(['a', 'b']);
    await verifier.asked[1]?.answer(false);
    await verifier.asked[2]?.answer(true);
    expect(verdicts).toEqual([
      [0, 'right'],
      [1, 'wrong'],
      [2, 'right'],
    ]);
  });

  it('verifies the same password once for all who bring it', async () => {
    const { verifier, verdicts, join } = setUp();
    for (const id of [1, 2, 3]) join(id, 'a');
    await verifier.asked[0]?.answer(true);
    expect(verifier.asked).toHaveLength(1);
    expect(verdicts.map(([id]) => id)).toEqual([1, 2, 3]);
  });

  it('has 8 places for the passwords of one network, and 64 in all', async () => {
    const { verifier, verdicts, join } = setUp();
    const places = Array.from({ length: 9 }, (_, index) => join(index, `p${index}`));
    expect(places).toEqual([...Array<boolean>(8).fill(true), false]);
    expect(join(10, 'p0')).toBe(true);
    await verifier.asked[0]?.answer(false);
    expect(verdicts).toEqual([
      [0, 'wrong'],
      [10, 'wrong'],
    ]);
    expect(join(11, 'p9')).toBe(true);
    expect(join(12, 'p10')).toBe(false);
    const others = Array.from({ length: 60 }, (_, index) => join(100 + index, `q${index}`, network(index >> 3)));
    const given = others.filter((place) => place).length;
    expect(given - verdicts.slice(2).filter(([, verdict]) => verdict === 'unverified').length).toBe(56);
  });

  it('lets networks take turns, so that one password of each is before that of who comes last', async () => {
    const { verifier, join } = setUp();
    for (let id = 0; id < 16; id += 1) join(id, `p${id}`, network(id >> 3));
    join(100, 'last', network(9));
    for (let turn = 0; turn < 4; turn += 1) await verifier.asked[turn]?.answer(false);
    expect(verifier.asked.map(({ password }) => password)).toEqual(['p0', 'p8', 'last', 'p1', 'p9']);
  });

  it('has the network with most passwords give up its last for one that has fewer, when all 64 places are taken', () => {
    const { verdicts, join } = setUp();
    for (let id = 0; id < 64; id += 1) join(id, `p${id}`, network(id >> 3));
    // Another request for the same password leaves with it.
    expect(join(70, 'p7', network(3))).toBe(true);
    expect(join(100, 'new', network(9))).toBe(true);
    expect(verdicts).toEqual([
      [7, 'unverified'],
      [70, 'unverified'],
    ]);
    expect(join(101, 'again', network(0))).toBe(false);
    for (let id = 102; id < 160; id += 1) join(id, `q${id}`, network(id));
    // Everyone has one, or the one that is being verified beside it: nobody can claim another's.
    expect(join(200, 'too many', network(200))).toBe(false);
    expect(verdicts.map(([, verdict]) => verdict)).not.toContain('wrong');
    expect(verdicts.map(([id]) => id)).not.toContain(0);
    expect(verdicts.map(([id]) => id)).not.toContain(100);
  });

  it('has the network with most requests give up its last for one that has fewer, when all 1000 places are taken', async () => {
    const { verifier, verdicts, join } = setUp();
    for (let id = 0; id < 1000; id += 1) expect(join(id, 'same', network(0))).toBe(true);
    expect(join(1000, 'same', network(0))).toBe(false);
    expect(join(1001, 'right', network(1))).toBe(true);
    expect(verdicts).toEqual([[999, 'unverified']]);
    await verifier.asked[0]?.answer(false);
    await verifier.asked[1]?.answer(true);
    expect(verdicts).toHaveLength(1001);
    expect(verdicts.at(-1)).toEqual([1001, 'right']);
  });

  it('has a verdict for a client elsewhere in time, whatever eight networks send', async () => {
    const { clock, verifier, verdicts, verifications, join } = setUp();
    let guess = 0;
    const flood = (): void => {
      for (let from = 0; from < 64; from += 1) {
        guess += 1;
        join(guess, `guess ${guess}`, network(from >> 3));
      }
    };
    flood();
    expect(join(1_000_000, 'right', network(9))).toBe(true);
    for (let turn = 0; turn < 9; turn += 1) {
      flood();
      await clock.advance(500);
      const asked = verifier.asked[turn];
      await asked?.answer(asked.password === 'right');
    }
    expect(verdicts).toContainEqual([1_000_000, 'right']);
    expect(verifications.leave(1_000_000)).toBe(false);
  });

  it('verifies what is asked for while verdicts are told, one at a time', async () => {
    const { verifier, verdicts, join } = setUp((id) => {
      if (id < 2) join(id + 10, 'a');
    });
    join(0, 'a');
    join(1, 'a');
    await verifier.asked[0]?.answer(true);
    expect(verifier.asked).toHaveLength(2);
    await verifier.asked[1]?.answer(true);
    expect(verdicts.map(([id]) => id)).toEqual([0, 1, 10, 11]);
  });

  it('gives up after 5 seconds, and serves who comes later', async () => {
    const { clock, verifier, verdicts, join } = setUp();
    join(1, 'a');
    join(2, 'b');
    await clock.advance(4999);
    expect(verdicts).toEqual([]);
    await clock.advance(1);
    expect(verdicts).toEqual([
      [1, 'unverified'],
      [2, 'unverified'],
    ]);
    join(3, 'c');
    await verifier.asked[0]?.answer(true);
    expect(verifier.asked.map(({ password }) => password)).toEqual(['a', 'c']);
    await verifier.asked[1]?.answer(true);
    expect(verdicts.at(-1)).toEqual([3, 'right']);
  });

  it('does not verify what nobody waits for any more, and gives its place away', async () => {
    const { verifier, verdicts, verifications, join } = setUp();
    for (let id = 0; id < 8; id += 1) join(id, `p${id}`);
    expect(verifications.leave(1)).toBe(true);
    expect(verifications.leave(1)).toBe(false);
    expect(join(8, 'p8')).toBe(true);
    expect(verifications.leave(0)).toBe(true);
    // What has been begun holds its place until its end.
    expect(join(9, 'p9')).toBe(false);
    await verifier.asked[0]?.answer(true);
    expect(verdicts).toEqual([]);
    expect(verifier.asked.map(({ password }) => password)).toEqual(['p0', 'p2']);
  });

  it('goes on after a verification that failed, and tells it once', async () => {
    const { verifier, verdicts, errors, join } = setUp();
    for (const id of [0, 1, 2]) join(id, `p${id}`);
    await verifier.asked[0]?.fail();
    await verifier.asked[1]?.fail();
    await verifier.asked[2]?.answer(true);
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(['unverified', 'unverified', 'right']);
    expect(errors).toHaveLength(1);
  });

  it('keeps nobody waiting for who throws', async () => {
    const { verifier, verdicts, errors, join } = setUp((id) => {
      if (id === 0) throw new Error('gone');
    });
    join(0, 'a');
    join(1, 'a');
    join(2, 'b');
    await verifier.asked[0]?.answer(true);
    await verifier.asked[1]?.answer(true);
    expect(verdicts.map(([id]) => id)).toEqual([0, 1, 2]);
    expect(errors).toHaveLength(1);
  });
});
