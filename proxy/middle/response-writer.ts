/**
 * Writes a response to the client's side: in another encoding where that is wanted, with the framing that its status and body
 * ask for, whoever made it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { hasNoBody } from '../../shared/http/field-rules.ts';
import { BodyRelay } from './body-relay.ts';
import { chooseEncoding, type EncodingChoice } from './compression/choose-encoding.ts';
import type { CoderPlaces } from './compression/coder-places.ts';
import { encodedFields } from './compression/encoded-fields.ts';
import type { Fields } from './fields.ts';
import type { MiddleRoute } from './middle-route.ts';

export interface OutgoingAnswer {
  readonly status: number;
  /** Empty: the status's own. */
  readonly phrase: string;
  readonly fields: Fields;
  /** null: there is none, whatever the fields say of its length. */
  readonly body: Readable | null;
}

export interface ResponseWriterOptions {
  readonly route: MiddleRoute;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly places: CoderPlaces;
}

const asItIs: EncodingChoice = { encoding: null, varies: false };

/** Throws, with nothing sent, where a field cannot be sent. */
export function writeAnswer(answer: OutgoingAnswer, options: ResponseWriterOptions): void {
  const { request, response, places } = options;
  const { status, body } = answer;
  const choice = chooseFor(answer, options);
  if (body === null || hasNoBody(request.method ?? '', status) || status === 205) {
    writeHead(response, answer, encodedFields(answer.fields, choice, status));
    // 204 and 304 say nothing of a length, and to HEAD it is that of what GET gets.
    if (status === 205 || !hasNoBody(request.method ?? '', status)) response.setHeader('content-length', '0');
    // Nobody wants it.
    body?.on('error', () => undefined).destroy();
    response.end();
    return;
  }
  const coder = choice.encoding === null ? null : places.take(choice.encoding);
  try {
    const encoding = coder === null ? null : choice.encoding;
    writeHead(response, answer, encodedFields(answer.fields, { ...choice, encoding }, status));
    // Whoever waits for the head need not wait for the body.
    response.flushHeaders();
  } catch (error) {
    coder?.release();
    coder?.stream.destroy();
    throw error;
  }
  new BodyRelay({
    source: body,
    sink: response,
    coder,
    onWhole: () => endWith(response, body),
    onClosed: () => coder?.release(),
  });
}

function writeHead(response: ServerResponse, { status, phrase }: OutgoingAnswer, fields: Fields): void {
  response.statusCode = status;
  if (phrase !== '') response.statusMessage = phrase;
  for (const [name, values] of fields) {
    if (name === 'content-length' && status === 204) continue;
    response.setHeader(name, values.length === 1 ? (values[0] as string) : [...values]);
  }
}

function endWith(response: ServerResponse, body: Readable): void {
  const trailers = trailersOf(body);
  if (trailers.length > 0 && !response.hasHeader('content-length')) response.addTrailers(trailers);
  response.end();
}

function chooseFor({ status, fields }: OutgoingAnswer, { route, request }: ResponseWriterOptions): EncodingChoice {
  if (route.compression === null) return asItIs;
  const { headersDistinct } = request;
  const facts = {
    status,
    fields,
    acceptEncoding: headersDistinct['accept-encoding']?.join(', '),
    hasRange: headersDistinct['range'] !== undefined,
  };
  return chooseEncoding(facts, route.compression);
}

function trailersOf(body: Readable): [string, string][] {
  const { trailers = {} } = body as Partial<IncomingMessage>;
  return Object.entries(trailers).filter((entry): entry is [string, string] => entry[1] !== undefined);
}
