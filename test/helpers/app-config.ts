/** A resolved app as the configuration gives it, with what a test changes. */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';

export function appConfig(changes: Partial<AppConfig> = {}): AppConfig {
  return {
    hosts: ['shop.localhost'],
    paths: ['/'],
    limits: {},
    routes: {},
    compression: false,
    hooks: null,
    kind: 'command',
    entry: null,
    command: ['node', 'server.mjs'],
    destinations: null,
    files: null,
    instances: 1,
    transport: 'unix',
    env: {},
    envFile: null,
    cwd: import.meta.dirname,
    nodeArgs: [],
    user: null,
    group: null,
    balancing: 'least-in-flight',
    boot: { timeout: 10_000, path: '/' },
    drainTimeout: 3000,
    underscoreHeaders: 'drop',
    methodOverrideHeaders: 'keep',
    proxyProtocol: 'off',
    timeouts: { connect: 2000, firstByte: 60_000, betweenBytes: 60_000, upgradedIdle: 60_000 },
    idleTimeout: 50_000,
    retries: { max: 3, budget: 20 },
    earlyHints: true,
    tls: { ca: null, cert: null, key: null, serverName: null, verify: true },
    ...changes,
  };
}
