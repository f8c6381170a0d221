/**
 * A request for a WebSocket in the middle: onRequest, then a raw relay both ways, which begins after the app's 101 and not
 * before. An app that does not switch is answered for as any other, with the connection's end.
 */
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import { createError, isWindhoverError, reasonOf, type WindhoverError } from '../../shared/errors/windhover-error.ts';
import { type Fields, fieldsOfSameHop, requestFields, responseFields } from './fields.ts';
import type { HookCalls } from './hooks/hook-calls.ts';
import { HookedRequest } from './hooks/hook-messages.ts';
import type { MiddleRoute } from './middle-route.ts';
import { withFieldsBeside } from './own-answers.ts';
import type { PairedAgent } from './paired-agent.ts';
import { sendWayBack } from './way-back-request.ts';

export interface MiddleUpgradeOptions {
  readonly request: IncomingMessage;
  /** The client's side. What is written before it is 101 is an answer, which ends the connection. */
  readonly socket: Duplex;
  readonly route: MiddleRoute;
  readonly agent: PairedAgent;
  readonly hooks: HookCalls | null;
  complain(error: WindhoverError): void;
}

/** An answer in the place of 101 is held whole: it is a page, not a download. */
const maxAnswerBytes = 1_048_576;

export async function upgradeThroughMiddle(options: MiddleUpgradeOptions): Promise<void> {
  const { request, socket, hooks, route, complain } = options;
  socket.on('error', () => socket.destroy());
  socket.once('close', () => hooks?.clientLeft());
  try {
    const hooked =
      hooks === null ? null : new HookedRequest(request.method ?? '', request.url ?? '', requestFields(request));
    if (hooked !== null && hooks?.has('onRequest')) {
      const { answer } = await hooks.call('onRequest', [hooked.view], () => hooked.fields);
      if (answer !== null) {
        await refuse(socket, answer.status, withFieldsBeside(answer.fields, route.answerRules), answer.body);
        return;
      }
    }
    if (socket.destroyed) return;
    await sendOn(options, hooked);
  } catch (error) {
    if (socket.destroyed) return;
    const told = isWindhoverError(error)
      ? error
      : createError('WINDHOVER_MIDDLE_UNANSWERED', { app: route.app, reason: reasonOf(error) }, { cause: error });
    complain(told);
    await refuse(socket, told.status, withFieldsBeside(new Map(), route.answerRules), null);
  }
}

function sendOn({ request, socket, route, agent }: MiddleUpgradeOptions, hooked: HookedRequest | null): Promise<void> {
  const method = request.method ?? '';
  return new Promise((resolve, reject) => {
    sendWayBack({
      route,
      agent,
      method,
      path: hooked?.path ?? request.url ?? '/',
      fields: fieldsOfSameHop(hooked?.fields ?? requestFields(request), method),
      body: null,
      upgrade: true,
      onCreated: (outgoing) => {
        socket.once('close', () => outgoing.destroy());
        outgoing.once('upgrade', (response: IncomingMessage, upstream: Duplex, head: Buffer) => {
          relay({ socket, upstream, head, response, outgoing });
          resolve();
        });
      },
      onHints: () => undefined,
      onResponse: (incoming) => {
        const fields = responseFields(incoming);
        if (fields === null) reject(new Error('the response has a field that is not valid'));
        else refuse(socket, incoming.statusCode ?? 502, fields, incoming).then(resolve, reject);
      },
      onFailed: reject,
    });
  });
}

interface Switched {
  readonly socket: Duplex;
  readonly upstream: Duplex;
  readonly head: Buffer;
  readonly response: IncomingMessage;
  readonly outgoing: ClientRequest;
}

function relay({ socket, upstream, head, response }: Switched): void {
  upstream.on('error', () => upstream.destroy());
  upstream.once('close', () => {
    if (!upstream.readableEnded) socket.destroy();
  });
  socket.once('close', () => {
    if (!socket.readableEnded || !upstream.readableEnded) upstream.destroy();
  });
  const fields = responseFields(response) ?? new Map();
  socket.write(`${headText(101, fields)}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`, 'latin1');
  if (head.length > 0) socket.write(head);
  // Each direction ends by itself.
  upstream.pipe(socket);
  socket.pipe(upstream);
}

/** Its body is held: the client's side takes an answer as a whole. */
async function refuse(socket: Duplex, status: number, fields: Fields, body: Readable | null): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    length += (chunk as Uint8Array).length;
    if (length > maxAnswerBytes) throw new Error('the answer in the place of an upgrade is longer than 1 MiB');
  }
  if (socket.destroyed) return;
  const own = new Map(fields);
  own.delete('content-length');
  socket.write(`${headText(status, own)}content-length: ${length}\r\nconnection: close\r\n\r\n`, 'latin1');
  socket.end(Buffer.concat(chunks));
  await once(socket, 'close');
}

function headText(status: number, fields: Fields): string {
  const lines = [...fields].flatMap(([name, values]) => values.map((value) => `${name}: ${value}\r\n`));
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}`;
}
