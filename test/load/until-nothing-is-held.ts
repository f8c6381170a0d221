/** Waits until no client's work is left anywhere: not at the apps, not at the server. Says what is left when it stays. */
import { waitFor } from '../helpers/wait-for.ts';
import { askApp } from './ask-app.ts';
import type { ServerUnderLoad, Target } from './server-under-load.ts';

/** `apps`: those that tell by /open what they hold. `after`: for the error. */
export async function untilNothingIsHeld(
  server: ServerUnderLoad,
  apps: readonly Target[],
  after: string,
): Promise<void> {
  let seen: Readonly<Record<string, number>> = {};
  try {
    for (const target of apps) {
      await waitFor('the app to hold nothing', async () => {
        seen = await askApp<Record<string, number>>(target, '/open');
        return isNothing(seen);
      });
    }
    await waitFor('the server to hold nothing', async () => {
      seen = (await server.status()).held;
      return isNothing(seen);
    });
  } catch (cause) {
    throw new Error(`after ${after} there is still ${JSON.stringify(seen)}`, { cause });
  }
}

function isNothing(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).every((count) => count === 0);
}
