/**
 * The Request that a handler gets: url, method, headers and whole-body reads come straight from the exchange; anything else
 * makes node's own Request once and stays with it. It inherits from node's, so `instanceof Request` holds, and it is never
 * made by user code: `new Request(...)` gives node's own (see install-globals.ts).
 */
import type { Buffer } from 'node:buffer';
import { inspect } from 'node:util';
import { MetaFlag } from '../../native/index.ts';
import { type Exchange, leftReason } from '../exchange/exchange.ts';
import { fieldsOf, methodOf } from '../exchange/request-head.ts';
import { LazyHeaders } from './lazy-headers.ts';
import { NativeRequest } from './native-globals.ts';
import { readWholeBody, streamBody } from './request-body.ts';
import { requestUrl } from './request-url.ts';

/** Node's Request refuses these methods; a request that has one is shown to it as POST or GET. */
const refusedMethods: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

const utf8 = new TextDecoder();

let isLazy: (value: unknown) => value is LazyRequest;
let realOf: (request: LazyRequest) => Request;
let exchangeOf: (request: LazyRequest) => Exchange;

export class LazyRequest implements Request {
  readonly #exchange: Exchange;
  #fields: string[] | null = null;
  #url: string | null = null;
  #method: string | null = null;
  #headers: LazyHeaders | null = null;
  #signal: AbortSignal | null = null;
  /** The body was read as a whole. */
  #used = false;
  #real: Request | null = null;

  static {
    isLazy = (value): value is LazyRequest => typeof value === 'object' && value !== null && #exchange in value;
    realOf = (request) => request.#materialize();
    exchangeOf = (request) => request.#exchange;
  }

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  get url(): string {
    this.#url ??= requestUrl(this.#exchange);
    return this.#url;
  }

  get method(): string {
    this.#method ??= methodOf(this.#exchange.headText);
    return this.#method;
  }

  get headers(): Headers {
    this.#headers ??= new LazyHeaders(this.#readFields());
    return this.#headers;
  }

  /** Aborted when the client leaves before the response is complete; made when it is first asked for. */
  get signal(): AbortSignal {
    if (this.#signal !== null) return this.#signal;
    const exchange = this.#exchange;
    if (exchange.isOver) {
      const ended = exchange.endReason ?? 'client_closed';
      this.#signal = ended === 'completed' ? new AbortController().signal : AbortSignal.abort(leftReason(ended));
    } else {
      exchange.abort ??= new AbortController();
      this.#signal = exchange.abort.signal;
    }
    return this.#signal;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#hasBody ? this.#materialize().body : null;
  }

  get bodyUsed(): boolean {
    return this.#real === null ? this.#used : this.#real.bodyUsed;
  }

  text(): Promise<string> {
    if (this.#real !== null) return this.#real.text();
    return this.#hasBody ? this.#readWhole().then(decodeUtf8) : Promise.resolve('');
  }

  json(): Promise<unknown> {
    if (this.#real !== null) return this.#real.json();
    return this.text().then((text) => JSON.parse(text) as unknown);
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    if (this.#real !== null) return this.#real.arrayBuffer();
    if (!this.#hasBody) return Promise.resolve(new ArrayBuffer(0));
    return this.#readWhole().then(
      ({ buffer, byteOffset, byteLength }) =>
        (byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer,
    );
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  blob(): Promise<Blob> {
    return this.#materialize().blob();
  }

  formData(): Promise<FormData> {
    return this.#materialize().formData();
  }

  clone(): Request {
    return this.#materialize().clone();
  }

  get cache(): RequestCache {
    return this.#materialize().cache;
  }

  get credentials(): RequestCredentials {
    return this.#materialize().credentials;
  }

  get destination(): RequestDestination {
    return this.#materialize().destination;
  }

  get integrity(): string {
    return this.#materialize().integrity;
  }

  get keepalive(): boolean {
    return this.#materialize().keepalive;
  }

  get mode(): RequestMode {
    return this.#materialize().mode;
  }

  get redirect(): RequestRedirect {
    return this.#materialize().redirect;
  }

  get referrer(): string {
    return this.#materialize().referrer;
  }

  get referrerPolicy(): ReferrerPolicy {
    return this.#materialize().referrerPolicy;
  }

  get duplex(): 'half' {
    return 'half';
  }

  get #hasBody(): boolean {
    return (this.#exchange.flags & MetaFlag.hasBody) !== 0;
  }

  #readFields(): string[] {
    this.#fields ??= fieldsOf(this.#exchange.headText);
    return this.#fields;
  }

  #readWhole(): Promise<Buffer> {
    if (this.#used) {
      return Promise.reject(new TypeError('The body of this request was already read; a body can be read once.'));
    }
    this.#used = true;
    return readWholeBody(this.#exchange);
  }

  #materialize(): Request {
    if (this.#real !== null) return this.#real;
    const { method } = this;
    const init: RequestInit & { duplex?: 'half' } = { headers: this.headers, signal: this.signal };
    const bodyAllowed = method !== 'GET' && method !== 'HEAD';
    init.method = refusedMethods.has(method) ? (this.#hasBody ? 'POST' : 'GET') : method;
    if (this.#hasBody && bodyAllowed) {
      init.body = this.#used ? usedStream() : streamBody(this.#exchange);
      init.duplex = 'half';
    }
    this.#real = new NativeRequest(this.url, init);
    if (this.#used) void this.#real.body?.cancel();
    return this.#real;
  }
}

/** As the standard decodes: a byte order mark is taken off, what is not UTF-8 becomes U+FFFD. */
function decodeUtf8(body: Buffer): string {
  return body[0] === 0xef ? utf8.decode(body) : body.toString('utf8');
}

/** The body of a Request that is made of one whose body was read before. */
function usedStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.close() });
}

Object.setPrototypeOf(LazyRequest.prototype, NativeRequest.prototype);
// console.log shows what it stands for.
Object.defineProperty(LazyRequest.prototype, inspect.custom, {
  value: function (this: LazyRequest): string {
    return inspect(realOf(this));
  },
});

export const isLazyRequest: (value: unknown) => value is LazyRequest = isLazy;

/** The exchange behind a request of ours; null: it is none. */
export function exchangeOfRequest(value: unknown): Exchange | null {
  return isLazy(value) ? exchangeOf(value) : null;
}

/** Node's own Request in the place of ours; any other value as it is. */
export function unwrapRequest<Value>(value: Value): Value | Request {
  return isLazy(value) ? realOf(value) : value;
}
