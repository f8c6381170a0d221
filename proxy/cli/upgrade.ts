/** `windhover upgrade`: another process takes the running edge's place, with its sockets and instances. */
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

export async function upgrade(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const request = { method: 'POST', path: '/upgrade', action: 'hand over' } as const;
  const body = await askEdge(configFile(program, positionals[0]), program, request);
  const { pid = '?', version = '?' } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  program.print(`upgraded: pid ${pid} runs windhover ${version}; the former process drains`);
  return exitCodes.done;
}
