/** Which configuration an exchange belongs to: in its access line, and in the status while it goes on. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { formatStatus } from '../../proxy/cli/status.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

let destination: Destination;
let fixture: EdgeFixture;

afterEach(async () => {
  await fixture.stop();
  destination.close();
});

it('an exchange that goes on over reloads is of the generation in which it began, and is counted until it ends', async () => {
  const open: ServerResponse[] = [];
  destination = await startDestination('slow', (request, response) => {
    if (request.url !== '/slow') return void response.end('done');
    response.write('begins,');
    open.push(response);
  });
  const config = {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: { slow: { hosts: ['slow.test'], destinations: [destination.url] } },
  };
  fixture = await EdgeFixture.start(config);
  const { edge } = fixture;
  const { generation: first } = edge.status();
  const slow = startRequest({ port: fixture.port(), host: 'slow.test', path: '/slow' });
  slow.end();
  const [response] = await once(slow, 'response');
  const older = (): number | undefined => edge.status().totals['exchangesOfOlderGenerations'];
  expect(older()).toBe(0);
  await fixture.reload(config);
  await fixture.reload(config);
  const { generation } = edge.status();
  expect(generation).toBeGreaterThan(first);
  expect(older()).toBe(1);
  expect(formatStatus(edge.status(), Date.now())).toContain(
    `\n1 exchange goes on from before generation ${generation}\n`,
  );
  expect((await ask({ port: fixture.port(), host: 'slow.test', path: '/quick' })).status).toBe(200);
  expect((await ask({ port: fixture.port(), host: 'nobody.test', path: '/none' })).status).toBe(404);
  open[0]?.end('ends');
  expect((await readAnswer(response)).body).toBe('begins,ends');
  await waitFor('it is over', () => older() === 0);
  const generationOf = (path: string) => fixture.access.find((line) => line['path'] === path)?.['generation'];
  await waitFor('all lines', () => generationOf('/slow') !== undefined);
  expect([generationOf('/slow'), generationOf('/quick'), generationOf('/none')]).toEqual([
    first,
    generation,
    generation,
  ]);
});
