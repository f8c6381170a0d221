import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { InstanceStatusOfSupervisor } from '../../dist/proxy/supervisor/supervisor.js';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  addressOf,
  builtDirectory,
  fixtureApp,
  isRunning,
  nodeCommand,
  read,
  startSupervisor,
  temporaryDirectory,
} from './supervisor-fixture.ts';

interface EdgeProcess {
  readonly process: ChildProcess;
  readonly instances: readonly InstanceStatusOfSupervisor[];
}

/** Resolves when every app is ready. */
async function startEdgeProcess(directory: string, apps: Record<string, AppConfig>): Promise<EdgeProcess> {
  const program = path.join(fixtureApp('..'), 'supervisor-process.mjs');
  const edge = spawn(process.execPath, [program, builtDirectory, directory, JSON.stringify(apps)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void edge.kill('SIGKILL'));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: edge.stdout }).once('line', resolve);
    edge.once('exit', (code) => reject(new Error(`the edge process ended with code ${code}`)));
  });
  return { process: edge, instances: JSON.parse(line) as InstanceStatusOfSupervisor[] };
}

function pidsOf(edge: EdgeProcess): number[] {
  return edge.instances.map(({ pid }) => pid ?? 0);
}

function socketsIn(directory: string): string[] {
  return readdirSync(path.join(directory, 'instances'));
}

describe('instances whose edge was killed', () => {
  it('end by themselves when no edge comes back for five seconds, not before', async () => {
    const directory = temporaryDirectory();
    const edge = await startEdgeProcess(directory, { shop: nodeCommand('plain-server.mjs', { instances: 2 }) });
    const killedAt = performance.now();
    edge.process.kill('SIGKILL');
    await waitFor('an instance has ended', () => pidsOf(edge).some((pid) => !isRunning(pid)));
    expect(performance.now() - killedAt).toBeGreaterThanOrEqual(5000);
    await waitFor('all instances have ended', () => !pidsOf(edge).some(isRunning));
    expect(performance.now() - killedAt).toBeLessThan(7000);
    await waitFor(
      'their runners have removed their sockets',
      () => !socketsIn(directory).some((name) => name.endsWith('.run')),
    );
  });

  it('end within five seconds and the drain time even when they ignore SIGTERM, with their family', async () => {
    const edge = await startEdgeProcess(temporaryDirectory(), {
      shop: nodeCommand('stubborn-family.mjs', { drainTimeout: 700 }),
    });
    const address = edge.instances[0]?.address.replace('unix:', '') ?? '';
    const pids = JSON.parse(await read({ path: address })) as number[];
    const killedAt = performance.now();
    edge.process.kill('SIGKILL');
    await waitFor('the whole family has ended', () => !pids.some(isRunning));
    const tookMs = performance.now() - killedAt;
    expect(tookMs).toBeGreaterThanOrEqual(5700);
    expect(tookMs).toBeLessThan(7700);
  });

  it('are taken over by the next edge of the same folder, with their processes; what it does not need is stopped', async () => {
    const directory = temporaryDirectory();
    const edge = await startEdgeProcess(directory, { shop: nodeCommand('plain-server.mjs', { instances: 3 }) });
    const pids = pidsOf(edge);
    edge.process.kill('SIGKILL');
    const next = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await next.supervisor.apply({ shop: nodeCommand('plain-server.mjs', { instances: 2 }) });
    await next.supervisor.whenReady();
    await waitFor('both are ready', () => next.ready('shop').length === 2);
    const status = next.supervisor.status('shop');
    expect(status.map(({ pid, restarts }) => [pid, restarts])).toEqual([
      [pids[0], 0],
      [pids[1], 0],
    ]);
    expect(await read(addressOf(next.ready('shop')[0]))).toContain('shop.1');
    const messages = (): string[] => next.log.map(({ msg }) => msg);
    expect(messages()).toContain('took over 2 instances of an edge that ended');
    await waitFor('the third is stopped', () =>
      messages().includes('stopped 1 instances of an edge that ended that nobody needs'),
    );
    expect(pids.map(isRunning)).toEqual([true, true, false]);
    expect(socketsIn(directory).sort()).toEqual(
      ['json', 'run', 'sock'].flatMap((ending) => [`shop.1-1.${ending}`, `shop.2-2.${ending}`]).sort(),
    );
    await next.supervisor.stop();
    expect(pids.map(isRunning)).toEqual([false, false, false]);
    expect(socketsIn(directory)).toEqual([]);
  });

  it('are kept on a port of their own, too', async () => {
    const directory = temporaryDirectory();
    const apps = { shop: nodeCommand('plain-server.mjs', { transport: 'port' }) };
    const edge = await startEdgeProcess(directory, apps);
    edge.process.kill('SIGKILL');
    const next = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await next.supervisor.apply(apps);
    await next.supervisor.whenReady();
    expect(next.only('shop')).toMatchObject({ pid: pidsOf(edge)[0], address: edge.instances[0]?.address });
  });

  it('serve until their successors do where the configuration is another one', async () => {
    const directory = temporaryDirectory();
    const edge = await startEdgeProcess(directory, { shop: nodeCommand('plain-server.mjs') });
    const [former = 0] = pidsOf(edge);
    edge.process.kill('SIGKILL');
    const next = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await next.supervisor.apply({ shop: nodeCommand('plain-server.mjs', { env: { COLOUR: 'blue' } }) });
    await next.supervisor.whenReady();
    await waitFor('the former one has ended', () => !isRunning(former));
    const status = await waitFor('one is left', () => {
      const all = next.supervisor.status('shop');
      return all.length === 1 ? all[0] : null;
    });
    expect(status).toMatchObject({ name: 'shop.1', state: 'ready' });
    const texts = next.log.map(({ msg }) => msg);
    const goesOn = texts.findIndex((text) => text.startsWith('shop.1 goes on at'));
    const isReady = texts.findIndex((text) => text.startsWith('shop.1 is ready on'));
    const stopped = texts.findIndex((text) => text.startsWith('shop.1 has stopped'));
    expect([goesOn >= 0, isReady > goesOn, stopped > isReady]).toEqual([true, true, true]);
  });

  it('are started anew where they answer no more, or belong to an app that is gone', async () => {
    const directory = temporaryDirectory();
    const edge = await startEdgeProcess(directory, {
      blog: nodeCommand('plain-server.mjs'),
      shop: nodeCommand('plain-server.mjs'),
    });
    const [blog = 0, shop = 0] = pidsOf(edge);
    process.kill(shop, 'SIGSTOP');
    edge.process.kill('SIGKILL');
    const next = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await next.supervisor.apply({ shop: nodeCommand('plain-server.mjs', { boot: { timeout: 1000, path: '/' } }) });
    await waitFor('another shop is ready', () => {
      const { pid, state } = next.only('shop');
      return state === 'ready' && pid !== shop;
    });
    await waitFor('both former ones have ended', () => !isRunning(blog) && !isRunning(shop));
  });
});

