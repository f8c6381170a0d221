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
import type { AppLoad } from './autoscaler.ts';
import { checkBoot } from './boot-check.ts';
import { type Environment, readEnvironmentFile } from './environment.ts';
import type { InstanceStatusOfSupervisor } from './instance.ts';
import { pickSizeLimits, prepareStart, type SizeLimits, type TakeOver } from './instance-command.ts';
import { InstanceFolder } from './instance-folder.ts';
import type { ReadyReport } from './instance-slots.ts';
import type { LeftProgram } from './left-program.ts';
import { type InheritedApp, LeftPrograms, type ScaledApps } from './left-programs.ts';
import { PortLease } from './port-lease.ts';
import { ProgramLeases } from './program-leases.ts';
import { type AppRecipe, fingerprintOf } from './release.ts';
import type { RollOutcome } from './roll.ts';
import { isSameRange, SupervisedApp, type SupervisedAppOptions } from './supervised-app.ts';
import type { Outcomes } from './trial.ts';
import type { Yielded } from './yielded.ts';

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
  /** What an app's clients ask of it now. Default: nothing. */
  readonly loadOf?: (app: string) => AppLoad;
  /** The edge whose place this one takes, while that is still there. */
  readonly predecessor?: PredecessorOfSupervisor | null;
}

/** What another edge is given of this one. */
export interface HeldInstances {
  readonly leases: Pick<ProgramLeases, 'yield' | 'resume'>;
  yielded(): Yielded;
}

export interface PredecessorOfSupervisor {
  readonly pid: number;
  /** Resolves when it sends nothing any more to what it left. */
  readonly whenGone: Promise<void>;
  /** These serve now: what it has still in hand goes to them. */
  tellReady(app: string, ready: readonly ReadyInstance[]): void;
}

/** Step by step, in words. */
export type ProgressListener = (app: string, step: string) => void;

/** Without an edge for so long, instances end by themselves. */
const leaseMs = 5000;
/** What an earlier edge left and nobody needs gets no traffic to finish. */
const leftoverDrainMs = 3000;

