/**
 * Says what is wrong with destinations, for the operator: one line for each kind of failure at each destination and second, with
 * the number of those that were not told in between. A dead server under load must not drown the log, nor the channel to it.
 */
import { ForwardFailure } from '../../native/index.ts';
import { type ErrorCode, errorCodes } from '../../shared/errors/codes.ts';
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Clock } from '../../shared/time/clock.ts';

export interface FailureReport {
  readonly code: ErrorCode;
  readonly level: 'warn' | 'error';
  /** The code's sentence. */
  readonly message: string;
  readonly app: string;
  /** Empty: there is no destination. */
  readonly instance: string;
  /** Of the same kind, since the last report. */
  readonly suppressed: number;
}

const quietMs = 1000;

/** What a failed attempt is called in the table of errors, and in access lines and counters. */
export interface FailureNames {
  readonly code: ErrorCode;
  readonly end: EndReason;
}

const unknownFailure: FailureNames = { code: 'WINDHOVER_DESTINATION_CONNECT_FAILED', end: 'connect_failed' };

const names: ReadonlyMap<number, FailureNames> = new Map<number, FailureNames>([
  [ForwardFailure.connectFailed, unknownFailure],
  [ForwardFailure.connectTimeout, { code: 'WINDHOVER_DESTINATION_CONNECT_TIMEOUT', end: 'connect_timeout' }],
  [ForwardFailure.idleConnectionDied, { code: 'WINDHOVER_DESTINATION_CLOSED', end: 'destination_closed' }],
  [ForwardFailure.firstByteTimeout, { code: 'WINDHOVER_DESTINATION_FIRST_BYTE_TIMEOUT', end: 'first_byte_timeout' }],
  [
    ForwardFailure.betweenBytesTimeout,
    { code: 'WINDHOVER_DESTINATION_BETWEEN_BYTES_TIMEOUT', end: 'between_bytes_timeout' },
  ],
  [ForwardFailure.closedBeforeResponse, { code: 'WINDHOVER_DESTINATION_CLOSED', end: 'destination_closed' }],
  [
    ForwardFailure.invalidResponse,
    { code: 'WINDHOVER_DESTINATION_INVALID_RESPONSE', end: 'destination_invalid_response' },
  ],
  [
    ForwardFailure.responseTooLarge,
    { code: 'WINDHOVER_DESTINATION_INVALID_RESPONSE', end: 'destination_response_too_large' },
  ],
  [ForwardFailure.loopDetected, { code: 'WINDHOVER_DESTINATION_LOOP', end: 'loop_detected' }],
]);

export function namesOfFailure(failure: number): FailureNames {
  return names.get(failure) ?? unknownFailure;
}

/** Whether a failure says something of its destination: a pooled connection may die, and a request may go in circles, anywhere. */
export function saysOfDestination(failure: number): boolean {
  return failure !== ForwardFailure.idleConnectionDied && failure !== ForwardFailure.loopDetected;
}

export class FailureReports {
  readonly #clock: Clock;
  readonly #report: (report: FailureReport) => void;
  readonly #told = new Map<string, { at: number; suppressed: number }>();

  constructor(clock: Clock, report: (report: FailureReport) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** `address` and `instance` are empty where there is no destination. */
  add(code: ErrorCode, { app, instance, address }: Readonly<Record<'app' | 'instance' | 'address', string>>): void {
    const key = `${code} ${app} ${instance}`;
    const now = this.#clock.monotonic();
    const last = this.#told.get(key);
    if (last !== undefined && now - last.at < quietMs) {
      last.suppressed += 1;
      return;
    }
    this.#told.set(key, { at: now, suppressed: 0 });
    this.#report({
      code,
      level: errorCodes[code].level === 'error' ? 'error' : 'warn',
      message: createError(code, { app, address }).message,
      app,
      instance,
      suppressed: last?.suppressed ?? 0,
    });
  }
}
