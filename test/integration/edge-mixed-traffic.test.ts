/**
 * Mixed traffic with clients and destinations that leave at random moments: whatever came as a whole is right, and nothing is
 * left. A short form of test/load/soak, which takes twenty minutes.
 */
import { expect, test } from 'vitest';
import { runSoak } from '../load/soak-run.ts';

const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
/** Of the thousand exchanges of a stretch, some 2 KiB each; the rest of the edge moves by a third of it. */
const mostGrowthMiB = 2;

test('mixed traffic is answered right or not at all, and leaves nothing', async () => {
  const { stretches, exitCode } = await runSoak({
    stretchesSeconds: [4, 4],
    workers: 30,
    pauseMs: 30,
    sampleSeconds: null,
    seed,
  });
  expect(stretches.flatMap(({ wrong }) => wrong)).toEqual([]);
  const [early, late] = stretches;
  for (const [kind, { whole, cut, refused }] of Object.entries(late?.kinds ?? {})) {
    expect(whole + cut + refused, kind).toBeGreaterThan(0);
  }
  expect((late?.after.allocated ?? 0) - (early?.after.allocated ?? 0)).toBeLessThan(mostGrowthMiB);
  expect(late?.openFiles).toBe(early?.openFiles);
  expect(exitCode).toBe(0);
});
