/** A supervisor in this process over real programs, in a folder of its own that is gone afterwards. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type InstanceStatusOfSupervisor, Supervisor } from '../../dist/proxy/supervisor/supervisor.js';
import { createLogger } from '../../dist/shared/logging/logger.js';
import { systemClock } from '../../dist/shared/time/clock.js';
import { systemRandom } from '../../dist/shared/time/random.js';
import type { DestinationAddress, ReadyInstance } from '../../proxy/model/destination-model.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { type AppChanges, appConfig } from '../helpers/app-config.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly app?: string;
  readonly instance?: string;
  readonly stream?: string;
  readonly code?: string;
  readonly lastStderr?: readonly string[];
}

export interface SupervisorScene {
  readonly directory: string;
  readonly supervisor: Supervisor;
  readonly log: readonly LogLine[];
  /** What can take traffic now. */
  readonly ready: (app: string) => readonly ReadyInstance[];
  readonly only: (app: string) => InstanceStatusOfSupervisor;
}

const appsDirectory = path.join(import.meta.dirname, '..', 'fixtures', 'apps');

export const builtDirectory: string = path.join(import.meta.dirname, '..', '..', 'dist');

export function fixtureApp(file: string): string {
  return path.join(appsDirectory, file);
}

/** An app that runs `file` of the fixtures under the node of these tests. */
export function nodeCommand(file: string, changes: AppChanges = {}): AppConfig {
  return appConfig({ command: [process.execPath, fixtureApp(file)], ...changes });
}

export function makeDirectory(): { readonly directory: string; readonly remove: () => void } {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** Gone when the test is over. */
export function temporaryDirectory(): string {
  const { directory, remove } = makeDirectory();
  onTestFinished(remove);
  return directory;
}

export function startSupervisor(
  env: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'] },
  directory: string = temporaryDirectory(),
): SupervisorScene {
  const log: LogLine[] = [];
  const ready = new Map<string, readonly ReadyInstance[]>();
  const supervisor = new Supervisor({
    directory,
    env,
    logger: createLogger({
      level: 'debug',
      destination: { write: (line) => void log.push(JSON.parse(line) as LogLine) },
    }),
    clock: systemClock,
    random: systemRandom,
    onChange: (app, instances) => void ready.set(app, instances),
  });
  onTestFinished(() => supervisor.kill());
  return {
    directory,
    supervisor,
    log,
    ready: (app) => ready.get(app) ?? [],
    only: (app) => {
      const [status, ...others] = supervisor.status(app);
      if (status === undefined || others.length > 0) throw new Error(`${app} has ${others.length + 1} instances`);
      return status;
    },
  };
}

export function addressOf(instance: ReadyInstance | undefined): DestinationAddress {
  if (instance === undefined) throw new Error('no instance is ready');
  return instance.address;
}

/** The body of an answer. Rejects when there is none. */
export function read(address: DestinationAddress, target = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    const to = 'path' in address ? { socketPath: address.path } : { host: address.host, port: address.port };
    request({ ...to, path: target, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** A process that ended and that nobody has collected yet does not run. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return statWords(pid)[0] !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}

export function parentOf(pid: number): number {
  const parent = process.platform === 'linux' ? Number(statWords(pid)[1]) : askParent(pid);
  if (!(parent > 1)) throw new Error(`process ${pid} has no parent`);
  return parent;
}

/** What /proc says after the command's name: state, parent... */
function statWords(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function askParent(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim());
}
