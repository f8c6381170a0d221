/**
 * The writing half of a response. Node's own writeHead, write, end, setHeader and the rest work on the object as they do
 * in node:http; what they would turn into bytes arrives in four own properties of it (_storeHeader, _send, _writeRaw, end)
 * and is given to the engine, which frames it. A response that is ended at once goes out in one call.
 */
import { Buffer } from 'node:buffer';
import { type IncomingMessage, OutgoingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { ResponseFlag } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { addField, emptyFields, type ResponseFields } from '../exchange/response-fields.ts';
import type { NodeExchange } from './node-exchange.ts';
import { collectFields, type HeaderInput } from './outgoing-fields.ts';

type Callback = (error?: Error | null) => void;

/** What node's own ServerResponse has and its types do not show. */
export interface NodeResponse extends Omit<ServerResponse, 'end' | 'req'> {
  end(...given: unknown[]): NodeResponse;
  readonly req: IncomingMessage;
  destroyed: boolean;
  finished: boolean;
  sendDate: boolean;
  outputSize: number;
  chunkedEncoding: boolean;
  shouldKeepAlive: boolean;
  _last: boolean;
  _hasBody: boolean;
  _header: string | null;
  _headerSent: boolean;
  _trailer: string;
  _closed: boolean;
  _contentLength: number | null;
  _removedConnection: boolean;
  _removedContLen: boolean;
  _removedTE: boolean;
  _defaultKeepAlive: boolean;
  _expect_continue: boolean;
  _sent100: boolean;
  _storeHeader(firstLine: string, headers: HeaderInput): void;
  _send(data: string | Uint8Array, encoding?: BufferEncoding | Callback | null, callback?: Callback | null): boolean;
  _writeRaw(
    data: string | Uint8Array,
    encoding?: BufferEncoding | Callback | null,
    callback?: Callback | null,
  ): boolean;
}

/** node:http's own key of "write returned false", which its writableNeedDrain reads. */
const needDrainKey: symbol = findKey('kNeedDrain');

function findKey(description: string): symbol {
  const keys = Object.getOwnPropertySymbols(new OutgoingMessage());
  return keys.find((key) => key.description === description) ?? Symbol(description);
}

const nativeEnd = OutgoingMessage.prototype.end as (this: NodeResponse, ...given: unknown[]) => unknown;

export class OutgoingBody {
  readonly #node: NodeExchange;
  readonly #exchange: Exchange;
  readonly #response: NodeResponse;
  #fields: ResponseFields = emptyFields();
  /** While `end` runs: what it hands over is kept, so that head, body and end leave in one call. */
  #isEnding = false;
  #last: string | Uint8Array | null = null;
  #finish: Callback | null = null;
  #waiting: Callback[] = [];
  #isBlocked = false;

  constructor(node: NodeExchange, response: NodeResponse) {
    this.#node = node;
    this.#exchange = node.exchange;
    this.#response = response;
    response._storeHeader = (firstLine, headers): void => this.#storeHeader(firstLine, headers);
    response._send = (data, encoding, callback): boolean => this.#send(data, encoding, callback);
    response._writeRaw = (data, encoding, callback): boolean => this.#writeInterim(data, encoding, callback);
    response.end = (...given): NodeResponse => this.#end(given);
  }

  /** What was queued is written. As node:http: 'drain' first, then the callbacks of write. */
  onWritable(): void {
    this.#isBlocked = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    const response = this.#response as NodeResponse & Record<symbol, boolean>;
    if (!response.finished && !response.destroyed) {
      response[needDrainKey] = false;
      response.emit('drain');
    }
    for (const callback of waiting) callback();
    if (this.#finish !== null) this.onSent();
  }

  /** All of the response is written, or handed over where nothing waits. */
  onSent(): void {
    const finish = this.#finish;
    if (finish === null) return;
    this.#finish = null;
    for (const callback of this.#waiting.splice(0)) callback();
    this.#response.outputSize = 0;
    this.#node.finishRequest();
    completeResponse(this.#response);
    finish();
    process.nextTick(emitClose, this.#response);
  }

  #storeHeader(firstLine: string, headers: HeaderInput): void {
    const response = this.#response;
    const fields = collectFields(response, headers);
    if (!response.shouldKeepAlive || response._last) fields.flags |= ResponseFlag.close;
    // Without a Date of the app's own the engine adds one, unless the app took it away.
    if (!response.sendDate) fields.flags |= ResponseFlag.hasDate;
    this.#fields = fields;
    response._header = `${firstLine}${fields.text}\r\n`;
    response._headerSent = false;
  }

  #send(data: string | Uint8Array, encoding?: BufferEncoding | Callback | null, callback?: Callback | null): boolean {
    const done = typeof encoding === 'function' ? encoding : callback;
    const bytes = encode(data, typeof encoding === 'function' ? null : encoding);
    if (this.#isEnding) {
      if (bytes.length > 0) this.#last = bytes;
      if (typeof done === 'function') this.#finish = done;
      return true;
    }
    if (this.#exchange.isOver) return false;
    this.#start(this.#fields.contentLength);
    if (bytes.length === 0 || this.#exchange.write(bytes)) {
      if (typeof done === 'function') process.nextTick(done);
      return true;
    }
    if (typeof done === 'function') this.#waiting.push(done);
    this.#isBlocked = true;
    return false;
  }

  #start(contentLength: number): void {
    const response = this.#response;
    response._headerSent = true;
    const { text, flags } = this.#fields;
    this.#exchange.start(response.statusCode, text, contentLength, flags, phraseOf(response));
  }

  #end(given: unknown[]): NodeResponse {
    const response = this.#response;
    const wasFinished = response.finished;
    const outer = this.#isEnding;
    this.#isEnding = !wasFinished;
    try {
      nativeEnd.apply(response, given);
    } finally {
      this.#isEnding = outer;
    }
    if (!wasFinished && response.finished) this.#flush();
    return response;
  }

  /** Everything that `end` handed over, in as few calls as it takes. */
  #flush(): void {
    const response = this.#response;
    const exchange = this.#exchange;
    const last = this.#last;
    this.#last = null;
    const finish = this.#finish ?? ((): void => void response.emit('finish'));
    // Set again when all is handed over: an exchange that ends at once must not finish inside of end().
    this.#finish = null;
    response.outputSize = 1;
    if (!response._headerSent && response._hasBody && response._trailer === '') {
      response._headerSent = true;
      const { text, flags } = this.#fields;
      exchange.respond(response.statusCode, text, last, flags, phraseOf(response));
    } else {
      this.#flushInParts(last);
    }
    this.#finish = finish;
    // Where the request is received to its end, the end of the exchange tells that all is written.
    const endFollows = !exchange.isOver && (exchange.requestEnded || this.#isBlocked);
    if (!endFollows) process.nextTick(() => this.#node.run(() => this.onSent()));
  }

  #flushInParts(last: string | Uint8Array | null): void {
    const response = this.#response;
    const isWhole = response._trailer === '' || !response._hasBody;
    if (!response._headerSent) this.#start(isWhole ? this.#fields.contentLength : -1);
    if (last !== null && response._hasBody && !this.#exchange.write(last)) this.#isBlocked = true;
    this.#exchange.finish(response._trailer);
  }

  /** 1xx responses arrive as the bytes that node:http would write. */
  #writeInterim(
    data: string | Uint8Array,
    encoding?: BufferEncoding | Callback | null,
    callback?: Callback | null,
  ): boolean {
    const [statusLine = '', ...lines] = String(data).split('\r\n');
    const status = Number(statusLine.slice(9, 12));
    // The engine sends 100 itself when the body is first asked for.
    if (status === 100) this.#exchange.resumeRequest();
    else if (status > 101 && status < 200) this.#exchange.sendInterim(status, interimFields(lines));
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') process.nextTick(done);
    return true;
  }
}

/** node:http takes the response off its connection before 'finish'. */
export function completeResponse(response: NodeResponse): void {
  const { socket } = response as unknown as { socket: { _httpMessage: unknown } | null };
  if (socket === null) return;
  if (socket._httpMessage === response) socket._httpMessage = null;
  (response as unknown as { socket: unknown }).socket = null;
}

function emitClose(response: NodeResponse): void {
  if (response._closed) return;
  response.destroyed = true;
  response._closed = true;
  response.emit('close');
}

function encode(data: string | Uint8Array, encoding: BufferEncoding | null | undefined): string | Uint8Array {
  if (typeof data !== 'string') return data;
  return encoding === undefined || encoding === null || encoding === 'utf8' || encoding === 'utf-8'
    ? data
    : Buffer.from(data, encoding);
}

/** undefined: the standard phrase, which the engine knows. */
function phraseOf({ statusCode, statusMessage }: NodeResponse): string | undefined {
  return statusMessage === STATUS_CODES[statusCode] ? undefined : statusMessage;
}

function interimFields(lines: readonly string[]): string {
  const fields = emptyFields();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) addField(fields, line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return fields.text;
}
