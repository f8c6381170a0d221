/** Where the edge of a configuration file takes servers that attach: found as its control socket is, or named by its path. */
import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { attachSocketPath } from '../attach/attach-folder.ts';
import type { Doors } from '../attach/attached-server.ts';
import { edgeFolderNames } from '../control/runtime-directory.ts';
import { edgeBases } from './find-edge.ts';
import { configFile, type Program } from './program.ts';

/** `edge`: a configuration file, or a socket of the edge; null: the usual file. */
export async function findDoors(edge: string | null, program: Program): Promise<Doors> {
  const file = edge === null ? configFile(program, undefined) : resolve(program.directory, edge);
  const found = await stat(file).catch(() => null);
  if (found?.isSocket() === true || /\.sock$/.test(file)) {
    const path = basename(file) === 'control.sock' ? attachSocketPath(dirname(file)) : file;
    return { paths: [path], file, missing: null };
  }
  const { bases, missing } = await edgeBases(file, program);
  const paths: string[] = [];
  for (const { path, shared } of bases) {
    // Whoever was first to make a folder of this name in a temporary directory could pass for the edge.
    if (!shared && !(await isOwn(path, program.uid))) continue;
    paths.push(...edgeFolderNames(file).map((name) => attachSocketPath(join(path, name))));
  }
  return { paths, file, missing };
}

async function isOwn(directory: string, uid: number): Promise<boolean> {
  const found = await lstat(directory).catch(() => null);
  return found !== null && (found.uid === uid || found.uid === 0);
}
