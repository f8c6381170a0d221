/**
 * The file of a Unix socket: what a dead owner left is removed before a new one is bound, what somebody answers on and what
 * is no socket is left alone, and on close only the file that was made here goes. Whose it is may be said by number or name.
 */
import { type BigIntStats, lstatSync, unlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { codeOf, createError } from '../shared/errors/windhover-error.ts';
import type { Sockets } from './sockets.ts';

/** A number is an id, a text a name (or, where it is all digits, an id). Absent: as the process. */
export interface FileOwner {
  readonly user?: number | string | undefined;
  readonly group?: number | string | undefined;
}

/**
 * Removes the socket file of an owner that died. One that somebody answers on stays, so that "in use" is what bind says.
 *
 * @throws WINDHOVER_ENDPOINT_BIND_FAILED where something else than a socket has the path
 */
export async function clearStaleSocket(path: string): Promise<void> {
  const found = look(path);
  if (found === null) return;
  // connect() is refused at a file of any kind.
  if (!found.isSocket()) {
    const what = found.isSymbolicLink()
      ? 'a symbolic link'
      : found.isDirectory()
        ? 'a directory'
        : 'a file that is no socket';
    throw createError('WINDHOVER_ENDPOINT_BIND_FAILED', {
      address: `unix:${path}`,
      reason: `there is ${what}; remove it or choose another path`,
    });
  }
  if (!(await isRefused(path))) return;
  // Another process that starts now may have done the same and listen already: its file is a new one.
  const now = look(path);
  if (now === null || !isSameFile(found, now) || now.ctimeNs !== found.ctimeNs) return;
  unlinkSync(path);
}

/** A socket file that this process made. While its socket is open no other file can have its inode. */
export class SocketFile {
  readonly path: string;
  readonly #made: BigIntStats;

  private constructor(path: string, made: BigIntStats) {
    this.path = path;
    this.#made = made;
  }

  /** Right after bind. null: it is gone already. */
  static at(path: string): SocketFile | null {
    const made = look(path);
    return made === null ? null : new SocketFile(path, made);
  }

  /** Whether the path still leads to it. */
  get isThere(): boolean {
    const now = look(this.path);
    return now !== null && isSameFile(this.#made, now);
  }

  /** Before the socket is closed. Nothing happens where somebody has removed or replaced it. */
  remove(): void {
    if (!this.isThere) return;
    try {
      unlinkSync(this.path);
    } catch {
      // Removed in this moment, or its directory may not be written to any more: nothing depends on it.
    }
  }
}

export interface OwnerIds {
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/**
 * `settings` are the names that the two have where they are written.
 *
 * @throws WINDHOVER_OPTION_INVALID for a name that nobody has
 */
export function ownerIds(
  { user, group }: FileOwner,
  settings: { readonly user: string; readonly group: string },
  sockets: Pick<Sockets, 'userId' | 'groupId'>,
): OwnerIds {
  return {
    uid: user === undefined ? undefined : idOf(user, (name) => sockets.userId(name), settings.user),
    gid: group === undefined ? undefined : idOf(group, (name) => sockets.groupId(name), settings.group),
  };
}

function idOf(given: number | string, find: (name: string) => number | null, option: string): number {
  const id = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : find(given);
  // The highest number means "leave it" to chown(2).
  if (id !== null && Number.isInteger(id) && id >= 0 && id < 0xffff_ffff) return id;
  throw createError('WINDHOVER_OPTION_INVALID', {
    option,
    actual: JSON.stringify(given),
    expected: 'this system knows no such name; give one that it knows, or a number',
  });
}

/** null also where it may not be looked at: bind says why. */
function look(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}

/** ECONNREFUSED: nobody listens. EAGAIN, EACCES: somebody does, and is busy, or it is not for us to know. */
function isRefused(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(false);
    });
    probe.once('error', (error) => resolve(codeOf(error) === 'ECONNREFUSED'));
  });
}
