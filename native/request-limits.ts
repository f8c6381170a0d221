/** The limits of one request as the engine takes them: a Float64Array of cells. */
import type { DataRate } from '../shared/config/generated/config-types.ts';

/** Cells of a request's limits, as requestLimits fills and setRequestLimits and setRoute take them. */
export const RequestLimitCell = {
  /** Bytes; Infinity: no limit. */
  maxRequestBodySize: 0,
  /** Bytes per second and grace period in milliseconds; 0: no rate. */
  minRequestBodyDataRate: 1,
  minResponseDataRate: 3,
  /** 1: the body is being read, or the connection was upgraded. Only filled. */
  isReadOnly: 5,
} as const;

/** How many cells that are. */
export const requestLimitCells = 6;

/** Cells of RequestLimitCell for what is written; NaN where nothing is. */
export function requestLimitsToArray(limits: {
  readonly maxRequestBodySize?: number | null;
  readonly minRequestBodyDataRate?: DataRate | null;
  readonly minResponseDataRate?: DataRate | null;
}): Float64Array {
  const cells = new Float64Array(requestLimitCells).fill(Number.NaN);
  if (limits.maxRequestBodySize !== undefined) {
    cells[RequestLimitCell.maxRequestBodySize] = limits.maxRequestBodySize ?? Number.POSITIVE_INFINITY;
  }
  for (const name of ['minRequestBodyDataRate', 'minResponseDataRate'] as const) {
    const rate = limits[name];
    if (rate === undefined) continue;
    cells[RequestLimitCell[name]] = rate?.bytesPerSecond ?? 0;
    cells[RequestLimitCell[name] + 1] = rate?.gracePeriod ?? 0;
  }
  return cells;
}
