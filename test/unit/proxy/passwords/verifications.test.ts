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
    const others = Array.from({ length: 60 }, (_, index) => join(100 + index, `q${index}`, `198.51.100.${index}`));
    expect(others.filter((place) => place)).toHaveLength(56);
    await verifier.asked[0]?.answer(false);
    expect(verdicts).toHaveLength(2);
    expect(join(11, 'p9')).toBe(true);
    expect(join(12, 'p10')).toBe(false);
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
