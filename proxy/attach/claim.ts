/**
 * What an attached server asks for: a host and a path prefix, in the one spelling by which routing compares them. The command
 * line and the edge read it by the same rules; the edge believes nothing that it has not read itself.
 */
import { createError } from '../../shared/errors/windhover-error.ts';
import { readPrefix } from '../../shared/http/normalise-path.ts';
import { hostProblem, prefixProblem } from '../config/check-routes.ts';
import { normaliseHost } from '../routing/match-host.ts';

export interface AttachClaim {
  /** A host name, "*.name" or "*". */
  readonly host: string;
  /** "/" or a prefix without a slash at its end. */
  readonly path: string;
}

/** The longest host name, and a path that is long enough for anybody. */
const longestClaim = 253 + 1024;

/** "shop.example.com" or "shop.example.com/api". @throws WindhoverError ATTACH_INVALID */
export function readClaim(written: string): AttachClaim {
  const invalid = (reason: string): Error =>
    createError('WINDHOVER_ATTACH_INVALID', { claim: JSON.stringify(written.slice(0, 80)), reason });
  if (written.length > longestClaim) throw invalid(`it is longer than ${longestClaim} characters`);
  const slash = written.includes('://') ? written.length : written.indexOf('/');
  const host = slash === -1 ? written : written.slice(0, slash);
  const path = slash === -1 ? '/' : written.slice(slash) || '/';
  if (host === '') throw invalid('it begins without a host; write HOST or HOST/path');
  const problem = hostProblem(host);
  if (problem !== null) throw invalid(`its host ${problem}`);
  const pathProblem = prefixProblem(path);
  if (pathProblem !== null) throw invalid(`its path ${pathProblem}`);
  return { host: normaliseHost(host), path: readPrefix(path)?.normal || '/' };
}

export function formatClaim({ host, path }: AttachClaim): string {
  return path === '/' ? host : `${host}${path}`;
}

/** The app that serves it. Names of the file's apps hold neither of ". : * /": none can be the same. */
export function appNameOf(claim: AttachClaim): string {
  return claim.path === '/' && !/[.:*]/.test(claim.host) ? `${claim.host}/` : formatClaim(claim);
}

export function isWildcard(host: string): boolean {
  return host.startsWith('*');
}

/** Both as they are matched. "*" stands for hosts that nobody names, so it covers itself alone. */
export function covers(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  return pattern.startsWith('*.') && host.length >= pattern.length && host.endsWith(pattern.slice(1));
}
