import { afterEach, describe, expect, it } from 'vitest';
import { InstanceProbes } from '../../../../proxy/health/instance-probes.ts';
import type { ProbeOptions, ProbeResult } from '../../../../proxy/health/probe.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const health = { path: '/health', status: '200-299', interval: 5000, timeout: 2000, rise: 2, fall: 3 };
let probes: InstanceProbes | null = null;

afterEach(() => probes?.stop());

/** Answers probe after probe with what a test says, the last one for ever. */
function setUp(results: ProbeResult[], changes: Partial<typeof health> = {}) {
  const clock = new FakeClock();
  const asked: ProbeOptions[] = [];
  const changed: Array<string | null> = [];
  probes = new InstanceProbes({
    address: { path: '/run/shop.1' },
    host: 'shop.example',
    health: { ...health, ...changes },
    clock,
    random: () => 0.5,
    probe: (options) => {
      asked.push(options);
      const result = results.length > 1 ? results.shift() : results[0];
      return Promise.resolve(result ?? 200);
    },
    onChange: (problem) => changed.push(problem),
  });
  return { clock, asked, changed };
}

describe('probes of an instance', () => {
  it('ask for the path at intervals, the first at a time of its own', async () => {
    const { clock, asked } = setUp([200]);
    await clock.advance(2499);
    expect(asked).toHaveLength(0);
    await clock.advance(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ path: '/health', host: 'shop.example', timeoutMs: 2000 });
    await clock.advance(5000 * 3);
    expect(asked).toHaveLength(4);
  });

  it('say that it is not well after three failures in a row, once', async () => {
    const { clock, changed } = setUp([500, 500, 200, 500, 500, 500]);
    await clock.advance(2500 + 4 * 5000);
    expect(changed).toEqual([]);
    await clock.advance(5000);
    expect(changed).toEqual(['answered 500 to /health']);
    await clock.advance(50_000);
    expect(changed).toHaveLength(1);
  });

  it('say that it is well again after two successes in a row', async () => {
    const { clock, changed } = setUp([500, 500, 500, 200, 500, 204, 204]);
    await clock.advance(2500 + 5 * 5000);
    expect(changed).toHaveLength(1);
    await clock.advance(5000);
    expect(changed).toEqual(['answered 500 to /health', null]);
  });

  it.each<[ProbeResult, string]>([
    ['timeout', 'no answer to /health within 2000 ms'],
    [{ failed: 'ECONNREFUSED' }, 'cannot be asked for /health (ECONNREFUSED)'],
    [300, 'answered 300 to /health'],
    [199, 'answered 199 to /health'],
  ])('take %j for a failure', async (result, problem) => {
    const { clock, changed } = setUp([result], { fall: 1 });
    await clock.advance(2500);
    expect(changed).toEqual([problem]);
  });

  it('take one status alone where the configuration says so', async () => {
    const { clock, changed } = setUp([204, 204, 200], { status: '204', fall: 1 });
    await clock.advance(2500 + 5000);
    expect(changed).toEqual([]);
    await clock.advance(5000);
    expect(changed).toEqual(['answered 200 to /health']);
  });

  it('end when they are stopped', async () => {
    const { clock, asked, changed } = setUp([500], { fall: 1 });
    probes?.stop();
    await clock.advance(50_000);
    expect([asked.length, changed.length, clock.pendingTimers]).toEqual([0, 0, 0]);
  });
});
