/**
 * One exchange as a pair (req, res). Behaviour is put on the two objects as own properties, and everything else is left to
 * node's own methods working on them: frameworks replace the prototypes of both (Express sets its own that end in
 * http.IncomingMessage and http.ServerResponse), so nothing may hang on a prototype of ours.
 */
import { AsyncResource } from 'node:async_hooks';
import type { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { MetaFlag } from '../../native/index.ts';
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import type { Exchange, RequestSink, ResponseSource } from '../exchange/exchange.ts';
import { fieldsOf, methodOf, targetOf, trailersOf } from '../exchange/request-head.ts';
import type { ClientSocket } from './client-socket.ts';
import { completeResponse, type NodeResponse, OutgoingBody } from './outgoing.ts';

const exchangeKey: unique symbol = Symbol('windhover.exchange');

/** What node's own IncomingMessage has and its types do not show. */
export interface NodeRequest extends IncomingMessage {
  [exchangeKey]?: Exchange;
  upgrade: boolean | null;
  _consuming: boolean;
  _dumped: boolean;
  _dump(): void;
  _addHeaderLines(lines: string[], count: number): void;
}

/** The exchange behind a request of ours; null: it is none. */
export function exchangeOfMessage(value: unknown): Exchange | null {
  const isObject = typeof value === 'object' && value !== null;
  return (isObject && (value as Partial<NodeRequest>)[exchangeKey]) || null;
}

export class NodeExchange implements RequestSink, ResponseSource {
  readonly exchange: Exchange;
  readonly socket: ClientSocket;
  readonly request: NodeRequest;
  response: NodeResponse | null = null;
  body: OutgoingBody | null = null;
  readonly #resource: AsyncResource;

  constructor(exchange: Exchange, socket: ClientSocket, request: NodeRequest) {
    this.exchange = exchange;
    this.socket = socket;
    this.request = request;
    this.#resource = new AsyncResource('HTTPINCOMINGMESSAGE');
    exchange.sink = this;
    exchange.source = this;
    fillRequest(request, exchange);
    request[exchangeKey] = exchange;
    request._read = (): void => this.#read();
    request._destroy = (error, done): void => this.#destroyRequest(error, done);
  }

  answerBy(response: NodeResponse): void {
    this.response = response;
    this.body = new OutgoingBody(this, response);
  }

  /** In the async context of this request, whoever calls. */
  run(action: () => void): void {
    this.#resource.runInAsyncScope(action);
  }

  onRequestData(chunk: Buffer): void {
    this.socket.bytesRead += chunk.length;
    this.socket.touch();
    if (this.request._dumped) return;
    this.run(() => {
      if (!this.request.push(chunk)) this.exchange.pauseRequest();
    });
  }

  onRequestEnd(trailers: string): void {
    this.run(() => this.#endRequest(trailersOf(trailers)));
  }

  onPeerFinished(): void {
    // Only after an upgrade, which a pair of request and response has not.
  }

  onWritable(): void {
    this.socket.touch();
    this.run(() => this.body?.onWritable());
  }

  onExchangeEnd(reason: EndReason): void {
    this.run(() => {
      if (reason === 'completed') this.body?.onSent();
      else this.#abort();
    });
  }

  /** As node:http, whose parser comes to the end of a request without a body after the listeners were called. */
  markReceived(): void {
    if (this.exchange.requestEnded) this.request.complete = true;
  }

  /** The response is handed over: as node:http does, before 'finish' is emitted. */
  finishRequest(): void {
    const { request } = this;
    if (!request._consuming && !isResumeScheduled(request)) request._dump();
  }

  /** An exchange that ends before its response takes its connection with it. */
  #abort(): void {
    const { request, response, socket } = this;
    const wasDestroyed = request.destroyed;
    socket.markGone();
    request.destroy(abortedError());
    if (response === null) return;
    // As node:http: a request that the app destroyed tells so before the response does.
    if (wasDestroyed) setImmediate(closeResponse, response);
    else process.nextTick(closeResponse, response);
  }

  #read(): void {
    this.request._consuming = true;
    if (this.exchange.requestEnded) this.#endRequest([]);
    else this.exchange.resumeRequest();
  }

  #endRequest(trailers: string[]): void {
    const { request } = this;
    request.complete = true;
    if (trailers.length > 0) request._addHeaderLines(trailers, trailers.length);
    request.push(null);
  }

  #destroyRequest(error: Error | null, done: (error?: Error | null) => void): void {
    const { request, socket } = this;
    if (!request.readableEnded || !request.complete) {
      request.aborted = true;
      request.emit('aborted');
      if (!socket.destroyed) socket.destroy(error ?? undefined);
    }
    // Without a listener an error of a request is no error of the process.
    process.nextTick(() => done(request.listenerCount('error') > 0 ? error : null));
  }
}

function fillRequest(request: NodeRequest, exchange: Exchange): void {
  const { headText } = exchange;
  const isOld = (exchange.flags & MetaFlag.http10) !== 0;
  request.httpVersionMajor = 1;
  request.httpVersionMinor = isOld ? 0 : 1;
  request.httpVersion = isOld ? '1.0' : '1.1';
  request.method = methodOf(headText);
  request.url = targetOf(headText);
  request.upgrade = false;
  const fields = fieldsOf(headText);
  request._addHeaderLines(fields, fields.length);
}

function isResumeScheduled(request: IncomingMessage): boolean {
  const state = (request as unknown as { _readableState: { resumeScheduled: boolean } })._readableState;
  return state.resumeScheduled;
}

function closeResponse(response: NodeResponse): void {
  if (response._closed) return;
  completeResponse(response);
  response.destroyed = true;
  response._closed = true;
  response.emit('close');
}

function abortedError(): Error {
  return Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

/** What `new IncomingMessage(socket)` of node's own types wants is a net.Socket; ours has what it uses of it. */
export function createRequest(Class: typeof IncomingMessage, socket: ClientSocket): NodeRequest {
  return new Class(socket as never) as NodeRequest;
}
