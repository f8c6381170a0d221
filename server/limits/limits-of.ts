/** The limits of one request, as its handler may look at them and change them. */
import type { IncomingMessage } from 'node:http';
import { RequestLimitCell, requestLimitCells, requestLimitsToArray } from '../../native/index.ts';
import type { DataRate, DataRateOptions } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { exchangeOfRequest } from '../fetch/lazy-request.ts';
import { exchangeOfMessage } from '../node-face/node-exchange.ts';
import { invalid } from '../option-invalid.ts';
import { resolveLimit } from './resolve-limits.ts';

/**
 * Kestrel's IHttpMaxRequestBodySizeFeature and IHttpMin*DataRateFeature in one. Every use throws WINDHOVER_EXCHANGE_ENDED once
 * the exchange is over. Behind a paired edge the edge enforces the rates.
 */
export interface RequestLimits {
  /**
   * Bytes of the decoded body; null: no limit. It can be set as long as `isReadOnly` is false; later: WINDHOVER_LIMIT_READ_ONLY.
   * A body that is over the limit is answered 413 when it is read.
   */
  maxRequestBodySize: number | null;
  /** The body is being read (or the connection was upgraded): limits of the request's body can no longer be changed. */
  readonly isReadOnly: boolean;
  /** What the client must at least send of the body; null: nothing. To be set as maxRequestBodySize is. */
  get minRequestBodyDataRate(): DataRate | null;
  set minRequestBodyDataRate(rate: DataRateOptions | null);
  /** What the client must at least take of the response; null: nothing. From the next time on that the response waits for it. */
  get minResponseDataRate(): DataRate | null;
  set minResponseDataRate(rate: DataRateOptions | null);
}

/**
 * The limits of a request that this server made, in either face (of a framework, the object that it wraps: `c.req.raw`,
 * `ctx.req`, `request.raw`).
 *
 * @throws WINDHOVER_OPTION_INVALID for a request that is not this server's
 */
export function limitsOf(request: Request | IncomingMessage): RequestLimits {
  const exchange = exchangeOfRequest(request) ?? exchangeOfMessage(request);
  if (exchange === null) throw invalid('request', typeof request, 'give the request that the handler was called with');
  return new ExchangeLimits(exchange);
}

type BodyLimitName = 'maxRequestBodySize' | 'minRequestBodyDataRate';

class ExchangeLimits implements RequestLimits {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  get maxRequestBodySize(): number | null {
    const size = this.#read()[RequestLimitCell.maxRequestBodySize] as number;
    return size === Number.POSITIVE_INFINITY ? null : size;
  }

  set maxRequestBodySize(size: number | null) {
    this.#expectWritable('maxRequestBodySize');
    this.#change({ maxRequestBodySize: resolveLimit('maxRequestBodySize', size) });
  }

  get isReadOnly(): boolean {
    return this.#read()[RequestLimitCell.isReadOnly] === 1;
  }

  get minRequestBodyDataRate(): DataRate | null {
    return this.#rate(RequestLimitCell.minRequestBodyDataRate);
  }

  set minRequestBodyDataRate(rate: DataRateOptions | null) {
    this.#expectWritable('minRequestBodyDataRate');
    this.#change({ minRequestBodyDataRate: resolveLimit('minRequestBodyDataRate', rate) });
  }

  get minResponseDataRate(): DataRate | null {
    return this.#rate(RequestLimitCell.minResponseDataRate);
  }

  set minResponseDataRate(rate: DataRateOptions | null) {
    this.#change({ minResponseDataRate: resolveLimit('minResponseDataRate', rate) });
  }

  #rate(cell: number): DataRate | null {
    const cells = this.#read();
    const bytesPerSecond = cells[cell] as number;
    return bytesPerSecond === 0 ? null : { bytesPerSecond, gracePeriod: cells[cell + 1] as number };
  }

  #read(): Float64Array {
    const cells = new Float64Array(requestLimitCells);
    this.#exchange.readLimits(cells);
    return cells;
  }

  #change(limits: Parameters<typeof requestLimitsToArray>[0]): void {
    this.#exchange.changeLimits(requestLimitsToArray(limits));
  }

  #expectWritable(limit: BodyLimitName): void {
    if (this.isReadOnly) throw createError('WINDHOVER_LIMIT_READ_ONLY', { limit });
  }
}
