/**
 * The command line. Finds the command, turns every error into one sentence and an exit code: 0 done, 1 failed, 2 wrong
 * usage or configuration. Commands are loaded when they are called: `check` needs no native part.
 */
import { ConfigError, formatFault } from '../../shared/config/config-fault.ts';
import { didYouMean } from '../../shared/config/schema-faults.ts';
import { createError, isWindhoverError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { exitCodes, type Program } from './program.ts';
import { commandUsage, usage } from './usage.ts';

type Command = (args: readonly string[], program: Program) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./up.ts')).up,
  check: async () => (await import('./check.ts')).check,
  serve: async () => (await import('./serve.ts')).serve,
  status: async () => (await import('./status.ts')).status,
  reload: async () => (await import('./reload.ts')).reload,
  restart: async () => (await import('./restart.ts')).restart,
  scale: async () => (await import('./scale.ts')).scale,
  upgrade: async () => (await import('./upgrade.ts')).upgrade,
  stop: async () => (await import('./stop.ts')).stop,
  cert: async () => (await import('./cert.ts')).cert,
  'hash-password': async () => (await import('./hash-password.ts')).hashPassword,
};

export async function runCommandLine(args: readonly string[], program: Program): Promise<number> {
  try {
    return await dispatch(args, program);
  } catch (error) {
    return explain(error, args.includes('--verbose'), program);
  }
}

async function dispatch(args: readonly string[], program: Program): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'version' || name === '--version' || name === '-v') {
    program.print(program.version);
    return exitCodes.done;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    program.print(commandUsage[rest[0] ?? ''] ?? usage);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const hint = didYouMean(name, Object.keys(commands));
    throw createError('WINDHOVER_USAGE_INVALID', {
      reason: `there is no command "${name}"${hint === null ? '' : ` (${hint})`}`,
    });
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    program.print(commandUsage[name] ?? usage);
    return exitCodes.done;
  }
  const command = await load();
  return await command(rest, program);
}

function explain(error: unknown, verbose: boolean, program: Program): number {
  if (error instanceof ConfigError) for (const fault of error.faults) program.complain(formatFault(fault));
  program.complain(verbose && error instanceof Error ? describeFully(error) : `windhover: ${reasonOf(error)}`);
  const isUsage = isWindhoverError(error) && /^WINDHOVER_(USAGE|CONFIG)_/.test(error.code);
  return isUsage ? exitCodes.usage : exitCodes.failure;
}

function describeFully(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describeFully(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
