/**
 * Twenty minutes of mixed traffic, after which nothing is left, and during which memory is flat from the fifth minute on: what
 * is allocated at every moment, and what is resident at its highest in each five minutes. In between the latter falls and
 * comes back, as V8 gives the space for young objects of the control thread to the system and takes it again. See
 * CONTRIBUTING.md.
 */
import { expect, test } from 'vitest';
import { runSoak, type Sample } from './soak-run.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
const seconds = 1200;
const windowSeconds = 300;

/** The highest of each window but the first. */
function peaks(samples: readonly Sample[], of: (sample: Sample) => number): number[] {
  const highest = new Map<number, number>();
  for (const sample of samples) {
    const window = Math.floor(sample.seconds / windowSeconds);
    if (window > 0) highest.set(window, Math.max(highest.get(window) ?? 0, of(sample)));
  }
  return [...highest.values()];
}

const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

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
  const samples = stretch?.samples ?? [];
  const warm = samples.filter((sample) => sample.seconds >= windowSeconds);
  expect(warm.length).toBeGreaterThan(80);
  expect(spread(warm.map(({ allocated }) => allocated))).toBeLessThan(1.05);
  const resident = peaks(
    samples.filter((sample) => sample.seconds < seconds),
    ({ own }) => own,
  );
  console.log(`MiB of its own at most, in each five minutes: ${resident.map((peak) => peak.toFixed(1)).join(', ')}`);
  expect(spread(resident)).toBeLessThan(1.05);
  expect(exitCode).toBe(0);
});
