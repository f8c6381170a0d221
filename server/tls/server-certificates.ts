/**
 * Certificates of an app server: read from PEM text or files, given to the engine under the names they are for. The first
 * one also serves every name that none of them has. Released when the server is closed.
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificates, type NativeEndpointOptions } from '../../native/index.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { CertificateOptions } from '../server-options.ts';

type TlsNames = NonNullable<NativeEndpointOptions['tls']>;

export class ServerCertificates {
  readonly #options: readonly CertificateOptions[];
  #names: TlsNames | null = null;

  constructor(options: readonly CertificateOptions[]) {
    this.#options = options;
  }

  /**
   * Loads on first use. Throws WINDHOVER_CERTIFICATE_UNREADABLE, WINDHOVER_CERTIFICATE_INVALID, and
   * WINDHOVER_OPTION_INVALID where there is none.
   */
  names(): TlsNames {
    this.#names ??= this.#load();
    return this.#names;
  }

  release(): void {
    for (const context of new Set(this.#names?.map(([, context]) => context))) certificates.release(context);
    this.#names = null;
  }

  #load(): TlsNames {
    const names: [string, number][] = [];
    for (const option of this.#options) {
      const certificate = readPem(option.cert);
      const context = createContext(certificate, readPem(option.key), option);
      if (names.length === 0) names.push(['', context]);
      for (const name of namesOf(certificate, option)) names.push([name, context]);
    }
    if (names.length === 0) {
      throw createError('WINDHOVER_OPTION_INVALID', {
        option: 'certificates',
        actual: 'empty',
        expected: 'an https endpoint needs a certificate and its key',
      });
    }
    return names;
  }
}

function readPem(textOrFile: string): string {
  if (textOrFile.includes('-----BEGIN ')) return textOrFile;
  try {
    return readFileSync(textOrFile, 'utf8');
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_UNREADABLE', { file: textOrFile, reason: reasonOf(cause) }, { cause });
  }
}

function createContext(certificate: string, key: string, option: CertificateOptions): number {
  try {
    return certificates.create(certificate, key, { minVersion: 12 });
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: fileOf(option), reason: reasonOf(cause) }, { cause });
  }
}

/** DNS names of the certificate, in lower case; wildcards as they are. */
function namesOf(certificate: string, option: CertificateOptions): string[] {
  try {
    const { subjectAltName = '' } = new X509Certificate(certificate);
    return subjectAltName
      .split(', ')
      .filter((entry) => entry.startsWith('DNS:'))
      .map((entry) => entry.slice('DNS:'.length).toLowerCase());
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: fileOf(option), reason: reasonOf(cause) }, { cause });
  }
}

function fileOf({ cert }: CertificateOptions): string {
  return cert.includes('-----BEGIN ') ? 'the PEM text of the option certificates' : cert;
}
