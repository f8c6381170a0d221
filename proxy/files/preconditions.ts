/** Conditional requests (RFC 9110 13): whether a representation with these validators is sent, and whether in part. */
import { parseHttpDate } from './http-date.ts';
import type { Validators } from './validators.ts';

export type FieldReader = (name: string) => string | undefined;

export type Verdict = 'send' | 'not-modified' | 'failed';

/** For GET and HEAD, in the order of RFC 9110 13.2.2. */
export function checkPreconditions(field: FieldReader, current: Validators): Verdict {
  return isWanted(field, current) ? isNews(field, current) : 'failed';
}

/** If-Match, else If-Unmodified-Since. A date that is none is passed over. */
function isWanted(field: FieldReader, current: Validators): boolean {
  const match = field('if-match');
  if (match !== undefined) return match.trim() === '*' || tagsOf(match).some((tag) => isSameStrong(tag, current.etag));
  const since = parseHttpDate(field('if-unmodified-since') ?? '');
  return since === null || current.modifiedSeconds <= since;
}

/** If-None-Match, else If-Modified-Since. */
function isNews(field: FieldReader, current: Validators): Verdict {
  const match = field('if-none-match');
  if (match !== undefined) {
    const isKnown = match.trim() === '*' || tagsOf(match).some((tag) => opaque(tag) === opaque(current.etag));
    return isKnown ? 'not-modified' : 'send';
  }
  const since = parseHttpDate(field('if-modified-since') ?? '');
  return since !== null && current.modifiedSeconds <= since ? 'not-modified' : 'send';
}

/** If-Range (RFC 9110 13.1.5): the client's part is of this very representation. True where it does not say. */
export function mayBePartial(field: FieldReader, current: Validators): boolean {
  const condition = field('if-range')?.trim();
  if (condition === undefined) return true;
  if (condition.startsWith('"') || condition.startsWith('W/')) return isSameStrong(condition, current.etag);
  return current.isStrong && parseHttpDate(condition) === current.modifiedSeconds;
}

/** Commas may stand inside of tags, so a list is read and not split. */
function tagsOf(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].map(([tag]) => tag);
}

function opaque(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}

function isSameStrong(tag: string, etag: string): boolean {
  return tag === etag && !tag.startsWith('W/');
}
