/**
 * A program that another edge started and that still runs: held from the moment at which we attach to its windhover-run, so
 * that its lease does not end while the rest of this edge comes up. What it says meanwhile is kept for whoever claims it.
 */
import { createDeferred } from './deferred.ts';
import type { InstancePaths } from './instance-folder.ts';
import { type AttachedProgram, attachProgram, type RunHandlers, type RunningProgram } from './run-process.ts';
import type { RunRecord } from './run-record.ts';

export class LeftProgram {
  /** null: it is not known what it is. */
  readonly record: RunRecord | null;
  readonly paths: InstancePaths;
  readonly #program: AttachedProgram;
  readonly #gone = createDeferred<void>();
  /** Set by `claim`. */
  #handlers: RunHandlers | null = null;
  readonly #unheard: Array<(handlers: RunHandlers) => void> = [];

  private constructor(record: RunRecord | null, paths: InstancePaths, program: AttachedProgram) {
    this.record = record;
    this.paths = paths;
    this.#program = program;
  }

  /** Rejects when nobody listens there, or somebody who is no windhover-run. */
  static async attach(record: RunRecord | null, paths: InstancePaths): Promise<LeftProgram> {
    let left: LeftProgram | null = null;
    const early: Array<(handlers: RunHandlers) => void> = [];
    const hear = (event: (handlers: RunHandlers) => void): void => {
      if (left === null) early.push(event);
      else left.#hear(event);
    };
    const program = await attachProgram(paths.control, {
      onOutput: (stream, bytes) => hear((handlers) => handlers.onOutput(stream, bytes)),
      onDropped: (bytes) => hear((handlers) => handlers.onDropped(bytes)),
      onExited: (exit) => hear((handlers) => handlers.onExited(exit)),
      onGone: () => hear((handlers) => handlers.onGone()),
    });
    left = new LeftProgram(record, paths, program);
    for (const event of early) left.#hear(event);
    return left;
  }

  get uptimeMs(): number {
    return this.#program.uptimeMs;
  }

  /** It was not on its way out when we attached. */
  get isRunning(): boolean {
    return this.#program.state === 'running';
  }

  /** From here on it is the caller's. Once. */
  claim(handlers: RunHandlers): RunningProgram {
    this.#handlers = handlers;
    for (const event of this.#unheard.splice(0)) event(handlers);
    return this.#program;
  }

  /** SIGTERM, SIGKILL after `drainMs`. Resolves when nothing of it is left. */
  async stop(drainMs: number): Promise<void> {
    const nothing = (): void => undefined;
    this.claim({ onOutput: nothing, onDropped: nothing, onExited: nothing, onGone: () => this.#gone.resolve() });
    this.#program.terminate(drainMs);
    await this.#gone.promise;
  }

  #hear(event: (handlers: RunHandlers) => void): void {
    if (this.#handlers === null) this.#unheard.push(event);
    else event(this.#handlers);
  }
}
