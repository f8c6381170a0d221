/** One cookie out of a Cookie field (RFC 6265 5.4), found without taking the others apart. */

/** undefined: it is not there. The first of several of one name, as the more specific path comes first. */
export function readCookie(field: string | undefined, name: string): string | undefined {
  if (field === undefined) return undefined;
  for (let at = field.indexOf(name); at >= 0; at = field.indexOf(name, at + 1)) {
    if (!beginsPair(field, at) || field[at + name.length] !== '=') continue;
    const start = at + name.length + 1;
    const end = field.indexOf(';', start);
    return field.slice(start, end < 0 ? undefined : end).trim();
  }
  return undefined;
}

function beginsPair(field: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (field[before] === ' ' || field[before] === '\t')) before -= 1;
  return before < 0 || field[before] === ';';
}
