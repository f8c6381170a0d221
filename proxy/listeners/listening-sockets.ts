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
import { type InheritedGroup, InheritedSockets } from './inherited-sockets.ts';

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
  /** Taken where they fit, instead of binding. */
  readonly inherited?: InheritedSockets;
  readonly platform?: NodeJS.Platform;
}

/** All descriptors of one address. */
interface BoundAddress {
  readonly target: BindTarget;
  /** The first is the one that was bound in the ordinary way. */
  readonly fds: readonly number[];
  /** Of a Unix socket, unless somebody else has made it and keeps it. */
  readonly file: SocketFile | null;
}

/** As another process is told of it. */
export interface HandedSocket {
  readonly fd: number;
  readonly url: string;
  /** There is a file of a Unix socket that goes with the endpoint. */
  readonly ownsFile: boolean;
}

interface OpenEndpoint {
  readonly addresses: readonly BoundAddress[];
  settings: SocketSettings;
}

export class ListeningSockets {
  readonly #threads: number;
  readonly #native: Sockets;
  readonly #sharesPorts: boolean;
  readonly #inherited: InheritedSockets;
  readonly #open = new Map<number, OpenEndpoint>();
  /** Another process listens on them, too, and will go on. */
  #isLeft = false;
  #nextEndpoint = 0;
  #nextSocket = 0;

  constructor({
    threads,
    sockets = nativeSockets,
    inherited = new InheritedSockets([], sockets),
    platform = process.platform,
  }: ListeningSocketsOptions) {
    this.#inherited = inherited;
    this.#threads = threads;
    this.#native = sockets;
    this.#sharesPorts = platform === 'linux' && threads > 1;
  }

  /** @throws WindhoverError of the WINDHOVER_ENDPOINT family, WINDHOVER_OPTION_INVALID; nothing stays open then. */
  async bind(settings: SocketSettings): Promise<BoundEndpoint> {
    const { url } = settings;
    const prefix = parseUrlPrefix(url);
    const plan = this.#preferInherited(planBindings(prefix), url);
    const ids = this.#ownerOf(settings);
    if (prefix.kind === 'unix' && !plan.targets.some((target) => this.#inherited.has(target, url)))
      await clearStaleSocket(prefix.path);
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

  /** Gives up inherited sockets that no endpoint took. Returns a sentence for each. */
  closeUnclaimed(): string[] {
    return this.#inherited.closeRest();
  }

  /** For a process that is to take them over. They stay this one's. */
  describe(): HandedSocket[] {
    return [...this.#open.values()].flatMap(({ addresses, settings: { url } }) =>
      addresses.flatMap(({ fds, file }) => fds.map((fd) => ({ fd, url, ownsFile: file?.isThere === true }))),
    );
  }

  /** While another process may take them over. When `run` fails, what that one has changed is as it was. */
  async lend<T>(run: (handed: HandedSocket[]) => Promise<T>): Promise<T> {
    try {
      return await run(this.describe());
    } catch (error) {
      for (const { addresses, settings } of this.#open.values()) this.#restore(addresses, settings);
      throw error;
    }
  }

  /** Another process has taken them over: when they are closed here, their files stay. */
  leave(): void {
    this.#isLeft = true;
  }

  closeAll(): void {
    for (const endpoint of [...this.#open.keys()]) this.close(endpoint);
  }

  /** Of several addresses of which one is enough, the one that is there already. */
  #preferInherited(plan: BindPlan, url: string): BindPlan {
    const found = plan.mode === 'first' ? plan.targets.find((target) => this.#inherited.has(target, url)) : undefined;
    return found === undefined ? plan : { ...plan, targets: [found] };
  }

  #ownerOf({ socketOwner, socketGroup }: SocketSettings): OwnerIds {
    const owner = { user: socketOwner ?? undefined, group: socketGroup ?? undefined };
    return ownerIds(owner, { user: 'socketOwner', group: 'socketGroup' }, this.#native);
  }

  #bindAddress(target: BindTarget, settings: SocketSettings, ids: OwnerIds): BoundAddress {
    const { backlog, url } = settings;
    const group = this.#inherited.take(target, url);
    if (group !== null) return this.#takeAddress(target, settings, ids, group);
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
      this.#fillGroup(fds, { ...target, port: bound }, backlog);
    } catch (cause) {
      for (const fd of fds) this.#native.closeFd(fd);
      throw bindError(target, cause);
    }
    return address;
  }

  #takeAddress(target: BindTarget, settings: SocketSettings, ids: OwnerIds, group: InheritedGroup): BoundAddress {
    const fds = [...group.fds];
    for (const fd of fds) this.#native.setBacklog(fd, settings.backlog);
    if (target.kind === 'unix') {
      if (!group.ownsFile) return { target, fds, file: null };
      changeFile(target.path, { owner: ids, mode: modeOf(settings) });
      return { target, fds, file: SocketFile.at(target.path) };
    }
    // Connections would come to a socket of this process alone, and be lost if it does not get as far as accepting them.
    if (this.#sharesPorts && !group.isServed) this.#widenGroup(fds, target, settings.backlog);
    return { target, fds, file: null };
  }

  /** Where the group cannot be widened (it is another user's), all threads accept from what there is. */
  #widenGroup(fds: number[], target: BindTarget & { readonly kind: 'tcp' }, backlog: number): void {
    const before = fds.length;
    try {
      const first = fds[0] as number;
      if (before === 1) this.#native.setReusePort(first);
      this.#fillGroup(fds, { ...target, port: this.#native.socketName(first).port }, backlog);
    } catch {
      for (const fd of fds.splice(before)) this.#native.closeFd(fd);
    }
  }

  #fillGroup(fds: number[], { host, port, ipv6Only }: BindTarget & { readonly kind: 'tcp' }, backlog: number): void {
    while (fds.length < this.#threads) {
      fds.push(this.#native.bindTcp(host, port, backlog, { reusePort: true, ipv6Only }));
    }
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

  #restore(addresses: readonly BoundAddress[], settings: SocketSettings): void {
    for (const { fds, file } of addresses) {
      for (const fd of fds) this.#native.setBacklog(fd, settings.backlog);
      if (file?.isThere !== true) continue;
      try {
        changeFile(file.path, { owner: this.#ownerOf(settings), mode: modeOf(settings) });
      } catch {
        // Removed in this moment.
      }
    }
  }

  #closeAddress({ fds, file }: BoundAddress): void {
    // First: as long as the socket is open, the file can be told from another of its name.
    if (!this.#isLeft) file?.remove();
    for (const fd of fds) this.#native.closeFd(fd);
  }

  #shared(endpoint: number, { fds }: BoundAddress): SharedSocket[] {
    return fds.map((fd, index) => {
      const id = this.#nextSocket;
      this.#nextSocket += 1;
      return {
        id,
        endpoint,
        // A group that is not as wide as the threads are many, and that cannot be: every one is heard by all.
        owner: fds.length === 1 || fds.length < this.#threads ? null : index % this.#threads,
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
