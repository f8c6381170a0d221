/**
 * How else a path might be read. Routing compares the bytes as received with two other readings, because a destination may
 * read them either way: `normal` (RFC 3986 6.2.2: unreserved characters decoded, dot segments resolved, empty segments
 * merged) and `loose` (all of that, with encoded slashes, backslashes and other path characters decoded as well, and without
 * the parameters that Java's servers take off a segment: "/admin;x", "/x/..;/admin"). Where a path cannot be read at all, or
 * hides a dot segment behind an encoded slash, there is no reading: the request is refused.
 */

export interface PathReadings {
  /** As received, with the digits of its escapes in upper case. */
  readonly raw: string;
  readonly normal: string;
  readonly loose: string;
}

/** A path without any of these reads the same in every way. */
const ambiguous = /[%\\#;]|\/[./]/;

const unreserved = /[A-Za-z0-9\-._~]/;
/** RFC 3986 3.3 pchar, and the separators that some servers decode. */
const pathCharacter = /[A-Za-z0-9\-._~!$&'()*+,;=:@/\\]/;
const loneSurrogate = /\p{Surrogate}/u;
const malformedEscape = /%(?![0-9A-Fa-f]{2})/;
/** "." or ".." with an encoded slash or backslash on one side at least. */
const hiddenDots = /(?:%2F|%5C)\.{1,2}(?:\/|%2F|%5C|$)|(?:^|\/)\.{1,2}(?:%2F|%5C)/;

export function isAmbiguousPath(path: string): boolean {
  return ambiguous.test(path);
}

/** `path` is without its query. Null: it must be refused. */
export function readPath(path: string): PathReadings | null {
  if (path.includes('\\') || path.includes('#') || malformedEscape.test(path)) return null;
  const raw = path.replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase());
  if (raw.includes('%00')) return null;
  const decoded = decodeEscapes(raw, unreserved);
  if (hiddenDots.test(decoded)) return null;
  return {
    raw,
    normal: resolveSegments(decoded),
    loose: resolveSegments(decodeLoosely(raw)),
  };
}

/** Whether dot segments of what follows a prefix lead above it, in one reading at least. `raw` is of PathReadings. */
export function leadsOut(raw: string): boolean {
  return [decodeEscapes(raw, unreserved), decodeLoosely(raw)].some((path) => {
    let depth = 0;
    return path.split('/').some((segment) => {
      if (segment === '..') depth -= 1;
      else if (segment !== '' && segment !== '.') depth += 1;
      return depth < 0;
    });
  });
}

/** How a configured prefix is compared: '' for "/", else without a trailing slash, other characters than URL's escaped. */
export function readPrefix(prefix: string): PathReadings | null {
  if (loneSurrogate.test(prefix)) return null;
  const written = prefix.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
  const readings = readPath(written.startsWith('/') ? written : `/${written}`);
  if (readings === null) return null;
  return { raw: dropSlash(readings.normal), normal: dropSlash(readings.normal), loose: dropSlash(readings.loose) };
}

function decodeEscapes(path: string, decoded: RegExp): string {
  return path.replace(/%([0-9A-F]{2})/g, (triplet, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return decoded.test(character) ? character : triplet;
  });
}

function decodeLoosely(raw: string): string {
  return decodeEscapes(raw, pathCharacter)
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '');
}

/** Dot segments resolved (RFC 3986 5.2.4), empty segments merged; a trailing slash stays. */
function resolveSegments(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const last = segments.at(-1);
  const directory = kept.length > 0 && (last === '' || last === '.' || last === '..');
  return `/${kept.join('/')}${directory ? '/' : ''}`;
}

function dropSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
