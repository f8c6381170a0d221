/** The whole of what `windhover status` tells, put together from the parts of an edge that know it. */
import type { AttachedApps } from '../attach/attached-apps.ts';
import type { ExchangeThreads } from '../data/exchange-threads.ts';
import type { DestinationHealth } from '../health/destination-health.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import type { EdgeStatus } from '../model/status.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { describeApp, describeThreads, readinessOf } from './edge-status.ts';
import type { InstanceCounts } from './instance-counts.ts';

export interface EdgeParts
  extends Pick<EdgeStatus, 'version' | 'uptimeMs' | 'generation' | 'drainingPid' | 'endpoints' | 'certificates'> {
  /** The configuration's. */
  readonly file: string;
  /** Has all apps. */
  readonly attached: Pick<AttachedApps, 'apps' | 'instancesOf'>;
  readonly isDraining: boolean;
  /** Of the wall clock, as records have it. */
  readonly now: number;
  readonly threads: ExchangeThreads;
  readonly supervisor: Pick<Supervisor, 'status' | 'rollout'>;
  readonly directory: AppDirectory;
  readonly health: DestinationHealth;
  readonly counts: InstanceCounts;
}

export function describeEdge(parts: EdgeParts): EdgeStatus {
  const { supervisor, directory, threads, health, counts, version, uptimeMs, generation } = parts;
  const apps = Object.entries(parts.attached.apps).map(([name, config]) =>
    describeApp({
      name,
      config,
      uptimeMs,
      supervised: supervisor.status(name),
      rollout: supervisor.rollout(name),
      attached: parts.attached.instancesOf(name),
      destinations: directory.destinationsOf(name),
      waiting: threads.waiting.total(directory.routeOf(name)),
      inFlightAt: (destination) => threads.inFlight.at(destination),
      numberOf: (instance, address) => directory.numberOf(instance, address),
      problemOf: (destination) => health.problemOf(destination),
      requestsOf: (instance) => counts.requestsOf(instance),
      latencyOf: (instance) => counts.latencyOf(instance, parts.now),
    }),
  );
  return {
    version,
    pid: process.pid,
    uptimeMs,
    readiness: parts.isDraining ? 'draining' : readinessOf(apps),
    generation,
    configFile: parts.file,
    drainingPid: parts.drainingPid,
    endpoints: parts.endpoints,
    apps,
    certificates: parts.certificates,
    ...describeThreads(threads.data.counters()),
  };
}
