/**
 * A file, or a part of one, on its way to a client: read a chunk at a time, no faster than it is taken. One that became
 * shorter cuts the exchange, so that a part never looks like the whole. The file is closed by whoever opened it.
 */
import type { ByteRange } from './byte-range.ts';
import type { FileExchange } from './file-exchange.ts';
import type { FileOpener } from './file-opener.ts';

/** What a client that is slow holds in memory. */
const chunkSize = 131_072;

/** After the head. Resolves with false where the file had too few bytes and the exchange was cut. @throws as fs.read */
export async function sendBody(
  exchange: FileExchange,
  opener: FileOpener,
  fd: number,
  { start, length }: ByteRange,
): Promise<boolean> {
  for (let sent = 0; sent < length && !exchange.isOver; ) {
    const chunk = await opener.read(fd, Math.min(chunkSize, length - sent), start + sent);
    if (chunk.length === 0) {
      exchange.cut();
      return false;
    }
    sent += chunk.length;
    await exchange.write(chunk);
  }
  exchange.finish();
  return true;
}
