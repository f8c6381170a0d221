/** What a command is given of the process it runs in. Commands touch nothing else of it, so that tests can stand in for it. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../shared/config/substitute.ts';
import { type Clock, systemClock } from '../../shared/time/clock.ts';
import { readSecret } from './read-secret.ts';

export interface Program {
  readonly env: Environment;
  readonly uid: number;
  readonly directory: string;
  /** What starts this very program with these arguments once more: looked up anew, so that it may be a newer one. */
  readonly command: readonly string[];
  readonly clock: Clock;
  readonly version: string;
  /** Whether a person reads stderr. */
  readonly isLogReadable: boolean;
  /** There was a terminal at the start, and it is gone: closed, or its connection broke. */
  hasLostTerminal(): boolean;
  /** One line, or several, on stdout. */
  print(text: string): void;
  /** On stderr. */
  complain(text: string): void;
  /** A person types what is read. */
  readonly isInputTerminal: boolean;
  /** A line of stdin, without an echo where it is typed; `question` is shown to who types. Empty: there is none. */
  readSecret(question: string): Promise<string>;
  onSignal(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGUSR2', listener: () => void): void;
  /** At once, without a word. */
  exit(code: number): never;
}

/** 0: done. failure: it was tried and did not work. usage: what was asked for is wrong. */
export const exitCodes = { done: 0, failure: 1, usage: 2, interrupted: 130 } as const;

export function processProgram(): Program {
  // Who read what is printed may have gone; the edge goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    env: process.env,
    uid: process.getuid?.() ?? 0,
    directory: workingDirectory(process.env['PWD'], process.cwd()),
    command: ownCommand(),
    clock: systemClock,
    version: readVersion(),
    isLogReadable: process.stderr.isTTY === true,
    hasLostTerminal,
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    isInputTerminal: process.stdin.isTTY === true,
    readSecret: (question) => {
      const onInterrupt = (): never => process.exit(exitCodes.interrupted);
      const terminal = process.stdin.isTTY === true ? { output: process.stderr, onInterrupt } : null;
      return readSecret(process.stdin, question, terminal);
    },
    onSignal: (signal, listener) => void process.on(signal, listener),
    exit: (code) => {
      // At its exit node gives the terminal its settings back, and aborts where the terminal does not answer.
      if (hasLostTerminal()) process.kill(process.pid, 'SIGKILL');
      return process.exit(code);
    },
  };
}

/** node may have been replaced by another at the same place, or be gone from there; the script's path may be a link. */
function ownCommand(): string[] {
  const node = existsSync(process.execPath) ? process.execPath : process.argv0;
  return [node, ...process.execArgv, ...process.argv.slice(1)];
}

/** A terminal that hung up answers no question any more. */
function hasLostTerminal(): boolean {
  return process.stderr.isTTY === true && !isatty(2);
}

/** From our own package.json, which is above the sources and above dist/. */
function readVersion(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Record<string, unknown>;
      if (manifest['name'] === 'windhover') return String(manifest['version']);
    } catch {
      // Not this one: further up.
    }
    const above = dirname(directory);
    if (above === directory) return 'unknown';
    directory = above;
  }
}

/** As the shell calls it, where that is true: with links as they were followed, which may be turned to another release. */
export function workingDirectory(named: string | undefined, real: string): string {
  if (named === undefined || !isAbsolute(named)) return real;
  try {
    return realpathSync(named) === real ? named : real;
  } catch {
    return real;
  }
}

/** The configuration file that is named, or the usual one. */
export function configFile(program: Program, named: string | undefined): string {
  return resolve(program.directory, named ?? 'windhover.json');
}
