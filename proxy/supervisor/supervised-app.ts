/**
 * The instances of one app: as many as it was told to have, each in its slot. A change of what they run, or a restart, is a
 * roll (roll.ts); what stands in the slots meanwhile is what serves. A version that a roll gave up is remembered, so that
 * somebody is told, until another one is in its place.
 */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { RefusedStatus, RolloutStatus } from '../model/status.ts';
import type { BootCheck } from './boot-check.ts';
import { createDeferred, type Deferred } from './deferred.ts';
import { Instance, type InstanceStatusOfSupervisor } from './instance.ts';
import type { PreparedStart } from './instance-command.ts';
import { type InheritedApp, nothingInherited } from './left-programs.ts';
import { type AppRecipe, fingerprintOf, type Release } from './release.ts';
import { firstFault, Roll, type RollOutcome } from './roll.ts';
import type { Launch } from './run-process.ts';
import { instancesOf, type Slot } from './slot.ts';
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
  /** What a roll does, in words. */
  readonly onProgress: (step: string) => void;
}

const noOutcomes: Outcomes = { responses: 0, failures: 0 };

export class SupervisedApp {
  readonly #options: SupervisedAppOptions;
  readonly #slots = new Map<number, Slot>();
  /** Told to stop, and not gone yet. */
  readonly #leaving = new Set<Instance>();
  /** What the file says. */
  #recipe: AppRecipe;
  /** What new instances are started from. */
  #release: Release;
  #releases = 1;
  #roll: Roll | null = null;
  #refused: RefusedStatus | null = null;
  /** Instances as `scale` said, until a reload says something else. */
  #scaled: number | null = null;
  #scalings = 0;
  #waiting: Deferred<void>[] = [];
  #lastFailure: WindhoverError | null = null;

  constructor(options: SupervisedAppOptions, recipe: AppRecipe) {
    this.#options = options;
    this.#recipe = recipe;
    this.#release = { number: 1, recipe, fingerprint: fingerprintOf(recipe) };
    const { running, scaled } = options.inherited ?? nothingInherited;
    if (scaled !== null) this.#scaleTo(scaled);
    this.#fill(this.#formerReleases(running));
    void this.#replaceOutdated();
  }

  /** Of what runs something else than what is wanted, by number. */
  #formerReleases(running: InheritedApp['running']): ReadonlyMap<number, Release> {
    const former = new Map<string, Release>();
    const found = new Map<number, Release>();
    for (const [number, fingerprint] of running) {
      if (fingerprint === this.#release.fingerprint) continue;
      const release = former.get(fingerprint) ?? { number: 0, recipe: null, fingerprint };
      former.set(fingerprint, release);
      found.set(number, release);
    }
    return found;
  }

