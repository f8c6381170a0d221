/**
 * Fields of a response on their way to the wire: each name and value is checked, what belongs to the connection or to the
 * framing is taken out (the engine writes it), and what the framing must know is remembered. Names are looked up in a small
 * table of those already seen, so that checking and lower-casing them costs one map access.
 */
import { ResponseFlag } from '../../native/index.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { connectionFields, isFieldValue, isToken } from '../../shared/http/field-rules.ts';

export interface ResponseFields {
  /** "name: value\r\n" lines. */
  text: string;
  /** What the app declared; -1: nothing. */
  contentLength: number;
  /** Bits of ResponseFlag. */
  flags: number;
  hasContentType: boolean;
}

const maxNames = 512;
const prefixes = new Map<string, string>();

export function emptyFields(): ResponseFields {
  return { text: '', contentLength: -1, flags: 0, hasContentType: false };
}

/** "content-type: ", or null where `name` is no field name. */
function prefixOf(name: string): string | null {
  const known = prefixes.get(name);
  if (known !== undefined) return known;
  if (!isToken(name)) return null;
  const prefix = `${name.toLowerCase()}: `;
  if (prefixes.size >= maxNames) prefixes.clear();
  prefixes.set(name, prefix);
  return prefix;
}

/** False: the name or the value may not be sent. */
export function addField(fields: ResponseFields, name: string, value: string): boolean {
  const prefix = prefixOf(name);
  if (prefix === null || !isFieldValue(value)) return false;
  // Every name with a meaning here begins with one of these letters.
  const first = prefix.charCodeAt(0);
  if (
    first === 99 /* c */ ||
    first === 100 /* d */ ||
    first === 107 /* k */ ||
    first === 112 /* p */ ||
    first === 116
  ) {
    if (addSpecial(fields, prefix, value)) return true;
  }
  fields.text += `${prefix}${value}\r\n`;
  return true;
}

/** True: the field is not written by us. */
function addSpecial(fields: ResponseFields, prefix: string, value: string): boolean {
  switch (prefix) {
    case 'content-type: ':
      fields.hasContentType = true;
      return false;
    case 'date: ':
      fields.flags |= ResponseFlag.hasDate;
      return false;
    case 'trailer: ':
      return false;
    case 'content-length: ':
      fields.contentLength = /^\d{1,15}$/.test(value) ? Number(value) : -1;
      return true;
    case 'connection: ':
      if (/(?:^|[\s,])close(?:$|[\s,])/i.test(value)) fields.flags |= ResponseFlag.close;
      return true;
    default:
      return connectionFields.has(prefix.slice(0, -2));
  }
}

/** Throws WINDHOVER_RESPONSE_INVALID_FIELD_NAME or _VALUE. */
export function addCheckedField(fields: ResponseFields, name: string, value: string): void {
  if (addField(fields, name, value)) return;
  if (!isToken(name)) throw createError('WINDHOVER_RESPONSE_INVALID_FIELD_NAME', { name: JSON.stringify(name) });
  throw createError('WINDHOVER_RESPONSE_INVALID_FIELD_VALUE', { name });
}

/** Of anything that gives pairs: Headers of any implementation, a Map, an array. Set-Cookie comes once for each cookie. */
export function fieldsFrom(pairs: Iterable<readonly [string, string]>): ResponseFields {
  const fields = emptyFields();
  for (const [name, value] of pairs) addCheckedField(fields, name, value);
  return fields;
}
