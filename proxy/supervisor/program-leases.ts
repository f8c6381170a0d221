/**
 * Who holds the programs of this edge: normally this edge, by its connection to each windhover-run. While another process is
 * about to take them over (`yield`), a connection that ends means that it did, and no more; afterwards they are either ours
 * again (`resume`) or not (`release`). Nothing is started while it is not known whose it would be.
 */
import { createDeferred, type Deferred } from './deferred.ts';
import { attachProgram, type Launch, launchProgram, type RunHandlers, type RunningProgram } from './run-process.ts';

type Verdict = 'ours' | 'released';

export interface ProgramCalls {
  readonly launch: Launch;
  readonly attach: typeof attachProgram;
}

export class ProgramLeases {
  readonly #calls: ProgramCalls;
  readonly #launching = new Set<Promise<unknown>>();
  #yielding: Deferred<Verdict> | null = null;

  constructor(calls: ProgramCalls = { launch: launchProgram, attach: attachProgram }) {
    this.#calls = calls;
  }

  readonly launch: Launch = async (options, handlers) => {
    await this.#untilOurs();
    const launched = this.#hold(options.controlPath, handlers, (held) => this.#calls.launch(options, held));
    this.#launching.add(launched);
    try {
      return await launched;
    } finally {
      this.#launching.delete(launched);
    }
  };

  /** Holds what runs already. */
  async take(
    controlPath: string,
    handlers: RunHandlers,
    claim: (handlers: RunHandlers) => RunningProgram,
  ): Promise<RunningProgram> {
    return await this.#hold(controlPath, handlers, async (held) => claim(held));
  }

  /** Resolves when another process may attach to all programs. */
  async yield(): Promise<void> {
    this.#yielding ??= createDeferred<Verdict>();
    await Promise.allSettled([...this.#launching]);
  }

  /** Nobody took them, or who did is gone. */
  resume(): void {
    this.#yielding?.resolve('ours');
    this.#yielding = null;
  }

  /** They are another's for good: nothing more is heard of them here. */
  release(): void {
    this.#yielding ??= createDeferred<Verdict>();
    this.#yielding.resolve('released');
  }

  async #hold(
    controlPath: string,
    handlers: RunHandlers,
    begin: (handlers: RunHandlers) => Promise<RunningProgram>,
  ): Promise<RunningProgram> {
    let lastOrder: ((program: RunningProgram) => void) | null = null;
    const held: RunHandlers = {
      onOutput: (stream, bytes) => handlers.onOutput(stream, bytes),
      onDropped: (bytes) => handlers.onDropped(bytes),
      onReport: (bytes) => handlers.onReport?.(bytes),
      onExited: (exit) => handlers.onExited(exit),
      onGone: () => void onGone(),
    };
    const onGone = async (): Promise<void> => {
      if (this.#yielding === null) {
        handlers.onGone();
        return;
      }
      handlers.onAway?.();
      await this.#untilOurs();
      try {
        program = await this.#calls.attach(controlPath, held);
        lastOrder?.(program);
      } catch {
        handlers.onGone();
      }
    };
    let program = await begin(held);
    const order = (give: (to: RunningProgram) => void): void => {
      lastOrder = give;
      give(program);
    };
    return {
      pid: program.pid,
      runnerPid: program.runnerPid,
      terminate: (drainMs) => order((to) => to.terminate(drainMs)),
      kill: () => order((to) => to.kill()),
    };
  }

  /** Never resolves for what was released. */
  async #untilOurs(): Promise<void> {
    while (this.#yielding !== null) {
      const verdict = await this.#yielding.promise;
      if (verdict === 'released') await new Promise<never>(() => undefined);
    }
  }
}
