/** `windhover reload`: the running edge reads its file again. */
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

export async function reload(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const request = { method: 'POST', path: '/reload', action: 'take the file' } as const;
  const body = await askEdge(configFile(program, positionals[0]), program, request, (faults) => {
    for (const fault of faults) program.print(fault);
  });
  const generation = typeof body === 'object' && body !== null && 'generation' in body ? body.generation : '?';
  program.print(`reloaded: generation ${generation}`);
  return exitCodes.done;
}
