/** Attacks of each kind from 500 connections, for ten seconds each. Prints tables; see CONTRIBUTING.md. */
import { describeAttacks, oneByOne } from './attack-cases.ts';

describeAttacks(oneByOne, { connections: 500, seconds: 10 });
