/** The field lines of a route's fixed answer. The engine adds what belongs to the connection, Content-Length and Date. */
import type { FixedResponseConfig } from '../../shared/config/generated/config-types.ts';

const plainText = 'text/plain; charset=utf-8';

export function fixedResponseFields({ headers, body, contentType }: Omit<FixedResponseConfig, 'status'>): string {
  const type = contentType ?? (body === '' ? null : plainText);
  const lines = Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}: ${value}\r\n`);
  return `${type === null ? '' : `content-type: ${type}\r\n`}${lines.join('')}`;
}
