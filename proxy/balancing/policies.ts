/** The policies by the name that the configuration knows them by. A new policy is a file and a line here. */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { createConsistentHash } from './consistent-hash.ts';
import { createFirst } from './first.ts';
import { createLeastInFlight } from './least-in-flight.ts';
import type { PolicyFactory } from './policy.ts';
import { createRoundRobin } from './round-robin.ts';

export type PolicyName = AppConfig['balancing'];

export const policies: Readonly<Record<PolicyName, PolicyFactory>> = {
  'least-in-flight': createLeastInFlight,
  'round-robin': createRoundRobin,
  'consistent-hash': createConsistentHash,
  first: createFirst,
};
