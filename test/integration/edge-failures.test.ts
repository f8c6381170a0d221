import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination, temporaryDirectory } from './edge-fixture.ts';

/** A server below HTTP: does with a connection's first bytes what a test says. */
async function startRaw(socketPath: string, onRequest: (socket: Socket, head: string) => void): Promise<Server> {
  const server = createServer((socket) => {
    socket.once('data', (data) => onRequest(socket, data.toString('latin1')));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return server;
}

let fixture: EdgeFixture;
let alive: Destination;
const raw: Server[] = [];
const seenByDropper: string[] = [];

beforeAll(async () => {
  const directory = temporaryDirectory();
  const at = (name: string): string => path.join(directory, `${name}.sock`);
  alive = await startDestination('alive');
  raw.push(await startRaw(at('silent'), () => undefined));
  raw.push(await startRaw(at('garbage'), (socket) => socket.end('SMTP ready\r\n')));
  raw.push(
    await startRaw(at('dropper'), (socket, head) => {
      seenByDropper.push(head.slice(0, head.indexOf('\r\n')));
      socket.destroy();
    }),
  );
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: {
        gone: { hosts: ['gone.test'], destinations: [`unix:${at('nobody')}`] },
        silent: { hosts: ['silent.test'], destinations: [`unix:${at('silent')}`], timeouts: { firstByte: '300ms' } },
        garbage: { hosts: ['garbage.test'], destinations: [`unix:${at('garbage')}`] },
        unresolved: { hosts: ['unresolved.test'], destinations: ['http://no-such-host.invalid:80'] },
        dropper: { hosts: ['dropper.test'], destinations: [`unix:${at('dropper')}`] },
        half: {
          hosts: ['half.test'],
          destinations: [`unix:${at('nobody')}`, alive.url],
          balancing: 'round-robin',
          outliers: { failures: 0 },
        },
        flaky: {
          hosts: ['flaky.test'],
          destinations: [`unix:${at('dropper')}`, alive.url],
          balancing: 'round-robin',
          retries: { budget: 100 },
          outliers: { failures: 0 },
        },
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  alive?.close();
  for (const server of raw) server.close();
});

describe('the answer for an app that does not answer', () => {
  it.each([
    ['gone.test', 502, 'nobody listens'],
    ['garbage.test', 502, 'it does not speak HTTP'],
    ['dropper.test', 502, 'it closes at once'],
    ['silent.test', 504, 'it sends nothing within timeouts.firstByte'],
    ['unresolved.test', 503, 'its name has no address'],
  ])('is, for %s, %i because %s', async (host, status) => {
    expect((await ask({ port: fixture.port(), host })).status).toBe(status);
  });

  it('is a page for browsers, JSON or text for whoever asks for it, each with the request id', async () => {
    const answerFor = (accept: string): ReturnType<typeof ask> =>
      ask({ port: fixture.port(), host: 'gone.test', headers: { accept } });
    const page = await answerFor('text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(String(page.headers['x-request-id']));
    const json = await answerFor('application/json');
    expect(JSON.parse(json.body)).toMatchObject({ status: 502, requestId: json.headers['x-request-id'] });
    const text = await answerFor('*/*');
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toContain(String(text.headers['x-request-id']));
    expect(new Set([page, json, text].map(({ headers }) => headers['x-request-id'])).size).toBe(3);
  });

  it('says when to come back where no instance is known', async () => {
    const answer = await ask({ port: fixture.port(), host: 'unresolved.test' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('has no body for HEAD', async () => {
    const answer = await ask({ port: fixture.port(), host: 'gone.test', method: 'HEAD' });
    expect(answer.status).toBe(502);
    expect(answer.body).toBe('');
  });

  it.each([
    ['gone.test', 'connect_failed'],
    ['garbage.test', 'destination_invalid_response'],
    ['dropper.test', 'destination_closed'],
    ['silent.test', 'first_byte_timeout'],
    ['unresolved.test', 'no_destination'],
    ['nobody.test', 'no_route'],
  ])('is, for %s, logged and counted as %s', async (host, end) => {
    const { headers } = await ask({ port: fixture.port(), host });
    const line = await waitFor('its access line', () =>
      fixture.access.find(({ requestId }) => requestId === headers['x-request-id']),
    );
    expect(line['end']).toBe(end);
    // A thread counts an exchange after its answer is out: those of other tests may be counted late, too.
    const lines = () => fixture.access.filter((other) => other['end'] === end).length;
    await waitFor('one count for each access line', () => fixture.edge.status().ends[end] === lines());
  });

  it('leaves the client its connection', async () => {
    const { Agent } = await import('node:http');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = fixture.edge.status().totals['connectionsTotal'] ?? 0;
    for (let turn = 0; turn < 3; turn += 1) await ask({ port: fixture.port(), host: 'gone.test', agent });
    agent.destroy();
    expect((fixture.edge.status().totals['connectionsTotal'] ?? 0) - before).toBe(1);
  });
});

describe('an app with one instance that is dead', () => {
  it('is served by the other, a request with a body too', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      expect((await askDescribed({ port: fixture.port(), host: 'half.test' })).name).toBe('alive');
    }
    const posted = await ask({ port: fixture.port(), host: 'half.test', method: 'POST', body: 'x'.repeat(1000) });
    expect(posted.status).toBe(200);
  });

  it('tells the attempts in the access line', async () => {
    const retried = await waitFor('an access line with two attempts', () =>
      fixture.access.find(({ app, attempt }) => app === 'half' && attempt === 2),
    );
    expect(retried).toMatchObject({ status: 200, instance: 'half.2', end: 'completed' });
  });
});

describe('an instance that closes before it answers', () => {
  it('is not the end of a GET, which goes to the other instance', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      expect((await askDescribed({ port: fixture.port(), host: 'flaky.test' })).name).toBe('alive');
    }
  });

  it('is the end of a POST, which is not sent twice', async () => {
    seenByDropper.length = 0;
    const answers = [];
    for (let turn = 0; turn < 6; turn += 1) {
      answers.push(await ask({ port: fixture.port(), host: 'flaky.test', method: 'POST', body: `order ${turn}` }));
    }
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(502);
    expect(statuses.filter((status) => status === 502)).toHaveLength(seenByDropper.length);
  });
});
