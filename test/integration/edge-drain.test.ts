import { once } from 'node:events';
import { Agent, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

const config = (url: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  endpoints: [{ url: 'http://127.0.0.1:0' }],
  threads: 1,
  apps: { app: { hosts: ['app.test'], destinations: [url] } },
  ...more,
});

describe('stop', () => {
  it('lets what is under way end, says close, and accepts nothing new', async () => {
    const open: ServerResponse[] = [];
    const destination = await startDestination('slow', (_request, response) => {
      open.push(response);
    });
    const fixture = await EdgeFixture.start(config(destination.url));
    const agent = new Agent({ keepAlive: true });
    const request = startRequest({ port: fixture.port(), host: 'app.test', agent });
    request.end();
    await waitFor('the request at the app', () => open.length === 1);
    const { port } = { port: fixture.port() };
    const stopped = fixture.stop();
    await waitFor('no more connections', async () => {
      const probe = connect(port, '127.0.0.1');
      return await new Promise<boolean>((resolve) => {
        probe.once('connect', () => resolve(false));
        probe.once('error', () => resolve(true));
      }).finally(() => probe.destroy());
    });
    open[0]?.end('done');
    const [response] = await once(request, 'response');
    const answer = await readAnswer(response);
    expect(answer.body).toBe('done');
    expect(answer.headers.connection).toBe('close');
    await stopped;
    agent.destroy();
    destination.close();
  });

  it('answers a request that comes on an idle connection while it drains', async () => {
    const open: ServerResponse[] = [];
    const destination = await startDestination('app', (request, response) => {
      if (request.url === '/slow') open.push(response);
      else response.end('quick');
    });
    const fixture = await EdgeFixture.start(config(destination.url));
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    const port = fixture.port();
    await ask({ port, host: 'app.test', agent });
    const slow = ask({ port, host: 'app.test', path: '/slow' });
    await waitFor('the slow request at the app', () => open.length === 1);
    const stopped = fixture.edge.stop();
    const quick = await ask({ port, host: 'app.test', agent });
    expect(quick.body).toBe('quick');
    open[0]?.end('slow');
    expect((await slow).body).toBe('slow');
    await stopped;
    agent.destroy();
    destination.close();
  });

  it('cuts what is still under way after drainTimeout', async () => {
    const destination = await startDestination('never', () => undefined);
    const fixture = await EdgeFixture.start(config(destination.url, { drainTimeout: '200ms' }));
    const answer = ask({ port: fixture.port(), host: 'app.test' }).catch((error: Error) => error);
    await waitFor('the request under way', () => fixture.edge.status().totals['exchangesInFlight'] === 1);
    const begun = performance.now();
    await fixture.stop();
    const took = performance.now() - begun;
    expect(took).toBeGreaterThanOrEqual(199);
    expect(took).toBeLessThan(2200);
    expect(await answer).toBeInstanceOf(Error);
    destination.close();
  });

  it('serves who was connected when it began, accepted or not', async () => {
    const destination = await startDestination('app');
    for (let round = 0; round < 5; round += 1) {
      const fixture = await EdgeFixture.start(config(destination.url, { threads: 2 }));
      const clients = await Promise.all(Array.from({ length: 20 }, () => RawClient.open(fixture.port())));
      for (const client of clients) client.sendHead('GET / HTTP/1.1', 'Host: app.test');
      const stopped = fixture.edge.stop();
      const statuses = await Promise.all(clients.map(async (client) => (await client.readResponse()).status));
      expect(new Set(statuses)).toEqual(new Set([200]));
      await stopped;
      await fixture.stop();
    }
    destination.close();
  });

  it('leaves no connection to an app behind', async () => {
    const destination = await startDestination('app');
    const fixture = await EdgeFixture.start(config(destination.url));
    await ask({ port: fixture.port(), host: 'app.test' });
    await fixture.stop();
    await waitFor('no connections at the app', async () => {
      const count = await new Promise<number>((resolve) =>
        destination.server.getConnections((_error, n) => resolve(n)),
      );
      return count === 0;
    });
    destination.close();
  });
});

