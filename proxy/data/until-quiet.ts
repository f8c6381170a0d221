/** Waits, with a deadline, until counters in shared memory say that nothing is under way. */
import { type Clock, sleep } from '../../shared/time/clock.ts';

const pollMs = 25;

/** Resolves with true when `isQuiet` held for `quietMs` without a break, with false when `maxMs` are over. */
export async function untilQuiet(
  clock: Clock,
  isQuiet: () => boolean,
  { quietMs = 0, maxMs }: { readonly quietMs?: number; readonly maxMs: number },
): Promise<boolean> {
  const deadline = clock.monotonic() + maxMs;
  let quietSince: number | null = null;
  for (;;) {
    const now = clock.monotonic();
    if (!isQuiet()) quietSince = null;
    else quietSince ??= now;
    if (quietSince !== null && now - quietSince >= quietMs) return true;
    if (now >= deadline) return false;
    await sleep(clock, Math.min(pollMs, deadline - now));
  }
}
