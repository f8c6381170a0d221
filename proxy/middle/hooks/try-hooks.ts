/** For `windhover check`: whether a hooks module can be loaded, found out in a thread that ends with the answer. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../../../shared/errors/windhover-error.ts';
import type { Clock } from '../../../shared/time/clock.ts';

/** For modules that never give the loop back: those that only wait have a limit of their own. */
const limitMs = 15_000;

/** null: it can. */
export async function tryHooks(file: string, clock: Clock): Promise<string | null> {
  const worker = new Worker(new URL('./try-hooks-thread.js', import.meta.url), { workerData: file, stdout: true });
  let reason: string | null = 'it ended the thread that loaded it';
  worker.on('message', (told: string | null) => {
    reason = told;
    void worker.terminate();
  });
  worker.on('error', (error) => {
    reason = reasonOf(error);
  });
  const timer = clock.setTimeout(() => {
    reason = `it was not loaded within ${limitMs / 1000} s`;
    void worker.terminate();
  }, limitMs);
  await once(worker, 'exit');
  timer.cancel();
  return reason;
}
