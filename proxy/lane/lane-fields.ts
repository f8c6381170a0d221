/**
 * The fields that may pass the lane. http-proxy copies whatever it is given, so both directions are cleaned before it sees
 * them: hop-by-hop fields and those that Connection names go (RFC 9110 7.6.1), and framing is said anew. The forwarding
 * fields were made by the edge and are not touched.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isFieldValue, isToken } from '../../shared/http/field-rules.ts';

export const hopByHopFields: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-authentication-info',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'expect',
]);

/** What Connection may not remove: framing, credentials, and what the edge itself says. */
const protectedFields: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'authorization',
  'cookie',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-real-ip',
  'x-request-id',
]);

function nominated(connection: string | undefined): ReadonlySet<string> {
  const names = (connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => name !== '' && !protectedFields.has(name)));
}

/** The request's fields for the destination. */
export function cleanRequestFields(request: IncomingMessage): IncomingHttpHeaders {
  const dropped = nominated(request.headers.connection);
  const fields: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (hopByHopFields.has(name) || dropped.has(name) || name.startsWith('x-windhover-')) continue;
    fields[name] = value;
  }
  if (request.headers['transfer-encoding'] !== undefined) fields['transfer-encoding'] = 'chunked';
  return fields;
}

/** The response's fields for the client, each line kept apart; null where one of them is not a valid field. */
export function cleanResponseFields(response: IncomingMessage): IncomingHttpHeaders | null {
  const dropped = nominated(response.headers.connection);
  const fields: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    if (hopByHopFields.has(name) || dropped.has(name) || name === 'alt-svc' || values === undefined) continue;
    if (!isToken(name) || !values.every(isFieldValue)) return null;
    fields[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return fields as IncomingHttpHeaders;
}
