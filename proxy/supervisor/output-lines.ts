/**
 * Lines out of what a program writes: at most 8 KiB a line (the rest of the line is cut off) and so many lines a second (the
 * rest is counted), so that no program can fill the log or the memory of the edge. Keeps no timer: what was left out is said
 * with the next line, or at the end.
 */
import { StringDecoder } from 'node:string_decoder';
import type { Clock } from '../../shared/time/clock.ts';

export interface OutputLinesOptions {
  readonly clock: Clock;
  /** Characters; default 8192. */
  readonly maxLineLength?: number;
  /** Default 500. */
  readonly maxLinesPerSecond?: number;
  onLine(line: string): void;
  /** So many lines were left out. */
  onLeftOut(count: number): void;
}

export class OutputLines {
  readonly #options: OutputLinesOptions;
  readonly #decoder = new StringDecoder('utf8');
  readonly #maxLength: number;
  readonly #maxPerSecond: number;
  #pending = '';
  /** The line in hand was cut already: what follows up to its end is nobody's. */
  #skipping = false;
  #secondEndsAt = 0;
  #linesThisSecond = 0;
  #leftOut = 0;

  constructor(options: OutputLinesOptions) {
    this.#options = options;
    this.#maxLength = options.maxLineLength ?? 8192;
    this.#maxPerSecond = options.maxLinesPerSecond ?? 500;
  }

  push(bytes: Buffer): void {
    this.#take(this.#decoder.write(bytes));
  }

  /** The program ended: a last line without an end is a line too. */
  end(): void {
    this.#take(this.#decoder.end());
    if (this.#pending !== '' && !this.#skipping) this.#emit(this.#pending);
    this.#pending = '';
    this.#skipping = false;
    this.#sayLeftOut();
  }

  #take(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#extend(text.slice(start, end));
      if (!this.#skipping) this.#emit(this.#pending);
      this.#pending = '';
      this.#skipping = false;
      start = end + 1;
    }
    this.#extend(text.slice(start));
  }

  #extend(part: string): void {
    if (this.#skipping) return;
    this.#pending += part;
    if (this.#pending.length <= this.#maxLength) return;
    this.#emit(`${this.#pending.slice(0, this.#maxLength)}…`);
    this.#pending = '';
    this.#skipping = true;
  }

  #emit(line: string): void {
    const now = this.#options.clock.monotonic();
    if (now >= this.#secondEndsAt) {
      this.#secondEndsAt = now + 1000;
      this.#linesThisSecond = 0;
      this.#sayLeftOut();
    }
    if (this.#linesThisSecond >= this.#maxPerSecond) {
      this.#leftOut += 1;
      return;
    }
    this.#linesThisSecond += 1;
    this.#options.onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  }

  #sayLeftOut(): void {
    if (this.#leftOut === 0) return;
    const count = this.#leftOut;
    this.#leftOut = 0;
    this.#options.onLeftOut(count);
  }
}
