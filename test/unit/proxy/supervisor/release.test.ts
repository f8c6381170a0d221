import { expect, it } from 'vitest';
import { isDebugged } from '../../../../proxy/supervisor/release.ts';
import { appConfig } from '../../../helpers/app-config.ts';

it.each([
  ['nodeArgs', { nodeArgs: ['--inspect-brk=0.0.0.0:9229'] }, {}, true],
  ['NODE_OPTIONS of the file', { env: { NODE_OPTIONS: '--no-warnings --inspect' } }, {}, true],
  ['NODE_OPTIONS of envFile', {}, { NODE_OPTIONS: '--inspect-wait' }, true],
  ['nothing', { nodeArgs: ['--no-warnings'], env: { NODE_OPTIONS: '--max-old-space-size=64' } }, {}, false],
  ['NODE_OPTIONS of envFile that env overrules', { env: { NODE_OPTIONS: '' } }, { NODE_OPTIONS: '--inspect' }, false],
])('whether a debugger may stop it is read from %s', (_where, changes, environment, expected) => {
  expect(isDebugged({ config: appConfig(changes), limits: null, environment })).toBe(expected);
});
