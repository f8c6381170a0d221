/** What an edge is made with, and what those who hold it may ask and hear. */
import type { EdgeConfig } from '../shared/config/generated/config-types.ts';
import type { Logger } from '../shared/logging/logger.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { Random } from '../shared/time/random.ts';
import type { GivenSocket } from './listeners/inherited-sockets.ts';
import type { RollReport } from './model/roll-report.ts';
import type { AccessSink } from './observe/access-log.ts';
import type { Predecessor } from './upgrade/predecessor.ts';

export interface EdgeOptions {
  readonly config: EdgeConfig;
  /** The configuration file, which names this edge. */
  readonly file: string;
  /** For sockets; of this edge alone, mode 0700. */
  readonly runtimeDirectory: string;
  /** For what survives a reboot. */
  readonly stateDirectory: string;
  readonly logger: Logger;
  readonly version: string;
  /** Of which instances are given a little. Default: nothing. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where access lines go. Default: stdout, readable on a terminal. */
  readonly accessLog?: AccessSink;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Listening sockets that this process was born with, for endpoints of their addresses. Default: none. */
  readonly inherited?: readonly GivenSocket[];
  /** The edge whose place this one takes: its instances go on here, and nothing is accepted before they answer. */
  readonly predecessor?: Pick<
    Predecessor,
    'pid' | 'whenGone' | 'isGone' | 'yieldLeases' | 'tellReady' | 'hearWanted'
  > | null;
}

export interface EdgeStopOptions {
  /**
   * What becomes of client connections without a request. keep (default): each is kept until its next response, which says
   * Connection: close, or until drainTimeout, since a request may be on the wire already. close: at once.
   */
  readonly idle?: 'keep' | 'close';
  /** Milliseconds in which everything is served as before, while `status` says "draining". Default: lameDuck of the file. */
  readonly lameDuckMs?: number;
}

export interface ReloadResult {
  /** Of the snapshot that every data thread follows now. */
  readonly generation: number;
  /** How each app ended whose instances the configuration replaces. Resolves when all are replaced, or rolled back. */
  readonly rolled: Promise<readonly RollReport[]>;
}
