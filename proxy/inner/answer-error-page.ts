/** The error page of an inner server that stands on the Node face. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createErrorPage, type ErrorPageStatus } from '../pages/error-page.ts';

type PageFields = ReadonlyMap<string, readonly string[]>;

/** Where nothing of an answer was sent yet. `complete`: adds what the page says beside its own fields. */
export function answerErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: ErrorPageStatus,
  complete: (own: PageFields) => PageFields = (own) => own,
): void {
  if (response.headersSent || response.destroyed) return;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const requestId = String(request.headers['x-request-id'] ?? '');
  const page = createErrorPage({ status, accept: request.headers.accept, requestId });
  const own = new Map<string, readonly string[]>();
  for (const line of page.fields.split('\r\n').filter((text) => text !== '')) {
    const colon = line.indexOf(':');
    own.set(line.slice(0, colon), [line.slice(colon + 1).trim()]);
  }
  response.statusCode = status;
  for (const [name, values] of complete(own)) response.setHeader(name, [...values]);
  response.end(page.body);
}
