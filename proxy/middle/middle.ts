/**
 * The middle as the control thread sees it: a thread for each configuration that needs one, so that hooks are loaded anew with
 * everything they import, and exchanges end with the hooks they began with. What cannot be loaded changes nothing.
 */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import { untilQuiet } from '../data/until-quiet.ts';
import { InnerThread } from '../inner/inner-thread.ts';
import type { DestinationAddress } from '../model/destination-model.ts';
import { type MiddleRoute, middleRoutesOf } from './middle-route.ts';
import type { WayBack } from './way-back.ts';

export interface MiddleOptions {
  /** The edge's runtime folder. */
  readonly directory: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  readonly wayBack: WayBack;
}

export interface PendingMiddle {
  /** null: nothing leads through it. */
  readonly address: DestinationAddress | null;
  /** All data threads send to it. Resolves when the one before is quiet, or was that long enough, and is gone. */
  commit(isQuiet: () => boolean): Promise<void>;
  /** It will not be used. */
  discard(): Promise<void>;
}

/** Loading has a limit of its own, which names the file; this one is for modules that give the loop back never. */
const startLimitMs = 15_000;
/** For what is upgraded, above all: such connections are as old as their clients want. */
const longestQuietMs = 3_600_000;

export class Middle {
  readonly #wayBack: WayBack;
  readonly #options: MiddleOptions;
  #count = 0;
  #current: InnerThread<MiddleRoute> | null = null;
  readonly #all = new Set<InnerThread<MiddleRoute>>();

  constructor(options: MiddleOptions) {
    this.#options = options;
    this.#wayBack = options.wayBack;
  }

  /** Throws WINDHOVER_HOOKS_UNLOADABLE, which names the file. */
  async prepare(apps: Readonly<Record<string, AppConfig>>): Promise<PendingMiddle> {
    const routes = middleRoutesOf(apps, this.#wayBack.address);
    if (routes.length === 0) return this.#pending(null);
    await this.#wayBack.start();
    const thread = this.#createThread();
    this.#all.add(thread);
    try {
      await thread.setApps(routes);
    } catch (error) {
      await this.#end(thread);
      throw error;
    }
    return this.#pending(thread);
  }

  /** Cuts what is in them. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => this.#end(thread)));
    await this.#wayBack.close();
  }

  #pending(thread: InnerThread<MiddleRoute> | null): PendingMiddle {
    return {
      address: thread?.address ?? null,
      commit: async (isQuiet) => {
        const before = this.#current;
        this.#current = thread;
        if (before === null) return;
        await untilQuiet(this.#options.clock, isQuiet, { maxMs: longestQuietMs });
        await this.#end(before);
      },
      discard: async () => {
        if (thread !== null) await this.#end(thread);
      },
    };
  }

  async #end(thread: InnerThread<MiddleRoute>): Promise<void> {
    await thread.close();
    this.#all.delete(thread);
  }

  #createThread(): InnerThread<MiddleRoute> {
    const { directory, logger, clock, random } = this.#options;
    this.#count += 1;
    return new InnerThread<MiddleRoute>({
      directory,
      logger,
      clock,
      random,
      entry: new URL('./middle-thread.js', import.meta.url),
      name: `middle-${this.#count}`,
      description: 'the thread of hooks and compression',
      startLimitMs,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      blame: ({ app, hooks }) => (hooks === null ? app : `it was in the hooks ${hooks.module} of ${app}`),
    });
  }
}
