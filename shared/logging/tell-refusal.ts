/** The line of level debug that a limit leaves: clients' faults are counted, and told only to who wants to know. */
import { endReasons, limitOfEnd, rejectReasons } from '../errors/reject-reasons.ts';
import type { Logger } from './logger.ts';

export interface Refusal {
  readonly what: 'request' | 'connection';
  readonly rejectReason: number;
  /** Of the limit that was met; 0: it was none. */
  readonly value: number;
  readonly remoteAddress?: string;
}

/** A connection that a limit ended, or made an answer its last. */
export interface LimitEnd {
  readonly endReason: number;
  readonly value: number;
}

export function tellLimit(logger: Logger, line: Refusal | LimitEnd): void {
  if ('endReason' in line) tellLimitEnd(logger, line);
  else tellRefusal(logger, line);
}

function tellLimitEnd(logger: Logger, { endReason, value }: LimitEnd): void {
  const reason = endReasons[endReason];
  const limit = reason === undefined ? undefined : limitOfEnd[reason];
  if (limit !== undefined) logger.debug({ reason, limit, value }, `connection ended; limits.${limit} is ${value}`);
}

function tellRefusal(logger: Logger, { what, rejectReason, value, remoteAddress }: Refusal): void {
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
