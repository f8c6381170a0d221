/**
 * What the supervision of instances asks of traffic: to go to these and to no others, when nothing is under way at one that
 * left, and how a process has answered. Numbers of destinations that nobody means any more are freed on the way.
 */

import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import { formatDestination, type ReadyInstance } from '../model/destination-model.ts';
import type { UsersOf } from '../model/gate-model.ts';
import type { InstanceCounts } from '../observe/instance-counts.ts';
import type { AppLoad } from '../supervisor/autoscaler.ts';
import type { InFlight } from './in-flight.ts';
import { untilQuiet } from './until-quiet.ts';
import type { WaitingRows } from './waiting-rows.ts';

export interface InstanceTrafficOptions {
  readonly clock: Clock;
  readonly directory: AppDirectory;
  readonly inFlight: InFlight;
  readonly counts: InstanceCounts;
  readonly waiting: Pick<WaitingRows, 'total'>;
  /** Of the next snapshot. */
  readonly nextGeneration: () => number;
  /** Of the snapshot that every data thread follows at least. */
  readonly oldestGeneration: () => number;
  /** Resolves when every data thread follows a snapshot of the directory as it is now. */
  readonly publish: () => Promise<void>;
  /** All records of exchanges that ended are counted. */
  readonly readRecords: () => void;
  /** How long whatever is under way at an instance of the app may take to end. */
  readonly drainMs: (app: string) => number;
}

export class InstanceTraffic {
  readonly #options: InstanceTrafficOptions;

  constructor(options: InstanceTrafficOptions) {
    this.#options = options;
  }

  /** Resolves when nothing new is sent to instances of the app that are not of these. */
  async sendTo(app: string, ready: readonly ReadyInstance[]): Promise<void> {
    const { clock, directory, nextGeneration, publish } = this.#options;
    if (directory.setReady(app, ready, nextGeneration(), clock.monotonic())) await publish();
    this.reclaim();
  }

  /** Other apps, in one snapshot with the instances of those that `ready` names. */
  async setApps(
    apps: Readonly<Record<string, AppConfig>>,
    usersOf: UsersOf,
    ready: ReadonlyArray<readonly [app: string, ready: readonly ReadyInstance[]]>,
  ): Promise<void> {
    const { clock, directory, nextGeneration, publish } = this.#options;
    directory.setApps(apps, nextGeneration(), usersOf);
    for (const [app, instances] of ready) directory.setReady(app, instances, nextGeneration(), clock.monotonic());
    await publish();
    this.reclaim();
  }

  /** Nothing new is sent to it; also for an instance of an app that a reload removed. */
  async whenQuiet({ app, instance, address }: ReadyInstance): Promise<void> {
    const { clock, directory, inFlight, drainMs } = this.#options;
    const number = directory.numberOf(instance, formatDestination(address));
    if (number === null) return;
    await untilQuiet(clock, () => inFlight.at(number) === 0, { maxMs: drainMs(app) });
    this.reclaim();
  }

  /** No instance of this name comes back. */
  forget(instance: string): void {
    this.#options.counts.forget(instance);
  }

  outcomesOf({ instance, address }: ReadyInstance): { readonly responses: number; readonly failures: number } {
    const { directory, counts, readRecords } = this.#options;
    readRecords();
    return counts.processAt(directory.numberOf(instance, formatDestination(address)) ?? -1);
  }

  /** What its clients ask of an app now. */
  loadOf(app: string): AppLoad {
    const { directory, inFlight, counts, waiting } = this.#options;
    return {
      inFlight: directory.destinationsOf(app).reduce((sum, { index }) => sum + inFlight.at(index), 0),
      waiting: waiting.total(directory.routeOf(app)),
      exchanges: counts.requestsOfApp(app),
    };
  }

  /** Frees the numbers that nobody means any more. */
  reclaim(): void {
    const { directory, inFlight, oldestGeneration, readRecords } = this.#options;
    const oldest = oldestGeneration();
    const idle = directory.idleLeaving((index) => inFlight.at(index) === 0);
    // What ended by now is in the rings: it is read before its numbers can mean something else.
    readRecords();
    directory.reclaim(oldest, (index) => idle.has(index));
  }
}
