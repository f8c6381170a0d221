/**
 * Clients that are slow, flood or stall, all at once and from many addresses: they are cut at the time that the limit says, and
 * the server's memory stays bounded. A short form of test/load/attack.
 */
import { allAtOnce, describeAttacks } from '../load/attack-cases.ts';

describeAttacks(allAtOnce, { connections: 60, seconds: 0 });
