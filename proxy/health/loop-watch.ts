/**
 * Judges the event loops of instances by what they report. One that is much later than the others is left to catch up while
 * those serve. When all of an app are late, it has more to do than it can: a share of its requests is refused before they cost
 * it anything, more and more until one is in time, and then less and less.
 */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import type { InstanceReport } from '../../shared/lifecycle/instance-report.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface ReportOfInstance {
  /** The number of the destination. */
  readonly destination: number;
  /** The same object until there is another one. */
  readonly report: Pick<InstanceReport, 'loopLagMs'>;
}

type Apps = Readonly<Record<string, Pick<AppConfig, 'kind' | 'loopLag'>>>;

export interface LoopWatchOptions {
  readonly clock: Clock;
  readonly apps: () => Apps;
  /** Of those that serve. */
  readonly reportsOf: (app: string) => readonly ReportOfInstance[];
  /** It is to be left out, for a reason in words; null: no longer. */
  onJudged(destination: number, problem: string | null): void;
  /** So many percent of the requests to an app are to be refused; told when it changes. */
  onShed(app: string, percent: number): void;
}

interface Judged {
  readonly report: ReportOfInstance['report'];
  /** Reports in a row in which it was late. */
  readonly late: number;
}

interface Overload {
  /** Looks in a row at which all were late. */
  readonly late: number;
  readonly percent: number;
}

const periodMs = 500;
/** In a row: one may be the garbage collector's. */
const lateReports = 2;
/** How much later than the others it must be: two that are equally busy must not take turns. */
const oddFactor = 4;
/** Down slower than up: what was refused comes again. */
const stepUp = 20;
const stepDown = 10;
/** Some have to get through to show how it is. */
const mostPercent = 90;

export class LoopWatch {
  readonly #options: LoopWatchOptions;
  readonly #judged = new Map<number, Judged>();
  readonly #overloads = new Map<string, Overload>();
  #timer: Timer | null = null;

  constructor(options: LoopWatchOptions) {
    this.#options = options;
  }

  /** Apps may be others: begins or ends. */
  adjust(): void {
    const apps = this.#options.apps();
    // At once: by the next look its route's number may be another app's.
    this.#endSheds(apps);
    if (Object.values(apps).some(isWatched))
      this.#timer ??= this.#options.clock.setInterval(() => this.#look(), periodMs).unref();
    else this.stop();
  }

  /** What was judged of a number was another's. */
  forget(destination: number): void {
    this.#judged.delete(destination);
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#judged.clear();
    for (const app of [...this.#overloads.keys()]) this.#shed(app, inTime);
  }

  #look(): void {
    const apps = this.#options.apps();
    this.#endSheds(apps);
    for (const [app, config] of Object.entries(apps)) {
      if (!isWatched(config)) continue;
      const reports = this.#options.reportsOf(app);
      const isNew = reports.some(({ destination, report }) => this.#judged.get(destination)?.report !== report);
      const { leaveOut, shed } = config.loopLag;
      for (const one of reports) this.#judge(one, reports, leaveOut);
      if (isNew || reports.length === 0) this.#weigh(app, reports, shed);
    }
  }

  #endSheds(apps: Apps): void {
    for (const app of [...this.#overloads.keys()]) if (!mayShed(apps, app)) this.#shed(app, inTime);
  }

  #judge({ destination, report }: ReportOfInstance, all: readonly ReportOfInstance[], limitMs: number | null): void {
    const before = this.#judged.get(destination);
    if (before?.report === report) return;
    const others = all.filter((one) => one.destination !== destination).map((one) => one.report.loopLagMs);
    const { loopLagMs } = report;
    const isLate = limitMs !== null && loopLagMs > limitMs && loopLagMs > oddFactor * medianOf(others);
    const late = isLate ? (before?.late ?? 0) + 1 : 0;
    this.#judged.set(destination, { report, late });
    if (late === lateReports) this.#options.onJudged(destination, `its event loop is late by ${loopLagMs} ms`);
    else if (late === 0 && (before?.late ?? 0) >= lateReports) this.#options.onJudged(destination, null);
  }

  #weigh(app: string, reports: readonly ReportOfInstance[], limitMs: number | null): void {
    const { late, percent } = this.#overloads.get(app) ?? inTime;
    const areLate = limitMs !== null && reports.length > 0 && reports.every(({ report }) => report.loopLagMs > limitMs);
    if (!areLate) this.#shed(app, { late: 0, percent: Math.max(0, percent - stepDown) });
    else if (late + 1 < lateReports) this.#shed(app, { late: late + 1, percent });
    else this.#shed(app, { late: late + 1, percent: Math.min(mostPercent, percent + stepUp) });
  }

  #shed(app: string, next: Overload): void {
    const before = this.#overloads.get(app)?.percent ?? 0;
    if (next.late === 0 && next.percent === 0) this.#overloads.delete(app);
    else this.#overloads.set(app, next);
    if (next.percent !== before) this.#options.onShed(app, next.percent);
  }
}

const inTime: Overload = { late: 0, percent: 0 };

export function isLeftOutWhenLate({ kind, loopLag }: Pick<AppConfig, 'kind' | 'loopLag'>): boolean {
  return kind === 'entry' && loopLag.leaveOut !== null;
}

function mayShed(apps: Apps, app: string): boolean {
  const config = Object.hasOwn(apps, app) ? apps[app] : undefined;
  return config !== undefined && isWatched(config) && config.loopLag.shed !== null;
}

function isWatched({ kind, loopLag }: Pick<AppConfig, 'kind' | 'loopLag'>): boolean {
  return kind === 'entry' && (loopLag.leaveOut !== null || loopLag.shed !== null);
}

/** Of nobody: nothing is later than that. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.POSITIVE_INFINITY;
}
