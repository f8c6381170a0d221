import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../helpers/run-command.ts';
import { expectedFaults } from './expected-faults.ts';

const directory = path.join(import.meta.dirname, '..', 'fixtures', 'configs');
const faulty = readdirSync(directory)
  .filter((file) => file.endsWith('.json') && file !== 'good.json')
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

test('every faulty file has its expected faults', () => {
  expect(faulty).toEqual(Object.keys(expectedFaults).sort());
});

describe.each(faulty)('check %s.json', (name) => {
  test('names every fault with its place and exits 2', async () => {
    const { code, stdout, stderr } = await runCommand(['check', `${name}.json`], { directory });
    const file = path.join(directory, `${name}.json`);
    const expected = expectedFaults[name] ?? [];
    expect(stderr).toBe(`${file} has ${expected.length === 1 ? '1 fault' : `${expected.length} faults`}\n`);
    const lines = stdout
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('note: '))
      .map((line) => line.replaceAll(`${directory}/`, ''));
    expect(lines).toEqual(expected.map((fault) => `${name}.json:${fault}`));
    expect(code).toBe(2);
  });
});

test('a good file is called good and exits 0', async () => {
  const { code, stdout } = await runCommand(['check', 'good.json'], { directory });
  expect(stdout).toContain('good.json is good: 2 endpoints, 3 apps');
  expect(code).toBe(0);
});

test('--json gives faults as data', async () => {
  const { code, stdout } = await runCommand(['check', 'unknown-key.json', '--json'], { directory });
  const { faults } = JSON.parse(stdout) as { faults: unknown[] };
  expect(faults).toEqual([
    {
      file: path.join(directory, 'unknown-key.json'),
      line: 4,
      column: 3,
      path: 'trustedProxy',
      message: 'is not a key that is known here',
      hint: 'did you mean "trustedProxies"?',
    },
  ]);
  expect(code).toBe(2);
});

test('a file that does not exist is one sentence', async () => {
  const { code, stdout, stderr } = await runCommand(['check', 'nowhere.json'], { directory });
  expect(stdout).toBe('');
  const file = path.join(directory, 'nowhere.json');
  expect(stderr).toBe(`windhover: cannot read the configuration file ${file}: it does not exist\n`);
  expect(code).toBe(2);
});
