import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, formatFault } from '../../../../shared/config/config-fault.ts';
import { loadConfig } from '../../../../shared/config/load-config.ts';
import { didYouMean } from '../../../../shared/config/schema-faults.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'windhover-config-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

async function load(config: unknown, env: Record<string, string> = {}) {
  const file = path.join(directory, 'windhover.json');
  await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  return await loadConfig(file, { env });
}

const faultsOf = async (config: unknown): Promise<string[]> => {
  const error = await load(config).catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigError)) throw new Error('no ConfigError was thrown');
  return error.faults.map(
    ({ path: place, message, hint }) => `${place}: ${message}${hint === null ? '' : ` (${hint})`}`,
  );
};

const good = { endpoints: [{ url: 'http://*:80' }], apps: { shop: { hosts: ['a'], entry: 'a.mjs' } } };

describe('a good file', () => {
  test('is resolved, and told where it is', async () => {
    const loaded = await load({ ...good, $schema: './schema.json' });
    expect(loaded.directory).toBe(directory);
    expect(loaded.file).toBe(path.join(directory, 'windhover.json'));
    expect(loaded.config.apps['shop']?.entry).toBe(path.join(directory, 'a.mjs'));
  });

  test('takes values from the environment it is given', async () => {
    const { config } = await load({ ...good, drainTimeout: '${DRAIN:-10s}' }, { DRAIN: '1m' });
    expect(config.drainTimeout).toBe(60_000);
  });
});

describe('a faulty file', () => {
  test('has all its faults named at once', async () => {
    const config = {
      endpoints: [{ url: 5, backlog: 0, redirectToHttps: 'yes' }],
      apps: { shop: { hosts: ['a', 'a'], entry: 'a.mjs', transport: 'tcp', timeouts: { conect: 1 } } },
      certificates: {},
      limits: { maxRequestBodySize: -1, maxRequestLineSize: 100.5, keepAliveTimeout: '99999h' },
      $schema: 5,
    };
    expect(await faultsOf(config)).toEqual([
      'endpoints[0].url: must be a string, is 5',
      'endpoints[0].backlog: must be at least 1, is 0',
      'endpoints[0].redirectToHttps: must be a boolean (true or false), is "yes"',
      'apps.shop.hosts[1]: "a" is in the list twice',
      'apps.shop.transport: must be "unix" or "port", is "tcp"',
      'apps.shop.timeouts.conect: is not a key that is known here (did you mean "connect"?)',
      'certificates: must be a list, is an empty object',
      'limits.maxRequestBodySize: must be at least 0 bytes, is -1',
      'limits.maxRequestLineSize: must be an integer, is 100.5',
      'limits.keepAliveTimeout: must be at most 2147483647 ms, is 359996400000',
      '$schema: is not a key that is known here',
    ]);
  });

  test('of JSON that is cut off is named by its syntax alone', async () => {
    expect(await faultsOf('{ "endpoint": [')).toEqual([
      ': syntax: a closing ] is expected here',
      ': syntax: a closing } is expected here',
    ]);
  });

  test('says as much in its message', async () => {
    await expect(load({})).rejects.toThrow(/windhover\.json has 2 faults$/);
    await expect(load('[]')).rejects.toThrow(/has 1 fault$/);
  });
});

test('a file that cannot be read is one error with its reason', async () => {
  await expect(loadConfig(path.join(directory, 'nowhere.json'), { env: {} })).rejects.toThrow(/it does not exist$/);
  await expect(loadConfig(directory, { env: {} })).rejects.toThrow(/it is a directory$/);
  await expect(loadConfig(path.join(directory, 'windhover.json', 'x'), { env: {} })).rejects.toThrow(
    /not a directory$/,
  );
});

test('a fault is one line that editors can follow', () => {
  const fault = { file: '/a.json', line: 3, column: 7, path: 'apps', message: 'is wrong', hint: 'did you mean "x"?' };
  expect(formatFault(fault)).toBe('/a.json:3:7 apps: is wrong (did you mean "x"?)');
  expect(formatFault({ ...fault, path: '', hint: null })).toBe('/a.json:3:7 is wrong');
});

test('only what is near is suggested', () => {
  expect(didYouMean('instanses', ['instances', 'entry'])).toBe('did you mean "instances"?');
  expect(didYouMean('ENTRY', ['instances', 'entry'])).toBe('did you mean "entry"?');
  expect(didYouMean('color', ['instances', 'entry'])).toBeNull();
});
