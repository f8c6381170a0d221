/**
 * Where the sockets of attached servers are. Each server binds its own under a name that is never used twice, in a folder into
 * which its user may only put things; then the edge moves it to where nobody but the edge can reach, and looks at it there.
 * So what is connected to is the socket that was looked at: no link to another program's, and none that is exchanged later.
 */
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { isAnswering } from '../control/control-client.ts';
import { emptyFolder, removeEntry } from './empty-folder.ts';

export interface AttachPlace {
  readonly name: string;
  /** Where the server binds. */
  readonly drop: string;
  /** Where it is afterwards. */
  readonly held: string;
}

/** What a server is told is a name alone: its folder is beside the socket that it came by. */
export const placeName: RegExp = /^[0-9a-f]{16}\.sock$/;
const dropFolder = 'attach';

export function attachSocketPath(edgeDirectory: string): string {
  return path.join(edgeDirectory, 'attach.sock');
}

/** `attachSocket`: the path by which a server has come. */
export function dropPath(attachSocket: string, name: string): string {
  return path.join(path.dirname(attachSocket), dropFolder, name);
}

export class AttachFolder {
  readonly #drop: string;
  readonly #held: string;
  readonly #edgeUid: number;
  readonly #places = new Set<AttachPlace>();
  #isGivenUp = false;

  constructor(edgeDirectory: string, edgeUid: number) {
    this.#drop = path.join(edgeDirectory, dropFolder);
    this.#held = path.join(edgeDirectory, 'attached');
    this.#edgeUid = edgeUid;
  }

  /** What an earlier edge left goes; where a server still answers, that edge may still drain. */
  async prepare(): Promise<void> {
    for (const folder of [this.#drop, this.#held]) await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.letIn(null);
    await emptyFolder(this.#drop, this.#edgeUid);
    for (const name of await readdir(this.#held)) {
      const held = path.join(this.#held, name);
      if (!(await isAnswering(held))) await unlink(held).catch(() => undefined);
    }
  }

  /** Nothing of this edge is left. */
  async clear(): Promise<void> {
    await this.letIn(null);
    await emptyFolder(this.#drop, this.#edgeUid);
    await this.leave();
  }

  /** From here on another edge sends to servers where they listen, and sees to it that their sockets go. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** Nothing of this edge is left, and what another one has stays. */
  async leave(): Promise<void> {
    for (const place of [...this.#places]) await this.remove(place);
  }

  /** Members of the group may put sockets there, list nothing, and take nothing of each other's away. null: nobody may. */
  async letIn(gid: number | null): Promise<void> {
    if (gid !== null) await chown(this.#drop, this.#edgeUid, gid);
    // What is made in it has its group, so that the edge may write to sockets of mode 0660.
    await chmod(this.#drop, gid === null ? 0o2700 : 0o3730);
  }

  next(): AttachPlace {
    return this.#place(`${randomBytes(8).toString('hex')}.sock`);
  }

  /** One that another edge has given up. */
  adopt(name: string): AttachPlace {
    return this.#place(name);
  }

  #place(name: string): AttachPlace {
    const place = { name, drop: path.join(this.#drop, name), held: path.join(this.#held, name) };
    this.#places.add(place);
    return place;
  }

  /** The permission bits by which the edge, and nobody that is not asked in, can connect. */
  modeFor(uid: number): number {
    return uid === this.#edgeUid || this.#edgeUid === 0 ? 0o600 : 0o660;
  }

  /** @throws WindhoverError ATTACH_SOCKET_INVALID where it is not a socket that this user has made. */
  async take({ drop, held }: AttachPlace, { uid, pid }: { readonly uid: number; readonly pid: number }): Promise<void> {
    const invalid = (reason: string, cause?: unknown): Error =>
      createError('WINDHOVER_ATTACH_SOCKET_INVALID', { pid, reason }, { cause });
    try {
      await rename(drop, held);
    } catch (cause) {
      throw invalid(fileReason(cause), cause);
    }
    const found = await lstat(held);
    if (found.isSymbolicLink()) throw invalid('it is a symbolic link');
    if (!found.isSocket()) throw invalid('it is no socket');
    if (found.uid !== uid) throw invalid(`it belongs to the user ${found.uid}, not to ${uid}`);
    if (found.nlink !== 1) throw invalid('it has another name beside this one');
  }

  async remove(place: AttachPlace): Promise<void> {
    this.#places.delete(place);
    await unlink(place.drop).catch(() => undefined);
    if (this.#isGivenUp) return;
    // Whatever was moved there: it lies in a folder that is the edge's alone.
    await removeEntry(place.held, this.#edgeUid).catch(() => undefined);
  }
}
