/**
 * One request and its response over an exchange id of the engine. It remembers how far the response has come, so that no
 * call crosses the border for an exchange that is over: what comes too late is dropped and reported by a return value.
 * Every field is set in the constructor, `null` when absent, so that all exchanges have one shape.
 */
import type { Buffer } from 'node:buffer';
import { type ConnectionInfo, type ExchangeId, MetaFlag, type NativeServer } from '../../native/index.ts';
import { type EndReason, endReasons } from '../../shared/errors/reject-reasons.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { isFieldValue } from '../../shared/http/field-rules.ts';

/** Takes the request's body. Calls come in order; onExchangeEnd is the last. */
export interface RequestSink {
  onRequestData(chunk: Buffer): void;
  /** `trailers`: "name\nvalue\n...", or empty. */
  onRequestEnd(trailers: string): void;
  /** After an upgrade: the peer sends no more. */
  onPeerFinished(): void;
  /** The exchange is over, whether well or not. */
  onExchangeEnd(reason: EndReason): void;
}

/** Gives the response's body and is told when more may be written. */
export interface ResponseSource {
  onWritable(): void;
  onExchangeEnd(reason: EndReason): void;
}

/** Where open exchanges are kept by id. */
export interface ExchangeOwner {
  readonly native: NativeServer;
  release(id: ExchangeId): void;
}

/** What receives exchanges: the fetch face or the Node face. */
export interface Face {
  accept(exchange: Exchange): void;
  onConnectionClosed(connectionId: number): void;
  /** The engine refused a request and has answered it. */
  onRejected(connectionId: number, rejectReason: number): void;
  /** All connections are cut; no other call follows. */
  onServerClosed(): void;
}

/** open: nothing sent. started: the head is sent. complete: all is handed over. over: nothing can be read or written. */
export type ExchangePhase = 'open' | 'started' | 'complete' | 'over';

const completed: EndReason = 'completed';
const appAborted: number = endReasons.indexOf('app_aborted');

export class Exchange {
  readonly id: ExchangeId;
  /** "METHOD\nTARGET\nname\nvalue\n..." */
  readonly headText: string;
  /** Bits of MetaFlag. */
  readonly flags: number;
  readonly connectionId: number;
  phase: ExchangePhase;
  /** How it ended, as soon as it did. */
  endReason: EndReason | null;
  sink: RequestSink | null;
  source: ResponseSource | null;
  /** The abort signal of the fetch face, once something asked for it. */
  abort: AbortController | null;
  /** The whole request was received. */
  requestEnded: boolean;
  /** The owner keeps it by its id. */
  isKept: boolean;
  readonly #owner: ExchangeOwner;
  readonly #native: NativeServer;

  constructor(owner: ExchangeOwner, id: ExchangeId, headText: string, flags: number, connectionId: number) {
    this.id = id;
    this.headText = headText;
    this.flags = flags;
    this.connectionId = connectionId;
    this.phase = 'open';
    this.endReason = null;
    this.sink = null;
    this.source = null;
    this.abort = null;
    this.requestEnded = (flags & MetaFlag.hasBody) === 0;
    this.isKept = false;
    this.#owner = owner;
    this.#native = owner.native;
  }

  get isOver(): boolean {
    return this.phase === 'over';
  }

  /** Nothing of a final response was given to the engine yet. */
  get isUnanswered(): boolean {
    return this.phase === 'open';
  }

  connectionInfo(): ConnectionInfo | null {
    return this.phase === 'over' ? null : this.#native.connectionInfo(this.id);
  }

  requestId(): string {
    return this.phase === 'over' ? '' : this.#native.requestId(this.id);
  }

  /** onConnectionClosed will come for this exchange's connection. */
  watchConnection(): void {
    if (this.phase !== 'over') this.#native.watchConnection(this.id);
  }

  closeConnection(hard: boolean): void {
    this.#native.closeConnection(this.connectionId, hard);
  }

  /** Lets the body come, perhaps before this returns. The first call sends 100 Continue where the client waits for it. */
  resumeRequest(): void {
    if (this.phase !== 'over' && !this.requestEnded) this.#native.resumeRequest(this.id);
  }

