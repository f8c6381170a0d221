/**
 * The place of one instance of an app, under its number. One occupant takes the traffic of the place; beside it there may be
 * one that is coming up, or, while that is on trial, the one that it replaced and that can take over again at once.
 */
import type { Instance } from './instance.ts';
import type { Release } from './release.ts';

export interface Occupant {
  readonly instance: Instance;
  readonly release: Release;
}

export interface Slot {
  readonly number: number;
  current: Occupant;
  successor: Occupant | null;
  standby: Occupant | null;
}

export function instancesOf({ current, successor, standby }: Slot): Instance[] {
  return [current, successor, standby].flatMap((occupant) => (occupant === null ? [] : [occupant.instance]));
}
