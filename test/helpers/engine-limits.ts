/** Limits as the engine takes them: room for small cases and time-outs that no case meets, with what a test changes. */
import type { Limits } from '../../shared/config/generated/config-types.ts';
import { serverLimits } from '../../shared/config/generated/limit-defaults.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';

export function engineLimits(changes: Partial<Limits> = {}): Float64Array {
  return limitsToArray({
    ...serverLimits,
    maxRequestBufferSize: 65_536,
    keepAliveTimeout: 60_000,
    requestHeadersTimeout: 60_000,
    ...changes,
  });
}
