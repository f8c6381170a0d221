/** What an operator asks of the apps of a running edge, by name; each answer says how it ended. */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { mostInstances } from '../../shared/config/schema/instances.schema.ts';
import { didYouMean } from '../../shared/config/schema-faults.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { isSupervised } from '../model/app-model.ts';
import type { RollReport } from '../model/roll-report.ts';
import type { RollOutcome } from './roll.ts';
import type { Supervisor } from './supervisor.ts';

export interface AppCommandsOptions {
  readonly supervisor: Supervisor;
  /** As the file said last. */
  readonly apps: () => Readonly<Record<string, AppConfig>>;
}

export class AppCommands {
  readonly #options: AppCommandsOptions;

  constructor(options: AppCommandsOptions) {
    this.#options = options;
  }

  /** All instances of an app, or of every app, one app after the other. @throws WindhoverError when it has none. */
  async restart(app: string | null): Promise<readonly RollReport[]> {
    const { supervisor, apps } = this.#options;
    const all = Object.entries(apps()).filter(([, config]) => isSupervised(config));
    const chosen = app === null ? all : [[app, this.#find(app)] as const];
    const reports: RollReport[] = [];
    for (const [name, config] of chosen) reports.push(reportOf(name, await supervisor.restart(name, config)));
    return reports;
  }

  /** null: as the file says. @throws WindhoverError when it is no app with instances, or cannot have so many. */
  async scale(app: string, count: number | null): Promise<readonly RollReport[]> {
    this.#find(app);
    if (count !== null && (!Number.isInteger(count) || count < 1 || count > mostInstances)) {
      const reason = `an app has 1 to ${mostInstances} instances, and not ${count}`;
      throw createError('WINDHOVER_USAGE_INVALID', { reason });
    }
    return [reportOf(app, await this.#options.supervisor.scale(app, count))];
  }

  #find(name: string): AppConfig {
    const apps = this.#options.apps();
    const config = Object.hasOwn(apps, name) ? apps[name] : undefined;
    if (config === undefined) {
      const guess = didYouMean(name, Object.keys(apps));
      throw createError('WINDHOVER_APP_UNKNOWN', { app: `"${name}"`, hint: guess === null ? '' : ` (${guess})` });
    }
    if (!isSupervised(config)) throw createError('WINDHOVER_APP_NOT_SUPERVISED', { app: name, kind: config.kind });
    return config;
  }
}

/** Resolves when all of them are over. */
export async function reportRolls(rolls: ReadonlyMap<string, Promise<RollOutcome>>): Promise<readonly RollReport[]> {
  return await Promise.all([...rolls].map(async ([app, outcome]) => reportOf(app, await outcome)));
}

function reportOf(app: string, outcome: RollOutcome): RollReport {
  const { result } = outcome;
  switch (result) {
    case 'done':
      return { app, result, reason: '', lastStderr: [] };
    case 'rolled-back':
    case 'failed': {
      const { reason, lastStderr } = outcome;
      const code = result === 'failed' ? 'WINDHOVER_ROLL_FAILED' : 'WINDHOVER_ROLL_BACK';
      return { app, result, reason: createError(code, { app, reason }).message, lastStderr };
    }
    case 'superseded':
    case 'ended': {
      const reason = result === 'ended' ? 'it was stopped' : 'another change of it came first';
      return {
        app,
        result,
        reason: createError('WINDHOVER_ROLL_INTERRUPTED', { app, reason }).message,
        lastStderr: [],
      };
    }
  }
}
