/** A program of test/load/clients: takes lines, gives lines of JSON. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export class LoadClient {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown>;

  /** `niceness`: clients stand for other machines, whose work is not to cost the server's processor. Default 0. */
  constructor(program: string, options: unknown, niceness = 0) {
    const file = path.join(import.meta.dirname, 'clients', program);
    const interpreter = program.endsWith('.py') ? 'python3' : process.execPath;
    // Sanitizers are for the server.
    const env = { ...process.env, LD_PRELOAD: '', PYTHONDONTWRITEBYTECODE: '1' };
    this.#child = spawn(interpreter, [file, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'], env });
    if (niceness !== 0 && this.#child.pid !== undefined) setPriority(this.#child.pid, niceness);
    this.#ended = once(this.#child, 'close');
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Gives it a line and waits for its answer. */
  async ask(line: string | number): Promise<unknown> {
    this.#child.stdin.write(`${line}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error('a load client has failed; stderr says why');
    return JSON.parse(value);
  }

  async stop(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }
}
