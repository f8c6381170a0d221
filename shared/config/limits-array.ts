/** Limits as the engine takes them: one Float64Array in the order of `limitNames`, 0 where there is no limit. */
import type { Limits } from './generated/config-types.ts';
import { limitNames } from './generated/limit-names.ts';

export function limitsToArray(limits: Limits): Float64Array {
  return Float64Array.from(limitNames, (name) => limits[name] ?? 0);
}
