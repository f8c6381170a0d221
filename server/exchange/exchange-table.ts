/**
 * The exchanges that are open, by id: gives each call of the engine to the exchange it is about. One that is answered
 * while it is accepted never enters the table, so a plain request costs no lookup and leaves nothing behind.
 */
import type { Buffer } from 'node:buffer';
import { type ExchangeId, MetaCell, type NativeServer, type ScriptHandlers } from '../../native/index.ts';
import { endReasons } from '../../shared/errors/reject-reasons.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { tellLimit } from '../../shared/logging/tell-refusal.ts';
import type { RequestLimiter } from '../limits/request-limiter.ts';
import { Exchange, type ExchangeOwner, type Face } from './exchange.ts';
import { OpenExchanges } from './open-exchanges.ts';

export class ExchangeTable implements ScriptHandlers, ExchangeOwner {
  readonly #open = new OpenExchanges<Exchange>();
  readonly #face: Face;
  readonly #logger: Logger;
  readonly #limiter: RequestLimiter;
  #native: NativeServer | null = null;
  /** The one that is being accepted: its body may begin to come before it enters the table. */
  #accepting: Exchange | null = null;

  constructor(face: Face, logger: Logger, limiter: RequestLimiter) {
    this.#face = face;
    this.#logger = logger;
    this.#limiter = limiter;
  }

  /** Once, right after the engine was made with this table as its handlers. */
  attach(native: NativeServer): void {
    this.#native = native;
  }

  get native(): NativeServer {
    return this.#native as NativeServer;
  }

  release(id: ExchangeId): void {
    this.#open.remove(id);
  }

  /** The engine is about to close and tells no exchange of it. */
  endAll(): void {
    for (const exchange of this.#open.all()) exchange.end('server_closed');
    this.#face.onServerClosed();
  }

  onRequest(id: ExchangeId, headText: string): void {
    const native = this.#native as NativeServer;
    if (this.#limiter.refuses(native, id, headText)) return;
    const { meta } = native;
    const flags = meta[MetaCell.flags] as number;
    const exchange = new Exchange(this, id, headText, flags, meta[MetaCell.connection] as number);
    const outer = this.#accepting;
    this.#accepting = exchange;
    this.#face.accept(exchange);
    this.#accepting = outer;
    if (exchange.isOver) return;
    exchange.isKept = true;
    this.#open.add(exchange);
  }

  onRequestData(id: ExchangeId, data: Buffer): void {
    this.#find(id)?.sink?.onRequestData(data);
  }

  onRequestEnd(id: ExchangeId, trailers: string): void {
    const exchange = this.#find(id);
    if (exchange === undefined) return;
    exchange.requestEnded = true;
    exchange.sink?.onRequestEnd(trailers);
  }

  onWritable(id: ExchangeId): void {
    this.#find(id)?.source?.onWritable();
  }

  onPeerFinished(id: ExchangeId): void {
    this.#find(id)?.sink?.onPeerFinished();
  }

  onExchangeEnd(id: ExchangeId, endReason: number): void {
    this.#find(id)?.end(endReasons[endReason] ?? 'client_closed');
  }

  onConnectionClosed(connectionId: number): void {
    this.#face.onConnectionClosed(connectionId);
  }

  onRejected(connectionId: number, rejectReason: number, limit: number): void {
    tellLimit(this.#logger, { what: 'request', rejectReason, value: limit });
    this.#face.onRejected(connectionId, rejectReason);
  }

  onLimitEnd(_connectionId: number, endReason: number, limit: number): void {
    tellLimit(this.#logger, { endReason, value: limit });
  }

  onConnectionRefused(endpoint: number, rejectReason: number, remoteAddress: string): void {
    const value = this.#limiter.connectionLimit(endpoint, rejectReason);
    tellLimit(this.#logger, { what: 'connection', rejectReason, value, remoteAddress });
  }

  onAcceptError(endpoint: number, errno: number): void {
    this.#logger.warn({ endpoint, errno }, 'a connection could not be accepted; is the limit of open files too low?');
  }

  onScriptError(error: unknown, id: ExchangeId): void {
    this.#logger.error({ err: error }, 'a callback of the engine failed');
    this.#find(id)?.cut();
  }

  #find(id: ExchangeId): Exchange | undefined {
    const accepting = this.#accepting;
    return accepting !== null && accepting.id === id ? accepting : this.#open.find(id);
  }
}
