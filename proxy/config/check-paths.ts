/** Files and directories that settings name: they are there, and can be read. */
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

/** False: it is not written, or what is wrong with it was reported. */
export async function expectPath(
  context: CheckContext,
  cursor: ConfigCursor,
  kind: 'file' | 'directory',
): Promise<boolean> {
  if (cursor.text === null) return false;
  const path = resolve(context.directory, cursor.text);
  const problem = await problemOf(path, kind).catch((error: unknown) => `cannot read ${path}: ${fileReason(error)}`);
  if (problem !== null) cursor.report(problem);
  return problem === null;
}

async function problemOf(path: string, kind: 'file' | 'directory'): Promise<string | null> {
  const found = await stat(path);
  if (kind === 'file' ? !found.isFile() : !found.isDirectory()) return `${path} is not a ${kind}`;
  await access(path, constants.R_OK);
  return null;
}
