/** Keeps the engine's destinations and routes those of the snapshot; what did not change is not touched. */
import { requestLimitsToArray } from '../../native/index.ts';
import type { AppModel, AppRoute } from '../model/app-model.ts';
import { type DestinationModel, formatDestination } from '../model/destination-model.ts';
import type { Snapshot, TrustModel } from '../model/snapshot.ts';
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
      for (const route of app.routes) this.#setRoute(app, route, snapshot);
      for (const destination of app.destinations) {
        wanted.add(destination.index);
        this.#setDestination(destination, app);
      }
    }
    for (const index of this.#destinations.keys()) {
      if (wanted.has(index)) continue;
      this.#destinations.delete(index);
      this.#native.removeDestination(index);
    }
  }

  #setRoute(app: AppModel, own: AppRoute, { trust }: Snapshot): void {
    const { route, limits, rewrite = null, gate, lane = app.lane } = own;
    const { timeouts, underscoreHeaders, methodOverrideHeaders, earlyHints } = app;
    const clientField = clientFieldOf(trust);
    const dropsAuthorization = gate?.basicAuth?.forwardsAuthorization === false;
    const fields = [underscoreHeaders, methodOverrideHeaders, clientField, dropsAuthorization];
    const description = JSON.stringify([app.name, timeouts, fields, earlyHints, lane, limits, rewrite]);
    if (this.#routes.get(route) === description) return;
    this.#routes.set(route, description);
    this.#native.setRoute(route, {
      connectTimeoutMs: timeouts.connect,
      firstByteTimeoutMs: timeouts.firstByte,
      betweenBytesTimeoutMs: timeouts.betweenBytes,
      upgradedIdleTimeoutMs: timeouts.upgradedIdle,
      earlyHints,
      underscoreHeaders,
      clientField,
      dropsMethodOverride: methodOverrideHeaders === 'drop',
      dropsAuthorization,
      lane,
      limits: requestLimitsToArray(limits),
      rewrite,
    });
  }

  #setDestination(
    { index, instance, address, paired }: DestinationModel,
    { idleTimeout, proxyProtocol, maxInFlight }: AppModel,
  ): void {
    const settings = [paired, idleTimeout, proxyProtocol, maxInFlight].join(' ');
    const description = `${instance} ${formatDestination(address)} ${settings}`;
    const isOneClients = proxyProtocol !== 'off';
    if (this.#destinations.get(index) === description) return;
    this.#destinations.set(index, description);
    this.#native.setDestination(index, {
      path: 'path' in address ? address.path : null,
      host: 'path' in address ? '' : address.host,
      port: 'path' in address ? 0 : address.port,
      paired,
      // Its header named one client: a request of another on it would have that one's address.
      maxIdle: !isOneClients && (paired || idleTimeout > 0) ? maxIdle : 0,
      proxyProtocol: isOneClients ? proxyProtocol : null,
      idleTimeoutMs: paired ? forever : idleTimeout,
      maxInFlight,
    });
  }
}

/** A field of one address that the engine would else pass on: x-real-ip and X-Forwarded-* it makes anew anyway. */
function clientFieldOf({ header }: TrustModel): string {
  return ['x-forwarded-for', 'forwarded', 'x-real-ip'].includes(header) ? '' : header;
}
