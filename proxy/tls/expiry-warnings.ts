/** Says that a certificate is about to expire: 21, 7 and 1 days before, and when it has, once each, however long the edge runs. */
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { CertificatePair } from './certificate-pair.ts';

const dayMs = 24 * 3_600_000;
/** From the last to the first. */
const daysBefore = [0, 1, 7, 21] as const;
const checkMs = 60_000;

export interface ExpiryWarningsOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Those in use. */
  pairs(): readonly CertificatePair[];
}

export class ExpiryWarnings {
  readonly #options: ExpiryWarningsOptions;
  /** By content: the days of the last warning. */
  #told = new Map<string, number>();
  #timer: Timer | null = null;

  constructor(options: ExpiryWarningsOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = this.#options.clock.setInterval(() => this.check(), checkMs).unref();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  check(): void {
    const { clock, pairs } = this.#options;
    const told = new Map<string, number>();
    for (const pair of pairs()) {
      const before = this.#told.get(pair.content) ?? told.get(pair.content) ?? Number.POSITIVE_INFINITY;
      const left = pair.expiresAt - clock.now();
      const days = daysBefore.find((limit) => left <= limit * dayMs) ?? Number.POSITIVE_INFINITY;
      if (days < before) this.#tell(pair, left);
      told.set(pair.content, Math.min(days, before));
    }
    this.#told = told;
  }

  #tell({ files, expiresAt, names }: CertificatePair, left: number): void {
    const { logger } = this.#options;
    const date = new Date(expiresAt).toISOString();
    const fields = { file: files.file, names };
    if (left <= 0) {
      logger.error(fields, `the certificate ${files.file} expired on ${date}: clients refuse it; renew it`);
      return;
    }
    const days = daysLeft(left);
    const when = `in ${days} ${days === 1 ? 'day' : 'days'}, on ${date}`;
    logger.warn(fields, `the certificate ${files.file} expires ${when}; renew it: new files are taken by themselves`);
  }
}

/** Whole days, begun ones counted; negative: since when it has expired. */
export function daysLeft(leftMs: number): number {
  return Math.ceil(leftMs / dayMs);
}
