import { describe, expect, it } from 'vitest';
import { RestartPolicy } from '../../../../proxy/supervisor/restart-policy.ts';

const died = { wasReady: false, livedMs: 50, signal: null };
const crashedSoon = { wasReady: true, livedMs: 9_999, signal: null };
const livedLong = { wasReady: true, livedMs: 10_000, signal: null };
const killed = { wasReady: true, livedMs: 800, signal: 'SIGKILL' };

describe('restart policy', () => {
  it('doubles the delay with every start that came to nothing, up to 30 s', () => {
    const policy = new RestartPolicy(() => 0);
    const delays = Array.from({ length: 11 }, () => policy.ended(died).delayMs);
    expect(delays).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]);
  });

  it('takes up to a fifth off a delay by chance, so that instances do not come back in step', () => {
    expect(new RestartPolicy(() => 0.999).ended(died).delayMs).toBe(80);
  });

  it('calls five starts in a row that came to nothing a crash loop, and goes on trying', () => {
    const policy = new RestartPolicy(() => 0);
    const verdicts = Array.from({ length: 6 }, () => policy.ended(crashedSoon));
    expect(verdicts.map(({ crashLoop }) => crashLoop)).toEqual([false, false, false, false, true, true]);
    expect(verdicts[4]?.quickEnds).toBe(5);
  });

  it('forgets earlier ends once an instance has served for ten seconds', () => {
    const policy = new RestartPolicy(() => 0);
    for (let index = 0; index < 7; index += 1) policy.ended(died);
    expect(policy.ended(livedLong)).toEqual({ delayMs: 100, crashLoop: false, quickEnds: 1 });
  });

  it('does not forget them for one that lived long and never became ready', () => {
    const policy = new RestartPolicy(() => 0);
    for (let index = 0; index < 4; index += 1) policy.ended(died);
    expect(policy.ended({ wasReady: false, livedMs: 30_000, signal: 'SIGKILL' }).crashLoop).toBe(true);
  });

  it('brings back one that served and was killed from outside after the first delay, however often', () => {
    const policy = new RestartPolicy(() => 0);
    const verdicts = Array.from({ length: 50 }, () => policy.ended(killed));
    expect(new Set(verdicts.map(({ delayMs, crashLoop }) => `${delayMs} ${crashLoop}`))).toEqual(
      new Set(['100 false']),
    );
  });
});
