/**
 * An upgraded connection. An app answers an 'upgrade' event by writing a response head to the socket as bytes: 101 makes
 * the connection raw both ways; any other status is an ordinary answer, sent by the engine in its own framing, after which
 * the connection ends. Such an answer is held until it is whole; an app that has more to say gives the socket to a ServerResponse
 * (assignSocket), whose answer is the engine's from its first byte. Backpressure holds in both directions.
 */
import { Buffer } from 'node:buffer';
import { ResponseFlag } from '../../native/index.ts';
import type { EndReason } from '../../shared/errors/reject-reasons.ts';
import type { Exchange, RequestSink, ResponseSource } from '../exchange/exchange.ts';
import { addField, emptyFields, type ResponseFields } from '../exchange/response-fields.ts';
import type { ClientSocket } from './client-socket.ts';
import type { NodeExchange } from './node-exchange.ts';
import type { NodeResponse } from './outgoing.ts';

type Done = (error?: Error | null) => void;

/** As much as an app may write before the end of its response head. */
const maxHeadSize = 65_536;

interface AnswerHead {
  readonly status: number;
  readonly reason: string;
  readonly fields: ResponseFields;
}

export class RawRelay implements RequestSink, ResponseSource {
  readonly #node: NodeExchange;
  readonly #exchange: Exchange;
  readonly #socket: ClientSocket;
  /** Bytes of the head, then of the body of an answer that is not 101. */
  #collected: Buffer[] = [];
  #answer: AnswerHead | null = null;
  #isRaw = false;
  #wantsData = false;
  #waiting: Done | null = null;

  constructor(node: NodeExchange) {
    const { exchange, socket } = node;
    this.#node = node;
    this.#exchange = exchange;
    this.#socket = socket;
    exchange.sink = this;
    exchange.source = this;
    socket.relayThrough(this);
  }

  /** What this response says is the answer, unless a head is written to the socket before. */
  assign(response: NodeResponse): void {
    if (!this.#exchange.isUnanswered || this.#answer !== null) return;
    response.shouldKeepAlive = false;
    this.#node.answerBy(response);
    this.#exchange.sink = this.#node;
    this.#exchange.source = this.#node;
  }

  read(): void {
    this.#wantsData = true;
    if (this.#isRaw) this.#exchange.resumeRequest();
  }

  write(chunk: Buffer, done: Done): void {
    if (this.#isRaw) {
      this.#writeRaw(chunk, done);
      return;
    }
    // Behind a response there is no place for bytes.
    if (!this.#exchange.isUnanswered) {
      done();
      return;
    }
    this.#collected.push(chunk);
    done(this.#answer === null ? this.#readHead() : null);
  }

  /** The app ended the socket. */
  finish(): void {
    if (this.#isRaw) this.#exchange.finish('');
    else if (this.#answer !== null) this.#sendAnswer(this.#answer);
    else if (!this.#isFinished()) this.#exchange.cut();
  }

  /** The app destroyed the socket: an answer that it wrote before is still sent, as it would be by a kernel. */
  destroy(): void {
    if (!this.#isRaw && this.#answer !== null) this.#sendAnswer(this.#answer);
    else if (!this.#exchange.isOver && !this.#isFinished()) this.#exchange.cut();
  }

  onRequestData(chunk: Buffer): void {
    this.#socket.bytesRead += chunk.length;
    this.#socket.touch();
    if (this.#socket.push(chunk)) return;
    this.#wantsData = false;
    this.#exchange.pauseRequest();
  }

  onRequestEnd(): void {
    // The request that asked for the upgrade has no body.
  }

  onPeerFinished(): void {
    this.#socket.push(null);
  }

  onWritable(): void {
    const done = this.#waiting;
    this.#waiting = null;
    done?.();
  }

  onExchangeEnd(reason: EndReason): void {
    this.onWritable();
    if (reason === 'client_reset') this.#socket.destroy(resetError());
    else this.#socket.markGone();
  }

  /** Both directions ended by themselves: what is queued is still on its way. */
  #isFinished(): boolean {
    return this.#exchange.phase === 'complete' && (!this.#isRaw || this.#socket.readableEnded);
  }

  #writeRaw(chunk: Buffer, done: Done): void {
    if (this.#exchange.write(chunk)) done();
    else if (this.#exchange.isOver) done(resetError());
    else this.#waiting = done;
  }

  /** Returns what is wrong with it, or null. */
  #readHead(): Error | null {
    const bytes = this.#collected.length === 1 ? (this.#collected[0] as Buffer) : Buffer.concat(this.#collected);
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) {
      return bytes.length > maxHeadSize
        ? new Error('What was written to the upgraded socket is no response head.')
        : null;
    }
    const head = parseAnswer(bytes.toString('latin1', 0, end));
    if (head === null) return new Error('What was written to the upgraded socket is no HTTP/1.1 response head.');
    const rest = bytes.subarray(end + 4);
    this.#answer = head;
    this.#collected = [rest];
    if (head.status === 101) this.#becomeRaw(head, rest);
    return null;
  }

  #becomeRaw(head: AnswerHead, rest: Buffer): void {
    this.#collected = [];
    this.#exchange.sink = this;
    this.#exchange.source = this;
    this.#isRaw = this.#exchange.upgrade(head.fields.text, head.reason);
    if (!this.#isRaw) return;
    if (rest.length > 0) this.#exchange.write(rest);
    if (this.#wantsData) this.#exchange.resumeRequest();
  }

  #sendAnswer({ status, reason, fields }: AnswerHead): void {
    const body = Buffer.concat(this.#collected);
    this.#exchange.respond(status, fields.text, body, fields.flags | ResponseFlag.close, reason);
  }
}

/** null: no response head. Framing and connection fields are left out, the engine writes its own. */
function parseAnswer(text: string): AnswerHead | null {
  const [statusLine = '', ...lines] = text.split('\r\n');
  const match = /^HTTP\/1\.[01] (\d{3})(?: (.*))?$/.exec(statusLine);
  const status = Number(match?.[1]);
  if (match === null || status < 101 || status > 599 || (status > 101 && status < 200)) return null;
  const fields = emptyFields();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1 || !addField(fields, line.slice(0, colon), line.slice(colon + 1).trim())) return null;
  }
  return { status, reason: match[2] ?? '', fields };
}

function resetError(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' });
}
