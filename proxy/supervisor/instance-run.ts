/**
 * One run of an instance: from the start of its process until nothing of it is left. It becomes ready at most once, ends
 * once and is gone once, in this order, and whatever goes wrong ends in the same two promises, which never reject.
 */
import { createError, isWindhoverError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { decodeReport, type InstanceReport } from '../../shared/lifecycle/instance-report.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { type DestinationAddress, formatDestination } from '../model/destination-model.ts';
import type { BootCheck } from './boot-check.ts';
import { createDeferred } from './deferred.ts';
import { HangWatch } from './hang-watch.ts';
import type { PreparedStart } from './instance-command.ts';
import { InstanceOutput } from './instance-output.ts';
import type { Launch, RunHandlers, RunningProgram } from './run-process.ts';
import type { ProgramExit } from './run-protocol.ts';

export interface InstanceSettings {
  readonly bootTimeoutMs: number;
  readonly bootPath: string;
  /** Sent as Host by the boot check. */
  readonly bootHost: string;
  readonly drainTimeoutMs: number;
  /** Of reports, when it is ready; null: silence means nothing. */
  readonly hangTimeoutMs: number | null;
}

export type Loop = 'turns' | 'stands' | 'given up';

export interface InstanceRunOptions {
  /** "shop.1" */
  readonly name: string;
  /** Carries the names of app and instance. */
  readonly logger: Logger;
  readonly clock: Clock;
  readonly prepare: () => Promise<PreparedStart>;
  readonly launch: Launch;
  readonly checkBoot: BootCheck;
  /** Asked when they are needed: some settings change while a process runs. */
  readonly settings: () => InstanceSettings;
  readonly onReady: () => void;
  /** It serves, and its loop does not turn, or will not be waited for any more, or turns again. */
  readonly onLoop: (loop: Loop) => void;
}

export interface RunEnd {
  /** Null: no process was started. */
  readonly exit: ProgramExit | null;
  readonly wasReady: boolean;
  readonly livedMs: number;
  readonly lastStderr: readonly string[];
  /** Why it never became ready, or was ended by us, where we know better than the exit tells. */
  readonly failure: WindhoverError | null;
}

export class InstanceRun {
  readonly #options: InstanceRunOptions;
  readonly #output: InstanceOutput;
  readonly #ended = createDeferred<RunEnd>();
  readonly #gone = createDeferred<void>();
  /** Aborted when the boot check is of no use any more. */
  readonly #boot = new AbortController();
  #startedAt: number;
  #isTakenOver = false;
  readonly #hangWatch: HangWatch;
  #report: InstanceReport | null = null;
  #address: DestinationAddress | null = null;
  #isPaired = false;
  #program: RunningProgram | null = null;
  #exit: ProgramExit | null = null;
  #failure: WindhoverError | null = null;
  #wasReady = false;
  #hasEnded = false;
  /** Set when it is to stop; a process that is still being started gets it as soon as it is there. */
  #graceMs: number | null = null;

  constructor(options: InstanceRunOptions) {
    this.#options = options;
    this.#output = new InstanceOutput(options.logger, options.clock);
    this.#startedAt = options.clock.monotonic();
    this.#hangWatch = new HangWatch({
      clock: options.clock,
      timeoutMs: () => options.settings().hangTimeoutMs,
      onSilent: () => options.onLoop('stands'),
      onGivenUp: () => options.onLoop('given up'),
      onBack: () => options.onLoop('turns'),
      onHung: () => this.#endHung(),
    });
    void this.#live();
  }

  get address(): DestinationAddress | null {
    return this.#hasEnded ? null : this.#address;
  }

  /** Monotonic. */
  get startedAt(): number {
    return this.#startedAt;
  }

  /** Another edge started it. */
  get isTakenOver(): boolean {
    return this.#isTakenOver;
  }

  get isPaired(): boolean {
    return this.#isPaired;
  }

  get pid(): number | null {
    return this.#hasEnded ? null : (this.#program?.pid ?? null);
  }

  /** What it reported last; null: nothing. */
  get report(): InstanceReport | null {
    return this.#hasEnded ? null : this.#report;
  }

  /** What it said last, as far as it is known. */
  get recentStderr(): readonly string[] {
    return this.#output.lastStderr;
  }

  /** The process itself ended, or was never there. */
  whenEnded(): Promise<RunEnd> {
    return this.#ended.promise;
  }

  /** Nothing of it is left: its whole process group, its sockets. */
  whenGone(): Promise<void> {
    return this.#gone.promise;
  }

  terminate(graceMs: number): void {
    this.#graceMs = graceMs;
    this.#boot.abort();
    this.#hangWatch.stop();
    this.#program?.terminate(graceMs);
  }

  kill(): void {
    this.#graceMs = 0;
    this.#boot.abort();
    this.#program?.kill();
  }

  async #live(): Promise<void> {
    let prepared: PreparedStart | null = null;
    try {
      prepared = await this.#options.prepare();
      this.#address = prepared.address;
      this.#isPaired = prepared.paired;
      if (this.#graceMs === null) await this.#keep(prepared);
    } catch (error) {
      this.#failure = asFailure(error, this.#options.name);
    }
    this.#end();
    this.#output.end();
    this.#address = null;
    try {
      await prepared?.release();
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'the sockets of an instance that ended cannot be removed');
    }
    this.#gone.resolve();
  }

  async #keep(prepared: PreparedStart): Promise<void> {
    const lost = createDeferred<void>();
    const handlers: RunHandlers = {
      onOutput: (stream, bytes) => this.#output.push(stream, bytes),
      onDropped: (bytes) => this.#output.dropped(bytes),
      onReport: (bytes) => this.#hear(bytes),
      onAway: () => this.#hangWatch.pause(),
      onExited: (exit) => {
        this.#exit = exit;
        this.#end();
      },
      onGone: () => lost.resolve(),
    };
    const program = await this.#begin(prepared, handlers);
    this.#program = program;
    if (this.#graceMs !== null) program.terminate(this.#graceMs);
    else void this.#watchBoot(prepared.address, program);
    await lost.promise;
    this.#exit ??= { code: null, signal: null };
    this.#program = null;
  }

  async #begin(prepared: PreparedStart, handlers: RunHandlers): Promise<RunningProgram> {
    if ('run' in prepared) return await this.#options.launch(prepared.run, handlers);
    this.#isTakenOver = true;
    this.#startedAt -= prepared.uptimeMs;
    return await prepared.take(handlers);
  }

  async #watchBoot(address: DestinationAddress, program: RunningProgram): Promise<void> {
    const { clock, name, settings } = this.#options;
    const { bootTimeoutMs, bootPath, bootHost } = settings();
    const result = await this.#options.checkBoot({
      address,
      host: bootHost,
      path: bootPath,
      timeoutMs: bootTimeoutMs,
      clock,
      runnerPid: program.runnerPid,
      signal: this.#boot.signal,
    });
    if (this.#hasEnded || this.#graceMs !== null || result === 'aborted') return;
    if (result === 'answered') {
      this.#wasReady = true;
      this.#hangWatch.start();
      this.#options.onReady();
      return;
    }
    const where = formatDestination(address);
    this.#failure =
      result === 'timeout'
        ? createError('WINDHOVER_INSTANCE_BOOT_TIMEOUT', { instance: name, address: where, timeout: bootTimeoutMs })
        : createError('WINDHOVER_INSTANCE_SPAWN_FAILED', {
            instance: name,
            reason: `another process answers on ${where}`,
          });
    program.kill();
  }

  #hear(bytes: Buffer): void {
    this.#report = decodeReport(bytes);
    if (this.#report !== null) this.#hangWatch.heard();
  }

  #endHung(): void {
    if (this.#hasEnded || this.#graceMs !== null) return;
    const { name, settings } = this.#options;
    const timeout = settings().hangTimeoutMs ?? 0;
    this.#failure = createError('WINDHOVER_INSTANCE_HUNG', { instance: name, timeout });
    this.#program?.kill();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#boot.abort();
    this.#hangWatch.stop();
    // What it said before it ended has come before its end.
    this.#output.end();
    this.#ended.resolve({
      exit: this.#exit,
      wasReady: this.#wasReady,
      livedMs: this.#options.clock.monotonic() - this.#startedAt,
      lastStderr: [...this.#output.lastStderr],
      failure: this.#failure,
    });
  }
}

function asFailure(error: unknown, instance: string): WindhoverError {
  if (isWindhoverError(error)) return error;
  return createError('WINDHOVER_INSTANCE_SPAWN_FAILED', { instance, reason: reasonOf(error) }, { cause: error });
}
