/** SIGINT and SIGTERM: the first asks politely, a second one does not. */
import type { Program } from './program.ts';

export interface StopSignals {
  /** Resolves at the first signal, or when `ask` is called. */
  readonly asked: Promise<void>;
  /** Whether a signal has come. */
  readonly isSignalled: boolean;
  ask(): void;
}

export function listenToStopSignals(program: Program, endAtOnce: () => void): StopSignals {
  let signals = 0;
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const onSignal = (): void => {
    signals += 1;
    if (signals > 1) {
      endAtOnce();
      return;
    }
    program.complain('draining; once more to end at once');
    ask();
  };
  program.onSignal('SIGINT', onSignal);
  program.onSignal('SIGTERM', onSignal);
  return {
    asked,
    ask,
    get isSignalled() {
      return signals > 0;
    },
  };
}
