/**
 * A thread, or the process, may end at any moment with engines under load: no crash, no hang. The moments are random; a
 * failure says the seed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const fixtures = path.join(import.meta.dirname, '../fixtures/worker-exit');
const seed = Number(process.env['WINDHOVER_TEST_SEED'] ?? process.pid);
// For machines that are busy, and sanitizers; on an idle one all of this takes half a minute.
const timeoutMs = 300_000;

/** Mulberry32: reproducible, and random enough for moments. */
function randomFrom(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly seed: number;
}

async function run(script: string, args: readonly string[]): Promise<Ending> {
  const child = spawn(process.execPath, [path.join(fixtures, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs - 20_000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, output, seed };
}

describe('the end of a thread with engines under load', () => {
  const random = randomFrom(seed);
  const moments = (count: number, belowMs: number): string[] =>
    Array.from({ length: count }, () => String(Math.floor(random() * belowMs)));

  test('is clean for 140 workers that are terminated at random moments', { timeout: timeoutMs }, async () => {
    const endings = await Promise.all([1, 2].map(() => run('terminate.mjs', moments(70, 40))));
    for (const ending of endings) expect(ending).toEqual({ code: 0, signal: null, output: 'terminated 70', seed });
  });

  test('is clean for 300 workers that are terminated while they configure engines', {
    timeout: timeoutMs,
  }, async () => {
    for (const way of ['routes', 'endpoints', 'servers', 'sockets']) {
      const [first, second] = [1, 2].map(() => run('terminate-configuring.mjs', [way, ...moments(38, 12)]));
      for (const ending of [await first, await second]) {
        expect([way, ending]).toEqual([way, { code: 0, signal: null, output: 'terminated 38', seed }]);
      }
    }
  });

  test('is clean for 50 processes that exit at random moments', { timeout: timeoutMs }, async () => {
    for (let round = 0; round < 25; round += 1) {
      const endings = await Promise.all(moments(2, 60).map((moment) => run('exit.mjs', [moment, 'exit'])));
      for (const ending of endings) expect(ending).toEqual({ code: 0, signal: null, output: 'exits', seed });
    }
  });

  test('is an ordinary uncaught exception for 10 processes that throw', { timeout: timeoutMs }, async () => {
    for (const moment of moments(10, 60)) {
      const { code, signal, output } = await run('exit.mjs', [moment, 'throw']);
      expect({ code, signal, seed }).toEqual({ code: 1, signal: null, seed });
      expect(output).toContain('on purpose');
    }
  });
});
