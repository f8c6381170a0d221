/**
 * `windhover up --supervise`: a parent that does nothing but start the edge, start it again when it dies, and send on signals.
 * It holds no socket but those that a service manager gave it, reads no configuration and serves nobody: what can crash is in
 * the edge. An edge that ends by itself is not started again, nor one that never came up; one that dies soon after its start
 * again and again ends it all with the reason.
 */
import { createError } from '../../shared/errors/windhover-error.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { createBackoff } from '../../shared/time/backoff.ts';
import { sleep } from '../../shared/time/clock.ts';
import { systemRandom } from '../../shared/time/random.ts';
import { type ListenDescriptors, listenDescriptors } from '../listeners/activation.ts';
import { type EdgeEnd, GuardedEdge } from '../upgrade/guarded-edge.ts';
import { passedOnSignals } from '../upgrade/parent-channel.ts';
import { exitCodes, type Program } from './program.ts';

/** One that lived this long did not die of its start. */
const settledMs = 10_000;
/** So many ends in a row, each soon after the start. */
const crashLoopAfter = 5;
/** The first start again is within the lease of the instances by far. */
const delays = { firstMs: 100, maxMs: 5000 };

export async function supervise(_args: readonly string[], program: Program): Promise<number> {
  const { clock } = program;
  const logger = createLogger({ level: 'info', pretty: program.isLogReadable });
  const command = program.command.filter((word) => word !== '--supervise');
  const sockets: ListenDescriptors | null = listenDescriptors(program.env, process.pid);
  const backoff = createBackoff(delays, systemRandom);
  const stopAsked = new AbortController();
  let edge: GuardedEdge | null = null;
  for (const signal of passedOnSignals) {
    program.onSignal(signal, () => {
      if (signal === 'SIGINT' || signal === 'SIGTERM') stopAsked.abort();
      edge?.signal(signal);
    });
  }
  let wasUp = false;
  for (;;) {
    const startedAt = clock.monotonic();
    edge = GuardedEdge.start({ command, cwd: program.directory, env: program.env, sockets });
    const end = await edge.whenOver();
    edge = null;
    wasUp ||= end.wasUp;
    if (end.code !== null && (end.isByItself || !wasUp)) return end.code;
    if (stopAsked.signal.aborted) return exitCodes.failure;
    if (clock.monotonic() - startedAt >= settledMs) backoff.reset();
    const delayMs = backoff.next();
    if (backoff.failures >= crashLoopAfter) {
      throw createError('WINDHOVER_EDGE_CRASH_LOOP', { count: backoff.failures, how: describe(end) });
    }
    const sentence = `the edge${ofPid(end)} ended (${describe(end)}); it is started again in ${delayMs} ms`;
    logger.error({ pid: end.pid, exit: describe(end), delayMs }, sentence);
    await sleep(clock, delayMs, stopAsked.signal);
    if (stopAsked.signal.aborted) return exitCodes.done;
  }
}

function ofPid({ pid }: EdgeEnd): string {
  return pid === null ? '' : ` (pid ${pid})`;
}

function describe({ code, signal }: EdgeEnd): string {
  if (signal !== null) return `signal ${signal}`;
  // After an upgrade it is the child of a process that is gone.
  return code === null ? 'how is not known' : `exit code ${code}`;
}
