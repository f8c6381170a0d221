/** `windhover cert dev`: the development certificate and how to trust it. */
import { createError } from '../../shared/errors/windhover-error.ts';
import { loadCheckedConfig } from '../config/check-config.ts';
import { openEdgeDirectory, stateCandidates } from '../control/runtime-directory.ts';
import { type DevCertificate, devCertificateNames, ensureDevCertificate } from '../tls/dev-cert.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

export async function cert(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 2);
  const [kind, named] = positionals;
  if (kind !== 'dev') {
    const reason =
      kind === undefined ? 'cert needs a kind: `windhover cert dev`' : `there is no kind of certificate "${kind}"`;
    throw createError('WINDHOVER_USAGE_INVALID', { reason });
  }
  const { config, file } = await loadCheckedConfig(configFile(program, named), program);
  const directory = await openEdgeDirectory(stateCandidates(config.stateDirectory, program), file, program);
  program.print(describeCertificate(await ensureDevCertificate(directory, devCertificateNames(config), program.clock)));
  return exitCodes.done;
}

export function describeCertificate(certificate: DevCertificate): string {
  const { cert: path, key, names, fingerprint, expiresAt, isNew } = certificate;
  return `development certificate${isNew ? ' (made now; a running edge takes it with `windhover reload`)' : ''}
  certificate  ${path}
  key          ${key}
  names        ${names.join(', ')}
  SHA-256      ${fingerprint}
  expires      ${expiresAt.toISOString().slice(0, 10)}

To trust it (it is no authority: that trusts these names and nothing else):
  curl         curl --cacert '${path}' https://...
  Node         NODE_EXTRA_CA_CERTS='${path}' node ...
  Chromium     certutil -d sql:$HOME/.pki/nssdb -A -t 'P,,' -n windhover-dev -i '${path}'
  Firefox      open the page, then Advanced, Accept the Risk
  Debian       sudo cp '${path}' /usr/local/share/ca-certificates/windhover-dev.crt && sudo update-ca-certificates
  macOS        security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db '${path}'`;
}
