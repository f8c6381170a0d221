import { describe, expect, it } from 'vitest';
import type { DestinationOwner } from '../../../../proxy/model/app-directory.ts';
import { InstanceCounts } from '../../../../proxy/observe/instance-counts.ts';

const owner = (instance: string, address = 'unix:/run/1'): DestinationOwner => ({ app: 'shop', instance, address });

describe('InstanceCounts', () => {
  it('counts by instance, whatever number it has at the time', () => {
    const owners = new Map([[3, owner('shop.1')]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    counts.count({ destination: 3, status: 200 });
    counts.count({ destination: 3, status: 0 });
    owners.set(3, owner('blog.1'));
    owners.set(4, owner('shop.1'));
    counts.count({ destination: 3, status: 200 });
    counts.count({ destination: 4, status: 200 });
    expect(counts.requestsOf('shop.1')).toBe(3);
    expect(counts.requestsOf('blog.1')).toBe(1);
  });

  it('counts the answers of each process of an instance anew, and of these the failures', () => {
    const owners = new Map([[3, owner('shop.1')]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    for (const status of [200, 499, 500, 503, 0]) counts.count({ destination: 3, status });
    expect(counts.processAt(3)).toEqual({ responses: 4, failures: 2 });
    owners.set(3, owner('shop.1', 'unix:/run/2'));
    expect(counts.processAt(3)).toEqual({ responses: 0, failures: 0 });
    counts.count({ destination: 3, status: 500 });
    expect(counts.processAt(3)).toEqual({ responses: 1, failures: 1 });
    expect(counts.requestsOf('shop.1')).toBe(6);
  });

  it('counts nothing that reached no destination', () => {
    const counts = new InstanceCounts(() => undefined);
    counts.count({ destination: -1, status: 500 });
    counts.count({ destination: 9, status: 500 });
    expect(counts.requestsOf('shop.1')).toBe(0);
    expect(counts.processAt(9)).toEqual({ responses: 0, failures: 0 });
  });
});
