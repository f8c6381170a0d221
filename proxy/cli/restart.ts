/** `windhover restart`: the instances of an app, or of every app, anew, without one failed request. */
import { createError } from '../../shared/errors/windhover-error.ts';
import type { RollReport } from '../model/roll-report.ts';
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { tellOutcome } from './roll-outcome.ts';
import { parseCommand } from './usage.ts';

export async function restart(args: readonly string[], program: Program): Promise<number> {
  const isAll = args.includes('--all');
  const { positionals } = parseCommand(args, { all: { type: 'boolean' } }, isAll ? 1 : 2);
  const [app, file] = isAll ? [null, positionals[0]] : positionals;
  if (app === undefined) throw createError('WINDHOVER_USAGE_INVALID', { reason: 'restart needs an APP, or --all' });
  const reports = (await askEdge(configFile(program, file), program, {
    method: 'POST',
    path: app === null ? '/restart' : `/apps/${encodeURIComponent(app)}/restart`,
    action: 'restart',
    onStep: (step) => program.print(step),
  })) as readonly RollReport[];
  const code = tellOutcome(reports, program);
  const done = reports.filter(({ result }) => result === 'done').map((report) => report.app);
  if (done.length > 0) program.print(`restarted: ${done.join(', ')}`);
  else if (code === exitCodes.done) program.print('no app has instances');
  return code;
}
