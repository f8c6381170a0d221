/**
 * What an endpoint asks its clients for, out of its own options and the server's. Whatever is half said is an error: a file
 * that cannot be read, authorities whose word nobody asks for, a mode that is misspelt.
 */
import type { NativeClientAuth } from '../../native/index.ts';
import { parseCertificates } from '../../shared/tls/certificate-chain.ts';
import { readCertificateSource } from '../../shared/tls/certificate-source.ts';
import { type ClientCertificateOptions, invalid } from '../server-options.ts';
import type { CertificateSurroundings } from './server-certificates.ts';

type Authorities = NonNullable<ClientCertificateOptions['clientCertificateAuthorities']>;

const modes: ReadonlySet<unknown> = new Set(['none', 'request', 'require']);

/**
 * For an https endpoint; null: nothing is asked for.
 *
 * @throws WINDHOVER_OPTION_INVALID, WINDHOVER_CERTIFICATE_UNREADABLE, WINDHOVER_CERTIFICATE_INVALID
 */
export function resolveClientAuth(
  endpoint: ClientCertificateOptions,
  server: ClientCertificateOptions,
  surroundings: CertificateSurroundings,
): NativeClientAuth | null {
  const mode = endpoint.clientCertificates ?? server.clientCertificates;
  if (mode !== undefined && !modes.has(mode)) {
    throw invalid('clientCertificates', mode, 'give "none", "request" or "require"');
  }
  const own = endpoint.clientCertificateAuthorities;
  const authorities = own ?? server.clientCertificateAuthorities;
  const isAsked = mode === 'request' || mode === 'require';
  if ((mode === undefined && authorities !== undefined) || (!isAsked && own !== undefined)) {
    const expected = 'with clientCertificateAuthorities give "request" or "require"';
    throw invalid('clientCertificates', mode ?? 'absent', expected);
  }
  if (!isAsked) return null;
  return { authorities: readAuthorities(authorities ?? [], mode, surroundings), required: mode === 'require' };
}

/** An endpoint without TLS has nothing to ask with: its own options must not say otherwise. Those of the server may. */
export function refuseClientAuth(endpoint: ClientCertificateOptions): void {
  const { clientCertificates: mode = 'none', clientCertificateAuthorities } = endpoint;
  if (mode === 'none' && clientCertificateAuthorities === undefined) return;
  throw invalid('clientCertificates', mode, 'only an https endpoint can ask its clients for certificates');
}

function readAuthorities(given: Authorities, mode: string, surroundings: CertificateSurroundings): string {
  const option = 'clientCertificateAuthorities';
  const inputs: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (inputs.length === 0) {
    const expected = `"${mode}" needs the certificates of those who may vouch for clients`;
    throw invalid(option, 'absent', expected);
  }
  const { logger, clock } = surroundings;
  let pem = '';
  for (const [index, input] of inputs.entries()) {
    const name = Array.isArray(given) ? `${option}[${index}]` : option;
    if (!(input instanceof Uint8Array) && (typeof input !== 'string' || input === '')) {
      throw invalid(name, typeof input, 'give a path, PEM text or bytes');
    }
    const source = readCertificateSource(input, name);
    for (const certificate of parseCertificates(source)) {
      pem += certificate.toString();
      if (Date.parse(certificate.validTo) > clock.now()) continue;
      const subject = certificate.subject.replaceAll('\n', ', ');
      logger.warn(
        { file: source.name },
        `the authority "${subject}" of ${source.name} has expired: its clients are refused`,
      );
    }
  }
  return pem;
}
