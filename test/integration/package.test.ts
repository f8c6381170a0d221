/**
 * The package as npm makes and installs it, in a project of its own: what is in it, what it says while its install script is
 * held back, and that it runs once the script has. Needs npm, and npm's cache or registry for the dependencies.
 */
import { type ExecFileException, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '..', '..');
const installMs = 60_000;
const compileMs = 240_000;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let directory = '';
let project = '';
let files: string[] = [];

/** The machine's own, for npm's cache and registry, with directories of the test's for sockets and certificates. */
function environment(): NodeJS.ProcessEnv {
  // A user of the package has no sanitizer build beside it.
  const own = { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: path.join(directory, 'state') };
  return { ...process.env, ...own, WINDHOVER_ADDON_DIR: '', LD_PRELOAD: '' };
}

function run(command: string, args: readonly string[], cwd: string, timeout = 30_000): Promise<Ran> {
  const options = { cwd, timeout, env: environment(), maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(command, args, options, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : Number(error !== null), stdout, stderr });
    });
  });
}

/** npm did what it was told, or the test ends with what npm said. */
async function npm(args: readonly string[], cwd: string, timeout: number): Promise<string> {
  const { code, stdout, stderr } = await run('npm', ['--no-audit', '--no-fund', ...args], cwd, timeout);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

const program = (): string => path.join(project, 'node_modules', '.bin', 'windhover');
const windhover = (...args: string[]): Promise<Ran> => run(program(), args, project);

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-package-'));
  project = path.join(directory, 'project');
  await mkdir(project);
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', directory];
  const packed: unknown = JSON.parse(await npm(packing, repository, installMs));
  // A list up to npm 10, an object by name from npm 11 on.
  const [made] = Object.values(packed as object) as [{ readonly filename: string; readonly files: { path: string }[] }];
  files = made.files.map(({ path: file }) => file);
  await writeFile(path.join(project, 'package.json'), '{ "type": "module" }\n');
  await writeFile(
    path.join(project, 'app.mjs'),
    'export default { fetch: (request) => new Response(`Hello from ${new URL(request.url).pathname}`) };\n',
  );
  const apps = { app: { hosts: ['*'], entry: './app.mjs' } };
  await writeFile(
    path.join(project, 'windhover.json'),
    JSON.stringify({ endpoints: [{ url: 'http://127.0.0.1:0' }], apps }),
  );
  const tarball = path.join(directory, made.filename);
  await npm(['install', '--ignore-scripts', '--prefer-offline', tarball], project, installMs);
}, 2 * installMs);

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the tarball', () => {
  test('holds the compiled rooms, the sources of the native part and what builds it', () => {
    for (const wanted of [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/server/index.js',
      'dist/server/index.d.ts',
      'dist/server/node.js',
      'dist/server/node.d.ts',
      'dist/proxy/index.js',
      'dist/proxy/index.d.ts',
      'dist/proxy/cli/main.js',
      'dist/native/load-addon.js',
      'native/build.mjs',
      'native/binding.gyp',
      'native/engine/generated/limits.gen.h',
      'native/binding/addon.cc',
      'native/run/main.cc',
      'deploy/reference/windhover.schema.json',
    ]) {
      expect(files).toContain(wanted);
    }
  });

  test('holds nothing else: no tests, no TypeScript sources, nothing that was built', () => {
    const kinds = [
      /^(README|LICENSE|CHANGELOG|SECURITY|ARCHITECTURE)(\.md)?$/,
      /^package\.json$/,
      /^dist\/(native|proxy|server|shared)\/.*\.(js|d\.ts)(\.map)?$/,
      /^native\/(engine|binding|run)\/.*\.(cc|h)$/,
      /^native\/(build\.mjs|binding\.gyp)$/,
      /^deploy\/reference\/[\w.]+\.(md|json)$/,
    ];
    expect(files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
  });
});

describe('installed, with its install script held back', () => {
  test('says in one sentence what to do', async () => {
    const { code, stderr } = await windhover('serve', 'app.mjs');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^windhover: the native part of Windhover is not built \(.*\): run .*\n$/);
    expect(stderr).toContain('npm rebuild windhover');
  });

  test('checks a configuration file, which needs no native part', async () => {
    const checked = await windhover('check');
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('is good: 1 endpoint, 1 app') });
  });

  test('gives types to a strict program that checks the types of its packages too', async () => {
    // Types of node are the program's own dependency; here they are the repository's.
    const modules = (...parts: string[]): string => path.join('node_modules', ...parts);
    await symlink(path.join(repository, modules('@types')), path.join(project, modules('@types')));
    const user = path.join(repository, 'test', 'fixtures', 'packages', 'user');
    await cp(user, path.join(project, 'user'), { recursive: true });
    const compiled = await run(path.join(repository, modules('.bin', 'tsc')), ['-p', 'user'], project, installMs);
    expect(compiled).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('installed, with its install script run', () => {
  beforeAll(async () => {
    await npm(['rebuild', 'windhover'], project, compileMs);
  }, compileMs);

  test('has the addon and windhover-run built', async () => {
    const built = await readdir(path.join(project, 'node_modules', 'windhover', 'native', 'build', 'Release'));
    expect(built).toEqual(expect.arrayContaining(['windhover_native.node', 'windhover-run']));
  });

  test.each([
    ['serve', ['serve', 'app.mjs', '--urls', 'http://127.0.0.1:0'], /^listening on http:\/\/(\S+)/],
    ['up', ['up'], /^ +http:\S+ +(127\.0\.0\.1:\d+)/],
  ])('windhover %s answers, and ends with 0 on SIGTERM', async (_name, args, listening) => {
    const options = { cwd: project, env: environment() };
    const child = spawn(program(), args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const lines = createInterface({ input: child.stdout });
    const address = await new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => {
        const [, found] = listening.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
      lines.once('close', () => reject(new Error('it ended before it listened')));
    });
    const answer = await fetch(`http://${address}/there`, { headers: { connection: 'close' } });
    expect(await answer.text()).toBe('Hello from /there');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('gives three doors to import, and nothing behind them', async () => {
    const source = `
      const { createServer } = await import('windhover');
      const { createServer: createNodeServer } = await import('windhover/node');
      const { createEdge } = await import('windhover/proxy');
      const inner = await import('windhover/dist/server/app-server.js').catch((error) => error.code);
      console.log(typeof createServer, typeof createNodeServer, typeof createEdge, inner);
    `;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', source], project);
    expect(stdout).toBe('function function function ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });
});
