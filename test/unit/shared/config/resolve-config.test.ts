import { describe, expect, test } from 'vitest';
import type { AppConfigOptions, EdgeConfigOptions } from '../../../../shared/config/generated/config-types.ts';
import { edgeLimits } from '../../../../shared/config/generated/limit-defaults.ts';
import { limitsToArray } from '../../../../shared/config/limits-array.ts';
import { resolveConfig } from '../../../../shared/config/resolve-config.ts';

const resolveWith = (more: Partial<EdgeConfigOptions>) =>
  resolveConfig(
    { endpoints: [{ url: 'http://*:80' }], apps: { shop: { hosts: ['a'], entry: './a.mjs' } }, ...more },
    '/etc/windhover',
  );

const resolveApp = (app: Omit<AppConfigOptions, 'hosts'>) => {
  const { apps } = resolveWith({ apps: { app: { hosts: ['a'], ...app } } });
  const { app: resolved } = apps;
  if (resolved === undefined) throw new Error('the app is gone');
  return resolved;
};

describe('defaults', () => {
  test('of the whole file', () => {
    expect(resolveWith({})).toMatchObject({
      certificates: [],
      trustedProxies: [],
      forwardedHeader: 'x-forwarded-for',
      threads: null,
      runtimeDirectory: null,
      stateDirectory: null,
      lameDuck: 0,
      drainTimeout: 30_000,
      defaultCertificate: 'first',
      logging: { level: 'info', access: true, query: 'keep' },
      limits: edgeLimits,
    });
  });

  test('of an endpoint, whose limits come from those of the file', () => {
    const { endpoints } = resolveWith({
      limits: { maxRequestBodySize: null, keepAliveTimeout: '5s' },
      endpoints: [{ url: 'http://*:80', limits: { keepAliveTimeout: 7000 } }, { url: 'http://*:81' }],
    });
    expect(endpoints[0]).toEqual({
      url: 'http://*:80',
      redirectToHttps: false,
      certificates: null,
      hsts: null,
      clientCertificates: null,
      clientCertificateAuthorities: null,
      minVersion: null,
      backlog: 4096,
      proxyProtocol: 'off',
      protocols: ['http1'],
      socketMode: '0666',
      socketOwner: null,
      socketGroup: null,
      limits: { ...edgeLimits, maxRequestBodySize: null, keepAliveTimeout: 7000 },
    });
    expect(endpoints[1]?.limits.keepAliveTimeout).toBe(5000);
  });

  test('of an app with an entry', () => {
    expect(resolveApp({ entry: './a.mjs' })).toMatchObject({
      kind: 'entry',
      paths: ['/'],
      entry: '/etc/windhover/a.mjs',
      command: null,
      destinations: null,
      instances: { min: 1, max: 1, idle: 600_000, inFlight: 80, loopLag: 50 },
      transport: 'unix',
      env: {},
      envFile: null,
      cwd: '/etc/windhover',
      nodeArgs: [],
      balancing: 'least-in-flight',
      underscoreHeaders: 'drop',
      boot: { timeout: 30_000, path: '/' },
      drainTimeout: 30_000,
      timeouts: { connect: 2000, firstByte: 60_000, betweenBytes: 60_000, upgradedIdle: 3_600_000 },
      idleTimeout: 50_000,
      retries: { max: 3, budget: 20 },
      earlyHints: true,
      tls: { ca: null, cert: null, key: null, serverName: null, verify: true },
    });
  });

  test('of a command, which is reached by a port', () => {
    expect(resolveApp({ command: ['node', 'a.mjs'] })).toMatchObject({
      kind: 'command',
      transport: 'port',
      timeouts: { connect: 5000 },
    });
  });

  test('of files, written as a path or with settings', () => {
    const settings = {
      root: '/etc/windhover/public',
      index: 'index.html',
      fallback: null,
      precompressed: true,
      cacheControl: 'no-cache',
      immutable: [],
      dotFiles: false,
    };
    const app = resolveApp({ files: './public' });
    expect(app).toMatchObject({ kind: 'files', files: settings });
    expect(app.timeouts.connect).toBe(2000);
    expect(resolveApp({ files: { root: './public', fallback: 'app.html' } }).files).toEqual({
      ...settings,
      fallback: 'app.html',
    });
  });

  test('of destinations, whose time to connect depends on what they are', () => {
    expect(resolveApp({ destinations: ['unix:/a', 'unix:/b'] }).timeouts.connect).toBe(2000);
    expect(resolveApp({ destinations: ['unix:/a', 'http://b'] })).toMatchObject({
      kind: 'destinations',
      timeouts: { connect: 5000 },
    });
  });
});

describe('what is written', () => {
  test('wins over every default', () => {
    const timeouts = { connect: '1s', firstByte: 1, betweenBytes: '2m', upgradedIdle: '1h' };
    expect(resolveApp({ entry: 'a.mjs', transport: 'port', timeouts, boot: { path: '/up' } })).toMatchObject({
      transport: 'port',
      timeouts: { connect: 1000, firstByte: 1, betweenBytes: 120_000, upgradedIdle: 3_600_000 },
      boot: { timeout: 30_000, path: '/up' },
    });
  });

  test('is relative to the file when it is a path', () => {
    const { certificates, stateDirectory } = resolveWith({
      certificates: [{ cert: 'tls/a.pem', key: '/abs/a.key' }],
      stateDirectory: '../state',
    });
    expect(certificates).toMatchObject([{ cert: '/etc/windhover/tls/a.pem', key: '/abs/a.key', pfx: null }]);
    expect(stateDirectory).toBe('/etc/state');
  });

  test('names a program by its path, or leaves it to PATH', () => {
    expect(resolveApp({ command: ['./run.sh', './x'] }).command).toEqual(['/etc/windhover/run.sh', './x']);
    expect(resolveApp({ command: ['python3', 'blog.py'] }).command).toEqual(['python3', 'blog.py']);
    expect(resolveApp({ command: ['/bin/sh'] }).command).toEqual(['/bin/sh']);
  });
});

test('the result cannot be changed', () => {
  const config = resolveWith({});
  expect(Object.isFrozen(config.apps['shop']?.timeouts)).toBe(true);
  expect(Object.isFrozen(config.endpoints)).toBe(true);
});

test('limits cross the native border in the order of the schema, infinity for none and 0 for no rate', () => {
  const values = limitsToArray({ ...edgeLimits, maxRequestBodySize: null, minResponseDataRate: null });
  const none = Number.POSITIVE_INFINITY;
  expect([...values]).toEqual([
    ...[8192, 32_768, 100, 4096, none, 65_536, 65_536, 65_000, 15_000, 10_000],
    ...[240, 5000, 0, 0, none, none, 0, none, none, 200, 0, 0],
  ]);
});
