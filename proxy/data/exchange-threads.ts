/**
 * All threads that exchanges pass: the data threads that clients reach, and the one where exchanges come back from the middle.
 * They share what is known of destinations (in flight, places, failures, who waits) and hear each other's bell. What is counted
 * of clients is counted once, where they come in.
 */
import { randomBytes } from 'node:crypto';
import { DestinationCells, openConnections } from '../../native/index.ts';
import { WayBack } from '../middle/way-back.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { DataThreads, type DataThreadsOptions, type SharedSocket, type SocketChanges } from './data-threads.ts';
import { InFlight } from './in-flight.ts';
import { ShedShares } from './shed-shares.ts';
import { createSharedMemory, type ThreadMemory } from './thread-memory.ts';
import { WaitingRows } from './waiting-rows.ts';

export interface ExchangeThreadsOptions
  extends Pick<DataThreadsOptions, 'count' | 'logger' | 'clock' | 'random' | 'onFailing' | 'onWanted'> {
  /** The edge's runtime folder, of mode 0700. */
  readonly directory: string;
}

export class ExchangeThreads {
  readonly data: DataThreads;
  readonly wayBack: WayBack;
  readonly inFlight: InFlight;
  readonly waiting: WaitingRows;
  readonly cells: DestinationCells;
  readonly shed: ShedShares;
  readonly #limits: SharedArrayBuffer;

  constructor({ count, directory, ...options }: ExchangeThreadsOptions) {
    const shared = createSharedMemory();
    // Of this edge alone, so that it knows a request that comes back, and not to be guessed.
    const common = { ...options, pseudonym: `windhover-${randomBytes(6).toString('hex')}` };
    const others = (): readonly ThreadMemory[] => [this.wayBack.memory];
    this.data = new DataThreads({ ...common, shared, count, name: 'data', others });
    this.wayBack = new WayBack({ ...common, shared, directory, others: () => this.data.memories });
    const memories = [...this.data.memories, ...others()];
    this.inFlight = new InFlight(memories.map(({ inFlight }) => inFlight));
    this.waiting = new WaitingRows({ own: null, all: memories.map(({ waiting }) => waiting) });
    this.#limits = shared.limits;
    this.shed = new ShedShares(shared.shed);
    this.cells = new DestinationCells(this.wayBack.memory.destinations);
  }

  /** Resolves when every data thread listens. Rejects when one cannot start. */
  async start(snapshot: Snapshot, sockets: readonly SharedSocket[]): Promise<void> {
    await this.wayBack.publish(snapshot);
    await this.data.start(snapshot, sockets);
  }

  /**
   * Resolves when every thread follows it: first the one where exchanges come back, which is to know where those go that data
   * threads send to the middle. What was published before is followed before.
   */
  async publish(snapshot: Snapshot, changes?: SocketChanges): Promise<void> {
    await this.wayBack.publish(snapshot);
    await this.data.publish(snapshot, changes);
  }

  /** That clients have open at an endpoint. */
  connectionsOf(endpoint: number): { readonly connections: number; readonly upgraded: number } {
    const { open, upgraded } = openConnections(this.#limits, endpoint);
    return { connections: open, upgraded };
  }

  /** The oldest generation that a thread still follows. */
  get oldestGeneration(): number {
    return Math.min(this.data.oldestGeneration, this.wayBack.oldestGeneration);
  }
}
