/**
 * SIGINT and SIGTERM: the first asks politely, a second one does not. SIGINT is a person's, who waits: connections without a
 * request are closed at once. SIGTERM is a service manager's, which has a time-out of its own: they are kept until their next
 * response, since a request may be on the wire.
 */
import type { Program } from './program.ts';

export type StopReason = 'person' | 'service';

export interface StopSignals {
  /** Resolves at the first signal, or when `ask` is called. */
  readonly asked: Promise<StopReason>;
  /** Whether a signal has come. */
  readonly isSignalled: boolean;
  ask(reason: StopReason): void;
}

/** npm passes on the Ctrl-C that the terminal has already sent to the whole group: both are one. */
const sameSignalMs = 1000;

export function listenToStopSignals(program: Program, endAtOnce: () => void): StopSignals {
  let firstAt: number | null = null;
  let ask: (reason: StopReason) => void = () => undefined;
  const asked = new Promise<StopReason>((resolve) => {
    ask = resolve;
  });
  const onSignal = (reason: StopReason): void => {
    const now = program.clock.monotonic();
    if (firstAt === null) {
      firstAt = now;
      program.complain('draining; once more to end at once');
      ask(reason);
    } else if (now - firstAt >= sameSignalMs) endAtOnce();
  };
  program.onSignal('SIGINT', () => onSignal('person'));
  program.onSignal('SIGTERM', () => onSignal('service'));
  return {
    asked,
    ask,
    get isSignalled() {
      return firstAt !== null;
    },
  };
}
