import { writeFileSync } from 'node:fs';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createDestinationMemory } from '../../dist/native/index.js';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, ask, readAnswer, startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination, temporaryDirectory } from './edge-fixture.ts';

/** A server that answers when a test lets it, and says how many it had at once. */
class Gate {
  readonly held: ServerResponse[] = [];
  /** In the order in which they came. */
  readonly seen: string[] = [];
  most = 0;
  #now = 0;
  #isOpen = false;
  destination: Destination | null = null;

  static async start(): Promise<Gate> {
    const gate = new Gate();
    gate.destination = await startDestination('gate', (request, response) => gate.#take(request, response));
    return gate;
  }

  get url(): string {
    return this.destination?.url ?? '';
  }

  close(): void {
    this.destination?.close();
  }

  /** Answers so many of those that came first. */
  release(count = 1): void {
    for (const response of this.held.splice(0, count)) this.#answer(response);
  }

  /** From here on everything is answered a moment after it came. */
  open(): void {
    this.#isOpen = true;
    this.release(this.held.length);
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    this.#now += 1;
    this.most = Math.max(this.most, this.#now);
    this.seen.push(request.url ?? '');
    response.once('close', () => {
      if (!response.writableFinished) this.#now -= 1;
    });
    if (this.#isOpen) setTimeout(() => this.#answer(response), 1);
    else this.held.push(response);
  }

  #answer(response: ServerResponse): void {
    // Before the bytes leave: the edge may have the next one here before this turn ends.
    this.#now -= 1;
    response.end('ok');
  }
}

let fixture: EdgeFixture;
const gates: Gate[] = [];
const clients: ClientRequest[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const gate of gates.splice(0)) gate.close();
  await fixture?.stop();
});

function configuration(urls: readonly string[], more: Readonly<Record<string, unknown>> = {}, threads = 2) {
  return {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads,
    trustedProxies: ['loopback'],
    apps: { shop: { hosts: ['shop.test'], destinations: urls, maxInFlight: 2, ...more } },
  };
}

async function startGates(count: number, more: Readonly<Record<string, unknown>> = {}, threads?: number) {
  for (let gate = 0; gate < count; gate += 1) gates.push(await Gate.start());
  const urls = gates.map(({ url }) => url);
  fixture = await EdgeFixture.start(configuration(urls, more, threads));
  return gates as [Gate, ...Gate[]];
}

/** The answer of a request that may have to wait. */
function send(
  url: string,
  client = '192.0.2.1',
): { readonly request: ClientRequest; readonly answer: Promise<Answer> } {
  const headers = { 'x-forwarded-for': client };
  const request = startRequest({ port: fixture.port(), host: 'shop.test', path: url, headers });
  clients.push(request);
  const answer = new Promise<Answer>((resolve, reject) => {
    request.once('response', (response) => resolve(readAnswer(response)));
    request.once('error', reject);
  });
  answer.catch(() => undefined);
  request.end();
  return { request, answer };
}

const waiting = (): number => fixture.edge.status().apps[0]?.waiting ?? -1;
const inFlight = (): number =>
  (fixture.edge.status().apps[0]?.instances ?? []).reduce((sum, one) => sum + one.inFlight, 0);

async function sendInTurn(urls: readonly string[], client?: string): Promise<Promise<Answer>[]> {
  const answers: Promise<Answer>[] = [];
  for (const url of urls) {
    const before = waiting();
    answers.push(send(url, client).answer);
    await waitFor(`${url} to wait`, () => waiting() === before + 1);
  }
  return answers;
}

