/**
 * The Node face: makes (req, res) of each exchange and emits what node:http's server emits ('request', 'checkContinue',
 * 'upgrade', 'connection', 'clientError', 'timeout') on an emitter of its owner's. A listener that throws, or returns a
 * promise that rejects, is answered with 500 and logged with its stack.
 */

import { Buffer } from 'node:buffer';
import type { EventEmitter } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { MetaFlag } from '../../native/index.ts';
import { rejectReasons } from '../../shared/errors/reject-reasons.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Exchange, Face } from '../exchange/exchange.ts';
import { methodOf, targetOf } from '../exchange/request-head.ts';
import type { NodeListener } from '../server-options.ts';
import { ClientSocket } from './client-socket.ts';
import { createRequest, NodeExchange } from './node-exchange.ts';
import type { NodeResponse } from './outgoing.ts';
import { codedError } from './outgoing-fields.ts';
import { RawRelay } from './raw-relay.ts';

export interface NodeFaceOptions {
  /** Where events are emitted; also `socket.server`. */
  readonly events: EventEmitter;
  readonly logger: Logger;
  /** false: `events` is a server of node:http, which would take a 'connection' for one of its own. Default true. */
  readonly announceConnections?: boolean;
  /** Called instead of emitting 'request', so that a promise it returns is seen. */
  readonly listener?: NodeListener;
  /** Subclasses of node's own, as http.createServer takes them. */
  readonly IncomingMessage?: typeof IncomingMessage;
  readonly ServerResponse?: typeof ServerResponse;
  /** Milliseconds without a byte after which a connection is cut, asked at its start. Default 0: never. */
  readonly socketTimeout?: () => number;
}

const noBytes = Buffer.alloc(0);

export class NodeFace implements Face {
  readonly #events: EventEmitter;
  readonly #logger: Logger;
  readonly #announceConnections: boolean;
  readonly #listener: NodeListener | null;
  readonly #Request: typeof IncomingMessage;
  readonly #Response: typeof ServerResponse;
  readonly #socketTimeout: () => number;
  /** By connection; paired ones are not here, their sockets live as long as a request. */
  readonly #sockets = new Map<number, ClientSocket>();

  constructor(options: NodeFaceOptions) {
    this.#events = options.events;
    this.#logger = options.logger;
    this.#announceConnections = options.announceConnections ?? true;
    this.#listener = options.listener ?? null;
    this.#Request = options.IncomingMessage ?? IncomingMessage;
    this.#Response = options.ServerResponse ?? ServerResponse;
    this.#socketTimeout = options.socketTimeout ?? ((): number => 0);
  }

  accept(exchange: Exchange): void {
    const socket = this.#socketOf(exchange);
    const request = createRequest(this.#Request, socket);
    const node = new NodeExchange(exchange, socket, request);
    if ((exchange.flags & MetaFlag.upgrade) !== 0 && this.#events.listenerCount('upgrade') > 0) {
      request.upgrade = true;
      new RawRelay(node);
      node.run(() => this.#guard(node, () => void this.#events.emit('upgrade', request, socket, noBytes)));
      return;
    }
    const response = new this.#Response(request) as unknown as NodeResponse;
    response.shouldKeepAlive = (exchange.flags & MetaFlag.keepAlive) !== 0;
    (response as unknown as { socket: ClientSocket }).socket = socket;
    socket._httpMessage = response;
    node.answerBy(response);
    node.run(() => this.#guard(node, () => this.#dispatch(node, response)));
    node.markReceived();
  }

  onConnectionClosed(connectionId: number): void {
    const socket = this.#sockets.get(connectionId);
    this.#sockets.delete(connectionId);
    socket?.markGone();
  }

  /** Cuts every connection that ever brought a request. */
  destroyConnections(): void {
    for (const socket of [...this.#sockets.values()]) socket.destroy();
  }

  onServerClosed(): void {
    for (const socket of this.#sockets.values()) socket.markGone();
    this.#sockets.clear();
  }

  onRejected(connectionId: number, rejectReason: number): void {
    const reason = rejectReasons[rejectReason];
    // The client did nothing wrong there, and its connection can be used on.
    if (reason?.name === 'too_many_upgrades' || this.#events.listenerCount('clientError') === 0) return;
    const code =
      reason?.status === 431 ? 'HPE_HEADER_OVERFLOW' : reason?.status === 408 ? 'ERR_HTTP_REQUEST_TIMEOUT' : '';
    const error = codedError(Error, code === '' ? 'HPE_INVALID_REQUEST' : code, `Parse Error: ${reason?.message}`);
    this.#events.emit(
      'clientError',
      error,
      this.#sockets.get(connectionId) ?? new ClientSocket(null, false, () => true).markGone(),
    );
  }

  #dispatch(node: NodeExchange, response: NodeResponse): void {
    const events = this.#events;
    if ((node.exchange.flags & MetaFlag.expectsContinue) !== 0 && events.listenerCount('checkContinue') > 0) {
      response._expect_continue = true;
      events.emit('checkContinue', node.request, response);
      return;
    }
    if (this.#listener === null) {
      if (!events.emit('request', node.request, response)) refuse(response);
      return;
    }
    const result = this.#listener(node.request, response);
    if (result instanceof Promise) result.catch((error: unknown) => this.#fail(node, error));
  }

  #guard(node: NodeExchange, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fail(node, error);
    }
  }

  #fail(node: NodeExchange, error: unknown): void {
    const { exchange, response } = node;
    // A listener that fails because its client left, or sent what was refused, has done nothing wrong.
    if (exchange.isOver && exchange.endReason !== 'completed') return;
    const where = `${methodOf(exchange.headText)} ${targetOf(exchange.headText).split('?', 1)[0]}`;
    this.#logger.error({ err: error, code: 'WINDHOVER_HANDLER_FAILED' }, `the handler failed on ${where}`);
    if (response === null || response.headersSent || !exchange.isUnanswered) {
      exchange.cut();
      return;
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(500, 'Internal Server Error', { 'content-type': 'text/plain;charset=UTF-8' });
    response.end('Internal Server Error');
  }

  #socketOf(exchange: Exchange): ClientSocket {
    const { flags, connectionId } = exchange;
    const known = this.#sockets.get(connectionId);
    if (known !== undefined && !known.destroyed) {
      known.carry(exchange);
      return known;
    }
    const socket = new ClientSocket(exchange, (flags & MetaFlag.secure) !== 0, (idle) => this.#onTimeout(idle));
    socket.server = this.#events;
    const timeout = this.#socketTimeout();
    if (timeout > 0) socket.setTimeout(timeout);
    if ((flags & MetaFlag.paired) === 0) {
      exchange.watchConnection();
      this.#sockets.set(connectionId, socket);
      if (this.#announceConnections) this.#events.emit('connection', socket);
    }
    return socket;
  }

  /** As node:http: the request, the response and the server may each take it. */
  #onTimeout(socket: ClientSocket): boolean {
    const response = socket._httpMessage as NodeResponse | null;
    const request = response?.req;
    const byRequest = request !== undefined && !request.complete && request.emit('timeout', socket);
    const byResponse = response?.emit('timeout', socket) === true;
    return this.#events.emit('timeout', socket) || byRequest || byResponse;
  }
}

/** Nobody listens to 'request'. */
function refuse(response: NodeResponse): void {
  response.writeHead(503);
  response.end();
}
