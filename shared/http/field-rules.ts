/**
 * What a header field may be (RFC 9110 5): checked before anything of the user's reaches the wire, so that no value can end
 * a line or a head. Names are compared in lower case everywhere.
 */

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

/** A response of this status, or to this method, has no body, whatever its fields say (RFC 9112 6.3). */
export function hasNoBody(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304 || (status >= 100 && status < 200);
}
