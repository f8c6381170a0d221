/**
 * Certificates of an app server, given to the engine under the names they are for. The first one also serves every name that
 * none of them has. They are replaced as a whole or not at all, and released when the server is closed: what the engine still
 * uses lives on there.
 */
import { certificates, type NativeEndpointOptions } from '../../native/index.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { certificateConcerns } from '../../shared/tls/certificate-concerns.ts';
import { invalid } from '../option-invalid.ts';
import type { CertificateOptions } from '../server-options.ts';
import { type LoadedPair, loadCertificate } from './load-certificate.ts';

type TlsNames = NonNullable<NativeEndpointOptions['tls']>;

interface Loaded {
  readonly names: TlsNames;
  /** To be released. */
  readonly contexts: readonly number[];
}

export interface CertificateSurroundings {
  readonly logger: Logger;
  readonly clock: Clock;
}

export class ServerCertificates {
  readonly #options: readonly CertificateOptions[];
  readonly #surroundings: CertificateSurroundings;
  #loaded: Loaded | null = null;

  constructor(options: readonly CertificateOptions[], surroundings: CertificateSurroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
  }

  /**
   * Loads on first use.
   *
   * @throws the errors of CertificateOptions, and WINDHOVER_OPTION_INVALID where there is none
   */
  names(): TlsNames {
    this.#loaded ??= this.#load(this.#options);
    return this.#loaded.names;
  }

  /** Others from now on; where one of them cannot be used, it throws as `names` does and nothing changes. */
  replace(options: readonly CertificateOptions[]): TlsNames {
    const loaded = this.#load(options);
    this.release();
    this.#loaded = loaded;
    return loaded.names;
  }

  release(): void {
    for (const context of this.#loaded?.contexts ?? []) certificates.release(context);
    this.#loaded = null;
  }

  #load(options: readonly CertificateOptions[]): Loaded {
    if (!Array.isArray(options)) throw invalid('certificates', typeof options, 'give a list of certificates');
    if (options.length === 0)
      throw invalid('certificates', options, 'an https endpoint needs a certificate and its key');
    const pairs = options.map((option, index) => loadCertificate(option, `certificates[${index}]`));
    for (const pair of pairs) this.#voiceConcerns(pair, pair === pairs[0]);
    const names: [string, number][] = [];
    const contexts: number[] = [];
    try {
      for (const pair of pairs) {
        const context = createContext(pair);
        if (contexts.length === 0) names.push(['', context]);
        for (const name of pair.names) names.push([name, context]);
        contexts.push(context);
      }
    } catch (error) {
      for (const context of contexts) certificates.release(context);
      throw error;
    }
    return { names, contexts };
  }

  #voiceConcerns({ name, leaf, names }: LoadedPair, isFirst: boolean): void {
    const { logger, clock } = this.#surroundings;
    for (const { level, text } of certificateConcerns(leaf, clock.now())) {
      if (level === 'fault') throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: name, reason: text });
      logger[level === 'warning' ? 'warn' : 'info']({ file: name }, `the certificate ${name} ${text}`);
    }
    if (names.length === 0 && !isFirst) {
      logger.warn({ file: name }, `the certificate ${name} has no host name and is not the first: no client gets it`);
    }
  }
}

function createContext({ name, certPem, keyPem }: LoadedPair): number {
  try {
    return certificates.create([{ certPem, keyPem }], { minVersion: 12 });
  } catch (cause) {
    const reason = `is refused (${reasonOf(cause)})`;
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: name, reason }, { cause });
  }
}
