/**
 * Lines of level debug about what the engine refused, and which limits ended connections, on this thread, for who asked for
 * that level; a data thread formats none and sends none otherwise. Counters have all of it.
 */
import type { RequestRate } from '../../shared/config/generated/config-types.ts';
import { limitCells } from '../../shared/config/limits-array.ts';
import { type RejectName, rejectIndexOf, rejectReasons } from '../../shared/errors/reject-reasons.ts';
import type { LimitEnd, Refusal } from '../../shared/logging/tell-refusal.ts';
import type { EndpointModel, Snapshot } from '../model/snapshot.ts';

const tooManyRequests = rejectReasons.findIndex(({ name }) => name === 'too_many_requests');

export class RefusalReports {
  readonly #report: (line: Refusal | LimitEnd) => void;
  #isWanted = false;
  #maxConnections: number | null = null;

  constructor(report: (line: Refusal | LimitEnd) => void) {
    this.#report = report;
  }

  take({ tellsRefusals, limits }: Snapshot): void {
    this.#isWanted = tellsRefusals;
    this.#maxConnections = limits.maxConnections;
  }

  tellRequest(rejectReason: number, value: number): void {
    if (this.#isWanted) this.#report({ what: 'request', rejectReason, value });
  }

  tellEnd(endReason: number, value: number): void {
    if (this.#isWanted) this.#report({ endReason, value });
  }

  /** A refusal that script decided. */
  tellGate(reject: RejectName): void {
    this.tellRequest(rejectIndexOf(reject), 0);
  }

  tellRate(rate: RequestRate): void {
    this.tellRequest(tooManyRequests, rate.requestsPerSecond);
  }

  tellConnection(endpoint: EndpointModel | undefined, rejectReason: number, remoteAddress: string): void {
    if (!this.#isWanted) return;
    const limit = rejectReasons[rejectReason]?.limit;
    const own = endpoint?.limits[limitCells.findIndex(({ name }) => name === limit)] ?? Number.POSITIVE_INFINITY;
    const value = limit === 'maxConcurrentConnections' ? Math.min(own, this.#maxConnections ?? own) : own;
    this.#report({ what: 'connection', rejectReason, value, remoteAddress });
  }
}
