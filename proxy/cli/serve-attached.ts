/** `windhover serve --attach`: one app, served through the edge that runs on this machine. */
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { systemRandom } from '../../shared/time/random.ts';
import { highestWeight } from '../attach/attach-messages.ts';
import { readClaim } from '../attach/claim.ts';
import { exitCodes, type Program } from './program.ts';
import { listenToStopSignals } from './stop-signals.ts';
import type { ParsedArguments } from './usage.ts';

/** What an endpoint of its own would need: it has none. */
const ofEndpoints = ['urls', 'cert', 'key', 'pfx', 'password-file', 'lame-duck'] as const;

export async function serveAttached(
  entryFile: string,
  flags: ParsedArguments['flags'],
  program: Program,
): Promise<number> {
  const superfluous = ofEndpoints.find((name) => flags[name] !== undefined);
  if (superfluous !== undefined) throw usage(`--${superfluous} is not for --attach: the edge has the endpoints`);
  const claims = [flags['attach'] ?? []].flat().map(String);
  for (const claim of claims) checkClaim(claim);
  const wish = { claims, weight: weightOf(flags['weight']) };
  const edge = typeof flags['edge'] === 'string' ? flags['edge'] : null;
  const stopping = listenToStopSignals(program, () => program.exit(exitCodes.interrupted));
  // They load the native part: not before the arguments have been looked at.
  const { loadApp } = await import('../../server/index.ts');
  const { AttachedServer } = await import('../attach/attached-server.ts');
  const { findDoors } = await import('./find-doors.ts');
  const server = new AttachedServer({
    app: await loadApp(entryFile),
    wish,
    findDoors: () => findDoors(edge, program),
    clock: program.clock,
    random: systemRandom,
    logger: createLogger({ pretty: program.isLogReadable }),
    tell: (text) => program.print(text),
  });
  await server.start();
  const end = await Promise.race([stopping.asked, server.failed]);
  if (end instanceof Error) {
    // What is under way may end; nothing new comes.
    await server.stop({ idle: 'keep' });
    throw end;
  }
  await server.stop({ idle: end === 'person' ? 'close' : 'keep' });
  program.print('stopped');
  return exitCodes.done;
}

/** The edge reads it again. */
function checkClaim(claim: string): void {
  try {
    readClaim(claim);
  } catch (error) {
    throw usage(reasonOf(error));
  }
}

function weightOf(written: ParsedArguments['flags'][string]): number {
  if (written === undefined) return 1;
  const weight = typeof written === 'string' && /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (weight >= 1 && weight <= highestWeight) return weight;
  throw usage(`--weight ${String(written)} is not a whole number from 1 to ${highestWeight}`);
}

function usage(reason: string): Error {
  return createError('WINDHOVER_USAGE_INVALID', { reason });
}
