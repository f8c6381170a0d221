/** `windhover stop`: drains the running edge, returns when it has ended. */
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

export async function stop(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const file = configFile(program, positionals[0]);
  await askEdge(file, program, { method: 'POST', path: '/stop', action: 'stop' });
  program.print('stopped');
  return exitCodes.done;
}
