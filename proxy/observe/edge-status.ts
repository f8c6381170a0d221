/** What a running edge tells about itself, collected from the parts that know. */
import type { CounterSnapshot } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { answersItself, isSupervised } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { AppStatus, EdgeReadiness, EdgeStatus, InstanceStatus, RolloutStatus } from '../model/status.ts';

/** What the supervisor knows of an instance. */
export type SupervisedStatus = Omit<InstanceStatus, 'inFlight' | 'requests' | 'problem' | 'latency'>;

export interface AppStatusInputs {
  readonly name: string;
  readonly config: AppConfig;
  /** Empty for servers that run elsewhere. */
  readonly supervised: readonly SupervisedStatus[];
  readonly rollout: RolloutStatus | null;
  /** Servers that have attached themselves; null: the app is one of the file. */
  readonly attached: readonly SupervisedStatus[] | null;
  readonly destinations: readonly DestinationModel[];
  /** For servers that run elsewhere. */
  readonly uptimeMs: number;
  readonly waiting: number;
  inFlightAt(destination: number): number;
  /** Of the process of an instance at an address. */
  numberOf(instance: string, address: string): number | null;
  /** See InstanceStatus. */
  problemOf(destination: number): string | null;
  requestsOf(instance: string): number;
  latencyOf(instance: string): InstanceStatus['latency'];
}

export function describeApp(inputs: AppStatusInputs): AppStatus {
  const { name, config, supervised, attached, rollout, destinations, waiting } = inputs;
  const started = attached ?? (isSupervised(config) ? supervised : null);
  const instances = started
    ? started.map((status) => describeSupervised(status, inputs))
    : destinations.map((destination) => describeElsewhere(destination, inputs));
  const kind = attached === null ? config.kind : 'attached';
  return { name, hosts: config.hosts, paths: config.paths, kind, waiting, instances, rollout };
}

function describeSupervised(status: SupervisedStatus, inputs: AppStatusInputs): InstanceStatus {
  // Several processes may have one name while one replaces the other; one that left may still have something to do.
  const number = inputs.numberOf(status.name, status.address);
  return {
    ...status,
    problem: number === null ? null : inputs.problemOf(number),
    inFlight: number === null ? 0 : inputs.inFlightAt(number),
    requests: inputs.requestsOf(status.name),
    latency: inputs.latencyOf(status.name),
  };
}

function describeElsewhere(destination: DestinationModel, inputs: AppStatusInputs): InstanceStatus {
  return {
    name: destination.instance,
    state: 'ready',
    generation: 0,
    pid: null,
    uptimeMs: inputs.uptimeMs,
    address: inputs.config.files?.root ?? formatDestination(destination.address),
    restarts: 0,
    problem: inputs.problemOf(destination.index),
    inFlight: inputs.inFlightAt(destination.index),
    requests: inputs.requestsOf(destination.instance),
    latency: inputs.latencyOf(destination.instance),
    lastExit: null,
    lastStderr: [],
    loopLagMs: null,
    memoryBytes: null,
  };
}

/** It has no instance, and needs none before somebody asks for it. */
export function isAsleep({ rollout }: Pick<AppStatus, 'rollout'>): boolean {
  return rollout?.wanted === 0;
}

/** Of an edge that is not told to stop. Servers that attach are not its own: they say nothing of it. */
export function readinessOf(apps: readonly AppStatus[]): EdgeReadiness {
  const isReady = (app: AppStatus): boolean =>
    app.kind === 'attached' ||
    answersItself(app) ||
    isAsleep(app) ||
    app.instances.some(({ state, problem }) => state === 'ready' && problem === null);
  return apps.every(isReady) ? 'ready' : 'not-ready';
}

export interface ThreadCounters {
  readonly id: number;
  readonly snapshot: CounterSnapshot;
}

export function describeThreads(
  threads: readonly ThreadCounters[],
): Pick<EdgeStatus, 'threads' | 'totals' | 'rejects' | 'ends'> {
  return {
    threads: threads.map(({ id, snapshot }) => ({ id, counters: snapshot.counters })),
    totals: sumByName(threads.map(({ snapshot }) => snapshot.counters)),
    rejects: sumByName(threads.map(({ snapshot }) => snapshot.rejects)),
    ends: sumByName(threads.map(({ snapshot }) => snapshot.ends)),
  };
}

function sumByName(rows: ReadonlyArray<Readonly<Record<string, number>>>): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) totals[name] = (totals[name] ?? 0) + value;
  }
  return totals;
}
