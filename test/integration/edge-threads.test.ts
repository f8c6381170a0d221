import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppModel } from '../../proxy/model/app-model.ts';
import type { Snapshot } from '../../proxy/model/snapshot.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination } from './edge-fixture.ts';

let destination: Destination;
let fixture: EdgeFixture;
/** In the order of their start. */
const workers: Worker[] = [];
const noteWorker = (worker: Worker): void => void workers.push(worker);

beforeAll(async () => {
  process.on('worker', noteWorker);
  destination = await startDestination('app');
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
  });
});

afterAll(async () => {
  process.off('worker', noteWorker);
  await fixture?.stop();
  destination?.close();
});

function requestsByThread(): number[] {
  return fixture.edge.status().threads.map(({ counters }) => counters['exchangesTotal'] ?? 0);
}

describe('two data threads', () => {
  it('both take requests of one port', async () => {
    await waitFor('requests on both threads', async () => {
      expect((await ask({ port: fixture.port(), host: 'app.test' })).status).toBe(200);
      return requestsByThread().every((count) => count > 2);
    });
  });

  it('are replaced when they end, and nobody is left unheard meanwhile', async () => {
    const [first] = workers;
    await first?.terminate();
    for (let turn = 0; turn < 40; turn += 1) {
      expect((await ask({ port: fixture.port(), host: 'app.test' })).status).toBe(200);
    }
    await waitFor('the replacement', () => workers.length === 3);
    const before = requestsByThread();
    await waitFor('requests on both threads again', async () => {
      expect((await ask({ port: fixture.port(), host: 'app.test' })).status).toBe(200);
      return requestsByThread().every((count, index) => count > (before[index] ?? 0) + 2);
    });
    expect(fixture.log.some(({ code }) => code === 'WINDHOVER_THREAD_FAILED')).toBe(true);
  });

  it('have nothing in flight that died with a thread', async () => {
    const status = await waitFor('a quiet edge', () => {
      const now = fixture.edge.status();
      return now.totals['exchangesInFlight'] === 0 && now;
    });
    expect(status.apps[0]?.instances[0]?.inFlight).toBe(0);
  });
});

describe('a data thread that hangs', () => {
  it('is noticed by its missing heartbeat and replaced, while the other serves', async () => {
    const busy = workers.at(-1);
    // So many prefixes on one host keep a thread busy for minutes, as a fault of ours would.
    const routes = Array.from({ length: 200_000 }, (_, index) => ({
      host: 'h',
      path: `/p${index}`,
      app: 'app',
      route: 0,
    }));
    const app: AppModel = {
      name: 'app',
      route: 0,
      routes: [{ route: 0, limits: {} }],
      balancing: 'round-robin',
      hashBy: 'client',
      stickyCookie: null,
      slowStart: 0,
      timeouts: { connect: 1, firstByte: 1, betweenBytes: 1, upgradedIdle: 1 },
      underscoreHeaders: 'drop',
      idleTimeout: 1,
      retries: { max: 0, budget: 0 },
      maxInFlight: null,
      mostFailures: 5,
      queue: { max: 100, timeout: 5000 },
      earlyHints: true,
      methodOverrideHeaders: 'keep',
      proxyProtocol: 'off',
      lane: '',
      supervised: false,
      wakeTimeout: 0,
      destinations: [],
    };
    const snapshot: Snapshot = {
      generation: 1,
      endpoints: [],
      apps: [app],
      routes,
      routesVersion: -2,
      trust: { proxies: [], header: 'x-forwarded-for' },
      limits: { maxConnections: null, maxUpgraded: null, exempt: [] },
      tellsRefusals: false,
      returnRoutes: [],
    };
    const before = workers.length;
    busy?.postMessage({ type: 'snapshot', snapshot });
    await waitFor('the replacement', () => workers.length > before, 40_000);
    expect(fixture.log.some(({ reason }) => reason === 'it did not turn any more')).toBe(true);
    const counts = requestsByThread();
    await waitFor('requests on both threads again', async () => {
      expect((await ask({ port: fixture.port(), host: 'app.test' })).status).toBe(200);
      return requestsByThread().every((count, index) => count > (counts[index] ?? 0) + 2);
    });
  });
});
