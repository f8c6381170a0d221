/** A stand-in for the process that a command runs in: keeps what is printed, raises signals on demand. */
import type { Program } from '../../proxy/cli/program.ts';
import { systemClock } from '../../shared/time/clock.ts';

export interface FakeProgram extends Program {
  readonly printed: string[];
  readonly complaints: string[];
  readonly exits: number[];
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGUSR2'): void;
}

export function fakeProgram(parts: Partial<Program> = {}): FakeProgram {
  const printed: string[] = [];
  const complaints: string[] = [];
  const exits: number[] = [];
  const listeners: [string, () => void][] = [];
  return {
    env: { PATH: process.env['PATH'] },
    uid: process.getuid?.() ?? 0,
    directory: '/',
    command: [],
    clock: systemClock,
    version: '1.2.3',
    isLogReadable: false,
    hasLostTerminal: () => false,
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    isInputTerminal: false,
    readSecret: () => Promise.resolve(''),
    onSignal: (name, listener) => void listeners.push([name, listener]),
    // The real one never returns; the test looks at `exits`.
    exit: (code) => void exits.push(code) as never,
    ...parts,
    printed,
    complaints,
    exits,
    signal(name) {
      for (const [listened, listener] of listeners) if (listened === name) listener();
    },
  };
}
