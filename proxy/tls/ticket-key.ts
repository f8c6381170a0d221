/**
 * The key that session tickets are sealed with: one for all threads and certificates, kept in the state directory (0600) so
 * that sessions resume across restarts. A file that is not a key is replaced; sessions then start anew.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ticketKeySize } from '../../native/index.ts';

const fileName = 'ticket.key';

export async function loadTicketKey(stateDirectory: string): Promise<Uint8Array> {
  const file = path.join(stateDirectory, fileName);
  const kept = await readKey(file);
  if (kept !== null) return kept;
  const key = randomBytes(ticketKeySize);
  await mkdir(stateDirectory, { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  await writeFile(fresh, key, { mode: 0o600 });
  await rename(fresh, file);
  return key;
}

async function readKey(file: string): Promise<Uint8Array | null> {
  try {
    const key = await readFile(file);
    return key.length === ticketKeySize ? key : null;
  } catch {
    return null;
  }
}
