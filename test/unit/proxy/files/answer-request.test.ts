import { ftruncateSync, openSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenFailure } from '../../../../native/index.ts';
import { FileOpener } from '../../../../proxy/files/file-opener.ts';
import { createFilesTree, type FilesTree, filesDate, secretWord } from '../../../helpers/files-tree.ts';
import { type FileReply, type FileRequest, FilesAsker, filesApp } from './files-asker.ts';

let tree: FilesTree;
beforeAll(() => {
  tree = createFilesTree();
  tree.write('large.bin', Buffer.alloc(300_000, 7));
});
afterAll(() => tree.remove());

const asker = new FilesAsker();
const ask = (target: string, request?: FileRequest, changes = {}): Promise<FileReply> =>
  asker.ask(filesApp({ root: tree.root, ...changes }), target, request);
const statusOf = async (target: string, changes = {}): Promise<number> => (await ask(target, {}, changes)).status;

describe('a path', () => {
  test.each([
    ['/', '<h1>home</h1>'],
    ['/index.html', '<h1>home</h1>'],
    ['/hello.txt?x=1', 'hello'],
    ['/empty.txt', ''],
    ['/a%20b.txt', 'space'],
    ['/caf%c3%a9.txt', 'accent'],
    ['/100%25.txt', 'percent'],
    ['/%252e%252e', 'twice'],
    ['/docs/', '<h1>docs</h1>'],
    ['/docs/guide/start.html', '<h1>start</h1>'],
    ['/.well-known/security.txt', 'contact'],
    ['/within.txt', 'hello'],
    ['/current/page.html', 'release'],
  ])('%s gives its file', async (target, body) => {
    const reply = await ask(target);
    expect([reply.status, reply.body.toString()]).toEqual([200, body]);
  });

  test.each([
    ['/nothing'],
    ['/hello.txt/'],
    ['/hello.txt/x'],
    ['/bare'],
    ['/bare/'],
    ['/odd/'],
    ['/odd'],
    ['/docs/guide/'],
    ['/fifo'],
    ['/socket'],
    ['/broken'],
    ['/loop'],
    ['/out.txt'],
    ['/out/file.txt'],
    ['/docs/out/file.txt'],
    ['/out-by-two/file.txt'],
    ['/absolute-out/file.txt'],
    ['/system/passwd'],
    ['/process/etc/passwd'],
    ['/.env'],
    ['/.git/config'],
    ['/.git/'],
    ['/docs/.htaccess'],
    ['/.well-known/.hidden'],
    [`/${'x'.repeat(300)}`],
    [`/${'x/'.repeat(200)}y`],
  ])('%s is not found', async (target) => {
    const reply = await ask(target);
    expect(reply.status).toBe(404);
    expect(reply.fields['cache-control']).toBe('no-store');
    expect(reply.body.toString()).toContain('There is nothing at this address.');
  });

  test('of a folder with an index, without its slash, is redirected; its query stays', async () => {
    for (const [target, location] of [
      ['/docs', './docs/'],
      ['/docs?a=b', './docs/?a=b'],
      ['/evil.example', './evil.example/'],
      ['/current/../docs', ''],
    ] as const) {
      const reply = await ask(target);
      expect([reply.status, reply.fields['location'] ?? '']).toEqual(location === '' ? [404, ''] : [301, location]);
    }
  });

  test('of a folder gives no index where the app has none', async () => {
    expect(await statusOf('/', { index: null })).toBe(404);
    expect(await statusOf('/docs', { index: null })).toBe(404);
    expect(await statusOf('/index.html', { index: null })).toBe(200);
  });

  test('of a name that begins with a dot gives its file where the app says so', async () => {
    expect(await statusOf('/.env', { dotFiles: true })).toBe(200);
    expect(await statusOf('/docs/.htaccess', { dotFiles: true })).toBe(200);
    expect(await statusOf('/../secret.txt', { dotFiles: true })).toBe(404);
    expect(await statusOf('/docs/%2e%2e/%2e%2e/secret.txt', { dotFiles: true })).toBe(404);
  });
});

test('other methods are told which ones there are', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
    const reply = await ask('/hello.txt', { method });
    expect([reply.status, reply.fields['allow']]).toEqual([405, 'GET, HEAD']);
  }
});

test('HEAD has the fields of GET and no body', async () => {
  for (const target of ['/hello.txt', '/empty.txt', '/large.bin', '/nothing']) {
    const [head, get] = [await ask(target, { method: 'HEAD' }), await ask(target)];
    expect(head.status).toBe(get.status);
    expect(head.body.length).toBe(0);
    if (get.status === 200) expect(head.fields).toEqual(get.fields);
  }
});

