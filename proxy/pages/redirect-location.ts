/**
 * Where a route's redirect leads. A target that ends in /* takes what follows the route's path, with the query; another is the
 * target as it stands. Whatever a client writes, it chooses no host: what follows begins with a slash behind a target's host, and
 * a path's own never begins with two.
 */
import type { RedirectModel } from '../model/gate-model.ts';

const rest = '/*';

/** `path` as received, with its query, a query alone, or "*" (RFC 9112 3.2.4), which stands for "/". */
export function redirectLocation({ to, prefixes }: Pick<RedirectModel, 'to' | 'prefixes'>, path: string): string {
  if (!to.endsWith(rest)) return to;
  const base = to.slice(0, -rest.length);
  const following = restOf(path, prefixes);
  if (!to.startsWith('/')) return `${base}${isBareOrigin(base) ? following.replace(/^(?!\/)/, '/') : following}`;
  // "//host" and "/\host" are other hosts to a browser, and "" is the page itself.
  return `/${`${base}${following}`.replace(/^[/\\]+/, '')}`;
}

/** What follows must not become a part of its host. */
function isBareOrigin(base: string): boolean {
  return /^https?:\/\/[^/?#]*$/i.test(base);
}

/** Begins with a slash or a question mark, or is empty. */
function restOf(path: string, prefixes: readonly string[]): string {
  const raw = (path === '*' ? '/' : path).replace(/^\?/, '/?');
  const upper = raw.replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase());
  const prefix = prefixes.find((known) => upper.startsWith(known) && /^[/?]|^$/.test(upper.slice(known.length))) ?? '';
  return escapeUnsafe(raw.slice(prefix.length));
}

/** One byte each: the engine lets no control character pass, and nothing but ASCII is to stand in a field. */
function escapeUnsafe(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
