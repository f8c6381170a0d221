/**
 * One request to the files server and its answer, over an exchange of the engine. It remembers whether the exchange is over,
 * so that what comes too late is dropped here and never reaches the engine.
 */
import type { ExchangeId, NativeServer } from '../../native/index.ts';
import { endReasons } from '../../shared/errors/reject-reasons.ts';
import { type RequestHeadText, readHeadText } from '../data/head-text.ts';

/** What it needs of the engine: one whose `write` returns true when all is written (maxResponseBufferSize is 0). */
export type NativeFiles = Pick<NativeServer, 'respond' | 'startResponse' | 'write' | 'endResponse' | 'abort'>;

const appAborted: number = endReasons.indexOf('app_aborted');

export class FileExchange {
  readonly id: ExchangeId;
  readonly head: RequestHeadText;
  readonly #native: NativeFiles;
  #isOver = false;
  #resume: ((isWritten: boolean) => void) | null = null;

  constructor(native: NativeFiles, id: ExchangeId, headText: string) {
    this.#native = native;
    this.id = id;
    this.head = readHeadText(headText);
  }

  /** Nothing can be written any more: all is, or the client left. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The edge's, which is in its log. */
  get requestId(): string {
    return this.head.field('x-request-id') ?? '';
  }

  /** Head, body and end. `fields`: "name: value\r\n" lines. */
  respond(status: number, fields: string, body: string | Uint8Array | null, flags = 0): void {
    if (!this.#isOver && this.#native.respond(this.id, status, fields, body, flags)) this.#isOver = true;
  }

  /** The head alone: as much of a body as `contentLength` says must follow, or nothing to HEAD. */
  start(status: number, fields: string, contentLength: number): void {
    if (!this.#isOver) this.#native.startResponse(this.id, status, fields, contentLength, 0);
  }

  /** True: all of it is written and its memory free. False: the exchange is over, and the engine may still read it. */
  write(data: Uint8Array): Promise<boolean> | boolean {
    if (this.#isOver) return false;
    const isWritten = this.#native.write(this.id, data);
    if (this.#isOver || isWritten) return isWritten && !this.#isOver;
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  finish(): void {
    if (!this.#isOver && this.#native.endResponse(this.id, '')) this.#isOver = true;
  }

  /** What was sent must not look complete. */
  cut(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#native.abort(this.id, appAborted);
  }

  /** Told by the engine: what was given to it is written. */
  onWritable(): void {
    this.#settle({ isWritten: true });
  }

  /** Told by the engine. */
  onEnd(): void {
    this.#isOver = true;
    this.#settle({ isWritten: false });
  }

  #settle({ isWritten }: { readonly isWritten: boolean }): void {
    const resume = this.#resume;
    this.#resume = null;
    resume?.(isWritten);
  }
}
