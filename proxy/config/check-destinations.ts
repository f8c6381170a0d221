/** Rules of addresses that are not listened on: destinations of apps, peers that are trusted. */
import { isIP } from 'node:net';
import { didYouMean } from '../../shared/config/schema-faults.ts';
import { maxSocketPathBytes } from '../../shared/endpoints/endpoint.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

export function checkDestinations(context: CheckContext): void {
  for (const [, app] of context.root.at('apps').entries) {
    for (const destination of app.at('destinations').items) {
      const problem =
        destination.value === '' ? 'it is empty' : destination.text && destinationProblem(destination.text);
      if (problem) destination.report(`is not a destination: ${problem}`);
    }
  }
}

function destinationProblem(text: string): string | null {
  const unix = /^(?:http:\/\/)?unix:(.*)$/.exec(text);
  if (unix) return socketPathProblem(unix[1] ?? '');
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(text);
  if (!match) return 'it does not begin with http://, https:// or unix:';
  const [, scheme = '', authority = '', rest = ''] = match;
  if (!/^https?$/i.test(scheme)) return `the scheme ${scheme} is not http or https`;
  if (authority.includes('@')) return 'it holds a user name; send credentials from the app';
  if (rest !== '' && rest !== '/') return 'it has a path; requests are forwarded with the path they came with';
  return URL.canParse(text) && new URL(text).hostname !== ''
    ? authorityProblem(authority)
    : 'host or port cannot be read';
}

function authorityProblem(authority: string): string | null {
  if (/^[*+]/.test(authority)) return 'it names no host; * and + are for endpoints';
  return /:0+$/.test(authority) ? 'the port is 0' : null;
}

function socketPathProblem(path: string): string | null {
  if (!path.startsWith('/')) return 'the path of a Unix socket must be absolute (unix:/run/app.sock)';
  const bytes = Buffer.byteLength(path);
  return bytes > maxSocketPathBytes
    ? `the path of a Unix socket has ${bytes} bytes, and the system allows ${maxSocketPathBytes}`
    : null;
}

const presets = ['loopback', 'private', 'unix'];

export function checkTrustedProxies(context: CheckContext): void {
  for (const entry of context.root.at('trustedProxies').items) {
    const text = entry.text ?? (entry.value === '' ? '' : null);
    if (text === null || presets.includes(text)) continue;
    const problem = networkProblem(text);
    if (problem !== null) entry.report(problem, { hint: /[.:/]/.test(text) ? null : didYouMean(text, presets) });
  }
}

function networkProblem(text: string): string | null {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0)
    return 'is not an address, a CIDR block (10.0.0.0/8), "loopback", "private" or "unix"';
  if (bits === undefined) return null;
  const longest = version === 6 ? 128 : 32;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > longest) return `the prefix length after / must be 0 to ${longest}`;
  return Number(bits) === 0 ? 'trusts everybody: any client could then claim any address' : null;
}

/** Runtime and state directories hold sockets and keys: what the edge appends must still fit a socket's path. */
export function checkDirectories(context: CheckContext): void {
  const directory: ConfigCursor = context.root.at('runtimeDirectory');
  // "/12345678/instances/" and the longest name of an instance's socket.
  const room = maxSocketPathBytes - 60;
  if (directory.text === null || Buffer.byteLength(directory.text) <= room) return;
  directory.report(`is longer than ${room} bytes, which leaves no room for the names of sockets`);
}
