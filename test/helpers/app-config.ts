/** A resolved app as the configuration gives it, with what a test changes. */
import type { AppConfig, InstancesConfig } from '../../shared/config/generated/config-types.ts';

/** A number of instances: always so many. */
export interface AppChanges extends Partial<Omit<AppConfig, 'instances'>> {
  readonly instances?: number | Partial<InstancesConfig>;
}

export function appConfig({ instances = 1, ...changes }: AppChanges = {}): AppConfig {
  const range = typeof instances === 'number' ? { min: instances, max: instances } : instances;
  return {
    hosts: ['shop.localhost'],
    paths: ['/'],
    limits: {},
    routes: {},
    replacePrefix: null,
    requestHeaders: { set: {}, append: {}, remove: [] },
    responseHeaders: { set: {}, append: {}, remove: [] },
    methods: null,
    allow: null,
    deny: null,
    basicAuth: null,
    redirect: null,
    respond: null,
    compression: false,
    hooks: null,
    kind: 'command',
    entry: null,
    command: ['node', 'server.mjs'],
    destinations: null,
    files: null,
    instances: { min: 1, max: 1, idle: 600_000, inFlight: 80, loopLag: 50, ...range },
    transport: 'unix',
    env: {},
    envFile: null,
    cwd: import.meta.dirname,
    nodeArgs: [],
    user: null,
    group: null,
    balancing: 'least-in-flight',
    hashBy: 'client',
    weights: {},
    stickyCookie: null,
    slowStart: 0,
    boot: { timeout: 10_000, path: '/' },
    drainTimeout: 3000,
    maxSurge: 1,
    trial: null,
    hangTimeout: 10_000,
    maxMemory: null,
    underscoreHeaders: 'drop',
    methodOverrideHeaders: 'keep',
    proxyProtocol: 'off',
    timeouts: { connect: 2000, firstByte: 60_000, betweenBytes: 60_000, upgradedIdle: 60_000 },
    idleTimeout: 50_000,
    retries: { max: 3, budget: 20 },
    maxInFlight: null,
    health: null,
    loopLag: { leaveOut: 500, shed: null },
    outliers: { failures: 5, errorShare: null, ejection: 10_000 },
    queue: { max: 100, timeout: 5000 },
    earlyHints: true,
    tls: { ca: null, cert: null, key: null, serverName: null, verify: true },
    ...changes,
  };
}
