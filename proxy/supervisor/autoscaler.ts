/**
 * How many instances an app has whose number follows its load: looked at twice a second, as often as instances report. More
 * are started as soon as more are needed, all of those at once; fewer are kept when fewer have been enough for all of the idle
 * time. What makes an app need another one is known a moment late, and what is started takes its time: while one comes, the
 * lateness of loops, which it is to mend, starts no further one.
 */
import type { InstancesConfig } from '../../shared/config/generated/config-types.ts';
import type { InstanceReport } from '../../shared/lifecycle/instance-report.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

/** Of one app, now. */
export interface AppLoad {
  /** At all of its instances, upgraded connections among them. */
  readonly inFlight: number;
  /** For an instance, or for a place at one. */
  readonly waiting: number;
  /** That ended, at whatever instance, since whenever. */
  readonly exchanges: number;
}

export interface AutoscalerOptions {
  readonly clock: Clock;
  readonly rules: () => InstancesConfig;
  readonly load: () => AppLoad;
  /** What those that serve have said of themselves; the same objects until they say more. */
  readonly reports: () => Loops;
  /** All that are wanted serve. */
  readonly isComplete: () => boolean;
  /** They are being replaced: nobody is stopped meanwhile. */
  readonly isChanging: () => boolean;
  /** As it is now. */
  readonly count: () => number;
  /** Shall have so many, for a reason in words. */
  onChange(count: number, why: string): void;
}

const periodMs = 500;
/** In a row: one may be the garbage collector's. */
const lateReports = 2;
/** So long an instance that has just come has to make its mark on the others' loops. */
const settleMs = 5000;
/** Loops that are busier than this have no room for those of another instance. */
const fullyBusy = 0.7;

export class Autoscaler {
  readonly #options: AutoscalerOptions;
  #timer: Timer | null = null;
  /** By number of instances: when so many were needed last. */
  #neededAt: number[] = [];
  #exchanges = 0;
  /** Reports in a row in which loops were late. */
  #late = 0;
  /** The newest ones. */
  #heard: ReadonlySet<object> = new Set();
  /** When not all served that were wanted. */
  #incompleteAt = 0;

  constructor(options: AutoscalerOptions) {
    this.#options = options;
  }

  /** Begins or ends, as the number may change or not. */
  adjust(): void {
    const { clock, rules, load } = this.#options;
    const { min, max } = rules();
    if (min === max) {
      this.stop();
      return;
    }
    if (this.#timer !== null) return;
    this.#neededAt = [];
    this.#exchanges = load().exchanges;
    this.#incompleteAt = clock.monotonic();
    this.#timer = clock.setInterval(() => this.#look(), periodMs).unref();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** Somebody waits, here or elsewhere. */
  wake(): void {
    if (this.#timer !== null && this.#options.count() === 0) this.#look({ isAsked: true });
  }

  #look({ isAsked }: { readonly isAsked: boolean } = { isAsked: false }): void {
    const { clock, rules, count, isComplete, isChanging, onChange } = this.#options;
    const { min, idle } = rules();
    const now = clock.monotonic();
    const present = count();
    if (!isComplete()) this.#incompleteAt = now;
    const { needed, why } = this.#need(present, now, isAsked);
    this.#noteNeed(needed, present, now);
    if (needed > present) {
      this.#incompleteAt = now;
      onChange(needed, why);
      return;
    }
    if (isChanging()) return;
    let enough = present;
    while (enough > min && now - (this.#neededAt[enough] ?? now) >= idle) enough -= 1;
    if (enough < present) onChange(enough, `no more ${enough === 1 ? 'was' : 'were'} needed for ${idle / 1000} s`);
  }

  #noteNeed(needed: number, present: number, now: number): void {
    const most = Math.max(needed, present);
    for (let number = 1; number <= most; number += 1) {
      if (number <= needed) this.#neededAt[number] = now;
      else this.#neededAt[number] ??= now;
    }
    this.#neededAt.length = most + 1;
  }

  /** Within what is allowed. */
  #need(present: number, now: number, isKnownAsked: boolean): Wish {
    const { rules, load, reports: allReports } = this.#options;
    const { min, max, inFlight: most, loopLag } = rules();
    const { inFlight, waiting, exchanges } = load();
    const isAsked = isKnownAsked || inFlight > 0 || waiting > 0 || exchanges > this.#exchanges;
    this.#exchanges = exchanges;
    const reports = allReports();
    const lagMs = lagOf(reports);
    if (loopLag === null || !isAsked || lagMs <= loopLag) this.#late = 0;
    else if (reports.some((report) => !this.#heard.has(report))) this.#late += 1;
    this.#heard = new Set(reports);
    const isSettled = now - this.#incompleteAt >= settleMs;
    const wishes: readonly Wish[] = [
      { needed: isAsked ? 1 : 0, why: 'somebody asks for it' },
      { needed: Math.ceil((inFlight + waiting) / most), why: `${inFlight} in flight, ${waiting} waiting` },
      // They keep what they have, and ask for no more; a program that does something by itself needs nobody to ask for it.
      { needed: isAsked ? Math.min(present, Math.ceil(busyOf(reports) / fullyBusy)) : 0, why: 'loops are busy' },
      {
        needed: this.#late < lateReports ? 0 : present + (isSettled ? 1 : 0),
        why: `loops are late by ${Math.round(lagMs)} ms`,
      },
    ];
    const { needed, why } = wishes.reduce((one, other) => (other.needed > one.needed ? other : one));
    return { needed: Math.min(max, Math.max(min, needed)), why };
  }
}

interface Wish {
  /** Instances. */
  readonly needed: number;
  /** In words. */
  readonly why: string;
}

type Loops = readonly Pick<InstanceReport, 'loopLagMs' | 'loopBusy'>[];

/** On average. */
function lagOf(reports: Loops): number {
  return reports.reduce((sum, { loopLagMs }) => sum + loopLagMs, 0) / Math.max(1, reports.length);
}

/** Of all together, in loops. */
function busyOf(reports: Loops): number {
  return reports.reduce((sum, { loopBusy }) => sum + loopBusy, 0);
}
