/**
 * One request in the lane: its body is held until the destination is connected (so that a failed connection can be tried
 * elsewhere, and the exact path is in place before the head is written), its steps have their time-outs, and each side
 * learns of the other's end.
 */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { isFieldValue } from '../../shared/http/field-rules.ts';
import type { AppTimeouts } from '../model/app-model.ts';
import { cleanResponseFields } from './lane-fields.ts';

export interface LaneFailure {
  readonly status: 502 | 504;
  readonly error: Error;
  /** Nothing was sent: another destination may be tried. */
  readonly mayRetry: boolean;
}

export interface WebCallOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As received; null leaves it to the library. */
  readonly path: string | null;
  readonly timeouts: AppTimeouts;
  readonly watchClient: boolean;
  readonly watchDestination: boolean;
  readonly dropHopByHop: boolean;
  readonly refuseInvalid: boolean;
  readonly onFailure: (failure: LaneFailure) => void;
}

export class WebCall {
  /** What the library pipes to the destination; nothing comes out of it before the connection stands. */
  readonly body: PassThrough = new PassThrough();
  readonly #options: WebCallOptions;
  #outgoing: ClientRequest | null = null;
  #timer: NodeJS.Timeout | null = null;
  #timedOut = false;
  #connected = false;
  #answered = false;
  #failed = false;
  #clientLeft = false;

  constructor(options: WebCallOptions) {
    this.#options = options;
    const { response, watchClient } = options;
    response.once('close', () => {
      this.#stopTimer();
      const isWhole = response.writableFinished;
      if (!isWhole) this.#clientLeft = true;
      // Of a request that was answered early the rest is nobody's, and may never come.
      const isLeft = !isWhole || this.#outgoing?.writableFinished === false;
      if (isLeft && watchClient) this.#outgoing?.destroy();
    });
  }

  /** The library made the outgoing request and it has a socket, connected or not. */
  onOutgoing(outgoing: ClientRequest): void {
    this.#outgoing = outgoing;
    const { path, timeouts, watchClient } = this.#options;
    if (this.#clientLeft && watchClient) {
      outgoing.destroy();
      return;
    }
    if (path !== null) outgoing.path = path;
    const socket = outgoing.socket as TLSSocket;
    if (!socket.connecting) {
      this.#onConnected(outgoing);
      return;
    }
    this.#startTimer(timeouts.connect);
    socket.once(socket.encrypted ? 'secureConnect' : 'connect', () => this.#onConnected(outgoing));
  }

  /** The head of the answer is there; the library copies its fields right after this. */
  onResponse(incoming: IncomingMessage): void {
    const { response, timeouts, watchDestination, dropHopByHop, refuseInvalid } = this.#options;
    this.#answered = true;
    this.#stopTimer();
    if (watchDestination) {
      incoming.once('aborted', () => response.destroy());
      incoming.once('error', () => response.destroy());
      this.#outgoing?.setTimeout(timeouts.betweenBytes, () => response.destroy());
    }
    const fields = cleanResponseFields(incoming);
    if (refuseInvalid && fields === null) {
      this.#answered = false;
      this.fail(new Error('the destination sent a field that is not valid'));
      incoming.destroy();
      return;
    }
    if (dropHopByHop && fields !== null) incoming.headers = fields;
    if (refuseInvalid && !isFieldValue(incoming.statusMessage ?? '')) incoming.statusMessage = '';
  }

  fail(error: Error): void {
    this.#stopTimer();
    this.#outgoing?.destroy();
    const { response, onFailure } = this.#options;
    if (this.#answered || response.headersSent) {
      response.destroy();
      return;
    }
    if (this.#failed || this.#clientLeft) return;
    this.#failed = true;
    onFailure({ status: this.#timedOut ? 504 : 502, error, mayRetry: !this.#connected });
  }

  #onConnected(outgoing: ClientRequest): void {
    this.#connected = true;
    this.#startTimer(this.#options.timeouts.firstByte);
    outgoing.on('information', ({ statusCode, headers }) => {
      if (statusCode !== 103 || headers['link'] === undefined) return;
      this.#options.response.writeEarlyHints({ link: headers['link'] });
    });
    this.#options.request.pipe(this.body);
  }

  #startTimer(milliseconds: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => {
      this.#timedOut = true;
      this.#outgoing?.destroy(new Error(this.#connected ? 'no answer in time' : 'no connection in time'));
    }, milliseconds);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
