/** Upgrades that go wrong at every moment: the edge that serves goes on, with its instances, or the other one does. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandFile } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeCommand, host } from './edge-command.ts';
import { isRunning } from './supervisor-fixture.ts';

let edge: EdgeCommand;
let pid: number;
let instances: readonly number[];

const wellBehaved = `import(${JSON.stringify(commandFile)});`;

/** What the next process of the edge runs. */
function install(text: string): void {
  writeFileSync(path.join(edge.directory, 'windhover.mjs'), text);
}

beforeEach(async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-fail-'));
  const program = path.join(directory, 'windhover.mjs');
  writeFileSync(program, wellBehaved);
  edge = await EdgeCommand.start({
    directory,
    program: [process.execPath, program],
    app: { trial: { duration: '100ms' } },
  });
  ({ pid } = await edge.status());
  instances = await edge.instancePids();
});

afterEach(async () => {
  await edge.remove();
});

async function expectAsBefore(): Promise<void> {
  expect((await edge.status()).pid).toBe(pid);
  expect(await edge.instancePids()).toEqual(instances);
  for (let turn = 0; turn < 4; turn += 1) expect((await ask({ port: edge.port, host })).status).toBe(200);
  expect(await edge.run('restart', 'app')).toMatchObject({ code: 0 });
}

/** The pid of the process that is to take over. */
async function untilStarted(): Promise<number> {
  return await waitFor('the new process starts', () => {
    const pidOfNew = edge.log.find(({ msg }) => msg === 'it starts')?.['pid'];
    return pidOfNew === undefined ? null : Number(pidOfNew);
  });
}

async function untilHandedOver(): Promise<void> {
  const sentence = `took over ${instances.length} instances of the edge with pid ${pid}`;
  await waitFor('the instances are handed over', () => edge.messages.includes(sentence));
}

/** Its pid, so that a test knows whom to end. */
const saying = `process.stderr.write(JSON.stringify({ pid: process.pid, msg: 'it starts' }) + '\\n');`;
const telling = `${saying} ${wellBehaved}`;

describe('an upgrade that fails leaves the edge serving and says why', () => {
  it('to a configuration with a fault', async () => {
    writeFileSync(path.join(edge.directory, 'windhover.json'), '{ "endpoints": [{ "url": "http://*:x" }] }');
    const { code, stderr } = await edge.run('upgrade');
    expect(code).toBe(1);
    expect(stderr).toMatch(/the new process did not take over: .*windhover\.json.*endpoints/s);
    edge.configure({});
    await expectAsBefore();
  });

  it('to a program that ends', async () => {
    install('process.exit(3);');
    const { code, stderr } = await edge.run('upgrade');
    expect(code).toBe(1);
    expect(stderr).toContain(
      `the new process did not take over: it ended (exit code 3); the log says why; the edge with pid ${pid} goes on`,
    );
    await expectAsBefore();
  });

  it('to one that is killed while it waits for the instances, and they are ours again', async () => {
    install(telling);
    for (const instance of instances) process.kill(instance, 'SIGSTOP');
    const upgraded = edge.run('upgrade');
    const other = await untilStarted();
    await untilHandedOver();
    const [again, restarted] = await Promise.all([edge.run('upgrade'), edge.run('restart', 'app')]);
    const sentence = "another process is about to take this edge's place; ask again in a moment";
    expect([again.code, restarted.code]).toEqual([1, 1]);
    expect(again.stderr).toContain(sentence);
    expect(restarted.stderr).toContain(sentence);
    process.kill(other, 'SIGKILL');
    const { code, stderr } = await upgraded;
    expect(code).toBe(1);
    expect(stderr).toContain('it ended (signal SIGKILL)');
    for (const instance of instances) process.kill(instance, 'SIGCONT');
    await expectAsBefore();
  });

  it('to one that never says a word, which is ended when the edge is told to end', async () => {
    install(`${saying} setInterval(() => {}, 1000);`);
    const upgraded = edge.run('upgrade');
    const other = await untilStarted();
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    expect((await upgraded).stderr).toContain('the edge was told to end');
    await edge.command.ended;
    expect([other, ...instances].map(isRunning)).toEqual([false, false, false]);
  });
});

describe('an upgrade in which somebody dies', () => {
  it('is finished by the new process when the former edge is killed', async () => {
    install(telling);
    for (const instance of instances) process.kill(instance, 'SIGSTOP');
    const upgraded = edge.run('upgrade');
    const other = await untilStarted();
    await untilHandedOver();
    process.kill(pid, 'SIGKILL');
    expect((await upgraded).code).toBe(1);
    for (const instance of instances) process.kill(instance, 'SIGCONT');
    await waitFor('the new process is the edge', async () => (await edge.status().catch(() => null))?.pid === other);
    await waitFor('all are ready', async () =>
      (await edge.status()).apps[0]?.instances.every(({ state }) => state === 'ready'),
    );
    expect(await edge.instancePids()).toEqual(instances);
    expect((await ask({ port: edge.port, host })).status).toBe(200);
    expect(await edge.run('restart', 'app')).toMatchObject({ code: 0 });
  });

  it('replaces an instance that ends in the middle of it, and keeps the other', async () => {
    const [first = 0, second = 0] = instances;
    process.kill(first, 'SIGSTOP');
    process.kill(second, 'SIGSTOP');
    const upgraded = edge.run('upgrade');
    await untilHandedOver();
    process.kill(second, 'SIGKILL');
    process.kill(first, 'SIGCONT');
    expect(await upgraded).toMatchObject({ code: 0 });
    const now = await waitFor('both are ready', async () => {
      const all = (await edge.status()).apps[0]?.instances ?? [];
      return all.length === 2 && all.every(({ state }) => state === 'ready') ? all : null;
    });
    expect(now[0]?.pid).toBe(first);
    expect(now[1]?.pid).not.toBe(second);
    expect(now[1]?.restarts).toBeLessThanOrEqual(1);
  });
});

describe('an instance that was taken over', () => {
  it('is ended with its windhover-run where that is stopped and does not do as it is told', async () => {
    edge.configure({ apps: { app: { ...(edge.app as object), drainTimeout: '1s' } } });
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    const [first = 0, second = 0] = await edge.instancePids();
    expect([first, second]).toEqual(instances);
    const runner = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${second}/status`, 'utf8'))?.[1]);
    process.kill(runner, 'SIGSTOP');
    const begun = performance.now();
    expect(await edge.run('scale', 'app', '1')).toMatchObject({ code: 0 });
    await waitFor('both are gone', () => ![runner, second].some(isRunning));
    const tookMs = performance.now() - begun;
    expect(tookMs).toBeGreaterThanOrEqual(5900);
    expect(tookMs).toBeLessThan(6000 + 2000 + 1000);
    expect(await edge.instancePids()).toEqual([first]);
    expect((await ask({ port: edge.port, host })).status).toBe(200);
  });
});
