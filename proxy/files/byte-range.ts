/**
 * The Range of a request (RFC 9110 14.2). One range is served; several in one request get the whole file, which the RFC
 * leaves to the server: what asks for many small parts asks for more work than the file has bytes. What is malformed, or
 * counts in another unit, gets the whole file, too.
 */

export interface ByteRange {
  readonly start: number;
  readonly length: number;
}

export function readRange(value: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(value ?? '');
  const [first = '', last = ''] = match?.slice(1) ?? [];
  if (first === '') return last === '' ? 'whole' : readSuffix(Number(last), size);
  const start = Number(first);
  const end = last === '' ? Number.POSITIVE_INFINITY : Number(last);
  if (end < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, length: Math.min(end, size - 1) - start + 1 };
}

/** The last `count` bytes. */
function readSuffix(count: number, size: number): ByteRange | 'unsatisfiable' {
  const length = Math.min(count, size);
  return length === 0 ? 'unsatisfiable' : { start: size - length, length };
}
