/**
 * How one of several destinations is chosen. A policy belongs to one app on one data thread, keeps no list of its own and
 * allocates nothing: it is asked on every request.
 */
import type { Random } from '../../shared/time/random.ts';

/** Destination indices, at least one. */
export type Candidates = readonly number[];

export interface BalancingPolicy {
  /** One of `candidates`, which is not empty. */
  pick(candidates: Candidates): number;
}

export interface PolicyInputs {
  readonly random: Random;
  /** Exchanges in flight at a destination, over all data threads. */
  inFlight(destination: number): number;
}

export type PolicyFactory = (inputs: PolicyInputs) => BalancingPolicy;
