import { describe, expect, it } from 'vitest';
import { MemoryWatch, type WatchedProcess } from '../../../../proxy/supervisor/memory-watch.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly watch: MemoryWatch;
  readonly named: string[];
  limit: number | null;
  processes: WatchedProcess[];
}

function begin(processes: WatchedProcess[]): Scene {
  const clock = new FakeClock();
  const named: string[] = [];
  const scene = { clock, named, limit: 100 as number | null, processes };
  const watch = new MemoryWatch({
    clock,
    limitBytes: () => scene.limit,
    processes: () => scene.processes,
    readMemory: async (pid) => (pid === 7 ? 500 : null),
    onExcess: (name, bytes) => named.push(`${name} ${bytes}`),
  });
  watch.adjust();
  return Object.assign(scene, { watch });
}

describe('the watch over memory', () => {
  it('names who was above twice in a row, and no one else', async () => {
    const scene = begin([
      { name: 'shop.1', pid: 1, memoryBytes: 101 },
      { name: 'shop.2', pid: 2, memoryBytes: 100 },
    ]);
    await scene.clock.advance(5000);
    expect(scene.named).toEqual([]);
    await scene.clock.advance(5000);
    expect(scene.named).toEqual(['shop.1 101']);
  });

  it('forgets who came down, or is another process', async () => {
    const scene = begin([{ name: 'shop.1', pid: 1, memoryBytes: 101 }]);
    await scene.clock.advance(5000);
    scene.processes = [{ name: 'shop.1', pid: 1, memoryBytes: 99 }];
    await scene.clock.advance(5000);
    scene.processes = [{ name: 'shop.1', pid: 1, memoryBytes: 101 }];
    await scene.clock.advance(5000);
    scene.processes = [{ name: 'shop.1', pid: 2, memoryBytes: 101 }];
    await scene.clock.advance(5000);
    expect(scene.named).toEqual([]);
  });

  it('names each once a minute at most', async () => {
    const scene = begin([{ name: 'shop.1', pid: 1, memoryBytes: 101 }]);
    await scene.clock.advance(69_000);
    expect(scene.named).toHaveLength(1);
    await scene.clock.advance(2000);
    expect(scene.named).toHaveLength(2);
  });

  it('asks the system about a process that does not tell', async () => {
    const scene = begin([
      { name: 'blog.1', pid: 7, memoryBytes: null },
      { name: 'blog.2', pid: 8, memoryBytes: null },
      { name: 'blog.3', pid: null, memoryBytes: null },
    ]);
    await scene.clock.advance(10_000);
    expect(scene.named).toEqual(['blog.1 500']);
  });

  it('runs only while there is a limit', async () => {
    const scene = begin([{ name: 'shop.1', pid: 1, memoryBytes: 101 }]);
    scene.limit = null;
    scene.watch.adjust();
    expect(scene.clock.pendingTimers).toBe(0);
    await scene.clock.advance(60_000);
    expect(scene.named).toEqual([]);
  });
});
