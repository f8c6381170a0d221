import { describe, expect, it } from 'vitest';
import type { DestinationOwner } from '../../../../proxy/model/app-directory.ts';
import { type CountedRecord, InstanceCounts } from '../../../../proxy/observe/instance-counts.ts';

const count = (counts: InstanceCounts, destination: number, status = 200, more: Partial<CountedRecord> = {}): void =>
  counts.count({ destination, status, durationUs: 1000, startedAt: 0, upgraded: false, ...more });

const owner = (instance: string, address = 'unix:/run/1'): DestinationOwner => ({ app: 'shop', instance, address });

describe('InstanceCounts', () => {
  it('counts by instance, whatever number it has at the time', () => {
    const owners = new Map([[3, owner('shop.1')]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    count(counts, 3, 200);
    count(counts, 3, 0);
    owners.set(3, owner('blog.1'));
    owners.set(4, owner('shop.1'));
    count(counts, 3, 200);
    count(counts, 4, 200);
    expect(counts.requestsOf('shop.1')).toBe(3);
    expect(counts.requestsOf('blog.1')).toBe(1);
  });

  it('counts the answers of each process of an instance anew, and of these the failures', () => {
    const owners = new Map([[3, owner('shop.1')]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    for (const status of [200, 499, 500, 503, 0]) count(counts, 3, status);
    expect(counts.processAt(3)).toEqual({ responses: 4, failures: 2 });
    owners.set(3, owner('shop.1', 'unix:/run/2'));
    expect(counts.processAt(3)).toEqual({ responses: 0, failures: 0 });
    count(counts, 3, 500);
    expect(counts.processAt(3)).toEqual({ responses: 1, failures: 1 });
    expect(counts.requestsOf('shop.1')).toBe(6);
  });

  it('tells how long exchanges took of late, and nothing of upgraded ones', () => {
    const counts = new InstanceCounts(() => owner('shop.1'));
    expect(counts.latencyOf('shop.1', 0)).toBeNull();
    for (let index = 0; index < 98; index += 1) count(counts, 3, 200, { durationUs: 2000 });
    for (let index = 0; index < 2; index += 1) count(counts, 3, 200, { durationUs: 80_000 });
    count(counts, 3, 101, { durationUs: 9_000_000, upgraded: true });
    const { p50, p99 } = counts.latencyOf('shop.1', 1000) ?? { p50: 0, p99: 0 };
    expect([p50 / 2, p99 / 80].every((ratio) => ratio >= 1 && ratio < 1.1)).toBe(true);
    expect(counts.latencyOf('shop.1', 59_000)).not.toBeNull();
    expect(counts.latencyOf('shop.1', 60_000)).toBeNull();
  });

  it('counts of an app what all its instances had, also those that are gone', () => {
    const owners = new Map([[3, owner('shop.1')]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    count(counts, 3, 200);
    owners.set(3, owner('shop.2'));
    count(counts, 3, 0);
    counts.forget('shop.1');
    expect([counts.requestsOfApp('shop'), counts.requestsOfApp('blog')]).toEqual([2, 0]);
  });

  it('counts nothing that reached no destination', () => {
    const counts = new InstanceCounts(() => undefined);
    count(counts, -1, 500);
    count(counts, 9, 500);
    expect(counts.requestsOf('shop.1')).toBe(0);
    expect(counts.processAt(9)).toEqual({ responses: 0, failures: 0 });
  });
});