describe('a connection without a request', () => {
  let destination: Destination;
  let fixture: EdgeFixture;
  let client: RawClient;

  async function begin(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    destination = await startDestination('app');
    fixture = await EdgeFixture.start(config(destination.url, more));
    client = await RawClient.open(fixture.port());
    client.sendHead('GET / HTTP/1.1', 'Host: app.test');
    expect((await client.readResponse()).get('connection')).toBe(null);
  }

  /** Until the edge accepts no more, which is when it has told its threads. */
  async function isDraining(): Promise<void> {
    await waitFor('no more connections', () =>
      RawClient.open(fixture.port()).then(
        (probe) => probe.close(),
        () => true,
      ),
    );
  }

  afterEach(async () => {
    client.close();
    await fixture.stop();
    destination.close();
  });

  it('is kept for its next request, whose answer says close', async () => {
    await begin();
    const stopped = fixture.edge.stop();
    await isDraining();
    client.sendHead('GET / HTTP/1.1', 'Host: app.test');
    const response = await client.readResponse();
    expect(response.status).toBe(200);
    expect(response.get('connection')).toBe('close');
    await stopped;
  });

  it('is kept until drainTimeout and not longer, which is worth no warning', async () => {
    await begin({ drainTimeout: '400ms' });
    const begun = performance.now();
    const stopped = fixture.edge.stop();
    await client.waitForEnd();
    const took = performance.now() - begun;
    await stopped;
    expect(took).toBeGreaterThanOrEqual(399);
    expect(took).toBeLessThan(2400);
    expect(fixture.log.filter(({ level }) => (level as number) >= 40)).toEqual([]);
  });

  it('is closed at once where that was asked for', async () => {
    await begin();
    const begun = performance.now();
    const stopped = fixture.edge.stop({ idle: 'close' });
    await client.waitForEnd();
    await stopped;
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('is closed when a stop that kept it becomes urgent', async () => {
    await begin();
    const stopped = fixture.edge.stop();
    await isDraining();
    expect(fixture.edge.stop({ idle: 'close' })).toBe(stopped);
    await client.waitForEnd();
    await stopped;
  });

  it('is still closed after keepAliveTimeout', async () => {
    await begin({ limits: { keepAliveTimeout: '1s' } });
    const begun = performance.now();
    await Promise.all([fixture.edge.stop(), client.waitForEnd()]);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(fixture.edge.status().ends['keep_alive_timeout']).toBe(1);
  });

  it('is still answered 408 when a head does not end', async () => {
    await begin({ limits: { requestHeadersTimeout: '1s' } });
    const stopped = fixture.edge.stop();
    await isDraining();
    const begun = performance.now();
    client.send('GET / HTTP/1.1\r\n');
    expect((await client.readResponse()).status).toBe(408);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(999);
    expect(performance.now() - begun).toBeLessThan(3000);
    client.close();
    await stopped;
  });
});

describe('a lame duck', () => {
  it('serves new connections without a word of closing, says "draining", takes no other configuration', async () => {
    const destination = await startDestination('app');
    const written = config(destination.url, { lameDuck: '1s' });
    const fixture = await EdgeFixture.start(written);
    expect(fixture.edge.status().readiness).toBe('ready');
    const begun = performance.now();
    const stopped = fixture.edge.stop({ idle: 'close' });
    expect(fixture.edge.status().readiness).toBe('draining');
    await expect(fixture.reload(written)).rejects.toMatchObject({ code: 'WINDHOVER_EDGE_CLOSED' });
    const client = await RawClient.open(fixture.port());
    client.sendHead('GET / HTTP/1.1', 'Host: app.test');
    const response = await client.readResponse();
    expect([response.status, response.get('connection')]).toEqual([200, null]);
    await client.waitForEnd();
    const took = performance.now() - begun;
    expect(took).toBeGreaterThanOrEqual(999);
    expect(took).toBeLessThan(3000);
    await stopped;
    destination.close();
  });

  it('is skipped where that was asked for, and ended by another stop that is urgent, or by kill', async () => {
    const destination = await startDestination('app');
    const written = config(destination.url, { lameDuck: '1h' });
    const skipping = await EdgeFixture.start(written);
    await skipping.edge.stop({ lameDuckMs: 0 });
    const hurried = await EdgeFixture.start(written);
    void hurried.edge.stop();
    await hurried.edge.stop({ idle: 'close' });
    const killed = await EdgeFixture.start(written);
    const stopped = killed.edge.stop();
    await killed.edge.kill();
    await stopped;
    destination.close();
  });

  it('is not needed to know that an app has no instance: the edge is not ready then', async () => {
    const destination = await startDestination('app');
    const dead = { hosts: ['dead.test'], command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'] };
    const { apps, ...rest } = config(destination.url);
    const fixture = await EdgeFixture.start({ ...rest, apps: { ...(apps as object), dead } });
    expect(fixture.edge.status().readiness).toBe('not-ready');
    await fixture.stop();
    destination.close();
  });
});

describe('start', () => {
  it('fails in one sentence where the port is in use, also by another edge', async () => {
    const destination = await startDestination('app');
    const first = await EdgeFixture.start(config(destination.url));
    const second = await EdgeFixture.create(
      config(destination.url, { endpoints: [{ url: `http://127.0.0.1:${first.port()}` }] }),
    );
    await expect(second.edge.start()).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect((await ask({ port: first.port(), host: 'app.test' })).status).toBe(200);
    await first.stop();
    destination.close();
  });

  it('fails in one sentence where key and certificate do not belong together', async () => {
    const { makeCertificate, temporaryDirectory } = await import('./edge-fixture.ts');
    const directory = temporaryDirectory();
    const one = await makeCertificate(directory, 'one', ['one.test']);
    const two = await makeCertificate(directory, 'two', ['two.test']);
    const fixture = await EdgeFixture.create(
      config('http://127.0.0.1:1', {
        endpoints: [{ url: 'https://127.0.0.1:0' }],
        certificates: [{ cert: one.cert, key: two.key }],
      }),
      directory,
    );
    await expect(fixture.edge.start()).rejects.toMatchObject({ code: 'WINDHOVER_CERTIFICATE_KEY_MISMATCH' });
  });
});
