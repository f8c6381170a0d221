/**
 * What an edge that ended, or that this one takes the place of, has left running, until each is either taken over by its app
 * or stopped because nobody needs it.
 */
import type { RolloutStatus } from '../model/status.ts';
import type { InstanceFolder } from './instance-folder.ts';
import type { LeftProgram } from './left-program.ts';

/** What an app goes on with. */
export interface InheritedApp {
  /** Fingerprints of what runs, by number. */
  readonly running: ReadonlyMap<number, string>;
  /** So many instances it was told to have, whatever the file says; null: as the file says. */
  readonly scaled: number | null;
}

/** Apps that an operator gave another number of instances than the file, by name. It holds as long as the file says the same. */
export type ScaledApps = Readonly<Record<string, Pick<RolloutStatus, 'wanted' | 'configured'>>>;

export const nothingInherited: InheritedApp = { running: new Map(), scaled: null };

export class LeftPrograms {
  readonly #folder: InstanceFolder;
  readonly #unclaimed: Set<LeftProgram>;
  readonly #chosen = new Map<string, LeftProgram>();
  #taken = 0;

  constructor(folder: InstanceFolder, programs: readonly LeftProgram[]) {
    this.#folder = folder;
    this.#unclaimed = new Set(programs);
  }

  /** How many were taken over so far. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Fingerprints of what runs of an app, by number. Of several of one number the one that runs what is wanted comes first,
   * then the oldest: it has served.
   */
  runningOf(app: string, wanted: string): ReadonlyMap<number, string> {
    const found = new Map<number, string>();
    const fits = ({ record }: LeftProgram): number => (record?.fingerprint === wanted ? 1 : 0);
    const candidates = [...this.#unclaimed]
      .filter(({ record, isRunning }) => record?.app === app && isRunning)
      .sort((one, other) => fits(other) - fits(one) || other.uptimeMs - one.uptimeMs);
    for (const program of candidates) {
      const { record } = program;
      if (record === null || found.has(record.number)) continue;
      found.set(record.number, record.fingerprint);
      this.#chosen.set(keyOf(app, record.number), program);
    }
    return found;
  }

  /** What runningOf found; once, and until the rest is stopped. */
  take(app: string, number: number): LeftProgram | null {
    const key = keyOf(app, number);
    const program = this.#chosen.get(key);
    if (program === undefined) return null;
    this.#chosen.delete(key);
    if (!this.#unclaimed.delete(program)) return null;
    this.#taken += 1;
    return program;
  }

  /** Stops what nobody took, which has `drainMs` for it. Returns how many there were. */
  async stopRest(drainMs: number): Promise<number> {
    const rest = [...this.#unclaimed];
    this.#unclaimed.clear();
    await Promise.all(
      rest.map(async (program) => {
        await program.stop(drainMs);
        await this.#folder.remove(program.paths);
      }),
    );
    return rest.length;
  }
}

function keyOf(app: string, number: number): string {
  return `${number} ${app}`;
}
