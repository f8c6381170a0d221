/**
 * Builds the addon and windhover-run with node-gyp, from npm's install script or by hand. It never downloads node's headers
 * where they stand beside the running node, and says in one sentence what to install where a tool is missing. What is up
 * to date is left alone (make sees to that).
 *
 *   node native/build.mjs [--tests] [--asan] [--fuzz]
 *
 * --tests adds the addon of C++ unit tests; --asan builds with AddressSanitizer and UBSan into native/build-asan;
 * --fuzz makes native/build/fuzz-parser, a program of its own, with sanitizers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const native = import.meta.dirname;
const root = path.dirname(native);
const testsDirectory = path.join(root, 'test', 'native');

class BuildError extends Error {}

function main() {
  const { values } = parseArgs({
    options: {
      tests: { type: 'boolean', default: false },
      asan: { type: 'boolean', default: false },
      fuzz: { type: 'boolean', default: false },
    },
  });
  const tools = findTools();
  if (values.fuzz) {
    buildFuzzer(tools);
    return;
  }
  const directory = values.asan ? sanitizerDirectory() : native;
  const strict = existsSync(testsDirectory); // the repository, not the package
  const variables = Object.entries({ with_tests: values.tests, sanitize: values.asan, strict }).map(
    ([name, value]) => `-D${name}=${value ? 1 : 0}`,
  );
  if (values.tests) variables.push(`-Dtests_dir=${path.relative(directory, testsDirectory)}`);
  const common = ['-C', directory, '--release', '--loglevel=error', `--python=${tools.python}`, ...headersOption()];
  nodeGyp(['configure', ...common, '--', ...variables]);
  nodeGyp(['build', ...common, `--jobs=${Math.min(2, availableParallelism())}`]);
}

/** The compiler and make are found as node-gyp's makefiles find them: by CXX and MAKE, else by name. */
function findTools() {
  const python = process.env.npm_config_python ?? process.env.NODE_GYP_FORCE_PYTHON ?? process.env.PYTHON ?? 'python3';
  const make = process.env.MAKE ?? 'make';
  const compiler = process.env.CXX ?? (process.platform === 'darwin' ? 'c++' : 'g++');
  const missing = [];
  if (!runs(python)) missing.push('python3');
  if (!runs(make)) missing.push('make');
  if (!runs(compiler)) missing.push('g++');
  if (missing.length > 0) {
    const install =
      process.platform === 'darwin'
        ? 'xcode-select --install'
        : `apt-get install ${missing.join(' ')}" (or, elsewhere, "dnf install ${missing.join(' ').replace('g++', 'gcc-c++')}`;
    throw new BuildError(
      `windhover compiles its native part and needs ${missing.join(' and ')}, not found here: install with "${install}"${process.platform === 'darwin' ? '' : ')'}.`,
    );
  }
  const language = spawnSync(compiler, ['-std=c++20', '-x', 'c++', '-fsyntax-only', '-'], {
    input: '#include <span>\n#include <bit>\nint main() { return std::popcount(1u) - 1; }\n',
    encoding: 'utf8',
  });
  if (language.status !== 0) {
    throw new BuildError(
      `windhover's native part is C++20, which ${compiler} does not compile: install g++ 12 or clang 14 (or newer), or name one in CXX.`,
    );
  }
  return { python, make, compiler };
}

function runs(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Headers beside the running node, unless npm's own setting names others. Without either node-gyp downloads them. */
function headersOption() {
  if (process.env.npm_config_nodedir) return [];
  const prefix = headersPrefix();
  return prefix === null ? [] : [`--nodedir=${prefix}`];
}

function headersPrefix() {
  const prefix = path.dirname(path.dirname(process.execPath));
  return existsSync(path.join(prefix, 'include', 'node', 'node_api.h')) ? prefix : null;
}

function nodeGyp(args) {
  const script = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js');
  const { status, signal } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    throw new BuildError(
      `windhover's native part did not compile (${args[0]} ended with ${signal ?? `exit code ${status}`}); the lines above say why.`,
    );
  }
}

/** node-gyp builds beside the binding.gyp it reads, so the sanitizer build has a directory of links to the sources. */
function sanitizerDirectory() {
  const directory = path.join(native, 'build-asan');
  mkdirSync(path.join(directory, 'build', 'Release'), { recursive: true });
  for (const name of ['binding.gyp', 'engine', 'binding', 'run']) link(path.join('..', name), path.join(directory, name));
  link(path.join('build', 'Release'), path.join(directory, 'Release'));
  return directory;
}

function link(target, file) {
  if (!existsSync(file)) symlinkSync(target, file);
}

/** A driver with a main of its own needs no addon: the parsers and their tables, compiled together. */
function buildFuzzer({ compiler }) {
  const directories = [path.join(testsDirectory, 'fuzz'), path.join(native, 'engine', 'http1')];
  const sources = directories.flatMap((directory) =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.cc'))
      .map((name) => path.join(directory, name)),
  );
  sources.push(path.join(testsDirectory, 'http1_driver.cc'), path.join(testsDirectory, 'proxy_header_driver.cc'));
  sources.push(path.join(native, 'engine', 'conn', 'proxy_protocol.cc'));
  mkdirSync(path.join(native, 'build'), { recursive: true });
  const output = path.join(native, 'build', 'fuzz-parser');
  if (isNewerThan(output, [testsDirectory, path.join(native, 'engine')])) return;
  const flags = ['-std=c++20', '-O1', '-g', '-fno-exceptions', '-fno-rtti', '-DWINDHOVER_DEBUG'];
  const sanitizers = ['-fsanitize=address,undefined', '-fno-sanitize=vptr', '-fno-sanitize-recover=undefined'];
  const prefix = headersPrefix();
  const includes = ['-I', native, '-I', testsDirectory, ...(prefix === null ? [] : ['-isystem', path.join(prefix, 'include', 'node')])];
  const { status } = spawnSync(compiler, [...flags, ...sanitizers, ...includes, '-o', output, ...sources], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new BuildError('The fuzz driver did not compile; the lines above say why.');
}

function isNewerThan(output, directories) {
  if (!existsSync(output)) return false;
  const made = statSync(output).mtimeMs;
  return directories.every((directory) =>
    readdirSync(directory, { recursive: true }).every((name) => statSync(path.join(directory, name)).mtimeMs < made),
  );
}

try {
  main();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
