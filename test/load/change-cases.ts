/** What an operator does to an edge while 64 clients are at it: as often as wanted, and no client may notice. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { kindsWithStreams, type LoadResult, SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from '../integration/edge-client.ts';
import { EdgeCommand, host } from '../integration/edge-command.ts';

export interface ChangeCounts {
  readonly upgrades: number;
  readonly reloads: number;
  readonly deaths: number;
}

const connections = 64;
const pauseMs = 10;

/** Requests between one change and the next: each change finds every connection at work. */
const requestsBetween = connections * 2;

export function describeChanges({ upgrades, reloads, deaths }: ChangeCounts): void {
  describe(`with ${connections} keep-alive connections that send GET and POST`, () => {
    test(`${upgrades} upgrades fail no request, and no instance notices`, async () => {
      const edge = await EdgeCommand.start();
      try {
        const before = await edge.instancePids();
        const load = new SteadyLoad({ port: edge.port, host, connections, pauseMs, kinds: kindsWithStreams });
        const seen = new Set([(await edge.status()).pid]);
        for (let turn = 0; turn < upgrades; turn += 1) {
          await requests(load, requestsBetween);
          expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
          const { pid } = await edge.status();
          expect(seen.has(pid)).toBe(false);
          seen.add(pid);
        }
        await requests(load, requestsBetween);
        const result = await load.stop();
        print(`${upgrades} upgrades`, result);
        expect(result.failures).toEqual({});
        expect(await edge.instancePids()).toEqual(before);
      } finally {
        await edge.remove();
      }
    });

    test(`${reloads} reloads fail no request, and endpoints keep their sockets`, async () => {
      const edge = await EdgeCommand.start();
      try {
        const before = await edge.instancePids();
        const { totals, generation } = await edge.status();
        const load = new SteadyLoad({ port: edge.port, host, connections, pauseMs });
        for (let turn = 0; turn < reloads; turn += 1) {
          edge.configure(otherConfig(turn));
          expect(await edge.ask('POST', '/reload')).toMatchObject({ status: 200 });
          if (turn % 10 === 0) await requests(load, 10);
        }
        await requests(load, requestsBetween);
        const result = await load.stop();
        print(`${reloads} reloads`, result);
        expect(result.failures).toEqual({});
        expect(await edge.instancePids()).toEqual(before);
        const after = await edge.status();
        expect(after.generation - generation).toBeGreaterThanOrEqual(reloads);
        expect((after.totals['connectionsTotal'] ?? 0) - (totals['connectionsTotal'] ?? 0)).toBe(connections);
      } finally {
        await edge.remove();
      }
    });

    test(`${deaths} times killed under a parent, an edge is back with the same instances, and new connections are served`, async () => {
      const edge = await EdgeCommand.start({ flags: ['--supervise'], config: fixedPort(await freePort()) });
      try {
        const before = await edge.instancePids();
        const away: number[] = [];
        const results: LoadResult[] = [];
        for (let turn = 0; turn < deaths; turn += 1) {
          const { pid } = await edge.status();
          const load = new SteadyLoad({ port: edge.port, host, connections, pauseMs });
          await requests(load, requestsBetween);
          process.kill(pid, 'SIGKILL');
          const killedAt = performance.now();
          await waitFor('the edge is gone', async () => !(await isServed(edge.port)));
          await waitFor('a new connection is served', () => isServed(edge.port));
          away.push(performance.now() - killedAt);
          await waitFor(
            'the next edge to be the edge',
            async () => (await edge.status().catch(() => null))?.pid !== pid,
          );
          await requests(load, requestsBetween);
          results.push(await load.stop());
        }
        for (const [turn, result] of results.entries()) {
          print(`SIGKILL of the edge ${turn + 1}: served again after ${Math.round(away[turn] ?? 0)} ms`, result);
          // The lease of the instances. Each connection had one request at most under way when the edge was killed.
          expect(away[turn]).toBeLessThan(5000);
          expect(sum(underWay(result))).toBeLessThanOrEqual(connections);
        }
        expect(await edge.instancePids()).toEqual(before);
      } finally {
        await edge.remove();
      }
    });
  });
}

/** Something to do for a reload that leaves endpoint and app alone. */
function otherConfig(turn: number): Readonly<Record<string, unknown>> {
  const other = { hosts: [`other-${turn % 7}.test`], destinations: [`http://127.0.0.1:${1 + (turn % 3)}`] };
  return { apps: turn % 3 === 0 ? {} : { other }, drainTimeout: 10_000 + turn };
}

function fixedPort(port: number): Readonly<Record<string, unknown>> {
  return { endpoints: [{ url: `http://127.0.0.1:${port}` }] };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function requests(load: SteadyLoad, count: number): Promise<void> {
  const before = load.requests;
  await waitFor(`${count} more requests`, () => load.requests >= before + count);
}

async function isServed(port: number): Promise<boolean> {
  try {
    return (await ask({ port, host })).status === 200;
  } catch {
    return false;
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Failures of those that had a connection: nobody was there to be connected to for a moment. */
function underWay({ failures }: LoadResult): Record<string, number> {
  return Object.fromEntries(Object.entries(failures).filter(([how]) => !how.endsWith('ECONNREFUSED')));
}

function print(what: string, { requests: count, failed, failures, p99, longest }: LoadResult): void {
  const how = failed === 0 ? '' : ` ${JSON.stringify(failures)}`;
  console.info(`${what}: ${count} requests, ${failed} failed${how}, p99 ${p99} ms, longest ${longest} ms`);
}