describe('the folder of an edge', () => {
  it('is cleaned of stale sockets at the next start', async () => {
    const directory = temporaryDirectory();
    const first = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await first.supervisor.apply({ shop: nodeCommand('plain-server.mjs') });
    await first.supervisor.stop();
    for (const name of ['shop.1-1.sock', 'shop.1-1.run']) writeFileSync(path.join(directory, 'instances', name), '');
    const second = startSupervisor({ PATH: process.env['PATH'] }, directory);
    await second.supervisor.apply({ shop: nodeCommand('plain-server.mjs') });
    await second.supervisor.whenReady();
    expect(second.only('shop').state).toBe('ready');
    expect(socketsIn(directory).sort()).toEqual(['shop.1-1.json', 'shop.1-1.run', 'shop.1-1.sock']);
  });

  it('is its own: two edges side by side neither see nor stop each other', async () => {
    const apps = { shop: nodeCommand('plain-server.mjs') };
    const [first, second] = await Promise.all([
      startEdgeProcess(temporaryDirectory(), apps),
      startEdgeProcess(temporaryDirectory(), apps),
    ]);
    const ended = new Promise((resolve) => {
      first.process.once('exit', resolve);
    });
    first.process.stdin?.write('stop\n');
    expect(await ended).toBe(0);
    expect(pidsOf(first).filter(isRunning)).toEqual([]);
    expect(pidsOf(second).filter(isRunning)).toHaveLength(1);
    expect(await read({ path: second.instances[0]?.address.replace('unix:', '') ?? '' })).toContain('shop.1');
  });
});
