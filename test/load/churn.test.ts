/** 5 000 connections, half of them cut at random moments, 100 times: nothing is left of them. Minutes; see CONTRIBUTING.md. */
import { expect, test } from 'vitest';
import { runChurn } from './churn-run.ts';
import { subjects } from './server-under-load.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);

test.each(subjects)('100 rounds of 5 000 connections leave nothing at the %s', async (subject) => {
  const options = { connections: 5000, rounds: 100, seed, cutSeconds: 1, printEvery: 10 };
  const { rounds, exitCode } = await runChurn(subject, options);
  expect(rounds.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(rounds.every(({ opened, cut, finished }) => cut === opened / 2 && finished === opened / 2)).toBe(true);
  const [early, late] = [rounds[9]?.memory, rounds[99]?.memory];
  expect(late?.trimmed).toBeLessThan((early?.trimmed ?? 0) * 1.1);
  expect(late?.allocated).toBeLessThan((early?.allocated ?? 0) * 1.1);
  expect(rounds[99]?.openFiles).toBe(rounds[0]?.openFiles);
  expect(exitCode).toBe(0);
});
