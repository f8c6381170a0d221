/** What a response says when its content is compressed here, or could have been (RFC 9110 8.8.3.3, 12.5.5). */
import type { Fields } from '../fields.ts';
import type { EncodingChoice } from './choose-encoding.ts';

export function encodedFields(fields: Fields, { encoding, varies }: EncodingChoice, status: number): Fields {
  if (!varies) return fields;
  const changed = new Map(fields);
  addVary(changed);
  // The tag of a 304 is compared with that of the form the client was given, which may have been weak.
  if (encoding === null && status !== 304) return changed;
  weakenTag(changed);
  if (encoding === null) return changed;
  changed.set('content-encoding', [encoding]);
  changed.delete('content-length');
  // Ranges are of the content as it was.
  changed.delete('accept-ranges');
  return changed;
}

function addVary(fields: Map<string, readonly string[]>): void {
  const lines = fields.get('vary') ?? [];
  const names = lines.flatMap((line) => line.split(',')).map((name) => name.trim().toLowerCase());
  if (names.includes('*') || names.includes('accept-encoding')) return;
  fields.set('vary', [[...lines, 'Accept-Encoding'].join(', ')]);
}

/** The same content in another form is not the same, byte for byte. */
function weakenTag(fields: Map<string, readonly string[]>): void {
  const tag = fields.get('etag')?.[0];
  if (tag?.startsWith('"')) fields.set('etag', [`W/${tag}`]);
}
