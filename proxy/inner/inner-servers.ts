/**
 * The edge's inner servers as one: what of a configuration each serves, and where data threads find it. Each is started when
 * the first app needs it.
 */
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { createFilesThread, type FilesThread } from '../files/create-files-thread.ts';
import { type FilesApp, filesAppsOf } from '../files/files-app.ts';
import { createLane, type Lane } from '../lane/lane.ts';
import { type LaneApp, needsLane, readLaneApp } from '../lane/lane-app.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { InnerCommon } from './inner-thread.ts';

export interface InnerApps {
  readonly lane: readonly LaneApp[];
  readonly files: readonly FilesApp[];
}

export class InnerServers {
  readonly #lane: Lane;
  readonly #files: FilesThread;

  constructor(options: InnerCommon) {
    this.#lane = createLane(options);
    this.#files = createFilesThread(options);
  }

  /** They serve what they did, too, until every data thread has forgotten it: see `keepOnly`. */
  async add({ lane, files }: InnerApps): Promise<ReadonlyArray<readonly [app: string, ready: ReadyInstance[]]>> {
    await Promise.all([this.#lane.addApps(lane), this.#files.addApps(files)]);
    const placed = [
      ...lane.map(({ name }) => [name, this.#lane.address] as const),
      ...files.map(({ name }) => [name, this.#files.address] as const),
    ];
    return placed.map(([app, address]) => [app, [{ app, instance: `${app}.1`, address, paired: true }]]);
  }

  /** No thread sends there for others any more. */
  async keepOnly({ lane, files }: InnerApps): Promise<void> {
    await Promise.all([this.#lane.setApps(lane), this.#files.setApps(files)]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#lane.close(), this.#files.close()]);
  }
}

/** Reads the files that settings of them name. Throws WINDHOVER_CERTIFICATE_UNREADABLE with the file. */
export async function readInnerApps(apps: EdgeConfig['apps']): Promise<InnerApps> {
  const viaLane = Object.entries(apps).filter(([, app]) => needsLane(app));
  const lane = await Promise.all(viaLane.map(([name, app]) => readLaneApp(name, app)));
  return { lane, files: filesAppsOf(apps) };
}
