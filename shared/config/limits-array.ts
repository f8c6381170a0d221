/** Limits as the engine takes them: one Float64Array in the order of `limitNames`; no limit is a number that nothing reaches. */
import type { Limits } from './generated/config-types.ts';
import { limitNames } from './generated/limit-names.ts';

export function limitsToArray(limits: Limits): Float64Array {
  return Float64Array.from(limitNames, (name) => limits[name] ?? Number.MAX_SAFE_INTEGER);
}
