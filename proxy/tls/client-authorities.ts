/** What an endpoint asks its clients for, with the certificates of those who may vouch for them, read and parsed. */
import { readFile } from 'node:fs/promises';
import type { NativeClientAuth } from '../../native/index.ts';
import type { EdgeConfig, EndpointConfig } from '../../shared/config/generated/config-types.ts';
import { parseCertificates } from '../../shared/tls/certificate-chain.ts';
import { unreadable } from '../../shared/tls/certificate-source.ts';

type ClientSettings = Pick<EdgeConfig, 'clientCertificates' | 'clientCertificateAuthorities'>;

/** Of an https endpoint: its own settings, or those of the file. */
export function clientSettingsOf(endpoint: EndpointConfig, config: EdgeConfig): ClientSettings {
  return {
    clientCertificates: endpoint.clientCertificates ?? config.clientCertificates,
    clientCertificateAuthorities: endpoint.clientCertificateAuthorities ?? config.clientCertificateAuthorities,
  };
}

/**
 * null: nothing is asked for.
 *
 * @throws WINDHOVER_CERTIFICATE_UNREADABLE, WINDHOVER_CERTIFICATE_INVALID
 */
export async function readClientAuth(settings: ClientSettings): Promise<NativeClientAuth | null> {
  const { clientCertificates: mode, clientCertificateAuthorities: files } = settings;
  if (mode === 'none') return null;
  const texts = await Promise.all(files.map(readAuthorities));
  return { authorities: texts.join(''), required: mode === 'require' };
}

async function readAuthorities(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  return parseCertificates({ name: file, bytes }).map(String).join('');
}
