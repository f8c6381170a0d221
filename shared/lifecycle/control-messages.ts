/**
 * What a supervisor and its instance say to each other: the instance is told everything by its environment, and says nothing
 * but HTTP and reports (instance-report.ts). What the supervisor and the runner that holds the instance (windhover-run) say is in proxy/supervisor.
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
  /** The edge's limits as JSON: an instance never refuses what the edge lets through. */
  limits: 'WINDHOVER_LIMITS',
  /** Milliseconds from SIGTERM to SIGKILL. */
  drainTimeout: 'WINDHOVER_DRAIN_TIMEOUT',
  /** The number of a pipe for reports; set by windhover-run. */
  reports: 'WINDHOVER_REPORTS',
} as const;

/** "exit code 1", "signal SIGKILL". */
export function formatExit(exit: { readonly code: number | null; readonly signal: string | null }): string {
  return exit.signal === null ? `exit code ${exit.code ?? 0}` : `signal ${exit.signal}`;
}
