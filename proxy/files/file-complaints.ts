/**
 * Says what is wrong with the files of an app, for the operator: one line for each app and kind of fault in ten seconds, with
 * the number of those that were not told in between. Clients decide how often a bad link is asked for.
 */
import { type ErrorCode, errorCodes } from '../../shared/errors/codes.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { FilesApp } from './files-app.ts';

export interface Complaint {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly fields: { readonly code: ErrorCode; readonly app: string; readonly suppressed: number };
}

const quietMs = 10_000;

export class FileComplaints {
  readonly #clock: Clock;
  readonly #tell: (complaint: Complaint) => void;
  readonly #told = new Map<string, { at: number; suppressed: number }>();

  constructor(clock: Clock, tell: (complaint: Complaint) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  add(code: ErrorCode, { name: app, root }: FilesApp, path: string, reason = ''): void {
    const key = `${code} ${app}`;
    const now = this.#clock.monotonic();
    const last = this.#told.get(key);
    if (last !== undefined && now - last.at < quietMs) {
      last.suppressed += 1;
      return;
    }
    this.#told.set(key, { at: now, suppressed: 0 });
    this.#tell({
      level: errorCodes[code].level === 'error' ? 'error' : 'warn',
      message: createError(code, { app, root, path: JSON.stringify(path), reason }).message,
      fields: { code, app, suppressed: last?.suppressed ?? 0 },
    });
  }
}
