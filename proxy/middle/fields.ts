/**
 * The fields of a message in the middle: by name in lower case, each line a value of its own. Hop-by-hop fields are not
 * among them; framing is said anew by whoever sends the message on.
 */
import type { IncomingMessage } from 'node:http';
import { cleanResponseFields, hopByHopFields } from '../lane/lane-fields.ts';

export type Fields = ReadonlyMap<string, readonly string[]>;

const ownPrefix = 'x-windhover-';

/** The request's, as the data thread sent them: what Connection names has gone there already. */
export function requestFields(request: IncomingMessage): Fields {
  const fields = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values === undefined || hopByHopFields.has(name) || name.startsWith(ownPrefix)) continue;
    fields.set(name, values);
  }
  return fields;
}

/** null: one of them is not valid. */
export function responseFields(response: IncomingMessage): Fields | null {
  const clean = cleanResponseFields(response);
  if (clean === null) return null;
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(clean)) {
    if (value !== undefined) fields.set(name, typeof value === 'string' ? [value] : value);
  }
  return fields;
}

/**
 * As they go back to a data thread, which is the same hop still: it names this edge in Via once more and counts Max-Forwards
 * down once more, so both stand as they did before.
 */
export function fieldsOfSameHop(fields: Fields, method: string): Fields {
  const changed = new Map(fields);
  const via = (fields.get('via') ?? []).join(', ');
  const before = via.slice(0, Math.max(0, via.lastIndexOf(','))).trim();
  if (before === '') changed.delete('via');
  else changed.set('via', [before]);
  const left = fields.get('max-forwards')?.[0];
  if ((method === 'OPTIONS' || method === 'TRACE') && left !== undefined && /^\d{1,15}$/.test(left)) {
    changed.set('max-forwards', [String(Number(left) + 1)]);
  }
  return changed;
}
