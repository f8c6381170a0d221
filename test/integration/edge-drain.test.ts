import { once } from 'node:events';
import { Agent, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer, startRequest } from './edge-client.ts';
import { EdgeFixture, startDestination } from './edge-fixture.ts';

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
    const stopped = fixture.stop();
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
