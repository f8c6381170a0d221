/** The control thread's side of one data thread: its worker, what it said last, and its end. */
import { Worker } from 'node:worker_threads';
import type { Logger } from '../../shared/logging/logger.ts';
import { tellLimit } from '../../shared/logging/tell-refusal.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';

/** A data thread keeps routes and names in script, and no bodies; what it makes for a request is garbage at once. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 3 };

/** So long may a thread take to cut its connections and end. */
const closeMs = 3000;

export interface WorkerThreadEvents {
  /** It follows this generation (the first time: it listens, too). */
  onTaken(generation: number): void;
  onFailing(destination: number, failures: number, message: string): void;
  onWanted(app: string): void;
  /** `reason`: null when it was asked to end. */
  onEnd(reason: string | null): void;
}

export class WorkerThread {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #generation = -1;
  #expectedEnd = false;
  #toldDraining: () => void = () => undefined;
  #failure: string | null = null;

  constructor(start: ThreadStart, logger: Logger, events: WorkerThreadEvents) {
    this.#worker = new Worker(new URL('./data-thread.js', import.meta.url), {
      workerData: start,
      name: `windhover ${start.name} ${start.id}`,
      resourceLimits,
    });
    this.#worker.on('message', (message: FromThread) => {
      if (message.type === 'log') {
        logger[message.level](message.fields, message.message);
        return;
      }
      if (message.type === 'refusal') {
        tellLimit(logger, message.line);
        return;
      }
      if (message.type === 'failing') {
        events.onFailing(message.destination, message.failures, message.message);
        return;
      }
      if (message.type === 'wanted') {
        events.onWanted(message.app);
        return;
      }
      if (message.type === 'draining') {
        this.#toldDraining();
        return;
      }
      this.#generation = message.generation;
      events.onTaken(message.generation);
    });
    this.#worker.on('error', (error) => {
      this.#failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        events.onEnd(this.#expectedEnd ? null : (this.#failure ?? `exit code ${code}`));
        resolve();
      });
    });
  }

  /** The newest snapshot it follows; -1: it does not listen yet. */
  get generation(): number {
    return this.#generation;
  }

  send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  /** Resolves when it accepts no more, and its counters know of all that it accepted. */
  async drain(): Promise<void> {
    const told = new Promise<void>((resolve) => {
      this.#toldDraining = resolve;
    });
    this.send({ type: 'drain' });
    await Promise.race([told, this.#ended]);
  }

  /** Ends it in order, or by force where it does not follow; resolves when it is gone. */
  async close(clock: Clock): Promise<void> {
    this.#expectedEnd = true;
    this.send({ type: 'close' });
    const deadline = clock.setTimeout(() => void this.#worker.terminate(), closeMs);
    await this.#ended;
    deadline.cancel();
  }

  /** Ends it whatever it does; its end counts as a failure with this reason unless it was asked to end. */
  async terminate(reason: string): Promise<void> {
    this.#failure = reason;
    await this.#worker.terminate();
  }
}
