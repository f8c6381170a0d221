/**
 * Fields of a response on their way to the wire: each name and value is checked, what belongs to the connection or to the
 * framing is taken out (the engine writes it), and what the framing must know is remembered. Names are looked up in a small
 * table of those already seen, each with the value it had last: checking and lower-casing a name costs one map access, and a
 * field that is the same in every response, as content-type often is, is checked and put together once.
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

/** A name that was seen, and its last value that may be sent. */
interface KnownName {
  /** "content-type: " */
  readonly prefix: string;
  value: string;
  /** The whole line of it. */
  line: string;
}

const maxNames = 512;
/** What a name's table entry keeps of a value is bounded. */
const maxKeptValue = 256;
const names = new Map<string, KnownName>();

export function emptyFields(): ResponseFields {
  return { text: '', contentLength: -1, flags: 0, hasContentType: false };
}

/** null: `name` is no field name. */
function knownName(name: string): KnownName | null {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (!isToken(name)) return null;
  const prefix = `${name.toLowerCase()}: `;
  const added = { prefix, value: '', line: `${prefix}\r\n` };
  if (names.size >= maxNames) names.clear();
  names.set(name, added);
  return added;
}

/** False: the name or the value may not be sent. */
export function addField(fields: ResponseFields, name: string, value: string): boolean {
  const known = knownName(name);
  if (known === null) return false;
  const { prefix } = known;
  let { line } = known;
  if (value !== known.value) {
    if (!isFieldValue(value)) return false;
    line = `${prefix}${value}\r\n`;
    if (value.length <= maxKeptValue) {
      known.value = value;
      known.line = line;
    }
  }
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
  fields.text += line;
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
