/**
 * Calls the hooks of one exchange: within their time, whatever they do. A hook that throws, rejects, returns what is no
 * Response, breaks a rule or is late fails its exchange with an error that names it, and nothing else.
 */
import {
  createError,
  isWindhoverError,
  reasonOf,
  type WindhoverError,
} from '../../../shared/errors/windhover-error.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { OutgoingAnswer } from '../response-writer.ts';
import { readAnswer } from './hook-answer.ts';
import type { HookContext, HookModule } from './hook-types.ts';

export type HookName = 'onRequest' | 'onResponse';

export interface HookCallsOptions {
  readonly module: HookModule;
  readonly file: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly context: Omit<HookContext, 'signal'>;
  /** Until it is over or gives the loop back: it may keep it. */
  busy(isBusy: 'in' | 'out'): void;
}

export class HookCalls {
  readonly #options: HookCallsOptions;
  readonly #abort = new AbortController();
  readonly #context: HookContext;

  constructor(options: HookCallsOptions) {
    this.#options = options;
    this.#context = Object.freeze({ ...options.context, signal: this.#abort.signal });
  }

  has(name: HookName): boolean {
    return this.#options.module[name] !== undefined;
  }

  /** The client is not there any more. */
  clientLeft(): void {
    this.#abort.abort();
  }

  /**
   * `read` looks at what the hook left of its messages. Throws WINDHOVER_HOOK_FAILED or WINDHOVER_HOOK_TIMEOUT.
   */
  async call<T>(
    name: HookName,
    messages: readonly unknown[],
    read: () => T,
  ): Promise<{ answer: OutgoingAnswer | null; left: T }> {
    try {
      const result = await this.#within(name, this.#begin(name, messages));
      return { answer: result === undefined ? null : readAnswer(result), left: read() };
    } catch (error) {
      throw isWindhoverError(error) ? error : this.#failure(name, error);
    }
  }

  #failure(hook: HookName, cause: unknown): WindhoverError {
    const { file } = this.#options;
    return createError('WINDHOVER_HOOK_FAILED', { hook, file, reason: reasonText(cause) }, { cause });
  }

  #begin(name: HookName, messages: readonly unknown[]): unknown {
    const { module, busy } = this.#options;
    const hook = module[name] as (...given: readonly unknown[]) => unknown;
    busy('in');
    try {
      return hook(...messages, this.#context);
    } finally {
      busy('out');
    }
  }

  async #within(hook: HookName, result: unknown): Promise<unknown> {
    if (result === undefined) return undefined;
    const { clock, timeoutMs, file } = this.#options;
    let giveUp: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    const timer = clock.setTimeout(() => {
      giveUp(createError('WINDHOVER_HOOK_TIMEOUT', { hook, file, timeout: timeoutMs }));
      this.#abort.abort();
    }, timeoutMs);
    try {
      // Whatever it settles to after its time is nobody's: race listens to it all the same.
      return await Promise.race([result, late]);
    } finally {
      timer.cancel();
    }
  }
}

/** Of what was thrown, which need be no Error, and may throw when it is looked at. */
function reasonText(thrown: unknown): string {
  try {
    return reasonOf(thrown).slice(0, 1000);
  } catch {
    return 'it threw what cannot be said';
  }
}
