/** A load under which everything fails grows by a fifth at most, over all data threads; a failure now and then is healed. */
import { Agent } from 'node:http';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

const servers: Server[] = [];
let fixture: EdgeFixture;
/** Requests that reached a destination of the app, whole or in part. */
const reached: Record<string, number> = {};
/** Bodies that destination "well" was sent. */
const bodies: string[] = [];

/** Reads each request and says nothing to it, or answers. */
async function startServer(socketPath: string, app: string, isWell: boolean): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      reached[app] = (reached[app] ?? 0) + 1;
      if (!isWell) {
        socket.destroy();
        return;
      }
      bodies.push(data.toString('latin1').split('\r\n\r\n')[1] ?? '');
      socket.write(ok);
    });
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  servers.push(server);
}

beforeAll(async () => {
  const directory = temporaryDirectory();
  const at = (name: string): string => path.join(directory, `${name}.sock`);
  await startServer(at('ill1'), 'ill', false);
  await startServer(at('ill2'), 'ill', false);
  await startServer(at('none1'), 'none', false);
  await startServer(at('none2'), 'none', false);
  await startServer(at('half1'), 'half', false);
  await startServer(at('half2'), 'half', true);
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      apps: {
        ill: { hosts: ['ill.test'], destinations: [`unix:${at('ill1')}`, `unix:${at('ill2')}`] },
        none: {
          hosts: ['none.test'],
          destinations: [`unix:${at('none1')}`, `unix:${at('none2')}`],
          retries: { max: 0 },
          outliers: { failures: 0 },
        },
        half: {
          hosts: ['half.test'],
          destinations: [`unix:${at('half1')}`, `unix:${at('half2')}`],
          balancing: 'round-robin',
          outliers: { failures: 0 },
        },
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  for (const server of servers) server.close();
});

async function askMany(host: string, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const body = index % 2 === 0 ? {} : { method: 'PUT', body: 'x'.repeat(100) };
      return (await ask({ port: fixture.port(), host, agent, ...body })).status;
    }),
  );
  agent.destroy();
  return statuses;
}

describe('requests to an app whose instances all fail', () => {
  it('are sent again for a fifth of them, or three a second, and no more', async () => {
    const count = 600;
    const statuses = await askMany('ill.test', count);
    expect(statuses).toEqual(new Array(count).fill(502));
    const { totals } = fixture.edge.status();
    const retries = totals['forwardRetries'] ?? 0;
    expect(retries).toBeGreaterThan(0);
    expect(retries).toBeLessThanOrEqual(count / 5);
    expect(reached['ill']).toBe(count + retries);
    expect(retries + (totals['forwardRetriesRefused'] ?? 0)).toBe(count);
  });

  it('are not sent again where retries.max is 0', async () => {
    const before = fixture.edge.status().totals['forwardRetries'];
    expect(await askMany('none.test', 20)).toEqual(new Array(20).fill(502));
    expect(fixture.edge.status().totals['forwardRetries']).toBe(before);
    expect(reached['none']).toBe(20);
  });
});

it('a failure now and then is healed, also of a request with a body', async () => {
  // One connection, one data thread: of two requests in turn, one meets the instance that fails.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const put = { port: fixture.port(), host: 'half.test', method: 'PUT', body: 'whole', agent } as const;
  expect([(await ask(put)).status, (await ask(put)).status]).toEqual([200, 200]);
  agent.destroy();
  expect(bodies).toEqual(['whole', 'whole']);
  const line = await waitFor('an access line with two attempts', () =>
    fixture.access.find(({ app, attempt }) => app === 'half' && attempt === 2),
  );
  expect(line).toMatchObject({ status: 200, instance: 'half.2', method: 'PUT' });
});
