/** Where the bench keeps things, and the outside programs it calls. Everything it builds goes to the .cache folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bench = dirname(fileURLToPath(import.meta.url));
export const root = join(bench, '../..');
export const cache = join(root, '.cache/bench');
mkdirSync(cache, { recursive: true });

/** Runs a program to its end; throws with what it said. */
export function tool(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The first line of a program's version, or null where it is not installed. */
export function version(command, args, prefix) {
  try {
    const text = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return prefix + text.trim().split('\n')[0];
  } catch {
    return null;
  }
}

export function compile(name) {
  tool('g++', ['-std=c++20', '-O2', '-o', join(cache, name), join(bench, 'programs', `${name}.cc`)]);
}
