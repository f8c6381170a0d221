/** `windhover reload`: the running edge reads its file again, and every app becomes what it says. */
import type { ReloadAnswer } from '../model/roll-report.ts';
import { askEdge } from './find-edge.ts';
import { configFile, type Program } from './program.ts';
import { tellOutcome } from './roll-outcome.ts';
import { parseCommand } from './usage.ts';

export async function reload(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const request = {
    method: 'POST',
    path: '/reload',
    action: 'take the file',
    onStep: (step: string) => program.print(step),
  } as const;
  const { generation, rolls } = (await askEdge(configFile(program, positionals[0]), program, request, (faults) => {
    for (const fault of faults) program.print(fault);
  })) as ReloadAnswer;
  const code = tellOutcome(rolls, program);
  program.print(`reloaded: generation ${generation}`);
  return code;
}
