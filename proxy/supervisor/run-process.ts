/**
 * One program under windhover-run, from the edge's side: starts it and attaches to its control socket, or attaches to one
 * that another edge left behind. Promises that `onGone` comes exactly once, when nothing of the program is left or the
 * runner itself is; after it nothing else comes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { longestDurationMs } from '../../shared/config/schema/schema-node.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import {
  encodeKill,
  encodeTerminate,
  type OutputStream,
  type ProgramExit,
  type RunEvent,
  RunEventDecoder,
} from './run-protocol.ts';

export interface RunOptions {
  /** windhover-run itself. */
  readonly binary: string;
  readonly instance: string;
  readonly controlPath: string;
  readonly cwd: string;
  readonly user: string | null;
  readonly group: string | null;
  /** Made and given to `user` before the program starts; null where the edge's own folder serves. */
  readonly socketDirectory: string | null;
  /** The variable that tells the program where to write reports; null: it writes none. */
  readonly reportVariable: string | null;
  readonly leaseMs: number;
  readonly drainMs: number;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface RunHandlers {
  onOutput(stream: OutputStream, bytes: Buffer): void;
  onDropped(bytes: number): void;
  onReport?(bytes: Buffer): void;
  /** Nothing is heard of it for a while, or ever again: another edge is attached in our place. */
  onAway?(): void;
  /** The program itself ended; others of its group may need a moment more. Not called where the runner was lost. */
  onExited(exit: ProgramExit): void;
  onGone(): void;
}

export interface RunningProgram {
  readonly pid: number;
  readonly runnerPid: number;
  terminate(drainMs: number): void;
  kill(): void;
}

/** One that runs already. */
export interface AttachedProgram extends RunningProgram {
  readonly state: 'running' | 'ending' | 'exited';
  /** When we attached. */
  readonly uptimeMs: number;
}

export type Launch = (options: RunOptions, handlers: RunHandlers) => Promise<RunningProgram>;

type Hello = Extract<RunEvent, { type: 'hello' }>;

/** It greets at once; one that does not is stopped or stuck. */
const helloTimeoutMs = 5000;
/** Beyond the time that it was given. */
const deafRunnerMs = 5000;

/** @throws WindhoverError INSTANCE_SPAWN_FAILED with the runner's own sentence. */
export async function launchProgram(options: RunOptions, handlers: RunHandlers): Promise<RunningProgram> {
  const { complaint, runner } = await startRunner(options);
  if (complaint !== '') {
    throw createError('WINDHOVER_INSTANCE_SPAWN_FAILED', { instance: options.instance, reason: complaint });
  }
  try {
    const program = await attachProgram(options.controlPath, handlers);
    // A runner that was killed could not see to its program's family. Its own child, seen to end just now: no pid that may
    // have become somebody else's.
    runner.once('exit', (_code, signal) => {
      if (signal !== null) killGroup(program.pid);
    });
    return program;
  } catch (cause) {
    throw createError('WINDHOVER_RUNNER_FAILED', { instance: options.instance, reason: reasonOf(cause) }, { cause });
  }
}

/** Takes over a program whose runner listens on `controlPath`. Rejects when nobody does. */
export function attachProgram(controlPath: string, handlers: RunHandlers): Promise<AttachedProgram> {
  return new Promise((resolve, reject) => {
    const socket = connect(controlPath);
    socket.setTimeout(helloTimeoutMs, () => socket.destroy(new Error('windhover-run does not answer')));
    const decoder = new RunEventDecoder();
    let attached = false;
    let failure: unknown = new Error('windhover-run closed the connection without a word');
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const event of decoder.push(chunk)) {
          if (event.type === 'hello') {
            attached = true;
            socket.setTimeout(0);
            resolve(programOf(socket, event));
          } else {
            deliver(event, handlers);
          }
        }
      } catch (error) {
        failure = error;
        socket.destroy();
      }
    });
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      if (attached) handlers.onGone();
      else reject(failure);
    });
  });
}

function deliver(event: Exclude<RunEvent, Hello>, to: RunHandlers): void {
  switch (event.type) {
    case 'output':
      to.onOutput(event.stream, event.bytes);
      return;
    case 'dropped':
      to.onDropped(event.bytes);
      return;
    case 'report':
      to.onReport?.(event.bytes);
      return;
    case 'exited':
      to.onExited(event.exit);
      return;
  }
}

function programOf(socket: Socket, { pid, runnerPid, state, uptimeMs }: Hello): AttachedProgram {
  const send = (frame: Buffer): void => {
    if (socket.writable) socket.write(frame);
  };
  // A runner that does not do as it was told in time is stopped or stuck; its program ends with it.
  const endIn = (ms: number): void => {
    setTimeout(() => endRunner(socket, runnerPid, pid), Math.min(longestDurationMs, ms + deafRunnerMs)).unref();
  };
  return {
    pid,
    runnerPid,
    state,
    uptimeMs,
    terminate(drainMs) {
      send(encodeTerminate(drainMs));
      endIn(drainMs);
    },
    kill() {
      send(encodeKill());
      endIn(0);
    },
  };
}

/** It alone holds the other end of the connection: while that is open the number is its own, whoever started it. */
function endRunner(socket: Socket, runnerPid: number, program: number): void {
  if (socket.closed || socket.destroyed) return;
  // It could not see to its program's family; see launchProgram.
  socket.once('close', () => killGroup(program));
  try {
    process.kill(runnerPid, 'SIGKILL');
  } catch {
    // It has ended in this moment.
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody of it is left.
  }
}

/** The complaint is empty when the program runs and the control socket is there. */
function startRunner(options: RunOptions): Promise<{ complaint: string; runner: ChildProcess }> {
  return new Promise((resolve) => {
    const runner = spawn(options.binary, runnerArguments(options), {
      cwd: '/',
      env: { ...options.env },
      // Its own session: what a terminal sends to the edge's process group must not reach it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    runner.unref();
    let text = '';
    runner.on('error', (error) => resolve({ complaint: error.message, runner }));
    // Not there when this process has no descriptors left; the error tells that.
    const stderr: Readable | undefined = runner.stderr;
    stderr?.setEncoding('utf8');
    stderr?.on('data', (chunk: string) => {
      text += chunk;
    });
    // The runner closes its stderr when the program runs.
    stderr?.on('close', () => resolve({ complaint: text.trim().replace(/^windhover-run: /, ''), runner }));
  });
}

function runnerArguments(options: RunOptions): string[] {
  const words = ['--control', options.controlPath, '--cwd', options.cwd];
  words.push('--lease', String(options.leaseMs), '--drain', String(options.drainMs));
  if (options.user !== null) words.push('--user', options.user);
  if (options.group !== null) words.push('--group', options.group);
  if (options.socketDirectory !== null) words.push('--socket-directory', options.socketDirectory);
  if (options.reportVariable !== null) words.push('--report-variable', options.reportVariable);
  return [...words, '--', ...options.words];
}
