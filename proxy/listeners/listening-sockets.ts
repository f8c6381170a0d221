/**
 * Every listening socket of the edge, made and owned by the control thread. An address is bound once in the ordinary way,
 * which is how "in use" is found out, by whomever; then, on Linux, it is opened to a group and bound once more for each
 * further data thread, so that the kernel spreads connections over them. Elsewhere, and for Unix sockets, all threads
 * accept from one socket. Threads get duplicates: a thread's end closes none of these.
 */
import { chmodSync, chownSync } from 'node:fs';
import {
  clearStaleSocket,
  sockets as nativeSockets,
  type OwnerIds,
  ownerIds,
  SocketFile,
  type Sockets,
} from '../../native/index.ts';
import type { EndpointConfig } from '../../shared/config/generated/config-types.ts';
import {
  type BindPlan,
  type BindTarget,
  bindError,
  formatBindTarget,
  planBindings,
  runBindPlan,
} from '../../shared/endpoints/bind-plan.ts';
import { formatAddress } from '../../shared/endpoints/endpoint.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import type { SharedSocket } from '../data/data-threads.ts';

/** What of an endpoint is about its sockets. All but the url may change while they are open. */
export type SocketSettings = Pick<EndpointConfig, 'url' | 'backlog' | 'socketMode' | 'socketOwner' | 'socketGroup'>;

export interface BoundEndpoint {
  readonly id: number;
  readonly url: string;
  readonly secure: boolean;
  /** As bound: "127.0.0.1:8443", "unix:/run/edge.sock". */
  readonly addresses: readonly string[];
  /** As bound; null for a Unix socket. */
  readonly port: number | null;
  readonly sockets: readonly SharedSocket[];
  /** A sentence for each address that could not be had and is not needed. */
  readonly warnings: readonly string[];
}

export interface ListeningSocketsOptions {
  /** Data threads. */
  readonly threads: number;
  readonly sockets?: Sockets;
  readonly platform?: NodeJS.Platform;
}

/** All descriptors of one address. */
interface BoundAddress {
  readonly target: BindTarget;
  /** The first is the one that was bound in the ordinary way. */
  readonly fds: readonly number[];
  /** Of a Unix socket. */
  readonly file: SocketFile | null;
}

interface OpenEndpoint {
  readonly addresses: readonly BoundAddress[];
  settings: SocketSettings;
}

export class ListeningSockets {
  readonly #threads: number;
  readonly #native: Sockets;
  readonly #sharesPorts: boolean;
  readonly #open = new Map<number, OpenEndpoint>();
  #nextEndpoint = 0;
  #nextSocket = 0;

  constructor({ threads, sockets = nativeSockets, platform = process.platform }: ListeningSocketsOptions) {
    this.#threads = threads;
    this.#native = sockets;
    this.#sharesPorts = platform === 'linux' && threads > 1;
  }

