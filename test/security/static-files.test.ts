/** Hostile paths, byte for byte through a whole edge: none of them gives a file that is not given out, or disturbs it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFilesTree, type FilesTree, secretWord } from '../helpers/files-tree.ts';
import { RawClient, type RawResponse } from '../helpers/raw-client.ts';
import { EdgeFixture } from '../integration/edge-fixture.ts';
import { hostilePaths } from './hostile-paths.ts';

let tree: FilesTree;
let fixture: EdgeFixture;

beforeAll(async () => {
  tree = createFilesTree();
  fixture = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: {
      site: { hosts: ['site.test'], files: tree.root },
      spa: { hosts: ['spa.test'], files: { root: tree.root, fallback: 'index.html' } },
      dotted: { hosts: ['dotted.test'], paths: ['/docs'], files: { root: tree.root, dotFiles: true } },
    },
  });
});

afterAll(async () => {
  await fixture?.stop();
  tree?.remove();
});

async function askRaw(host: string, target: string): Promise<RawResponse> {
  const client = await RawClient.open(fixture.port());
  client.sendHead(`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Accept: text/html', 'Connection: close');
  const response = await client.readResponse();
  client.close();
  return response;
}

const paths = hostilePaths();

test('there are many of them, each another', () => {
  expect(paths.length).toBeGreaterThan(300);
  expect(new Set(paths.map(({ target }) => target)).size).toBe(paths.length);
});

/** What an answer may be: a refusal, nothing, or the page of an app that has one for every page that is missing. */
function expectHarmless(target: string, response: RawResponse, fallback: boolean): void {
  const text = response.body.toString('latin1');
  expect([target, text.includes(secretWord) || text.includes('root:')]).toEqual([target, false]);
  const isPage = fallback && response.status === 200 && text === '<h1>home</h1>';
  expect([target, response.status]).toEqual([target, isPage ? 200 : expect.toBeOneOf([400, 404, 414])]);
}

describe('paths that would leave the folder', () => {
  for (const kind of new Set(paths.map(({ kind }) => kind))) {
    test(`written with ${kind} give nothing`, async () => {
      for (const { target } of paths.filter((path) => path.kind === kind)) {
        expectHarmless(target, await askRaw('site.test', target), false);
        expectHarmless(target, await askRaw('spa.test', target), true);
      }
    });
  }
});

test('a page is never in the place of what is hidden or outside', async () => {
  for (const target of ['/.env', '/.git/config', '/out', '/system', '/docs%2f..%2f.env', '//users', '/%2e%2e/users']) {
    expect([target, (await askRaw('spa.test', target)).status]).toEqual([target, expect.toBeOneOf([400, 404])]);
  }
  expect((await askRaw('spa.test', '/users')).status).toBe(200);
});

test('an app that gives out dot files gives out those of its paths and nothing above them', async () => {
  expect((await askRaw('dotted.test', '/docs/.htaccess')).body.toString()).toContain(secretWord);
  for (const { target } of paths.filter(({ target }) => !target.includes('htaccess'))) {
    const { status, body } = await askRaw('dotted.test', `/docs${target.startsWith('/') ? target : `/${target}`}`);
    expect([target, body.toString('latin1').includes(secretWord)]).toEqual([target, false]);
    expect([target, status]).toEqual([target, expect.toBeOneOf([400, 404, 414])]);
  }
});

test('a client cannot choose the app by the field that names it inside', async () => {
  const client = await RawClient.open(fixture.port());
  client.sendHead('GET /.well-known/.hidden HTTP/1.1', 'Host: site.test', 'X-Windhover-Lane: dotted');
  expect((await client.readResponse()).status).toBe(404);
  client.close();
});

test('ordinary files are still given out on the same edge', async () => {
  expect((await askRaw('site.test', '/hello.txt')).body.toString()).toBe('hello');
  expect(fixture.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
