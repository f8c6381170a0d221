/**
 * Verifies passwords in a thread of its own: a hash takes tenths of a second, which no data thread has. The thread is started
 * when it is needed and ends when it has had nothing to do for a while; one that dies is started again by the next question.
 */
import { Worker } from 'node:worker_threads';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { Question } from './verifier-thread.ts';

export interface PasswordVerifier {
  /** One at a time. Rejects when the thread died over it. */
  verify(password: string, hash: string): Promise<boolean>;
}

const idleMs = 60_000;
/** Scrypt's memory is not script's; what is made here is a few strings. */
const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };

export class ThreadVerifier implements PasswordVerifier {
  readonly #clock: Clock;
  readonly #entry: URL;
  #worker: Worker | null = null;
  #idle: Timer | null = null;

  constructor(clock: Clock, entry: URL = new URL('./verifier-thread.js', import.meta.url)) {
    this.#clock = clock;
    this.#entry = entry;
  }

  verify(password: string, hash: string): Promise<boolean> {
    this.#idle?.cancel();
    const worker = this.#worker ?? this.#start();
    return new Promise<boolean>((resolve, reject) => {
      const onEnd = (): void => reject(new Error('the thread that verifies passwords ended'));
      worker.once('exit', onEnd);
      worker.once('message', (isRight: boolean) => {
        worker.off('exit', onEnd);
        this.#idle = this.#clock.setTimeout(() => this.#end(), idleMs).unref();
        resolve(isRight);
      });
      worker.postMessage({ password, hash } satisfies Question);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, { name: 'windhover passwords', resourceLimits });
    this.#worker = worker;
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null;
    };
    // Who waits is told by the exit that follows.
    worker.on('error', forget);
    worker.on('exit', forget);
    // It keeps no data thread alive.
    worker.unref();
    return worker;
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}
