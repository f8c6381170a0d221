import { describe, expect, it } from 'vitest';
import { type Waiter, WaitingLine } from '../../../../proxy/data/waiting-line.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const waitMs = 5000;

function setUp() {
  const clock = new FakeClock();
  const late: number[] = [];
  const line = new WaitingLine({ clock, onTimeout: ({ id }) => late.push(id) });
  const join = (id: number, client: string): void => line.join({ id, route: 0, client }, waitMs);
  return { clock, late, line, join };
}

function takeTurns(line: WaitingLine): Array<readonly [number, string]> {
  const turns: Array<readonly [number, string]> = [];
  for (let next: Waiter | null = line.next; next !== null; next = line.next) {
    turns.push([next.id, next.client]);
    line.takeNext();
  }
  return turns;
}

describe('a waiting line', () => {
  it('lets clients take turns, each with its requests in the order of arrival', () => {
    const { line, join } = setUp();
    for (const id of [1, 2, 3, 4]) join(id, 'greedy');
    join(5, 'a');
    join(6, 'b');
    join(7, 'a');
    expect(takeTurns(line)).toEqual([
      [1, 'greedy'],
      [5, 'a'],
      [6, 'b'],
      [2, 'greedy'],
      [7, 'a'],
      [3, 'greedy'],
      [4, 'greedy'],
    ]);
    expect(line.length).toBe(0);
  });

  it('keeps a client in line whose turn ends, behind all others', () => {
    const { line, join } = setUp();
    for (const id of [1, 2]) join(id, 'a');
    for (const client of ['b', 'c']) join(client === 'b' ? 3 : 4, client);
    line.endTurn('a');
    line.endTurn('nobody');
    expect(takeTurns(line).map(([id]) => id)).toEqual([3, 4, 1, 2]);
  });

  it('gives a client that comes again its turn behind those that wait', () => {
    const { line, join } = setUp();
    join(1, 'a');
    join(2, 'b');
    line.takeNext();
    join(3, 'a');
    expect(takeTurns(line)).toEqual([
      [2, 'b'],
      [3, 'a'],
    ]);
  });

  it('tells whoever did not get a turn in time, and nobody else', async () => {
    const { clock, late, line, join } = setUp();
    join(1, 'a');
    await clock.advance(2000);
    join(2, 'b');
    join(3, 'a');
    await clock.advance(2999);
    expect(late).toEqual([]);
    await clock.advance(2);
    expect(late).toEqual([1]);
    line.leave(3);
    await clock.advance(2000);
    expect(late).toEqual([1, 2]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('keeps each to the time that held when it came', async () => {
    const { clock, late, line } = setUp();
    line.join({ id: 1, route: 0, client: 'a' }, 9000);
    line.join({ id: 2, route: 0, client: 'a' }, 1000);
    await clock.advance(1001);
    expect(late).toEqual([2]);
    await clock.advance(8000);
    expect(late).toEqual([2, 1]);
  });

  it('lets who has most give up the last of them for who has less', () => {
    const { line, join } = setUp();
    for (const id of [1, 2, 3]) join(id, 'greedy');
    join(4, 'a');
    expect(line.takeExcess('b')?.id).toBe(3);
    // With one more, "a" would have as many as the greedy one has left.
    expect(line.takeExcess('a')).toBeNull();
    expect(line.takeExcess('greedy')).toBeNull();
    expect(line.takeExcess('b')?.id).toBe(2);
    expect(line.takeExcess('b')).toBeNull();
    expect(line.length).toBe(2);
  });

  it('knows since when the first waits', async () => {
    const { clock, line, join } = setUp();
    expect(line.since).toBe(0);
    const begin = clock.monotonic();
    join(1, 'a');
    await clock.advance(10);
    join(2, 'b');
    expect(line.since).toBe(begin);
    line.leave(1);
    expect(line.since).toBe(begin + 10);
  });

  it('holds no timer once everyone has left', () => {
    const { clock, line, join } = setUp();
    join(1, 'a');
    expect(line.leave(1)).toBe(true);
    expect(line.leave(1)).toBe(false);
    expect(clock.pendingTimers).toBe(0);
    join(2, 'a');
    expect(line.takeAll().map(({ id }) => id)).toEqual([2]);
    expect([clock.pendingTimers, line.length, line.next]).toEqual([0, 0, null]);
  });
});
