/** SIGINT and SIGTERM: the first asks politely, a second one does not. */
import type { Program } from './program.ts';

export interface StopSignals {
  /** Resolves at the first signal, or when `ask` is called. */
  readonly asked: Promise<void>;
  /** Whether a signal has come. */
  readonly isSignalled: boolean;
  ask(): void;
}

/** npm passes on the Ctrl-C that the terminal has already sent to the whole group: both are one. */
const sameSignalMs = 1000;

export function listenToStopSignals(program: Program, endAtOnce: () => void): StopSignals {
  let firstAt: number | null = null;
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const onSignal = (): void => {
    const now = program.clock.monotonic();
    if (firstAt === null) {
      firstAt = now;
      program.complain('draining; once more to end at once');
      ask();
    } else if (now - firstAt >= sameSignalMs) endAtOnce();
  };
  program.onSignal('SIGINT', onSignal);
  program.onSignal('SIGTERM', onSignal);
  return {
    asked,
    ask,
    get isSignalled() {
      return firstAt !== null;
    },
  };
}
