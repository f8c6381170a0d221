/**
 * What a supervisor, the runner that holds an instance (windhover-run) and the instance itself say to each other. The
 * instance is told everything by its environment and says nothing but HTTP; the runner and the supervisor exchange lines of
 * JSON over the runner's control socket, so that an edge of another version can still read them.
 */

/** Names of the environment of an instance. */
export const instanceVariables = {
  /** The socket the instance must listen on, absolute. Either this or PORT is set. */
  socketPath: 'SOCKET_PATH',
  port: 'PORT',
  host: 'HOST',
  /** "shop" */
  app: 'WINDHOVER_APP',
  /** "shop.1" */
  instance: 'WINDHOVER_INSTANCE',
  /** The module that the instance's host loads, absolute. */
  entry: 'WINDHOVER_ENTRY',
  /** Users, besides root and its own, whose connections may pair: decimal, comma-separated. */
  pairedUids: 'WINDHOVER_PAIRED_UIDS',
  /** Milliseconds from SIGTERM to SIGKILL. */
  drainTimeout: 'WINDHOVER_DRAIN_TIMEOUT',
} as const;

/** Rises when a message changes its meaning; both sides refuse a later one. */
export const runnerProtocolVersion: number = 1;

/** From the supervisor to the runner. */
export type RunnerCommand =
  /** The first line of every connection: takes the lease. */
  | { readonly type: 'attach'; readonly version: number }
  /** SIGTERM to the group, SIGKILL after `drainMs`. */
  | { readonly type: 'stop'; readonly drainMs: number }
  /** SIGKILL to the group. */
  | { readonly type: 'kill' }
  /** Gives the lease back without ending the instance: another edge is about to take it. */
  | { readonly type: 'detach'; readonly leaseMs: number };

/** From the runner to the supervisor. */
export type RunnerEvent =
  /** The answer to attach. */
  | {
      readonly type: 'attached';
      readonly version: number;
      readonly runnerPid: number;
      readonly pid: number;
      readonly uptimeMs: number;
    }
  | { readonly type: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly cut: boolean }
  /** The last line. Exactly one of code and signal is not null. */
  | { readonly type: 'exited'; readonly code: number | null; readonly signal: string | null }
  | { readonly type: 'failed'; readonly message: string };

/** "exit code 1", "signal SIGKILL". */
export function formatExit(exit: { readonly code: number | null; readonly signal: string | null }): string {
  return exit.signal === null ? `exit code ${exit.code ?? 0}` : `signal ${exit.signal}`;
}
