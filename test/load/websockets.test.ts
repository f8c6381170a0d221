/** 1 000 WebSockets at once, six times, with messages up to 16 MiB and resets by both sides. A minute or two; see CONTRIBUTING.md. */
import { expect, test } from 'vitest';
import { runWebSockets } from './websockets-run.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);

test('messages of 1 000 WebSockets come whole, once and in order, and nothing is left of them', async () => {
  const { rounds, exitCode } = await runWebSockets({ connections: 1000, large: 16, messages: 20, rounds: 6, seed });
  expect(rounds.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(rounds.every(({ openAtOnce, ended, cut }) => openAtOnce > 0 && openAtOnce === ended + cut)).toBe(true);
  const [early, late] = [rounds[1], rounds[5]];
  expect(late?.edge.trimmed).toBeLessThan((early?.edge.trimmed ?? 0) * 1.1);
  expect(late?.edge.allocated).toBeLessThan((early?.edge.allocated ?? 0) * 1.1);
  expect(late?.instance.allocated).toBeLessThan((early?.instance.allocated ?? 0) * 1.1);
  expect(late?.openFiles).toBe(rounds[0]?.openFiles);
  expect(exitCode).toBe(0);
});
