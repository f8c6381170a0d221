/** `windhover serve`: one app on the app server alone. */
import { resolve } from 'node:path';
import { parseDuration } from '../../shared/config/duration.ts';
import { longestDurationMs } from '../../shared/config/schema/schema-node.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { exitCodes, type Program } from './program.ts';
import { listenToStopSignals } from './stop-signals.ts';
import { type ParsedArguments, parseCommand } from './usage.ts';

const options = {
  urls: { type: 'string', multiple: true },
  cert: { type: 'string' },
  key: { type: 'string' },
  'lame-duck': { type: 'string' },
} as const;

export async function serve(args: readonly string[], program: Program): Promise<number> {
  const { positionals, flags } = parseCommand(args, options, 1);
  const [entry] = positionals;
  if (entry === undefined) {
    throw createError('WINDHOVER_USAGE_INVALID', {
      reason: 'serve needs the module of an app: `windhover serve app.mjs`',
    });
  }
  const lameDuck = lameDuckOf(flags);
  const stopping = listenToStopSignals(program, () => program.exit(exitCodes.interrupted));
  // Loads the native part: not before the arguments have been looked at.
  const server = await import('../../server/index.ts');
  const urls = urlsOf(flags);
  const certificates = certificatesOf(flags, program);
  if (certificates === null && urls?.some((url) => /^https:/i.test(url)) === true) {
    throw createError('WINDHOVER_USAGE_INVALID', { reason: 'an https URL needs --cert FILE and --key FILE' });
  }
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

function certificatesOf(flags: ParsedArguments['flags'], program: Program): { cert: string; key: string }[] | null {
  const { cert, key } = flags;
  if (cert === undefined && key === undefined) return null;
  if (typeof cert !== 'string' || typeof key !== 'string') {
    throw createError('WINDHOVER_USAGE_INVALID', { reason: '--cert and --key are given together' });
  }
  return [{ cert: resolve(program.directory, cert), key: resolve(program.directory, key) }];
}
