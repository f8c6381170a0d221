/**
 * Which sockets a URL prefix becomes, and what to do when one of them cannot be had. The rules: an address is bound exactly;
 * `localhost` is 127.0.0.1 and [::1], "in use" on either is fatal and another failure of one is tolerated; any address is
 * one dual-mode [::] socket, or 0.0.0.0 where the system has no IPv6.
 */
import { codeOf, createError, reasonOf, type WindhoverError } from '../errors/windhover-error.ts';
import { formatAddress } from './endpoint.ts';
import { formatUrlPrefix, type UrlPrefix } from './url-prefix.ts';

export type BindTarget =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly ipv6Only: boolean }
  | { readonly kind: 'unix'; readonly path: string };

export interface BindPlan {
  readonly prefix: UrlPrefix;
  /** each: all of them, one may fail. first: the first that can be had. */
  readonly mode: 'each' | 'first';
  readonly targets: readonly BindTarget[];
}

export interface BindResult<Bound> {
  readonly bound: ReadonlyArray<{ readonly target: BindTarget; readonly value: Bound }>;
  /** What could not be bound and is tolerated. */
  readonly skipped: readonly WindhoverError[];
  /** The part of it that somebody may miss: an address that the prefix names. Each is a sentence. */
  readonly warnings: readonly string[];
}

/** Throws WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST for http://localhost:0. */
export function planBindings(prefix: UrlPrefix): BindPlan {
  if (prefix.kind === 'unix') return { prefix, mode: 'each', targets: [{ kind: 'unix', path: prefix.path }] };
  const { port } = prefix;
  const target = (host: string, ipv6Only: boolean): BindTarget => ({ kind: 'tcp', host, port, ipv6Only });
  switch (prefix.reach) {
    case 'address':
      // [::] is every address of both families, as on a system where no setting says otherwise.
      return {
        prefix,
        mode: 'each',
        targets: [target(prefix.host, prefix.host.includes(':') && prefix.host !== '::')],
      };
    case 'localhost':
      if (port === 0) throw createError('WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST', { url: formatUrlPrefix(prefix) });
      return { prefix, mode: 'each', targets: [target('127.0.0.1', false), target('::1', true)] };
    case 'any':
      return { prefix, mode: 'first', targets: [target('::', false), target('0.0.0.0', false)] };
  }
}

/**
 * Carries a plan out with the caller's own way to bind. When it fails, what was already bound is given to `release` and
 * one error is thrown.
 */
export function runBindPlan<Bound>(
  plan: BindPlan,
  bind: (target: BindTarget) => Bound,
  release: (bound: Bound) => void,
): BindResult<Bound> {
  const bound: { target: BindTarget; value: Bound }[] = [];
  const skipped: WindhoverError[] = [];
  for (const target of plan.targets) {
    try {
      bound.push({ target, value: bind(target) });
    } catch (cause) {
      skipped.push(bindError(target, cause));
    }
    if (skipped.at(-1)?.code === 'WINDHOVER_ENDPOINT_IN_USE' || (plan.mode === 'first' && bound.length > 0)) break;
  }
  const failure = skipped.at(-1);
  if (failure === undefined || (bound.length > 0 && failure.code !== 'WINDHOVER_ENDPOINT_IN_USE'))
    return { bound, skipped, warnings: plan.mode === 'each' ? skipped.map((error) => warn(error, bound)) : [] };
  for (const { value } of bound) release(value);
  throw failure;
}

function warn(error: WindhoverError, bound: ReadonlyArray<{ readonly target: BindTarget }>): string {
  return `${error.message}; it goes on with ${bound.map(({ target }) => formatBindTarget(target)).join(' and ')}`;
}

/** The one sentence for a socket that could not be had. `cause.code` is a system error ("EADDRINUSE"). */
export function bindError(target: BindTarget, cause: unknown): WindhoverError {
  const address = formatBindTarget(target);
  switch (codeOf(cause)) {
    case 'EADDRINUSE':
      return createError('WINDHOVER_ENDPOINT_IN_USE', { address }, { cause });
    case 'EACCES':
    case 'EPERM':
      if (target.kind === 'unix') break;
      return createError('WINDHOVER_ENDPOINT_FORBIDDEN', { address }, { cause });
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return createError('WINDHOVER_ENDPOINT_UNAVAILABLE', { address }, { cause });
    default:
  }
  const reason = (target.kind === 'unix' ? fileReason(cause) : null) ?? reasonOf(cause);
  return createError('WINDHOVER_ENDPOINT_BIND_FAILED', { address, reason }, { cause });
}

/** What a file system refuses. `syscall` is the call that failed. */
function fileReason(cause: unknown): string | null {
  const syscall = typeof cause === 'object' && cause !== null && 'syscall' in cause ? cause.syscall : undefined;
  switch (codeOf(cause)) {
    case 'EACCES':
      return 'this user may not make a file in that directory';
    case 'EPERM':
      if (syscall !== 'chown') return 'this user may not make a file in that directory';
      return 'its owner cannot be set: that takes root or CAP_CHOWN, or a group that this user belongs to';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its directory does not exist';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return null;
  }
}

export function formatBindTarget(target: BindTarget): string {
  return target.kind === 'unix' ? `unix:${target.path}` : formatAddress(target);
}
