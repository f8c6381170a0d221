import path from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig, loadCheckedConfig } from '../../../../proxy/config/check-config.ts';
import { ConfigError, formatFault } from '../../../../shared/config/config-fault.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { expectedFaults } from '../../../integration/expected-faults.ts';

const directory = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'configs');
const check = (name: string, now = Date.now()) =>
  checkConfig(path.join(directory, name), {
    env: { PATH: process.env['PATH'] },
    clock: { ...systemClock, now: () => now },
  });

test.each(Object.entries(expectedFaults))('%s.json has every fault named with its place', async (name, expected) => {
  const { faults, warnings } = await check(`${name}.json`);
  const lines = [...faults, ...warnings].map((fault) => formatFault(fault).replaceAll(`${directory}/`, ''));
  expect(lines).toEqual(expected.map((line) => `${name}.json:${line}`));
});

test('a good file has a configuration and nothing to say', async () => {
  const { config, faults, warnings, notes } = await check('good.json');
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
  expect(notes).toEqual([]);
  expect(Object.keys(config?.apps ?? {})).toEqual(['shop', 'api', 'legacy']);
});

test('an expired certificate is a warning: the edge still runs', async () => {
  const { config, warnings } = await check('certificate-expired.json');
  expect(config).not.toBeNull();
  expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('expired on 2021-01-01')]);
});

test('a certificate is judged at the time it is looked at', async () => {
  expect((await check('certificate-expired.json', Date.parse('2020-06-01'))).warnings).toEqual([]);
  const soon = await check('certificate-expired.json', Date.parse('2020-12-25'));
  expect(soon.notes.map(({ message }) => message)).toEqual(['expires on 2021-01-01']);
  const early = await check('certificate-expired.json', Date.parse('2019-01-01'));
  expect(early.warnings.map(({ message }) => message)).toEqual(['is not valid before 2020-01-01']);
});

test('those who run it get the configuration with its warnings, or all faults as an error', async () => {
  const file = path.join(directory, 'certificate-expired.json');
  const { config, warnings } = await loadCheckedConfig(file, { env: {} });
  expect(config.endpoints).toHaveLength(1);
  expect(warnings).toHaveLength(1);
  const failed = await loadCheckedConfig(path.join(directory, 'five-faults.json'), { env: {} }).catch((error) => error);
  expect(failed).toBeInstanceOf(ConfigError);
  expect((failed as ConfigError).faults).toHaveLength(5);
});
