/**
 * Empties a folder into which others could put things. Each folder is made the edge's own before it is looked into, from the
 * top down: so nothing in it can be exchanged for a link while it is removed. (`rm -r` by paths could be led elsewhere.)
 */
import { chmod, lchown, lstat, readdir, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** `folder` is the caller's own and closed to others. What cannot be removed stays. */
export async function emptyFolder(folder: string, ownUid: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const entry = path.join(folder, name);
    await removeEntry(entry, ownUid).catch(() => undefined);
  }
}

/** `entry` lies in a folder that is the caller's own and closed to others. */
export async function removeEntry(entry: string, ownUid: number): Promise<void> {
  const found = await lstat(entry);
  if (!found.isDirectory()) {
    await unlink(entry);
    return;
  }
  // Only root can take a folder over; another user's that is not empty stays.
  if (found.uid !== ownUid && ownUid === 0) await lchown(entry, 0, 0);
  if (found.uid === ownUid || ownUid === 0) {
    await chmod(entry, 0o700);
    await emptyFolder(entry, ownUid);
  }
  await rmdir(entry);
}
