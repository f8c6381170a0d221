/**
 * The memory that a data thread shares with the control thread. It belongs to the thread's place, not to the thread: when one
 * dies, its successor goes on counting in the same cells. Each thread has a row of in-flight numbers of its own, so that a
 * dead thread's share can be taken back; balancing adds the rows up.
 */
import {
  counterBytes,
  createDestinationMemory,
  createLimitMemory,
  createLimitRow,
  createRecordRing,
  type DestinationMemory,
  type LimitMemory,
  maxPlanIndex,
} from '../../native/index.ts';
import { retryRowBytes } from '../balancing/retry-budget.ts';
import { shedBytes } from './shed-shares.ts';
import { waitingRowBytes } from './waiting-rows.ts';

export interface ThreadMemory {
  readonly counters: SharedArrayBuffer;
  /** Records of finished exchanges. */
  readonly ring: SharedArrayBuffer;
  /** Int32 by destination index. */
  readonly inFlight: SharedArrayBuffer;
  /** Places at destinations, and failures there. */
  readonly destinations: DestinationMemory;
  /** Who waits on the thread. */
  readonly waiting: SharedArrayBuffer;
  /** What is refused of each app: the same for all. */
  readonly shed: SharedArrayBuffer;
  /** What the retry budgets count. */
  readonly retries: SharedArrayBuffer;
  /** One Int32 that grows as long as the thread turns. */
  readonly heartbeat: SharedArrayBuffer;
  /** What counts for all threads, and this one's part of it. */
  readonly limits: LimitMemory;
}

/** Room for 100 ms of records at 50 000 a second. */
const ringBytes = 2 * 1024 * 1024;

/** What is the same for all threads. */
export interface SharedMemory {
  /** From createLimitMemory. */
  readonly limits: SharedArrayBuffer;
  readonly destinations: SharedArrayBuffer;
  readonly shed: SharedArrayBuffer;
}

export function createSharedMemory(): SharedMemory {
  return {
    limits: createLimitMemory(),
    destinations: createDestinationMemory().shared,
    shed: new SharedArrayBuffer(shedBytes),
  };
}

export function createThreadMemory({ limits, destinations, shed }: SharedMemory): ThreadMemory {
  return {
    counters: new SharedArrayBuffer(counterBytes),
    ring: createRecordRing(ringBytes),
    inFlight: new SharedArrayBuffer(maxPlanIndex * Int32Array.BYTES_PER_ELEMENT),
    destinations: createDestinationMemory(destinations),
    waiting: new SharedArrayBuffer(waitingRowBytes),
    shed,
    retries: new SharedArrayBuffer(retryRowBytes),
    heartbeat: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
    limits: { shared: limits, row: createLimitRow() },
  };
}