  /** What another edge has started from something else: once it is known to serve here. */
  async #replaceOutdated(): Promise<void> {
    const wanted = this.#release;
    const outdated = this.#inOrder().filter(({ current }) => current.release !== wanted);
    const [former] = outdated.map(({ current }) => current.release);
    if (former === undefined) return;
    await Promise.all(outdated.map(({ current }) => current.instance.firstStart()));
    const isThere = outdated.some((slot) => this.#slots.get(slot.number) === slot);
    if (this.#roll !== null || this.#release !== wanted || !isThere) return;
    this.#release = former;
    void this.#startRoll(wanted);
  }

  /**
   * Becomes what the recipe says; instances it does not concern are not touched. Returns how the roll ends that it takes, or
   * null when it takes none.
   */
  apply(recipe: AppRecipe): Promise<RollOutcome> | null {
    if (recipe.config.instances !== this.#recipe.config.instances) this.#scaled = null;
    this.#recipe = recipe;
    void Promise.all(this.#trim());
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

  /** From now on so many instances, until a reload changes their number in the file. */
  async scale(count: number): Promise<RollOutcome> {
    this.#scalings += 1;
    try {
      return await this.#scale(count);
    } finally {
      this.#scalings -= 1;
    }
  }

  async #scale(count: number): Promise<RollOutcome> {
    const before = this.#wanted;
    this.#scaleTo(count);
    const gone = this.#trim();
    const added = this.#fill();
    if (added.length > 0) this.#options.onProgress(`starting ${added.map(({ name }) => name).join(', ')}`);
    if (gone.length > 0) this.#options.onProgress(`draining ${gone.length} of ${before} instances`);
    const fault = await firstFault(added);
    if (this.#wanted !== count) return { result: 'superseded' };
    if (fault !== null) {
      this.#scaleTo(before);
      void Promise.all(this.#trim());
      return { result: 'rolled-back', ...fault };
    }
    await Promise.all(gone);
    return { result: 'done' };
  }

  ready(): ReadyInstance[] {
    return [...this.#slots.values()].flatMap(({ current, standby }) => {
      // While its successor is on trial, who can take over does so at once.
      const ready = this.#describeReady(current.instance) ?? (standby && this.#describeReady(standby.instance));
      return ready ? [ready] : [];
    });
  }

  status(): InstanceStatusOfSupervisor[] {
    const slots = this.#inOrder();
    const standbys = new Set(slots.flatMap(({ standby }) => (standby === null ? [] : [standby.instance])));
    const current = slots.map((slot) => slot.current.instance);
    const beside = slots.flatMap(({ successor }) => (successor === null ? [] : [successor.instance]));
    return [...current, ...beside, ...standbys, ...this.#leaving].map((one) => {
      const status = one.status();
      return status.state === 'ready' && standbys.has(one) ? { ...status, state: 'standby' } : status;
    });
  }

  rollout(): RolloutStatus {
    const roll = this.#roll;
    return {
      wanted: this.#wanted,
      configured: this.#recipe.config.instances,
      underWay: roll === null ? null : { generation: roll.target.number, step: roll.step },
      refused: this.#refused,
    };
  }

  /** How it is being changed, in words; null: it is not. */
  underWay(): string | null {
    if (this.#roll !== null) return this.#roll.step;
    return this.#scalings > 0 ? `it is scaled to ${this.#wanted} instances` : null;
  }

  /** Resolves when one instance is ready; rejects with the failure when one fails and none is. */
  whenReady(): Promise<void> {
    if (this.ready().length > 0) return Promise.resolve();
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
    this.#roll?.abandon();
    this.#roll = null;
    for (const slot of this.#slots.values()) for (const instance of instancesOf(slot)) this.#leaving.add(instance);
    this.#slots.clear();
    this.#settle(createError('WINDHOVER_EDGE_CLOSED'));
    return [...this.#leaving];
  }

  get #wanted(): number {
    return this.#scaled ?? this.#recipe.config.instances;
  }

  #scaleTo(count: number): void {
    this.#scaled = count === this.#recipe.config.instances ? null : count;
  }

  #inOrder(): Slot[] {
    return [...this.#slots.values()].sort((first, second) => first.number - second.number);
  }

  /** Starts what is missing, or goes on with what runs already. */
  #fill(running: ReadonlyMap<number, Release> = new Map()): Instance[] {
    const added: Instance[] = [];
    for (let number = 1; number <= this.#wanted; number += 1) {
      if (this.#slots.has(number)) continue;
      const release = running.get(number) ?? this.#release;
      const instance = this.#create(number, release);
      added.push(instance);
      this.#slots.set(number, { number, current: { instance, release }, successor: null, standby: null });
    }
    return added;
  }

  /** Stops what is too many. Each promise resolves when an instance is gone. */
  #trim(): Promise<void>[] {
    const surplus = this.#inOrder().filter(({ number }) => number > this.#wanted);
    for (const { number } of surplus) this.#slots.delete(number);
    return surplus.flatMap(instancesOf).map((instance) => this.#retire(instance));
  }

  #nextRelease(recipe: AppRecipe, fingerprint: string): Release {
    this.#releases += 1;
    return { number: this.#releases, recipe, fingerprint };
  }

  #startRoll(target: Release): Promise<RollOutcome> {
    this.#roll?.supersede();
    const { clock, onProgress } = this.#options;
    const { maxSurge, trial } = this.#recipe.config;
    // There is no way back to what never served.
    if (!this.#inOrder().some(({ current }) => current.instance.hasServed)) this.#release = target;
    const roll = new Roll({
      clock,
      target,
      previous: this.#release,
      maxSurge,
      // What serves already needs no trial.
      trial: target === this.#release ? null : trial,
      host: {
        slots: () => this.#inOrder(),
        create: (number, release) => this.#create(number, release),
        tell: () => this.#tell(),
        retire: (instance) => this.#retire(instance),
        outcomesOf: (instance) => this.#outcomesOf(instance),
        say: (step) => {
          this.#options.logger.info({ app: this.#options.name, generation: target.number }, step);
          onProgress(step);
        },
      },
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
    const ready = this.#describeReady(instance);
    return ready === null ? noOutcomes : this.#options.outcomesOf(ready);
  }

  #describeReady(instance: Instance): ReadyInstance | null {
    const address = instance.readyAddress;
    if (address === null) return null;
    return { app: this.#options.name, instance: instance.name, address, paired: instance.isPaired };
  }

  async #retire(instance: Instance): Promise<void> {
    this.#leaving.add(instance);
    await instance.stop();
    this.#leaving.delete(instance);
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
        const { boot, drainTimeout, hosts } = this.#recipe.config;
        const bootHost = hosts.find((host) => !host.includes('*')) ?? 'localhost';
        return { bootTimeoutMs: boot.timeout, bootPath: boot.path, bootHost, drainTimeoutMs: drainTimeout };
      },
      onReadiness: () => this.#follow(instance),
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
  async #follow(instance: Instance): Promise<void> {
    const { address, name, isPaired } = instance;
    await this.#tell();
    if (address === null || instance.readyAddress !== null) return;
    await this.#options.whenQuiet({ app: this.#options.name, instance: name, address, paired: isPaired });
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
