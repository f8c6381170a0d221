/**
 * Messages of many WebSockets at once come whole, once and in order, also compressed, fragmented and of 16 MiB, and where other
 * connections are reset by either side. A short form of test/load/websockets, which takes a minute.
 */
import { expect, test } from 'vitest';
import { runWebSockets } from '../load/websockets-run.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
/** Of the 400 connections after the second round, some 4 KiB each; the rest of the edge moves by a third of it. */
const mostGrowthMiB = 1.5;

test('messages of 200 WebSockets at once come whole, once and in order, and nothing is left of them', async () => {
  const { rounds, exitCode } = await runWebSockets({ connections: 200, large: 2, messages: 10, rounds: 4, seed });
  expect(rounds.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(rounds.every(({ openAtOnce, ended, cut }) => openAtOnce > 0 && openAtOnce === ended + cut)).toBe(true);
  const [early, late] = [rounds[1], rounds[3]];
  expect((late?.edge.allocated ?? 0) - (early?.edge.allocated ?? 0)).toBeLessThan(mostGrowthMiB);
  expect(late?.openFiles).toBe(rounds[0]?.openFiles);
  expect(exitCode).toBe(0);
});
