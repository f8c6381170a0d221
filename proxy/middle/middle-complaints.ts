/**
 * Says what went wrong in the middle, for the operator: one line for each app and kind of fault in a second, with the number
 * of those that were not told in between. Clients decide how often a hook is called.
 */
import { type ErrorCode, errorCodes } from '../../shared/errors/codes.ts';
import type { WindhoverError } from '../../shared/errors/windhover-error.ts';
import type { Clock } from '../../shared/time/clock.ts';

export interface MiddleComplaint {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const quietMs = 1000;

export class MiddleComplaints {
  readonly #clock: Clock;
  readonly #tell: (complaint: MiddleComplaint) => void;
  readonly #told = new Map<string, { at: number; suppressed: number }>();

  constructor(clock: Clock, tell: (complaint: MiddleComplaint) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  add(app: string, requestId: string, error: WindhoverError): void {
    const code: ErrorCode = error.code;
    const key = `${code} ${app} ${String(error.details['hook'] ?? '')}`;
    const now = this.#clock.monotonic();
    const last = this.#told.get(key);
    if (last !== undefined && now - last.at < quietMs) {
      last.suppressed += 1;
      return;
    }
    this.#told.set(key, { at: now, suppressed: 0 });
    const { cause } = error;
    const stack = cause instanceof Error ? { stack: cause.stack } : {};
    this.#tell({
      level: errorCodes[code].level === 'error' ? 'error' : 'warn',
      message: error.message,
      fields: { code, app, requestId, suppressed: last?.suppressed ?? 0, ...stack },
    });
  }
}
