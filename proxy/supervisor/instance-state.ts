/**
 * The states of an instance and the moves between them.
 *
 *   starting     its process was started and has given no answer yet
 *   ready        it answered; it gets traffic
 *   hung         it was ready, and its loop does not turn; others get its traffic
 *   draining     it gets no new traffic and was told to stop
 *   backing-off  it ended and is started again in a moment
 *   crash-loop   the same, after so many ends in a row that somebody should look
 *   stopped      for good
 */
import type { InstanceState } from '../model/status.ts';

/** An app says standby of one that is ready and kept back. */
export type OwnState = Exclude<InstanceState, 'standby'>;

const moves: Readonly<Record<OwnState, readonly OwnState[]>> = {
  starting: ['ready', 'draining', 'backing-off', 'crash-loop'],
  ready: ['hung', 'draining', 'backing-off', 'crash-loop'],
  hung: ['ready', 'draining', 'backing-off', 'crash-loop'],
  draining: ['stopped'],
  'backing-off': ['starting', 'stopped'],
  'crash-loop': ['starting', 'stopped'],
  stopped: [],
};

/** `to`, when that is an allowed move; anything else is a fault of ours. @throws Error */
export function moveState(from: OwnState, to: OwnState): OwnState {
  if (!moves[from].includes(to)) throw new Error(`an instance cannot go from ${from} to ${to}`);
  return to;
}
