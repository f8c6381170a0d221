/** The tests of attacks, for as many connections as wanted: each kind, at each server, and a table of what was seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AttackKind,
  type AttackOptions,
  type AttackResult,
  attacks,
  type Cut,
  heldMiB,
  maxConnectionsPerAddress,
  ServerUnderAttack,
} from './attack-run.ts';
import { subjects } from './server-under-load.ts';

/** What a deadline may be late by: ticks of a timer that looks once a second, and a busy machine. */
const lateMs = 2000;

const titles: Readonly<Record<AttackKind, string>> = {
  idle: 'connections that say nothing are ended by keepAliveTimeout',
  'slow-header': 'heads that drip are answered 408 by requestHeadersTimeout',
  'slow-body': 'bodies that drip are answered 408 by minRequestBodyDataRate',
  'slow-read': 'readers that drip are reset by minResponseDataRate',
  'header-flood': 'heads without end are answered 431 at maxRequestHeadersTotalSize',
  'pipeline-flood': 'thousands of requests whose answers nobody reads are reset by minResponseDataRate',
  'handshake-stall': 'half a ClientHello is ended by handshakeTimeout',
  'one-address': 'one address gets maxConnectionsPerAddress connections, and no more',
};

/** Kinds that come at once, under the title of a test. */
export interface AttackGroup {
  readonly title: string;
  readonly kinds: readonly AttackKind[];
}

export function describeAttacks(groups: readonly AttackGroup[], options: AttackOptions): void {
  describe.each(subjects)('at the %s', (subject) => {
    let server: ServerUnderAttack;
    const results: AttackResult[] = [];

    beforeAll(async () => {
      server = await ServerUnderAttack.start(subject);
    });

    afterAll(async () => {
      expect(await server.stop()).toBe(0);
      console.log(table(results));
    });

    for (const { title, kinds } of groups) {
      test(title, async () => {
        const result = await server.attack(kinds, options);
        results.push(result);
        for (const [kind, cuts] of result.cuts) {
          if (kind === 'one-address') expectRoomForFew(cuts, options);
          else expectCutInTime(kind, cuts, options);
        }
        expect(result.counted).toEqual(expectedCounts(result));
        expect(result.memory.peak - result.memory.before).toBeLessThan(heldMiB(options.connections * kinds.length));
      });
    }
  });
}

/** Each kind by itself. */
export const oneByOne: readonly AttackGroup[] = Object.entries(titles).map(([kind, title]) => ({
  title,
  kinds: [kind as AttackKind],
}));

export const allAtOnce: readonly AttackGroup[] = [
  {
    title: 'clients of every bad kind at once are cut when their limits say, and hold bounded memory',
    kinds: Object.keys(titles) as AttackKind[],
  },
];

function expectCutInTime(kind: AttackKind, cuts: readonly Cut[], { connections }: AttackOptions): void {
  const { how, status, limitMs } = attacks[kind];
  expect(cuts.length, kind).toBeGreaterThanOrEqual(connections);
  const others = cuts.filter((cut) => cut.how !== how || cut.status !== status);
  expect(others, kind).toEqual([]);
  expect(Math.min(...cuts.map((cut) => cut.sinceBefore)) * 1000, kind).toBeGreaterThanOrEqual(limitMs);
  expect(Math.max(...cuts.map((cut) => cut.sinceAfter)) * 1000, kind).toBeLessThanOrEqual(limitMs + lateMs);
}

/** Of one address: those that got in are idle, and end as these do. */
function expectRoomForFew(cuts: readonly Cut[], { connections }: AttackOptions): void {
  const places = Math.min(connections, maxConnectionsPerAddress);
  expect(cuts.filter(isRefused).length).toBeGreaterThanOrEqual(connections - places);
  expect(cuts.filter((cut) => !isRefused(cut)).length).toBeGreaterThanOrEqual(places);
}

function isRefused({ sinceAfter }: Cut): boolean {
  return sinceAfter * 1000 < attacks.idle.limitMs;
}

function expectedCounts({ cuts }: AttackResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [kind, ends] of cuts) {
    const { counters } = attacks[kind];
    for (const end of ends) {
      const name = counters[counters.length === 1 || isRefused(end) ? 0 : 1] ?? '';
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

function table(results: readonly AttackResult[]): string {
  const head = [
    'attack',
    'cut',
    'after s',
    'quiet p50 / p99',
    'attacked p50 / p99 ms',
    'requests',
    'p99 x',
    'MiB before / peak / after',
  ];
  const rows = results.flatMap(({ cuts, quiet, attacked, memory }) =>
    [...cuts].map(([kind, ends]) => [
      kind,
      String(ends.length),
      `${fixed(Math.min(...ends.map((end) => end.sinceBefore)))} to ${fixed(Math.max(...ends.map((end) => end.sinceAfter)))}`,
      `${fixed(quiet.p50)} / ${fixed(quiet.p99)}`,
      `${fixed(attacked.p50)} / ${fixed(attacked.p99)}`,
      String(attacked.requests),
      (attacked.p99 / quiet.p99).toFixed(1),
      [memory.before, memory.peak, memory.after].map((value) => value.toFixed(0)).join(' / '),
    ]),
  );
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function fixed(value: number): string {
  return value.toFixed(2);
}
