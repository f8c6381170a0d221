/**
 * An instance is ready when it gives an HTTP answer of its own on its address: any status, since what its first page says is
 * the app's business. An open port is not enough, and neither is an answer by somebody else who has taken the port.
 */
import { type Clock, sleep } from '../../shared/time/clock.ts';
import { probe } from '../health/probe.ts';
import type { DestinationAddress } from '../model/destination-model.ts';
import { findPortOwner } from './port-owner.ts';

export interface BootCheckOptions {
  readonly address: DestinationAddress;
  /** Sent as Host. */
  readonly host: string;
  readonly path: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** The windhover-run of the instance. */
  readonly runnerPid: number;
  /** Aborted when the instance ends or is to stop. */
  readonly signal: AbortSignal;
}

export type BootResult = 'answered' | 'timeout' | 'aborted' | 'stranger';

export type BootCheck = (options: BootCheckOptions) => Promise<BootResult>;

/** Asked often while most programs boot: what waits for this instance may be a request. */
const shortPauseMs = 25;
const shortPausesForMs = 3000;
const longPauseMs = 250;
/** A program may accept before it can answer; then it is asked again. */
const longestAnswerMs = 5000;

export async function checkBoot(options: BootCheckOptions): Promise<BootResult> {
  const { address, clock, signal } = options;
  const begin = clock.monotonic();
  const deadline = begin + options.timeoutMs;
  for (;;) {
    if (signal.aborted) return 'aborted';
    const leftMs = deadline - clock.monotonic();
    if (leftMs <= 0) return 'timeout';
    if (await gaveAnswer(options, Math.min(leftMs, longestAnswerMs))) {
      const result = (await isStranger(address, options.runnerPid)) ? 'stranger' : 'answered';
      return signal.aborted ? 'aborted' : result;
    }
    const now = clock.monotonic();
    const pauseMs = now - begin < shortPausesForMs ? shortPauseMs : longPauseMs;
    await sleep(clock, Math.min(pauseMs, Math.max(1, deadline - now)), signal);
  }
}

/** A socket lies in a folder of our own under a name that was never used before; a port is anybody's. */
async function isStranger(address: DestinationAddress, runnerPid: number): Promise<boolean> {
  return 'port' in address && (await findPortOwner(address.port, runnerPid)) === 'stranger';
}

async function gaveAnswer(options: BootCheckOptions, timeoutMs: number): Promise<boolean> {
  const { address, host, path, clock, signal } = options;
  const userAgent = 'windhover-boot-check';
  return typeof (await probe({ address, host, path, userAgent, timeoutMs, clock, signal })) === 'number';
}
