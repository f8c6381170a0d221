/**
 * An answer that takes its time: lines of JSON, {"step": "..."} while it is under way and {"result": ...} or {"error": ...} at
 * the end. Who leaves meanwhile stops nothing: what was asked for goes on.
 */
import type { ServerResponse } from 'node:http';

export const progressType = 'application/x-ndjson';

export type ProgressLine =
  | { readonly step: string }
  | { readonly result: unknown }
  | { readonly error: { readonly code: string | null; readonly message: string; readonly faults: readonly string[] } };

export function beginProgress(response: ServerResponse): (line: ProgressLine) => void {
  response.writeHead(200, { 'content-type': progressType, connection: 'close' });
  response.flushHeaders();
  return (line) => {
    if (response.writableEnded || response.destroyed) return;
    const text = `${JSON.stringify(line)}\n`;
    if ('step' in line) response.write(text);
    else response.end(text);
  };
}

/** Takes the pieces of such an answer; what is not a step is its end. */
export class ProgressReader {
  readonly #onStep: (step: string) => void;
  #pending = '';
  #end: Exclude<ProgressLine, { readonly step: string }> | null = null;

  constructor(onStep: (step: string) => void) {
    this.#onStep = onStep;
  }

  /** Null: there was none, so the other end is gone. */
  get end(): Exclude<ProgressLine, { readonly step: string }> | null {
    return this.#end;
  }

  /** @throws SyntaxError where a line is not JSON. */
  push(text: string): void {
    this.#pending += text;
    for (let end = this.#pending.indexOf('\n'); end !== -1; end = this.#pending.indexOf('\n')) {
      const line = JSON.parse(this.#pending.slice(0, end)) as ProgressLine;
      this.#pending = this.#pending.slice(end + 1);
      if ('step' in line) this.#onStep(line.step);
      else this.#end = line;
    }
  }
}
