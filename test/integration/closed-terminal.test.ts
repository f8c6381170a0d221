import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from './edge-fixture.ts';

const root = path.join(import.meta.dirname, '../..');

test('an edge whose terminal is closed drains and ends, and leaves no socket behind', () => {
  const directory = temporaryDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'windhover.json');
  const runtimeDirectory = path.join(directory, 'run');
  writeFileSync(
    file,
    JSON.stringify({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      runtimeDirectory,
      stateDirectory: path.join(directory, 'state'),
      apps: { app: { hosts: ['*'], destinations: ['http://127.0.0.1:9'] } },
    }),
  );
  const words = [process.execPath, path.join(root, 'dist/proxy/cli/main.js'), 'up', file];
  const { stdout } = spawnSync('python3', [path.join(root, 'test/fixtures/hang-up.py'), 'ready', ...words], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('ended\n');
  expect(existsSync(runtimeDirectory) ? readdirSync(runtimeDirectory) : []).toEqual([]);
});