describe('maxInFlight at the edge', () => {
  it('is never exceeded, on all threads together, and nobody is lost', async () => {
    const [one, other] = (await startGates(2, { queue: { max: 1000, timeout: '20s' } })) as [Gate, Gate];
    one.open();
    other.open();
    const answers = await Promise.all(
      Array.from({ length: 600 }, (_, turn) => send(`/${turn}`, `192.0.2.${turn % 50}`).answer),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect([one.most, other.most]).toEqual([2, 2]);
    expect(one.seen.length + other.seen.length).toBe(600);
    await waitFor('all places to be free', () => waiting() === 0 && inFlight() === 0);
    // Connections of their own went to both threads.
    const { threads } = fixture.edge.status();
    for (const { counters } of threads) expect(counters['forwardedTotal']).toBeGreaterThan(0);
  });

  it('counts what was in flight before a reload brought the bound', async () => {
    const [gate] = await startGates(1, { maxInFlight: null });
    const answers = ['/1', '/2', '/3'].map((url) => send(url).answer);
    await waitFor('three in flight', () => gate.held.length === 3);
    await fixture.reload(configuration([gate.url]));
    answers.push(...(await sendInTurn(['/4', '/5'])));
    gate.release();
    // Two are left, which is the bound.
    await waitFor('the first to be answered', () => inFlight() === 2);
    expect(waiting()).toBe(2);
    gate.open();
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  });

  it('gives back the places of clients that left, and of requests that the edge refuses', async () => {
    const [gate] = await startGates(1, { limits: { maxRequestBodySize: 10 } });
    for (let turn = 0; turn < 5; turn += 1) {
      const refused = await ask({
        port: fixture.port(),
        host: 'shop.test',
        method: 'POST',
        body: 'more than ten bytes',
      });
      expect(refused.status).toBe(413);
    }
    const left = [send('/1'), send('/2')];
    await waitFor('two in flight', () => gate.held.length === 2);
    for (const { request } of left) request.destroy();
    await waitFor('both to be gone', () => inFlight() === 0);
    gate.open();
    expect((await send('/3').answer).status).toBe(200);
  });
});

describe('the queue at the edge', () => {
  it('lets clients take turns', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1 }, 1);
    const answers = [send('/first').answer];
    await waitFor('the first to be there', () => gate.held.length === 1);
    answers.push(...(await sendInTurn(['/a1', '/a2', '/a3'], '192.0.2.1')));
    answers.push(...(await sendInTurn(['/b1', '/b2'], '192.0.2.2')));
    gate.open();
    await Promise.all(answers);
    expect(gate.seen).toEqual(['/first', '/a1', '/b1', '/a2', '/b2', '/a3']);
  });

  it('serves a client while another one has taken the whole queue', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1, queue: { max: 20, timeout: '20s' } }, 1);
    const first = send('/first').answer;
    await waitFor('the first to be there', () => gate.held.length === 1);
    const greedy = Array.from({ length: 60 }, (_, turn) => send(`/greedy/${turn}`, '2001:db8::1').answer);
    await waitFor('a full queue', () => waiting() === 20);
    const modest = send('/modest', '192.0.2.2').answer;
    // A network of /64 is one client, whatever address it takes.
    const disguised = Array.from({ length: 20 }, (_, turn) => send('/disguised', `2001:db8::${turn + 2}`).answer);
    await waitFor('the disguised ones to be refused', async () => (await Promise.all(disguised)).length === 20);
    gate.release();
    await waitFor('the next one', () => gate.held.length === 1);
    gate.release();
    await waitFor('the one after it', () => gate.held.length === 1);
    expect(gate.seen.slice(0, 3)).toContain('/modest');
    gate.open();
    expect((await modest).status).toBe(200);
    expect((await first).status).toBe(200);
    const refused = (await Promise.all([...greedy, ...disguised])).filter(({ status }) => status === 503);
    expect(refused).toHaveLength(60 + 20 - 19);
    expect(refused[0]?.headers['retry-after']).toBe('20');
  });

  it('answers 503 with Retry-After when the time is over, not before', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1, queue: { timeout: '700ms' } });
    send('/1');
    await waitFor('one in flight', () => gate.held.length === 1);
    const began = performance.now();
    const late = await send('/2').answer;
    const took = performance.now() - began;
    expect([late.status, late.headers['retry-after']]).toEqual([503, '1']);
    expect(took).toBeGreaterThanOrEqual(699);
    expect(took).toBeLessThan(2700);
    await waitFor('the line and the count', () => {
      const told = fixture.log.some(({ code }) => code === 'WINDHOVER_QUEUE_TIMEOUT');
      return told && fixture.edge.status().ends['queue_timeout'] === 1;
    });
  });

  it('forgets clients that leave while they wait', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1 });
    const first = send('/1').answer;
    await waitFor('one in flight', () => gate.held.length === 1);
    const waiters = Array.from({ length: 10 }, (_, turn) => send(`/leaves/${turn}`));
    await waitFor('ten to wait', () => waiting() === 10);
    for (const { request } of waiters) request.destroy();
    await waitFor('nobody to wait', () => waiting() === 0);
    gate.open();
    expect((await first).status).toBe(200);
    expect((await send('/2').answer).status).toBe(200);
    expect(gate.seen).toEqual(['/1', '/2']);
  });

  it('lives through reloads, and moves on when one brings another instance', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1 });
    const answers = [send('/1').answer];
    await waitFor('one in flight', () => gate.held.length === 1);
    answers.push(...(await sendInTurn(['/2', '/3'])));
    for (let turn = 0; turn < 5; turn += 1) await fixture.reload(configuration([gate.url], { maxInFlight: 1 }));
    expect(waiting()).toBe(2);
    const another = await Gate.start();
    gates.push(another);
    await fixture.reload(configuration([gate.url, another.url], { maxInFlight: 1 }));
    await waitFor('one to go to the new one', () => another.held.length === 1 && waiting() === 1);
    another.open();
    gate.open();
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  });

  it('wakes who waits on another thread when it is this one that an exchange ends on', async () => {
    const [gate] = await startGates(1, { maxInFlight: 1, queue: { max: 500, timeout: '20s' } }, 3);
    gate.open();
    for (let turn = 0; turn < 20; turn += 1) {
      const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => send(`/${turn}/${index}`).answer));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    expect(gate.most).toBe(1);
  });
});

