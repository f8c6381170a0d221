import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Supervisor } from '../../dist/proxy/supervisor/supervisor.js';
import { loadConfig } from '../../dist/shared/config/load-config.js';
import { silentLogger } from '../../dist/shared/logging/logger.js';
import { systemClock } from '../../dist/shared/time/clock.js';
import { systemRandom } from '../../dist/shared/time/random.js';
import type { ReadyInstance } from '../../proxy/model/destination-model.ts';
import { addressOf, builtDirectory, makeDirectory } from './supervisor-fixture.ts';

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

const { directory, remove } = makeDirectory();
const ready = new Map<string, readonly ReadyInstance[]>();
/** Of each app: one that stays the same, since an instance keeps comments to itself. */
const asked = new Map<string, ReadyInstance | undefined>();
const supervisor = new Supervisor({
  directory,
  logger: silentLogger(),
  clock: systemClock,
  random: systemRandom,
  env: { PATH: process.env['PATH'] },
  onChange: (app, instances) => void ready.set(app, instances),
});

/** A request to one instance of the app; with a form it is a POST. */
function ask(app: string, target: string, form?: Readonly<Record<string, string>>): Promise<Answer> {
  const address = addressOf(asked.get(app));
  const to = 'path' in address ? { socketPath: address.path } : { host: address.host, port: address.port };
  return new Promise((resolve, reject) => {
    const headers = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request({ ...to, path: target, method: form === undefined ? 'GET' : 'POST', headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
      );
    });
    sent.end(form === undefined ? undefined : new URLSearchParams(form).toString());
  });
}

beforeAll(async () => {
  const file = path.join(builtDirectory, '..', 'deploy', 'examples', 'two-apps', 'windhover.json');
  const { config } = await loadConfig(file, { env: {} });
  await supervisor.apply(config.apps, config.limits);
  await supervisor.whenReady();
  for (const [app, [first]] of ready) asked.set(app, first);
});

afterAll(async () => {
  await supervisor.stop();
  remove();
});

describe('the shop of the example', () => {
  it('shows its shelf, each thing on it, and who answered', async () => {
    const shelf = await ask('shop', '/');
    expect(shelf.status).toBe(200);
    expect(shelf.body).toMatch(/<dd id="instance">shop\.[12]<\/dd>/);
    const links = [...shelf.body.matchAll(/href="(\/products\/[^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(4);
    for (const link of links) expect((await ask('shop', link)).status).toBe(200);
  });

  it('takes an order from its form', async () => {
    const { status, body } = await ask('shop', '/orders', { product: 'notebook', count: '3' });
    expect(status).toBe(201);
    expect(body).toContain('3 × Rainproof notebook, 42 €');
  });

  it('refuses what it does not have', async () => {
    expect((await ask('shop', '/products/hat')).status).toBe(404);
    expect((await ask('shop', '/orders', { product: 'hat', count: '1' })).status).toBe(422);
    expect((await ask('shop', '/', { any: 'thing' })).status).toBe(405);
  });
});

describe('the blog of the example', () => {
  it('shows its posts and who answered', async () => {
    const { status, body } = await ask('blog', '/');
    expect(status).toBe(200);
    expect(body).toMatch(/Answered by <b id="instance">blog\.[12]<\/b>/);
    expect((await ask('blog', '/posts/vole-years')).body).toContain('Every third or fourth spring');
  });

  it('keeps a comment as text, whatever is in it', async () => {
    const posted = await ask('blog', '/posts/two-boxes/comments', { name: 'Ann', text: '<script>alert(1)</script>' });
    expect([posted.status, posted.location]).toEqual([303, '/posts/two-boxes']);
    const { body } = await ask('blog', '/posts/two-boxes');
    expect(body).toContain('<b>Ann:</b> &#60;script&#62;alert(1)&#60;/script&#62;');
  });

  it('has a page for what is not there', async () => {
    const { status, body } = await ask('blog', '/posts/nothing');
    expect(status).toBe(404);
    expect(body).toContain('There is no such page.');
  });
});
