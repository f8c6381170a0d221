import { describe, expect, it } from 'vitest';
import { Heartbeat } from '../../../../proxy/data/heartbeat.ts';

function setUp(): { readonly beat: () => void; readonly heartbeat: Heartbeat } {
  const memory = new SharedArrayBuffer(4);
  const heartbeat = new Heartbeat(memory);
  heartbeat.reset(0);
  return { heartbeat, beat: () => void Atomics.add(new Int32Array(memory), 0, 1) };
}

/** Asked every two seconds up to `until`; when it was found hung, or null. */
function firstHung(
  heartbeat: Heartbeat,
  from: number,
  until: number,
  each: () => void = () => undefined,
): number | null {
  for (let now = from; now <= until; now += 2000) {
    each();
    if (heartbeat.isHung(now)) return now;
  }
  return null;
}

describe('Heartbeat', () => {
  it('takes a thread that stands still for more than ten seconds for hung', () => {
    expect(firstHung(setUp().heartbeat, 2000, 60_000)).toBe(12_000);
  });

  it('lets a thread live that beats', () => {
    const { heartbeat, beat } = setUp();
    expect(firstHung(heartbeat, 2000, 60_000, beat)).toBeNull();
  });

  it('gives a new thread its time', () => {
    const { heartbeat } = setUp();
    firstHung(heartbeat, 2000, 8000);
    heartbeat.reset(8000);
    expect(firstHung(heartbeat, 10_000, 18_000)).toBeNull();
  });

  it('does not blame a thread for the time in which nobody looked', () => {
    const { heartbeat } = setUp();
    expect(heartbeat.isHung(2000)).toBe(false);
    expect(heartbeat.isHung(3_600_000)).toBe(false);
    expect(firstHung(heartbeat, 3_602_000, 3_620_000)).toBe(3_612_000);
  });
});
