/** `windhover serve`: one app on the app server alone. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CertificateOptions } from '../../server/index.ts';
import { parseDuration } from '../../shared/config/duration.ts';
import { longestDurationMs } from '../../shared/config/schema/schema-node.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { unreadable } from '../../shared/tls/certificate-source.ts';
import { exitCodes, type Program } from './program.ts';
import { serveAttached } from './serve-attached.ts';
import { listenToStopSignals } from './stop-signals.ts';
import { type ParsedArguments, parseCommand } from './usage.ts';

const options = {
  urls: { type: 'string', multiple: true },
  cert: { type: 'string' },
  key: { type: 'string' },
  pfx: { type: 'string' },
  'password-file': { type: 'string' },
  'lame-duck': { type: 'string' },
  attach: { type: 'string', multiple: true },
  weight: { type: 'string' },
  edge: { type: 'string' },
} as const;

export async function serve(args: readonly string[], program: Program): Promise<number> {
  const { positionals, flags } = parseCommand(args, options, 1);
  const [entry] = positionals;
  if (entry === undefined) {
    throw createError('WINDHOVER_USAGE_INVALID', {
      reason: 'serve needs the module of an app: `windhover serve app.mjs`',
    });
  }
  if (flags['attach'] !== undefined) return await serveAttached(resolve(program.directory, entry), flags, program);
  for (const name of ['weight', 'edge']) {
    if (flags[name] !== undefined)
      throw createError('WINDHOVER_USAGE_INVALID', { reason: `--${name} needs --attach HOST` });
  }
  const lameDuck = lameDuckOf(flags);
  const urls = urlsOf(flags);
  const certificates = certificatesOf(flags, program);
  if (certificates === null && urls?.some((url) => /^https:/i.test(url)) === true) {
    throw createError('WINDHOVER_USAGE_INVALID', {
      reason: 'an https URL needs a certificate: --cert FILE with --key FILE, or --pfx FILE',
    });
  }
  const stopping = listenToStopSignals(program, () => program.exit(exitCodes.interrupted));
  // Loads the native part: not before the arguments have been looked at.
  const server = await import('../../server/index.ts');
  const running = await server.serve(resolve(program.directory, entry), {
    ...(urls === null ? {} : { urls }),
    ...(certificates === null ? {} : { certificates }),
    environment: program.env,
    logger: createLogger({ pretty: program.isLogReadable }),
  });
  for (const { url } of running.server.addresses) program.print(`listening on ${url}`);
  const reason = await stopping.asked;
  await running.close(reason === 'person' ? { idle: 'close' } : { idle: 'keep', lameDuck });
  program.print('stopped');
  return exitCodes.done;
}

/** --urls a;b and --urls a --urls b say the same. */
function urlsOf(flags: ParsedArguments['flags']): string[] | null {
  const written = [flags['urls'] ?? []].flat().map(String);
  const urls = written.flatMap((text) => text.split(';')).filter((url) => url !== '');
  return urls.length === 0 ? null : urls;
}

function lameDuckOf(flags: ParsedArguments['flags']): number {
  const written = flags['lame-duck'];
  const duration = typeof written === 'string' ? parseDuration(written) : 0;
  if (duration === null || duration > longestDurationMs) {
    throw createError('WINDHOVER_USAGE_INVALID', { reason: `--lame-duck ${written} is not a duration such as 5s` });
  }
  return duration;
}

function certificatesOf(flags: ParsedArguments['flags'], program: Program): CertificateOptions[] | null {
  const file = (name: string): string | undefined => {
    const given = flags[name];
    return typeof given === 'string' ? resolve(program.directory, given) : undefined;
  };
  const [cert, key, pfx, passwordFile] = [file('cert'), file('key'), file('pfx'), file('password-file')];
  const complaint = complaintOf({ cert, key, pfx, passwordFile });
  if (complaint !== null) throw createError('WINDHOVER_USAGE_INVALID', { reason: complaint });
  const password = passwordFile === undefined ? {} : { password: readPassword(passwordFile) };
  if (pfx !== undefined) return [{ pfx, ...password }];
  return cert === undefined ? null : [{ cert, ...(key === undefined ? {} : { key }), ...password }];
}

function complaintOf({ cert, key, pfx, passwordFile }: Record<string, string | undefined>): string | null {
  if (pfx !== undefined && (cert !== undefined || key !== undefined)) return '--pfx stands for --cert and --key both';
  if (key !== undefined && cert === undefined) return '--key needs --cert FILE';
  if (passwordFile === undefined || (cert ?? pfx) !== undefined) return null;
  return '--password-file needs --cert FILE or --pfx FILE';
}

/** Its first line: editors end a file with one more. */
function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n.*$/s, '');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
