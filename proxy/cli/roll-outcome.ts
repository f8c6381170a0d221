/** What a person is told of a roll: each step as it comes, then how it ended. */
import type { RollReport } from '../model/roll-report.ts';
import { exitCodes, type Program } from './program.ts';

/** Prints why what is not done is not, with the last words of what failed. Returns the exit code. */
export function tellOutcome(reports: readonly RollReport[], program: Program): number {
  const undone = reports.filter(({ result }) => result !== 'done');
  for (const { reason, lastStderr } of undone) {
    program.complain(`windhover: ${reason}`);
    if (lastStderr.length > 0) program.complain(['its last lines on stderr:', ...lastStderr.map(indent)].join('\n'));
  }
  return undone.length === 0 ? exitCodes.done : exitCodes.failure;
}

function indent(line: string): string {
  return `  ${line}`;
}
