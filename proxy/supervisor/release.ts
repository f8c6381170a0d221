/**
 * A release is what instances of an app are started from, under a number that rises with each change and each restart. Two
 * releases with the same fingerprint start the same program in the same way; what it finds on disk may differ.
 */
import { createHash } from 'node:crypto';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import type { SizeLimits } from './instance-command.ts';

/** A change of anything else needs no new process. */
export interface AppRecipe {
  readonly config: AppConfig;
  readonly limits: SizeLimits | null;
  /** Content of the environment file; null: it cannot be read. */
  readonly environment: Readonly<Record<string, string>> | null;
}

export interface Release {
  /** 1, 2, ...: the generation of the instances that are started from it. */
  readonly number: number;
  readonly recipe: AppRecipe;
  readonly fingerprint: string;
}

export function fingerprintOf(recipe: AppRecipe): string {
  const { kind, entry, command, transport, env, envFile, cwd, nodeArgs, user, group } = recipe.config;
  const parts = [
    kind,
    entry,
    command,
    transport,
    sorted(env),
    envFile,
    sorted(recipe.environment ?? {}),
    cwd,
    nodeArgs,
    user,
    group,
  ];
  const limits = kind === 'entry' && recipe.limits !== null ? sorted(recipe.limits) : null;
  return createHash('sha256')
    .update(JSON.stringify([...parts, limits]))
    .digest('hex');
}

/** A debugger may stop it at any time: a loop that stands at a breakpoint does not hang. */
export function isDebugged({ config, environment }: AppRecipe): boolean {
  const options = { ...environment, ...config.env }['NODE_OPTIONS'] ?? '';
  return [...config.nodeArgs, ...options.split(/\s+/)].some((option) => option.startsWith('--inspect'));
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([first], [second]) => (first < second ? -1 : 1));
}
