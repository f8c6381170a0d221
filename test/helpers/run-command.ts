/** Runs the built `windhover` as a process of its own, with an environment that holds nothing of the machine's. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';

export const commandFile: string = path.join(import.meta.dirname, '..', '..', 'dist', 'proxy', 'cli', 'main.js');

export interface CommandOptions {
  readonly directory: string;
  /** What is started in the place of node and the built command. */
  readonly program?: readonly [file: string, ...args: string[]];
  /** Descriptors from 3 on. */
  readonly fds?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<CommandResult>;
}

export function startCommand(args: readonly string[], options: CommandOptions): RunningCommand {
  const [file, ...first] = options.program ?? [process.execPath, commandFile];
  return startProgram(file, [...first, ...args], options);
}

export function startProgram(program: string, args: readonly string[], options: CommandOptions): RunningCommand {
  const child = spawn(program, [...args], {
    cwd: options.directory,
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', ...(options.fds ?? [])],
    detached: true,
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...output }));
  });
  return { child, output, ended };
}

export function runCommand(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  return startCommand(args, options).ended;
}
