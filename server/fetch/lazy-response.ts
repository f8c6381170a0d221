/**
 * The Response that stands in for the global one: what handlers usually return (text, bytes or nothing, a status, a few
 * headers) is kept as it will go to the wire and costs 0.1 µs where node's own costs 25. Whatever it does not know, it
 * hands to node's own, errors included. `instanceof Response` holds both ways.
 */
import { inspect } from 'node:util';
import { ResponseFlag } from '../../native/index.ts';
import { isFieldValue } from '../../shared/http/field-rules.ts';
import { addField, emptyFields, fieldsFrom, type ResponseFields } from '../exchange/response-fields.ts';
import { NativeHeaders, NativeResponse } from './native-globals.ts';

/** What is sent of a response that is known without node's own. */
export interface PlainResponse {
  readonly status: number;
  readonly statusText: string;
  readonly fields: ResponseFields;
  readonly body: string | Uint8Array | null;
}

const textType = 'content-type: text/plain;charset=UTF-8\r\n';
const jsonType = 'content-type: application/json\r\n';
const noFields: ResponseFields = emptyFields();
const plainText: ResponseFields = withType(noFields, textType);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

let isLazy: (value: unknown) => value is LazyResponse;
let realBodyOf: (response: LazyResponse) => Response;
let plainOf: (response: LazyResponse) => PlainResponse | null;

export class LazyResponse implements Response {
  #status = 200;
  #statusText = '';
  #body: string | Uint8Array | null = null;
  #fields: ResponseFields = noFields;
  /** The truth about the headers once they were touched. */
  #headers: Headers | null = null;
  /** The truth about the body once it was touched, and about everything where the response is not plain. */
  #real: Response | null = null;

  static {
    isLazy = (value): value is LazyResponse => typeof value === 'object' && value !== null && #status in value;
    realBodyOf = (response) => response.#realBody();
    plainOf = (response) => response.#plain();
  }

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    if (init === undefined) {
      if (typeof body === 'string') {
        this.#body = body;
        this.#fields = plainText;
        return;
      }
      if (body === undefined || body === null) return;
    }
    if (!this.#takePlain(body, init)) this.#takeReal(new NativeResponse(body, init));
  }

  static json(data: unknown, init?: ResponseInit): Response {
    const body = JSON.stringify(data);
    const response = new LazyResponse(null, init);
    if (body === undefined || response.#real !== null || hasNullBody(response.#status)) {
      return NativeResponse.json(data, init);
    }
    response.#body = body;
    if (!response.#fields.hasContentType) response.#fields = withType(response.#fields, jsonType);
    return response;
  }

  static redirect(url: string | URL, status = 302): Response {
    const text = String(url);
    if (!redirectStatuses.has(status) || !URL.canParse(text)) return NativeResponse.redirect(url, status);
    return new LazyResponse(null, { status, headers: { location: new URL(text).href } });
  }

  static error(): Response {
    return NativeResponse.error();
  }

  get status(): number {
    return this.#status;
  }

  get statusText(): string {
    return this.#statusText;
  }

  get ok(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }

  get headers(): Headers {
    this.#headers ??= headersOf(this.#fields);
    return this.#headers;
  }

  get type(): ResponseType {
    return 'default';
  }

  get url(): string {
    return '';
  }

  get redirected(): boolean {
    return false;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#real === null && this.#body === null ? null : this.#realBody().body;
  }

  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? false;
  }

  text(): Promise<string> {
    return this.#realBody().text();
  }

