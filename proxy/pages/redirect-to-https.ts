/**
 * Where a request on a clear endpoint is sent when the endpoint only redirects: the same host and target over https. 308 keeps
 * method and body. ACME's challenges (RFC 8555 8.3) are fetched over clear HTTP and are not redirected.
 */

/** With a token (RFC 8555 8.1: base64url) and no more: behind "/../" it could be any path of the app, over clear HTTP. */
const challenge = /^\/\.well-known\/acme-challenge\/[\w-]+$/;

export function isRedirected(path: string): boolean {
  return !challenge.test(path);
}

/** `host` as the client sent it (validated by the engine), `path` with its query, a query alone, or "*". Null: there is no host to name. */
export function httpsLocation(host: string, path: string, port: number): string | null {
  const colon = host.lastIndexOf(':');
  const name = colon > host.lastIndexOf(']') ? host.slice(0, colon) : host;
  if (name === '') return null;
  return `https://${name}${port === 443 ? '' : `:${port}`}${path === '*' ? '/' : path.replace(/^\?/, '/?')}`;
}
