/**
 * What a running edge tells about itself: the answer of `windhover status --json`, made by the edge, carried by the control
 * socket, printed by the command line.
 */

export type InstanceState = 'starting' | 'ready' | 'draining' | 'stopped' | 'backing-off' | 'crash-loop';

/**
 * ready: every app has an instance that takes traffic. draining: the edge was told to stop; through a lame duck it serves all
 * the same, and whoever balances over several edges should send no more.
 */
export type EdgeReadiness = 'ready' | 'not-ready' | 'draining';

export interface InstanceStatus {
  /** "shop.1" */
  readonly name: string;
  readonly state: InstanceState;
  /** null while no process runs. */
  readonly pid: number | null;
  readonly uptimeMs: number;
  /** "unix:/run/..." or "127.0.0.1:40001" */
  readonly address: string;
  readonly restarts: number;
  readonly inFlight: number;
  readonly requests: number;
  /** "exit code 1", "signal SIGKILL", or null. */
  readonly lastExit: string | null;
  /** The last lines of stderr before the last exit. */
  readonly lastStderr: readonly string[];
}

export interface AppStatus {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly kind: 'entry' | 'command' | 'destinations' | 'files';
  readonly instances: readonly InstanceStatus[];
}

export interface EndpointStatus {
  readonly url: string;
  /** Addresses as bound, ports read back. */
  readonly addresses: readonly string[];
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