  json(): Promise<unknown> {
    return this.#realBody().json();
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#realBody().arrayBuffer();
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  blob(): Promise<Blob> {
    return this.#realBody()
      .arrayBuffer()
      .then((buffer) => new Blob([buffer], { type: this.headers.get('content-type') ?? '' }));
  }

  formData(): Promise<FormData> {
    return new NativeResponse(this.#realBody().body, { headers: this.headers }).formData();
  }

  clone(): Response {
    const body = this.#real === null ? this.#body : this.#real.clone().body;
    return new LazyResponse(body as BodyInit | null, {
      status: this.#status,
      statusText: this.#statusText,
      headers: this.headers,
    });
  }

  /** False: not a case that this class knows; nothing is kept. */
  #takePlain(body: BodyInit | null | undefined, init: ResponseInit | undefined): boolean {
    const bytes = plainBody(body);
    if (bytes === undefined || (typeof init !== 'object' && init !== undefined)) return false;
    const { status = 200, statusText = '', headers } = init ?? {};
    if (!Number.isInteger(status) || status < 200 || status > 599) return false;
    if (typeof statusText !== 'string' || (statusText !== '' && !isFieldValue(statusText))) return false;
    if (bytes !== null && hasNullBody(status)) return false;
    const fields = headers === undefined ? noFields : plainFields(headers);
    if (fields === null) return false;
    this.#status = status;
    this.#statusText = statusText;
    this.#body = bytes;
    this.#fields = typeof bytes === 'string' && !fields.hasContentType ? withType(fields, textType) : fields;
    return true;
  }

  #takeReal(real: Response): void {
    this.#real = real;
    this.#status = real.status;
    this.#statusText = real.statusText;
    this.#headers = real.headers;
  }

  #realBody(): Response {
    if (this.#real === null) {
      const { status } = this;
      this.#real = new NativeResponse(this.#body as BodyInit | null, { status, headers: this.headers });
    }
    return this.#real;
  }

  #plain(): PlainResponse | null {
    if (this.#real !== null) return null;
    const fields = this.#headers === null ? this.#fields : fieldsFrom(this.#headers);
    return { status: this.#status, statusText: this.#statusText, fields, body: this.#body };
  }
}

/** undefined: a kind of body that node's own must take. Bytes are copied, since the app may use its buffer again. */
function plainBody(body: BodyInit | null | undefined): string | Uint8Array | null | undefined {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Uint8Array.prototype.slice.call(body);
  return body instanceof ArrayBuffer ? new Uint8Array(body.slice(0)) : undefined;
}

function plainFields(headers: HeadersInit): ResponseFields | null {
  const prototype: unknown = Object.getPrototypeOf(headers);
  if (prototype !== Object.prototype && prototype !== null) {
    return headers instanceof NativeHeaders ? fieldsFrom(headers) : null;
  }
  const fields = emptyFields();
  for (const name of Object.keys(headers)) {
    const value: unknown = (headers as Record<string, unknown>)[name];
    if (typeof value !== 'string' || !addField(fields, name, value.trim())) return null;
  }
  return fields;
}

/** A null body status of the Fetch standard. */
function hasNullBody(status: number): boolean {
  return status === 101 || status === 204 || status === 205 || status === 304;
}

function withType(fields: ResponseFields, line: string): ResponseFields {
  const { text, contentLength, flags } = fields;
  return { text: text + line, contentLength, flags, hasContentType: true };
}

function headersOf(fields: ResponseFields): Headers {
  const headers = new NativeHeaders();
  for (const line of fields.text.split('\r\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 2));
  }
  if ((fields.flags & ResponseFlag.close) !== 0) headers.set('connection', 'close');
  if (fields.contentLength >= 0) headers.set('content-length', String(fields.contentLength));
  return headers;
}

Object.setPrototypeOf(LazyResponse.prototype, NativeResponse.prototype);
// console.log shows what it stands for.
Object.defineProperty(LazyResponse.prototype, inspect.custom, {
  value: function (this: LazyResponse): string {
    return inspect(realBodyOf(this));
  },
});
// For the class itself node's own count too; a subclass has the ordinary rule.
Object.defineProperty(LazyResponse, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    if (this === LazyResponse) return value instanceof NativeResponse;
    return Function.prototype[Symbol.hasInstance].call(this as typeof LazyResponse, value);
  },
});
Object.defineProperty(LazyResponse, 'name', { value: 'Response' });

export const isLazyResponse: (value: unknown) => value is LazyResponse = isLazy;
/** null: it is not plain, or its body was touched; send it as any other Response. */
export const plainResponse: (response: LazyResponse) => PlainResponse | null = plainOf;
