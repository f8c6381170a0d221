/**
 * The certificates of a running edge: taken with each configuration, renewed when their files change, and watched for their
 * end. How they get to the data threads is the edge's to say.
 */
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { CertificateStatus } from '../model/status.ts';
import { CertStore, type PreparedCertificates, type Renewal, type Trouble } from './cert-store.ts';
import { CertWatch } from './cert-watch.ts';
import { daysLeft, ExpiryWarnings } from './expiry-warnings.ts';

export interface LiveCertificatesOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Runs after every change of the configuration that is under way; null: there is no edge to renew them for. */
  inTurn<T>(run: () => Promise<T>): Promise<T | null>;
  /** Brings names and contexts to all data threads. Throws, and changes nothing, where they cannot be used. */
  publish(certificates: PreparedCertificates): Promise<void>;
}

export class LiveCertificates {
  readonly store: CertStore = new CertStore();
  readonly #options: LiveCertificatesOptions;
  readonly #watch: CertWatch;
  readonly #expiry: ExpiryWarnings;
  #stopped = false;

  constructor(options: LiveCertificatesOptions) {
    const { clock, logger } = options;
    this.#options = options;
    this.#watch = new CertWatch({
      clock,
      logger,
      configs: () => this.store.configs,
      renew: async (mayGo) => (await options.inTurn(() => this.#renew(mayGo))) ?? [],
    });
    this.#expiry = new ExpiryWarnings({ clock, logger, pairs: () => this.store.pairs });
  }

  start(): void {
    this.#watch.start();
    this.#expiry.start();
  }

  /** What there is to say of those that a configuration brought; they are committed. */
  told({ oddities }: Pick<PreparedCertificates, 'oddities'>): void {
    for (const oddity of oddities) this.#options.logger.warn(oddity);
    this.#expiry.check();
  }

  stop(): void {
    this.#stopped = true;
    this.#watch.stop();
    this.#expiry.stop();
  }

  status(): CertificateStatus[] {
    const now = this.#options.clock.now();
    const { troubles } = this.#watch;
    return this.store.pairs.map((pair) => ({
      file: pair.files.file,
      names: pair.names,
      keyType: pair.keyType,
      expiresAt: new Date(pair.expiresAt).toISOString(),
      daysLeft: daysLeft(pair.expiresAt - now),
      isServed: this.store.isServed(pair),
      problem: troubles.find(({ file }) => file === pair.files.file)?.reason ?? null,
    }));
  }

  async #renew(mayGo: ReadonlySet<string>): Promise<readonly Trouble[]> {
    const renewal = await this.store.renew({ now: this.#options.clock.now(), mayGo });
    if (this.#stopped || (renewal.renewed.length === 0 && renewal.dropped.length === 0)) return renewal.troubles;
    let published: Promise<void>;
    try {
      published = this.#options.publish(renewal);
    } catch (error) {
      renewal.discard();
      throw error;
    }
    await published;
    renewal.commit();
    this.#tell(renewal);
    this.#expiry.check();
    return renewal.troubles;
  }

  #tell({ renewed, dropped }: Renewal): void {
    const { logger } = this.#options;
    for (const { pair, before } of renewed) {
      const { file } = pair.files;
      const until = new Date(pair.expiresAt).toISOString();
      logger.info({ file, names: pair.names }, `the certificate ${file} was renewed: it is in use now, until ${until}`);
      const lost = before?.names.filter((name) => !pair.names.includes(name)) ?? [];
      if (lost.length > 0) logger.warn({ file }, `the new certificate ${file} is not for ${lost.join(', ')} any more`);
    }
    for (const { files } of dropped) {
      logger.warn({ file: files.file }, `the certificate ${files.file} is gone from its directory and out of use`);
    }
  }
}
