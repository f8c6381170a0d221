/**
 * Where exchanges come back from the middle: a data thread of its own, with an endpoint that the edge alone connects to. It
 * follows the same snapshots as the others and so knows instances, retries and waiting as they do; what it counts and
 * records is its own, so that no exchange is counted, limited or logged twice. Started when the first route needs it.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { sockets as nativeSockets } from '../../native/index.ts';
import { serverLimits } from '../../shared/config/generated/limit-defaults.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';
import { DataThreads, type DataThreadsOptions, type SharedSocket } from '../data/data-threads.ts';
import { createSharedMemory, type ThreadMemory } from '../data/thread-memory.ts';
import { innerLimits } from '../inner/inner-server.ts';
import type { EndpointModel, Snapshot } from '../model/snapshot.ts';
import type { WayBackAddress } from './middle-route.ts';

/** Of the data threads that clients reach: what one knows of destinations all do, and one hop has one name. */
export interface WayBackOptions extends Omit<DataThreadsOptions, 'count' | 'name'> {
  /** The edge's runtime folder, of mode 0700. */
  readonly directory: string;
}

const backlog = 512;

export class WayBack {
  readonly address: WayBackAddress;
  readonly #threads: DataThreads;
  readonly #endpoint: EndpointModel;
  #fd: number | null = null;

  constructor({ directory, shared, ...options }: WayBackOptions) {
    // Apart from that of an edge whose place this one takes.
    const file = path.join(directory, `way-back.${process.pid}.sock`);
    this.address = { path: file, token: randomBytes(24).toString('base64url') };
    // What is counted of clients, addresses and rates, is counted where they come in.
    const memory = { ...shared, limits: createSharedMemory().limits };
    this.#threads = new DataThreads({ ...options, count: 1, name: 'way-back', shared: memory });
    this.#endpoint = {
      id: 0,
      url: `http://unix:${file}`,
      secure: false,
      limits: limitsToArray({ ...serverLimits, ...innerLimits }),
      requestRate: null,
      tls: null,
      clientAuth: null,
      hsts: '',
      redirectPort: null,
      proxied: false,
      paired: true,
    };
  }

  get memory(): ThreadMemory {
    return this.#threads.memories[0] as ThreadMemory;
  }

  /** The oldest generation that its thread still follows. */
  get oldestGeneration(): number {
    return this.#fd === null ? Number.POSITIVE_INFINITY : this.#threads.oldestGeneration;
  }

  /** Resolves when it listens; nothing comes back yet. */
  async start(): Promise<void> {
    if (this.#fd !== null) return;
    const { path: file } = this.address;
    rmSync(file, { force: true });
    const fd = nativeSockets.bindUnix(file, backlog, { mode: 0o600 });
    this.#fd = fd;
    const socket: SharedSocket = {
      id: 0,
      endpoint: this.#endpoint.id,
      owner: null,
      duplicate: () => nativeSockets.duplicateFd(fd),
    };
    try {
      await this.#threads.start(this.#own(nothingYet), [socket]);
    } catch (error) {
      this.#fd = null;
      nativeSockets.closeFd(fd);
      throw error;
    }
  }

  /** Resolves when its thread follows it. It has to before data threads send others here. */
  async publish(snapshot: Snapshot): Promise<void> {
    if (this.#fd !== null) await this.#threads.publish(this.#own(snapshot));
  }

  async close(): Promise<void> {
    if (this.#fd === null) return;
    await this.#threads.close();
    nativeSockets.closeFd(this.#fd);
    this.#fd = null;
    rmSync(this.address.path, { force: true });
  }

  /** The snapshot for who serves no client: all that is said of clients is believed, and none of their limits hold. */
  #own(snapshot: Snapshot): Snapshot {
    return {
      ...snapshot,
      endpoints: [this.#endpoint],
      routes: [],
      trust: { proxies: ['unix'], header: 'x-forwarded-for' },
      limits: { maxConnections: null, maxUpgraded: null, exempt: [] },
      tellsRefusals: false,
      returnToken: this.address.token,
    };
  }
}

const nothingYet: Snapshot = {
  generation: 0,
  endpoints: [],
  apps: [],
  routes: [],
  routesVersion: 0,
  trust: { proxies: [], header: 'x-forwarded-for' },
  limits: { maxConnections: null, maxUpgraded: null, exempt: [] },
  tellsRefusals: false,
  returnRoutes: [],
};
