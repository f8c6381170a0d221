/** What the control thread and a data thread say to each other. Plain data; order is kept by the channel. */

import type { LimitEnd, Refusal } from '../../shared/logging/tell-refusal.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SocketLoan } from './endpoint-set.ts';
import type { ThreadMemory } from './thread-memory.ts';

/** Given to a thread at birth. */
export interface ThreadStart {
  /** 0, 1, ...: its place among the threads; part of request ids. */
  readonly id: number;
  /** What kind of thread it is, for people. */
  readonly name: string;
  readonly memory: ThreadMemory;
  /** The rows of all threads, by id. */
  readonly inFlight: readonly SharedArrayBuffer[];
  readonly retries: readonly SharedArrayBuffer[];
  readonly waiting: readonly SharedArrayBuffer[];
  /** The edge's name in Via. */
  readonly pseudonym: string;
  readonly snapshot: Snapshot;
  readonly sockets: readonly SocketLoan[];
}

export type ToThread =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'listen'; readonly loan: SocketLoan }
  | { readonly type: 'unlisten'; readonly socket: number }
  /** Accept no more, end connections after their next response; answered by "draining". */
  | { readonly type: 'drain' }
  | { readonly type: 'close-idle' }
  /** Cut everything and end. */
  | { readonly type: 'close' };

export type FromThread =
  /** It listens and follows the snapshot that it was born with. */
  | { readonly type: 'ready'; readonly generation: number }
  | { readonly type: 'taken'; readonly generation: number }
  | { readonly type: 'refusal'; readonly line: Refusal | LimitEnd }
  /** Attempts at a destination ended without a response, so many in a row; `message` says what the last one met. */
  | { readonly type: 'failing'; readonly destination: number; readonly failures: number; readonly message: string }
  /** Somebody waits for an instance of this app, which has none. */
  | { readonly type: 'wanted'; readonly app: string }
  /** What waited to be accepted is accepted, and counted. */
  | { readonly type: 'draining' }
  | {
      readonly type: 'log';
      readonly level: 'warn' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
