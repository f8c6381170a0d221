/** The sources as text, for rules about sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root: string = path.join(import.meta.dirname, '..', '..');

export const rooms = ['shared', 'native', 'server', 'proxy'] as const;
export type Room = (typeof rooms)[number];

export interface SourceFile {
  /** Relative to the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const skipped = /(^|\/)(node_modules|dist|generated|build|build-\w+)(\/|$)/;

export function sourceFiles(folder: string, extension: RegExp): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !skipped.test(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

export function typescriptOf(room: Room): SourceFile[] {
  return sourceFiles(room, /\.ts$/);
}

/** Relative import specifiers of a file, as paths from the root. */
export function importsOf({ path: file, text }: SourceFile): string[] {
  const specifiers = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
  );
  return [...specifiers]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
}
