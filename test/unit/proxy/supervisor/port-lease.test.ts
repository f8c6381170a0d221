import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PortLease } from '../../../../proxy/supervisor/port-lease.ts';

/** Hands out these ports in turn, then the last one for ever. */
function portsOf(...ports: number[]): () => Promise<number> {
  let index = 0;
  return async () => ports[Math.min(index++, ports.length - 1)] ?? 0;
}

describe('port lease', () => {
  it('gives a port of the loopback address that can be bound', async () => {
    const port = await new PortLease().take();
    await new Promise<void>((resolve, reject) => {
      const server = createServer().on('error', reject);
      server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
    });
  });

  it('gives no port twice while it is leased', async () => {
    const lease = new PortLease(portsOf(4001, 4001, 4002));
    expect([await lease.take(), await lease.take()]).toEqual([4001, 4002]);
  });

  it('avoids a port that was given back a moment ago', async () => {
    const lease = new PortLease(portsOf(4001, 4001, 4002));
    await lease.take();
    lease.giveBack(4001);
    expect(await lease.take()).toBe(4002);
  });

  it('takes a recent port again when there is no other', async () => {
    const lease = new PortLease(portsOf(4001));
    await lease.take();
    lease.giveBack(4001);
    expect(await lease.take()).toBe(4001);
  });

  it('says so when every free port is leased already', async () => {
    const lease = new PortLease(portsOf(4001));
    await lease.take();
    await expect(lease.take()).rejects.toThrow('no free port of 127.0.0.1 was found');
  });
});
