/**
 * The control thread's side of an inner server: its worker, started on first use and again when it dies or hangs, and the
 * socket that data threads forward to. One that dies loses the exchanges that were in it and nothing else.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { createBackoff } from '../../shared/time/backoff.ts';
import { type Clock, systemClock } from '../../shared/time/clock.ts';
import { type Random, systemRandom } from '../../shared/time/random.ts';
import type { FromInner, InnerStart, ToInner } from './inner-messages.ts';
import { InnerPulse, pulsePeriodMs } from './inner-pulse.ts';

export interface InnerThreadOptions<App = unknown> {
  /** The edge's runtime folder. */
  readonly directory: string;
  readonly logger: Logger;
  /** The module of the thread: it calls runInnerServer. */
  readonly entry: URL;
  /** "lane": of the socket and of the thread. */
  readonly name: string;
  /** In log lines: "the lane for https destinations". */
  readonly description: string;
  readonly execArgv?: readonly string[];
  readonly resourceLimits?: ResourceLimits;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Milliseconds from the thread's start until it serves. Default: it may take any time. */
  readonly startLimitMs?: number;
  /** Whose code keeps the thread from turning, for log lines. */
  blame?(app: App): string;
}

/** What all of them are given. */
export type InnerCommon = Pick<InnerThreadOptions, 'directory' | 'logger' | 'clock' | 'random'>;

/** So long may a thread take to cut its connections and end. */
const closeMs = 3000;
/** A thread that lived this long failed for a reason of its own, and is started again at once. */
const settledMs = 10_000;

export class InnerThread<App extends { readonly name: string }> {
  /** Where data threads find it: a paired Unix socket, apart from that of an edge whose place this one takes. */
  readonly address: { readonly path: string };
  readonly #options: InnerThreadOptions<App>;
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #backoff;
  readonly #pulse = new InnerPulse();
  #worker: Worker | null = null;
  #apps: readonly App[] = [];
  #order = 0;
  /** By order: who waits until it is taken, or the thread is gone. */
  readonly #waiting = new Map<number, () => void>();
  #startedAt = 0;
  #closing = false;

  constructor(options: InnerThreadOptions<App>) {
    const { directory, logger, name, clock = systemClock, random = systemRandom } = options;
    this.address = { path: path.join(directory, `${name}.${process.pid}.sock`) };
    this.#options = options;
    this.#logger = logger;
    this.#clock = clock;
    this.#backoff = createBackoff({ firstMs: 50, maxMs: 5000 }, random);
  }

  /** Resolves when it serves these apps, and those it had: data threads may still send to them. */
  async addApps(apps: readonly App[]): Promise<void> {
    const names = new Set(apps.map(({ name }) => name));
    await this.setApps([...apps, ...this.#apps.filter(({ name }) => !names.has(name))]);
  }

  /** Resolves when it serves these apps, and no others. */
  async setApps(apps: readonly App[]): Promise<void> {
    this.#apps = apps;
    const worker = this.#worker;
    if (worker === null) {
      if (apps.length > 0) await this.#start();
      return;
    }
    const order = ++this.#order;
    worker.postMessage({ type: 'apps', apps, order } satisfies ToInner<App>);
    await new Promise<void>((resolve) => {
      this.#waiting.set(order, resolve);
    });
  }

  /** In order, or by force where it does not follow. */
  async close(): Promise<void> {
    this.#closing = true;
    const worker = this.#worker;
    if (worker === null) return;
    const gone = once(worker, 'exit');
    worker.postMessage({ type: 'close' } satisfies ToInner<App>);
    const deadline = this.#clock.setTimeout(() => void worker.terminate(), closeMs);
    await gone;
    deadline.cancel();
  }

  async #start(): Promise<void> {
    const { entry, name, description, execArgv, resourceLimits, startLimitMs } = this.#options;
    rmSync(this.address.path, { force: true });
    const workerData: InnerStart<App> = {
      socketPath: this.address.path,
      apps: this.#apps,
      pulse: this.#pulse.memory,
    };
    this.#pulse.busyWith = null;
    const worker = new Worker(entry, {
      workerData,
      name: `windhover ${name}`,
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    this.#worker = worker;
    this.#startedAt = this.#clock.monotonic();
    worker.on('error', (error) => this.#logger.error({ err: error }, `${description} failed`));
    let isReady = false;
    const late =
      startLimitMs === undefined ? null : this.#clock.setTimeout(() => this.#endHung(worker), startLimitMs).unref();
    const watch = this.#watch(worker);
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromInner) => {
        if (message.type === 'ready') {
          isReady = true;
          late?.cancel();
          resolve();
        } else if (message.type === 'taken') this.#resolveOrders(message.order);
        else if (message.type === 'failed') reject(createError(message.code, message.details));
        else this.#logger[message.level](message.fields, message.message);
      });
      worker.once('exit', (exitCode) => {
        late?.cancel();
        watch.cancel();
        reject(new Error(`${description} ended while it started${this.#blamed()}`));
        if (isReady && !this.#closing) this.#logger.error({ exitCode }, `${description} ended, and is started again`);
        this.#onExit({ mayRestart: isReady && !this.#closing });
      });
    });
  }

  #watch(worker: Worker): { cancel(): void } {
    const { heartbeat } = this.#pulse;
    heartbeat.reset(this.#clock.monotonic());
    return this.#clock
      .setInterval(() => {
        if (heartbeat.isHung(this.#clock.monotonic())) this.#endHung(worker);
      }, pulsePeriodMs)
      .unref();
  }

  #endHung(worker: Worker): void {
    this.#logger.error({}, `${this.#options.description} does not turn any more${this.#blamed()}; it is ended`);
    void worker.terminate();
  }

  #blamed(): string {
    const busy = this.#pulse.busyWith;
    const app = busy === null ? undefined : this.#apps[busy];
    const { blame } = this.#options;
    return app === undefined || blame === undefined ? '' : `: ${blame(app)}`;
  }

  /** Orders are taken one after the other. */
  #resolveOrders(last: number): void {
    for (const [order, resolve] of this.#waiting) {
      if (order > last) return;
      this.#waiting.delete(order);
      resolve();
    }
  }

  /** What ends before it is ready would end again. */
  #onExit({ mayRestart }: { readonly mayRestart: boolean }): void {
    this.#worker = null;
    this.#resolveOrders(this.#order);
    if (!mayRestart) return;
    if (this.#clock.monotonic() - this.#startedAt > settledMs) this.#backoff.reset();
    const isFirst = this.#backoff.failures === 0;
    const delayMs = this.#backoff.next();
    this.#clock.setTimeout(() => this.#restart(), isFirst ? 0 : delayMs).unref();
  }

  #restart(): void {
    if (this.#closing || this.#worker !== null) return;
    this.#start().catch((error: unknown) => {
      const { description } = this.#options;
      this.#logger.error({ err: error }, `${description} cannot start: reload the configuration to try again`);
    });
  }
}
