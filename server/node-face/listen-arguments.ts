/** The many forms of node's `server.listen(...)`, as one object. */
import { Buffer } from 'node:buffer';
import { codedError } from './outgoing-fields.ts';

export interface ListenTarget {
  /** null: a path or a descriptor is given. */
  readonly port: number | null;
  readonly host: string | null;
  readonly path: string | null;
  readonly fd: number | null;
  readonly backlog: number;
  readonly ipv6Only: boolean;
  /** Permission bits of a Unix socket; null: what the umask leaves. */
  readonly mode: number | null;
  readonly signal: AbortSignal | null;
  readonly callback: (() => void) | null;
}

interface ListenObject {
  readonly port?: number | string | null;
  readonly host?: string;
  readonly path?: string;
  readonly fd?: number;
  readonly backlog?: number;
  readonly ipv6Only?: boolean;
  readonly mode?: number;
  readonly readableAll?: boolean;
  readonly writableAll?: boolean;
  readonly signal?: AbortSignal;
}

/** node's default (net.Server.listen). */
const defaultBacklog = 511;

/** Throws what node throws for arguments that fit no form. */
export function parseListen(given: readonly unknown[]): ListenTarget {
  const last = given.at(-1);
  const callback = typeof last === 'function' ? (last as () => void) : null;
  const rest = callback === null ? given : given.slice(0, -1);
  const [first, second, third] = rest;
  if (typeof first === 'object' && first !== null) {
    return { ...fromObject(first as ListenObject, typeof second === 'number' ? second : undefined), callback };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) {
    return { ...fromObject({ path: first }, typeof second === 'number' ? second : undefined), callback };
  }
  const options: { port: number | string; host?: string } = { port: (first as number | string | undefined) ?? 0 };
  if (typeof second === 'string') options.host = second;
  const backlog = typeof second === 'number' ? second : third;
  return { ...fromObject(options, typeof backlog === 'number' ? backlog : undefined), callback };
}

function fromObject(options: ListenObject, backlog: number | undefined): Omit<ListenTarget, 'callback'> {
  const { fd = null, path = null } = options;
  const hasPort = path === null && fd === null;
  if (hasPort && !('port' in options)) {
    throw codedError(
      TypeError,
      'ERR_INVALID_ARG_VALUE',
      'The argument \'options\' must have the property "port" or "path"',
    );
  }
  if (path !== null && Buffer.byteLength(path) === 0) {
    throw codedError(TypeError, 'ERR_INVALID_ARG_VALUE', "The property 'options.path' is empty");
  }
  return {
    port: hasPort ? parsePort(options.port ?? 0) : null,
    host: options.host ?? null,
    path,
    fd,
    backlog: options.backlog ?? backlog ?? defaultBacklog,
    ipv6Only: options.ipv6Only ?? false,
    mode: options.mode ?? modeOf(options),
    signal: options.signal ?? null,
  };
}

function parsePort(value: number | string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && value !== '') return port;
  throw codedError(RangeError, 'ERR_SOCKET_BAD_PORT', `options.port should be >= 0 and < 65536. Received ${value}.`);
}

function modeOf({ readableAll, writableAll }: ListenObject): number | null {
  if (!readableAll && !writableAll) return null;
  return 0o700 | (readableAll ? 0o444 : 0) | (writableAll ? 0o222 : 0);
}
