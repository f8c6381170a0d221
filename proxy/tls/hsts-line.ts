/** The header line of HTTP Strict Transport Security (RFC 6797 6.1). */
import type { HstsConfig } from '../../shared/config/generated/config-types.ts';

/** A whole line; empty: there is none. */
export function hstsLine(hsts: HstsConfig | null): string {
  if (hsts === null) return '';
  const { maxAge, includeSubDomains, preload } = hsts;
  const flags = `${includeSubDomains ? '; includeSubDomains' : ''}${preload ? '; preload' : ''}`;
  return `strict-transport-security: max-age=${maxAge}${flags}\r\n`;
}
