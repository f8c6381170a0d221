/** The error page of an inner server that stands on the Node face. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createErrorPage, type ErrorPageStatus } from '../pages/error-page.ts';

/** Where nothing of an answer was sent yet. */
export function answerErrorPage(request: IncomingMessage, response: ServerResponse, status: ErrorPageStatus): void {
  if (response.headersSent || response.destroyed) return;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const requestId = String(request.headers['x-request-id'] ?? '');
  const page = createErrorPage({ status, accept: request.headers.accept, requestId });
  response.statusCode = status;
  for (const line of page.fields.split('\r\n').filter((text) => text !== '')) {
    const colon = line.indexOf(':');
    response.setHeader(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  response.end(page.body);
}
