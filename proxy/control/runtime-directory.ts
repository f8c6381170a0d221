/**
 * Where an edge keeps its sockets and its state: one folder per edge, named after its configuration file, inside a directory
 * that nobody else can write to. Directories are made where they are missing and checked where they are not; nothing is
 * taken over from another user.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readlink, rm, rmdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import type { Environment } from '../../shared/config/substitute.ts';
import { maxSocketPathBytes } from '../../shared/endpoints/endpoint.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { emptyFolder } from '../attach/empty-folder.ts';
import { isAnswering } from './control-client.ts';

/** What is appended to the directory of one edge: "/instances/" and the longest socket name. */
const roomForSockets = 60;

export interface DirectoryContext {
  readonly env: Environment;
  readonly uid: number;
}

export interface DirectoryCandidate {
  readonly path: string;
  /** What a person changes to have another. */
  readonly setting: string;
  /** Others may look inside: it was made by systemd, or named by the operator. */
  readonly shared: boolean;
}

/** In the order in which they are taken; a running edge is looked for in all of them. */
export function runtimeCandidates(configured: string | null, context: DirectoryContext): DirectoryCandidate[] {
  const { env, uid } = context;
  const found: DirectoryCandidate[] = [];
  if (configured !== null) found.push({ path: configured, setting: 'runtimeDirectory', shared: true });
  const given = firstOf(env['RUNTIME_DIRECTORY']);
  if (given !== null) found.push({ path: given, setting: 'RUNTIME_DIRECTORY', shared: true });
  const user = firstOf(env['XDG_RUNTIME_DIR']);
  if (user !== null) found.push({ path: join(user, 'windhover'), setting: 'runtimeDirectory', shared: false });
  const name = `windhover-${uid}`;
  const usual = join(tmpdir(), name);
  // The temporary directory of macOS is too long for socket names.
  const temporary = Buffer.byteLength(usual) + roomForSockets > maxSocketPathBytes ? join('/tmp', name) : usual;
  found.push({ path: temporary, setting: 'runtimeDirectory', shared: false });
  return found;
}

export function stateCandidates(configured: string | null, context: DirectoryContext): DirectoryCandidate[] {
  const { env } = context;
  if (configured !== null) return [{ path: configured, setting: 'stateDirectory', shared: true }];
  const given = firstOf(env['STATE_DIRECTORY']);
  if (given !== null) return [{ path: given, setting: 'STATE_DIRECTORY', shared: true }];
  const base = firstOf(env['XDG_STATE_HOME']) ?? join(firstOf(env['HOME']) ?? homedir(), '.local', 'state');
  return [{ path: join(base, 'windhover'), setting: 'stateDirectory', shared: false }];
}

/** systemd separates several by colons; relative paths are no paths (XDG). */
function firstOf(value: string | undefined): string | null {
  const first = value?.split(delimiter)[0] ?? '';
  return first.startsWith('/') ? first : null;
}

/**
 * The name of an edge's folder: eight digits of a hash of its file's path, as it was named. Links on the way are not followed:
 * a deploy that turns one to the next release (current/windhover.json) asks for the same edge as before.
 */
export function edgeFolderName(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 8);
}

/** Where the edge of a file may be: started under this path, or under the one that it leads to. */
export function edgeFolderNames(file: string): readonly string[] {
  return [...new Set([file, realPath(file)])].map(edgeFolderName);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file; // A file that is gone may still have a running edge.
  }
}

/** Makes and checks the first candidate and the folder of this edge in it. Returns the folder. */
export async function openEdgeDirectory(
  candidates: readonly DirectoryCandidate[],
  file: string,
  context: DirectoryContext,
): Promise<string> {
  const [base] = candidates;
  if (base === undefined) throw new TypeError('there is always a candidate');
  await makeDirectory(base, base.path, context);
  const folder = join(base.path, edgeFolderName(file));
  await makeDirectory({ ...base, shared: false }, folder, context);
  return folder;
}

/** Sockets need room in their address; state does not. */
export function checkSocketRoom(candidate: DirectoryCandidate): void {
  const { path, setting } = candidate;
  const room = maxSocketPathBytes - roomForSockets - '/12345678'.length;
  const bytes = Buffer.byteLength(path);
  if (bytes <= room) return;
  const reason = `it has ${bytes} bytes, and socket paths leave room for ${room}`;
  throw createError('WINDHOVER_DIRECTORY_UNUSABLE', { path, reason, setting });
}

async function makeDirectory(candidate: DirectoryCandidate, path: string, context: DirectoryContext): Promise<void> {
  const { setting, shared } = candidate;
  // Instances of another user must be able to pass through to their own folder, in which alone they can list anything.
  const mode = context.uid === 0 ? 0o711 : 0o700;
  try {
    const made = await mkdir(path, { recursive: true, mode });
    if (made !== undefined) await chmod(path, mode);
  } catch (cause) {
    throw createError('WINDHOVER_DIRECTORY_UNUSABLE', { path, reason: fileReason(cause), setting }, { cause });
  }
  const reason = await unsafeReason(path, context.uid, shared);
  if (reason !== null) throw createError('WINDHOVER_DIRECTORY_UNSAFE', { path, reason, setting });
}

async function unsafeReason(path: string, uid: number, shared: boolean): Promise<string | null> {
  // A link that the operator made is theirs; in a directory that anyone can write to it may be anyone's.
  const found = shared ? await stat(path) : await lstat(path);
  if (found.isSymbolicLink()) return 'is a symbolic link';
  if (!found.isDirectory()) return 'is not a directory';
  if (found.uid !== uid && found.uid !== 0) return `belongs to the user ${found.uid}, not to you`;
  if (found.uid !== uid && !shared) return 'belongs to root, not to you';
  const forbidden = shared ? 0o022 : 0o066;
  const mode = found.mode & 0o777;
  if ((mode & forbidden) === 0 || (shared && (found.mode & 0o1000) !== 0)) return null;
  return `has mode 0${mode.toString(8)}, so that other users could ${shared ? 'write to' : 'look into'} it`;
}

/** Folders of edges that ended without removing them go, once they are an hour old. */
export async function removeStaleFolders(base: string, ownFolder: string, now: number): Promise<void> {
  const ownUid = process.getuid?.() ?? 0;
  for (const name of await readdir(base).catch(() => [])) {
    const folder = join(base, name);
    if (folder === ownFolder || !/^[0-9a-f]{8}$/.test(name)) continue;
    const found = await stat(folder).catch(() => null);
    if (found === null || now - found.mtimeMs < 3_600_000) continue;
    if (await isAnswering(controlSocketPath(folder))) continue;
    if (found.uid !== ownUid) continue;
    await emptyFolder(folder, ownUid);
    await rmdir(folder).catch(() => undefined);
  }
}

/**
 * Everything of an edge that ends, while it still holds its control socket: what is there after that is another's. What another
 * user has left in it, only they can remove.
 */
export async function clearEdgeFolder(folder: string, control: string): Promise<void> {
  const used = await readlink(control).catch(() => '');
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(basename(control)) || name === used) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Sockets of an edge that was killed; what `control` leads to is in use. */
export async function removeStaleSockets(folder: string, control: string): Promise<void> {
  const used = await readlink(control).catch(() => '');
  for (const name of await readdir(folder).catch(() => [])) {
    if (name === basename(control) || name === used || !/\.sock(\.link)?$/.test(name)) continue;
    // Of a process that is about to take the place of the edge that was killed.
    if (await isAnswering(join(folder, name))) continue;
    await rm(join(folder, name), { force: true });
  }
}

export function controlSocketPath(folder: string): string {
  return join(folder, 'control.sock');
}
