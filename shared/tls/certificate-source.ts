/**
 * What an option for a certificate or a key names: text, bytes, or the path of a file. Errors call it by its path, or by
 * the option it came from; its content is never in one, since it may be a key.
 */
import { readFileSync } from 'node:fs';
import { fileReason } from '../config/load-config.ts';
import { codeOf, createError } from '../errors/windhover-error.ts';

/** PEM text, the path of a file, or the bytes of one. */
export type CertificateInput = string | Uint8Array;

export interface CertificateSource {
  /** A path, or "the text of certificates[0].key". */
  readonly name: string;
  readonly bytes: Buffer;
}

/** `option` names it in errors: "certificates[0].key". Throws WINDHOVER_CERTIFICATE_UNREADABLE. */
export function readCertificateSource(input: CertificateInput, option: string): CertificateSource {
  if (typeof input !== 'string') {
    const { buffer, byteOffset, byteLength } = input;
    return { name: `the content of ${option}`, bytes: Buffer.from(buffer, byteOffset, byteLength) };
  }
  if (isText(input)) return { name: `the text of ${option}`, bytes: Buffer.from(input) };
  try {
    return { name: input, bytes: readFileSync(input) };
  } catch (cause) {
    throw unreadable(input, cause);
  }
}

export function unreadable(file: string, cause: unknown): Error {
  const reason = `${fileReason(cause)}${adviceFor(cause)}`;
  return createError('WINDHOVER_CERTIFICATE_UNREADABLE', { file, reason }, { cause });
}

/** PEM text, or what can only be meant as its content: no path has several lines, nor begins as base64 of DER does. */
function isText(input: string): boolean {
  return input.includes('-----BEGIN ') || /[\r\n]/.test(input) || /^MI[\w+/]{62}/.test(input);
}

function adviceFor(cause: unknown): string {
  switch (codeOf(cause)) {
    case 'ENOENT':
      return '; check the path';
    case 'EACCES':
    case 'EPERM':
      return '; let the user that runs this read it';
    case 'EISDIR':
      return '; give a file in it';
    default:
      return '';
  }
}
