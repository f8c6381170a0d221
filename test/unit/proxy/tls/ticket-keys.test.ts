import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TicketKeys } from '../../../../proxy/tls/ticket-keys.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

const hourMs = 3_600_000;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-keys-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function create(clock = new FakeClock()) {
  const told: string[][] = [];
  const keys = new TicketKeys({
    stateDirectory: path.join(directory, 'state'),
    clock,
    logger: silentLogger(),
    native: { setTicketKeys: (given) => void told.push(given.map((key) => Buffer.from(key).toString('hex'))) },
  });
  return { clock, keys, told };
}

/** The files are real: an hour is over when the keys were read again. */
async function passHours(hours: number, { clock, told }: ReturnType<typeof create>): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    const before = told.length;
    await clock.advance(hourMs);
    await waitFor('the hourly check', () => told.length > before);
  }
}

describe('ticket keys', () => {
  it('are kept for the next start, in a file of their owner alone', async () => {
    const first = create();
    await first.keys.start();
    const second = create(first.clock);
    await second.keys.start();
    expect(second.told).toEqual(first.told);
    const file = path.join(directory, 'state', 'ticket.keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).length).toBe(88);
  });

  it('change every 12 hours, and the one before still opens', async () => {
    const scene = create();
    await scene.keys.start();
    const [[first] = []] = scene.told;
    await passHours(11, scene);
    expect(scene.told.at(-1)).toEqual([first]);
    await passHours(1, scene);
    const [second, old] = scene.told.at(-1) ?? [];
    expect(old).toBe(first);
    expect(second).not.toBe(first);
    await passHours(12, scene);
    const [third, secondAgain] = scene.told.at(-1) ?? [];
    expect(secondAgain).toBe(second);
    expect([first, second]).not.toContain(third);
  });

  it('are forgotten after a day without an edge', async () => {
    const scene = create();
    await scene.keys.start();
    scene.keys.stop();
    await scene.clock.advance(24 * hourMs);
    const later = create(scene.clock);
    await later.keys.start();
    expect(later.told[0]).toHaveLength(1);
    expect(later.told[0]).not.toEqual(scene.told[0]);
  });

  it('are made anew where the file holds none', async () => {
    const scene = create();
    await scene.keys.start();
    writeFileSync(path.join(directory, 'state', 'ticket.keys'), 'nonsense');
    const next = create(scene.clock);
    await next.keys.start();
    expect(next.told[0]).toHaveLength(1);
    expect(next.told[0]).not.toEqual(scene.told[0]);
  });

  it('are looked after no more once they are stopped', async () => {
    const scene = create();
    await scene.keys.start();
    scene.keys.stop();
    expect(scene.clock.pendingTimers).toBe(0);
  });
});
