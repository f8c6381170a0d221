/**
 * What a request's head says, read from its text when it is asked for and not before. The text is
 * "METHOD\nTARGET\nname\nvalue\n...", names in lower case, one character for each byte.
 */

/** The method and the target are read by position: splitting the whole head costs ten times as much. */
export function methodOf(headText: string): string {
  return headText.slice(0, headText.indexOf('\n'));
}

/** As received: "/path?query", "http://host/path", or "*". */
export function targetOf(headText: string): string {
  const start = headText.indexOf('\n') + 1;
  const end = headText.indexOf('\n', start);
  return end === -1 ? headText.slice(start) : headText.slice(start, end);
}

/** [name, value, name, value, ...] in the order of the wire. */
export function fieldsOf(headText: string): string[] {
  const parts = headText.split('\n');
  // A head's text may end in a line end or not.
  if (parts.length % 2 === 1 && parts.at(-1) === '') parts.pop();
  return parts.slice(2);
}

/** The first field of this name, without splitting the head: cheap where one early field is wanted, as Host is. */
export function firstField(headText: string, name: string): string | null {
  let at = headText.indexOf('\n', headText.indexOf('\n') + 1) + 1;
  while (at > 0 && at < headText.length) {
    const nameEnd = headText.indexOf('\n', at);
    const valueEnd = headText.indexOf('\n', nameEnd + 1);
    if (nameEnd - at === name.length && headText.startsWith(name, at)) {
      return headText.slice(nameEnd + 1, valueEnd === -1 ? undefined : valueEnd);
    }
    at = valueEnd + 1;
  }
  return null;
}

/** Several fields of one name are one value: joined by "; " for Cookie (RFC 6265 5.4), by ", " otherwise (RFC 9110 5.3). */
export function fieldValue(fields: readonly string[], name: string): string | null {
  let found: string | null = null;
  for (let index = 0; index < fields.length; index += 2) {
    if (fields[index] !== name) continue;
    const value = fields[index + 1] as string;
    found = found === null ? value : `${found}${name === 'cookie' ? '; ' : ', '}${value}`;
  }
  return found;
}

/** "name\nvalue\n..." as [name, value, ...]. */
export function trailersOf(text: string): string[] {
  if (text === '') return [];
  const parts = text.split('\n');
  if (parts.length % 2 === 1) parts.pop();
  return parts;
}
