/**
 * Connections that are cut in every state leave nothing: no count, no memory, no open file. A short form of test/load/churn,
 * which takes minutes.
 */
import { expect, test } from 'vitest';
import { runChurn } from '../load/churn-run.ts';
import { subjects } from '../load/server-under-load.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
/** Of the 3 200 connections after the fourth round, some 300 bytes each; the rest of a server moves by a third of it. */
const mostGrowthMiB = 1;

test.each(subjects)('12 rounds of 400 connections, half of them cut, leave nothing at the %s', async (subject) => {
  const options = { connections: 400, rounds: 12, seed, cutSeconds: 0.3, printEvery: 4 };
  const { rounds, exitCode } = await runChurn(subject, options);
  const [early, late] = [rounds[3], rounds[11]];
  expect(rounds.flatMap(({ wrong }) => wrong)).toEqual([]);
  // Where few files may be open it opens fewer.
  expect(rounds.map(({ cut, finished }) => [cut, finished])).toEqual(
    rounds.map(({ opened }) => [opened / 2, opened / 2]),
  );
  expect(rounds.every(({ opened }) => opened > 0)).toBe(true);
  expect((late?.memory.allocated ?? 0) - (early?.memory.allocated ?? 0)).toBeLessThan(mostGrowthMiB);
  expect(late?.openFiles).toBe(rounds[0]?.openFiles);
  expect(exitCode).toBe(0);
});
