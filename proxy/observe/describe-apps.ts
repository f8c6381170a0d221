/** What `status` says of every app, gathered from those who know: who supervises it, who counts, who judges. */
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { InFlight } from '../data/in-flight.ts';
import type { WaitingRows } from '../data/waiting-rows.ts';
import type { DestinationHealth } from '../health/destination-health.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import type { AppStatus } from '../model/status.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { describeApp } from './edge-status.ts';
import type { InstanceCounts } from './instance-counts.ts';

export interface AppSources {
  readonly clock: Clock;
  readonly supervisor: Pick<Supervisor, 'status' | 'rollout'>;
  readonly directory: Pick<AppDirectory, 'destinationsOf' | 'routeOf' | 'numberOf'>;
  readonly waiting: Pick<WaitingRows, 'total'>;
  readonly inFlight: Pick<InFlight, 'at'>;
  readonly health: Pick<DestinationHealth, 'problemOf'>;
  readonly counts: Pick<InstanceCounts, 'requestsOf' | 'latencyOf'>;
}

export function describeApps(apps: EdgeConfig['apps'], uptimeMs: number, sources: AppSources): AppStatus[] {
  const { clock, supervisor, directory, waiting, inFlight, health, counts } = sources;
  return Object.entries(apps).map(([name, config]) =>
    describeApp({
      name,
      config,
      uptimeMs,
      supervised: supervisor.status(name),
      rollout: supervisor.rollout(name),
      destinations: directory.destinationsOf(name),
      waiting: waiting.total(directory.routeOf(name)),
      inFlightAt: (destination) => inFlight.at(destination),
      numberOf: (instance, address) => directory.numberOf(instance, address),
      problemOf: (destination) => health.problemOf(destination),
      requestsOf: (instance) => counts.requestsOf(instance),
      latencyOf: (instance) => counts.latencyOf(instance, clock.now()),
    }),
  );
}
