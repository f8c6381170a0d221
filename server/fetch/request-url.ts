/**
 * `request.url` from what the client sent: the scheme and host it used (behind a paired edge: towards the edge) and the
 * target, in the form that the URL standard would give it. Most targets have that form already and are only put together;
 * the URL parser (0.5 µs and more) sees the others.
 */

import { MetaFlag } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { fieldValue, targetOf } from '../exchange/request-head.ts';

// Path and query characters that the URL standard leaves as they are in both.
const plainTarget = /^\/[\w\-~!$&()*+,;=:@/%.?]*$/;
// Dot segments are removed, also written as %2e.
const dotSegment = /\/\.|%2e/i;

const maxOrigins = 256;
const origins = new Map<string, string>();

export function requestUrl(exchange: Exchange, fields: readonly string[]): string {
  const target = targetOf(exchange.headText);
  const scheme = (exchange.flags & MetaFlag.secure) === 0 ? 'http' : 'https';
  if (target.startsWith('/')) {
    const origin = originOf(scheme, hostOf(exchange, fields));
    if (plainTarget.test(target) && !dotSegment.test(target)) return origin + target;
    return normalize(origin + target) ?? `${origin}/`;
  }
  if (target === '*') return `${originOf(scheme, hostOf(exchange, fields))}/*`;
  // The absolute form names an http scheme also where a TLS connection carries it.
  const rest = target.slice(target.indexOf(':'));
  return normalize(scheme + rest) ?? `${originOf(scheme, hostOf(exchange, fields))}/`;
}

function hostOf(exchange: Exchange, fields: readonly string[]): string {
  if ((exchange.flags & MetaFlag.paired) !== 0) {
    const forwarded = fieldValue(fields, 'x-forwarded-host');
    if (forwarded !== null) return forwarded;
  }
  return fieldValue(fields, 'host') ?? 'localhost';
}

/** "http://example.com:8080" in normal form; remembered, since a server has few names. */
function originOf(scheme: string, host: string): string {
  const written = `${scheme}://${host}`;
  const known = origins.get(written);
  if (known !== undefined) return known;
  const origin = URL.canParse(written) ? new URL(written).origin : `${scheme}://localhost`;
  if (origins.size >= maxOrigins) origins.clear();
  origins.set(written, origin);
  return origin;
}

function normalize(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  // Credentials in a target would make every Request of it throw.
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
