/** Content-Type by a file's extension; text is UTF-8. What is not known is bytes: clients are told not to guess. */
import path from 'node:path';
import { contentType } from 'mime-types';

const unknown = 'application/octet-stream';
/** By extension. As many as there are known ones: what is not known is not remembered. */
const remembered = new Map<string, string>();

export function contentTypeOf(file: string): string {
  const extension = path.posix.extname(file).toLowerCase();
  if (extension === '') return unknown;
  const known = remembered.get(extension);
  if (known !== undefined) return known;
  const found = contentType(extension);
  if (found === false) return unknown;
  remembered.set(extension, found);
  return found;
}
