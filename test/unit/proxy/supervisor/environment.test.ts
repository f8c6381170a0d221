import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEnvironment, readEnvironmentFile } from '../../../../proxy/supervisor/environment.ts';

const inherited = {
  PATH: '/bin',
  HOME: '/home/me',
  USER: 'me',
  LC_ALL: 'C.UTF-8',
  AWS_SECRET_ACCESS_KEY: 'secret',
  NODE_OPTIONS: '--inspect',
  WINDHOVER_ADDON_DIR: '/somewhere',
  EMPTY: undefined,
};

const nothing = { fromFile: {}, configured: {}, own: {} };

describe('environment of an instance', () => {
  it("passes on what every program needs and nothing else of the edge's own", () => {
    expect(buildEnvironment({ inherited, user: null, ...nothing })).toEqual({
      NODE_ENV: 'production',
      PATH: '/bin',
      HOME: '/home/me',
      USER: 'me',
      LC_ALL: 'C.UTF-8',
    });
  });

  it('gives another user no home and no name of the person who started the edge', () => {
    const names = Object.keys(buildEnvironment({ inherited, user: 'www-data', ...nothing }));
    expect(names.sort()).toEqual(['LC_ALL', 'NODE_ENV', 'PATH']);
  });

  it('lets the configuration overrule the file, the file the edge, and nobody the address', () => {
    const env = buildEnvironment({
      inherited: { PATH: '/bin', NODE_ENV: 'test' },
      user: null,
      fromFile: { PATH: '/file', A: 'file', B: 'file' },
      configured: { B: 'configured', PORT: '1', HOME: '/srv' },
      own: { PORT: '40001' },
    });
    expect(env).toEqual({ NODE_ENV: 'test', PATH: '/file', A: 'file', B: 'configured', PORT: '40001', HOME: '/srv' });
  });

  it('reads a file of NAME=value lines, and says which file cannot be read', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'wh-env-'));
    const file = path.join(directory, '.env');
    await writeFile(file, '# comment\nTOKEN="a b"\nLEVEL=3\n');
    expect(await readEnvironmentFile(file, 'shop.1')).toEqual({ TOKEN: 'a b', LEVEL: '3' });
    expect(await readEnvironmentFile(null, 'shop.1')).toEqual({});
    await rm(directory, { recursive: true });
    await expect(readEnvironmentFile(file, 'shop.1')).rejects.toThrow(
      `cannot start shop.1: its envFile ${file} cannot be read`,
    );
  });
});