describe('a data thread that dies', () => {
  it('takes no places with it, nor the numbers of those that waited on it', async () => {
    const workers: Worker[] = [];
    const note = (worker: Worker): void => void workers.push(worker);
    process.on('worker', note);
    const [gate] = await startGates(1, { maxInFlight: 4 });
    // Both threads have some.
    for (let turn = 0; turn < 30; turn += 1) send(`/before/${turn}`);
    await waitFor('four in flight, the others in line', () => gate.held.length === 4 && waiting() === 26);
    await Promise.all(workers.map((worker) => worker.terminate()));
    await waitFor('two new threads', () => workers.length === 4);
    process.off('worker', note);
    await waitFor('nothing to be left of them', () => waiting() === 0 && inFlight() === 0);
    gate.open();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, turn) => send(`/after/${turn}`).answer));
    for (const { status } of answers) expect(status).toBe(200);
    expect(gate.most).toBeLessThanOrEqual(4);
  });
});

describe('instances with maxInFlight', () => {
  it('are scaled while requests wait, and none fails', async () => {
    const directory = temporaryDirectory();
    const entry = path.join(directory, 'slow.mjs');
    writeFileSync(
      entry,
      `let now = 0, most = 0;
       export default async () => {
         most = Math.max(most, (now += 1));
         await new Promise((resolve) => setTimeout(resolve, 20));
         now -= 1;
         return new Response(String(most));
       };`,
    );
    const config = (instances: number) => ({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      apps: {
        shop: { hosts: ['shop.test'], entry, instances, maxInFlight: 2, queue: { max: 1000, timeout: '20s' } },
      },
    });
    fixture = await EdgeFixture.start(config(1), directory);
    await fixture.edge.whenReady();
    const answers = Array.from({ length: 300 }, (_, turn) => send(`/${turn}`).answer);
    for (const instances of [3, 1, 2]) await fixture.reload(config(instances));
    const all = await Promise.all(answers);
    expect(all.map(({ status }) => status)).toEqual(new Array(300).fill(200));
    for (const { body } of all) expect(Number(body)).toBeLessThanOrEqual(2);
  });
});

describe('places at a destination', () => {
  it('are never more than the bound, however many threads ask at once', async () => {
    const { shared } = createDestinationMemory();
    const bound = 100_000;
    const module = new URL('../../dist/native/destination-cells.js', import.meta.url);
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.module).then(({ DestinationCells }) => {
        const cells = new DestinationCells(workerData.memory);
        let taken = 0;
        while (cells.takePlace(9, workerData.bound)) taken += 1;
        parentPort.postMessage(taken);
      });`;
    const taken = await Promise.all(
      [0, 1, 2].map(
        () =>
          new Promise<number>((resolve, reject) => {
            const memory = createDestinationMemory(shared);
            const worker = new Worker(code, { eval: true, workerData: { module: module.href, memory, bound } });
            worker.once('message', resolve);
            worker.once('error', reject);
          }),
      ),
    );
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(bound);
  });
});
