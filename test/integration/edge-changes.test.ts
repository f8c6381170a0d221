/** The tests of changes under load, in short; the long form is `npm run test:changes`. */
import { describeChanges } from '../load/change-cases.ts';

describeChanges({ upgrades: 2, reloads: 30, deaths: 1 });
