/**
 * The control thread's side of the http-proxy lane: its worker, started on first use and again when it dies, and the socket
 * that data threads forward to. A lane that dies loses the exchanges that were in it and nothing else.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../../shared/logging/logger.ts';
import type { LaneApp } from './lane-app.ts';
import type { FromLane, LaneStart, ToLane } from './lane-messages.ts';

export interface LaneOptions {
  /** The edge's runtime folder. */
  readonly directory: string;
  readonly logger: Logger;
}

export class Lane {
  /** Where data threads find it: a paired Unix socket. */
  readonly address: { readonly path: string };
  readonly #logger: Logger;
  #worker: Worker | null = null;
  #apps: readonly LaneApp[] = [];
  #order = 0;
  #closing = false;

  constructor({ directory, logger }: LaneOptions) {
    this.address = { path: path.join(directory, 'lane.sock') };
    this.#logger = logger;
  }

  /** Resolves when the lane forwards for these apps, and for no others. */
  async setApps(apps: readonly LaneApp[]): Promise<void> {
    this.#apps = apps;
    const worker = this.#worker;
    if (worker === null) {
      if (apps.length > 0) await this.#start();
      return;
    }
    const order = ++this.#order;
    const taken = new Promise<void>((resolve) => {
      const onMessage = (message: FromLane): void => {
        if (message.type !== 'taken' || message.order !== order) return;
        worker.off('message', onMessage);
        resolve();
      };
      worker.on('message', onMessage);
      worker.once('exit', () => resolve());
    });
    worker.postMessage({ type: 'apps', apps, order } satisfies ToLane);
    await taken;
  }

  async close(): Promise<void> {
    this.#closing = true;
    const worker = this.#worker;
    if (worker === null) return;
    const gone = once(worker, 'exit');
    worker.postMessage({ type: 'close' } satisfies ToLane);
    await gone;
  }

  async #start(): Promise<void> {
    rmSync(this.address.path, { force: true });
    const workerData: LaneStart = { socketPath: this.address.path, apps: this.#apps };
    // http-proxy calls util._extend, which newer versions of node warn of at every start.
    const execArgv = ['--no-deprecation'];
    const worker = new Worker(new URL('./lane-thread.js', import.meta.url), {
      workerData,
      execArgv,
      name: 'windhover lane',
    });
    this.#worker = worker;
    worker.on('error', (error) => this.#logger.error({ err: error }, 'the lane for https destinations failed'));
    worker.once('exit', () => this.#onExit(worker));
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromLane) => {
        if (message.type === 'ready') resolve();
        else if (message.type === 'log') this.#logger[message.level](message.fields, message.message);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the lane for https destinations ended while it started')));
    });
  }

  #onExit(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    if (this.#closing) return;
    this.#start().catch((error: unknown) => {
      this.#logger.error(
        { err: error },
        'the lane for https destinations cannot start: reload the configuration to try again',
      );
    });
  }
}
