/**
 * What another configuration needs and may not get: files, modules, sockets, certificates. All of it is got before anything
 * changes, and given back where some of it cannot be had.
 */
import type { EdgeConfig } from '../shared/config/generated/config-types.ts';
import { type PendingConfig, prepareConfig } from './config/apply-config.ts';
import { readUsers } from './config/read-users.ts';
import { type InnerApps, readInnerApps } from './inner/inner-servers.ts';
import type { BoundEndpoint } from './listeners/listening-sockets.ts';
import type { Middle, PendingMiddle } from './middle/middle.ts';
import type { UsersOf } from './model/gate-model.ts';

export interface PreparedEdge {
  readonly config: EdgeConfig;
  readonly innerApps: InnerApps;
  readonly usersOf: UsersOf;
  readonly middle: PendingMiddle;
  readonly pending: PendingConfig;
  /** It will not be used. */
  discard(): Promise<void>;
}

export interface PreparationInputs {
  readonly targets: Parameters<typeof prepareConfig>[0];
  /** What listens now. */
  readonly bound: readonly BoundEndpoint[];
  readonly middle: Middle;
}

export async function prepareEdge(config: EdgeConfig, inputs: PreparationInputs): Promise<PreparedEdge> {
  const innerApps = await readInnerApps(config.apps);
  const usersOf = await readUsers(config.apps);
  const middle = await inputs.middle.prepare(config.apps);
  try {
    const pending = await prepareConfig(inputs.targets, inputs.bound, config);
    const discard = async (): Promise<void> => {
      pending.discard();
      await middle.discard();
    };
    return { config, innerApps, usersOf, middle, pending, discard };
  } catch (error) {
    await middle.discard();
    throw error;
  }
}
