/**
 * The control thread's side of an inner server: its worker, started on first use and again when it dies, and the socket
 * that data threads forward to. One that dies loses the exchanges that were in it and nothing else.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Logger } from '../../shared/logging/logger.ts';
import type { FromInner, InnerStart, ToInner } from './inner-messages.ts';

export interface InnerThreadOptions {
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
}

export class InnerThread<App extends { readonly name: string }> {
  /** Where data threads find it: a paired Unix socket, apart from that of an edge whose place this one takes. */
  readonly address: { readonly path: string };
  readonly #options: InnerThreadOptions;
  readonly #logger: Logger;
  #worker: Worker | null = null;
  #apps: readonly App[] = [];
  #order = 0;
  /** By order: who waits until it is taken, or the thread is gone. */
  readonly #waiting = new Map<number, () => void>();
  #closing = false;

  constructor(options: InnerThreadOptions) {
    const { directory, logger, name } = options;
    this.address = { path: path.join(directory, `${name}.${process.pid}.sock`) };
    this.#options = options;
    this.#logger = logger;
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

  async close(): Promise<void> {
    this.#closing = true;
    const worker = this.#worker;
    if (worker === null) return;
    const gone = once(worker, 'exit');
    worker.postMessage({ type: 'close' } satisfies ToInner<App>);
    await gone;
  }

  async #start(): Promise<void> {
    const { entry, name, description, execArgv, resourceLimits } = this.#options;
    rmSync(this.address.path, { force: true });
    const workerData: InnerStart<App> = { socketPath: this.address.path, apps: this.#apps };
    const worker = new Worker(entry, {
      workerData,
      name: `windhover ${name}`,
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    this.#worker = worker;
    worker.on('error', (error) => this.#logger.error({ err: error }, `${description} failed`));
    let isReady = false;
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromInner) => {
        if (message.type === 'ready') {
          isReady = true;
          resolve();
        } else if (message.type === 'taken') this.#resolveOrders(message.order);
        else this.#logger[message.level](message.fields, message.message);
      });
      worker.once('exit', () => {
        reject(new Error(`${description} ended while it started`));
        this.#onExit({ mayRestart: isReady && !this.#closing });
      });
    });
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
    this.#start().catch((error: unknown) => {
      const { description } = this.#options;
      this.#logger.error({ err: error }, `${description} cannot start: reload the configuration to try again`);
    });
  }
}
