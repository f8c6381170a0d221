/**
 * Every listening socket of the edge, made and owned by the control thread. An address is bound once in the ordinary way,
 * which is how "in use" is found out, by whomever; then, on Linux, it is opened to a group and bound once more for each
 * further data thread, so that the kernel spreads connections over them. Elsewhere, and for Unix sockets, all threads
 * accept from one socket. Threads get duplicates: a thread's end closes none of these.
 */
import { unlinkSync } from 'node:fs';
import { sockets as nativeSockets, type Sockets } from '../../native/index.ts';
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
import type { WindhoverError } from '../../shared/errors/windhover-error.ts';
import type { SharedSocket } from '../data/data-threads.ts';

export interface BoundEndpoint {
  readonly id: number;
  readonly url: string;
  readonly backlog: number;
  readonly secure: boolean;
  /** As bound: "127.0.0.1:8443", "unix:/run/edge.sock". */
  readonly addresses: readonly string[];
  /** As bound; null for a Unix socket. */
  readonly port: number | null;
  readonly sockets: readonly SharedSocket[];
  /** Addresses that could not be had and are not needed. */
  readonly skipped: readonly WindhoverError[];
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
}

/** A Unix endpoint is for whoever the directory lets through. */
const unixMode = 0o666;

export class ListeningSockets {
  readonly #threads: number;
  readonly #native: Sockets;
  readonly #sharesPorts: boolean;
  readonly #open = new Map<number, BoundAddress[]>();
  #nextEndpoint = 0;
  #nextSocket = 0;

  constructor({ threads, sockets = nativeSockets, platform = process.platform }: ListeningSocketsOptions) {
    this.#threads = threads;
    this.#native = sockets;
    this.#sharesPorts = platform === 'linux' && threads > 1;
  }

  /** @throws WindhoverError of the WINDHOVER_ENDPOINT family; nothing stays open then. */
  bind(url: string, backlog: number): BoundEndpoint {
    const prefix = parseUrlPrefix(url);
    const plan: BindPlan = planBindings(prefix);
    const { bound, skipped } = runBindPlan(
      plan,
      (target) => this.#bindAddress(target, backlog),
      (address) => this.#closeAddress(address),
    );
    const id = this.#nextEndpoint;
    this.#nextEndpoint += 1;
    const addresses = bound.map(({ value }) => value);
    this.#open.set(id, addresses);
    return {
      id,
      url,
      backlog,
      secure: prefix.secure,
      addresses: addresses.map((address) => this.#describe(address)),
      port: this.#portOf(addresses[0]),
      sockets: addresses.flatMap((address) => this.#shared(id, address)),
      skipped,
    };
  }

  close(endpoint: number): void {
    for (const address of this.#open.get(endpoint) ?? []) this.#closeAddress(address);
    this.#open.delete(endpoint);
  }

  closeAll(): void {
    for (const endpoint of [...this.#open.keys()]) this.close(endpoint);
  }

  #bindAddress(target: BindTarget, backlog: number): BoundAddress {
    if (target.kind === 'unix') return { target, fds: [this.#native.bindUnix(target.path, backlog, unixMode)] };
    const { host, port, ipv6Only } = target;
    const first = this.#native.bindTcp(host, port, backlog, { reusePort: false, ipv6Only });
    const fds = [first];
    if (!this.#sharesPorts) return { target, fds };
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
    return { target, fds };
  }

  #closeAddress({ target, fds }: BoundAddress): void {
    for (const fd of fds) this.#native.closeFd(fd);
    if (target.kind !== 'unix') return;
    try {
      unlinkSync(target.path);
    } catch {
      // Somebody removed it already, which was the aim.
    }
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
