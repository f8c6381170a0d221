/** Rules of client certificates: who asks for them names who may vouch for them, in files that can be read. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { isWindhoverError } from '../../shared/errors/windhover-error.ts';
import { parseCertificates } from '../../shared/tls/certificate-chain.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

const modeName = 'clientCertificates';
const authoritiesName = 'clientCertificateAuthorities';

export async function checkClientCertificates(context: CheckContext): Promise<void> {
  const { root } = context;
  const common = root.at(modeName);
  const commonAuthorities = root.at(authoritiesName);
  await checkPlace(context, root, common, commonAuthorities);
  for (const endpoint of root.at('endpoints').items) {
    const mode = endpoint.at(modeName).isWritten ? endpoint.at(modeName) : common;
    const authorities = endpoint.at(authoritiesName).isWritten ? endpoint.at(authoritiesName) : commonAuthorities;
    await checkPlace(context, endpoint, mode, authorities);
  }
}

/** `place`: where settings of its own may stand, which hold there; faults of settings that it takes over are told once. */
async function checkPlace(
  context: CheckContext,
  place: ConfigCursor,
  mode: ConfigCursor,
  authorities: ConfigCursor,
): Promise<void> {
  const isAsked = mode.text === 'request' || mode.text === 'require';
  if (isAsked && authorities.items.length === 0) {
    mode.report(`needs "${authoritiesName}": the certificates of those who may vouch for clients`);
  }
  const own = place.at(authoritiesName);
  if (!isAsked && own.items.length > 0 && place.path.length > 0) {
    own.report(`is not asked for; write "${modeName}": "require" or "request", or remove it`, { at: 'key' });
  }
  for (const file of own.items) await checkFile(context, file);
}

async function checkFile({ directory, now, warnings }: CheckContext, file: ConfigCursor): Promise<void> {
  if (file.text === null) return;
  const path = resolve(directory, file.text);
  try {
    for (const { validTo } of parseCertificates({ name: path, bytes: await readFile(path) })) {
      if (Date.parse(validTo) > now) continue;
      warnings.push(file.faultAt(`holds an authority that expired on ${validTo}: its clients are refused`));
    }
  } catch (error) {
    if (isWindhoverError(error)) file.report(String(error.details['reason'] ?? error.message));
    else file.report(`cannot read ${path}: ${fileReason(error)}`);
  }
}
