/**
 * Brings the instances of an app to another release, a few at a time: each successor comes up beside what it replaces, takes
 * its traffic once it answers, and only then is the predecessor drained and stopped. Promises that what serves is given up
 * for nothing that is not known to work: when a successor does not come up, or the first of them fail on trial, everything
 * is as it was before, and the outcome says why.
 */
import type { TrialConfig } from '../../shared/config/generated/config-types.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { createDeferred } from './deferred.ts';
import type { FirstStart, Instance } from './instance.ts';
import type { Release } from './release.ts';
import type { Slot } from './slot.ts';
import { type Fault, type Outcomes, runTrial } from './trial.ts';

export interface RollHost {
  /** By number. */
  slots(): readonly Slot[];
  create(number: number, release: Release): Instance;
  /** Traffic goes to what the slots say now. Resolves when every data thread knows. */
  tell(): Promise<void>;
  /** Drains and stops. Resolves when nothing of it is left. */
  retire(instance: Instance): Promise<void>;
  outcomesOf(instance: Instance): Outcomes;
  /** For whoever waits and for the log. */
  say(step: string): void;
}

export interface RollOptions {
  readonly host: RollHost;
  readonly clock: Clock;
  readonly target: Release;
  /** What the app runs until now. */
  readonly previous: Release;
  /** What stands in this slot is to be replaced. */
  readonly isOutdated: (slot: Slot) => boolean;
  /** Successors at a time. */
  readonly maxSurge: number;
  readonly trial: TrialConfig | null;
}

export type RollOutcome =
  | { readonly result: 'done' }
  /** What served before serves again. */
  | ({ readonly result: 'rolled-back' } & Fault)
  /** There was nothing that served before: the new version is tried on and on. */
  | ({ readonly result: 'failed' } & Fault)
  /** Another change came before it was over. */
  | { readonly result: 'superseded' }
  /** The app or the edge was stopped. */
  | { readonly result: 'ended' };

export class Roll {
  readonly target: Release;
  readonly #options: RollOptions;
  readonly #outcome = createDeferred<RollOutcome>();
  readonly #over = new AbortController();
  #batch: readonly Slot[] = [];
  #wayBack: Roll | null = null;
  #step = 'begins';

  constructor(options: RollOptions) {
    this.#options = options;
    this.target = options.target;
  }

  get outcome(): Promise<RollOutcome> {
    return this.#outcome.promise;
  }

  /** What it does now, in words. */
  get step(): string {
    return this.#wayBack?.step ?? this.#step;
  }

