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
  /** 1, 2, ...: the generation of the instances that are started from it. 0: an edge before this one started them. */
  readonly number: number;
  /** null: it is not known; in the place of an instance that ends what the file says is started. */
  readonly recipe: AppRecipe | null;
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

/** Of what another edge has started from something else than `wanted`, by number; the same for the same fingerprint. */
export function formerReleases(running: ReadonlyMap<number, string>, wanted: Release): ReadonlyMap<number, Release> {
  const former = new Map<string, Release>();
  const found = new Map<number, Release>();
  for (const [number, fingerprint] of running) {
    if (fingerprint === wanted.fingerprint) continue;
    const release = former.get(fingerprint) ?? { number: 0, recipe: null, fingerprint };
    former.set(fingerprint, release);
    found.set(number, release);
  }
  return found;
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([first], [second]) => (first < second ? -1 : 1));
}
