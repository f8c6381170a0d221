/**
 * A file, or a part of one, on its way to a client: a buffer at a time, no faster than it is taken. A file that became shorter
 * cuts the exchange, so that a part never looks like the whole. A buffer that the engine may still read when the exchange is
 * over is not used again: another client's bytes would go out in its place.
 */
import type { ByteRange } from './byte-range.ts';
import type { FileExchange } from './file-exchange.ts';
import type { FileOpener } from './file-opener.ts';

/** After the head. Resolves with false where the file had too few bytes and the exchange was cut. @throws as fs.read */
export async function sendBody(
  exchange: FileExchange,
  opener: FileOpener,
  fd: number,
  { start, length }: ByteRange,
): Promise<boolean> {
  const buffer = opener.lendBuffer();
  for (let sent = 0; sent < length; ) {
    const count = await opener.read(fd, buffer, Math.min(buffer.length, length - sent), start + sent);
    if (count === 0) {
      exchange.cut();
      opener.takeBack(buffer);
      return false;
    }
    sent += count;
    if (!(await exchange.write(buffer.subarray(0, count)))) return true;
  }
  exchange.finish();
  opener.takeBack(buffer);
  return true;
}

/** Up to here `respond` copies what the client does not take at once. */
const copiedSize = 65_536;

/** Head and body of a file that is in `buffer` as a whole. */
export async function sendWhole(
  exchange: FileExchange,
  opener: FileOpener,
  buffer: Buffer,
  { status, fields, size }: { readonly status: number; readonly fields: string; readonly size: number },
): Promise<void> {
  const content = buffer.subarray(0, size);
  if (size <= copiedSize) exchange.respond(status, fields, content);
  else {
    exchange.start(status, fields, size);
    if (!(await exchange.write(content))) return;
    exchange.finish();
  }
  opener.takeBack(buffer);
}
