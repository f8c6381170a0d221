/**
 * The headers of a response as node:http collects them, turned into checked field lines: the same forms (an object, a flat
 * or nested array, or what setHeader gathered), the same checks and errors, the same meaning of Connection, Content-Length
 * and Trailer. What frames the message is left to the engine.
 */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { addField, emptyFields, type ResponseFields } from '../exchange/response-fields.ts';
import type { NodeResponse } from './outgoing.ts';

export type HeaderInput = Readonly<Record<string, unknown>> | readonly unknown[] | null | undefined;

interface Collected {
  readonly fields: ResponseFields;
  readonly response: NodeResponse;
  hasTrailer: boolean;
  hasLength: boolean;
}

/** Throws what node:http throws for the same headers. */
export function collectFields(response: NodeResponse, headers: HeaderInput): ResponseFields {
  const collected: Collected = { fields: emptyFields(), response, hasTrailer: false, hasLength: false };
  const names = response.getHeaderNames();
  if (names.length > 0) {
    // What setHeader gathered was checked there, and a header of writeHead is among it.
    for (const name of names) addHeader(collected, name, response.getHeader(name), false);
  } else if (Array.isArray(headers)) {
    addArray(collected, headers);
  } else if (headers) {
    for (const [name, value] of Object.entries(headers)) addHeader(collected, name, value, true);
  }
  if (collected.hasTrailer && collected.hasLength) {
    throw codedError(Error, 'ERR_HTTP_TRAILER_INVALID', 'Trailers are invalid with this transfer encoding');
  }
  return collected.fields;
}

function addArray(collected: Collected, headers: readonly unknown[]): void {
  if (Array.isArray(headers[0])) {
    for (const [name, value] of headers as [string, unknown][]) addHeader(collected, name, value, true);
    return;
  }
  if (headers.length % 2 !== 0) {
    throw codedError(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'headers' is invalid: it has an odd length");
  }
  for (let index = 0; index < headers.length; index += 2) {
    addHeader(collected, headers[index] as string, headers[index + 1], true);
  }
}

function addHeader(collected: Collected, name: string, value: unknown, check: boolean): void {
  if (check) validateHeaderName(name);
  if (!Array.isArray(value)) {
    addValue(collected, name, value, check);
  } else if (value.length > 1 && name.toLowerCase() === 'cookie') {
    addValue(collected, name, value.join('; '), check);
  } else {
    for (const each of value) addValue(collected, name, each, check);
  }
}

function addValue(collected: Collected, name: string, value: unknown, check: boolean): void {
  if (check) validateHeaderValue(name, value as string);
  const text = String(value);
  note(collected, name, text);
  if (!addField(collected.fields, name, text)) {
    throw codedError(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
}

/** The flags that node:http keeps on the response for what it finds here. */
function note(collected: Collected, name: string, value: string): void {
  const { response } = collected;
  switch (name.toLowerCase()) {
    case 'connection':
      response._removedConnection = false;
      if (/(?:^|\W)close(?:$|\W)/i.test(value)) response._last = true;
      else response.shouldKeepAlive = true;
      return;
    case 'transfer-encoding':
      response._removedTE = false;
      return;
    case 'content-length':
      collected.hasLength = true;
      response._contentLength = Number(value);
      response._removedContLen = false;
      return;
    case 'trailer':
      collected.hasTrailer = true;
      return;
    case 'keep-alive':
      response._defaultKeepAlive = false;
      return;
    default:
  }
}

export function codedError(Class: ErrorConstructor, code: string, message: string): Error {
  const error = Object.assign(new Class(message), { code });
  error.name = Class.name;
  return error;
}
