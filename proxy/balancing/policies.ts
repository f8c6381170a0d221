/** The policies by the name that the configuration knows them by. A new policy is a file and a line here. */
import { createLeastInFlight } from './least-in-flight.ts';
import type { PolicyFactory } from './policy.ts';
import { createRoundRobin } from './round-robin.ts';

export type PolicyName = 'least-in-flight' | 'round-robin';

export const policies: Readonly<Record<PolicyName, PolicyFactory>> = {
  'least-in-flight': createLeastInFlight,
  'round-robin': createRoundRobin,
};
