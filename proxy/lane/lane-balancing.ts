/** The lane's side of balancing: its destinations are known by their place in the configuration, its requests are Node's. */
import type { IncomingMessage } from 'node:http';
import type { Random } from '../../shared/time/random.ts';
import { policies } from '../balancing/policies.ts';
import type { BalancedRequest, BalancingPolicy } from '../balancing/policy.ts';
import { clientKey } from '../data/client-key.ts';
import type { LaneApp } from './lane-app.ts';

/** `inFlight`: by the place of a destination. */
export function createLanePolicy(app: LaneApp, random: Random, inFlight: readonly number[]): BalancingPolicy {
  const { weights } = app;
  return policies[app.balancing]({
    random,
    inFlight: (place) => inFlight[place] ?? 0,
    weights: { areEven: weights.every((weight) => weight === weights[0]), of: (place) => weights[place] ?? 1 },
    nameOf: (place) => JSON.stringify(app.destinations[place] ?? null),
    hashBy: app.hashBy,
  });
}

export function balancedRequest({ socket, headers }: IncomingMessage): BalancedRequest {
  return {
    get client() {
      return clientKey(socket.remoteAddress ?? '');
    },
    field: (name) => headers[name]?.toString(),
  };
}
