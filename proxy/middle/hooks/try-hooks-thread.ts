/** The thread of try-hooks.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { isWindhoverError, reasonOf } from '../../../shared/errors/windhover-error.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { loadHookModule } from './hook-module.ts';

const reason = await loadHookModule(String(workerData), systemClock).then(
  () => null,
  (error: unknown) => (isWindhoverError(error) ? String(error.details['reason']) : reasonOf(error)),
);
parentPort?.postMessage(reason);