export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #folder: InstanceFolder;
  readonly #ports = new PortLease();
  readonly #apps = new Map<string, SupervisedApp>();
  /** Apps that were removed and are not gone yet. */
  readonly #leaving = new Map<SupervisedApp, Promise<void>>();
  readonly #listeners = new Set<ProgressListener>();
  readonly #leases = new ProgramLeases();
  #limits: SizeLimits | null = null;
  #prepared: Promise<LeftPrograms> | null = null;
  #isStopped = false;
  #isHandedOver = false;
  #isLetGo = false;

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
    scaled: ScaledApps = {},
  ): Promise<ReadonlyMap<string, Promise<RollOutcome>>> {
    const isFirst = this.#prepared === null;
    this.#prepared ??= this.#folder.findLeft().then((programs) => new LeftPrograms(this.#folder, programs));
    const left = await this.#prepared;
    this.#refuseWhileHandedOver();
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
      if (!isSupervised(config)) continue;
      const recipe = await this.#recipeFor(name, config);
      const roll = this.#applyApp(name, recipe, left, scaled);
      if (roll !== null) rolls.set(name, roll);
    }
    if (isFirst) this.#tellOf(left);
    return rolls;
  }

  /** Starts every instance of an app anew. `config`: what the file said last. */
  async restart(name: string, config: AppConfig): Promise<RollOutcome> {
    const recipe = await this.#recipeFor(name, config);
    this.#refuseWhileHandedOver();
    return (await this.#apps.get(name)?.restart(recipe)) ?? { result: 'ended' };
  }

  /** null: as the file says. */
  async scale(name: string, count: number | null): Promise<RollOutcome> {
    this.#refuseWhileHandedOver();
    return (await this.#apps.get(name)?.scale(count)) ?? { result: 'ended' };
  }

  /** Requests of the app wait, and it has no instance. */
  wake(name: string): void {
    this.#apps.get(name)?.wake();
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

  /** What instances of an app that can take traffic have said of themselves. */
  reports(app: string): readonly ReadyReport[] {
    return this.#apps.get(app)?.reports() ?? [];
  }

  /** Those with an instance that can take traffic. */
  #answeringApps(): readonly string[] {
    return [...this.#apps].flatMap(([name, app]) => (app.ready().length > 0 ? [name] : []));
  }

  /** Every app (or every named one) has an instance that can take traffic. Rejects when one of an app without any fails. */
  async whenReady(names: readonly string[] = [...this.#apps.keys()]): Promise<void> {
    await Promise.all(names.map((name) => this.#apps.get(name)?.whenReady()));
  }

  #scaled(): ScaledApps {
    const apps = [...this.#apps].map(([name, app]) => [name, app.rollout()] as const);
    const scaled = apps.filter(([, { isScaled }]) => isScaled);
    return Object.fromEntries(scaled.map(([name, { wanted, configured }]) => [name, { wanted, configured }]));
  }

  /**
   * For a process that takes this one's place: what runs is its from `yield` to `resume`, or to `letGo` and for ever. No app
   * is changed meanwhile, nor after it has succeeded. @throws WINDHOVER_UPGRADE_BUSY while one is
   */
  async handOver<T>(run: (held: HeldInstances) => Promise<T>): Promise<T> {
    this.#refuseWhileHandedOver();
    for (const [app, supervised] of this.#apps) {
      const step = supervised.underWay();
      if (step !== null) throw createError('WINDHOVER_UPGRADE_BUSY', { app, step });
    }
    this.#isHandedOver = true;
    for (const app of this.#apps.values()) app.watch('off');
    try {
      return await run({
        leases: this.#leases,
        yielded: () => ({ answering: this.#answeringApps(), scaled: this.#scaled() }),
      });
    } catch (error) {
      this.#isHandedOver = false;
      for (const app of this.#apps.values()) app.watch('on');
      throw error;
    }
  }

  /** Leaves what runs to another edge, or to its lease: nothing is stopped, and nothing started any more. */
  letGo(): void {
    this.#isLetGo = true;
    this.#isStopped = true;
    this.#leases.release();
  }

  /** Stops everything: SIGTERM, then SIGKILL after each app's drain time. Resolves when nothing is left. */
  async stop(): Promise<void> {
    if (this.#isLetGo) return;
    this.#dismissAll((app) => app.stop());
    await Promise.all(this.#leaving.values());
  }

  /** SIGKILL for everything, also while `stop` is under way. */
  async kill(): Promise<void> {
    if (this.#isLetGo) return;
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

  /** All apps have had their choice of it. */
  #tellOf(left: LeftPrograms): void {
    const { logger, predecessor = null } = this.#options;
    const instances = left.taken;
    const whose = predecessor === null ? 'an edge that ended' : `the edge with pid ${predecessor.pid}`;
    if (instances > 0) logger.info({ instances }, `took over ${instances} instances of ${whose}`);
    void this.#whenAlone.then(async () => {
      if (this.#isLetGo) return;
      const stopped = await left.stopRest(leftoverDrainMs);
      if (stopped === 0) return;
      logger.warn({ instances: stopped }, `stopped ${stopped} instances of ${whose} that nobody needs`);
    });
  }

  #applyApp(name: string, recipe: AppRecipe, left: LeftPrograms, scaled: ScaledApps): Promise<RollOutcome> | null {
    if (this.#isStopped) return null;
    const app = this.#apps.get(name);
    if (app !== undefined) return app.apply(recipe);
    const former = Object.hasOwn(scaled, name) ? scaled[name] : undefined;
    const inherited: InheritedApp = {
      running: left.runningOf(name, fingerprintOf(recipe)),
      scaled: former !== undefined && isSameRange(former.configured, recipe.config.instances) ? former.wanted : null,
    };
    this.#apps.set(name, new SupervisedApp({ ...this.#optionsFor(name, left), inherited }, recipe));
    return null;
  }

  async #recipeFor(name: string, config: AppConfig): Promise<AppRecipe> {
    // A file that cannot be read is each start's failure, told with the instance's name.
    const environment = await readEnvironmentFile(config.envFile, name).catch(() => null);
    return { config, limits: this.#limits, environment };
  }

  get #whenAlone(): Promise<void> {
    return this.#options.predecessor?.whenGone ?? Promise.resolve();
  }

  #refuseWhileHandedOver(): void {
    if (this.#isHandedOver) throw createError('WINDHOVER_UPGRADE_UNDER_WAY');
  }

  #optionsFor(name: string, left: LeftPrograms): SupervisedAppOptions {
    const { logger, clock, random, env, onChange, whenQuiet, outcomesOf, loadOf, predecessor } = this.#options;
    return {
      name,
      logger,
      clock,
      random,
      launch: this.#leases.launch,
      checkBoot,
      prepare: async (number, recipe) => {
        const program = left.take(name, number);
        if (program !== null) return this.#takeOver(program);
        return await prepareStart({
          app: name,
          number,
          recipe,
          inherited: env,
          folder: this.#folder,
          ports: this.#ports,
          leaseMs,
        });
      },
      onChange: (ready) => {
        predecessor?.tellReady(name, ready);
        return onChange(name, ready);
      },
      // The edge before this one may send to it, too, until it is gone.
      whenQuiet: async (leaving) => void (await Promise.all([whenQuiet?.(leaving), this.#whenAlone])),
      outcomesOf: (instance) => outcomesOf?.(instance) ?? { responses: 0, failures: 0 },
      load: () => loadOf?.(name) ?? { inFlight: 0, waiting: 0, exchanges: 0 },
      onProgress: (step) => {
        for (const listener of this.#listeners) listener(name, step);
      },
    };
  }

  #takeOver(program: LeftProgram): TakeOver {
    const { record, paths, uptimeMs } = program;
    if (record === null) throw new Error('an instance without a record cannot be taken over');
    const { address, paired } = record;
    const port = 'port' in address ? address.port : null;
    if (port !== null) this.#ports.keep(port);
    return {
      address,
      paired,
      uptimeMs,
      take: (handlers) => this.#leases.take(paths.control, handlers, (held) => program.claim(held)),
      release: async () => {
        if (port !== null) this.#ports.giveBack(port);
        await this.#folder.remove(paths);
      },
    };
  }
}