test('a file is described by its type, its validators and how it may be kept', async () => {
  const { fields } = await ask('/hello.txt');
  expect(fields).toEqual({
    etag: expect.stringMatching(/^"[\w.-]+"$/),
    'last-modified': filesDate.toUTCString(),
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'content-type': 'text/plain; charset=utf-8',
    'accept-ranges': 'bytes',
    length: '5',
  });
  const other = await ask('/hello.txt', {}, { precompressed: false, cacheControl: 'public, max-age=60' });
  expect(other.fields['cache-control']).toBe('public, max-age=60');
  expect(other.fields['vary']).toBeUndefined();
});

test('files below an immutable prefix are kept for a year', async () => {
  const immutable = ['/assets', '/docs/guide/'];
  const controlOf = async (target: string): Promise<string | undefined> =>
    (await ask(target, { fields: { accept: 'text/html' } }, { immutable, fallback: 'index.html' })).fields[
      'cache-control'
    ];
  expect(await controlOf('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable');
  expect(await controlOf('/docs/guide/start.html')).toBe('public, max-age=31536000, immutable');
  expect(await controlOf('/docs/')).toBe('no-cache');
  // What stands in for a missing page is not that page.
  expect(await controlOf('/assets/missing')).toBe('no-cache');
  expect(await controlOf('/assets/missing.js')).toBe('no-store');
});

describe('a conditional request', () => {
  test('for what the client has is answered with 304, and the fields that caches update', async () => {
    const { fields } = await ask('/hello.txt');
    const { etag = '' } = fields;
    const reply = await ask('/hello.txt', { fields: { 'if-none-match': etag } });
    expect(reply.status).toBe(304);
    expect(reply.body.length).toBe(0);
    expect(Object.keys(reply.fields).sort()).toEqual(
      ['cache-control', 'etag', 'last-modified', 'length', 'vary', 'x-content-type-options'].sort(),
    );
    const since = await ask('/hello.txt', { fields: { 'if-modified-since': filesDate.toUTCString() } });
    expect(since.status).toBe(304);
  });

  test('for what has changed is answered with all of it', async () => {
    const reply = await ask('/hello.txt', { fields: { 'if-none-match': '"old"' } });
    expect([reply.status, reply.body.toString()]).toEqual([200, 'hello']);
  });

  test('that cannot be met is answered with 412', async () => {
    expect((await ask('/hello.txt', { fields: { 'if-match': '"old"' } })).status).toBe(412);
  });

  test('for what is not there is answered with 404', async () => {
    expect((await ask('/nothing', { fields: { 'if-none-match': '*', 'if-match': '"x"' } })).status).toBe(404);
  });
});

describe('a range', () => {
  test.each([
    ['bytes=0-1', 'he', 'bytes 0-1/5'],
    ['bytes=1-', 'ello', 'bytes 1-4/5'],
    ['bytes=-2', 'lo', 'bytes 3-4/5'],
  ])('%s is answered with its part', async (range, body, contentRange) => {
    const reply = await ask('/hello.txt', { fields: { range } });
    expect([reply.status, reply.body.toString(), reply.fields['content-range']]).toEqual([206, body, contentRange]);
    expect(reply.fields['length']).toBe(String(body.length));
  });

  test('beyond the end is answered with 416 and the size', async () => {
    const reply = await ask('/hello.txt', { fields: { range: 'bytes=5-' } });
    expect([reply.status, reply.fields['content-range'], reply.body.length]).toEqual([416, 'bytes */5', 0]);
  });

  test('of several parts, of HEAD, or of another version is answered with the whole', async () => {
    expect((await ask('/hello.txt', { fields: { range: 'bytes=0-0,2-2' } })).status).toBe(200);
    expect((await ask('/hello.txt', { method: 'HEAD', fields: { range: 'bytes=0-0' } })).status).toBe(200);
    expect((await ask('/hello.txt', { fields: { range: 'bytes=0-0', 'if-range': '"old"' } })).status).toBe(200);
    const { etag = '' } = (await ask('/hello.txt')).fields;
    expect((await ask('/hello.txt', { fields: { range: 'bytes=0-0', 'if-range': etag } })).status).toBe(206);
  });

  test('is never of a compressed variant', async () => {
    const reply = await ask('/app.js', { fields: { range: 'bytes=0-2', 'accept-encoding': 'br' } });
    expect([reply.status, reply.body.toString(), reply.fields['content-encoding']]).toEqual([206, 'let', undefined]);
    const compressed = await ask('/app.js', { fields: { 'accept-encoding': 'br' } });
    const resumed = await ask('/app.js', {
      fields: { range: 'bytes=3-', 'accept-encoding': 'br', 'if-range': compressed.fields['etag'] ?? '' },
    });
    expect([resumed.status, resumed.body.toString()]).toEqual([200, 'let plain;']);
  });

  test('of a large file begins and ends where it says', async () => {
    const reply = await ask('/large.bin', { fields: { range: 'bytes=131071-262145' } });
    expect([reply.status, reply.body.length]).toEqual([206, 131_075]);
  });
});

describe('a variant', () => {
  test.each([
    ['br, gzip', 'brotli', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['gzip;q=1, br;q=0.1', 'gzip', 'gzip'],
    ['zstd', 'let plain;', undefined],
    ['identity', 'let plain;', undefined],
    ['br;q=0', 'let plain;', undefined],
  ])('is chosen by Accept-Encoding: %s', async (acceptEncoding, body, encoding) => {
    const reply = await ask('/app.js', { fields: { 'accept-encoding': acceptEncoding } });
    expect([reply.body.toString(), reply.fields['content-encoding']]).toEqual([body, encoding]);
    expect(reply.fields['vary']).toBe('accept-encoding');
    expect(reply.fields['content-type']).toBe('text/javascript; charset=utf-8');
    expect(reply.fields['accept-ranges']).toBe(encoding === undefined ? 'bytes' : undefined);
  });

  test('has an ETag of its own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (encoding) => (await ask('/app.js', { fields: { 'accept-encoding': encoding } })).fields['etag'],
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const reply = await ask('/app.js', { fields: { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' } });
    expect(reply.status).toBe(200);
  });

  test('that is older than its file, a link outside, or without a file is left out', async () => {
    tree.write('stale.js', 'new', new Date(filesDate.getTime() + 5000));
    tree.write('stale.js.gz', 'old');
    tree.write('alone.js.gz', 'alone');
    const fields = { 'accept-encoding': 'gzip' };
    expect((await ask('/stale.js', { fields })).body.toString()).toBe('new');
    expect((await ask('/alone.js', { fields })).status).toBe(404);
    expect((await ask('/app.js', { fields }, { precompressed: false })).body.toString()).toBe('let plain;');
  });
});

describe('the fallback', () => {
  const changes = { fallback: 'index.html' };
  const page = { fields: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

  test('answers pages that are not there', async () => {
    for (const target of ['/users', '/users/7', '/bare', '/a/b/', '/nothing?x=y.z']) {
      const reply = await ask(target, page, changes);
      expect([reply.status, reply.body.toString()]).toEqual([200, '<h1>home</h1>']);
      expect(reply.fields['vary']).toBe('accept-encoding, accept');
    }
    expect((await ask('/users', { ...page, method: 'HEAD' }, changes)).status).toBe(200);
  });

  test('answers nothing else', async () => {
    for (const target of ['/missing.js', '/assets/x.css', '/.env', '/.git', '/../users', '/a%2fb', '//users', '/out']) {
      expect([target, (await ask(target, page, changes)).status]).toEqual([target, 404]);
    }
    for (const accept of ['*/*', 'application/json', 'text/*', 'image/avif,image/webp,*/*;q=0.8']) {
      expect((await ask('/users', { fields: { accept } }, changes)).status).toBe(404);
    }
    expect((await ask('/users', {}, changes)).status).toBe(404);
    expect((await ask('/users', { ...page, method: 'POST' }, changes)).status).toBe(405);
  });

  test('that is missing is 404', async () => {
    expect((await ask('/users', page, { fallback: 'nowhere.html' })).status).toBe(404);
  });
});

describe('what is wrong with the files', () => {
  test('is told to the operator, once for each kind in a while, and not to the client', async () => {
    const own = new FilesAsker();
    const app = filesApp({ root: tree.root });
    for (let i = 0; i < 5; i += 1) expect((await own.ask(app, '/out.txt')).status).toBe(404);
    expect(own.complaints).toEqual([
      {
        level: 'warn',
        message: expect.stringContaining('does not give out "out.txt": a symbolic link leads out of'),
        fields: { code: 'WINDHOVER_FILES_LINK_REFUSED', app: 'site', suppressed: 0 },
      },
    ]);
  });

  test('is no fault of a client that asks for what is not there', async () => {
    const own = new FilesAsker();
    const app = filesApp({ root: tree.root });
    for (const target of ['/nothing', '/.env', '/fifo', '/hello.txt/x']) await own.ask(app, target);
    expect(own.complaints).toEqual([]);
  });

  test('is 503 while the folder itself is not there', async () => {
    const own = new FilesAsker();
    const reply = await own.ask(filesApp({ root: path.join(tree.root, 'gone') }), '/');
    expect([reply.status, reply.fields['retry-after']]).toEqual([503, '2']);
    expect(own.complaints.map(({ level, fields }) => [level, fields.code])).toEqual([
      ['error', 'WINDHOVER_FILES_ROOT_UNREADABLE'],
    ]);
  });

  test.each([
    ['EACCES', 404, 'WINDHOVER_FILES_UNREADABLE'],
    ['ELOOP', 404, 'WINDHOVER_FILES_LINK_REFUSED'],
    ['EIO', 503, 'WINDHOVER_FILES_FAILED'],
    ['EMFILE', 503, 'WINDHOVER_FILES_FAILED'],
  ])('that is called %s is answered with %i', async (code, status, complaint) => {
    class FailingOpener extends FileOpener {
      override open(): Promise<OpenFailure> {
        return Promise.resolve({ code, isRoot: false });
      }
    }
    const own = new FilesAsker({ opener: new FailingOpener() });
    // A page in its place would hide it.
    const reply = await own.ask(filesApp({ fallback: 'index.html' }), '/page', { fields: { accept: 'text/html' } });
    expect(reply.status).toBe(status);
    expect(own.complaints.map(({ fields }) => fields.code)).toEqual([complaint]);
  });

  test('cuts an answer whose file became shorter while it was sent', async () => {
    tree.write('shrinking.bin', Buffer.alloc(400_000));
    const file = openSync(path.join(tree.root, 'shrinking.bin'), 'r+');
    class ShrinkingOpener extends FileOpener {
      override async read(fd: number, buffer: Buffer, length: number, position: number): Promise<number> {
        const count = await super.read(fd, buffer, length, position);
        ftruncateSync(file, 200_000);
        return count;
      }
    }
    const own = new FilesAsker({ opener: new ShrinkingOpener() });
    const reply = await own.ask(filesApp({ root: tree.root }), '/shrinking.bin');
    expect([reply.status, reply.fields['length'], reply.isCut]).toEqual([200, '400000', true]);
    expect(reply.body.length).toBe(200_000);
    expect(own.complaints.map(({ fields }) => fields.code)).toEqual(['WINDHOVER_FILES_CUT']);
  });
});

test('no path, however it is written, gives a file outside of the root or one whose name begins with a dot', async () => {
  const pieces = fc.constantFrom(
    ...[
      '..',
      '.',
      '',
      '%2e%2e',
      '.%2e',
      '%2E',
      '%252e%252e',
      '..%2f',
      '%2f',
      '%5c',
      '..%5c',
      '\\',
      '%00',
      '%c0%ae',
      '~',
    ],
    ...[
      '.env',
      '%2eenv',
      '.git',
      'config',
      '.htaccess',
      'secret.txt',
      'outside',
      'root-beside',
      'file.txt',
      'etc',
      'passwd',
    ],
    ...[
      'out',
      'out.txt',
      'docs',
      'docs%2f..%2f..',
      'absolute-out',
      'system',
      'process',
      'current',
      'index.html',
      '.hidden',
    ],
    ...['.well-known', '%e2%80%8c.env', '..;', '..%00', '....', '%ff', '?', '#', 'C:', 'CON', 'hello.txt::$DATA'],
  );
  const separators = fc.constantFrom('/', '/', '/', '//', '%2f', '\\', '/./');
  const target = fc
    .array(fc.tuple(separators, pieces), { minLength: 1, maxLength: 8 })
    .map((parts) => `/${parts.map(([separator, piece]) => `${separator}${piece}`).join('')}`.replace(/^\/\//, '/'));
  await fc.assert(
    fc.asyncProperty(target, fc.constantFrom(null, 'index.html'), async (wanted, fallback) => {
      const { status, body } = await ask(wanted, { fields: { accept: 'text/html' } }, { fallback });
      expect([200, 301, 404]).toContain(status);
      expect(body.toString()).not.toContain(secretWord);
      expect(body.toString()).not.toContain('root:');
    }),
    { numRuns: 2000 },
  );
});
