/**
 * What a header field may be (RFC 9110 5): checked before anything of the user's reaches the wire, so that no value can end
 * a line or a head. Names are compared in lower case everywhere.
 */
import { createError } from '../errors/windhover-error.ts';

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// Field values are visible ASCII, space, tab and obs-text (RFC 9110 5.5); a string's code units above 255 cannot be sent.
const notFieldValue = /[^\t\x20-\x7e\x80-\xff]/;

/** RFC 9110 5.6.2. */
export function isToken(text: string): boolean {
  return token.test(text);
}

export function isFieldValue(text: string): boolean {
  return !notFieldValue.test(text);
}

/** Throws WINDHOVER_RESPONSE_INVALID_FIELD_NAME or _VALUE. */
export function assertResponseField(name: string, value: string): void {
  if (!token.test(name)) throw createError('WINDHOVER_RESPONSE_INVALID_FIELD_NAME', { name: JSON.stringify(name) });
  if (notFieldValue.test(value)) throw createError('WINDHOVER_RESPONSE_INVALID_FIELD_VALUE', { name });
}

/**
 * Fields that belong to the connection and not to the message (RFC 9110 7.6.1). The engine writes them; an app's own are
 * left out of what it is given.
 */
export const connectionFields: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What an app may not put among the fields of a response: the engine frames it and writes these itself. */
export const forbiddenResponseFields: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
]);

/** Not allowed in trailers: framing, routing, authentication and what must be known before the body (RFC 9110 6.5.1). */
export const forbiddenTrailerFields: ReadonlySet<string> = new Set([
  'authorization',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'max-forwards',
  'proxy-authorization',
  'proxy-connection',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A response of this status, or to this method, has no body, whatever its fields say (RFC 9112 6.3). */
export function hasNoBody(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304 || (status >= 100 && status < 200);
}
