/**
 * `windhover up` as an operator runs it, on a file and directories of the test's own, through the deaths and upgrades of its
 * process. What is left of it is gone after `remove`: the edge by its last pid, instances by their lease.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ControlAnswer, sendControl } from '../../proxy/control/control-client.ts';
import type { EdgeStatus } from '../../proxy/model/status.ts';
import {
  type CommandOptions,
  type CommandResult,
  type RunningCommand,
  runCommand,
  startCommand,
} from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { isRunning } from './supervisor-fixture.ts';

const app = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'versions.mjs');

export const host = 'a.test';

export interface EdgeCommandOptions extends Pick<CommandOptions, 'env' | 'fds' | 'program'> {
  readonly flags?: readonly string[];
  /** Beside endpoint, app and log level. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Of the app; see test/fixtures/apps/versions.mjs. */
  readonly app?: Readonly<Record<string, unknown>>;
  /** Of the edge, the test's to make and to remove. */
  readonly directory?: string;
}

export class EdgeCommand {
  readonly directory: string;
  readonly #options: EdgeCommandOptions;
  #command: RunningCommand;
  readonly #pids = new Set<number>();
  #port = 0;

  private constructor(directory: string, options: EdgeCommandOptions) {
    this.directory = directory;
    this.#options = options;
    this.#command = this.#startCommand();
  }

  /** Resolves when every app answers. */
  static async start(options: EdgeCommandOptions = {}): Promise<EdgeCommand> {
    const { directory = mkdtempSync(path.join(tmpdir(), 'wh-cmd-')) } = options;
    writeConfig(directory, options.config, options.app);
    const edge = new EdgeCommand(directory, options);
    edge.deploy('one');
    await edge.untilReady();
    return edge;
  }

  get port(): number {
    return this.#port;
  }

  get command(): RunningCommand {
    return this.#command;
  }

  /** Of everything that was this edge since the last start. */
  get log(): Array<Readonly<Record<string, unknown>>> {
    const lines = this.#command.output.stderr.split('\n');
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  }

  get messages(): string[] {
    return this.log.map(({ msg }) => String(msg));
  }

  configure(config: Readonly<Record<string, unknown>>): void {
    writeConfig(this.directory, config, this.#options.app);
  }

  /** The app of the file. */
  get app(): AppOfFile {
    return appOf(this.directory, this.#options.app);
  }

  /** What instances are from their next start on. */
  deploy(version: string): void {
    writeFileSync(path.join(this.directory, 'version'), version);
  }

  /** Starts the same once more, in the place of one that has ended. */
  async startAgain(): Promise<void> {
    this.#command = this.#startCommand();
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    const { output, child } = this.#command;
    await waitFor('the edge is ready', () => {
      if (child.exitCode !== null) throw new Error(`it ended: ${output.stderr}`);
      return output.stdout.includes('ready: every app answers');
    });
    this.#port = Number(/ {2}127\.0\.0\.1:(\d+)/.exec(output.stdout)?.[1]);
    await waitFor('every instance is ready', async () =>
      (await this.status()).apps.every(({ instances }) => instances.every(({ state }) => state === 'ready')),
    );
  }

  /** Of the process that was started, whoever goes on in its place (and writes where it wrote). */
  async untilExit(): Promise<void> {
    const { child } = this.#command;
    await waitFor('it has ended', () => child.exitCode !== null || child.signalCode !== null);
  }

  run(...args: readonly string[]): Promise<CommandResult> {
    return runCommand(args, { directory: this.directory, env: this.#env });
  }

  /** Over its control socket, without a process for it. */
  ask(method: 'GET' | 'POST', target: string): Promise<ControlAnswer> {
    const socketPath = /control +(\S+)/.exec(this.#command.output.stdout)?.[1] ?? '';
    return sendControl(socketPath, { method, path: target, action: 'answer' });
  }

  async status(): Promise<EdgeStatus> {
    const answer = await this.ask('GET', '/status');
    if (answer.status !== 200) throw new Error(`it answers ${answer.status}`);
    const status = answer.body as EdgeStatus;
    this.#pids.add(status.pid);
    return status;
  }

  async instancePids(): Promise<number[]> {
    const { apps } = await this.status();
    return apps.flatMap(({ instances }) => instances.flatMap(({ pid }) => (pid === null ? [] : [pid])));
  }

  async remove(): Promise<void> {
    const { child } = this.#command;
    // A parent passes it on to whoever is the edge, or will be.
    child.kill('SIGTERM');
    await this.run('stop');
    for (const pid of [child.pid ?? 0, ...this.#pids]) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    await this.#command.ended;
    rmSync(this.directory, { recursive: true, force: true });
  }

  #startCommand(): RunningCommand {
    const { flags = [], fds = [], program } = this.#options;
    const given = program === undefined ? {} : { program };
    return startCommand(['up', ...flags], { directory: this.directory, env: this.#env, fds, ...given });
  }

  get #env(): Record<string, string> {
    const { directory } = this;
    const places = { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: path.join(directory, 'state') };
    return { ...places, ...this.#options.env };
  }
}

interface AppOfFile {
  readonly env: Readonly<Record<string, string>>;
}

function appOf(directory: string, more: Readonly<Record<string, unknown>> = {}): AppOfFile {
  const env = { VERSION_FILE: path.join(directory, 'version') };
  return { ...{ hosts: ['*'], entry: app, instances: 2 }, env, ...more };
}

function writeConfig(
  directory: string,
  config: Readonly<Record<string, unknown>> = {},
  ofApp: Readonly<Record<string, unknown>> = {},
): void {
  const usual = {
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 2,
    logging: { access: false },
    lameDuck: '0s',
  };
  const { apps = {}, ...rest } = config;
  const both = { app: appOf(directory, ofApp), ...(apps as object) };
  writeFileSync(path.join(directory, 'windhover.json'), JSON.stringify({ ...usual, ...rest, apps: both }));
}
