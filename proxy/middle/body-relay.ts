/**
 * A response's body on its way through the middle, with or without a coder in between. Nothing is read that cannot be passed
 * on; what waits in a coder leaves as soon as the source has nothing more at hand. A body that ends early cuts the client's
 * connection, and a client that leaves ends the body's source.
 */
import type { ServerResponse } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import type { Coder } from './compression/coders.ts';

export interface BodyRelayOptions {
  readonly source: Readable;
  readonly sink: ServerResponse;
  /** null: as it comes. */
  readonly coder: Coder | null;
  /** All of it is handed over: the response is ended here. */
  onWhole(): void;
  /** Once, in any case. */
  onClosed(): void;
}

export class BodyRelay {
  readonly #options: BodyRelayOptions;
  readonly #last: Readable | Transform;
  #isWhole = false;
  #isClosed = false;
  #flushing = false;
  #unflushed = false;

  constructor(options: BodyRelayOptions) {
    this.#options = options;
    const { source, sink, coder } = options;
    this.#last = coder?.stream ?? source;
    source.on('error', () => this.#cut());
    source.once('close', () => {
      if (!source.readableEnded) this.#cut();
    });
    sink.once('close', () => this.#close());
    sink.on('drain', () => this.#last.resume());
    if (coder !== null) this.#encode(source, coder);
    this.#last.on('data', (chunk: Buffer) => {
      if (!this.#isClosed && !sink.write(chunk)) this.#last.pause();
    });
    this.#last.once('end', () => {
      if (this.#isClosed) return;
      this.#isWhole = true;
      options.onWhole();
    });
  }

  #encode(source: Readable, coder: Coder): void {
    const { stream } = coder;
    stream.on('error', () => this.#cut());
    stream.on('drain', () => source.resume());
    source.on('data', (chunk: Buffer) => {
      if (this.#isClosed) return;
      if (!stream.write(chunk)) source.pause();
      this.#unflushed = true;
      this.#flushSoon(coder);
    });
    source.once('end', () => {
      this.#unflushed = false;
      if (!this.#isClosed) stream.end();
    });
  }

  /** After what the source has at hand in this turn. */
  #flushSoon(coder: Coder): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      if (this.#isClosed || !this.#unflushed) {
        this.#flushing = false;
        return;
      }
      this.#unflushed = false;
      coder.flush(() => {
        this.#flushing = false;
        if (this.#unflushed) this.#flushSoon(coder);
      });
    });
  }

  #cut(): void {
    if (this.#isWhole) return;
    this.#options.sink.destroy();
    this.#close();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { source, coder, onClosed } = this.#options;
    // A source that ended gives its connection back; destroying it would close that.
    if (!source.readableEnded) source.destroy();
    coder?.stream.destroy();
    onClosed();
  }
}
