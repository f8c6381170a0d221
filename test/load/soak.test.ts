/**
 * Twenty minutes of mixed traffic, after which nothing is left, and during which memory is flat from the fifth minute on. See
 * CONTRIBUTING.md.
 */
import { expect, test } from 'vitest';
import { runSoak } from './soak-run.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
const seconds = 1200;
const warmSeconds = 300;

test('memory stays where it is during twenty minutes of mixed traffic, and whatever came whole was right', async () => {
  const { stretches, exitCode } = await runSoak({
    stretchesSeconds: [seconds],
    workers: 40,
    pauseMs: 40,
    sampleSeconds: 10,
    seed,
  });
  const [stretch] = stretches;
  expect(stretch?.wrong).toEqual([]);
  const flat = (stretch?.samples ?? []).filter((sample) => sample.seconds >= warmSeconds).map(({ own }) => own);
  expect(flat.length).toBeGreaterThan(80);
  expect(Math.max(...flat) / Math.min(...flat)).toBeLessThan(1.05);
  expect(exitCode).toBe(0);
});
