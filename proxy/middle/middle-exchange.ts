/**
 * One request in the middle: onRequest, the way back to the data threads and from there to the app, onResponse, and the answer
 * in the encoding that the client likes. What cannot go on is answered with an error page; what was begun and cannot end is
 * cut. A request for a WebSocket goes the same way until the app has switched, without onResponse.
 */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createError, isWindhoverError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { hasNoBody, isFieldValue } from '../../shared/http/field-rules.ts';
import { answerErrorPage } from '../inner/answer-error-page.ts';
import { pageStatusOf } from '../pages/error-page.ts';
import type { CoderPlaces } from './compression/coder-places.ts';
import { type Fields, fieldsOfSameHop, requestFields, responseFields } from './fields.ts';
import type { HookCalls } from './hooks/hook-calls.ts';
import { HookedRequest, HookedResponse } from './hooks/hook-messages.ts';
import type { MiddleRoute } from './middle-route.ts';
import { withFieldsBeside } from './own-answers.ts';
import type { PairedAgent } from './paired-agent.ts';
import { type OutgoingAnswer, writeAnswer } from './response-writer.ts';
import { relaySwitched } from './switched-relay.ts';
import { sendWayBack } from './way-back-request.ts';

export interface MiddleExchangeOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The client's side of a request for a WebSocket, to which `response` is assigned; null: it is none. */
  readonly socket: Duplex | null;
  readonly route: MiddleRoute;
  readonly agent: PairedAgent;
  readonly places: CoderPlaces;
  /** null: it has none. */
  readonly hooks: HookCalls | null;
  complain(error: WindhoverError): void;
}

export class MiddleExchange {
  readonly #options: MiddleExchangeOptions;
  #hooked: HookedRequest | null = null;
  #outgoing: ClientRequest | null = null;
  #isOver = false;

  constructor(options: MiddleExchangeOptions) {
    this.#options = options;
    const { response, hooks } = options;
    response.once('close', () => {
      this.#isOver = true;
      const isWhole = response.writableFinished;
      if (!isWhole) hooks?.clientLeft();
      // Of a request that was answered early the rest is nobody's, and may never come.
      if (!isWhole || this.#outgoing?.writableFinished === false) this.#outgoing?.destroy();
    });
  }

  async run(): Promise<void> {
    try {
      const answer = await this.#askHook();
      if (this.#isOver) return;
      if (answer === null) this.#sendOn();
      else this.#write(this.#ownAnswer(answer));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** null: the app answers. */
  async #askHook(): Promise<OutgoingAnswer | null> {
    const { request, hooks } = this.#options;
    if (hooks === null) return null;
    const hooked = new HookedRequest(request.method ?? '', request.url ?? '', requestFields(request));
    this.#hooked = hooked;
    if (!hooks.has('onRequest')) return null;
    const { answer } = await hooks.call('onRequest', [hooked.view], () => hooked.fields);
    return answer;
  }

  #sendOn(): void {
    const { request, socket, route, agent } = this.#options;
    const method = request.method ?? '';
    const fields = this.#hooked?.fields ?? requestFields(request);
    const hasBody =
      request.headers['transfer-encoding'] !== undefined || Number(fields.get('content-length')?.[0] ?? 0) > 0;
    sendWayBack({
      route,
      agent,
      method,
      path: this.#hooked?.path ?? request.url ?? '/',
      fields: fieldsOfSameHop(fields, method),
      body: hasBody ? request : null,
      upgrade: socket !== null,
      onCreated: (outgoing) => {
        this.#outgoing = outgoing;
        if (this.#isOver) outgoing.destroy();
        if (socket !== null) relaySwitched(outgoing, socket);
      },
      onHints: (link) => {
        if (!this.#options.response.headersSent) this.#options.response.writeEarlyHints({ link });
      },
      onResponse: (incoming) => void this.#onResponse(incoming),
      onFailed: (error) => this.#fail(error),
    });
  }

  async #onResponse(incoming: IncomingMessage): Promise<void> {
    const { request, socket, hooks } = this.#options;
    // Until somebody reads it: an error then is the relay's to see.
    incoming.on('error', () => undefined);
    try {
      const answer = this.#readResponse(incoming);
      const changed = socket === null && hooks?.has('onResponse') ? await this.#changeResponse(hooks, answer) : answer;
      if (this.#isOver) {
        incoming.destroy();
        return;
      }
      if (incoming.destroyed && !incoming.readableEnded && changed.body === incoming) {
        throw new Error('the response ended in its middle');
      }
      if (changed.body !== incoming && !hasNoBody(request.method ?? '', incoming.statusCode ?? 0)) incoming.destroy();
      this.#write(changed);
    } catch (error) {
      incoming.destroy();
      this.#fail(error);
    }
  }

  #readResponse(incoming: IncomingMessage): OutgoingAnswer {
    const { request } = this.#options;
    const { statusCode: status = 502, statusMessage: phrase = '' } = incoming;
    const fields = responseFields(incoming);
    if (fields === null) throw new Error('the response has a field that is not valid');
    const isBodiless = hasNoBody(request.method ?? '', status);
    // It has ended already; its connection is free when that is read.
    if (isBodiless) incoming.resume();
    return { status, phrase: isFieldValue(phrase) ? phrase : '', fields, body: isBodiless ? null : incoming };
  }

  async #changeResponse(hooks: HookCalls, answer: OutgoingAnswer): Promise<OutgoingAnswer> {
    const hooked = new HookedResponse(answer.status, answer.fields);
    const views = [hooked.view, this.#hooked?.view];
    const { answer: replaced, left } = await hooks.call('onResponse', views, () => hooked.fields);
    if (replaced !== null) return this.#ownAnswer(replaced);
    const isKept = hooked.status === answer.status;
    return {
      ...answer,
      status: hooked.status,
      phrase: isKept ? answer.phrase : '',
      fields: framed(left, hooked.status),
    };
  }

  #ownAnswer(answer: OutgoingAnswer): OutgoingAnswer {
    return { ...answer, fields: withFieldsBeside(answer.fields, this.#options.route.answerRules) };
  }

  #write(answer: OutgoingAnswer): void {
    const { route, request, response, places } = this.#options;
    writeAnswer(answer, { route, request, response, places });
  }

  #fail(error: unknown): void {
    const { request, response, route, complain } = this.#options;
    this.#outgoing?.destroy();
    if (this.#isOver) return;
    const told = isWindhoverError(error)
      ? error
      : createError('WINDHOVER_MIDDLE_UNANSWERED', { app: route.app, reason: reasonOf(error) }, { cause: error });
    complain(told);
    if (response.headersSent) response.destroy();
    else
      answerErrorPage(request, response, pageStatusOf(told.status), (own) => withFieldsBeside(own, route.answerRules));
  }
}

/** The length of what is not sent is no length of anything, but in answers to HEAD and in 304. */
function framed(fields: Fields, status: number): Fields {
  if (status !== 204 && status !== 205) return fields;
  const changed = new Map(fields);
  changed.delete('content-length');
  return changed;
}
