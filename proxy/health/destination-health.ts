/**
 * Which instances are well, as far as the edge can see: by probes where the configuration asks for them, and by what became of
 * requests. On the control thread alone, so that all data threads leave out the same ones; what it decides becomes a part of
 * the next snapshot. It knows no state of processes: those are the supervisor's.
 */
import type { DestinationCells, ExchangeRecord } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { endReasons } from '../../shared/errors/reject-reasons.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { ReadyReport } from '../supervisor/instance-slots.ts';
import { ErrorShares } from './error-shares.ts';
import { InstanceProbes } from './instance-probes.ts';
import { isLeftOutWhenLate, LoopWatch } from './loop-watch.ts';
import { Outliers } from './outliers.ts';
import { type Probe, probe as systemProbe } from './probe.ts';

export interface DestinationHealthOptions {
  readonly directory: AppDirectory;
  readonly cells: Pick<DestinationCells, 'forgetFailures'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly probe?: Probe;
  /** What instances of an app that serve have said of themselves. Default: nothing. */
  readonly reportsOf?: (app: string) => readonly ReadyReport[];
  /** So many percent of an app's requests are to be refused. */
  readonly shed?: (route: number, percent: number) => void;
  /** Data threads shall know. */
  onChange(): void;
}

interface Watched {
  /** Of the app, the address and the settings: where it differs, another one is watched under this number. */
  readonly description: string;
  readonly probes: InstanceProbes | null;
  /** What the probes say is wrong with it. */
  problem: string | null;
  /** What became of its requests. */
  ejected: string | null;
  /** What it reports of itself. */
  late: string | null;
}

const completed = endReasons.indexOf('completed');

export class DestinationHealth {
  readonly #options: DestinationHealthOptions;
  readonly #outliers: Outliers;
  readonly #shares: ErrorShares;
  readonly #loops: LoopWatch;
  /** Apps of whose requests some are refused, and their route numbers. */
  readonly #shedding = new Map<string, number>();
  readonly #watched = new Map<number, Watched>();
  /** The share of errors that is too much, by destination, where there is one: few edges have any, and every record asks. */
  readonly #limits = new Map<number, number>();
  #apps: Readonly<Record<string, AppConfig>> = {};

