/**
 * The exchanges that are open, by id: gives each call of the engine to the exchange it is about. One that is answered
 * while it is accepted never enters the table, so a plain request costs no lookup and leaves nothing behind.
 */
import type { Buffer } from 'node:buffer';
import { type ExchangeId, MetaCell, type NativeServer, type ScriptHandlers } from '../../native/index.ts';
import { endReasons, rejectReasons } from '../../shared/errors/reject-reasons.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { Exchange, type ExchangeOwner, type Face } from './exchange.ts';

export class ExchangeTable implements ScriptHandlers, ExchangeOwner {
  readonly #open = new Map<ExchangeId, Exchange>();
  readonly #face: Face;
  readonly #logger: Logger;
  #native: NativeServer | null = null;
  /** The one that is being accepted: its body may begin to come before it enters the table. */
  #accepting: Exchange | null = null;

  constructor(face: Face, logger: Logger) {
    this.#face = face;
    this.#logger = logger;
  }

  /** Once, right after the engine was made with this table as its handlers. */
  attach(native: NativeServer): void {
    this.#native = native;
  }

  get native(): NativeServer {
    return this.#native as NativeServer;
  }

  release(id: ExchangeId): void {
    this.#open.delete(id);
  }

  /** The engine is about to close and tells no exchange of it. */
  endAll(): void {
    for (const exchange of [...this.#open.values()]) exchange.end('server_closed');
    this.#face.onServerClosed();
  }

  onRequest(id: ExchangeId, headText: string): void {
    const { meta } = this.#native as NativeServer;
    const flags = meta[MetaCell.flags] as number;
    const exchange = new Exchange(this, id, headText, flags, meta[MetaCell.connection] as number);
    const outer = this.#accepting;
    this.#accepting = exchange;
    this.#face.accept(exchange);
    this.#accepting = outer;
    if (exchange.isOver) return;
    exchange.isKept = true;
    this.#open.set(id, exchange);
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

  onRejected(connectionId: number, rejectReason: number): void {
    const reason = rejectReasons[rejectReason];
    this.#logger.debug({ reason: reason?.name, status: reason?.status }, `request refused: ${reason?.message}`);
    this.#face.onRejected(connectionId, rejectReason);
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
    return accepting !== null && accepting.id === id ? accepting : this.#open.get(id);
  }
}
