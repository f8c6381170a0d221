/**
 * `npm test`: everything that must hold before a change is good, from cheap to dear. Each step is printed with its time, the
 * first that fails ends the run, and the last line says how many tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const node = process.execPath;
const reports = mkdtempSync(path.join(tmpdir(), 'windhover-test-'));

const vitest = (project) => ({
  name: `tests: ${project}`,
  command: [
    node,
    path.join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(reports, `${project}.json`)}`,
  ],
  report: path.join(reports, `${project}.json`),
});

const steps = [
  { name: 'format and lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: [bin('knip'), '--no-config-hints'] },
  { name: 'C++ format', command: [node, 'native/format.mjs'] },
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'build', command: [bin('tsc'), '-p', 'tsconfig.build.json'] },
  { name: 'generated files', command: [node, 'dist/shared/config/generate.js', '--check'] },
  { name: 'build the addon and its tests', command: [node, 'native/build.mjs', '--tests'] },
  vitest('unit'),
  vitest('architecture'),
  vitest('conformance'),
  vitest('native'),
  vitest('contract'),
  vitest('integration'),
  vitest('security'),
  { name: 'sanitizers', command: [node, 'test/run-asan.mjs'], needs: 'test/run-asan.mjs' },
];

function run(step) {
  const [command, ...args] = step.command;
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** A file that does not even load has no failed test of its own: it counts as one. */
function countTests(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

const total = { passed: 0, failed: 0 };
const times = [];
let failed = null;
for (const step of steps) {
  if (step.needs !== undefined && !existsSync(path.join(root, step.needs))) continue;
  console.log(`\n== ${step.name}`);
  const startedAt = performance.now();
  const isGood = run(step);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  times.push(`${seconds.padStart(7)} s  ${step.name}${isGood ? '' : '  FAILED'}`);
  if (step.report !== undefined) {
    const counted = countTests(step.report);
    total.passed += counted.passed;
    total.failed += counted.failed;
  }
  console.log(`== ${step.name}: ${isGood ? 'good' : 'FAILED'} (${seconds} s)`);
  if (isGood) continue;
  failed = step.name;
  break;
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${times.join('\n')}\n`);
if (failed !== null) console.log(`stopped at: ${failed}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed === null ? 0 : 1;
