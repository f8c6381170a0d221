/**
 * The sanitizer run (AddressSanitizer and UndefinedBehaviorSanitizer over engine and binding): builds the addon with both and
 * runs suites against it, after a million inputs of the parsers' fuzz driver (WINDHOVER_FUZZ_RUNS: as many). `--all` takes every suite that loads the addon;
 * without it, the C++ cases and a part that is short enough for every `npm test`. What instances of apps load is the ordinary
 * build: their environment is scrubbed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const all = process.argv.includes('--all');

const short = [
  ['--project', 'native'],
  ['--project', 'contract'],
  ['--project', 'integration', 'worker-exit', 'native-lane', 'edge-forwarded', 'edge-proxy-protocol', 'edge-websocket'],
];
const long = [
  ['--project', 'native'],
  ['--project', 'contract'],
  ['--project', 'conformance'],
  ['--project', 'integration'],
  ['--project', 'security'],
];

// vitest is content when one of several names finds a file: a name that finds none would silently test nothing.
const integration = readdirSync(path.join(root, 'test/integration'));
const missing = short.flatMap(([, kind, ...names]) =>
  kind === 'integration' ? names.filter((name) => !integration.some((file) => file.startsWith(name))) : [],
);
if (missing.length > 0) throw new Error(`test/integration has no file of the name ${missing.join(', ')}`);

function run(command, args, env) {
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`the sanitizer run failed at: ${command} ${args.join(' ')} (${signal ?? `exit code ${status}`})`);
  process.exit(1);
}

function sanitizerLibrary() {
  const { stdout } = spawnSync(process.env.CXX ?? 'g++', ['-print-file-name=libasan.so'], { encoding: 'utf8' });
  const file = stdout.trim();
  if (path.isAbsolute(file)) return file;
  console.error(
    'the sanitizer run needs the AddressSanitizer library of g++: install g++ 12 or newer with its libasan.',
  );
  process.exit(1);
}

// The ordinary build is what the processes load that tests start with an environment of their own.
run(process.execPath, ['native/build.mjs']);
run(process.execPath, ['native/build.mjs', '--asan', '--tests']);
// Mutated inputs, at once and in pieces; the driver prints its seed, which it takes as a second argument to repeat a run.
run(process.execPath, ['native/build.mjs', '--fuzz']);
run(path.join(root, 'native/build/fuzz-parser'), [process.env.WINDHOVER_FUZZ_RUNS ?? '1000000']);

const environment = {
  LD_PRELOAD: sanitizerLibrary(),
  WINDHOVER_ADDON_DIR: path.join(root, 'native/build-asan/build/Release'),
  // Node itself is not built for leak checking: what it keeps until its exit would drown what we leak.
  // A small quarantine of freed memory, so that tests which bound memory still say something.
  ASAN_OPTIONS: 'detect_leaks=0:abort_on_error=1:detect_stack_use_after_return=0:quarantine_size_mb=8',
  UBSAN_OPTIONS: 'halt_on_error=1:print_stacktrace=1',
};
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
for (const suite of all ? long : short) {
  run(process.execPath, [vitest, 'run', '--reporter=default', '--testTimeout=180000', ...suite], environment);
}
