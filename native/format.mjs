/**
 * The format of the C++ sources, by npm's clang-format (one version for everybody). With --write it formats; else it fails
 * on the first difference.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const directories = ['native/engine', 'native/binding', 'native/run', 'test/native'];
const generated = /\.gen\.h$/;

const files = directories.flatMap((directory) =>
  readdirSync(path.join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(cc|h)$/.test(name) && !generated.test(name))
    .map((name) => path.join(directory, name)),
);
const clangFormat = createRequire(import.meta.url).resolve('clang-format/index.js');
const mode = process.argv.includes('--write') ? ['-i'] : ['--dry-run', '-Werror'];
const { status, error } = spawnSync(process.execPath, [clangFormat, ...mode, '--style=file', ...files], {
  cwd: root,
  stdio: 'inherit',
});
if (error !== undefined) throw error;
if (status !== 0) console.error('C++ files are not formatted: run "npm run format".');
process.exitCode = status ?? 1;
