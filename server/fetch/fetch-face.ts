/**
 * The web face: a handler gets a Request and returns a Response, or a promise of one. A plain answer given at once costs
 * one call from the engine and one back. Each request runs in an async resource of its own (0.08 µs), so what
 * AsyncLocalStorage.enterWith leaves behind ends with the request.
 */
import { AsyncResource, executionAsyncId } from 'node:async_hooks';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Exchange, Face } from '../exchange/exchange.ts';
import { methodOf, targetOf } from '../exchange/request-head.ts';
import { LazyRequest } from './lazy-request.ts';
import { RequestInfo } from './request-info.ts';
import { sendResponse } from './send-response.ts';

/** The body of every 500 that stands for a failed handler; what failed is in the log alone. */
export const failureBody = 'Internal Server Error';
export const failureFields = 'content-type: text/plain;charset=UTF-8\r\n';

/**
 * A web handler. `info` tells what a Request cannot: addresses of the client and of this end, TLS, the request's id.
 */
export type FetchHandler = (request: Request, info: RequestInfo) => Response | Promise<Response>;

export class FetchFace implements Face {
  readonly #handler: FetchHandler;
  readonly #logger: Logger;
  readonly #run: (exchange: Exchange) => void;

  constructor(handler: FetchHandler, logger: Logger) {
    this.#handler = handler;
    this.#logger = logger;
    this.#run = (exchange): void => this.#answer(exchange);
  }

  accept(exchange: Exchange): void {
    // What node takes for the trigger anyway; it looks for it in an object of options otherwise, which costs as much as the rest.
    new AsyncResource('WindhoverRequest', executionAsyncId()).runInAsyncScope(this.#run, undefined, exchange);
  }

  onConnectionClosed(): void {
    // No exchange of this face watches its connection.
  }

  onRejected(): void {
    // Answered, counted and logged already.
  }

  onServerClosed(): void {
    // Exchanges were told.
  }

  #answer(exchange: Exchange): void {
    let result: unknown;
    try {
      const handler = this.#handler;
      result = handler(new LazyRequest(exchange), new RequestInfo(exchange));
      if (isThenable(result)) {
        result.then(
          (response) => this.#send(exchange, response),
          (error: unknown) => this.#fail(exchange, error),
        );
        return;
      }
    } catch (error) {
      this.#fail(exchange, error);
      return;
    }
    this.#send(exchange, result);
  }

  #send(exchange: Exchange, response: unknown): void {
    try {
      sendResponse(exchange, response, (error) => this.#fail(exchange, error));
    } catch (error) {
      this.#fail(exchange, error);
    }
  }

  #fail(exchange: Exchange, error: unknown): void {
    // A handler that fails because its client left has done nothing wrong.
    if (exchange.isOver && exchange.endReason !== 'completed') return;
    const { headText } = exchange;
    const where = `${methodOf(headText)} ${targetOf(headText).split('?', 1)[0]}`;
    this.#logger.error({ err: error, code: 'WINDHOVER_HANDLER_FAILED' }, `the handler failed on ${where}`);
    if (!exchange.respond(500, failureFields, failureBody, 0)) exchange.cut();
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return value instanceof Promise || (typeof value === 'object' && value !== null && 'then' in value);
}
