/**
 * A program that another edge started and that still runs: held from the moment at which we attach to its windhover-run, so
 * that its lease does not end while the rest of this edge comes up. What it says meanwhile is kept for whoever claims it.
 */
import { createDeferred } from './deferred.ts';
import type { InstancePaths } from './instance-folder.ts';
import { type AttachedProgram, attachProgram, type RunHandlers, type RunningProgram } from './run-process.ts';
import type { RunRecord } from './run-record.ts';

interface Event {
  readonly tell: (handlers: RunHandlers) => void;
  /** Not output, of which a part is enough. */
  readonly isLasting: boolean;
}

/** It may be long until it is claimed, or stopped since nobody needs it. */
const mostUnheard = 1000;

export class LeftProgram {
  /** null: it is not known what it is. */
  readonly record: RunRecord | null;
  readonly paths: InstancePaths;
  readonly #program: AttachedProgram;
  readonly #gone = createDeferred<void>();
  /** Set by `claim`. */
  #handlers: RunHandlers | null = null;
  readonly #unheard: Event[] = [];

  private constructor(record: RunRecord | null, paths: InstancePaths, program: AttachedProgram) {
    this.record = record;
    this.paths = paths;
    this.#program = program;
  }

  /** Rejects when nobody listens there, or somebody who is no windhover-run. */
  static async attach(record: RunRecord | null, paths: InstancePaths): Promise<LeftProgram> {
    let left: LeftProgram | null = null;
    const early: Event[] = [];
    const hear = (tell: Event['tell'], isLasting = true): void => {
      if (left === null) early.push({ tell, isLasting });
      else left.#hear({ tell, isLasting });
    };
    const program = await attachProgram(paths.control, {
      onOutput: (stream, bytes) => hear((handlers) => handlers.onOutput(stream, bytes), false),
      onDropped: (bytes) => hear((handlers) => handlers.onDropped(bytes)),
      // Of no use later: it tells how it is now.
      onReport: (bytes) => {
        if (left !== null) left.#handlers?.onReport?.(bytes);
      },
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
    for (const event of this.#unheard.splice(0)) event.tell(handlers);
    return this.#program;
  }

  /** SIGTERM, SIGKILL after `drainMs`. Resolves when nothing of it is left. */
  async stop(drainMs: number): Promise<void> {
    const nothing = (): void => undefined;
    this.claim({ onOutput: nothing, onDropped: nothing, onExited: nothing, onGone: () => this.#gone.resolve() });
    this.#program.terminate(drainMs);
    await this.#gone.promise;
  }

  #hear(event: Event): void {
    if (this.#handlers !== null) event.tell(this.#handlers);
    else if (event.isLasting || this.#unheard.length < mostUnheard) this.#unheard.push(event);
  }
}
