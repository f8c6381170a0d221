/**
 * Listening sockets that this process was born with: handed over by the edge whose place it takes, or made by a service
 * manager. An endpoint takes those of its address instead of binding it; what no endpoint takes is given up. Each descriptor
 * is replaced by one that no child of this process inherits.
 */
import type { SocketName, Sockets } from '../../native/index.ts';
import { type BindTarget, formatBindTarget } from '../../shared/endpoints/bind-plan.ts';
import { createError } from '../../shared/errors/windhover-error.ts';

/** A descriptor, and what is known of it beside what the kernel says. */
export interface GivenSocket {
  readonly fd: number;
  /** The endpoint that it was bound for; null: only its address tells. */
  readonly url: string | null;
  /** The file of a Unix socket goes when its endpoint does. */
  readonly ownsFile: boolean;
  /** Who gave it, for messages: "systemd (web)". */
  readonly from: string;
}

interface Inherited extends GivenSocket {
  readonly name: SocketName;
}

/** All members of the group that shares an address. */
export interface InheritedGroup {
  readonly fds: readonly number[];
  readonly ownsFile: boolean;
  /** Another edge accepts from it, and may have to go on alone. */
  readonly isServed: boolean;
}

export class InheritedSockets {
  readonly #sockets: Sockets;
  #unclaimed: Inherited[] = [];

  /** @throws WINDHOVER_SOCKET_UNUSABLE for a descriptor that is no listening TCP or Unix socket; none is open then. */
  constructor(given: readonly GivenSocket[], sockets: Sockets) {
    this.#sockets = sockets;
    for (const socket of given) check(socket, sockets);
    for (const socket of given) {
      const fd = sockets.duplicateFd(socket.fd);
      sockets.closeFd(socket.fd);
      this.#unclaimed.push({ ...socket, fd, name: sockets.socketName(fd) });
    }
  }

  has(target: BindTarget, url: string): boolean {
    return this.#unclaimed.some((socket) => isFor(socket, target, url));
  }

  /** The sockets of that address, which are the caller's from here on; null: there are none. */
  take(target: BindTarget, url: string): InheritedGroup | null {
    const first = this.#unclaimed.find((socket) => isFor(socket, target, url));
    if (first === undefined) return null;
    const group = this.#unclaimed.filter(({ name }) => isSame(name, first.name));
    this.#unclaimed = this.#unclaimed.filter((socket) => !group.includes(socket));
    return {
      fds: group.map(({ fd }) => fd),
      ownsFile: group.every(({ ownsFile }) => ownsFile),
      isServed: group.some(({ url: boundFor }) => boundFor !== null),
    };
  }

  /** Closes what nobody took. Returns a sentence for each address. */
  closeRest(): string[] {
    const rest = this.#unclaimed;
    this.#unclaimed = [];
    for (const { fd } of rest) this.#sockets.closeFd(fd);
    const told = rest.map(
      ({ name, from }) => `the socket ${describe(name)} of ${from} belongs to no endpoint; it is closed`,
    );
    return [...new Set(told)];
  }
}

function check({ fd, from }: GivenSocket, sockets: Sockets): void {
  const state = sockets.socketState(fd);
  if (state === 'listening') return;
  throw createError('WINDHOVER_SOCKET_UNUSABLE', { fd, from, state });
}

/** Port 0 is whatever port the endpoint of that URL got before. */
function isFor({ name, url: boundFor }: Inherited, target: BindTarget, url: string): boolean {
  if (target.kind === 'unix') return name.family === 'Unix' && name.address === target.path;
  if (name.family === 'Unix' || name.address !== target.host) return false;
  return target.port === 0 ? boundFor === url : name.port === target.port;
}

function isSame(one: SocketName, other: SocketName): boolean {
  return one.address === other.address && one.port === other.port;
}

function describe({ family, address, port }: SocketName): string {
  return formatBindTarget(
    family === 'Unix' ? { kind: 'unix', path: address } : { kind: 'tcp', host: address, port, ipv6Only: false },
  );
}
