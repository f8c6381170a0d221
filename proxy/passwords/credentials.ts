/**
 * Name and password out of Authorization (RFC 7617 2), read in one way only: what is not exactly base64 of UTF-8 with a colon
 * and without control characters is none.
 */

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Decoded, in bytes; longer ones are nobody's, and cost nothing. */
const mostBytes = 1024;

const basicPattern = /^basic +([A-Za-z0-9+/]+={0,2})$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `authorization`: the field's value as the engine gives it. Null: it cannot be read. */
export function readCredentials(authorization: string): Credentials | null {
  const encoded = basicPattern.exec(authorization)?.[1];
  if (encoded === undefined || encoded.length > (mostBytes / 3) * 4 + 4) return null;
  const bytes = Buffer.from(encoded, 'base64');
  // Bits and padding that decode to the same bytes are another spelling.
  if (bytes.toString('base64') !== encoded) return null;
  const text = decode(bytes);
  const colon = text?.indexOf(':') ?? -1;
  if (text === null || colon === -1 || /\p{Cc}/u.test(text)) return null;
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
