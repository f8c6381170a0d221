/**
 * The body of an incoming request, pulled: nothing is read from the socket beyond what the consumer has asked for, and the
 * client's wait for 100 Continue ends with the first read. Read as a whole, or as a stream, once.
 */
import { Buffer } from 'node:buffer';
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import { type Exchange, leftReason, type RequestSink } from '../exchange/exchange.ts';

/** Reads everything. Rejects with an AbortError when the client leaves before its end. */
export function readWholeBody(exchange: Exchange): Promise<Buffer> {
  if (exchange.isOver) return Promise.reject(leftReason(exchange.endReason ?? 'client_closed'));
  return new Promise((resolve, reject) => {
    exchange.sink = new WholeBody(resolve, reject);
    exchange.resumeRequest();
  });
}

class WholeBody implements RequestSink {
  readonly #resolve: (body: Buffer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #isDone = false;

  constructor(resolve: (body: Buffer) => void, reject: (error: unknown) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestData(chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onRequestEnd(): void {
    this.#isDone = true;
    const [first] = this.#chunks;
    this.#resolve(this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks));
  }

  onPeerFinished(): void {
    // Only after an upgrade, which a body has not.
  }

  onExchangeEnd(reason: EndReason): void {
    // An error with its stack costs more than the rest of the request.
    if (!this.#isDone) this.#reject(leftReason(reason));
  }
}

/** As much as waits in a stream's queue before the socket is stopped. */
const maxQueued = 65_536;

/** A byte stream that asks for nothing before somebody reads, and stops the socket when its reader lags. */
export function streamBody(exchange: Exchange): ReadableStream<Uint8Array> {
  const source = new BodyStream(exchange);
  return new ReadableStream(
    {
      type: 'bytes',
      start: (controller) => source.start(controller),
      pull: () => source.pull(),
      cancel: () => source.cancel(),
    },
    { highWaterMark: 0 },
  );
}

class BodyStream implements RequestSink {
  readonly #exchange: Exchange;
  #controller: ReadableByteStreamController | null = null;
  #isFlowing = false;
  #isDone = false;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  start(controller: ReadableByteStreamController): void {
    this.#controller = controller;
    if (this.#exchange.isOver) this.onExchangeEnd(this.#exchange.endReason ?? 'client_closed');
    else this.#exchange.sink = this;
  }

  /** Somebody reads and the queue is empty. */
  pull(): void {
    if (this.#isFlowing || this.#isDone) return;
    this.#isFlowing = true;
    this.#exchange.resumeRequest();
  }

  cancel(): void {
    this.#isDone = true;
    if (this.#exchange.sink === this) this.#exchange.sink = null;
    this.#exchange.pauseRequest();
  }

  onRequestData(chunk: Buffer): void {
    const controller = this.#controller;
    if (this.#isDone || controller === null) return;
    // The stream takes the chunk's memory over, so it must be the chunk's alone.
    const own = chunk.byteLength === chunk.buffer.byteLength;
    controller.enqueue(own ? new Uint8Array(chunk.buffer as ArrayBuffer) : new Uint8Array(chunk));
    // The watermark is 0, so what is missing to it is what waits.
    if ((controller.desiredSize ?? 0) > -maxQueued) return;
    this.#isFlowing = false;
    this.#exchange.pauseRequest();
  }

  onRequestEnd(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#controller?.close();
    // A read into the reader's own buffer that waits is answered with nothing.
    this.#controller?.byobRequest?.respond(0);
  }

  onPeerFinished(): void {
    // Only after an upgrade, which a body has not.
  }

  onExchangeEnd(reason: EndReason): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#controller?.error(leftReason(reason));
  }
}
