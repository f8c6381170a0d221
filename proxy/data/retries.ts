/**
 * What follows a failed attempt. What never reached an app goes to another instance as often as `retries.max` says; what an
 * app may have begun goes out once more, elsewhere where there is an elsewhere, and counts on the app's budget. Whether a
 * request can be sent twice at all the engine has said before: its method, its body, and that nothing was answered. The middle
 * is waited for where it cannot be connected to, since it is started again; what it was at when it died may be what it died of.
 */
import { ForwardFailure } from '../../native/index.ts';
import type { BalancedRequest } from '../balancing/policy.ts';
import type { RetryBudget } from '../balancing/retry-budget.ts';
import type { AppState } from './app-state.ts';

export interface FailedAttempt {
  readonly failure: number;
  /** How many there were, this one included. One that repeats an attempt whose pooled connection had died does not count. */
  readonly attempts: number;
  readonly destination: number;
}

/** A destination; or the exchange waits until an instance comes; or it is answered; or it is, since the budget is used up. */
export type NextStep = number | 'wait' | 'answer' | 'refused';

export function stepAfter(
  failed: FailedAttempt,
  app: AppState,
  budget: RetryBudget,
  request: BalancedRequest,
): NextStep {
  if (!mayFollow(failed, app)) return 'answer';
  const next = nextDestination(failed, app, request);
  if (next === null && !app.supervised) return 'answer';
  // No destination sees more of this request than it would have, had it been chosen first.
  const isFree = neverConnected(failed) && (next === null || !app.isLeftOut(next));
  if (!isFree && !budget.take(app.route, app.retries.budget)) return 'refused';
  return next ?? 'wait';
}

function neverConnected({ failure }: FailedAttempt): boolean {
  return failure === ForwardFailure.connectFailed || failure === ForwardFailure.connectTimeout;
}

function mayFollow(failed: FailedAttempt, { retries, restartTries }: AppState): boolean {
  const { failure, attempts } = failed;
  // One that is there and does not take a connection has taken as long as may be waited for it.
  if (restartTries !== null && failure === ForwardFailure.connectFailed) return attempts <= restartTries;
  if (restartTries !== null && failure !== ForwardFailure.idleConnectionDied) return false;
  if (neverConnected(failed)) return attempts <= retries.max;
  const mayHaveBegun = failure === ForwardFailure.idleConnectionDied || failure === ForwardFailure.closedBeforeResponse;
  return mayHaveBegun && attempts === 1 && retries.max > 0;
}

/** Another instance, each at most once; a pooled connection that had died says nothing about its instance. */
function nextDestination(
  { failure, attempts, destination }: FailedAttempt,
  app: AppState,
  request: BalancedRequest,
): number | null {
  // One that has left since is not among those that are ready.
  const triedOfReady = app.has(destination) ? attempts : attempts - 1;
  if (triedOfReady < app.readyCount || app.supervised) {
    const other = app.pickOther(destination, request);
    if (other !== null) return other;
  }
  return failure === ForwardFailure.idleConnectionDied && app.has(destination) ? destination : null;
}
