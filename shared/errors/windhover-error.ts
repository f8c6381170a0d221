/**
 * The one class of error that Windhover throws. Its message is the sentence of the code table with the details put in; what
 * a client may see of it is its status alone.
 */
import { type ErrorCode, type ErrorDefinition, errorCodes } from './codes.ts';

export type ErrorDetails = Readonly<Record<string, unknown>>;

export class WindhoverError extends Error {
  override readonly name: string = 'WindhoverError';
  readonly code: ErrorCode;
  /** The HTTP status that a waiting client is answered with; 0 where no answer is made of it. */
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options: { readonly cause?: unknown } = {}) {
    super(formatMessage(errorCodes[code].message, details), 'cause' in options ? { cause: options.cause } : {});
    this.code = code;
    this.status = errorCodes[code].status;
    this.details = details;
  }

  get definition(): ErrorDefinition {
    return errorCodes[this.code];
  }
}

/** `throw createError('WINDHOVER_ENDPOINT_IN_USE', { address }, { cause })`. */
export function createError(
  code: ErrorCode,
  details: ErrorDetails = {},
  options: { readonly cause?: unknown } = {},
): WindhoverError {
  return new WindhoverError(code, details, options);
}

export function isWindhoverError(value: unknown, code?: ErrorCode): value is WindhoverError {
  return value instanceof WindhoverError && (code === undefined || value.code === code);
}

/** The `code` of a system or Windhover error ("EADDRINUSE"), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What went wrong, as text, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function formatMessage(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in details ? describe(details[name]) : placeholder,
  );
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(describe).join(' | ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}
