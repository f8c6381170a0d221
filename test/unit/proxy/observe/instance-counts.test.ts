import { describe, expect, it } from 'vitest';
import { InstanceCounts } from '../../../../proxy/observe/instance-counts.ts';

describe('InstanceCounts', () => {
  it('counts by instance, whatever number it has at the time', () => {
    const owners = new Map([[3, { app: 'shop', instance: 'shop.1' }]]);
    const counts = new InstanceCounts((destination) => owners.get(destination));
    counts.count({ destination: 3 });
    counts.count({ destination: 3 });
    owners.set(3, { app: 'blog', instance: 'blog.1' });
    owners.set(4, { app: 'shop', instance: 'shop.1' });
    counts.count({ destination: 3 });
    counts.count({ destination: 4 });
    expect(counts.requestsOf('shop.1')).toBe(3);
    expect(counts.requestsOf('blog.1')).toBe(1);
  });

  it('counts nothing that reached no destination', () => {
    const counts = new InstanceCounts(() => undefined);
    counts.count({ destination: -1 });
    counts.count({ destination: 9 });
    expect(counts.requestsOf('shop.1')).toBe(0);
  });
});
