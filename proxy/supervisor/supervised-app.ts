/**
 * One app of the supervisor: has as many instances as it was told, or as its load asks for, started from the release that
 * proved itself last. A change
 * of what they run, or a restart, is a roll (roll.ts), and one at a time; the next one takes its place. A version that a roll
 * gave up is remembered, so that somebody is told, until another one is in its place.
 */
import type { AppConfig, InstancesConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { RefusedStatus, RolloutStatus } from '../model/status.ts';
import { type AppLoad, Autoscaler } from './autoscaler.ts';
import type { BootCheck } from './boot-check.ts';
import { createDeferred, type Deferred } from './deferred.ts';
import { Instance, type InstanceStatusOfSupervisor } from './instance.ts';
import type { PreparedStart } from './instance-command.ts';
import { InstanceSlots, type ReadyReport } from './instance-slots.ts';
import { type InheritedApp, nothingInherited } from './left-programs.ts';
import { MemoryWatch } from './memory-watch.ts';
import { type AppRecipe, fingerprintOf, formerReleases, isDebugged, type Release } from './release.ts';
import { firstFault, Roll, type RollOptions, type RollOutcome } from './roll.ts';
import type { Launch } from './run-process.ts';
import type { Slot } from './slot.ts';
import type { Fault, Outcomes } from './trial.ts';

export interface SupervisedAppOptions {
  readonly name: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  readonly launch: Launch;
  readonly checkBoot: BootCheck;
  readonly prepare: (number: number, recipe: AppRecipe) => Promise<PreparedStart>;
  /** What runs already, which `prepare` gives first; what of it is outdated is replaced. */
  readonly inherited?: InheritedApp;
  /** Resolves when every data thread sends to these and to no others. */
  readonly onChange: (ready: readonly ReadyInstance[]) => void | Promise<void>;
  /** Resolves when nothing is under way at an instance that left. */
  readonly whenQuiet: (left: ReadyInstance) => void | Promise<void>;
  readonly outcomesOf: (instance: ReadyInstance) => Outcomes;
  readonly load: () => AppLoad;
  /** What a roll does, in words. */
  readonly onProgress: (step: string) => void;
}

const noOutcomes: Outcomes = { responses: 0, failures: 0 };

export class SupervisedApp {
  readonly #options: SupervisedAppOptions;
  readonly #slots: InstanceSlots;
  /** What the file says. */
  #recipe: AppRecipe;
  /** What new instances are started from. */
  #release: Release;
  #releases = 1;
  #roll: Roll | null = null;
  #refused: RefusedStatus | null = null;
  /** Instances as `scale` said, until a reload says something else. */
  #scaled: number | null = null;
  /** Instances as the load asks for. */
  #needed: number;
  #scalings = 0;
  readonly #memoryWatch: MemoryWatch;
  readonly #autoscaler: Autoscaler;
  #waiting: Deferred<void>[] = [];
  #lastFailure: WindhoverError | null = null;

  constructor(options: SupervisedAppOptions, recipe: AppRecipe) {
    this.#options = options;
    this.#recipe = recipe;
    this.#release = { number: 1, recipe, fingerprint: fingerprintOf(recipe) };
    const { running, scaled } = options.inherited ?? nothingInherited;
    this.#scaled = scaled;
    this.#needed = within(recipe.config.instances, Math.max(0, ...running.keys()));
    this.#slots = new InstanceSlots(options.name, (number, release) => this.#create(number, release));
    this.#memoryWatch = new MemoryWatch({
      clock: options.clock,
      limitBytes: () => this.#recipe.config.maxMemory,
      processes: () => this.#slots.inOrder().map(({ current }) => current.instance.status()),
      onExcess: (name, bytes) => void this.#replaceOne(name, bytes),
    });
    this.#autoscaler = this.#createAutoscaler();
    this.watch('on');
    this.#slots.fill(this.#wanted, this.#release, formerReleases(running, this.#release));
    void this.#replaceOutdated();
  }

  /** What another edge has started from something else: once it is known to serve here. */
  async #replaceOutdated(): Promise<void> {
    const wanted = this.#release;
    const outdated = this.#slots.inOrder().filter(({ current }) => current.release !== wanted);
    const [former] = outdated.map(({ current }) => current.release);
    if (former === undefined) return;
    await Promise.all(outdated.map(({ current }) => current.instance.firstStart()));
    const isThere = this.#slots.inOrder().some((slot) => outdated.includes(slot));
    if (this.#roll !== null || this.#release !== wanted || !isThere) return;
    this.#release = former;
    void this.#startRoll(wanted);
  }

  /**
   * Becomes what the recipe says; instances it does not concern are not touched. Returns how the roll ends that it takes, or
   * null when it takes none.
   */
  apply(recipe: AppRecipe): Promise<RollOutcome> | null {
    const { instances } = recipe.config;
    // Its load, which nobody has looked at while it was scaled, says it from as many as there are.
    this.#needed = within(instances, this.#wanted);
    if (!isSameRange(instances, this.#recipe.config.instances)) this.#scaled = null;
    this.#recipe = recipe;
    this.watch('on');
    void Promise.all(this.#slots.trim(this.#wanted));
    const fingerprint = fingerprintOf(recipe);
    if (fingerprint !== (this.#roll?.target ?? this.#release).fingerprint) {
      const target = fingerprint === this.#release.fingerprint ? this.#release : this.#nextRelease(recipe, fingerprint);
      this.#lastFailure = null;
      void this.#startRoll(target);
    } else if (this.#roll === null && this.#refused?.isConfigured === true) {
      this.#refused = null;
    }
    this.#fill();
    return this.#roll?.outcome ?? null;
  }

  /** Starts every instance anew, from what the file said last and what is on disk now. */
  restart(recipe: AppRecipe = this.#recipe): Promise<RollOutcome> {
    this.#recipe = recipe;
    this.#lastFailure = null;
    return this.#startRoll(this.#nextRelease(recipe, fingerprintOf(recipe)));
  }

  /** From now on so many instances, until a reload changes their number in the file; null: as the file says. */
  async scale(count: number | null): Promise<RollOutcome> {
    this.#scalings += 1;
    try {
      return await this.#scale(count);
    } finally {
      this.#scalings -= 1;
    }
  }

  async #scale(scaled: number | null): Promise<RollOutcome> {
    const [before, formerly] = [this.#wanted, this.#scaled];
    this.#scaleTo(scaled, before);
    const count = this.#wanted;
    const gone = this.#slots.trim(this.#wanted);
    const added = this.#fill();
    if (added.length > 0) this.#options.onProgress(`starting ${added.map(({ name }) => name).join(', ')}`);
    if (gone.length > 0) this.#options.onProgress(`draining ${gone.length} of ${before} instances`);
    const fault = await firstFault(added);
    if (this.#wanted !== count) return { result: 'superseded' };
    if (fault !== null) {
      this.#scaleTo(formerly, before);
      void Promise.all(this.#slots.trim(this.#wanted));
      return { result: 'rolled-back', ...fault };
    }
    await Promise.all(gone);
    return { result: 'done' };
  }

  ready(): ReadyInstance[] {
    return this.#slots.ready();
  }

  status(): InstanceStatusOfSupervisor[] {
    return this.#slots.status();
  }

  reports(): ReadyReport[] {
    return this.#slots.reports();
  }

  rollout(): RolloutStatus {
    const roll = this.#roll;
    const { min, max } = this.#recipe.config.instances;
    return {
      wanted: this.#wanted,
      configured: { min, max },
      isScaled: this.#scaled !== null,
      underWay: roll === null ? null : { generation: roll.target.number, step: roll.step },
      refused: this.#refused,
    };
  }

  /** Somebody waits for an instance. */
  wake(): void {
    this.#autoscaler.wake();
  }

  /** Nothing is replaced of its own accord from here on, as another edge may be about to take over; or it is again. */
  watch(how: 'on' | 'off'): void {
    for (const watch of [this.#memoryWatch, this.#autoscaler]) how === 'on' ? watch.adjust() : watch.stop();
  }

  /** How it is being changed, in words; null: it is not. */
  underWay(): string | null {
    if (this.#roll !== null) return this.#roll.step;
    return this.#scalings > 0 ? `it is scaled to ${this.#wanted} instances` : null;
  }

  /** Resolves when one instance is ready; rejects with the failure when one fails and none is. */
  whenReady(): Promise<void> {
    if (this.ready().length > 0 || this.#wanted === 0) return Promise.resolve();
    if (this.#lastFailure !== null) return Promise.reject(this.#lastFailure);
    const waiting = createDeferred<void>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#dismiss().map((instance) => instance.stop()));
  }

  async kill(): Promise<void> {
    await Promise.all(this.#dismiss().map((instance) => instance.kill()));
  }

  #dismiss(): Instance[] {
    this.watch('off');
    this.#roll?.abandon();
    this.#roll = null;
    this.#settle(createError('WINDHOVER_EDGE_CLOSED'));
    return this.#slots.dismiss();
  }

  get #wanted(): number {
    return this.#scaled ?? this.#needed;
  }

  /** `from`: as many as it has, or had before, where its load is to say how many from now on. */
  #scaleTo(count: number | null, from: number): void {
    const { min, max } = this.#recipe.config.instances;
    // Where the file says no more than this, it goes on saying it.
    this.#scaled = min === max && count === max ? null : count;
    if (this.#scaled === null) this.#needed = within({ min, max }, from);
    this.#autoscaler.adjust();
  }

  #createAutoscaler(): Autoscaler {
    return new Autoscaler({
      clock: this.#options.clock,
      rules: () => {
        const { instances } = this.#recipe.config;
        return this.#scaled === null ? instances : { ...instances, min: this.#scaled, max: this.#scaled };
      },
      load: this.#options.load,
      reports: () => this.reports().map(({ report }) => report),
      isComplete: () => this.ready().length === this.#wanted,
      isChanging: () => this.#roll !== null,
      count: () => this.#wanted,
      onChange: (count, why) => this.#follow(count, why),
    });
  }

  #follow(count: number, why: string): void {
    const { logger, name } = this.#options;
    logger.info({ app: name, instances: count }, `${name} has ${count} instances in place of ${this.#needed}: ${why}`);
    this.#needed = count;
    void Promise.all(this.#slots.trim(count));
    this.#fill();
    // Nobody waits any more for what was just given up.
    if (count === 0) this.#settle(null);
  }

  #fill(): Instance[] {
    return this.#slots.fill(this.#wanted, this.#release);
  }

  #nextRelease(recipe: AppRecipe, fingerprint: string): Release {
    this.#releases += 1;
    return { number: this.#releases, recipe, fingerprint };
  }

  #startRoll(target: Release): Promise<RollOutcome> {
    this.#roll?.supersede();
    const { maxSurge, trial } = this.#recipe.config;
    // There is no way back to what never served.
    if (!this.#slots.hasServed) this.#release = target;
    const roll = this.#createRoll(target, {
      maxSurge,
      // What serves already needs no trial.
      trial: target === this.#release ? null : trial,
      isOutdated: ({ current }) => current.release !== target,
    });
    this.#roll = roll;
    // The first to hear of it, so that whoever waits finds everything in order.
    const ended = roll.outcome.then((outcome) => {
      this.#takeOutcome(roll, outcome);
      return outcome;
    });
    roll.start();
    return ended;
  }

  /** With itself: it holds too much memory. While anything else is under way that comes first, and this is tried again. */
  async #replaceOne(name: string, bytes: number): Promise<void> {
    const slot = this.#slots.inOrder().find(({ current }) => current.instance.name === name);
    if (slot === undefined || this.#roll !== null) return;
    const { instance, release } = slot.current;
    const excess = createError('WINDHOVER_INSTANCE_MEMORY', { instance: name, bytes });
    this.#options.logger.warn({ app: this.#options.name, instance: name, code: excess.code }, excess.message);
    const isOutdated = (one: Slot): boolean => one === slot && one.current.instance === instance;
    const roll = this.#createRoll(release, { maxSurge: 1, trial: null, isOutdated });
    this.#roll = roll;
    roll.start();
    await roll.outcome;
    if (this.#roll === roll) this.#roll = null;
  }

  #createRoll(target: Release, rules: Pick<RollOptions, 'maxSurge' | 'trial' | 'isOutdated'>): Roll {
    const { clock, onProgress } = this.#options;
    return new Roll({
      clock,
      target,
      previous: this.#release,
      ...rules,
      host: {
        slots: () => this.#slots.inOrder(),
        create: (number, release) => this.#create(number, release),
        tell: () => this.#tell(),
        retire: (instance) => this.#slots.retire(instance),
        outcomesOf: (instance) => this.#outcomesOf(instance),
        say: (step) => {
          this.#options.logger.info({ app: this.#options.name, generation: target.number }, step);
          onProgress(step);
        },
      },
    });
  }

  #takeOutcome(roll: Roll, outcome: RollOutcome): void {
    if (this.#roll !== roll) return;
    this.#roll = null;
    if (outcome.result === 'rolled-back') this.#refuse(roll.target, outcome);
    else {
      this.#release = roll.target;
      if (outcome.result === 'done') this.#refused = null;
    }
  }

  #refuse({ number, fingerprint }: Release, { reason, lastStderr }: Fault): void {
    const { name, logger, clock } = this.#options;
    const at = new Date(clock.now()).toISOString();
    const isConfigured = fingerprint !== this.#release.fingerprint;
    this.#refused = { generation: number, reason, lastStderr, at, isConfigured };
    const error = createError('WINDHOVER_ROLL_BACK', { app: name, reason });
    logger.error({ app: name, code: error.code, lastStderr }, error.message);
  }

  #outcomesOf(instance: Instance): Outcomes {
    const ready = this.#slots.describeReady(instance);
    return ready === null ? noOutcomes : this.#options.outcomesOf(ready);
  }

  #create(number: number, release: Release): Instance {
    const { name: app, logger, clock, random, launch, checkBoot, prepare } = this.#options;
    const name = `${app}.${number}`;
    const instance: Instance = new Instance({
      name,
      generation: release.number,
      logger: logger.child({ app, instance: name }),
      clock,
      random,
      launch,
      checkBoot,
      prepare: () => prepare(number, this.#recipeOf(release)),
      settings: () => {
        const { boot, drainTimeout, hosts, hangTimeout } = this.#recipe.config;
        return {
          bootTimeoutMs: boot.timeout,
          bootPath: boot.path,
          bootHost: hosts.find((host) => !host.includes('*')) ?? 'localhost',
          drainTimeoutMs: drainTimeout,
          hangTimeoutMs: isDebugged(release.recipe ?? this.#recipe) ? null : hangTimeout,
        };
      },
      onReadiness: () => this.#tellOf(instance),
      onFailure: (error) => this.#noteFailure(error),
    });
    return instance;
  }

  /** What needs no new process is as the file says now. */
  #recipeOf({ recipe }: Release): AppRecipe {
    if (recipe === null) return this.#recipe;
    const { drainTimeout }: AppConfig = this.#recipe.config;
    return { ...recipe, config: { ...recipe.config, drainTimeout } };
  }

  /** Resolves, for an instance that is not ready any more, when nothing is under way there. */
  async #tellOf(instance: Instance): Promise<void> {
    const { address } = instance;
    await this.#tell();
    if (address === null || instance.readyAddress !== null) return;
    await this.#options.whenQuiet(this.#slots.describe(instance, address));
  }

  async #tell(): Promise<void> {
    const ready = this.ready();
    if (ready.length > 0) this.#settle(null);
    try {
      await this.#options.onChange(ready);
    } catch (error) {
      this.#options.logger.error({ app: this.#options.name, err: error }, `traffic cannot follow: ${reasonOf(error)}`);
    }
  }

  #noteFailure(error: WindhoverError): void {
    if (this.ready().length > 0) return;
    this.#lastFailure = error;
    this.#settle(error);
  }

  #settle(error: WindhoverError | null): void {
    if (error === null) this.#lastFailure = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) {
      if (error === null) one.resolve();
      else one.reject(error);
    }
  }
}

export function isSameRange(one: Range, other: Range): boolean {
  return one.min === other.min && one.max === other.max;
}

function within({ min, max }: Range, count: number): number {
  return Math.min(max, Math.max(min, count));
}

type Range = Pick<InstancesConfig, 'min' | 'max'>;
