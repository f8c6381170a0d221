/**
 * Prepares what a configuration needs of the system, as a whole: listening sockets for endpoints that are new, certificates,
 * and the endpoints' models. Nothing that is in use is touched; when any part cannot be had, what was made is given back and
 * everything goes on as before.
 */
import type { CertificateConfig, EdgeConfig, EndpointConfig } from '../../shared/config/generated/config-types.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';
import type { BoundEndpoint, ListeningSockets } from '../listeners/listening-sockets.ts';
import type { CountedRate, EndpointModel } from '../model/snapshot.ts';
import type { CertStore, PreparedCertificates } from '../tls/cert-store.ts';
import { clientSettingsOf, readClientAuth } from '../tls/client-authorities.ts';
import { hstsLine } from '../tls/hsts-line.ts';

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
  readonly certificates: PreparedCertificates;
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
  const certificates = await certStore.prepare(neededCertificates(config));
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
      // Several may have one URL: those whose port is 0.
      const kept = current.find((one) => one.url === endpoint.url && !bound.includes(one));
      if (kept !== undefined) {
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
      models: await describeEndpoints(config, bound, certificates),
      certificates,
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

async function describeEndpoints(
  config: EdgeConfig,
  bound: readonly BoundEndpoint[],
  certificates: PreparedCertificates,
): Promise<EndpointModel[]> {
  const onlyPort = bound.find(({ secure, port }) => secure && port !== null)?.port ?? httpsPort;
  const models: EndpointModel[] = [];
  for (const [position, endpoint] of bound.entries()) {
    const options = config.endpoints[position] as EndpointConfig;
    const { redirectToHttps: redirect } = options;
    const chosenPort = typeof redirect === 'object' ? redirect.port : null;
    models.push({
      id: endpoint.id,
      url: endpoint.url,
      secure: endpoint.secure,
      limits: limitsToArray(options.limits),
      requestRate: rateOf(options, config, endpoint.id),
      tls: endpoint.secure ? namesOf(options, config, certificates) : null,
      clientAuth: endpoint.secure ? await readClientAuth(clientSettingsOf(options, config)) : null,
      hsts: endpoint.secure ? hstsLine(options.hsts ?? config.hsts) : '',
      redirectPort: redirect !== false && !endpoint.secure ? (chosenPort ?? onlyPort) : null,
      proxied: options.proxyProtocol === 'required',
    });
  }
  return models;
}

/** The same endpoints with other certificates. @throws WINDHOVER_CERTIFICATE_INVALID */
export function withCertificates(
  models: readonly EndpointModel[],
  config: EdgeConfig,
  certificates: PreparedCertificates,
): EndpointModel[] {
  return models.map((model, position) => {
    if (!model.secure) return model;
    return { ...model, tls: namesOf(config.endpoints[position] as EndpointConfig, config, certificates) };
  });
}

/** An endpoint with the file's rate counts together with the others that have it. */
function rateOf({ limits }: EndpointConfig, config: EdgeConfig, id: number): CountedRate | null {
  const rate = limits.maxRequestRatePerAddress;
  if (rate === null) return null;
  return { rate, scope: rate === config.limits.maxRequestRatePerAddress ? 0 : id + 1 };
}

function namesOf(
  endpoint: EndpointConfig,
  config: EdgeConfig,
  certificates: PreparedCertificates,
): NonNullable<EndpointModel['tls']> {
  return certificates.namesFor(certificatesOf(endpoint, config), {
    fallback: config.defaultCertificate,
    minVersion: endpoint.minVersion ?? config.minVersion,
  });
}

function certificatesOf(endpoint: EndpointConfig, config: EdgeConfig): readonly CertificateConfig[] {
  return endpoint.certificates ?? config.certificates;
}

/** Of secure endpoints only: a configuration without one needs no certificate. */
function neededCertificates(config: EdgeConfig): CertificateConfig[] {
  return config.endpoints
    .filter(({ url }) => /^https:/i.test(url))
    .flatMap((endpoint) => [...certificatesOf(endpoint, config)]);
}
