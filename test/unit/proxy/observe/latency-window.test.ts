import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LatencyWindow } from '../../../../proxy/observe/latency-window.ts';

describe('LatencyWindow', () => {
  it('tells every duration within a tenth, and never less than it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (us) => {
        const window = new LatencyWindow();
        window.add(us, 0);
        const told = (window.quantile(0.99, 0) ?? Number.NaN) * 1000;
        expect(told).toBeGreaterThanOrEqual(us - 1e-6);
        expect(told).toBeLessThanOrEqual(us * 1.1);
      }),
      { examples: [[0], [1], [31], [32], [33], [63], [64], [2 ** 31 - 1], [2 ** 31], [2 ** 32 - 1]] },
    );
  });

  it('keeps durations that differ by more than a tenth apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2 ** 31 }), (us) => {
        const window = new LatencyWindow();
        window.add(us, 0);
        window.add(Math.ceil(us * 1.1), 0);
        expect(window.quantile(0.5, 0)).toBeLessThan(window.quantile(1, 0) ?? 0);
      }),
    );
  });

  it('forgets what is older than the present half minute and the one before', () => {
    const window = new LatencyWindow();
    window.add(1000, 29_999);
    window.add(64_000, 30_000);
    expect(window.quantile(0, 59_999)).not.toBeNull();
    expect(window.quantile(0.5, 59_999)).toBeLessThan(1.1);
    expect(window.quantile(0.5, 60_000)).toBeGreaterThan(60);
    expect(window.quantile(0.5, 90_000)).toBeNull();
  });
});