  constructor(options: DestinationHealthOptions) {
    this.#options = options;
    this.#shares = new ErrorShares(options.clock);
    this.#outliers = new Outliers({
      clock: options.clock,
      onReturn: (destination) => this.#return(destination),
    });
    this.#loops = this.#watchLoops();
  }

  /** Apps, or the instances that are ready, have changed: before the snapshot that says so is made. */
  update(apps: Readonly<Record<string, AppConfig>>): void {
    this.#apps = apps;
    const present = new Set<number>();
    this.#limits.clear();
    for (const [name, config] of Object.entries(apps)) {
      const { errorShare } = config.outliers;
      for (const destination of this.#options.directory.destinationsOf(name)) {
        present.add(destination.index);
        if (errorShare !== null) this.#limits.set(destination.index, errorShare);
        this.#watch(name, config, destination);
      }
    }
    for (const index of [...this.#watched.keys()]) if (!present.has(index)) this.#forget(index);
    this.#loops.adjust();
  }

  /** A data thread counted so many failures in a row. */
  noteFailures(destination: number, failures: number, message: string): void {
    const app = this.#appOf(destination);
    const most = this.#apps[app]?.outliers.failures ?? 0;
    if (most > 0 && failures >= most) this.#eject(destination, app, `${failures} failures in a row: ${message}`);
  }

  noteRecord({ destination, status, endReason }: Pick<ExchangeRecord, 'destination' | 'status' | 'endReason'>): void {
    const limit = this.#limits.get(destination);
    if (limit === undefined || endReason !== completed || this.#outliers.isOut(destination)) return;
    const share = this.#shares.count(destination, status, limit);
    if (share !== null) this.#eject(destination, this.#appOf(destination), `${share} % of its responses were 5xx`);
  }

  /** Why an instance gets no requests while others can take them; null: it does. */
  problemOf(destination: number): string | null {
    const watched = this.#watched.get(destination);
    return watched?.problem ?? watched?.ejected ?? watched?.late ?? null;
  }

  stop(): void {
    for (const index of [...this.#watched.keys()]) this.#forget(index);
    this.#outliers.stop();
    this.#loops.stop();
  }

  #watch(app: string, config: AppConfig, { index, instance, address }: DestinationModel): void {
    const { health, hosts } = config;
    const host = hosts.find((name) => !name.includes('*')) ?? 'localhost';
    const description = JSON.stringify([app, instance, formatDestination(address), host, health]);
    if (this.#watched.get(index)?.description === description) {
      if (!isLeftOutWhenLate(config)) this.#forgetLate(index);
      return;
    }
    this.#forget(index);
    const { directory, clock, random, probe = systemProbe } = this.#options;
    // What was known was another's, or was judged by other settings.
    directory.setLeftOut(index, false, clock.monotonic());
    const onChange = (problem: string | null): void => this.#onProbed(index, problem);
    const probes = health && new InstanceProbes({ address, host, health, clock, random, probe, onChange });
    this.#watched.set(index, { description, probes, problem: null, ejected: null, late: null });
  }

  /** Nobody says any more that it is in time again. Told by the snapshot that is about to be made. */
  #forgetLate(index: number): void {
    const watched = this.#watched.get(index);
    if (watched === undefined || watched.late === null) return;
    watched.late = null;
    this.#loops.forget(index);
    const { directory, clock } = this.#options;
    directory.setLeftOut(index, this.problemOf(index) !== null, clock.monotonic());
  }

  #forget(index: number): void {
    this.#watched.get(index)?.probes?.stop();
    this.#watched.delete(index);
    this.#outliers.forget(index);
    this.#shares.forget(index);
    this.#loops.forget(index);
    this.#options.cells.forgetFailures(index);
  }

  #onProbed(index: number, problem: string | null): void {
    const watched = this.#watched.get(index);
    if (watched === undefined) return;
    watched.problem = problem;
    const name = this.#nameOf(index);
    const { logger } = this.#options;
    if (problem === null) logger.info({ instance: name }, `${name} is well again`);
    else logger.warn({ instance: name }, `${name} is not well: it ${problem}; it gets no requests while others can`);
    this.#tell(index);
  }

  #watchLoops(): LoopWatch {
    const { clock, directory, reportsOf } = this.#options;
    return new LoopWatch({
      clock,
      apps: () => this.#apps,
      reportsOf: (app) =>
        (reportsOf?.(app) ?? []).flatMap(({ instance, address, report }) => {
          const destination = directory.numberOf(instance, formatDestination(address));
          return destination === null || !this.#watched.has(destination) ? [] : [{ destination, report }];
        }),
      onJudged: (destination, problem) => this.#onJudged(destination, problem),
      onShed: (app, percent) => this.#onShed(app, percent),
    });
  }

  #onShed(app: string, percent: number): void {
    const { directory, logger, shed } = this.#options;
    const known = this.#shedding.get(app);
    // Of an app that is no more, the number may be another's.
    const route = known ?? directory.routeOf(app);
    if (percent === 0) this.#shedding.delete(app);
    else this.#shedding.set(app, route);
    shed?.(route, percent);
    if (percent === 0) logger.info({ app }, `${app} keeps up again: no request is refused`);
    else if (known === undefined) logger.warn({ app }, `${app} has more to do than it can: some requests are refused`);
  }

  #onJudged(destination: number, late: string | null): void {
    const watched = this.#watched.get(destination);
    if (watched === undefined) return;
    watched.late = late;
    const name = this.#nameOf(destination);
    const { logger } = this.#options;
    if (late === null) logger.info({ instance: name }, `${name} is in time again`);
    else logger.warn({ instance: name }, `${name} gets no requests while others can take them: ${late}`);
    this.#tell(destination);
  }

  #eject(destination: number, app: string, reason: string): void {
    const { directory, logger, cells } = this.#options;
    const watched = this.#watched.get(destination);
    const instances = directory.destinationsOf(app);
    if (watched === undefined || !instances.some(({ index }) => index === destination)) return;
    const leftOut = instances.filter(({ index }) => this.problemOf(index) !== null).length;
    const firstMs = this.#apps[app]?.outliers.ejection ?? 0;
    const durationMs = this.#outliers.eject(destination, { firstMs, instances: instances.length, leftOut });
    cells.forgetFailures(destination);
    if (durationMs === null) return;
    watched.ejected = reason;
    const name = this.#nameOf(destination);
    logger.warn({ instance: name, durationMs }, `${name} is left out for ${durationMs} ms: ${reason}`);
    this.#tell(destination);
  }

  #return(destination: number): void {
    const watched = this.#watched.get(destination);
    if (watched === undefined) return;
    watched.ejected = null;
    this.#options.cells.forgetFailures(destination);
    const name = this.#nameOf(destination);
    this.#options.logger.info({ instance: name }, `${name} gets requests again`);
    this.#tell(destination);
  }

  #tell(destination: number): void {
    const { directory, clock, onChange } = this.#options;
    if (directory.setLeftOut(destination, this.problemOf(destination) !== null, clock.monotonic())) onChange();
  }

  /** Empty: it is no instance of any. The middle is none: there is no other to take its place. */
  #appOf(destination: number): string {
    const { directory } = this.#options;
    return directory.isMiddle(destination) ? '' : (directory.destinationOwner(destination)?.app ?? '');
  }

  #nameOf(destination: number): string {
    return this.#options.directory.destinationOwner(destination)?.instance ?? '';
  }
}
