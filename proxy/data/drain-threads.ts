/** The polite end of all data threads: nothing new is accepted, and what is under way has its time to end. */
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { DataThreads } from './data-threads.ts';
import { untilQuiet } from './until-quiet.ts';

export interface DrainOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Connections that are idle: kept until their next response, or closed. */
  readonly idle: 'keep' | 'close';
  /** How long exchanges in flight and idle connections have. */
  readonly maxMs: number;
  /** Nobody waits any more. */
  readonly killed: AbortSignal;
  /** The threads have been told to accept no more. */
  onDeaf(): void;
}

/** Resolves when no connection is open any more, or the time is over. What is left is for `close` to cut. */
export async function drainThreads(threads: DataThreads, options: DrainOptions): Promise<void> {
  const { clock, logger, idle, maxMs, killed, onDeaf } = options;
  const draining = threads.drain();
  if (idle === 'close') threads.closeIdle();
  onDeaf();
  await draining;
  const isOver = (): boolean => threads.total('connectionsOpen') === 0 || killed.aborted;
  if (await untilQuiet(clock, isOver, { maxMs })) return;
  const inFlight = threads.total('exchangesInFlight');
  if (inFlight > 0) logger.warn({ inFlight }, 'drainTimeout is over; exchanges are cut');
  // With a word where TLS has one.
  threads.closeIdle();
}
