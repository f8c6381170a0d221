/**
 * What a client may later ask by: the ETag of a representation and the date of its last change. The ETag is of size, time
 * and encoding, so that machines with the same files agree. It is strong once the file has rested: a file system's clock
 * ticks in milliseconds, and two changes within one tick would have one ETag.
 */
import type { OpenedFile } from '../../native/index.ts';
import { formatHttpDate } from './http-date.ts';

export interface Validators {
  /** As it is sent: `"..."` or `W/"..."`. */
  readonly etag: string;
  /** As it is sent. */
  readonly lastModified: string;
  /** The same, in seconds since 1970. */
  readonly modifiedSeconds: number;
  /** Both may be relied on to the byte (RFC 9110 8.8.1, 8.8.2.2). */
  readonly isStrong: boolean;
}

const restSeconds = 2;

/** `encoding`: "" for the file as it is. `now`: milliseconds since 1970. */
export function validatorsOf(file: OpenedFile, encoding: string, now: number): Validators {
  const { size, modifiedSeconds, modifiedNanoseconds } = file;
  const isStrong = now / 1000 - modifiedSeconds >= restSeconds;
  const mark = `"${size.toString(16)}-${modifiedSeconds.toString(16)}.${modifiedNanoseconds.toString(16)}${encoding === '' ? '' : `-${encoding}`}"`;
  // RFC 9110 8.8.2.1: never later than the response's own date.
  const seconds = Math.min(modifiedSeconds, Math.floor(now / 1000));
  return {
    etag: isStrong ? mark : `W/${mark}`,
    lastModified: formatHttpDate(seconds),
    modifiedSeconds: seconds,
    isStrong,
  };
}