  /** @throws WindhoverError of the WINDHOVER_ENDPOINT family, WINDHOVER_OPTION_INVALID; nothing stays open then. */
  async bind(settings: SocketSettings): Promise<BoundEndpoint> {
    const { url } = settings;
    const prefix = parseUrlPrefix(url);
    const plan: BindPlan = planBindings(prefix);
    const ids = this.#ownerOf(settings);
    if (prefix.kind === 'unix') await clearStaleSocket(prefix.path);
    const { bound, warnings } = runBindPlan(
      plan,
      (target) => this.#bindAddress(target, settings, ids),
      (address) => this.#closeAddress(address),
    );
    const id = this.#nextEndpoint;
    this.#nextEndpoint += 1;
    const addresses = bound.map(({ value }) => value);
    this.#open.set(id, { addresses, settings });
    return {
      id,
      url,
      secure: prefix.secure,
      addresses: addresses.map((address) => this.#describe(address)),
      port: this.#portOf(addresses[0]),
      sockets: addresses.flatMap((address) => this.#shared(id, address)),
      warnings,
    };
  }

  /**
   * Takes other settings of an endpoint that stays open: no connection is touched, also none that waits to be accepted.
   * Returns the way back.
   *
   * @throws as `bind`; everything is as before then
   */
  adjust(endpoint: number, settings: SocketSettings): () => void {
    const open = this.#open.get(endpoint);
    if (open === undefined) throw new Error(`Endpoint ${endpoint} is not open.`);
    const before = open.settings;
    const restore = (): void => {
      this.#apply(open.addresses, settings, before);
      open.settings = before;
    };
    try {
      this.#apply(open.addresses, before, settings);
    } catch (error) {
      restore();
      throw error;
    }
    open.settings = settings;
    return restore;
  }

  close(endpoint: number): void {
    for (const address of this.#open.get(endpoint)?.addresses ?? []) this.#closeAddress(address);
    this.#open.delete(endpoint);
  }

  closeAll(): void {
    for (const endpoint of [...this.#open.keys()]) this.close(endpoint);
  }

  #ownerOf({ socketOwner, socketGroup }: SocketSettings): OwnerIds {
    const owner = { user: socketOwner ?? undefined, group: socketGroup ?? undefined };
    return ownerIds(owner, { user: 'socketOwner', group: 'socketGroup' }, this.#native);
  }

  #bindAddress(target: BindTarget, settings: SocketSettings, ids: OwnerIds): BoundAddress {
    const { backlog } = settings;
    if (target.kind === 'unix') {
      const fds = [this.#native.bindUnix(target.path, backlog, { mode: modeOf(settings), ...ids })];
      return { target, fds, file: SocketFile.at(target.path) };
    }
    const { host, port, ipv6Only } = target;
    const first = this.#native.bindTcp(host, port, backlog, { reusePort: false, ipv6Only });
    const fds = [first];
    const address: BoundAddress = { target, fds, file: null };
    if (!this.#sharesPorts) return address;
    try {
      this.#native.setReusePort(first);
      const { port: bound } = this.#native.socketName(first);
      while (fds.length < this.#threads) {
        fds.push(this.#native.bindTcp(host, bound, backlog, { reusePort: true, ipv6Only }));
      }
    } catch (cause) {
      for (const fd of fds) this.#native.closeFd(fd);
      throw bindError(target, cause);
    }
    return address;
  }

  #apply(addresses: readonly BoundAddress[], from: SocketSettings, to: SocketSettings): void {
    const isGiven = from.socketOwner !== to.socketOwner || from.socketGroup !== to.socketGroup;
    const owner = isGiven ? this.#ownerOf(to) : null;
    for (const { target, fds, file } of addresses) {
      try {
        if (from.backlog !== to.backlog) for (const fd of fds) this.#native.setBacklog(fd, to.backlog);
        if (file?.isThere === true)
          changeFile(file.path, { owner, mode: modeOf(from) === modeOf(to) ? null : modeOf(to) });
      } catch (cause) {
        throw bindError(target, cause);
      }
    }
  }

  #closeAddress({ fds, file }: BoundAddress): void {
    // First: as long as the socket is open, the file can be told from another of its name.
    file?.remove();
    for (const fd of fds) this.#native.closeFd(fd);
  }

  #shared(endpoint: number, { fds }: BoundAddress): SharedSocket[] {
    return fds.map((fd, index) => {
      const id = this.#nextSocket;
      this.#nextSocket += 1;
      return {
        id,
        endpoint,
        owner: fds.length === 1 ? null : index,
        duplicate: () => this.#native.duplicateFd(fd),
      };
    });
  }

  #describe({ target, fds }: BoundAddress): string {
    if (target.kind === 'unix') return formatBindTarget(target);
    const { address, port } = this.#native.socketName(fds[0] as number);
    return formatAddress({ host: address, port });
  }

  #portOf(address: BoundAddress | undefined): number | null {
    if (address === undefined || address.target.kind === 'unix') return null;
    return this.#native.socketName(address.fds[0] as number).port;
  }
}

function modeOf({ socketMode }: SocketSettings): number {
  return Number.parseInt(socketMode, 8);
}

/** null: stays as it is. An owner that is not said any more is the process's user and group again. */
function changeFile(
  path: string,
  { owner, mode }: { readonly owner: OwnerIds | null; readonly mode: number | null },
): void {
  if (owner !== null) {
    const { uid = process.geteuid?.() ?? 0, gid = process.getegid?.() ?? 0 } = owner;
    chownSync(path, uid, gid);
  }
  if (mode !== null) chmodSync(path, mode);
}
