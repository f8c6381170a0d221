/**
 * Tells an instance whose loop turns from one that hangs, by the reports that it writes while it turns. Without any it is not
 * judged: it speaks none. Nothing is concluded from a time in which the watcher itself was away (a suspended machine, a
 * control thread that had no turn).
 */
import { reportPeriodMs } from '../../shared/lifecycle/instance-report.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface HangWatchOptions {
  readonly clock: Clock;
  /** Milliseconds that its loop may stand still; null: any. Asked when it is needed. */
  readonly timeoutMs: () => number | null;
  /** No report for so long that others should serve. */
  onSilent(): void;
  /** It will be ended: nothing more should go there. */
  onGivenUp(): void;
  /** It reports again, whatever was concluded before. */
  onBack(): void;
  /** The time is over, and a report's since it was given up. Called once. */
  onHung(): void;
}

/** Four reports. Work that takes longer in one piece keeps everybody waiting who is sent there. */
const silentMs = 2000;
const checkMs = 250;
const awayMs = 1000;

export class HangWatch {
  readonly #options: HangWatchOptions;
  #timer: Timer | null = null;
  /** Null: it has not reported yet. */
  #heardAt: number | null = null;
  #checkedAt = 0;
  #stage: 'turns' | 'silent' | 'given up' = 'turns';

  constructor(options: HangWatchOptions) {
    this.#options = options;
  }

  /** It serves from now on. */
  start(): void {
    const { clock } = this.#options;
    this.#checkedAt = clock.monotonic();
    if (this.#heardAt !== null) this.#heardAt = this.#checkedAt;
    this.#timer ??= clock.setInterval(() => this.#check(), checkMs).unref();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** It is not judged before its next report: what it writes goes to another edge. */
  pause(): void {
    this.#heardAt = null;
  }

  heard(): void {
    this.#heardAt = this.#options.clock.monotonic();
    if (this.#stage === 'turns') return;
    this.#stage = 'turns';
    if (this.#timer !== null) this.#options.onBack();
  }

  #check(): void {
    const { clock, timeoutMs, onSilent, onGivenUp, onHung } = this.#options;
    const limitMs = timeoutMs();
    const now = clock.monotonic();
    const wasAway = now - this.#checkedAt > awayMs;
    this.#checkedAt = now;
    if (this.#heardAt === null || limitMs === null) return;
    if (wasAway) this.#heardAt = now;
    const silenceMs = now - this.#heardAt;
    if (this.#stage === 'turns' && silenceMs >= Math.min(silentMs, limitMs)) {
      this.#stage = 'silent';
      onSilent();
    }
    if (this.#stage === 'silent' && silenceMs >= limitMs) {
      this.#stage = 'given up';
      onGivenUp();
    }
    // It may have turned on after its last report until the next was due; and by then everybody knows that it is given up.
    if (silenceMs < limitMs + reportPeriodMs) return;
    this.stop();
    onHung();
  }
}
