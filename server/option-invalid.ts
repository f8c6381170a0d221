/** The error for an option that a program gave wrong. */
import { createError } from '../shared/errors/windhover-error.ts';

/** `expected`: what to do instead. */
export function invalid(option: string, actual: unknown, expected: string): Error {
  return createError('WINDHOVER_OPTION_INVALID', {
    option,
    actual: JSON.stringify(actual) ?? String(actual),
    expected,
  });
}
