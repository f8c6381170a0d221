/**
 * The only door to time. Everything that waits or stamps is given a Clock, so that tests own time; nothing else calls
 * Date.now or setTimeout for a promise that a test should be able to keep.
 */

export interface Timer {
  cancel(): void;
  /** The timer alone does not keep the process alive. */
  unref(): Timer;
}

export interface Clock {
  /** Milliseconds since 1970, for stamps that people read; may jump. */
  now(): number;
  /** Milliseconds from an arbitrary start, the same for all threads, for durations; never runs backwards. */
  monotonic(): number;
  setTimeout(run: () => void, delayMs: number): Timer;
  setInterval(run: () => void, periodMs: number): Timer;
}

/** performance.now() begins anew in each thread. */
const threadStart: number = Number(process.hrtime.bigint()) / 1e6 - performance.now();

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => threadStart + performance.now(),
  setTimeout(run, delayMs) {
    const handle = setTimeout(run, delayMs);
    const timer: Timer = {
      cancel: () => clearTimeout(handle),
      unref: () => {
        handle.unref();
        return timer;
      },
    };
    return timer;
  },
  setInterval(run, periodMs) {
    const handle = setInterval(run, periodMs);
    const timer: Timer = {
      cancel: () => clearInterval(handle),
      unref: () => {
        handle.unref();
        return timer;
      },
    };
    return timer;
  },
};

/** Resolves after `delayMs` of this clock, or at once when the signal aborts; never rejects. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const wake = (): void => {
      timer.cancel();
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = clock.setTimeout(wake, delayMs);
    signal?.addEventListener('abort', wake, { once: true });
  });
}
