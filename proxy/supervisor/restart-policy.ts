/**
 * When an instance that ended is started again: exponential back-off with jitter, and a crash loop after five starts in a row
 * that came to nothing. It keeps trying at the cap: what a crash loop waits for (a database, a mount) may come back.
 * An instance that served and was killed from outside by SIGKILL has done nothing wrong: it is back after the first delay.
 */
import { type Backoff, createBackoff } from '../../shared/time/backoff.ts';
import type { Random } from '../../shared/time/random.ts';

export interface RestartPolicyOptions {
  /** Milliseconds before the second start. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** One that was ready and lived this long has done well. */
  readonly quickMs: number;
  /** So many quick ends in a row are a crash loop. */
  readonly crashLoopAfter: number;
}

export const restartDefaults: RestartPolicyOptions = {
  firstDelayMs: 100,
  maxDelayMs: 30_000,
  quickMs: 10_000,
  crashLoopAfter: 5,
};

export interface EndOfRun {
  readonly wasReady: boolean;
  readonly livedMs: number;
  readonly signal: string | null;
}

export interface RestartDecision {
  readonly delayMs: number;
  readonly crashLoop: boolean;
  /** Starts in a row that came to nothing. */
  readonly quickEnds: number;
}

export class RestartPolicy {
  readonly #options: RestartPolicyOptions;
  readonly #random: Random;
  readonly #backoff: Backoff;

  constructor(random: Random, options: RestartPolicyOptions = restartDefaults) {
    this.#options = options;
    this.#random = random;
    this.#backoff = this.#createBackoff();
  }

  ended(run: EndOfRun): RestartDecision {
    if (run.wasReady && run.livedMs >= this.#options.quickMs) this.#backoff.reset();
    else if (run.wasReady && run.signal === 'SIGKILL') return this.#decide(this.#createBackoff().next());
    return this.#decide(this.#backoff.next());
  }

  #decide(delayMs: number): RestartDecision {
    const quickEnds = this.#backoff.failures;
    return { delayMs, crashLoop: quickEnds >= this.#options.crashLoopAfter, quickEnds };
  }

  #createBackoff(): Backoff {
    const { firstDelayMs, maxDelayMs } = this.#options;
    return createBackoff({ firstMs: firstDelayMs, maxMs: maxDelayMs }, this.#random);
  }
}
