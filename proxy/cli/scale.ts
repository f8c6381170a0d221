/** `windhover scale`: so many instances of an app until the file says something else, or again as the file says. */
import { mostInstances } from '../../shared/config/schema/instances.schema.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { RollReport } from '../model/roll-report.ts';
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { tellOutcome } from './roll-outcome.ts';
import { parseCommand } from './usage.ts';

export async function scale(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 3);
  const [app, written, file] = positionals;
  const count = /^\d{1,3}$/.test(written ?? '') ? Number(written) : 0;
  const isAuto = written === 'auto';
  if (app === undefined || (!isAuto && (count < 1 || count > mostInstances))) {
    const reason = `scale needs an APP and a number of instances from 1 to ${mostInstances}, or "auto"`;
    throw createError('WINDHOVER_USAGE_INVALID', { reason });
  }
  const reports = (await askEdge(configFile(program, file), program, {
    method: 'POST',
    path: `/apps/${encodeURIComponent(app)}/scale/${isAuto ? 'auto' : count}`,
    action: 'scale',
    onStep: (step) => program.print(step),
  })) as readonly RollReport[];
  const code = tellOutcome(reports, program);
  const has = count === 1 ? '1 instance' : `${count} instances`;
  if (code === exitCodes.done) program.print(`${app} has ${isAuto ? 'as many instances as the file says' : has}`);
  return code;
}
