/** Rules of routing: host names and path prefixes that can be matched, and claims that two apps make at once. */
import { isIP } from 'node:net';
import { readPrefix } from '../../shared/http/normalise-path.ts';
import { normaliseHost } from '../routing/match-host.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

export function checkRoutes(context: CheckContext): void {
  const claims = new Map<string, string>();
  for (const [name, app] of context.root.at('apps').entries) claimAll(claims, app, name);
  for (const [name, app] of context.root.at('apps').entries) checkPrefixes(claims, app, name);
}

function claimAll(claims: Map<string, string>, app: ConfigCursor, name: string): void {
  const paths = app.at('paths').isWritten ? new Set(pathsOf(app.at('paths'))) : [''];
  for (const host of withoutRepetitions(app.at('hosts').items)) {
    const normal = checkHost(host);
    if (normal === null) continue;
    for (const path of paths) claim(claims, host, `${normal}${path === '' ? '/' : path}`, name);
  }
}

/** Settings of a prefix are for requests that reach the app: it must be the app's on each of its hosts. */
function checkPrefixes(claims: ReadonlyMap<string, string>, app: ConfigCursor, name: string): void {
  const hosts = app.at('hosts').items.flatMap(({ text }) => (text === null ? [] : [normaliseHost(text)]));
  for (const [written, route] of app.at('routes').entries) {
    if (!written.startsWith('/')) continue;
    const problem = prefixProblem(written);
    if (problem !== null) {
      route.report(`is not a path prefix: it ${problem}`, { at: 'key' });
      continue;
    }
    const path = readPrefix(written)?.normal ?? '';
    const owners = hosts.map((host) => ownerOf(claims, host, path));
    const other = owners.find((owner) => owner !== name);
    if (owners.every((owner) => owner === name)) continue;
    route.report(
      other === undefined
        ? 'is below none of the paths of this app'
        : `belongs to the app "${other}" by a longer path; write it there`,
      { at: 'key' },
    );
  }
}

/** The app with the longest path on this host that `path` is below. */
function ownerOf(claims: ReadonlyMap<string, string>, host: string, path: string): string | undefined {
  for (let prefix = path; ; prefix = prefix.slice(0, prefix.lastIndexOf('/'))) {
    const owner = claims.get(`${host}${prefix === '' ? '/' : prefix}`);
    if (owner !== undefined || prefix === '') return owner;
  }
}

/** The schema has already said what is in a list twice. */
function withoutRepetitions(items: readonly ConfigCursor[]): ConfigCursor[] {
  return items.filter((item, index) => !items.slice(0, index).some((other) => other.value === item.value));
}

function claim(claims: Map<string, string>, host: ConfigCursor, place: string, app: string): void {
  const owner = claims.get(place);
  if (owner === undefined) claims.set(place, app);
  else if (owner !== app)
    host.report(`the app "${owner}" already answers ${place}; give one of them other hosts or paths`);
  else host.report(`is another spelling of a host that this app already answers (${place})`);
}

/** The name as it is matched, or null when it cannot be. */
function checkHost(host: ConfigCursor): string | null {
  const text = host.text;
  if (text === null) {
    if (host.value === '') host.report('is empty; write a host name, or "*" for any other host');
    return null;
  }
  const problem = hostProblem(text);
  if (problem !== null) {
    host.report(problem);
    return null;
  }
  return normaliseHost(text);
}

/** In words; null: it is a host name or a pattern of them. */
export function hostProblem(host: string): string | null {
  if (host === '*') return null;
  if (host.includes('://')) return 'is a URL; write the host name alone';
  if (host.includes('/')) return 'has a path; write it in "paths"';
  if (/^\[.*\]$/.test(host)) return isIP(host.slice(1, -1)) === 6 ? null : 'is not an IPv6 address in brackets';
  if (host.includes(':')) {
    return isIP(host) === 6
      ? `is an IPv6 address; write it in brackets: "[${host}]"`
      : 'has a port; hosts are matched without one';
  }
  if (/[^\x21-\x7e]/.test(host)) return asciiProblem(host);
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (name.includes('*')) return 'has a * elsewhere than in front; only "*.example.com" and "*" are patterns';
  if (name.length > 253) return 'is longer than 253 characters';
  const label = name
    .replace(/\.$/, '')
    .split('.')
    .find((part) => !/^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/.test(part));
  return label === undefined ? null : `is not a host name: "${label}" is not a label of one`;
}

function asciiProblem(host: string): string {
  const ascii = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return ascii === '' || /\s/.test(host)
    ? 'is not a host name'
    : `is not ASCII; clients send it as "${ascii}": write that`;
}

/** Prefixes as they are matched: without a trailing slash, "" for "/". */
function pathsOf(list: ConfigCursor): string[] {
  const paths: string[] = [];
  for (const cursor of list.items) {
    const text = cursor.text;
    if (text === null || !text.startsWith('/')) continue;
    const problem = prefixProblem(text);
    if (problem !== null) {
      cursor.report(`is not a path prefix: it ${problem}`);
      continue;
    }
    paths.push(readPrefix(text)?.normal ?? '');
  }
  return paths;
}

/** In words, after "it"; null: it is a path prefix. */
export function prefixProblem(path: string): string | null {
  if (/[?#]/.test(path)) return 'may hold neither ? nor #';
  if (path.includes('*')) return 'holds a *; a prefix already takes everything below it';
  if (/\s|\p{Cc}/u.test(path)) return 'holds white space or control characters; percent-encode them';
  return readPrefix(path) === null ? 'cannot be read in one way only (escapes, backslashes, dot segments)' : null;
}
