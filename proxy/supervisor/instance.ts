/**
 * One instance of an app, for as long as the app wants it: run after run, with back-off between them, until it is stopped for
 * good. Promises that its state is right before anybody is told, and that nothing of it is left when `stop` resolves.
 */
import { createError, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { formatExit } from '../../shared/lifecycle/control-messages.ts';
import type { InstanceReport } from '../../shared/lifecycle/instance-report.ts';
import { sleep } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import { type DestinationAddress, formatDestination } from '../model/destination-model.ts';
import type { InstanceStatus } from '../model/status.ts';
import { createDeferred } from './deferred.ts';
import { InstanceRun, type InstanceRunOptions, type Loop, type RunEnd } from './instance-run.ts';
import { moveState, type OwnState } from './instance-state.ts';
import { RestartPolicy } from './restart-policy.ts';

export type InstanceStatusOfSupervisor = Omit<InstanceStatus, 'inFlight' | 'requests' | 'problem' | 'latency'>;

export interface InstanceOptions extends Omit<InstanceRunOptions, 'onReady' | 'onLoop'> {
  /** Of the release that it runs. */
  readonly generation: number;
  readonly random: Random;
  /** It became ready, or is not ready any more. May promise the moment when nobody sends to it any more. */
  readonly onReadiness: () => void | Promise<void>;
  /** It failed in a way that somebody should look at. It is tried again all the same. */
  readonly onFailure: (error: WindhoverError) => void;
}

/** What came of its first start. */
export type FirstStart =
  | { readonly result: 'ready' }
  /** It was stopped before. */
  | { readonly result: 'stopped' }
  /** It is tried again all the same. */
  | { readonly result: 'failed'; readonly reason: string; readonly lastStderr: readonly string[] };

/** SIGTERM leaves a program at least this long before SIGKILL, however long its traffic took to go elsewhere. */
const shortestGraceMs = 2000;

export class Instance {
  readonly #options: InstanceOptions;
  readonly #policy: RestartPolicy;
  readonly #stopAsked = new AbortController();
  readonly #firstStart = createDeferred<FirstStart>();
  readonly #finished: Promise<void>;
  #state: OwnState = 'starting';
  #run: InstanceRun | null = null;
  #starts = 0;
  #hasServed = false;
  #loop: Loop = 'turns';
  #lastExit: string | null = null;
  #lastStderr: readonly string[] = [];

  constructor(options: InstanceOptions) {
    this.#options = options;
    this.#policy = new RestartPolicy(options.random);
    this.#finished = this.#live();
  }

  get name(): string {
    return this.#options.name;
  }

  get state(): OwnState {
    return this.#state;
  }

  /** Where it answers; null unless it is ready. */
  get readyAddress(): DestinationAddress | null {
    return this.#state === 'ready' ? (this.#run?.address ?? null) : null;
  }

  /** What runs now is our own app server behind a Unix socket; what runs may be older than the app's configuration. */
  get isPaired(): boolean {
    return this.#run?.isPaired ?? false;
  }

  /** Where it answers, if late: it hangs, and nobody else may be there. */
  get lateAddress(): DestinationAddress | null {
    return this.#state === 'hung' && !this.#isGivenUp ? (this.#run?.address ?? null) : null;
  }

  /** It starts, or is about to be started again. */
  get isComing(): boolean {
    return this.#state === 'starting' || this.#state === 'backing-off' || this.#isGivenUp;
  }

  get #isGivenUp(): boolean {
    return this.#state === 'hung' && this.#loop === 'given up';
  }

  /** Where its process listens or will, also when it is not ready; null: there is none. */
  get address(): DestinationAddress | null {
    return this.#run?.address ?? null;
  }

  /** It has been ready. */
  get hasServed(): boolean {
    return this.#hasServed;
  }

  get restarts(): number {
    return Math.max(0, this.#starts - 1);
  }

  /** Of the run that is under way, else of the last one. */
  get recentStderr(): readonly string[] {
    return this.#run?.recentStderr ?? this.#lastStderr;
  }

  /** What it said of itself last; the same object until it says more. */
  get report(): InstanceReport | null {
    return this.#run?.report ?? null;
  }

  firstStart(): Promise<FirstStart> {
    return this.#firstStart.promise;
  }

  /** Takes it out of traffic, SIGTERM, SIGKILL after the drain time. Resolves when nothing of it is left. */
  async stop(): Promise<void> {
    if (!this.#stopAsked.signal.aborted) await this.#beginStop();
    await this.#finished;
  }

  /** SIGKILL at once, without waiting for anybody. */
  async kill(): Promise<void> {
    if (!this.#stopAsked.signal.aborted) void this.#beginStop();
    this.#run?.kill();
    await this.#finished;
  }

  status(): InstanceStatusOfSupervisor {
    const run = this.#run;
    const isRunning = run !== null && run.pid !== null;
    return {
      name: this.name,
      state: this.#state,
      generation: this.#options.generation,
      pid: run?.pid ?? null,
      uptimeMs: isRunning ? Math.round(this.#options.clock.monotonic() - run.startedAt) : 0,
      address: run === null || run.address === null ? '' : formatDestination(run.address),
      restarts: this.restarts,
      lastExit: this.#lastExit,
      lastStderr: this.#lastStderr,
      loopLagMs: this.report?.loopLagMs ?? null,
      memoryBytes: this.report?.memoryBytes ?? null,
    };
  }

  async #live(): Promise<void> {
    for (;;) {
      this.#starts += 1;
      this.#loop = 'turns';
      this.#run = new InstanceRun({
        ...this.#options,
        onReady: () => this.#becomeReady(),
        onLoop: (loop) => this.#follow(loop),
      });
      const delayMs = this.#judge(await this.#run.whenEnded());
      await this.#run.whenGone();
      this.#run = null;
      await sleep(this.#options.clock, delayMs, this.#stopAsked.signal);
      if (this.#stopAsked.signal.aborted) break;
      this.#state = moveState(this.#state, 'starting');
    }
    this.#state = moveState(this.#state, 'stopped');
  }

  async #beginStop(): Promise<void> {
    const { clock, settings, onReadiness } = this.#options;
    const drainMs = settings().drainTimeoutMs;
    const askedAt = clock.monotonic();
    const wasReady = this.#state === 'ready' || this.#state === 'hung';
    if (wasReady || this.#state === 'starting') this.#state = moveState(this.#state, 'draining');
    this.#stopAsked.abort();
    this.#firstStart.resolve({ result: 'stopped' });
    if (wasReady) {
      const waiting = new AbortController();
      await Promise.race([onReadiness(), sleep(clock, drainMs, waiting.signal), this.#run?.whenEnded()]);
      waiting.abort();
    }
    const leftMs = drainMs - (clock.monotonic() - askedAt);
    this.#run?.terminate(Math.round(Math.max(leftMs, Math.min(drainMs, shortestGraceMs))));
  }

  #becomeReady(): void {
    const run = this.#run;
    if (run === null || run.address === null || this.#stopAsked.signal.aborted) return;
    const { clock, logger, name } = this.#options;
    this.#state = moveState(this.#state, 'ready');
    const bootMs = Math.round(clock.monotonic() - run.startedAt);
    const address = formatDestination(run.address);
    if (run.isTakenOver) logger.info({ pid: run.pid, address }, `${name} goes on at ${address}`);
    else logger.info({ pid: run.pid, address, bootMs }, `${name} is ready on ${address} after ${bootMs} ms`);
    this.#hasServed = true;
    this.#firstStart.resolve({ result: 'ready' });
    void this.#options.onReadiness();
  }

  #follow(loop: Loop): void {
    this.#loop = loop;
    const { logger, name } = this.#options;
    if (this.#state === 'ready' && loop === 'stands') {
      this.#state = moveState(this.#state, 'hung');
      logger.warn(`${name} does not turn; others serve in its place, where there are any`);
    } else if (this.#state === 'hung' && loop === 'turns') {
      this.#state = moveState(this.#state, 'ready');
      logger.info(`${name} turns again`);
    }
    if (this.#state === 'ready' || this.#state === 'hung') void this.#options.onReadiness();
  }

  /** What its end means. Returns the milliseconds until it is started again. */
  #judge(end: RunEnd): number {
    this.#lastStderr = end.lastStderr;
    this.#lastExit = describeEnd(end);
    const { logger, name } = this.#options;
    if (this.#stopAsked.signal.aborted) {
      logger.info({ exit: this.#lastExit }, `${name} has stopped (${this.#lastExit})`);
      return 0;
    }
    if (!end.wasReady) {
      const reason = end.failure?.message ?? `${name} ended (${this.#lastExit}) before it gave an answer`;
      this.#firstStart.resolve({ result: 'failed', reason, lastStderr: this.#lastStderr });
    }
    // By our own hand it is no accident.
    const signal = end.failure === null ? (end.exit?.signal ?? null) : null;
    const { delayMs, crashLoop, quickEnds } = this.#policy.ended({ ...end, signal });
    this.#state = moveState(this.#state, crashLoop ? 'crash-loop' : 'backing-off');
    if (end.wasReady) void this.#options.onReadiness();
    if (crashLoop) this.#report(this.#crashLoopError(quickEnds, end), true);
    else if (end.failure !== null) this.#report(end.failure, true);
    else {
      const details = { instance: name, exit: this.#lastExit, delay: delayMs };
      this.#report(createError('WINDHOVER_INSTANCE_EXITED', details), false);
    }
    return delayMs;
  }

  #crashLoopError(count: number, end: RunEnd): WindhoverError {
    return createError('WINDHOVER_INSTANCE_CRASH_LOOP', {
      instance: this.name,
      count,
      exit: end.failure?.message ?? this.#lastExit,
      stderr: this.#lastStderr.length === 0 ? '(none)' : this.#lastStderr,
    });
  }

  #report(error: WindhoverError, needsAttention: boolean): void {
    const fields = { code: error.code, lastStderr: this.#lastStderr };
    if (needsAttention) this.#options.logger.error(fields, error.message);
    else this.#options.logger.warn(fields, error.message);
    if (needsAttention) this.#options.onFailure(error);
  }
}

function describeEnd(end: RunEnd): string {
  if (end.exit === null) return end.failure?.message ?? 'not started';
  if (end.exit.code === null && end.exit.signal === null) return 'windhover-run was lost';
  if (end.failure?.code === 'WINDHOVER_INSTANCE_HUNG') return `it hung, ${formatExit(end.exit)}`;
  return formatExit(end.exit);
}
