/** Rules of addresses that are not listened on: destinations of apps, peers that are trusted. */
import { didYouMean } from '../../shared/config/schema-faults.ts';
import { maxSocketPathBytes } from '../../shared/endpoints/endpoint.ts';
import { networkPresets, networkProblem } from '../../shared/endpoints/networks.ts';
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

const presets = Object.keys(networkPresets);

export function checkNetworks(context: CheckContext): void {
  checkList(context.root.at('trustedProxies'), [...presets, 'unix'], (text) =>
    /\/0+$/.test(text) ? 'trusts everybody: any client could then claim any address' : null,
  );
  checkList(context.root.at('exemptAddresses'), presets, () => null);
}

function checkList(list: ConfigCursor, names: readonly string[], problemOf: (network: string) => string | null): void {
  for (const entry of list.items) {
    const text = entry.text ?? (entry.value === '' ? '' : null);
    if (text === null || names.includes(text)) continue;
    const problem = networkProblem(text, names) ?? problemOf(text);
    if (problem !== null) entry.report(problem, { hint: /[.:/]/.test(text) ? null : didYouMean(text, names) });
  }
}

/** Runtime and state directories hold sockets and keys: what the edge appends must still fit a socket's path. */
export function checkDirectories(context: CheckContext): void {
  const directory: ConfigCursor = context.root.at('runtimeDirectory');
  // "/12345678/instances/" and the longest name of an instance's socket.
  const room = maxSocketPathBytes - 60;
  if (directory.text === null || Buffer.byteLength(directory.text) <= room) return;
  directory.report(`is longer than ${room} bytes, which leaves no room for the names of sockets`);
}
