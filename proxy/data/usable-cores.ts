/** How many data threads are worth having: the cores that this process may use, a control group's quota counted. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

export function usableCores(
  available: number = availableParallelism(),
  readQuota: () => string = () => readFileSync('/sys/fs/cgroup/cpu.max', 'latin1'),
): number {
  return Math.max(1, Math.min(available, quotaCores(readQuota)));
}

/** cpu.max is "$QUOTA $PERIOD" in microseconds, or "max $PERIOD". A part of a core counts as one. */
function quotaCores(readQuota: () => string): number {
  try {
    const [quota = 'max', period = ''] = readQuota().trim().split(' ');
    const cores = Number(quota) / Number(period);
    return Number.isFinite(cores) && cores > 0 ? Math.ceil(cores) : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
