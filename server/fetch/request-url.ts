/**
 * `request.url` from what the client sent: the scheme and host it used (behind a paired edge: towards the edge) and the
 * target, in the form that the URL standard would give it. Most targets have that form already and are only put together;
 * the URL parser (0.5 µs and more) sees the others.
 */

import { MetaFlag } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { firstField, targetOf } from '../exchange/request-head.ts';

// Path and query characters that the URL standard leaves as they are in both.
const plainTarget = /^\/[\w\-~!$&()*+,;=:@/%.?]*$/;
// Dot segments are removed, also written as %2e.
const dotSegment = /\/\.|%2e/i;

const maxOrigins = 256;
const origins = { http: new Map<string, string>(), https: new Map<string, string>() };

export function requestUrl(exchange: Exchange): string {
  const target = targetOf(exchange.headText);
  const scheme = (exchange.flags & MetaFlag.secure) === 0 ? 'http' : 'https';
  if (target.startsWith('/')) {
    const origin = originOf(scheme, hostOf(exchange));
    if (plainTarget.test(target) && !dotSegment.test(target)) return origin + target;
    return normalize(origin + target) ?? `${origin}/`;
  }
  if (target === '*') return `${originOf(scheme, hostOf(exchange))}/*`;
  // The absolute form names an http scheme also where a TLS connection carries it.
  const rest = target.slice(target.indexOf(':'));
  return normalize(scheme + rest) ?? `${originOf(scheme, hostOf(exchange))}/`;
}

function hostOf(exchange: Exchange): string {
  if ((exchange.flags & MetaFlag.paired) !== 0) {
    const forwarded = firstField(exchange.headText, 'x-forwarded-host');
    if (forwarded !== null) return forwarded;
  }
  return firstField(exchange.headText, 'host') ?? 'localhost';
}

/** "http://example.com:8080" in normal form; remembered, since a server has few names. */
function originOf(scheme: 'http' | 'https', host: string): string {
  const remembered = origins[scheme];
  const known = remembered.get(host);
  if (known !== undefined) return known;
  const written = `${scheme}://${host}`;
  const origin = URL.canParse(written) ? new URL(written).origin : `${scheme}://localhost`;
  if (remembered.size >= maxOrigins) remembered.clear();
  remembered.set(host, origin);
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