  pauseRequest(): void {
    if (this.phase !== 'over' && !this.requestEnded) this.#native.pauseRequest(this.id);
  }

  /** Head, body and end at once; `fields` are checked "name: value\r\n" lines. False: too late. */
  respond(status: number, fields: string, body: string | Uint8Array | null, flags: number, reason?: string): boolean {
    if (this.phase !== 'open') return false;
    this.phase = 'complete';
    if (this.#native.respond(this.id, status, fields, body, flags, sendable(reason))) this.end(completed);
    return true;
  }

  /** The head alone; `contentLength` -1: not known. False: too late. */
  start(status: number, fields: string, contentLength: number, flags: number, reason?: string): boolean {
    if (this.phase !== 'open') return false;
    this.phase = 'started';
    this.#native.startResponse(this.id, status, fields, contentLength, flags, sendable(reason));
    return true;
  }

  /** False: stop until onWritable (or the exchange is over and nothing more can be written). */
  write(data: string | Uint8Array): boolean {
    return this.phase === 'started' && this.#native.write(this.id, data);
  }

  /** `trailers`: "name: value\r\n" lines, or empty. */
  finish(trailers: string): void {
    if (this.phase !== 'started') return;
    this.phase = 'complete';
    if (this.#native.endResponse(this.id, trailers)) this.end(completed);
  }

  sendInterim(status: number, fields: string): void {
    if (this.phase === 'open') this.#native.sendInterim(this.id, status, fields);
  }

  /** 101, then raw bytes both ways: write and finish (which sends FIN) write them, the sink gets them. False: too late, or too many. */
  upgrade(fields: string, reason?: string): boolean {
    if (this.phase !== 'open') return false;
    this.phase = 'started';
    this.requestEnded = false;
    if (!this.#native.upgrade(this.id, 101, fields, sendable(reason))) return true;
    this.end('rejected');
    return false;
  }

  /** Fills cells of RequestLimitCell. @throws WINDHOVER_EXCHANGE_ENDED */
  readLimits(cells: Float64Array): void {
    this.#expectOpen();
    this.#native.requestLimits(this.id, cells);
  }

  /** NaN: stays. @throws WINDHOVER_EXCHANGE_ENDED */
  changeLimits(cells: Float64Array): void {
    this.#expectOpen();
    this.#native.setRequestLimits(this.id, cells, false);
  }

  /** The engine says so, too, but not once the whole server is closed. */
  #expectOpen(): void {
    if (this.phase === 'over') throw createError('WINDHOVER_EXCHANGE_ENDED', { reason: this.endReason ?? 'completed' });
  }

  /** Cuts the connection: a response that began must not look complete. */
  cut(): void {
    if (this.phase === 'over') return;
    this.#native.abort(this.id, appAborted);
    if (this.endReason === null) this.end('app_aborted');
  }

  /** Called once, by the table of exchanges or by the call that finished it. */
  end(reason: EndReason): void {
    if (this.phase === 'over') return;
    this.phase = 'over';
    this.endReason = reason;
    if (this.isKept) this.#owner.release(this.id);
    const { sink, source, abort } = this;
    this.sink = null;
    this.source = null;
    this.abort = null;
    sink?.onExchangeEnd(reason);
    if (source !== null && (source as unknown) !== sink) source.onExchangeEnd(reason);
    if (abort !== null && reason !== completed) abort.abort(leftReason(reason));
  }
}

/** A phrase is for people: one that could end its line is left out rather than refused. */
function sendable(reason: string | undefined): string | undefined {
  return reason !== undefined && isFieldValue(reason) ? reason : undefined;
}

/** What `request.signal.reason` is and what a pending read of the body is rejected with. */
export function leftReason(reason: EndReason): Error {
  if (reason === 'rejected') {
    return createError('WINDHOVER_REQUEST_REJECTED', { reason: 'its body breaks a rule of HTTP/1.1 or a limit' });
  }
  return new DOMException(`The client left before the exchange was over (${reason}).`, 'AbortError');
}
