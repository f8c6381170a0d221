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
import { checkBoot } from './boot-check.ts';
import { type Environment, readEnvironmentFile } from './environment.ts';
import type { InstanceStatusOfSupervisor } from './instance.ts';
import { pickSizeLimits, prepareStart, type SizeLimits, type TakeOver } from './instance-command.ts';
import { InstanceFolder } from './instance-folder.ts';
import type { LeftProgram } from './left-program.ts';
import { LeftPrograms } from './left-programs.ts';
import { PortLease } from './port-lease.ts';
import { ProgramLeases } from './program-leases.ts';
import { fingerprintOf, SupervisedApp } from './supervised-app.ts';

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
   * The instances of an app that can take traffic are now these. An instance that left the list is told to stop when the
   * promise resolves (nobody sends to it any more), at the latest after the app's drain time.
   */
  readonly onChange: (app: string, ready: readonly ReadyInstance[]) => void | Promise<void>;
  /** The edge whose place this one takes, while that is still there. */
  readonly predecessor?: PredecessorOfSupervisor | null;
}

export interface PredecessorOfSupervisor {
  readonly pid: number;
  /** Resolves when it sends nothing any more to what it left. */
  readonly whenGone: Promise<void>;
}

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
  readonly #leases = new ProgramLeases();
  #prepared: Promise<LeftPrograms> | null = null;
  #isStopped = false;
  #isLetGo = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#folder = new InstanceFolder(options.directory);
  }

  /**
   * Starts what is new, replaces what runs something else now, stops what is gone; the rest is not touched. Resolves when
   * all that has begun. `limits` are the edge's, so that an instance lets through what the edge lets through.
   */
  async apply(apps: Readonly<Record<string, AppConfig>>, limits: Limits | null = null): Promise<void> {
    const isFirst = this.#prepared === null;
    this.#prepared ??= this.#folder.findLeft().then((programs) => new LeftPrograms(this.#folder, programs));
    const left = await this.#prepared;
    if (this.#isStopped) throw createError('WINDHOVER_EDGE_CLOSED');
    for (const [name, app] of this.#apps) {
      const next = apps[name];
      if (next !== undefined && isSupervised(next)) continue;
      this.#apps.delete(name);
      this.#release(app, app.stop());
    }
    for (const [name, config] of Object.entries(apps)) {
      const sizes = limits === null ? null : pickSizeLimits(limits);
      if (isSupervised(config)) await this.#applyApp(name, config, sizes, left);
    }
    if (isFirst) this.#tellOf(left);
  }

  status(app: string): readonly InstanceStatusOfSupervisor[] {
    return this.#apps.get(app)?.status() ?? [];
  }

  isReady(app: string): boolean {
    return (this.#apps.get(app)?.ready().length ?? 0) > 0;
  }

  /** Every app (or every named one) has an instance that can take traffic. Rejects when one of an app without any fails. */
  async whenReady(names: readonly string[] = [...this.#apps.keys()]): Promise<void> {
    await Promise.all(names.map((name) => this.#apps.get(name)?.whenReady()));
  }

  /** For a process that takes this one's place: what runs is its from `yield` to `resume`, or to `letGo` and for ever. */
  get leases(): Pick<ProgramLeases, 'yield' | 'resume'> {
    return this.#leases;
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

  get #whenAlone(): Promise<void> {
    return this.#options.predecessor?.whenGone ?? Promise.resolve();
  }

  async #applyApp(name: string, config: AppConfig, limits: SizeLimits | null, left: LeftPrograms): Promise<void> {
    // A file that cannot be read is each start's failure, told with the instance's name.
    const environment = await readEnvironmentFile(config.envFile, name).catch(() => ({}));
    if (this.#isStopped) return;
    const recipe = { config, limits, environment };
    const app = this.#apps.get(name);
    if (app !== undefined) app.apply(recipe);
    else this.#apps.set(name, new SupervisedApp(this.#optionsFor(name, left, fingerprintOf(recipe)), recipe));
  }

  #optionsFor(name: string, left: LeftPrograms, fingerprint: string): ConstructorParameters<typeof SupervisedApp>[0] {
    const { logger, clock, random, env, onChange } = this.#options;
    return {
      name,
      logger,
      clock,
      random,
      launch: this.#leases.launch,
      checkBoot,
      running: left.runningOf(name, fingerprint),
      whenAlone: this.#whenAlone,
      prepare: async (number, config, limits, startedFrom) => {
        const program = left.take(name, number);
        if (program !== null) return this.#takeOver(program);
        return await prepareStart({
          app: name,
          number,
          config,
          limits,
          inherited: env,
          folder: this.#folder,
          ports: this.#ports,
          leaseMs,
          fingerprint: startedFrom,
        });
      },
      onChange: (ready) => onChange(name, ready),
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
