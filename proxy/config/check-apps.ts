/** Rules of apps: exactly one way to run, files that exist, settings that fit the way it runs. */
import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join, relative, resolve, sep } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { checkBalancing } from './check-balancing.ts';
import { checkHooks } from './check-hooks.ts';
import { checkInstances } from './check-instances.ts';
import { expectPath } from './check-paths.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

const ways = ['entry', 'command', 'destinations', 'files', 'redirect', 'respond'] as const;
type Way = (typeof ways)[number];

/** Settings that only some ways to run have a use for. */
const onlyFor: Readonly<Record<string, readonly Way[]>> = {
  instances: ['entry', 'command'],
  transport: ['entry', 'command'],
  env: ['entry', 'command'],
  envFile: ['entry', 'command'],
  cwd: ['entry', 'command'],
  user: ['entry', 'command'],
  group: ['entry', 'command'],
  boot: ['entry', 'command'],
  drainTimeout: ['entry', 'command'],
  maxSurge: ['entry', 'command'],
  trial: ['entry', 'command'],
  hooks: ['entry', 'command', 'destinations', 'files'],
  compression: ['entry', 'command', 'destinations', 'files'],
  balancing: ['entry', 'command', 'destinations'],
  hashBy: ['entry', 'command', 'destinations'],
  slowStart: ['entry', 'command', 'destinations'],
  stickyCookie: ['entry', 'command', 'destinations'],
  weights: ['destinations'],
  maxInFlight: ['entry', 'command', 'destinations'],
  queue: ['entry', 'command', 'destinations'],
  health: ['entry', 'command', 'destinations'],
  outliers: ['entry', 'command', 'destinations'],
  maxMemory: ['entry', 'command'],
  nodeArgs: ['entry'],
  hangTimeout: ['entry'],
  loopLag: ['entry'],
  tls: ['destinations'],
  proxyProtocol: ['destinations'],
};

export async function checkApps(context: CheckContext, searchPath: string): Promise<void> {
  const apps = context.root.at('apps');
  if (apps.entries.length === 0 && context.root.at('attach').value === null)
    apps.report('is empty, and nobody may attach a server: there is nothing to do', { at: 'key' });
  for (const [, app] of apps.entries) {
    const way = checkWay(app);
    if (way === null) continue;
    checkSettings(app, way);
    checkTls(app.at('tls'));
    checkProxyProtocol(app);
    checkInstances(app);
    checkBalancing(app);
    await checkNamedFiles(context, app);
    await checkHooks(context, app);
    if (way === 'files') await checkFolder(context, app.at('files'));
    if (way === 'command') await checkCommand(context, app, searchPath);
  }
}

function checkWay(app: ConfigCursor): Way | null {
  const written = ways.filter((way) => app.at(way).isWritten);
  const [way, another] = written;
  if (another !== undefined) {
    app.at(another).report(`an app has one of ${inWords(ways)}; this one also has ${way}`, { at: 'key' });
    return null;
  }
  if (way === undefined && app.value !== null && typeof app.value === 'object') {
    app.report(`says not how it runs: add one of ${ways.join(', ')}`, { at: 'key' });
  }
  return way ?? null;
}

function checkSettings(app: ConfigCursor, way: Way): void {
  for (const [name, fitting] of Object.entries(onlyFor)) {
    if (!app.at(name).isWritten || fitting.includes(way)) continue;
    app.at(name).report(`has no meaning for an app with ${way}; it is for ${inWords(fitting)}`, { at: 'key' });
  }
}

function checkTls(tls: ConfigCursor): void {
  const [cert, key] = [tls.at('cert'), tls.at('key')];
  if (cert.isWritten && !key.isWritten) cert.report('a client certificate needs its key: add "key"', { at: 'key' });
  if (key.isWritten && !cert.isWritten) key.report('a key needs its certificate: add "cert"', { at: 'key' });
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function checkProxyProtocol(app: ConfigCursor): void {
  const version = app.at('proxyProtocol');
  if (version.value !== 'v1' && version.value !== 'v2') return;
  if (!app.at('destinations').items.some(({ text }) => /^https:/i.test(text ?? ''))) return;
  version.report('is for http:// and unix: destinations only; https:// ones are told the client in X-Forwarded-For');
}

async function checkNamedFiles(context: CheckContext, app: ConfigCursor): Promise<void> {
  await expectPath(context, app.at('entry'), 'file');
  await expectPath(context, app.at('envFile'), 'file');
  await expectPath(context, app.at('cwd'), 'directory');
  for (const name of ['ca', 'cert', 'key']) await expectPath(context, app.at('tls').at(name), 'file');
}

async function checkFolder(context: CheckContext, files: ConfigCursor): Promise<void> {
  const root = files.text === null ? files.at('root') : files;
  await expectPath(context, root, 'directory');
  if (root.text === null) return;
  const folder = resolve(context.directory, root.text);
  if (isWithin(folder, context.directory)) {
    root.report('holds this configuration file, which would be given out; choose a folder of its own for the files');
  }
  const fallback = files.at('fallback');
  // The schema has said what is no path below the root.
  if (fallback.text === null || /^[./\\]/.test(fallback.text)) return;
  const path = join(folder, fallback.text);
  const problem = isWithin(folder, path) ? await stat(path).then(() => null, fileReason) : 'it is outside of the root';
  if (problem !== null) context.warnings.push(fallback.faultAt(`cannot read ${path}: ${problem}`));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

async function checkCommand(context: CheckContext, app: ConfigCursor, searchPath: string): Promise<void> {
  const [program] = app.at('command').items;
  if (program?.text) await checkProgram(context, program, program.text, searchPath);
  else if (program?.value === '') program.report('is empty; name the program');
  const transport = app.at('transport');
  if (transport.value !== 'unix') return;
  context.notes.push(transport.faultAt('the command must listen on the path in SOCKET_PATH; PORT is not set'));
}

async function checkProgram(
  context: CheckContext,
  cursor: ConfigCursor,
  program: string,
  searchPath: string,
): Promise<void> {
  if (program.includes('/')) {
    const path = resolve(context.directory, program);
    const problem = await executionProblem(path);
    if (problem !== null) cursor.report(`cannot run ${path}: ${problem}`);
    return;
  }
  for (const directory of searchPath.split(delimiter)) {
    if (directory !== '' && (await executionProblem(join(directory, program))) === null) return;
  }
  const hint = /\s/.test(program) ? 'each argument is an item of its own: ["python3", "blog.py"]' : null;
  cursor.report(`there is no program "${program}" in PATH`, { hint });
}

async function executionProblem(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile() ? null : 'it is not a file';
  } catch (error) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    return isThere ? 'it is not executable' : fileReason(error);
  }
}
