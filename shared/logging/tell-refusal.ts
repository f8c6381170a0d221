/** The line of level debug that a refusal leaves: clients' faults are counted, and told only to who wants to know. */
import { rejectReasons } from '../errors/reject-reasons.ts';
import type { Logger } from './logger.ts';

export interface Refusal {
  readonly what: 'request' | 'connection';
  readonly rejectReason: number;
  /** Of the limit that was met; 0: it was none. */
  readonly value: number;
  readonly remoteAddress?: string;
}

export function tellRefusal(logger: Logger, { what, rejectReason, value, remoteAddress }: Refusal): void {
  const reason = rejectReasons[rejectReason];
  if (reason === undefined) return;
  const { name, status, message, limit } = reason;
  logger.debug(
    {
      reason: name,
      ...(status === 0 ? {} : { status }),
      ...(limit === null ? {} : { limit, value }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    },
    `${what} refused: ${message}${limit === null ? '' : `; limits.${limit} is ${value}`}`,
  );
}