  start(): void {
    this.#run().then(
      (outcome) => this.#outcome.resolve(outcome),
      (error: unknown) => {
        this.#end({ result: 'rolled-back', reason: reasonOf(error), lastStderr: [] });
        this.#undo();
      },
    );
  }

  /** What is not proven goes, and what it was to replace serves again. */
  supersede(): void {
    this.#wayBack?.supersede();
    this.#end({ result: 'superseded' });
    this.#undo();
  }

  /** The app is stopped, with all its instances. */
  abandon(): void {
    this.#wayBack?.abandon();
    this.#end({ result: 'ended' });
  }

  #end(outcome: RollOutcome): void {
    this.#over.abort();
    this.#outcome.resolve(outcome);
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** The outcome counts only if nobody has ended it before. */
  async #run(): Promise<RollOutcome> {
    if (!this.#outdated().some(({ current }) => current.instance.hasServed)) return await this.#replaceAtOnce();
    let { trial } = this.#options;
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) {
      this.#batch = batch;
      const fault = (await this.#bringUp()) ?? (await this.#expose(trial));
      if (this.#isOver) break;
      if (fault !== null) return await this.#goBack(fault);
      trial = null;
      await this.#retirePredecessors();
      if (this.#isOver) break;
    }
    return { result: 'done' };
  }

  #outdated(): Slot[] {
    const { host, isOutdated } = this.#options;
    return host.slots().filter(isOutdated);
  }

  #nextBatch(): Slot[] {
    return this.#outdated().slice(0, this.#options.maxSurge);
  }

  /** The slots of this batch that the app still has. */
  #present(): Slot[] {
    const slots = this.#options.host.slots();
    return this.#batch.filter((slot) => slots.includes(slot));
  }

  /** Nothing serves that would have to be kept. */
  async #replaceAtOnce(): Promise<RollOutcome> {
    const { host, target } = this.#options;
    const replaced = this.#outdated().map((slot) => {
      const former = slot.current.instance;
      slot.current = { instance: host.create(slot.number, target), release: target };
      void host.retire(former);
      return slot.current.instance;
    });
    if (replaced.length > 0) this.#say(`starting ${namesOf(replaced)}`);
    const fault = await firstFault(replaced);
    return fault === null ? { result: 'done' } : { result: 'failed', ...fault };
  }

  async #bringUp(): Promise<Fault | null> {
    const { host, target } = this.#options;
    const successors = this.#batch.map((slot) => {
      slot.successor = { instance: host.create(slot.number, target), release: target };
      return slot.successor.instance;
    });
    this.#say(`starting ${namesOf(successors)} anew, beside what runs`);
    return await firstFault(successors);
  }

  async #expose(trial: TrialConfig | null): Promise<Fault | null> {
    if (this.#isOver) return null;
    const { host, clock } = this.#options;
    const exposed: Instance[] = [];
    for (const slot of this.#present()) {
      if (slot.successor === null) continue;
      slot.standby = slot.current;
      slot.current = slot.successor;
      slot.successor = null;
      exposed.push(slot.current.instance);
    }
    await host.tell();
    if (this.#isOver) return null;
    const forHow = trial === null ? '' : `, on trial for ${trial.duration / 1000} s`;
    this.#say(`${namesOf(exposed)} answers and takes traffic${forHow}`);
    if (trial === null) return null;
    return await runTrial({
      clock,
      rules: trial,
      instances: exposed,
      outcomesOf: (instance) => host.outcomesOf(instance),
      signal: this.#over.signal,
    });
  }

  async #retirePredecessors(): Promise<void> {
    const predecessors: Instance[] = [];
    for (const slot of this.#present()) {
      if (slot.standby !== null) predecessors.push(slot.standby.instance);
      slot.standby = null;
    }
    this.#batch = [];
    this.#say(`draining the former ${namesOf(predecessors)}`);
    await Promise.all(predecessors.map((instance) => this.#options.host.retire(instance)));
  }

  async #goBack(fault: Fault): Promise<RollOutcome> {
    const { host, previous, target } = this.#options;
    this.#say(`rolling back: ${fault.reason}`);
    this.#undo();
    await host.tell();
    const runs = host.slots().map(({ current }) => current);
    if (this.#isOver) return { result: 'rolled-back', ...fault };
    if (previous.recipe === null || runs.every(({ release }) => release.fingerprint === previous.fingerprint)) {
      // What those ran before is not on disk any more, or not known; and they have passed their trial.
      const ahead = runs.filter(({ release }) => release === target).map(({ instance }) => instance);
      const note = ahead.length === 0 ? '' : `; ${namesOf(ahead)} had been replaced before`;
      return { result: 'rolled-back', ...fault, reason: `${fault.reason}${note}` };
    }
    const isOutdated = (slot: Slot): boolean => slot.current.release !== previous;
    this.#wayBack = new Roll({ ...this.#options, target: previous, previous: target, isOutdated, trial: null });
    this.#wayBack.start();
    const back = await this.#wayBack.outcome;
    if (back.result === 'done') return { result: 'rolled-back', ...fault };
    const reason = 'reason' in back ? back.reason : 'it was interrupted';
    return { result: 'rolled-back', ...fault, reason: `${fault.reason}; the way back failed: ${reason}` };
  }

  /** Of the batch in hand: what took traffic gives it back, what came up goes. */
  #undo(): void {
    const { host } = this.#options;
    for (const slot of this.#present()) {
      const { successor, standby, current } = slot;
      if (successor !== null) void host.retire(successor.instance);
      slot.successor = null;
      if (standby === null) continue;
      slot.current = standby;
      slot.standby = null;
      void host.retire(current.instance);
    }
    this.#batch = [];
  }

  #say(step: string): void {
    this.#step = step;
    this.#options.host.say(step);
  }
}

/** Resolves with the first failure, or with null when all were ready or told to stop. */
export async function firstFault(instances: readonly Instance[]): Promise<Fault | null> {
  const failed = createDeferred<Fault | null>();
  const settle = (start: FirstStart): void => {
    if (start.result === 'failed') failed.resolve({ reason: start.reason, lastStderr: start.lastStderr });
  };
  const all = Promise.all(instances.map(async (instance) => settle(await instance.firstStart())));
  return await Promise.race([failed.promise, all.then(() => null)]);
}

function namesOf(instances: readonly Instance[]): string {
  return instances.map(({ name }) => name).join(', ');
}
