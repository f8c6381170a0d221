/**
 * `windhover up --supervise`: a parent that does nothing but start the edge, start it again when it dies, and send on signals.
 * It holds no socket but those that a service manager gave it, reads no configuration and serves nobody: what can crash is in
 * the edge. An edge that ends by itself is not started again, nor one that never came up; when that has become so, it ends with
 * the reason after a few attempts.
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
/** So many starts in a row of which none came up. */
const crashLoopAfter = 5;
/** Each start is within the lease of the instances by far. */
const delays = { firstMs: 100, maxMs: 2000 };

export async function supervise(_args: readonly string[], program: Program): Promise<number> {
  const { clock } = program;
  const logger = createLogger({ level: 'info', pretty: program.isLogReadable });
  const command = program.command.filter((word) => word !== '--supervise');
  const sockets: ListenDescriptors | null = listenDescriptors(program.env, process.pid);
  const backoff = createBackoff(delays, systemRandom);
  const stopAsked = new AbortController();
  let edge: GuardedEdge | null = null;
  passOnSignals(program, (signal) => {
    if (signal === 'SIGINT' || signal === 'SIGTERM') stopAsked.abort();
    edge?.signal(signal);
  });
  let wasUp = false;
  let deadStarts = 0;
  for (;;) {
    const startedAt = clock.monotonic();
    edge = GuardedEdge.start({ command, cwd: program.directory, env: program.env, sockets });
    const end = await edge.whenOver();
    edge = null;
    wasUp ||= end.wasUp;
    if (end.code !== null && (end.isByItself || !wasUp)) return end.code;
    if (stopAsked.signal.aborted) return exitCodes.failure;
    if (clock.monotonic() - startedAt >= settledMs) backoff.reset();
    deadStarts = end.wasUp ? 0 : deadStarts + 1;
    if (deadStarts >= crashLoopAfter) {
      throw createError('WINDHOVER_EDGE_CRASH_LOOP', { count: deadStarts, how: describe(end) });
    }
    const delayMs = backoff.next();
    const sentence = `the edge${ofPid(end)} ended (${describe(end)}); it is started again in ${delayMs} ms`;
    logger.error({ pid: end.pid, exit: describe(end), delayMs }, sentence);
    await sleep(clock, delayMs, stopAsked.signal);
    if (stopAsked.signal.aborted) return exitCodes.done;
  }
}

function passOnSignals(program: Program, passOn: (signal: (typeof passedOnSignals)[number]) => void): void {
  for (const signal of passedOnSignals) program.onSignal(signal, () => passOn(signal));
}

function ofPid({ pid }: EdgeEnd): string {
  return pid === null ? '' : ` (pid ${pid})`;
}

function describe({ code, signal }: EdgeEnd): string {
  if (signal !== null) return `signal ${signal}`;
  // After an upgrade it is the child of a process that is gone.
  return code === null ? 'how is not known' : `exit code ${code}`;
}
