/** `windhover check`: everything that is wrong with a file. */
import { formatFault } from '../../shared/config/config-fault.ts';
import { checkConfig } from '../config/check-config.ts';
import { tryHooks } from '../middle/hooks/try-hooks.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

export async function check(args: readonly string[], program: Program): Promise<number> {
  const { positionals, flags } = parseCommand(args, { json: { type: 'boolean' } }, 1);
  const { env, clock } = program;
  const checked = await checkConfig(configFile(program, positionals[0]), {
    env,
    clock,
    tryHooks: (module) => tryHooks(module, clock),
  });
  const { file, faults, warnings, notes } = checked;
  const count = faults.length + warnings.length;
  if (flags['json'] === true) {
    program.print(JSON.stringify({ file, faults, warnings, notes }, null, 2));
    return count === 0 ? exitCodes.done : exitCodes.usage;
  }
  for (const fault of faults) program.print(formatFault(fault));
  for (const warning of warnings) program.print(formatFault(warning));
  for (const note of notes) program.print(`note: ${formatFault(note)}`);
  if (count > 0) {
    program.complain(`${file} has ${count === 1 ? '1 fault' : `${count} faults`}`);
    return exitCodes.usage;
  }
  const { endpoints = [], apps = {} } = checked.config ?? {};
  const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  program.print(
    `${file} is good: ${counted(endpoints.length, 'endpoint')}, ${counted(Object.keys(apps).length, 'app')}`,
  );
  return exitCodes.done;
}
