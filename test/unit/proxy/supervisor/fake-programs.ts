/** Programs that exist on paper: a test ends them and answers for them, and sees what they were told. */
import type { BootCheck, BootResult } from '../../../../proxy/supervisor/boot-check.ts';
import type { PreparedStart } from '../../../../proxy/supervisor/instance-command.ts';
import type { Launch, RunHandlers, RunOptions } from '../../../../proxy/supervisor/run-process.ts';
import { encodeReport } from '../../../../shared/lifecycle/instance-report.ts';

export class FakeProgram {
  readonly options: RunOptions;
  readonly told: string[] = [];
  readonly #handlers: RunHandlers;

  constructor(options: RunOptions, handlers: RunHandlers) {
    this.options = options;
    this.#handlers = handlers;
  }

  writeError(text: string): void {
    this.#handlers.onOutput('stderr', Buffer.from(text));
  }

  report(loopLagMs = 0, memoryBytes = 0): void {
    this.#handlers.onReport?.(encodeReport({ loopLagMs, loopBusy: 0, memoryBytes }));
  }

  exit(code: number | null, signal: string | null = null): void {
    this.#handlers.onExited({ code, signal });
  }

  /** The last of its group ended, or its runner did. */
  vanish(): void {
    this.#handlers.onGone();
  }

  end(code: number | null, signal: string | null = null): void {
    this.exit(code, signal);
    this.vanish();
  }
}

export class FakePrograms {
  readonly started: FakeProgram[] = [];
  readonly released: string[] = [];
  /** Set: the next starts fail with it. */
  failure: Error | null = null;
  readonly #boots: ((result: BootResult) => void)[] = [];
  #serial = 0;

  readonly prepare = async (name = 'shop.1', paired = false): Promise<PreparedStart> => {
    this.#serial += 1;
    const path = `/run/${name}-${this.#serial}.sock`;
    return {
      address: { path },
      paired,
      run: { instance: name, controlPath: `${path}.run` } as RunOptions,
      release: async () => void this.released.push(path),
    };
  };

  readonly launch: Launch = async (options, handlers) => {
    if (this.failure !== null) throw this.failure;
    const program = new FakeProgram(options, handlers);
    this.started.push(program);
    return {
      pid: 4000 + this.started.length,
      runnerPid: 3000 + this.started.length,
      terminate: (drainMs) => program.told.push(`terminate ${drainMs}`),
      kill: () => program.told.push('kill'),
    };
  };

  readonly checkBoot: BootCheck = ({ signal }) =>
    new Promise((resolve) => {
      this.#boots.push(resolve);
      signal.addEventListener('abort', () => resolve('aborted'), { once: true });
    });

  get last(): FakeProgram {
    const program = this.started.at(-1);
    if (program === undefined) throw new Error('no program was started');
    return program;
  }

  /** Answers the latest boot check, or the one of that number (from 0). */
  answerBoot(result: BootResult = 'answered', index: number = this.#boots.length - 1): void {
    this.#boots[index]?.(result);
  }
}
