/**
 * How one of several destinations is chosen. A policy belongs to one app on one data thread, keeps no list of destinations and
 * allocates nothing for a choice that needs nothing of the request: it is asked on every request.
 */
import type { Random } from '../../shared/time/random.ts';

/** Destination indices, at least one, in the order in which the app has them. */
export type Candidates = readonly number[];

/** What a policy may know of the request. Each is found out when it is asked for, and not before. */
export interface BalancedRequest {
  /** Names who asks: an IPv4 address, or the /64 of an IPv6 address; empty where there is no address. */
  readonly client: string;
  /** The value of a request field; `name` in lower case. */
  field(name: string): string | undefined;
}

export interface BalancingPolicy {
  /** One of `candidates`, which is not empty. */
  pick(candidates: Candidates, request: BalancedRequest): number;
}

/** How much of the load each destination is to have, compared to the others. */
export interface DestinationWeights {
  /** All weigh the same: nobody needs to ask. */
  readonly areEven: boolean;
  of(destination: number): number;
}

export interface PolicyInputs {
  readonly random: Random;
  /** Exchanges in flight at a destination, over all data threads. */
  inFlight(destination: number): number;
  readonly weights: DestinationWeights;
  /** The same for a destination on all threads and after a restart, another for another. */
  nameOf(destination: number): string;
  /** What a request is known by, for policies that send the same to the same: "client", "header:NAME" or "cookie:NAME". */
  readonly hashBy: string;
}

export type PolicyFactory = (inputs: PolicyInputs) => BalancingPolicy;
