/** What the control thread and the lane's thread say to each other. Plain data; order is kept by the channel. */
import type { LaneApp } from './lane-app.ts';

export interface LaneStart {
  readonly socketPath: string;
  readonly apps: readonly LaneApp[];
}

export type ToLane =
  | { readonly type: 'apps'; readonly apps: readonly LaneApp[]; readonly order: number }
  | { readonly type: 'close' };

export type FromLane =
  | { readonly type: 'ready' }
  | { readonly type: 'taken'; readonly order: number }
  | {
      readonly type: 'log';
      readonly level: 'debug' | 'warn' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
