/** What a running edge tells about itself, collected from the parts that know. */
import type { CounterSnapshot } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { isSupervised } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { AppStatus, EdgeReadiness, EdgeStatus, InstanceStatus } from '../model/status.ts';

/** What the supervisor knows of an instance. */
export type SupervisedStatus = Omit<InstanceStatus, 'inFlight' | 'requests' | 'problem'>;

export interface AppStatusInputs {
  readonly name: string;
  readonly config: AppConfig;
  /** Empty for servers that run elsewhere. */
  readonly supervised: readonly SupervisedStatus[];
  readonly destinations: readonly DestinationModel[];
  /** For servers that run elsewhere. */
  readonly uptimeMs: number;
  readonly waiting: number;
  inFlightAt(destination: number): number;
  /** See InstanceStatus. */
  problemOf(destination: number): string | null;
  requestsOf(instance: string): number;
}

export function describeApp(inputs: AppStatusInputs): AppStatus {
  const { name, config, supervised, destinations, waiting } = inputs;
  const instances = isSupervised(config)
    ? supervised.map((status) => describeSupervised(status, inputs))
    : destinations.map((destination) => describeElsewhere(destination, inputs));
  return { name, hosts: config.hosts, paths: config.paths, kind: config.kind, waiting, instances };
}

function describeSupervised(status: SupervisedStatus, inputs: AppStatusInputs): InstanceStatus {
  const own = inputs.destinations.filter(({ instance }) => instance === status.name).map(({ index }) => index);
  return {
    ...status,
    problem: own.map((index) => inputs.problemOf(index)).find((problem) => problem !== null) ?? null,
    inFlight: sum(own.map((index) => inputs.inFlightAt(index))),
    requests: inputs.requestsOf(status.name),
  };
}

function describeElsewhere(destination: DestinationModel, inputs: AppStatusInputs): InstanceStatus {
  return {
    name: destination.instance,
    state: 'ready',
    pid: null,
    uptimeMs: inputs.uptimeMs,
    address: inputs.config.files?.root ?? formatDestination(destination.address),
    restarts: 0,
    problem: inputs.problemOf(destination.index),
    inFlight: inputs.inFlightAt(destination.index),
    requests: inputs.requestsOf(destination.instance),
    lastExit: null,
    lastStderr: [],
  };
}

/** Of an edge that is not told to stop. */
export function readinessOf(apps: readonly AppStatus[]): EdgeReadiness {
  return apps.every(({ instances }) => instances.some(({ state, problem }) => state === 'ready' && problem === null))
    ? 'ready'
    : 'not-ready';
}

export function describeThreads(
  threads: ReadonlyArray<{ readonly id: number; readonly snapshot: CounterSnapshot }>,
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
