import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingDirectory } from '../../../../proxy/cli/program.ts';

let place: string;
let release: string;
let current: string;

beforeAll(async () => {
  place = await realpath(await mkdtemp(path.join(tmpdir(), 'wh-pwd-')));
  release = path.join(place, 'release');
  current = path.join(place, 'current');
  await mkdir(release);
  await symlink(release, current);
});

afterAll(() => rm(place, { recursive: true }));

describe('the working directory', () => {
  test('is called as the shell calls it, where that is the same place', () => {
    expect(workingDirectory(current, release)).toBe(current);
    expect(workingDirectory(release, release)).toBe(release);
  });

  test.each([undefined, '', 'current', '/nowhere', tmpdir()])('is its real path where PWD is %j', (named) => {
    expect(workingDirectory(named, release)).toBe(release);
  });
});
