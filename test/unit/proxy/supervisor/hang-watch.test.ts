import { describe, expect, it } from 'vitest';
import { HangWatch } from '../../../../proxy/supervisor/hang-watch.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly watch: HangWatch;
  readonly told: string[];
  /** Reports twice a second for so long. */
  turn(ms: number): Promise<void>;
}

function begin(timeoutMs: number | null = 5000): Scene {
  const clock = new FakeClock();
  const told: string[] = [];
  const watch = new HangWatch({
    clock,
    timeoutMs: () => timeoutMs,
    onSilent: () => told.push('silent'),
    onGivenUp: () => told.push('given up'),
    onBack: () => told.push('back'),
    onHung: () => told.push('hung'),
  });
  watch.start();
  return {
    clock,
    watch,
    told,
    async turn(ms) {
      for (let left = ms; left > 0; left -= 500) {
        watch.heard();
        await clock.advance(500);
      }
    },
  };
}

describe('the watch over an instance', () => {
  it('says nothing while it reports', async () => {
    const { told, turn } = begin();
    await turn(60_000);
    expect(told).toEqual([]);
  });

  it('does not judge what reports to another edge, until it reports here again', async () => {
    const { clock, told, watch, turn } = begin();
    await turn(1000);
    watch.pause();
    await clock.advance(60_000);
    expect(told).toEqual([]);
    watch.heard();
    await clock.advance(2250);
    expect(told).toEqual(['silent']);
  });

  it('says silent after two seconds, given up after the timeout, and hung a report later, once each', async () => {
    const { clock, told, watch } = begin();
    watch.heard();
    await clock.advance(1999);
    expect(told).toEqual([]);
    await clock.advance(251);
    expect(told).toEqual(['silent']);
    await clock.advance(4999 - 2250);
    expect(told).toEqual(['silent']);
    await clock.advance(251);
    expect(told).toEqual(['silent', 'given up']);
    await clock.advance(249);
    expect(told).toEqual(['silent', 'given up']);
    await clock.advance(251);
    expect(told).toEqual(['silent', 'given up', 'hung']);
    await clock.advance(60_000);
    expect([told, clock.pendingTimers]).toEqual([['silent', 'given up', 'hung'], 0]);
  });

  it('says back when it reports again', async () => {
    const { clock, told, watch, turn } = begin();
    watch.heard();
    await clock.advance(3000);
    await turn(10_000);
    expect(told).toEqual(['silent', 'back']);
  });

  it('says back also of one that was given up, and waits as long the next time', async () => {
    const { clock, told, watch } = begin();
    watch.heard();
    await clock.advance(5250);
    expect(told).toEqual(['silent', 'given up']);
    watch.heard();
    await clock.advance(4750);
    expect(told).toEqual(['silent', 'given up', 'back', 'silent']);
  });

  it('does not judge what has never reported, nor anything without a timeout', async () => {
    const mute = begin();
    await mute.clock.advance(60_000);
    const free = begin(null);
    free.watch.heard();
    await free.clock.advance(60_000);
    expect([mute.told, free.told]).toEqual([[], []]);
  });

  it('concludes nothing from a time in which nobody watched', async () => {
    const { clock, told, watch } = begin();
    watch.heard();
    // A suspended machine: time passed, no timer ran.
    const monotonic = clock.monotonic.bind(clock);
    clock.monotonic = () => monotonic() + 600_000;
    await clock.advance(1500);
    expect(told).toEqual([]);
    await clock.advance(750);
    expect(told).toEqual(['silent']);
  });

  it('begins anew when an instance serves, and ends when it is told to stop', async () => {
    const { clock, told, watch } = begin();
    watch.stop();
    watch.heard();
    await clock.advance(30_000);
    watch.start();
    await clock.advance(1750);
    expect(told).toEqual([]);
    watch.stop();
    await clock.advance(30_000);
    expect([told, clock.pendingTimers]).toEqual([[], 0]);
  });
});
