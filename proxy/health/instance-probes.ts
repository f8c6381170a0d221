/**
 * Asks one instance again and again whether it is well, and tells when that has changed: after `fall` probes in a row that
 * failed, and after `rise` that did not. It is taken to be well at first: an instance has passed its boot check, and a server
 * elsewhere shall not be without traffic for as long as an edge takes to start.
 */
import type { HealthConfig } from '../../shared/config/generated/config-types.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { DestinationAddress } from '../model/destination-model.ts';
import type { Probe, ProbeResult } from './probe.ts';

export interface InstanceProbesOptions {
  readonly address: DestinationAddress;
  readonly host: string;
  readonly health: HealthConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly probe: Probe;
  /** `problem`: why it is not well; null: it is again. */
  onChange(problem: string | null): void;
}

export class InstanceProbes {
  readonly #options: InstanceProbesOptions;
  readonly #stopped = new AbortController();
  #isWell = true;
  /** In a row, of the kind that `#isWell` is not. */
  #against = 0;

  constructor(options: InstanceProbesOptions) {
    this.#options = options;
    void this.#run();
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #run(): Promise<void> {
    const { clock, random, health } = this.#options;
    const { signal } = this.#stopped;
    // Not all at once, whoever was started at once.
    await sleep(clock, random() * health.interval, signal);
    while (!signal.aborted) {
      const began = clock.monotonic();
      const problem = await this.#ask(signal);
      if (signal.aborted) return;
      this.#judge(problem);
      await sleep(clock, Math.max(0, health.interval - (clock.monotonic() - began)), signal);
    }
  }

  async #ask(signal: AbortSignal): Promise<string | null> {
    const { probe, address, host, health, clock } = this.#options;
    const { path, timeout: timeoutMs } = health;
    const userAgent = 'windhover-health-check';
    return problemOf(await probe({ address, host, path, userAgent, timeoutMs, clock, signal }), health);
  }

  #judge(problem: string | null): void {
    const { health, onChange } = this.#options;
    if ((problem === null) === this.#isWell) {
      this.#against = 0;
      return;
    }
    this.#against += 1;
    if (this.#against < (this.#isWell ? health.fall : health.rise)) return;
    this.#isWell = problem === null;
    this.#against = 0;
    onChange(problem);
  }
}

function problemOf(result: ProbeResult, { path, status, timeout }: HealthConfig): string | null {
  if (result === 'timeout') return `no answer to ${path} within ${timeout} ms`;
  if (typeof result === 'object') return `cannot be asked for ${path} (${result.failed})`;
  const [first = 0, last = first] = status.split('-').map(Number);
  return result >= first && result <= last ? null : `answered ${result} to ${path}`;
}
