/** A server of test/load/servers in a process of its own, which says what it holds. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { waitFor } from '../helpers/wait-for.ts';
import { makeCertificate, temporaryDirectory } from '../integration/edge-fixture.ts';
import { openFiles, residentMiB } from './process-files.ts';

/** `app-server`: alone, of both faces. `edge`: in front of instances of both. */
export type Subject = 'app-server' | 'edge';

export const subjects: readonly Subject[] = ['app-server', 'edge'];

/** An endpoint with an app behind it. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Its app takes WebSockets. */
  readonly upgrades: boolean;
}

type Settings = Readonly<Record<string, unknown>>;

export interface EdgeOptions {
  readonly apps?: Readonly<Record<string, Settings>>;
  readonly logLevel?: string;
}

export interface ServerStatus {
  /** What must be 0 when no client is connected. */
  readonly held: Readonly<Record<string, number>>;
  /** Pooled connections of the edge to its instances, open at both. */
  readonly idleUpstream: number;
  readonly instances: readonly number[];
  readonly rejects: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
}

/** V8's young generation has its full size from the beginning, so that its growing is not taken for a leak. */
const execArgv = ['--min-semi-space-size=16'];

/** MiB. */
export interface ServerMemory {
  readonly resident: number;
  /** When malloc has given back to the system what it keeps of freed memory: a mark of past peaks that is no leak. */
  readonly trimmed: number;
  /** Of that, what is no page of a file: those of node's program come and go with the system's cache. */
  readonly own: number;
  /** Given out by malloc. */
  readonly allocated: number;
  /** What V8 has of the system for the main thread. */
  readonly heap: number;
}

export class ServerUnderLoad {
  readonly targets: readonly Target[];
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #directory: string;

  private constructor(child: ChildProcess, directory: string, targets: readonly Target[]) {
    this.#child = child;
    this.#directory = directory;
    this.targets = targets;
    this.pid = child.pid ?? 0;
  }

  /** What else an edge is told: see servers/edge.mjs. */
  static async start(subject: Subject, limits: Settings, edge: EdgeOptions = {}): Promise<ServerUnderLoad> {
    const directory = temporaryDirectory();
    const { cert, key } = await makeCertificate(directory, 'load', [
      'app.test',
      ...Object.keys(edge.apps ?? { fetch: {}, node: {} }).map((name) => `${name}.test`),
    ]);
    const script = path.join(import.meta.dirname, 'servers', `${subject}.mjs`);
    const argument = JSON.stringify({ limits, certificate: { cert, key }, directory, ...edge });
    const child = fork(script, [argument], { execArgv });
    const { ready } = (await answerOf(child)) as { ready: Target[] };
    return new ServerUnderLoad(child, directory, ready);
  }

  async status(): Promise<ServerStatus> {
    this.#child.send('status');
    return ((await answerOf(this.#child)) as { status: ServerStatus }).status;
  }

  /** After its garbage was collected. */
  async memory(): Promise<ServerMemory> {
    this.#child.send('memory');
    return ((await answerOf(this.#child)) as { memory: ServerMemory }).memory;
  }

  residentMiB(): number {
    return residentMiB(this.pid);
  }

  /**
   * Open files of the server and its instances, without what is pooled between them, when they no longer change: an instance
   * closes its end of a connection a moment after the edge has closed the other one.
   */
  async openFiles(): Promise<number> {
    let last = -1;
    let seen = 0;
    return waitFor('a number of open files that stays', async () => {
      const { instances, idleUpstream } = await this.status();
      const count = [this.pid, ...instances].reduce((sum, pid) => sum + openFiles(pid), -2 * idleUpstream);
      seen = count === last ? seen + 1 : 1;
      last = count;
      return seen === 5 ? count : null;
    });
  }

  /** Closes it in order; the exit code is 0 when the engine found nothing left in its pools. */
  async stop(): Promise<number | null> {
    const ended = once(this.#child, 'exit') as Promise<[number | null]>;
    this.#child.send('stop');
    const [code] = await ended;
    rmSync(this.#directory, { recursive: true, force: true });
    return code;
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const onExit = (code: number | null): void => ended.abort(new Error(`the server ended with ${code}`));
  child.once('exit', onExit);
  try {
    const [answer] = (await once(child, 'message', { signal: ended.signal })) as [unknown];
    return answer;
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error;
  } finally {
    child.off('exit', onExit);
  }
}
