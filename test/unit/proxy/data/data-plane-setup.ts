/** A data plane whose engine is not there and whose clock a test owns, and snapshots for it. */

import { createDestinationMemory, DestinationCells } from '../../../../native/index.ts';
import { RetryBudget, retryRowBytes } from '../../../../proxy/balancing/retry-budget.ts';
import { DataPlane } from '../../../../proxy/data/data-plane.ts';
import type { FailureReport } from '../../../../proxy/data/failure-reports.ts';
import { InFlight } from '../../../../proxy/data/in-flight.ts';
import { ShedShares, shedBytes } from '../../../../proxy/data/shed-shares.ts';
import { WaitingRows, waitingRowBytes } from '../../../../proxy/data/waiting-rows.ts';
import type { AppModel } from '../../../../proxy/model/app-model.ts';
import type { EndpointModel, Snapshot } from '../../../../proxy/model/snapshot.ts';
import type { LimitEnd, Refusal } from '../../../../shared/logging/tell-refusal.ts';
import { engineLimits } from '../../../helpers/engine-limits.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { FakeNative } from './fake-native.ts';
import { FakeVerifier } from './fake-verifier.ts';

export const clearEndpoint: EndpointModel = {
  id: 1,
  url: 'http://*:8080',
  secure: false,
  limits: engineLimits(),
  requestRate: null,
  tls: null,
  clientAuth: null,
  hsts: '',
  redirectPort: null,
  proxied: false,
};

export function app(
  name: string,
  route: number,
  destinations: readonly number[],
  more: Partial<AppModel> = {},
): AppModel {
  return {
    name,
    route,
    routes: [{ route, limits: {} }],
    balancing: 'round-robin',
    hashBy: 'client',
    stickyCookie: null,
    slowStart: 0,
    timeouts: { connect: 1000, firstByte: 1000, betweenBytes: 1000, upgradedIdle: 1000 },
    idleTimeout: 50_000,
    retries: { max: 3, budget: 20 },
    maxInFlight: null,
    mostFailures: 5,
    queue: { max: 100, timeout: 5000 },
    earlyHints: true,
    underscoreHeaders: 'drop',
    methodOverrideHeaders: 'keep',
    proxyProtocol: 'off',
    lane: '',
    supervised: false,
    wakeTimeout: 0,
    destinations: destinations.map((index) => ({
      index,
      instance: `${name}.${index}`,
      address: { path: `/run/${name}.${index}.sock` },
      paired: true,
    })),
    ...more,
  };
}

export function snapshot(apps: readonly AppModel[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    generation: 1,
    endpoints: [clearEndpoint],
    apps,
    routes: apps.map(({ name, route }) => ({ host: `${name}.example`, path: '/', app: name, route })),
    routesVersion: 1,
    trust: { proxies: [], header: 'x-forwarded-for' },
    limits: { maxConnections: null, maxUpgraded: null, exempt: [] },
    tellsRefusals: false,
    returnRoutes: [],
    ...more,
  };
}

export interface Setup {
  readonly plane: DataPlane;
  readonly native: FakeNative;
  readonly clock: FakeClock;
  readonly verifier: FakeVerifier;
  readonly errors: unknown[];
  readonly reports: FailureReport[];
  readonly cells: DestinationCells;
  readonly others: WaitingRows;
  /** When the other threads were rung. */
  readonly rings: number[];
  readonly shed: ShedShares;
  /** What the next random numbers are. */
  readonly random: { next: number };
  /** What onWanted was told. */
  readonly wanted: readonly string[];
  /** What onFailing was told. */
  readonly failings: ReadonlyArray<readonly [destination: number, failures: number, message: string]>;
  /** Lines of level debug. */
  readonly refusals: ReadonlyArray<Refusal | LimitEnd>;
}

/** `cells`, `others`: what this thread shares with another one, and what that one says waits there. */
export function setUp(first: Snapshot): Setup {
  let native: FakeNative | null = null;
  const clock = new FakeClock();
  const verifier = new FakeVerifier();
  const retryRow = new SharedArrayBuffer(retryRowBytes);
  const waitingRow = new SharedArrayBuffer(waitingRowBytes);
  const otherRow = new SharedArrayBuffer(waitingRowBytes);
  const waitingRows = [waitingRow, otherRow];
  const cells = new DestinationCells(createDestinationMemory());
  const rings: number[] = [];
  const failings: Array<readonly [destination: number, failures: number, message: string]> = [];
  const shed = new ShedShares(new SharedArrayBuffer(shedBytes));
  const random = { next: 0 };
  const wanted: string[] = [];
  const errors: unknown[] = [];
  const reports: FailureReport[] = [];
  const refusals: Setup['refusals'][number][] = [];
  const plane = new DataPlane({
    native: (handlers) => {
      native = new FakeNative(handlers);
      return native;
    },
    inFlight: new InFlight([new SharedArrayBuffer(4096 * 4)]),
    cells,
    waiting: new WaitingRows({ own: waitingRow, all: waitingRows }),
    shed,
    onFailing: (...failing) => failings.push(failing),
    onWanted: (app) => wanted.push(app),
    ring: () => rings.push(clock.monotonic()),
    retryBudget: new RetryBudget({ clock, own: retryRow, all: [retryRow] }),
    verifier,
    clock,
    random: () => random.next,
    onScriptError: (error) => errors.push(error),
    onAcceptError: () => undefined,
    onRefusal: (line) => refusals.push(line),
    onFailure: (report) => reports.push(report),
  });
  plane.take(first);
  const others = new WaitingRows({ own: otherRow, all: waitingRows });
  plane.endpoints.listen({ socket: 1, endpoint: 1, fd: 10 });
  return {
    plane,
    native: native as unknown as FakeNative,
    clock,
    verifier,
    shed,
    random,
    wanted,
    errors,
    reports,
    refusals,
    cells,
    others,
    rings,
    failings,
  };
}
