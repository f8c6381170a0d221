/**
 * `scheme://host[:port]` and `http://unix:/path`, the form in which endpoints are written. Host names never filter traffic:
 * an IP literal is that address, `localhost` and `*.localhost` are both loopback addresses, every other name, `*` and `+`
 * is any address. Stricter than a URL parser: what is not understood is refused and not taken for a name.
 */

import { Buffer } from 'node:buffer';
import { isIP, SocketAddress } from 'node:net';
import { createError } from '../errors/windhover-error.ts';
import { maxSocketPathBytes } from './endpoint.ts';

export type UrlPrefix = TcpUrlPrefix | UnixUrlPrefix;

export interface TcpUrlPrefix {
  readonly kind: 'tcp';
  readonly secure: boolean;
  /** Lower case, without brackets and without a dot at the end; an IPv6 address in its shortest form. */
  readonly host: string;
  readonly port: number;
  readonly reach: 'address' | 'localhost' | 'any';
}

export interface UnixUrlPrefix {
  readonly kind: 'unix';
  readonly secure: boolean;
  readonly path: string;
}

/** Throws WINDHOVER_ENDPOINT_INVALID_URL, whose sentence says what is wrong with which part. */
export function parseUrlPrefix(text: string): UrlPrefix {
  const refuse = (reason: string): Error => createError('WINDHOVER_ENDPOINT_INVALID_URL', { url: text, reason });
  if (text.startsWith('unix:')) return parseUnix(text.slice('unix:'.length), false, refuse);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (!scheme) throw refuse('it does not begin with http:// or https:// (example: http://localhost:5000)');
  const name = (scheme[1] ?? '').toLowerCase();
  if (name !== 'http' && name !== 'https') throw refuse(`the scheme ${name} is not http or https`);
  const secure = name === 'https';
  const rest = text.slice(scheme[0].length);
  if (rest.startsWith('unix:')) return parseUnix(rest.slice('unix:'.length), secure, refuse);
  return parseTcp(rest, secure, refuse);
}

function parseUnix(path: string, secure: boolean, refuse: (reason: string) => Error): UnixUrlPrefix {
  // Whoever is on the machine may connect to one, and take its name first: no file, no permission bits.
  if (path.startsWith('@') || path.startsWith('\0'))
    throw refuse('abstract Unix sockets have no owner and no mode; give the path of a file');
  if (!path.startsWith('/'))
    throw refuse('the path of a Unix socket must be absolute (example: http://unix:/run/app.sock)');
  if (/:(?:\/|$)/.test(path)) throw refuse('an endpoint has no path, and the path of a socket file has no ":/"');
  if (path.endsWith('/')) throw refuse('the path of a Unix socket must name a file, not a directory');
  if (path.includes('\0')) throw refuse('the path of a Unix socket may not hold a NUL character');
  const bytes = Buffer.byteLength(path);
  if (bytes > maxSocketPathBytes) {
    throw refuse(`the path of a Unix socket has ${bytes} bytes, and the system allows ${maxSocketPathBytes}`);
  }
  return { kind: 'unix', secure, path };
}

function parseTcp(rest: string, secure: boolean, refuse: (reason: string) => Error): TcpUrlPrefix {
  if (/[?#@\\\s]/.test(rest)) throw refuse('it may hold only scheme, host and port');
  const slash = rest.indexOf('/');
  if (slash !== -1 && slash !== rest.length - 1) {
    throw refuse('an endpoint has no path; say which paths an app answers in "paths" of the app');
  }
  const authority = slash === -1 ? rest : rest.slice(0, slash);
  const { host, port } = splitAuthority(authority, refuse);
  return { kind: 'tcp', secure, host, port: parsePort(port, secure, refuse), reach: reachOf(host) };
}

function splitAuthority(
  authority: string,
  refuse: (reason: string) => Error,
): { readonly host: string; readonly port: string | null } {
  if (authority.startsWith('[')) {
    const match = /^\[([^\]]*)\](?::(.*))?$/.exec(authority);
    const host = match?.[1] ?? '';
    if (!match || isIP(host) !== 6)
      throw refuse('what stands in brackets is not an IPv6 address (example: http://[::1]:5000)');
    return { host: shortestForm(host, refuse), port: match[2] ?? null };
  }
  const parts = authority.split(':');
  if (parts.length > 2) throw refuse('an IPv6 address stands in brackets (example: http://[::1]:5000)');
  const written = (parts[0] ?? '').toLowerCase();
  // "localhost." is localhost (RFC 6761 6.3), and must not become every address.
  const host = written.endsWith('.') ? written.slice(0, -1) : written;
  if (host === '') throw refuse('the host is missing (use * for any address)');
  if (host !== '*' && host !== '+') checkHostName(host, refuse);
  return { host, port: parts[1] ?? null };
}

/** One address, one spelling: "0:0:0:0:0:0:0:0" is "::". A zone stays. */
function shortestForm(host: string, refuse: (reason: string) => Error): string {
  const [address = '', zone] = host.toLowerCase().split('%');
  const { address: short } = new SocketAddress({ address, family: 'ipv6' });
  if (short.startsWith('::ffff:') && short.includes('.'))
    throw refuse(`${host} is an IPv4 address; write ${short.slice('::ffff:'.length)}`);
  return zone === undefined ? short : `${short}%${zone}`;
}

function checkHostName(host: string, refuse: (reason: string) => Error): void {
  if (/^[\d.]+$/.test(host) && isIP(host) === 0) throw refuse(`${host} is not an IPv4 address`);
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (!/^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(name)) {
    throw refuse(`${host} is not a host name`);
  }
}

function parsePort(port: string | null, secure: boolean, refuse: (reason: string) => Error): number {
  if (port === null) return secure ? 443 : 80;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw refuse(`the port ${port === '' ? '' : `${port} `}is not a number from 0 to 65535`);
  return Number(port);
}

function reachOf(host: string): TcpUrlPrefix['reach'] {
  if (isIP(host) !== 0) return 'address';
  return host === 'localhost' || host.endsWith('.localhost') ? 'localhost' : 'any';
}

/** The text again, with the port as bound. */
export function formatUrlPrefix(prefix: UrlPrefix): string {
  const scheme = prefix.secure ? 'https' : 'http';
  if (prefix.kind === 'unix') return `${scheme}://unix:${prefix.path}`;
  const host = prefix.host.includes(':') ? `[${prefix.host}]` : prefix.host;
  return `${scheme}://${host}:${prefix.port}`;
}
