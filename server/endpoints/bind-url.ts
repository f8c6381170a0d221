/**
 * From a URL prefix to listening sockets of this process. All of them or none: what was bound is closed again when one that
 * is needed cannot be had. A family that `localhost` stands for and the system lacks is a warning.
 */
import { clearStaleSocket, ownerIds, SocketFile, type Sockets, sockets as systemSockets } from '../../native/index.ts';
import { type BindTarget, planBindings, runBindPlan } from '../../shared/endpoints/bind-plan.ts';
import type { UrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { invalid } from '../option-invalid.ts';
import { defaultBacklog, type UnixListenOptions } from '../server-options.ts';

export interface BoundSocket {
  readonly fd: number;
  /** Of a Unix socket: to be removed when it is closed. */
  readonly file: SocketFile | null;
}

const defaultMode = 0o600;

/** @throws WINDHOVER_ENDPOINT_IN_USE, _FORBIDDEN, _UNAVAILABLE, _BIND_FAILED, _DYNAMIC_LOCALHOST; WINDHOVER_OPTION_INVALID */
export async function bindUrl(
  prefix: UrlPrefix,
  options: UnixListenOptions,
  { logger, sockets = systemSockets }: { readonly logger: Logger; readonly sockets?: Sockets },
): Promise<readonly BoundSocket[]> {
  const { backlog = defaultBacklog, mode = defaultMode, owner = {} } = options;
  const plan = planBindings(prefix);
  for (const name of ['mode', 'owner'] as const) {
    if (prefix.kind === 'tcp' && options[name] !== undefined)
      throw invalid(name, options[name], 'it is for Unix sockets only; leave it out');
  }
  const ids = ownerIds(owner, { user: 'owner.user', group: 'owner.group' }, sockets);
  if (prefix.kind === 'unix') await clearStaleSocket(prefix.path);
  const bind = (target: BindTarget): BoundSocket => {
    if (target.kind === 'tcp') {
      const { host, port, ipv6Only } = target;
      return { fd: sockets.bindTcp(host, port, backlog, { reusePort: false, ipv6Only }), file: null };
    }
    const fd = sockets.bindUnix(target.path, backlog, { mode, ...ids });
    return { fd, file: SocketFile.at(target.path) };
  };
  const { bound, skipped, warnings } = runBindPlan(plan, bind, ({ fd }) => sockets.closeFd(fd));
  for (const warning of warnings) logger.warn(warning);
  if (warnings.length === 0) for (const error of skipped) logger.debug({ err: error }, error.message);
  return bound.map(({ value }) => value);
}

/**
 * An inherited descriptor, before it is taken over.
 *
 * @throws WINDHOVER_OPTION_INVALID for what is no socket that listens
 */
export function checkHandle(fd: number, sockets: Sockets = systemSockets): void {
  if (!Number.isInteger(fd) || fd < 0 || fd > 2 ** 31 - 1) {
    throw invalid('fd', fd, 'give the number of an open descriptor');
  }
  switch (sockets.socketState(fd)) {
    case 'listening':
      return;
    case 'not listening':
      throw invalid('fd', fd, 'it is a socket that does not listen; give one that is bound and listening');
    case 'unsupported':
      throw invalid('fd', fd, 'it is neither a TCP socket nor a Unix stream socket; give one that is');
    case 'not a socket':
      throw invalid('fd', fd, 'it is not a socket; give one that is bound and listening');
    case 'closed':
      throw invalid('fd', fd, 'this process has no open descriptor of this number');
  }
}
