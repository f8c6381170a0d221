/**
 * Keeps the apps of one edge running: starts, watches, restarts, replaces and stops their instances, and says which of them
 * can take traffic. Owns the folder of their sockets and the ports they were given. Knows nothing of routes or requests.
 */
import type { AppConfig, Limits } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import { isSupervised } from '../model/app-model.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { RolloutStatus } from '../model/status.ts';
import { checkBoot } from './boot-check.ts';
import { type Environment, readEnvironmentFile } from './environment.ts';
import type { InstanceStatusOfSupervisor } from './instance.ts';
import { pickSizeLimits, prepareStart, type SizeLimits } from './instance-command.ts';
import { InstanceFolder } from './instance-folder.ts';
import { PortLease } from './port-lease.ts';
import type { AppRecipe } from './release.ts';
import type { RollOutcome } from './roll.ts';
import { launchProgram } from './run-process.ts';
import { SupervisedApp, type SupervisedAppOptions } from './supervised-app.ts';
import type { Outcomes } from './trial.ts';

export type { InstanceStatusOfSupervisor } from './instance.ts';

export interface SupervisorOptions {
  /** The folder of this edge, of mode 0700; nobody else's sockets are in it. */
  readonly directory: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  /** The edge's own environment, of which a little is passed on. */
  readonly env: Environment;
  /**
   * The instances of an app that can take traffic are now these. Resolves when nothing new is sent to others.
   */
  readonly onChange: (app: string, ready: readonly ReadyInstance[]) => void | Promise<void>;
  /**
   * Resolves when nothing is under way at an instance that left: then it is told to stop, at the latest after the app's drain
   * time. Default: at once.
   */
  readonly whenQuiet?: (left: ReadyInstance) => void | Promise<void>;
  /** What an instance has answered since it was started. Default: nothing is known, and no trial fails by it. */
  readonly outcomesOf?: (instance: ReadyInstance) => Outcomes;
}

/** Step by step, in words. */
export type ProgressListener = (app: string, step: string) => void;

/** Without an edge for so long, instances end by themselves. */
const leaseMs = 5000;
/** What an edge that was killed left running is nobody's: it gets no traffic to finish. */
const leftoverDrainMs = 3000;

export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #folder: InstanceFolder;
  readonly #ports = new PortLease();
  readonly #apps = new Map<string, SupervisedApp>();
  /** Apps that were removed and are not gone yet. */
  readonly #leaving = new Map<SupervisedApp, Promise<void>>();
  readonly #listeners = new Set<ProgressListener>();
  #limits: SizeLimits | null = null;
  #prepared: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#folder = new InstanceFolder(options.directory);
  }

  /**
   * Starts what is new, replaces what runs something else now, stops what is gone; the rest is not touched. Resolves when
   * all that has begun, with the end of each roll that is under way now. `limits` are the edge's, so that an instance lets
   * through what the edge lets through.
   */
  async apply(
    apps: Readonly<Record<string, AppConfig>>,
    limits: Limits | null = null,
  ): Promise<ReadonlyMap<string, Promise<RollOutcome>>> {
    this.#prepared ??= this.#prepare();
    await this.#prepared;
    if (this.#isStopped) throw createError('WINDHOVER_EDGE_CLOSED');
    for (const [name, app] of this.#apps) {
      const next = apps[name];
      if (next !== undefined && isSupervised(next)) continue;
      this.#apps.delete(name);
      this.#release(app, app.stop());
    }
    this.#limits = limits === null ? null : pickSizeLimits(limits);
    const rolls = new Map<string, Promise<RollOutcome>>();
    for (const [name, config] of Object.entries(apps)) {
      const roll = isSupervised(config) ? this.#applyApp(name, await this.#recipeFor(name, config)) : null;
      if (roll !== null) rolls.set(name, roll);
    }
    return rolls;
  }

  /** Starts every instance of an app anew. `config`: what the file said last. */
  async restart(name: string, config: AppConfig): Promise<RollOutcome> {
    const recipe = await this.#recipeFor(name, config);
    return (await this.#apps.get(name)?.restart(recipe)) ?? { result: 'ended' };
  }

  async scale(name: string, count: number): Promise<RollOutcome> {
    return (await this.#apps.get(name)?.scale(count)) ?? { result: 'ended' };
  }

  /** Returns how to end it. */
  watch(listener: ProgressListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Null: it is no app of ours. */
  rollout(app: string): RolloutStatus | null {
    return this.#apps.get(app)?.rollout() ?? null;
  }

  status(app: string): readonly InstanceStatusOfSupervisor[] {
    return this.#apps.get(app)?.status() ?? [];
  }

  /** Every app (or every named one) has an instance that can take traffic. Rejects when one of an app without any fails. */
  async whenReady(names: readonly string[] = [...this.#apps.keys()]): Promise<void> {
    await Promise.all(names.map((name) => this.#apps.get(name)?.whenReady()));
  }

  /** Stops everything: SIGTERM, then SIGKILL after each app's drain time. Resolves when nothing is left. */
  async stop(): Promise<void> {
    this.#dismissAll((app) => app.stop());
    await Promise.all(this.#leaving.values());
  }

  /** SIGKILL for everything, also while `stop` is under way. */
  async kill(): Promise<void> {
    this.#dismissAll((app) => app.kill());
    await Promise.all([...this.#leaving.keys()].map((app) => app.kill()));
  }

  #dismissAll(end: (app: SupervisedApp) => Promise<void>): void {
    this.#isStopped = true;
    for (const app of this.#apps.values()) this.#release(app, end(app));
    this.#apps.clear();
  }

  #release(app: SupervisedApp, ended: Promise<void>): void {
    this.#leaving.set(
      app,
      ended.finally(() => this.#leaving.delete(app)),
    );
  }

  async #prepare(): Promise<void> {
    const stopped = await this.#folder.prepare(leftoverDrainMs);
    if (stopped === 0) return;
    this.#options.logger.warn(
      { instances: stopped },
      `${stopped} instances that an earlier edge had left were stopped`,
    );
  }

  #applyApp(name: string, recipe: AppRecipe): Promise<RollOutcome> | null {
    if (this.#isStopped) return null;
    const app = this.#apps.get(name);
    if (app !== undefined) return app.apply(recipe);
    this.#apps.set(name, new SupervisedApp(this.#optionsFor(name), recipe));
    return null;
  }

  async #recipeFor(name: string, config: AppConfig): Promise<AppRecipe> {
    // A file that cannot be read is each start's failure, told with the instance's name.
    const environment = await readEnvironmentFile(config.envFile, name).catch(() => null);
    return { config, limits: this.#limits, environment };
  }

  #optionsFor(name: string): SupervisedAppOptions {
    const { logger, clock, random, env, onChange, whenQuiet, outcomesOf } = this.#options;
    return {
      name,
      logger,
      clock,
      random,
      launch: launchProgram,
      checkBoot,
      prepare: (number, recipe) =>
        prepareStart({
          app: name,
          number,
          recipe,
          inherited: env,
          folder: this.#folder,
          ports: this.#ports,
          leaseMs,
        }),
      onChange: (ready) => onChange(name, ready),
      whenQuiet: (left) => whenQuiet?.(left),
      outcomesOf: (instance) => outcomesOf?.(instance) ?? { responses: 0, failures: 0 },
      onProgress: (step) => {
        for (const listener of this.#listeners) listener(name, step);
      },
    };
  }
}
