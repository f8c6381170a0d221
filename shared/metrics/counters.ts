/**
 * The numbers that the engine counts, in the order in which they stand in a thread's row of shared memory (one 64-bit
 * integer each). After these follow one counter for each reject reason and one for each end reason.
 * `npm run generate` writes the same order to native/engine/generated/counters.gen.h; entries are only appended.
 */
export const counters = [
  'connectionsOpen',
  'connectionsTotal',
  'connectionsUpgraded',
  'exchangesInFlight',
  'exchangesOfOlderGenerations',
  'exchangesTotal',
  'bytesReceived',
  'bytesSent',
  'tlsHandshakes',
  'tlsResumptions',
  'tlsFailures',
  'acceptErrors',
  'callsIntoScript',
  'upstreamConnectionsOpen',
  'upstreamConnectionsIdle',
  'upstreamConnectionsTotal',
  'forwardedTotal',
  'forwardRetries',
  'recordsWritten',
  'recordsDropped',
  'forwardRetriesRefused',
  'upstreamStrayBytes',
] as const;

export type CounterName = (typeof counters)[number];
