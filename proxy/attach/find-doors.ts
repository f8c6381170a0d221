/** Where the edge of a configuration file takes servers that attach: found as its control socket is, or named by its path. */
import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { edgeBases } from '../cli/find-edge.ts';
import { configFile, type Program } from '../cli/program.ts';
import { edgeFolderName } from '../control/runtime-directory.ts';
import { attachSocketPath } from './attach-door.ts';

export interface Doors {
  /** In the order in which they are tried. */
  readonly paths: readonly string[];
  /** For messages: what was looked for. */
  readonly file: string;
}

/** `edge`: a configuration file, or a socket of the edge; null: the usual file. @throws WindhoverError CONFIG_UNREADABLE */
export async function findDoors(edge: string | null, program: Program): Promise<Doors> {
  const file = edge === null ? configFile(program, undefined) : resolve(program.directory, edge);
  const found = await stat(file).catch(() => null);
  if (found?.isSocket() === true || /\.sock$/.test(file)) {
    const path = basename(file) === 'control.sock' ? attachSocketPath(dirname(file)) : file;
    return { paths: [path], file };
  }
  const { bases, missing } = await edgeBases(file, program);
  if (missing !== null) throw missing;
  const paths: string[] = [];
  for (const { path, shared } of bases) {
    // Whoever was first to make a folder of this name in a temporary directory could pass for the edge.
    if (shared || (await isOwn(path, program.uid))) paths.push(attachSocketPath(join(path, edgeFolderName(file))));
  }
  return { paths, file };
}

async function isOwn(directory: string, uid: number): Promise<boolean> {
  const found = await lstat(directory).catch(() => null);
  return found !== null && (found.uid === uid || found.uid === 0);
}
