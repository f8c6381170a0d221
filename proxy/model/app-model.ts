/** What a data thread knows of an app: where its exchanges go and how. */
import type { PolicyName } from '../balancing/policies.ts';
import type { DestinationModel } from './destination-model.ts';

export interface AppTimeouts {
  /** All in milliseconds. */
  readonly connect: number;
  readonly firstByte: number;
  readonly betweenBytes: number;
  readonly upgradedIdle: number;
}

export interface AppModel {
  readonly name: string;
  /** 0 to 4095: the app's number at the engine, where it is called a route. */
  readonly route: number;
  readonly balancing: PolicyName;
  readonly timeouts: AppTimeouts;
  /** What becomes of request fields with an underscore in their name. */
  readonly underscoreHeaders: 'drop' | 'keep' | 'reject';
  /** Not empty: exchanges go through the http-proxy lane, and this names the app there. */
  readonly lane: string;
  /** Instances may come: an exchange that finds none is worth a moment's wait. */
  readonly supervised: boolean;
  /** Those that are ready. */
  readonly destinations: readonly DestinationModel[];
}
