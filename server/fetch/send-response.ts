/**
 * A Response on its way out. Plain ones go in one call; any other standard Response (node's own, another implementation's)
 * is sent with its body streamed, no faster than the client takes it, and cancelled when the client leaves.
 */
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { hasNoBody } from '../../shared/http/field-rules.ts';
import { type Exchange, leftReason, type ResponseSource } from '../exchange/exchange.ts';
import { methodOf } from '../exchange/request-head.ts';
import { fieldsFrom } from '../exchange/response-fields.ts';
import { isLazyResponse, type PlainResponse, plainResponse } from './lazy-response.ts';
import { NativeResponse } from './native-globals.ts';

/** Throws what makes the response unsendable before anything was sent; `fail` gets what goes wrong later. */
export function sendResponse(exchange: Exchange, response: unknown, fail: (error: unknown) => void): void {
  if (isLazyResponse(response)) {
    const plain = plainResponse(response);
    if (plain !== null) {
      sendPlain(exchange, plain);
      return;
    }
  }
  if (!isResponse(response)) throw createError('WINDHOVER_RESPONSE_INVALID', { actual: nameOf(response) });
  sendForeign(exchange, response, fail);
}

function sendPlain(exchange: Exchange, response: PlainResponse): void {
  const { status, statusText, fields, body } = response;
  const reason = statusText === '' ? undefined : statusText;
  if (fields.contentLength >= 0 && body === null && methodOf(exchange.headText) === 'HEAD') {
    // The length that a GET would have: only the app knows it.
    if (exchange.start(status, fields.text, fields.contentLength, fields.flags, reason)) exchange.finish('');
    return;
  }
  exchange.respond(status, fields.text, body, fields.flags, reason);
}

function sendForeign(exchange: Exchange, response: Response, fail: (error: unknown) => void): void {
  const { status, body } = response;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw createError('WINDHOVER_RESPONSE_INVALID_STATUS', { status });
  }
  if (response.bodyUsed || body?.locked === true) {
    throw new TypeError('The body of the Response was already read or is being read; return one that was not touched.');
  }
  const fields = fieldsFrom(fetchedHeaders(response));
  const reason = response.statusText === '' ? undefined : response.statusText;
  if (body === null && !(fields.contentLength > 0)) {
    exchange.respond(status, fields.text, null, fields.flags, reason);
    return;
  }
  if (!exchange.start(status, fields.text, fields.contentLength, fields.flags, reason)) {
    void body?.cancel(leftReason(exchange.endReason ?? 'client_closed'));
    return;
  }
  if (body === null || hasNoBody(methodOf(exchange.headText), status)) {
    void body?.cancel();
    exchange.finish('');
    return;
  }
  new BodyPump(exchange, body, fields.contentLength, fail).run();
}

/** fetch() decodes a body but leaves the fields that describe the encoded one. */
function fetchedHeaders(response: Response): Headers {
  const { headers } = response;
  if (!(response instanceof NativeResponse) || response.url === '' || !headers.has('content-encoding')) return headers;
  const decoded = new Headers(headers);
  decoded.delete('content-encoding');
  decoded.delete('content-length');
  return decoded;
}

class BodyPump implements ResponseSource {
  readonly #exchange: Exchange;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  /** -1: none. */
  readonly #declared: number;
  readonly #fail: (error: unknown) => void;
  #resume: (() => void) | null = null;

  constructor(exchange: Exchange, body: ReadableStream<Uint8Array>, declared: number, fail: (error: unknown) => void) {
    this.#exchange = exchange;
    this.#reader = body.getReader();
    this.#declared = declared;
    this.#fail = fail;
    exchange.source = this;
  }

  run(): void {
    this.#pump().catch((error: unknown) => {
      this.#reader.cancel(error).catch(() => undefined);
      this.#fail(error);
    });
  }

  async #pump(): Promise<void> {
    let sent = 0;
    for (;;) {
      const { done, value } = await this.#read();
      if (this.#exchange.isOver) return;
      if (done) break;
      if (!(value instanceof Uint8Array)) {
        throw new TypeError(`A response body is made of Uint8Array chunks, not of ${nameOf(value)}.`);
      }
      sent += value.byteLength;
      if (this.#declared >= 0 && sent > this.#declared) throw this.#mismatch(sent);
      if (value.byteLength > 0 && !this.#exchange.write(value)) await this.#drained();
    }
    if (this.#declared >= 0 && sent !== this.#declared) throw this.#mismatch(sent);
    this.#exchange.finish('');
  }

  async #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    try {
      return await this.#reader.read();
    } catch (cause) {
      throw createError('WINDHOVER_RESPONSE_BODY_FAILED', {}, { cause });
    }
  }

  #mismatch(actual: number): Error {
    return createError('WINDHOVER_RESPONSE_LENGTH_MISMATCH', { actual, declared: this.#declared });
  }

  #drained(): Promise<void> {
    if (this.#exchange.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  onWritable(): void {
    const resume = this.#resume;
    this.#resume = null;
    resume?.();
  }

  onExchangeEnd(reason: EndReason): void {
    if (reason !== 'completed') this.#reader.cancel(leftReason(reason)).catch(() => undefined);
    this.onWritable();
  }
}

/** Node's own, ours, or one of another implementation: told by what it can do. */
function isResponse(value: unknown): value is Response {
  if (value instanceof NativeResponse) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, body } = value as Partial<Response>;
  const hasHeaders = typeof headers === 'object' && headers !== null && Symbol.iterator in headers;
  return typeof status === 'number' && hasHeaders && (body === null || typeof body?.getReader === 'function');
}

function nameOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? 'a string' : String(value);
  return `a value of ${Object.getPrototypeOf(value)?.constructor?.name ?? 'Object'}`;
}
