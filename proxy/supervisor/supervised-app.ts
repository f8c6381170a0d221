/**
 * The instances of one app: as many as the configuration says, each under its number. When what they run has changed they are
 * replaced one after the other, each only once its successor is ready, so that the app keeps answering and a successor that
 * never becomes ready costs nothing but log lines.
 */
import { createHash } from 'node:crypto';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { BootCheck } from './boot-check.ts';
import { createDeferred, type Deferred } from './deferred.ts';
import { Instance, type InstanceStatusOfSupervisor } from './instance.ts';
import type { PreparedStart, SizeLimits } from './instance-command.ts';
import type { Launch } from './run-process.ts';

export interface SupervisedAppOptions {
  readonly name: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  readonly launch: Launch;
  readonly checkBoot: BootCheck;
  readonly prepare: (
    number: number,
    config: AppConfig,
    limits: SizeLimits | null,
    fingerprint: string,
  ) => Promise<PreparedStart>;
  /** Fingerprints of what runs already, by number: `prepare` gives these first. What runs something else is replaced. */
  readonly running?: ReadonlyMap<number, string>;
  /** Resolves when what runs already has no other edge that sends to it. */
  readonly whenAlone?: Promise<void>;
  readonly onChange: (ready: readonly ReadyInstance[]) => void | Promise<void>;
}

/** What the instances of an app are started from. A change of anything else needs no new process. */
export interface AppRecipe {
  readonly config: AppConfig;
  readonly limits: SizeLimits | null;
  /** Content of the environment file. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Slot {
  instance: Instance;
  fingerprint: string;
  /** Comes up beside the instance that it will replace. */
  successor: Instance | null;
}

export class SupervisedApp {
  readonly #options: SupervisedAppOptions;
  readonly #slots = new Map<number, Slot>();
  /** Told to stop, and not gone yet. */
  readonly #leaving = new Set<Instance>();
  #recipe: AppRecipe;
  #fingerprint: string;
  /** Rises with every recipe; a roll that finds another one gives up. */
  #generation = 0;
  #waiting: Deferred<void>[] = [];
  #lastFailure: WindhoverError | null = null;

  constructor(options: SupervisedAppOptions, recipe: AppRecipe) {
    this.#options = options;
    this.#recipe = recipe;
    this.#fingerprint = fingerprintOf(recipe);
    this.#fill(options.running);
    void this.#replaceOutdated(options.whenAlone);
  }

  /** Of what ran already: once it is known to serve, and nobody else sends to it. */
  async #replaceOutdated(whenAlone: Promise<void> = Promise.resolve()): Promise<void> {
    const outdated = [...this.#slots.values()].filter(({ fingerprint }) => fingerprint !== this.#fingerprint);
    if (outdated.length === 0) return;
    await Promise.all([whenAlone, ...outdated.map(({ instance }) => instance.whenReadyOrStopped())]);
    if (this.#generation === 0) await this.#roll(this.#generation);
  }

  /** Becomes what the recipe says; instances it does not concern are not touched. */
  apply(recipe: AppRecipe): void {
    this.#recipe = recipe;
    const fingerprint = fingerprintOf(recipe);
    for (const [number, slot] of this.#slots) {
      if (number <= recipe.config.instances) continue;
      this.#slots.delete(number);
      this.#retire(slot.instance);
      if (slot.successor !== null) this.#retire(slot.successor);
    }
    const hasChanged = fingerprint !== this.#fingerprint;
    this.#fingerprint = fingerprint;
    this.#fill();
    if (!hasChanged) return;
    this.#generation += 1;
    this.#lastFailure = null;
    void this.#roll(this.#generation);
  }

  ready(): ReadyInstance[] {
    return [...this.#slots.values()].flatMap(({ instance }) => {
      const address = instance.readyAddress;
      if (address === null) return [];
      return [{ app: this.#options.name, instance: instance.name, address, paired: instance.isPaired }];
    });
  }

  status(): InstanceStatusOfSupervisor[] {
    const current = [...this.#slots.entries()].sort(([first], [second]) => first - second);
    const successors = current.flatMap(([, slot]) => (slot.successor === null ? [] : [slot.successor]));
    return [...current.map(([, slot]) => slot.instance), ...successors, ...this.#leaving].map((one) => one.status());
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
    this.#generation += 1;
    for (const slot of this.#slots.values()) {
      this.#leaving.add(slot.instance);
      if (slot.successor !== null) this.#leaving.add(slot.successor);
    }
    this.#slots.clear();
    this.#settle(createError('WINDHOVER_EDGE_CLOSED'));
    return [...this.#leaving];
  }

  #fill(running?: ReadonlyMap<number, string>): void {
    for (let number = 1; number <= this.#recipe.config.instances; number += 1) {
      if (this.#slots.has(number)) continue;
      this.#slots.set(number, {
        instance: this.#create(number),
        fingerprint: running?.get(number) ?? this.#fingerprint,
        successor: null,
      });
    }
  }

  async #roll(generation: number): Promise<void> {
    for (const [number, slot] of this.#slots) {
      if (slot.successor !== null) this.#retire(slot.successor);
      slot.successor = null;
      if (slot.fingerprint === this.#fingerprint || slot.instance.readyAddress !== null) continue;
      // It serves nobody: there is nothing to wait for.
      this.#replace(slot, this.#create(number));
    }
    for (const [number, slot] of [...this.#slots]) {
      if (this.#slots.get(number) !== slot || slot.fingerprint === this.#fingerprint) continue;
      const successor = this.#create(number);
      slot.successor = successor;
      await successor.whenReadyOrStopped();
      if (generation !== this.#generation) return;
      slot.successor = null;
      if (this.#slots.get(number) === slot) this.#replace(slot, successor);
    }
  }

  #replace(slot: Slot, successor: Instance): void {
    const predecessor = slot.instance;
    slot.instance = successor;
    slot.fingerprint = this.#fingerprint;
    this.#retire(predecessor);
  }

  #retire(instance: Instance): void {
    this.#leaving.add(instance);
    void instance.stop().then(() => this.#leaving.delete(instance));
  }

  #create(number: number): Instance {
    const { name: app, logger, clock, random, launch, checkBoot, prepare } = this.#options;
    const name = `${app}.${number}`;
    return new Instance({
      name,
      logger: logger.child({ app, instance: name }),
      clock,
      random,
      launch,
      checkBoot,
      prepare: () => prepare(number, this.#recipe.config, this.#recipe.limits, this.#fingerprint),
      settings: () => {
        const { boot, drainTimeout, hosts } = this.#recipe.config;
        const bootHost = hosts.find((host) => !host.includes('*')) ?? 'localhost';
        return { bootTimeoutMs: boot.timeout, bootPath: boot.path, bootHost, drainTimeoutMs: drainTimeout };
      },
      onReadiness: () => this.#tell(),
      onFailure: (error) => this.#noteFailure(error),
    });
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

export function fingerprintOf(recipe: AppRecipe): string {
  const { kind, entry, command, transport, env, envFile, cwd, nodeArgs, user, group } = recipe.config;
  const parts = [
    kind,
    entry,
    command,
    transport,
    sorted(env),
    envFile,
    sorted(recipe.environment),
    cwd,
    nodeArgs,
    user,
    group,
  ];
  const limits = kind === 'entry' && recipe.limits !== null ? sorted(recipe.limits) : null;
  return createHash('sha256')
    .update(JSON.stringify([...parts, limits]))
    .digest('hex');
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([first], [second]) => (first < second ? -1 : 1));
}
