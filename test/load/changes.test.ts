/** 20 upgrades, 1 000 reloads and 10 deaths of an edge under load. Prints what clients saw; see CONTRIBUTING.md. */
import { describeChanges } from './change-cases.ts';

describeChanges({ upgrades: 20, reloads: 1000, deaths: 10 });
