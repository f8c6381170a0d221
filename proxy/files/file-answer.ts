/** What is answered with a file that was found: status, fields, and which part of it is sent. */
import { type ByteRange, readRange } from './byte-range.ts';
import { contentTypeOf } from './content-type.ts';
import type { FilesApp } from './files-app.ts';
import type { FoundFile } from './find-file.ts';
import { checkPreconditions, type FieldReader, mayBePartial } from './preconditions.ts';
import { type Validators, validatorsOf } from './validators.ts';

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 412 | 416;
  /** "name: value\r\n" lines. */
  readonly fields: string;
  /** null: nothing of it. */
  readonly part: ByteRange | null;
}

export interface FileQuestion {
  readonly method: string;
  readonly field: FieldReader;
  readonly app: FilesApp;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A year: RFC 9111 has no "for ever", and caches keep nothing longer. */
const immutableControl = 'public, max-age=31536000, immutable';

/** Ranges are of the file as it is: whoever may ask for one has been given no variant. */
export function answerWith(found: FoundFile, question: FileQuestion): FileAnswer {
  const { method, field, now } = question;
  const { size } = found.file;
  const validators = validatorsOf(found.file, found.encoding, now);
  const verdict = checkPreconditions(field, validators);
  const fields = commonFields(found, question.app, validators);
  if (verdict === 'failed') return { status: 412, fields, part: null };
  if (verdict === 'not-modified') return { status: 304, fields, part: null };
  const range = method === 'GET' && mayBePartial(field, validators) ? readRange(field('range'), size) : 'whole';
  if (range === 'unsatisfiable') {
    return { status: 416, fields: `${fields}content-range: bytes */${size}\r\n`, part: null };
  }
  const described = `${fields}${describe(found)}`;
  if (range === 'whole') return { status: 200, fields: described, part: { start: 0, length: size } };
  const { start, length } = range;
  return {
    status: 206,
    fields: `${described}content-range: bytes ${start}-${start + length - 1}/${size}\r\n`,
    part: range,
  };
}

/** Of a representation, sent or not (RFC 9110 15.4.5). */
function commonFields({ path, isFallback }: FoundFile, app: FilesApp, { etag, lastModified }: Validators): string {
  const control = isImmutable(app, path) ? immutableControl : app.cacheControl;
  const varies = [...(app.precompressed ? ['accept-encoding'] : []), ...(isFallback ? ['accept'] : [])];
  const vary = varies.length === 0 ? '' : `vary: ${varies.join(', ')}\r\n`;
  return `etag: ${etag}\r\nlast-modified: ${lastModified}\r\ncache-control: ${control}\r\n${vary}x-content-type-options: nosniff\r\n`;
}

/** A part of a compressed variant cannot be had, so that ranges are not offered with it. */
function describe({ path, encoding }: FoundFile): string {
  const type = `content-type: ${contentTypeOf(path)}\r\n`;
  return encoding === '' ? `${type}accept-ranges: bytes\r\n` : `${type}content-encoding: ${encoding}\r\n`;
}

function isImmutable({ immutable }: FilesApp, path: string): boolean {
  return immutable.some((prefix) => {
    const folder = prefix.replace(/^\/+|\/+$/g, '');
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
  });
}
