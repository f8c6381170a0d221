/**
 * An edge as the parent of `up --supervise` sees it, through any number of upgrades: a pipe that the process which is the edge
 * holds, and no other. When nobody holds it any more there is no edge; a pid tells nothing, for the edge may be no child of
 * the parent.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { formatPassedOn, type ListenDescriptors, passedOnVariable } from '../listeners/activation.ts';
import { parentDescriptor } from './handover.ts';
import { LineChannel, type Message } from './line-channel.ts';
import { parentVariable } from './parent-channel.ts';

export interface GuardedEdgeOptions {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of a service manager, passed on. */
  readonly sockets: ListenDescriptors | null;
}

export interface EdgeEnd {
  /** Of the last process that was the edge; null: none ever was. */
  readonly pid: number | null;
  /** Both null where it was no child of ours. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly wasUp: boolean;
  /** It said that it ends. */
  readonly isByItself: boolean;
}

interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

export class GuardedEdge {
  readonly #child: ChildProcess;
  readonly #exit: Promise<Exit>;
  readonly #channel: LineChannel;
  #pid: number | null = null;
  #wasUp = false;
  #isHandedOver = false;
  #saidCode: number | null = null;
  /** The first that it was told. */
  #stopSignal: string | null = null;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
      child.once('error', () => resolve({ code: 1, signal: null }));
    });
    this.#channel = new LineChannel(child.stdio[parentDescriptor] as Duplex);
  }

  static start({ command, cwd, env, sockets }: GuardedEdgeOptions): GuardedEdge {
    const [file = '', ...args] = command;
    const passedOn = sockets === null ? {} : { [passedOnVariable]: formatPassedOn({ ...sockets, first: firstSocket }) };
    const fds = sockets?.names.map((_, index) => sockets.first + index) ?? [];
    return new GuardedEdge(
      spawn(file, args, {
        cwd,
        env: { ...env, ...passedOn, [parentVariable]: '1' },
        stdio: ['inherit', 'inherit', 'inherit', 'pipe', ...fds],
      }),
    );
  }

  signal(signal: string): void {
    if (signal === 'SIGINT' || signal === 'SIGTERM') this.#stopSignal = signal;
    this.#channel.send({ type: 'signal', signal });
  }

  /** Resolves when no process is the edge any more. */
  async whenOver(): Promise<EdgeEnd> {
    for (;;) {
      const message = await this.#channel.next();
      if (message === null) break;
      this.#hear(message);
    }
    const common = { pid: this.#pid, wasUp: this.#wasUp };
    if (this.#saidCode !== null) return { ...common, code: this.#saidCode, signal: null, isByItself: true };
    if (this.#isHandedOver) return { ...common, code: null, signal: null, isByItself: false };
    return { pid: this.#child.pid ?? null, wasUp: this.#wasUp, isByItself: false, ...(await this.#exit) };
  }

  #hear(message: Message): void {
    const { type, pid, code } = message;
    if (type === 'up' && typeof pid === 'number') {
      this.#wasUp = true;
      this.#isHandedOver ||= pid !== this.#child.pid;
      this.#pid = pid;
    }
    if (type === 'handed-over') {
      this.#isHandedOver = true;
      // Both have listened for a moment: the former edge may have heard it, and has only ended by it what it was about to end.
      if (this.#stopSignal !== null) this.#channel.send({ type: 'signal', signal: this.#stopSignal });
    }
    if (type === 'ended' && typeof code === 'number') this.#saidCode = code;
  }
}

const firstSocket = parentDescriptor + 1;
