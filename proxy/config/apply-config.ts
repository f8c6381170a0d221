/**
 * Prepares what a configuration needs of the system, as a whole: listening sockets for endpoints that are new, certificates,
 * and the endpoints' models. Nothing that is in use is touched; when any part cannot be had, what was made is given back and
 * everything goes on as before.
 */
import type { CertificateConfig, EdgeConfig, EndpointConfig } from '../../shared/config/generated/config-types.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';
import type { BoundEndpoint, ListeningSockets } from '../listeners/listening-sockets.ts';
import type { CountedRate, EndpointModel } from '../model/snapshot.ts';
import type { CertStore, LoadedCertificate, PreparedCertificates } from '../tls/cert-store.ts';

export interface ConfigTargets {
  readonly listeners: ListeningSockets;
  readonly certStore: CertStore;
}

export interface PendingConfig {
  /** All endpoints of the configuration, in its order. */
  readonly bound: readonly BoundEndpoint[];
  readonly added: readonly BoundEndpoint[];
  /** In use until `commit`. */
  readonly removed: readonly BoundEndpoint[];
  readonly models: readonly EndpointModel[];
  readonly certificates: readonly LoadedCertificate[];
  /** The new is in use; the removed may go. */
  commit(): void;
  /** The new will not be used. */
  discard(): void;
}

const httpsPort = 443;

/** @throws WindhoverError: what cannot be had, in one sentence. */
export async function prepareConfig(
  { listeners, certStore }: ConfigTargets,
  current: readonly BoundEndpoint[],
  config: EdgeConfig,
): Promise<PendingConfig> {
  const certificates = await certStore.prepare(neededPairs(config));
  const added: BoundEndpoint[] = [];
  const undone: Array<() => void> = [];
  const discard = (): void => {
    for (const undo of undone.splice(0)) undo();
    for (const { id } of added) listeners.close(id);
    certificates.discard();
  };
  try {
    const bound: BoundEndpoint[] = [];
    for (const endpoint of config.endpoints) {
      const kept = current.find(({ url }) => url === endpoint.url);
      if (kept !== undefined && !bound.includes(kept)) {
        undone.push(listeners.adjust(kept.id, endpoint));
        bound.push(kept);
        continue;
      }
      const fresh = await listeners.bind(endpoint);
      added.push(fresh);
      bound.push(fresh);
    }
    const removed = current.filter((endpoint) => !bound.includes(endpoint));
    return {
      bound,
      added,
      removed,
      models: describeEndpoints(config, bound, certificates),
      certificates: certificates.loaded,
      commit: () => {
        certificates.commit();
        for (const { id } of removed) listeners.close(id);
      },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function describeEndpoints(
  config: EdgeConfig,
  bound: readonly BoundEndpoint[],
  certificates: PreparedCertificates,
): EndpointModel[] {
  const redirectPort = bound.find(({ secure, port }) => secure && port !== null)?.port ?? httpsPort;
  return bound.map((endpoint, position) => {
    const options = config.endpoints[position] as EndpointConfig;
    return {
      id: endpoint.id,
      url: endpoint.url,
      secure: endpoint.secure,
      limits: limitsToArray(options.limits),
      requestRate: rateOf(options, config, endpoint.id),
      tls: endpoint.secure ? certificates.namesFor(pairsOf(options, config), config.defaultCertificate) : null,
      redirectPort: options.redirectToHttps && !endpoint.secure ? redirectPort : null,
      proxied: options.proxyProtocol === 'required',
    };
  });
}

/** An endpoint with the file's rate counts together with the others that have it. */
function rateOf({ limits }: EndpointConfig, config: EdgeConfig, id: number): CountedRate | null {
  const rate = limits.maxRequestRatePerAddress;
  if (rate === null) return null;
  return { rate, scope: rate === config.limits.maxRequestRatePerAddress ? 0 : id + 1 };
}

function pairsOf(endpoint: EndpointConfig, config: EdgeConfig): readonly CertificateConfig[] {
  return endpoint.certificates ?? config.certificates;
}

/** Of secure endpoints only: a configuration without one needs no certificate. */
function neededPairs(config: EdgeConfig): CertificateConfig[] {
  return config.endpoints
    .filter(({ url }) => /^https:/i.test(url))
    .flatMap((endpoint) => [...pairsOf(endpoint, config)]);
}
