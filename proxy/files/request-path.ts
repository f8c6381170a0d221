/**
 * From a request's target to the name of a file below the root, or to nothing. A name has one spelling: it is decoded once,
 * segment by segment, and what could be read in another way (empty segments, encoded separators, dots, control characters,
 * bytes that are not UTF-8) names no file. Windows' other spellings (backslashes, dots and spaces at the end) are left out
 * everywhere, and so are characters that some file systems pass over in front of a dot.
 */

export interface WantedFile {
  /** Relative to the root, decoded: "a/b.txt"; "" is the root. */
  readonly path: string;
  /** The path ends in a slash: a folder is asked for. */
  readonly isFolder: boolean;
  /** The last segment has no extension. */
  readonly mayBePage: boolean;
  /** What names the folder from where the client is: "./docs/?q". Empty for a folder. */
  readonly asFolder: string;
}

const outsideAscii = /[^\x21-\x7e]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unnameable = /[/\\\x00-\x1f\x7f]|[. ]$/;
const hidden = /^\p{Default_Ignorable_Code_Point}*\./u;

export function readRequestPath(target: string, { dotFiles }: { readonly dotFiles: boolean }): WantedFile | null {
  if (outsideAscii.test(target)) return null;
  const local = withoutOrigin(target);
  const queryAt = local.indexOf('?');
  const written = queryAt === -1 ? local : local.slice(0, queryAt);
  if (!written.startsWith('/')) return null;
  const segments = written.slice(1).split('/');
  const isFolder = segments.at(-1) === '';
  if (isFolder) segments.pop();
  const names = segments.map(decodeName);
  if (!names.every(isNameable)) return null;
  if (!dotFiles && names.some((name, index) => hidden.test(name) && !(index === 0 && name === '.well-known')))
    return null;
  return {
    path: names.join('/'),
    isFolder,
    mayBePage: !(names.at(-1) ?? '').includes('.'),
    // Relative, and never a name alone: "//evil.example" and "evil:" would lead elsewhere.
    asFolder: isFolder ? '' : `./${segments.at(-1)}/${queryAt === -1 ? '' : local.slice(queryAt)}`,
  };
}

/** RFC 9112 3.2.2: a target may name scheme and host; which host it is has been decided. */
function withoutOrigin(target: string): string {
  const absolute = /^[a-z][a-z0-9+\-.]*:\/\/[^/?]*/i.exec(target);
  return absolute === null ? target : target.slice(absolute[0].length);
}

/** Dots alone end in a dot. */
function isNameable(name: string | null): name is string {
  return name !== null && !unnameable.test(name);
}

/** null: empty, or an escape in it is malformed or no UTF-8. */
function decodeName(segment: string): string | null {
  if (segment === '') return null;
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
