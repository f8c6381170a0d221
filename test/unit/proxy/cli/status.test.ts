import { describe, expect, test } from 'vitest';
import { formatStatus } from '../../../../proxy/cli/status.ts';
import { formatAge, formatTable } from '../../../../proxy/cli/text-table.ts';
import type { EdgeStatus, InstanceStatus } from '../../../../proxy/model/status.ts';

const instance = (more: Partial<InstanceStatus>): InstanceStatus => ({
  name: 'shop.1',
  state: 'ready',
  generation: 3,
  pid: 11,
  uptimeMs: 61_000,
  address: 'unix:/run/shop.sock',
  restarts: 0,
  problem: null,
  inFlight: 2,
  requests: 300,
  latency: { p50: 1.5, p99: 12 },
  lastExit: null,
  lastStderr: [],
  loopLagMs: 3,
  memoryBytes: 50_331_648,
  ...more,
});

const edge: EdgeStatus = {
  version: '1.2.3',
  pid: 10,
  uptimeMs: 3_600_000,
  readiness: 'draining',
  generation: 4,
  configFile: '/etc/windhover.json',
  drainingPid: null,
  endpoints: [{ url: 'https://*:443', addresses: ['[::]:443'], connections: 12, upgraded: 3 }],
  apps: [
    {
      name: 'shop',
      hosts: ['shop.example.com'],
      paths: ['/', '/api'],
      kind: 'entry',
      waiting: 6,
      instances: [
        instance({}),
        instance({
          name: 'shop.2',
          state: 'crash-loop',
          pid: null,
          problem: '5 failures in a row',
          restarts: 5,
          lastExit: 'exit code 1',
          lastStderr: ['boom'],
        }),
      ],
      rollout: { wanted: 2, configured: { min: 2, max: 2 }, isScaled: false, underWay: null, refused: null },
    },
    { name: 'later', hosts: ['*'], paths: ['/'], kind: 'command', waiting: 0, instances: [], rollout: null },
  ],
  certificates: [
    {
      file: '/a.pem',
      names: ['shop.example.com'],
      keyType: 'ECDSA P-256',
      expiresAt: '2026-01-31T00:00:00Z',
      daysLeft: 30,
      isServed: true,
      problem: 'the key does not belong to it',
    },
  ],
  threads: [
    { id: 0, counters: { exchangesTotal: 100, connectionsOpen: 3 } },
    { id: 1, counters: { exchangesTotal: 200 } },
  ],
  totals: { exchangesTotal: 300, connectionsOpen: 3, tlsHandshakes: 40, tlsResumptions: 30, tlsFailures: 1 },
  rejects: { invalid_host: 2, missing_host: 0 },
  ends: { completed: 298 },
};

describe('the table of an edge', () => {
  const text = formatStatus(edge, Date.parse('2026-01-01T00:00:00Z'));

  test('says whether the edge is ready', () => {
    expect(text).toMatch(/^windhover 1\.2\.3, pid 10, up 1h, generation 4, draining\n/);
  });

  test('shows instances with state, process and numbers', () => {
    expect(text).toMatch(
      /shop {3}shop\.1 +ready +11 +1m 1s +3 +0 +2 +300 +1\.5 \/ 12 +3 ms +48 MiB +unix:\/run\/shop\.sock/,
    );
    expect(text).toMatch(/later +- +none/);
    expect(text).toMatch(/ENDPOINT +CONNECTIONS +UPGRADED +LISTENS ON\nhttps:\/\/\*:443 +12 +3 +\[::\]:443\n/);
  });

  test('says what an app is on its way to, and loudly what it could not become', () => {
    const refused = { generation: 4, reason: 'it ended', lastStderr: ['no database'], at: '2026-01-01T00:00:00Z' };
    const rollouts = [
      {
        wanted: 4,
        configured: { min: 2, max: 2 },
        isScaled: true,
        underWay: { generation: 5, step: 'starting shop.1' },
        refused: null,
      },
      {
        wanted: 2,
        configured: { min: 2, max: 2 },
        isScaled: false,
        underWay: null,
        refused: { ...refused, isConfigured: true },
      },
      {
        wanted: 2,
        configured: { min: 2, max: 2 },
        isScaled: false,
        underWay: null,
        refused: { ...refused, isConfigured: false },
      },
    ];
    const [scaled, changed, restarted] = rollouts.map((rollout) =>
      formatStatus({ ...edge, apps: edge.apps.slice(0, 1).map((app) => ({ ...app, rollout })) }, 0),
    );
    expect(scaled).toContain('  shop was scaled to 4; the file says 2\n  shop goes to generation 5: starting shop.1\n');
    expect(changed).toContain(
      '  shop ROLLED BACK generation 4 at 2026-01-01T00:00:00Z; IT DOES NOT RUN WHAT THE FILE SAYS: it ended\n    no database\n',
    );
    expect(restarted).toContain('; it runs what was started before: it ended\n');
    expect(text).not.toContain('ROLLED BACK');
  });

  test('says why an instance is not well', () => {
    expect(text).toContain('  shop.2 is left out: 5 failures in a row\n  shop.2 last ended with exit code 1\n    boom');
    expect(text).not.toContain('shop.1 last ended');
  });

  test('shows requests of each thread and of all', () => {
    expect(text).toMatch(/\n0 +3 +0 +100/);
    expect(text).toMatch(/\n1 +0 +0 +200/);
    expect(text).toMatch(/\nall +3 +0 +300/);
  });

  test('shows claims, certificates and counts that are not zero', () => {
    expect(text).toMatch(/shop +entry +6 +shop\.example\.com, shop\.example\.com\/api/);
    expect(text).toMatch(/shop\.example\.com +ECDSA P-256 +yes +in 30d +\/a\.pem/);
    expect(text).toContain('\n  the key does not belong to it\n');
    expect(text).toMatch(/TLS HANDSHAKES +RESUMED +FAILED\n40 +30 +1\n/);
    expect(text).toMatch(/invalid_host +2/);
    expect(text).not.toContain('missing_host');
  });

  test('says that a certificate has expired', () => {
    expect(formatStatus(edge, Date.parse('2027-01-01'))).toContain('EXPIRED');
  });
});

test('columns are as wide as their widest cell', () => {
  expect(
    formatTable(
      ['A', 'B'],
      [
        ['long cell', 'x'],
        ['s', ''],
      ],
      '  ',
    ),
  ).toEqual(['  A          B', '  long cell  x', '  s']);
});

test.each([
  [0, '0s'],
  [999, '0s'],
  [12_000, '12s'],
  [61_000, '1m 1s'],
  [3_600_000, '1h'],
  [7_505_000, '2h 5m'],
  [90_000_000, '1d 1h'],
])('%i ms is %s', (ms, text) => {
  expect(formatAge(ms)).toBe(text);
});
