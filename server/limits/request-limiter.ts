/**
 * What is decided about a request before a face sees it: whether its client sends too many (429), and which limits its path
 * has (a Content-Length over the path's limit is 413 at once). A server without such settings pays one comparison.
 */
import { type ExchangeId, MetaCell, MetaFlag, type NativeServer, requestLimitsToArray } from '../../native/index.ts';
import type { Limits, RequestRate, RouteConfigOptions } from '../../shared/config/generated/config-types.ts';
import { rejectReasons } from '../../shared/errors/reject-reasons.ts';
import { PathMatcher } from '../../shared/http/match-path.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { tellLimit } from '../../shared/logging/tell-refusal.ts';
import { targetOf } from '../exchange/request-head.ts';
import { invalid } from '../option-invalid.ts';
import { resolveRouteLimits } from './resolve-limits.ts';

interface CountedRate {
  readonly rate: RequestRate;
  /** Requests of one address under the same scope are counted together. */
  readonly scope: number;
}

interface PathRules {
  /** Cells of RequestLimitCell. */
  readonly limits: Float64Array;
  /** The path has a maxRequestBodySize of its own: what a Content-Length says is held against it at once. */
  readonly declaresBodySize: boolean;
  /** undefined: the endpoint's. */
  readonly rate: CountedRate | null | undefined;
}

const tooManyRequests = rejectReasons.findIndex(({ name }) => name === 'too_many_requests');
const serverScope = 0;
const firstEndpointScope = 1;
const firstPathScope = 0x10000;

export class RequestLimiter {
  readonly #logger: Logger;
  readonly #paths = new PathMatcher<PathRules>();
  readonly #hasPaths: boolean;
  /** By endpoint number. */
  readonly #endpointRates: Array<CountedRate | null> = [];
  #hasRates = false;
  readonly #endpointLimits: Limits[] = [];
  #server: Limits | null = null;

  /** @throws WINDHOVER_OPTION_INVALID */
  constructor(routes: Readonly<Record<string, Pick<RouteConfigOptions, 'limits'>>>, logger: Logger) {
    this.#logger = logger;
    this.#hasPaths = Object.keys(routes).length > 0;
    for (const [index, [prefix, { limits = {} }]] of Object.entries(routes).entries()) {
      const option = `routes[${JSON.stringify(prefix)}]`;
      const own = resolveRouteLimits(limits, `${option}.limits`);
      const rate = own.maxRequestRatePerAddress;
      try {
        this.#paths.add(prefix, {
          limits: requestLimitsToArray(own),
          declaresBodySize: own.maxRequestBodySize !== undefined,
          rate: rate ? { rate, scope: firstPathScope + index } : rate,
        });
      } catch {
        throw invalid(option, prefix, 'give a path prefix, as "/upload"');
      }
    }
  }

  /** `server`: the limits that an endpoint without its own has; it then counts together with the others. */
  setEndpoint(endpoint: number, limits: Limits, server: Limits): void {
    const rate = limits.maxRequestRatePerAddress;
    const scope = rate === server.maxRequestRatePerAddress ? serverScope : firstEndpointScope + endpoint;
    this.#endpointRates[endpoint] = rate === null ? null : { rate, scope };
    this.#endpointLimits[endpoint] = limits;
    this.#server = server;
    this.#hasRates = this.#endpointRates.some((counted) => counted !== null);
  }

  /** The limit that a refused connection met. */
  connectionLimit(endpoint: number, rejectReason: number): number {
    const name = rejectReasons[rejectReason]?.limit;
    if (name === null || name === undefined) return 0;
    // Connections are counted for the server, too.
    const counts = name === 'maxConcurrentConnections' ? [this.#server?.[name]] : [];
    const values = [this.#endpointLimits[endpoint]?.[name], ...counts].filter((value) => typeof value === 'number');
    return values.length === 0 ? 0 : Math.min(...values);
  }

  /** True: it was answered and is over. Only inside onRequest. */
  refuses(native: NativeServer, id: ExchangeId, headText: string): boolean {
    if (!this.#hasPaths && !this.#hasRates) return false;
    const { meta } = native;
    // Behind a paired edge, rates are the edge's business.
    const isPaired = ((meta[MetaCell.flags] as number) & MetaFlag.paired) !== 0;
    const rules = this.#hasPaths ? this.#paths.match(pathOf(headText)) : 'unknown-path';
    if (rules === 'refused-path') {
      this.#logger.debug('request refused: its path has other limits when it is read in another way');
      native.respond(id, 400, '', null, 0);
      return true;
    }
    const own = rules === 'unknown-path' ? undefined : rules.rate;
    const counted = own === undefined ? this.#endpointRates[meta[MetaCell.endpoint] as number] : own;
    if (counted && !isPaired && this.#isTooMany(native, id, counted)) return true;
    return rules !== 'unknown-path' && native.setRequestLimits(id, rules.limits, rules.declaresBodySize);
  }

  #isTooMany(native: NativeServer, id: ExchangeId, { rate, scope }: CountedRate): boolean {
    const waitMs = native.admitRequest(id, scope, rate);
    if (waitMs === 0) return false;
    const { requestsPerSecond: value } = rate;
    tellLimit(this.#logger, { what: 'request', rejectReason: tooManyRequests, value });
    native.respond(id, 429, `retry-after: ${Math.ceil(waitMs / 1000)}\r\n`, null, 0);
    return true;
  }
}

/** Of an absolute-form target the path alone. */
function pathOf(headText: string): string {
  const target = targetOf(headText);
  if (target.startsWith('/') || target === '*') return target;
  const slash = target.indexOf('/', target.indexOf('://') + 3);
  return slash === -1 ? '/' : target.slice(slash);
}
