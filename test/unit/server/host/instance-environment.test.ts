import { describe, expect, it } from 'vitest';
import { readInstanceEnvironment } from '../../../../server/host/instance-environment.ts';

const least = { WINDHOVER_ENTRY: '/srv/shop.mjs', SOCKET_PATH: '/run/shop.sock' };

describe('environment that an instance reads', () => {
  it('needs a module and an address, and has a default for the rest', () => {
    expect(readInstanceEnvironment(least)).toEqual({
      entry: '/srv/shop.mjs',
      address: { path: '/run/shop.sock' },
      pairedUids: [],
      limits: {},
      drainTimeoutMs: 30_000,
      reportDescriptor: null,
    });
  });

  it('takes a port where there is no socket', () => {
    const env = { WINDHOVER_ENTRY: '/srv/shop.mjs', PORT: '4001', HOST: '127.0.0.2' };
    expect(readInstanceEnvironment(env).address).toEqual({ host: '127.0.0.2', port: 4001 });
  });

  it('reads limits, users and the drain time', () => {
    const env = {
      ...least,
      WINDHOVER_LIMITS: '{"maxRequestBodySize":null}',
      WINDHOVER_PAIRED_UIDS: '33, 1000',
      WINDHOVER_DRAIN_TIMEOUT: '500',
      WINDHOVER_REPORTS: '9',
    };
    const { limits, pairedUids, drainTimeoutMs, reportDescriptor } = readInstanceEnvironment(env);
    expect({ limits, pairedUids, drainTimeoutMs, reportDescriptor }).toEqual({
      limits: { maxRequestBodySize: null },
      pairedUids: [33, 1000],
      drainTimeoutMs: 500,
      reportDescriptor: 9,
    });
  });

  it.each([
    [{ SOCKET_PATH: '/run/a' }, 'WINDHOVER_ENTRY is not set'],
    [{ WINDHOVER_ENTRY: '/a.mjs' }, 'SOCKET_PATH is not set'],
    [{ WINDHOVER_ENTRY: '/a.mjs', PORT: '70000' }, 'PORT is "70000"'],
    [{ ...least, WINDHOVER_LIMITS: '{' }, 'WINDHOVER_LIMITS is "{"'],
    [{ ...least, WINDHOVER_PAIRED_UIDS: 'root' }, 'WINDHOVER_PAIRED_UIDS is "root"'],
  ])('refuses %j, naming the variable', (env, sentence) => {
    expect(() => readInstanceEnvironment(env)).toThrow(sentence);
  });
});
