/** Keeps the engine's destinations and routes those of the snapshot; what did not change is not touched. */
import { requestLimitsToArray } from '../../native/index.ts';
import type { AppModel, AppRoute } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { NativeEdge } from './native-edge.ts';

/** Pooled connections for each destination and thread. */
const maxIdle = 64;
/** Of an instance that never closes an unused connection itself. */
const forever = 0;

export class DestinationSet {
  readonly #native: NativeEdge;
  /** What the engine was told, by index. */
  readonly #destinations = new Map<number, string>();
  readonly #routes = new Map<number, string>();

  constructor(native: NativeEdge) {
    this.#native = native;
  }

  take(snapshot: Snapshot): void {
    const wanted = new Set<number>();
    for (const app of snapshot.apps) {
      for (const route of app.routes) this.#setRoute(app, route, snapshot.generation);
      for (const destination of app.destinations) {
        wanted.add(destination.index);
        this.#setDestination(destination, app.idleTimeout);
      }
    }
    for (const index of this.#destinations.keys()) {
      if (wanted.has(index)) continue;
      this.#destinations.delete(index);
      this.#native.removeDestination(index);
    }
  }

  #setRoute(app: AppModel, { route, limits }: AppRoute, generation: number): void {
    const { name, timeouts, underscoreHeaders, earlyHints, lane } = app;
    const description = JSON.stringify([name, timeouts, underscoreHeaders, earlyHints, lane, limits]);
    if (this.#routes.get(route) === description) return;
    this.#routes.set(route, description);
    this.#native.setRoute(route, {
      connectTimeoutMs: app.timeouts.connect,
      firstByteTimeoutMs: app.timeouts.firstByte,
      betweenBytesTimeoutMs: app.timeouts.betweenBytes,
      upgradedIdleTimeoutMs: app.timeouts.upgradedIdle,
      earlyHints: app.earlyHints,
      generation,
      underscoreHeaders: app.underscoreHeaders,
      lane: app.lane,
      limits: requestLimitsToArray(limits),
    });
  }

  #setDestination({ index, instance, address, paired }: DestinationModel, idleTimeout: number): void {
    const description = `${instance} ${formatDestination(address)} ${paired} ${idleTimeout}`;
    if (this.#destinations.get(index) === description) return;
    this.#destinations.set(index, description);
    this.#native.setDestination(index, {
      path: 'path' in address ? address.path : null,
      host: 'path' in address ? '' : address.host,
      port: 'path' in address ? 0 : address.port,
      paired,
      maxIdle: paired || idleTimeout > 0 ? maxIdle : 0,
      idleTimeoutMs: paired ? forever : idleTimeout,
    });
  }
}
