/**
 * Reports of an instance to whoever supervises it, as long as its loop turns: when they stop, it hangs. They cost it two small
 * writes a second, keep nothing alive, and are left out where nobody reads them.
 */
import { writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { codeOf } from '../../shared/errors/windhover-error.ts';
import { encodeReport, reportPeriodMs } from '../../shared/lifecycle/instance-report.ts';
import type { Clock } from '../../shared/time/clock.ts';

/** `descriptor`: a pipe whose writes never wait. The first report is written at once. */
export function startReports(descriptor: number, clock: Clock): void {
  let dueAt = clock.monotonic();
  let utilization = performance.eventLoopUtilization();
  const report = (): void => {
    const now = clock.monotonic();
    const current = performance.eventLoopUtilization();
    const loopBusy = performance.eventLoopUtilization(current, utilization).utilization;
    utilization = current;
    const memoryBytes = process.memoryUsage.rss();
    try {
      writeSync(descriptor, encodeReport({ loopLagMs: now - dueAt, loopBusy, memoryBytes }));
    } catch (error) {
      // EAGAIN: nobody has read for a while. Anything else will not get better.
      if (codeOf(error) !== 'EAGAIN') timer.cancel();
    }
    dueAt = now + reportPeriodMs;
  };
  const timer = clock.setInterval(report, reportPeriodMs).unref();
  report();
}
