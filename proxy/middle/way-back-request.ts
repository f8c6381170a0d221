/**
 * One request to the data threads, on behalf of one that they sent here. Its body is streamed. It is sent again only where a
 * connection died that was kept, and nothing is done twice by that: without a body, by a method that may be repeated.
 */
import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { innerAppField } from '../inner/inner-fields.ts';
import type { Fields } from './fields.ts';
import type { MiddleRoute } from './middle-route.ts';

export interface WayBackRequestOptions {
  readonly route: MiddleRoute;
  readonly agent: Agent;
  readonly method: string;
  readonly path: string;
  /** Without framing. */
  readonly fields: Fields;
  /** null: it has no body. */
  readonly body: IncomingMessage | null;
  readonly upgrade: boolean;
  onCreated(outgoing: ClientRequest): void;
  onHints(link: string | string[]): void;
  onResponse(response: IncomingMessage): void;
  /** Once, and instead of onResponse. */
  onFailed(error: Error): void;
}

/** RFC 9110 9.2.2. Paired connections are not closed while they are idle: what died may have been under way. */
const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** The engine has let no longer head pass. */
const maxHeaderSize = 1_048_576;

export function sendWayBack(options: WayBackRequestOptions): void {
  const { agent, method, path, body } = options;
  const outgoing = httpRequest({ agent, method, path, setHost: false, maxHeaderSize });
  try {
    writeFields(outgoing, options);
  } catch (error) {
    outgoing.on('error', () => undefined);
    outgoing.destroy();
    options.onFailed(error as Error);
    return;
  }
  options.onCreated(outgoing);
  let isAnswered = false;
  outgoing.on('information', ({ statusCode, headers }) => {
    if (statusCode === 103 && headers['link'] !== undefined) options.onHints(headers['link']);
  });
  outgoing.once('response', (response) => {
    isAnswered = true;
    options.onResponse(response);
  });
  outgoing.once('upgrade', () => {
    isAnswered = true;
  });
  outgoing.on('error', (error) => {
    if (isAnswered) return;
    isAnswered = true;
    if (outgoing.reusedSocket && body === null && !options.upgrade && idempotent.has(method)) sendWayBack(options);
    else options.onFailed(error);
  });
  sendBody(outgoing, body);
}

function writeFields(outgoing: ClientRequest, { route, fields, body, upgrade }: WayBackRequestOptions): void {
  for (const [name, values] of fields) {
    // Without a body there is nothing to frame: node says "0" where a method would have one.
    if (name === 'content-length' && body === null) continue;
    outgoing.setHeader(name, values.length === 1 ? (values[0] as string) : [...values]);
  }
  outgoing.setHeader(innerAppField, `${route.back.token} ${route.name}`);
  if (body !== null && !fields.has('content-length')) outgoing.setHeader('transfer-encoding', 'chunked');
  if (!upgrade) return;
  outgoing.setHeader('connection', 'Upgrade');
  outgoing.setHeader('upgrade', 'websocket');
}

function sendBody(outgoing: ClientRequest, body: IncomingMessage | null): void {
  if (body === null) {
    outgoing.end();
    return;
  }
  body.pipe(outgoing, { end: false });
  body.once('end', () => {
    const trailers = Object.entries(body.trailers).filter((entry): entry is [string, string] => entry[1] !== undefined);
    if (trailers.length > 0 && !outgoing.hasHeader('content-length')) outgoing.addTrailers(trailers);
    outgoing.end();
  });
  // A body that ends early must not look whole.
  body.once('close', () => {
    if (!body.readableEnded && !outgoing.writableFinished) outgoing.destroy();
  });
}
