/**
 * What a running edge tells about itself: the answer of `windhover status --json`, made by the edge, carried by the control
 * socket, printed by the command line.
 */

export type InstanceState =
  | 'starting'
  | 'ready'
  /** It serves nobody, and is kept until the trial of what replaced it is over. */
  | 'standby'
  /** Its loop does not turn: others serve while there are any, and it is ended after hangTimeout. */
  | 'hung'
  | 'draining'
  | 'stopped'
  | 'backing-off'
  | 'crash-loop';

/**
 * ready: every app has an instance that takes traffic. draining: the edge was told to stop; through a lame duck it serves all
 * the same, and whoever balances over several edges should send no more.
 */
export type EdgeReadiness = 'ready' | 'not-ready' | 'draining';

export interface InstanceStatus {
  /** "shop.1" */
  readonly name: string;
  readonly state: InstanceState;
  /** Of the release that it runs: rises with each restart of the app and each change of what its instances are started from. */
  readonly generation: number;
  /** null while no process runs. */
  readonly pid: number | null;
  /** The user of an attached server. */
  readonly uid?: number;
  readonly uptimeMs: number;
  /** "unix:/run/..." or "127.0.0.1:40001" */
  readonly address: string;
  readonly restarts: number;
  /** Why it gets no requests while others can take them; null: it does. */
  readonly problem: string | null;
  readonly inFlight: number;
  readonly requests: number;
  /** Milliseconds that half and 99 % of its exchanges of the last minute took at most; null: it had none. */
  readonly latency: { readonly p50: number; readonly p99: number } | null;
  /** "exit code 1", "signal SIGKILL", or null. */
  readonly lastExit: string | null;
  /** The last lines of stderr before the last exit. */
  readonly lastStderr: readonly string[];
  /** Milliseconds that its event loop was late when it was last heard of; null: it does not tell. */
  readonly loopLagMs: number | null;
  /** Resident memory of its process; null: not known. */
  readonly memoryBytes: number | null;
}

/** A new version that was not kept. */
export interface RefusedStatus {
  /** Of its instances. */
  readonly generation: number;
  readonly reason: string;
  readonly lastStderr: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  /** What the file says is not what runs: it is tried again by the next reload or restart. */
  readonly isConfigured: boolean;
}

/** How far an app of supervised instances is from what it was told to be. */
export interface RolloutStatus {
  /** Instances that it is to have now; 0: it sleeps until somebody asks for it. */
  readonly wanted: number;
  /** What the file allows: in between, their number follows the load. */
  readonly configured: { readonly min: number; readonly max: number };
  /** An operator has said how many. */
  readonly isScaled: boolean;
  /** What its instances are being replaced by, or null. */
  readonly underWay: { readonly generation: number; readonly step: string } | null;
  readonly refused: RefusedStatus | null;
}

export interface AppStatus {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly kind: 'entry' | 'command' | 'destinations' | 'files' | 'redirect' | 'respond' | 'attached';
  /** Requests in its queue. */
  readonly waiting: number;
  readonly instances: readonly InstanceStatus[];
  /** null: its servers run elsewhere, or there are none. */
  readonly rollout: RolloutStatus | null;
}

export interface EndpointStatus {
  readonly url: string;
  /** Addresses as bound, ports read back. */
  readonly addresses: readonly string[];
  /** Open as HTTP. */
  readonly connections: number;
  /** Open after an upgrade (WebSocket). */
  readonly upgraded: number;
}

export interface CertificateStatus {
  readonly file: string;
  readonly names: readonly string[];
  /** "ECDSA P-256" */
  readonly keyType: string;
  readonly expiresAt: string;
  /** Begun days count; 0 or less: it has expired. */
  readonly daysLeft: number;
  /** false: other certificates have all its names. */
  readonly isServed: boolean;
  /** Why the files on disk are not what is in use, or null. */
  readonly problem: string | null;
}

export interface ThreadStatus {
  readonly id: number;
  /** By counter name; see shared/metrics/counters.ts. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface EdgeStatus {
  readonly version: string;
  readonly pid: number;
  readonly uptimeMs: number;
  readonly readiness: EdgeReadiness;
  readonly generation: number;
  readonly configFile: string;
  /** The edge whose place this one has taken, while it drains; else null. */
  readonly drainingPid: number | null;
  readonly endpoints: readonly EndpointStatus[];
  readonly apps: readonly AppStatus[];
  readonly certificates: readonly CertificateStatus[];
  readonly threads: readonly ThreadStatus[];
  readonly totals: Readonly<Record<string, number>>;
  readonly rejects: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
}
