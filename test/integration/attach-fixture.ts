/** `windhover up` over one app of its file, and servers that attach to it, each as a process of its own. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sendControl } from '../../proxy/control/control-client.ts';
import type { AppStatus, EdgeStatus } from '../../proxy/model/status.ts';
import {
  type CommandResult,
  commandFile,
  type RunningCommand,
  runCommand,
  startProgram,
} from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, ask } from './edge-client.ts';

const attacker = path.join(import.meta.dirname, '..', 'fixtures', 'attach-attacker.mjs');
const app = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'attached.mjs');

/** Whom a process runs as, where the tests run as root. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface ServeOptions {
  readonly user?: User;
  /** What the app says. */
  readonly name?: string;
}

export class AttachScene {
  readonly directory: string;
  readonly port: number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #commands: RunningCommand[] = [];
  #edge: RunningCommand | null = null;

  private constructor(directory: string, port: number) {
    this.directory = directory;
    this.port = port;
    this.#env = { XDG_STATE_HOME: path.join(directory, 'state') };
  }

  static async create(config: object = {}, user?: User): Promise<AttachScene> {
    const directory = await mkdtemp(path.join(tmpdir(), 'wh-att-'));
    // Others must be able to pass.
    await chmod(directory, user === undefined ? 0o711 : 0o777);
    const scene = new AttachScene(directory, await freePort());
    await scene.configure(config);
    await scene.up(user);
    return scene;
  }

  /** As root's, or anybody's: everybody can read it. */
  async configure(config: object = {}): Promise<void> {
    const file = {
      endpoints: [{ url: `http://127.0.0.1:${this.port}` }],
      runtimeDirectory: path.join(this.directory, 'run'),
      lameDuck: '0s',
      logging: { access: false },
      apps: { shop: { hosts: ['file.test', '*.wild.test'], respond: { body: 'the file\n' } } },
      ...config,
    };
    await writeFile(path.join(this.directory, 'windhover.json'), JSON.stringify(file), { mode: 0o644 });
  }

  get edge(): RunningCommand {
    if (this.#edge === null) throw new Error('no edge runs');
    return this.#edge;
  }

  async up(user?: User): Promise<void> {
    const edge = this.#start(['up'], user);
    this.#edge = edge;
    await waitFor('the edge is ready', () => {
      if (edge.child.exitCode !== null) throw new Error(`it ended: ${edge.output.stderr}`);
      return edge.output.stdout.includes('ready: every app answers');
    });
  }

  run(...args: string[]): Promise<CommandResult> {
    return runCommand(args, { directory: this.directory, env: this.#env });
  }

  /** Started, and perhaps not attached yet. */
  serve(args: readonly string[], { user, name = 'attached' }: ServeOptions = {}): RunningCommand {
    return this.#start(['serve', app, ...args], user, { NAME: name });
  }

  async attach(args: readonly string[], options: ServeOptions = {}): Promise<RunningCommand> {
    const server = this.serve(args, options);
    await waitFor('it is attached', () => {
      if (server.child.exitCode !== null) throw new Error(`it ended: ${server.output.stderr}`);
      return server.output.stdout.includes('attached as');
    });
    return server;
  }

  /** See test/fixtures/attach-attacker.mjs. */
  attack(user: User | undefined, ...words: string[]): RunningCommand {
    return this.#program(user, [attacker, path.join(this.folder, 'attach.sock'), ...words], {});
  }

  ask(host: string, place = '/', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask({ port: this.port, host, path: place, headers });
  }

  async status(): Promise<EdgeStatus> {
    const control = /control +(\S+)/.exec(this.edge.output.stdout)?.[1] ?? '';
    const asked = { method: 'GET', path: '/status', action: 'tell' } as const;
    return (await sendControl(control, asked)).body as EdgeStatus;
  }

  async app(name: string): Promise<AppStatus | undefined> {
    return (await this.status()).apps.find((one) => one.name === name);
  }

  get folder(): string {
    return /sockets +(\S+)/.exec(this.edge.output.stdout)?.[1] ?? '';
  }

  async close(): Promise<void> {
    for (const { child, ended } of this.#commands.splice(0).reverse()) {
      child.kill('SIGKILL');
      await ended;
    }
    await rm(this.directory, { recursive: true, force: true });
  }

  #start(args: readonly string[], user: User | undefined, more: Readonly<Record<string, string>> = {}): RunningCommand {
    return this.#program(user, [commandFile, ...args], more);
  }

  #program(user: User | undefined, words: readonly string[], more: Readonly<Record<string, string>>): RunningCommand {
    const options = { directory: this.directory, env: { ...this.#env, ...more } };
    const command =
      user === undefined
        ? startProgram(process.execPath, words, options)
        : startProgram(
            'setpriv',
            [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', process.execPath, ...words],
            options,
          );
    this.#commands.push(command);
    return command;
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
